/** A browser without scripts: it keeps cookies as their paths say, goes where it is sent, and fills in forms. */
import type { Account, Clinic } from '../../../../test/helpers/http.js';
import { currentCode } from '../../node/sign-in/passwords.js';

export interface Page {
  url: string;
  status: number;
  headers: Headers;
  html: string;
  /** Lines of Set-Cookie on the way here, the last page's included. */
  cookies: string[];
}

export const site = process.env.PORTICO_SITE ?? 'http://localhost:8080';
const maximumHops = 10;

export class Visitor {
  readonly #jar = new Map<string, { value: string; path: string }>();

  constructor(readonly headers: Record<string, string> = {}) {}

  cookie(name: string): string | undefined {
    return [...this.#jar].find(([key]) => key.startsWith(`${name};`))?.[1].value;
  }

  /** Opens a page, or sends a form to it. Ends where the next address is not the API's, with that redirect. */
  async open(url: string, form?: Record<string, string>): Promise<Page> {
    const { origin } = new URL(url);
    const cookies: string[] = [];
    for (let hop = 0; hop < maximumHops; hop++) {
      const page = await this.step(url, form);
      cookies.push(...page.cookies);
      const location = page.headers.get('Location');
      if (location === null) return { ...page, cookies };
      url = new URL(location, url).href;
      form = undefined;
      if (new URL(url).origin !== origin || new URL(url).pathname.endsWith('/sign-in/command')) return { ...page, url, cookies };
    }
    throw new Error('Too many redirects.');
  }

  /** One request; redirects are not followed. */
  async step(url: string, form?: Record<string, string>): Promise<Page> {
    const { pathname } = new URL(url);
    const sent = [...this.#jar].filter(([, { path }]) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`)).map(([key, { value }]) => `${key.split(';')[0]}=${value}`);
    const response = await fetch(url, {
      redirect: 'manual', headers: { ...this.headers, ...(sent.length && { Cookie: sent.join('; ') }) }, ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    const cookies = response.headers.getSetCookie();
    for (const line of cookies) this.#keep(line, pathname);
    return { url, status: response.status, headers: response.headers, html: await response.text(), cookies };
  }

  #keep(line: string, pathname: string): void {
    const [pair, ...attributes] = line.split(/; */);
    const [name, ...value] = pair!.split('=');
    const attribute = (wanted: string) => attributes.map((one) => one.split('=')).find(([key]) => key!.toLowerCase() === wanted)?.[1];
    const path = attribute('path') ?? pathname.replace(/\/[^/]*$/, '/');
    const gone = attribute('max-age') === '0' || (attribute('expires') !== undefined && Date.parse(attribute('expires')!) <= Date.now());
    if (gone) this.#jar.delete(`${name};${path}`);
    else this.#jar.set(`${name};${path}`, { value: value.join('='), path });
  }
}

/** What a person reads on a page, without its markup. */
export const heading = ({ html }: Page): string => /<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
export const error = ({ html }: Page): string | undefined => /class="error"[^>]*>.*?<span>(.*?)<\/span>/s.exec(html)?.[1];

export const sessionCookie = (clinic: Clinic): string => `portico-${clinic.id}`;
export const code = ({ totpSecret }: Account): string => currentCode(totpSecret, new Date());
/** A code that is not the account's at this time. */
export const wrongCode = (account: Account): string => String((Number(code(account)) + 500_000) % 1_000_000).padStart(6, '0');

export const beginSignIn = (visitor: Visitor, clinic: Clinic, query: Record<string, string> = {}): Promise<Page> =>
  visitor.open(`${clinic.api}/sign-in?${new URLSearchParams({ return: `${site}/book.html`, ...query })}`);

/** Through all the pages; the cookie session is the visitor's then. */
export async function signIn(clinic: Clinic, username: string, visitor = new Visitor(), query: Record<string, string> = {}): Promise<{ visitor: Visitor; done: Page; cookie: string }> {
  const { account } = clinic.person(username);
  const page = await beginSignIn(visitor, clinic, query);
  await visitor.open(page.url, { username, password: account.password });
  const done = await visitor.open(page.url, { code: code(account) });
  const value = visitor.cookie(sessionCookie(clinic));
  if (value === undefined) throw new Error(`Nobody was signed in: ${done.status} ${heading(done)} ${error(done) ?? ''}`);
  return { visitor, done, cookie: `${sessionCookie(clinic)}=${value}` };
}

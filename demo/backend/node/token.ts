/** Signs in as a demo account the way a browser does, page by page, and prints the access token. */
import { parseArgs } from 'node:util';
import * as oauth from 'oauth4webapi';
import { demoPassword, people } from '../seed/people.js';
import { currentCode, demoSecret } from './sign-in/passwords.js';
import { clients, commandRedirect } from './sign-in/clients.js';

/** A browser's cookies and redirects, no more. */
class Visitor {
  readonly #cookies = new Map<string, string>();

  async open(url: string, form?: Record<string, string>): Promise<{ url: string; html: string } | { redirect: string }> {
    for (let hops = 0; hops < 10; hops++) {
      const response = await fetch(url, {
        redirect: 'manual', headers: { Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...(form && { 'Content-Type': 'application/x-www-form-urlencoded' }) },
        ...(form && { method: 'POST', body: new URLSearchParams(form).toString() }),
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
        this.#cookies.set(name!, value!);
      }
      const location = response.headers.get('Location');
      if (!location) return { url, html: await response.text() };
      url = new URL(location, url).href;
      form = undefined;
      if (url.includes('/sign-in/command?')) return { redirect: url };
    }
    throw new Error('Too many redirects.');
  }
}

export async function takeToken(api: string, username: string, secret = demoSecret(username)): Promise<string> {
  const issuer = `${api}/oidc`;
  const insecure = { [oauth.allowInsecureRequests]: !api.startsWith('https:') };
  const as = await oauth.processDiscoveryResponse(new URL(issuer), await oauth.discoveryRequest(new URL(issuer), insecure));
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const start = new URL(as.authorization_endpoint!);
  start.search = new URLSearchParams({
    client_id: clients.command, response_type: 'code', scope: 'openid', redirect_uri: commandRedirect(api), state, prompt: 'login',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  }).toString();
  const visitor = new Visitor();
  const page = await visitor.open(start.href);
  if ('redirect' in page) throw new Error('The sign-in page did not come.');
  await visitor.open(page.url, { username, password: demoPassword });
  const done = await visitor.open(page.url, { code: currentCode(secret, new Date()) });
  if (!('redirect' in done)) throw new Error(`Could not sign in as ${username}: ${/class="error"[^>]*>.*?<span>([^<]*)/s.exec(done.html)?.[1] ?? /<h1>([^<]*)/.exec(done.html)?.[1] ?? 'no reason given'}`);
  const client: oauth.Client = { client_id: clients.command };
  const parameters = oauth.validateAuthResponse(as, client, new URL(done.redirect), state);
  const response = await oauth.authorizationCodeGrantRequest(as, client, oauth.None(), parameters, commandRedirect(api), verifier, insecure);
  return (await oauth.processAuthorizationCodeResponse(as, client, response)).access_token;
}

export async function main(argv: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: { api: { type: 'string', default: 'http://localhost:8081' } } });
  const [username] = positionals;
  if (!username) {
    console.error(`Usage: npm run token -- USERNAME [--api URL]. Demo users: ${people.map((person) => person.username).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  try {
    console.log(await takeToken(values.api.replace(/\/$/, ''), username));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

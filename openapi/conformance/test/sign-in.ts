/** The demo's own sign-in pages, as a browser goes through them: for a run with a cookie. */
import { currentCode } from '../../../demo/backend/node/sign-in/passwords.js';
import type { Clinic } from './helpers.js';

/** The Cookie header of somebody who has signed in. */
export async function signIn({ api, accounts }: Clinic, username: string, page: string): Promise<string> {
  const account = accounts.find((one) => one.username === username)!;
  const cookies = new Map<string, string>();
  const open = async (url: string, form?: Record<string, string>): Promise<string> => {
    const response = await fetch(url, {
      redirect: 'manual', headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const [, name, value] of response.headers.getSetCookie().map((cookie) => /^([^=]+)=([^;]*)/.exec(cookie)!)) cookies.set(name!, value!);
    const location = response.headers.get('Location');
    return location ? open(new URL(location, url).href) : url;
  };
  const form = await open(`${api}/sign-in?return=${encodeURIComponent(page)}`);
  await open(form, { username, password: account.password });
  await open(form, { code: currentCode(account.totpSecret, new Date()) });
  const session = [...cookies].find(([name, value]) => name === `portico-${api.split('/').at(-1)}` && value);
  if (!session) throw new Error(`${username} could not sign in.`);
  return session.join('=');
}

// Who works here, and signing in beside the page, so that what is typed stays.
import { api, get, send } from './api.js';

/** The staff session as the clinic's computer last gave it. */
export let session;

export async function readSession() {
  session = undefined;
  session = await get('/staff/session');
  return session;
}

export const may = (operation) => session?.operations[operation]?.state === 'available';

/** Opens the clinic's own sign-in pages; resolves when the last of them says so, false where the window was closed. Without a window the page itself goes there. */
export function signIn() {
  const url = `${api}/sign-in?return=${encodeURIComponent(location.href)}`;
  const opened = window.open(url, '_blank', 'popup,width=480,height=680');
  if (!opened) {
    location.assign(url);
    return new Promise(() => undefined);
  }
  return new Promise((resolve) => {
    const end = (done) => {
      removeEventListener('message', hear);
      clearInterval(watch);
      resolve(done);
    };
    const hear = ({ origin, source, data }) => { if (origin === new URL(api).origin && source === opened && data?.type === 'portico:signed-in') end(true); };
    const watch = setInterval(() => { if (opened.closed) end(false); }, 300);
    addEventListener('message', hear);
  });
}

export async function signOut() {
  await send('DELETE', '/session').catch(() => undefined);
  session = undefined;
}

import type { Schemas } from '../contract/client.js';

const width = 480;
const height = 720;
const askEveryMs = 500;

/**
 * Signs in by the clinic's own page, in a window beside this one so that what was typed stays; in the same window where the browser
 * opens none. True when the window says it is done, or is closed: whoever called asks the backend either way.
 */
export async function signInWindow(clinic: Schemas['Clinic'] | undefined, lang: string): Promise<boolean> {
  const method = clinic?.signIn.methods.find(({ kind, url }) => kind === 'session' && url !== undefined);
  if (!method?.url) return false;
  const url = new URL(method.url);
  url.searchParams.set('return', location.href);
  url.searchParams.set('lang', lang);
  const opened = openBeside(url);
  if (!opened) {
    location.assign(url);
    return false;
  }
  await heardFrom(opened, url.origin);
  return true;
}

/** A window beside this one, so that what was typed stays; null where the browser opens none. */
export function openBeside(url: string | URL): Window | null {
  const left = Math.max(0, screenX + (outerWidth - width) / 2);
  return window.open(url, '_blank', `popup,width=${width},height=${height},left=${left},top=${Math.max(0, screenY + 80)}`);
}

/** What the last page of a sign-in window says; undefined once the window is closed without a word. */
export function heardFrom(opened: Window, origin: string): Promise<{ answer?: unknown } | undefined> {
  return new Promise((resolve) => {
    let isClosed = false;
    const finish = (message?: object) => {
      removeEventListener('message', listen);
      clearInterval(timer);
      resolve(message);
    };
    const listen = ({ origin: from, source, data }: MessageEvent<unknown>) => {
      if (from === origin && source === opened && typeof data === 'object' && data !== null && (data as { type?: unknown }).type === 'portico:signed-in') finish(data);
    };
    // Its last word may still be under way when it is seen closed: that counts only from the next time on.
    const timer = setInterval(() => {
      if (isClosed) finish();
      isClosed = opened.closed;
    }, askEveryMs);
    addEventListener('message', listen);
  });
}

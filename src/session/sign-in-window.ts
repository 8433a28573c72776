import type { Schemas } from '../contract/client.js';

const width = 480;
const height = 720;
const askEveryMs = 500;

/**
 * Signs in by the clinic's own page, in a window beside this one so that what was typed stays; in the same window where the browser
 * opens none. True when the window says it is done, or is closed: whoever called asks the backend either way.
 */
export function signInWindow(clinic: Schemas['Clinic'] | undefined, lang: string): Promise<boolean> {
  const method = clinic?.signIn.methods.find(({ kind, url }) => kind === 'session' && url !== undefined);
  if (!method?.url) return Promise.resolve(false);
  const url = new URL(method.url);
  url.searchParams.set('return', location.href);
  url.searchParams.set('lang', lang);
  const left = Math.max(0, screenX + (outerWidth - width) / 2);
  const opened = window.open(url, '_blank', `popup,width=${width},height=${height},left=${left},top=${Math.max(0, screenY + 80)}`);
  if (!opened) {
    location.assign(url);
    return Promise.resolve(false);
  }
  return new Promise((resolve) => {
    const finish = () => {
      removeEventListener('message', listen);
      clearInterval(timer);
      resolve(true);
    };
    const listen = (event: MessageEvent<unknown>) => {
      const { data } = event;
      if (event.origin === url.origin && event.source === opened && typeof data === 'object' && data !== null && (data as { type?: unknown }).type === 'portico:signed-in') finish();
    };
    const timer = setInterval(() => { if (opened.closed) finish(); }, askEveryMs);
    addEventListener('message', listen);
  });
}

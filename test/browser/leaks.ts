/** Looks for planted sentences everywhere a page can leave something behind. */
import { everything } from './screen.js';

export interface LeakScan {
  /** Throws with the places where a sentinel was found. */
  end(): Promise<void>;
}

/** Begins before anything is typed; events, console and history are watched from then on. */
export function scanForLeaks(...sentinels: string[]): LeakScan {
  const found: string[] = [];
  const look = (place: string, text: string) => {
    for (const sentinel of sentinels) for (const form of [sentinel, encodeURIComponent(sentinel), btoa(unescape(encodeURIComponent(sentinel)))]) if (text.includes(form)) found.push(place);
  };
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event instanceof CustomEvent) look(`event ${event.type}`, JSON.stringify(event.detail ?? null));
    return dispatch.call(this, event);
  };
  const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => {
    const original = console[level];
    console[level] = (...values: unknown[]) => { look(`console.${level}`, values.map(String).join(' ')); original(...values); };
    return () => { console[level] = original; };
  });
  return {
    async end() {
      EventTarget.prototype.dispatchEvent = dispatch;
      for (const restore of consoles) restore();
      for (const storage of [localStorage, sessionStorage]) look('storage', JSON.stringify({ ...storage }));
      look('cookie', document.cookie);
      look('address', location.href);
      look('title', document.title);
      look('history', JSON.stringify(history.state));
      for (const name of await caches.keys()) look('cache', name);
      for (const { name } of await indexedDB.databases()) look(`database ${name}`, await readDatabase(name!));
      for (const element of everything(document.documentElement)) for (const { name, value } of element.attributes) look(`attribute ${name} of ${element.localName}`, value);
      for (const entry of performance.getEntriesByType('resource')) look('address of a request', entry.name);
      if (found.length) throw new Error(`Found in ${[...new Set(found)].join(', ')}`);
    },
  };
}

function readDatabase(name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open(name);
    open.onerror = () => reject(open.error as Error);
    open.onsuccess = async () => {
      const parts: string[] = [];
      for (const store of open.result.objectStoreNames) {
        const all = open.result.transaction(store).objectStore(store).getAll();
        await new Promise((done) => { all.onsuccess = done; });
        for (const value of all.result) parts.push(JSON.stringify(value, (_key, inner: unknown) => (inner instanceof ArrayBuffer || ArrayBuffer.isView(inner) ? new TextDecoder().decode(inner as ArrayBuffer) : inner)));
      }
      open.result.close();
      resolve(parts.join(' '));
    };
  });
}

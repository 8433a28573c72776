import { tabId } from './tab.js';

/**
 * What was typed, in the browser, as ciphertext only: while the backend is out of reach under the key that it has derived for this
 * person, for somebody who is not signed in under a key of this tab that cannot be read out. Names are hashes under the same key, so
 * that a store that is copied says neither what nor whose. A browser without a store keeps nothing, and says so by `false`.
 */
export interface Vault {
  read<T>(name: string): Promise<T | undefined>;
  write(name: string, value: unknown): Promise<boolean>;
  remove(name: string): Promise<void>;
}

interface Sealed {
  id: string;
  owner: string;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
  endsAt: number;
}
interface TabKey {
  id: string;
  keys: Keys;
  endsAt: number;
}
interface Keys {
  seal: CryptoKey;
  name: CryptoKey;
}

const database = 'portico';
const personMs = 24 * 60 * 60_000;
const tabMs = 30 * 60_000;

/** Of the person whom the backend gave this key (32 bytes in base64url). */
export const personVault = (base: string, draftKey: string): Vault => vault(base, () => keysFrom(fromBase64url(draftKey)), personMs);

/** Of whoever sits at this tab. */
export const tabVault = (base: string): Vault => vault(base, tabKeys, tabMs);

/** Takes away all that this person has typed in this browser. */
export async function emptyPersonVault(base: string, draftKey: string): Promise<void> {
  await inTurn(async () => {
    const owner = await nameOf(await keysFrom(fromBase64url(draftKey)), base, '');
    for (const id of await done<IDBValidKey[]>('sealed', 'readonly', (store) => store.index('owner').getAllKeys(owner))) await done('sealed', 'readwrite', (store) => store.delete(id));
  }, undefined);
}

let swept: Promise<void> | undefined;

/** One after the other, of all on this page: what was typed last is what stays and what is found. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(act: () => Promise<T>, otherwise: T): Promise<T> {
  const turn = last.then(act).catch(() => otherwise);
  last = turn;
  return turn;
}

function vault(base: string, findKeys: () => Promise<Keys>, lifeMs: number): Vault {
  let found: Promise<Keys> | undefined;
  const keys = () => (found ??= findKeys());
  const id = async (name: string) => nameOf(await keys(), base, name);
  return {
    read: <T>(name: string) => inTurn<T | undefined>(async () => {
      await (swept ??= sweep());
      const key = await id(name);
      const kept = await done<Sealed | undefined>('sealed', 'readonly', (store) => store.get(key));
      return kept && (JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, (await keys()).seal, kept.data))) as T);
    }, undefined),
    write: (name, value) => inTurn(async () => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, (await keys()).seal, new TextEncoder().encode(JSON.stringify(value)));
      const sealed: Sealed = { id: await id(name), owner: await id(''), iv, data, endsAt: Date.now() + lifeMs };
      await done('sealed', 'readwrite', (store) => store.put(sealed));
      return true;
    }, false),
    remove: (name) => inTurn(async () => {
      const key = await id(name);
      await done('sealed', 'readwrite', (store) => store.delete(key));
    }, undefined),
  };
}

/** Two keys from the server's one (HKDF, RFC 5869): what seals must not also name. */
async function keysFrom(secret: Uint8Array<ArrayBuffer>): Promise<Keys> {
  const master = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const derived = (info: string, algorithm: AesKeyGenParams | HmacKeyGenParams, usages: KeyUsage[]) =>
    crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(info) }, master, algorithm, false, usages);
  return { seal: await derived('portico drafts', aes, ['encrypt', 'decrypt']), name: await derived('portico names', hmac, ['sign']) };
}
const aes: AesKeyGenParams = { name: 'AES-GCM', length: 256 };
const hmac: HmacKeyGenParams = { name: 'HMAC', hash: 'SHA-256', length: 256 };

/** The browser keeps the keys under the tab's number and gives nobody their bytes. */
async function tabKeys(): Promise<Keys> {
  const id = tabId();
  const kept = await done<TabKey | undefined>('keys', 'readonly', (store) => store.get(id));
  const keys = kept && kept.endsAt > Date.now() ? kept.keys : {
    seal: await crypto.subtle.generateKey(aes, false, ['encrypt', 'decrypt']), name: await crypto.subtle.generateKey(hmac, false, ['sign']),
  };
  // Longer than what it opens, so that a form that is typed in for long stays readable.
  await done('keys', 'readwrite', (store) => store.put({ id, keys, endsAt: Date.now() + personMs } satisfies TabKey));
  return keys;
}

async function nameOf({ name }: Keys, base: string, what: string): Promise<string> {
  const signed = new Uint8Array(await crypto.subtle.sign('HMAC', name, new TextEncoder().encode(JSON.stringify([base, what]))));
  return Array.from(signed, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What has outlived its time goes when a page first looks for anything. */
async function sweep(): Promise<void> {
  for (const store of ['sealed', 'keys'] as const) {
    for (const id of await done<IDBValidKey[]>(store, 'readonly', (all) => all.index('endsAt').getAllKeys(IDBKeyRange.upperBound(Date.now())))) await done(store, 'readwrite', (all) => all.delete(id));
  }
}

async function done<T>(name: 'sealed' | 'keys', mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const db = await open();
  try {
    return await settled(act(db.transaction(name, mode).objectStore(name)) as IDBRequest<T>);
  } finally {
    db.close();
  }
}

function open(): Promise<IDBDatabase> {
  const asked = indexedDB.open(database, 1);
  asked.onupgradeneeded = () => {
    const sealed = asked.result.createObjectStore('sealed', { keyPath: 'id' });
    sealed.createIndex('owner', 'owner');
    for (const store of [sealed, asked.result.createObjectStore('keys', { keyPath: 'id' })]) store.createIndex('endsAt', 'endsAt');
  };
  return settled(asked);
}

function settled<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('The browser keeps nothing.'));
  });
}

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));

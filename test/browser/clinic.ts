/** A clinic of its own for each test file: its own address, clock, data and people, in the backend that the runner started. */
import environment from 'portico-test-environment';
import type { Backend } from '../../src/contract/backend.js';
import { httpBackend } from '../../src/contract/backend.js';
import { tabVault } from '../../src/drafts/vault.js';

export interface Account {
  username: string;
  patientId?: string;
  name: string;
  accessToken: string;
}

export interface TestClinic {
  api: string;
  account(username: string): Account;
  /** The backend as this person; without a name as nobody. */
  as(username?: string): Backend;
  /** Moves the clinic's clock; it runs on from there. */
  clock(now: string): Promise<void>;
  outbox(): Promise<{ to: string; subject: string; text: string }[]>;
  audit(): Promise<{ actor: string; patientId: string | null; operation: string; outcome: string }[]>;
  reset(): Promise<void>;
}

async function control<T>(api: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${api}/_demo/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Most tests stand on this Monday morning in Denver, so that days and times can be named. */
export const monday = '2026-12-07T08:00:00-07:00';

/** With `results` the clinic has the demo's results, told from that day on. */
export async function freshClinic(options: { now?: string; seed?: number; results?: 'story' | 'many' } = {}): Promise<TestClinic> {
  const { api, accounts } = await control<{ api: string; accounts: Account[] }>(environment.api, 'clinics', { origins: [location.origin], ...(options.seed !== undefined && { seed: options.seed }), ...(options.results && { results: options.results, today: (options.now ?? monday).slice(0, 10) }) });
  let underWay = 0;
  const clinic: TestClinic = {
    api,
    account: (username) => accounts.find((account) => account.username === username)!,
    // The test's own page stands for a path below the clinic's base, so that a backend without an address works too.
    as(username) {
      const token = username === undefined ? undefined : clinic.account(username).accessToken;
      const http = httpBackend(api, () => token);
      return async (request) => {
        underWay += 1;
        try {
          const { pathname, search } = new URL(request.url);
          const body = request.body ? await request.arrayBuffer() : undefined;
          return await http(new Request(`${api}${pathname}${search}`, { method: request.method, headers: request.headers, credentials: request.credentials === 'omit' ? 'omit' : 'same-origin', signal: request.signal, cache: request.cache, ...(body && { body }) }));
        } finally {
          underWay -= 1;
        }
      };
    },
    clock: (now) => control(api, 'clock', { now }),
    outbox: () => control(api, 'outbox'),
    audit: () => control(api, 'audit'),
    async reset() {
      await otherTab();
      await quiet();
      await otherTab(); // what could not be saved was kept instead
      await emptyBrowser();
      await control(api, 'reset', {});
    },
  };
  // What an element that is gone has still to say belongs to the test before.
  // It may begin a last write when the one before is answered, so one quiet moment is not enough.
  const quiet = async () => { for (let calm = 0; calm < 3; calm = underWay ? 0 : calm + 1) await new Promise((resolve) => setTimeout(resolve, 10)); };
  await clinic.clock(options.now ?? monday);
  return clinic;
}

/** As if the page stood in a tab of its own: nothing is on it, what it had still to keep is kept, and the tab's number is forgotten. */
export async function otherTab(): Promise<void> {
  document.body.replaceChildren();
  await tabVault('https://portico.invalid').read('behind all that was to be kept');
  sessionStorage.clear();
}

/** What the browser has kept belongs to the test before, too. */
function emptyBrowser(): Promise<unknown> {
  sessionStorage.clear();
  const gone = indexedDB.deleteDatabase('portico');
  return new Promise((resolve) => { gone.onsuccess = gone.onerror = gone.onblocked = resolve; });
}

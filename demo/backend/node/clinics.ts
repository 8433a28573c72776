/** The clinics of one process: their addresses, their sign-in providers, and how one is made. */
import type Provider from 'oidc-provider';
import { newId } from '../app/ids.js';
import type { Kysely } from 'kysely';
import type { Schema } from '../app/data/schema.js';
import { demoPassword, people } from '../seed/people.js';
import { addResults, addStaff, extraPeople, extendSchedules, seedClinic, type ClinicSeed } from '../seed/clinic.js';
import { stableId } from '../seed/ids.js';
import type { Secrets } from './secrets.js';
import { demoSecret, hashPassword } from './sign-in/passwords.js';
import { createProvider, mintToken } from './sign-in/provider.js';

export interface Account {
  username: string;
  password: string;
  totpSecret: string;
  patientId?: string;
  role: string;
  name: string;
}

/** What a test asks of a clinic of its own. */
export type NewClinic = Partial<Pick<ClinicSeed, 'seed' | 'callsIn' | 'history' | 'results' | 'today'>> & { patients?: number };

/** The group at the API's own address, and a second clinic that knows nothing of it. */
export const mainClinic = { id: 'larkspur', name: 'Larkspur Clinics', seed: 1 };
export const secondClinic = { id: 'harbour', name: 'Harbour Street Practice', seed: 2 };

const providersKept = 64;

export class Clinics {
  readonly #providers = new Map<string, Provider>();
  #hash: Promise<string> | undefined;

  constructor(readonly db: Kysely<Schema>, readonly secrets: Secrets, readonly apiOrigin: string, readonly now: () => Date) {}

  base(id: string): string {
    return id === mainClinic.id ? this.apiOrigin : `${this.apiOrigin}/c/${id}`;
  }

  /** The clinic that a path belongs to, and what is left of the path. */
  locate(path: string): { id: string; path: string } {
    const match = /^\/c\/([A-Za-z0-9_-]{1,64})(\/.*)?$/.exec(path);
    return match ? { id: match[1]!, path: match[2] ?? '/' } : { id: mainClinic.id, path };
  }

  provider(id: string, origins: string[]): Provider {
    const key = `${id} ${origins.join(' ')}`;
    let provider = this.#providers.get(key);
    if (!provider) {
      if (this.#providers.size >= providersKept) this.#providers.delete(this.#providers.keys().next().value!);
      this.#providers.set(key, (provider = createProvider(this.db, { id, base: this.base(id), origins }, this.secrets)));
    }
    return provider;
  }

  /** Seeds a clinic that is not there yet, brings the schedules of one that is up to today, and lets it be embedded by this site. */
  async ensure({ id, name, seed }: typeof mainClinic, origins: string[]): Promise<void> {
    const known = await this.db.selectFrom('clinic').select('clock_offset_ms').where('id', '=', id).executeTakeFirst();
    if (!known) return this.#seed({ id, name, seed, origins, callsIn: true, history: true, results: 'story' });
    await this.db.updateTable('clinic').set({ origins: JSON.stringify(origins) }).where('id', '=', id).execute();
    const now = new Date(this.now().getTime() + known.clock_offset_ms);
    await extendSchedules(this.db, id, now);
    await addResults(this.db, id, now);
    await addStaff(this.db, { id, ...this.#signIns() });
  }

  /** A fresh clinic, a stranger to all others, with a token for each of its accounts. */
  async create(options: NewClinic & { origins: string[] }): Promise<{ api: string; issuer: string; accounts: (Account & { accessToken: string })[] }> {
    const id = newId((bytes) => crypto.getRandomValues(new Uint8Array(bytes))).replaceAll(/[-_]/g, '0').slice(0, 14).toLowerCase();
    await this.#seed({ id, name: 'Larkspur Clinics', seed: options.seed ?? 1, origins: options.origins, extraPatients: options.patients ?? 0, callsIn: options.callsIn ?? false, history: options.history ?? false, ...(options.results && { results: options.results }), ...(options.today !== undefined && { today: options.today }) });
    const provider = this.provider(id, options.origins);
    const accounts = [];
    for (const account of await this.accounts(id, options.patients)) {
      accounts.push({ ...account, accessToken: await mintToken(provider, await stableId(id, 'person', account.username)) });
    }
    return { api: this.base(id), issuer: `${this.base(id)}/oidc`, accounts };
  }

  async accounts(clinicId: string, extra = 0): Promise<Account[]> {
    return Promise.all([...people, ...extraPeople(extra)].map(async ({ username, name, birthDate, role }) => ({
      username, password: demoPassword, totpSecret: demoSecret(username), ...(birthDate !== undefined && { patientId: await stableId(clinicId, 'patient', username) }), role, name: name.join(' '),
    })));
  }

  #seed(seed: Omit<ClinicSeed, 'now' | 'hashPassword' | 'totpSecret'>): Promise<void> {
    return seedClinic(this.db, { ...seed, now: this.now(), ...this.#signIns() });
  }

  /** The demo's one password is hashed once a process. */
  #signIns(): Pick<ClinicSeed, 'hashPassword' | 'totpSecret'> {
    return { hashPassword: () => (this.#hash ??= hashPassword(demoPassword)), totpSecret: demoSecret };
  }
}

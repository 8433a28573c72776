/** The backend without a network, on a database and a clock of the test's own: for limits that are exact to the millisecond. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { Clinic, type Account } from '../../../../test/helpers/http.js';
import { createApp } from '../../app/app.js';
import type { Schema } from '../../app/data/schema.js';
import type { ContractDocument, OperationsDocument } from '../../app/ports.js';
import { emptyDatabase } from '../../../../scripts/test/empty-database.mjs';
import { openDatabase, type Database } from '../../node/database.js';
import { extraPeople, seedClinic } from '../../seed/clinic.js';
import { stableId } from '../../seed/ids.js';
import { people } from '../../seed/people.js';
import { freshDatabaseUrl, onServer } from './databases.js';

const clinicId = 'clinic';
const base = 'http://clinic.test';

export interface InProcess {
  clinic: Clinic;
  clinicId: string;
  db: Kysely<Schema>;
  setNow(now: Date | string): void;
  /** Where the next requests come from. */
  setAddress(address: string): void;
  /** All messages, or those to one address. */
  outbox(to?: string): Promise<{ channel: string; to: string; subject: string; text: string }[]>;
  close(): Promise<void>;
}

export async function openBackend(start: Date | string = new Date(), patients = 0, database?: Database, history = false): Promise<InProcess> {
  const [contract, staff] = (await Promise.all(['openapi/dist/portico.json', 'demo/backend/dist/staff.json'].map(async (path) => JSON.parse(await readFile(new URL(`../../../../${path}`, import.meta.url), 'utf8')) as unknown))) as [ContractDocument, OperationsDocument];
  const { db, close } = database ?? await openDatabase(onServer ? { url: await freshDatabaseUrl() } : { copyOf: await emptyDatabase() });
  let now = new Date(start);
  let address = '192.0.2.1';
  await seedClinic(db, { id: clinicId, name: 'Larkspur Clinics', seed: 1, origins: [], now, extraPatients: patients, history, hashPassword: async () => 'none', totpSecret: () => 'none' });

  const accounts = await Promise.all([...people, ...extraPeople(patients)].map(async ({ username, name, role, birthDate }): Promise<Account> => ({
    username, name: name.join(' '), role, password: '', totpSecret: '', accessToken: `token-of-${username}`, ...(birthDate !== undefined && { patientId: await stableId(clinicId, 'patient', username) }),
  })));
  const persons = new Map(await Promise.all(accounts.map(async ({ accessToken, username }) => [accessToken, await stableId(clinicId, 'person', username)] as const)));
  const app = createApp({
    db, contract, staff, now: () => now, random: (bytes) => randomBytes(bytes), serverKey: randomBytes(32), limit: async () => undefined, log: () => undefined,
    personOfToken: async (_clinic, token) => persons.get(token),
  });
  const send = (url: string, init: RequestInit) => app(new Request(url, init), { clinicId, base, path: new URL(url).pathname, address });
  return {
    clinic: new Clinic(base, `${base}/oidc`, accounts, send), clinicId, db, setNow: (at) => { now = new Date(at); }, setAddress: (from) => { address = from; }, close,
    outbox: async (to) => (await db.selectFrom('outbox').selectAll().where((where) => (to === undefined ? where.lit(true) : where('recipient', '=', to))).orderBy('id').execute()).map(({ channel, recipient, subject, text }) => ({ channel, to: recipient, subject, text })),
  };
}

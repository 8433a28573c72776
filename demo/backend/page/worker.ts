/** The reference backend inside a page: the same handler on the embedded database's memory, for one made-up clinic whose day stands still. */
import contract from '../../../openapi/dist/portico.json' with { type: 'json' };
import { createApp } from '../app/app.js';
import { openEmbedded } from '../app/data/embedded.js';
import { migrate } from '../app/data/migrate.js';
import type { ContractDocument } from '../app/ports.js';
import { seedClinic } from '../seed/clinic.js';
import { stableId } from '../seed/ids.js';
import { people } from '../seed/people.js';
import type { Asked, Told } from './messages.js';

const clinicId = 'larkspur';
/** The Monday on which all stories play; from then on the clock runs. */
const start = Date.parse('2026-12-07T08:00:00-07:00');
const now = () => new Date(start + performance.now());
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

async function open() {
  const { db } = await openEmbedded();
  await migrate(db);
  await seedClinic(db, { id: clinicId, name: 'Larkspur Clinics', seed: 1, origins: ['https://clinic.example'], now: now(), results: 'story', hashPassword: async () => 'none', totpSecret: () => 'none' });
  const persons = new Map(await Promise.all(people.map(async ({ username }) => [username, await stableId(clinicId, 'person', username)] as const)));
  return createApp({
    db, contract: contract as unknown as ContractDocument, now, random, serverKey: random(32), limit: async () => undefined, log: () => undefined,
    // Nobody signs in here: a user's name is the token.
    personOfToken: async (_clinic, token) => persons.get(token),
  });
}

const app = open();

addEventListener('message', async ({ data: { id, url, method, headers, body } }: MessageEvent<Asked>) => {
  const { origin, pathname } = new URL(url);
  const response = await (await app)(new Request(url, { method, headers, ...(body && { body }) }), { clinicId, base: origin, path: pathname, address: '192.0.2.1' });
  const told: Told = { id, status: response.status, headers: [...response.headers], body: response.status === 204 ? null : await response.arrayBuffer() };
  postMessage(told);
});

/** When a session ends by itself, to the second before and after. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cookieName, sha256 } from '../app/credentials.js';
import { stableId } from '../seed/ids.js';
import { newKey, type Schemas } from '../../../test/helpers/http.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

const start = new Date();
const [second, minute, hour] = [1000, 60_000, 3_600_000];
let backend: InProcess;
before(async () => { backend = await openBackend(start); });
after(() => backend.close());

/** As the last page of signing in leaves it. */
async function freshSession(): Promise<string> {
  backend.setNow(start);
  const value = newKey();
  await backend.db.insertInto('web_session').values({
    id: await sha256(value), clinic_id: backend.clinicId, person_id: await stableId(backend.clinicId, 'person', 'amira'), started_at: start, last_seen_at: start, ended_at: null,
  }).execute();
  return `${cookieName(backend.clinicId, false)}=${value}`;
}
function ask(cookie: string, ms: number, method = 'GET', path = '/session') {
  backend.setNow(new Date(start.getTime() + ms));
  return backend.clinic.call<Schemas['Session']>(method, path, { headers: { Cookie: cookie, Origin: backend.clinic.api } });
}

/** What a person does: anything but asking who is signed in. */
const use = async (cookie: string, ms: number) => ask(cookie, ms, 'GET', `/patients/${await stableId(backend.clinicId, 'patient', 'amira')}/appointments`);

test('a session that nobody uses lives for twenty minutes', async () => {
  assert.equal((await ask(await freshSession(), 20 * minute - second)).status, 200);
  const { status, refusal } = await ask(await freshSession(), 20 * minute + second);
  assert.deepEqual([status, refusal], [401, 'session-expired']);
});

test('each use gives it another twenty minutes', async () => {
  const cookie = await freshSession();
  assert.equal((await use(cookie, 15 * minute)).status, 200);
  assert.equal((await use(cookie, 35 * minute - second)).status, 200);
  assert.equal((await use(cookie, 55 * minute + second)).status, 401);
});

test('asking how long it still lives is no use', async () => {
  const cookie = await freshSession();
  assert.equal((await ask(cookie, 18 * minute)).body.secondsLeft, 120);
  assert.equal((await ask(cookie, 20 * minute - second)).status, 200);
  assert.equal((await ask(cookie, 20 * minute + second)).status, 401);
});

test('an ended session does not come back by being asked for', async () => {
  const cookie = await freshSession();
  assert.equal((await ask(cookie, 20 * minute + second)).status, 401);
  assert.equal((await ask(cookie, 20 * minute + second)).status, 401);
});

test('however busy, it lives for twelve hours', async () => {
  const cookie = await freshSession();
  for (let ms = 15 * minute; ms < 12 * hour; ms += 15 * minute) assert.equal((await use(cookie, ms)).status, 200);
  assert.equal((await ask(cookie, 12 * hour - second)).status, 200);
  assert.equal((await ask(cookie, 12 * hour + second)).status, 401);
});

test('extending gives it twenty minutes, and no more than the twelve hours', async () => {
  const cookie = await freshSession();
  assert.equal((await ask(cookie, 10 * minute, 'POST', '/session/extend')).body.secondsLeft, 1200);
  for (let ms = 25 * minute; ms < 12 * hour - 10 * minute; ms += 15 * minute) await use(cookie, ms);
  assert.equal((await ask(cookie, 12 * hour - 5 * minute, 'POST', '/session/extend')).body.secondsLeft, 300);
});

test('what it says of its end is when it ends', async () => {
  const cookie = await freshSession();
  await use(cookie, 7 * minute);
  const { body } = await ask(cookie, 7 * minute);
  const end = Date.parse(body.expiresAt!) - start.getTime();
  assert.ok(Math.abs(end - 27 * minute) < second);
  assert.equal(body.secondsLeft, 1200);
  assert.equal((await ask(cookie, end - second)).status, 200);
});

test('a session of one clinic’s clock is not dead by another’s: it ends by the clock of its own', async () => {
  const cookie = await freshSession();
  await backend.db.updateTable('clinic').set({ clock_offset_ms: hour }).where('id', '=', backend.clinicId).execute();
  assert.equal((await ask(cookie, minute)).status, 401);
  await backend.db.updateTable('clinic').set({ clock_offset_ms: 0 }).where('id', '=', backend.clinicId).execute();
  assert.equal((await ask(cookie, minute)).status, 200);
});

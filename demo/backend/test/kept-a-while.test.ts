/** What the database keeps for a while and then forgets, to the millisecond. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { forgetGuests } from '../app/guests/upkeep.js';
import { forgetOldKeys } from '../app/idempotency.js';
import { forgive, giveBack, takeTry, type Try } from '../node/sign-in/attempts.js';
import { newKey } from '../../../test/helpers/http.js';
import { askCode, becomeGuest, check, enter, freshAddress, nadia, readCode } from './helpers/guests.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

const start = new Date();
const at = (ms: number) => new Date(start.getTime() + ms);
const minute = 60_000;
const day = 86_400_000;
let backend: InProcess;
before(async () => { backend = await openBackend(start); });
after(() => backend.close());

test('a key is good for seven days and forgotten after them', async () => {
  const { clinic, db } = backend;
  const key = newKey();
  const [slot] = await clinic.freeSlots();
  const { body } = await clinic.person('amira').book(slot!, { key });
  backend.setNow(at(7 * day));
  await forgetOldKeys(db, at(7 * day));
  const again = await clinic.person('amira').book(slot!, { key });
  assert.deepEqual([again.status, again.body.id], [201, body.id]);
  await forgetOldKeys(db, at(7 * day + 1));
  assert.deepEqual(await db.selectFrom('idempotency').select('key').execute(), []);
  assert.equal((await clinic.person('amira').book(slot!, { key })).refusal, 'slot-taken');
});

test('keys age by their own clinic’s clock', async () => {
  const { clinic, clinicId, db } = backend;
  backend.setNow(start);
  const count = async () => (await db.selectFrom('idempotency').select('key').execute()).length;
  await db.deleteFrom('idempotency').execute();
  await clinic.person('amira').hold((await clinic.freeSlots())[1]!);
  await db.updateTable('clinic').set({ clock_offset_ms: 7 * day }).where('id', '=', clinicId).execute();
  await forgetOldKeys(db, start);
  assert.equal(await count(), 1);
  await forgetOldKeys(db, at(1));
  assert.equal(await count(), 0);
  await db.updateTable('clinic').set({ clock_offset_ms: 0 }).where('id', '=', clinicId).execute();
});

test('a code is forgotten a day after its end; so is a guest who booked nothing, and never one who did', async () => {
  const { clinic, db, outbox } = backend;
  backend.setNow(start);
  const come = () => becomeGuest(clinic, { outbox });
  const [idle, booked] = [await come(), await come()];
  await booked.book((await clinic.timesApart())[3]!);
  await askCode(clinic, freshAddress());
  const codes = async () => (await db.selectFrom('verification').select('id').execute()).length;
  const guests = async () => (await db.selectFrom('patient').innerJoin('guest', 'guest.patient_id', 'patient.id').select('patient.id').execute()).map(({ id }) => id).sort();
  await forgetGuests(db, at(day));
  assert.deepEqual([await codes(), await guests()], [3, [idle.patientId, booked.patientId].sort()]);
  await forgetGuests(db, at(day + 1));
  assert.deepEqual([await codes(), await guests()], [3, [booked.patientId]]);
  await forgetGuests(db, at(day + 10 * minute + 1));
  assert.deepEqual([await codes(), await guests()], [0, [booked.patientId]]);
  assert.equal((await booked.appointments()).length, 1);
});

test('a guest’s answers that are asked for again when they are forgotten are gone, not half there', async () => {
  const { clinic, db, outbox } = backend;
  backend.setNow(start);
  const [destination, checkKey, enterKey] = [freshAddress(), newKey(), newKey()];
  const { body: { id } } = await askCode(clinic, destination);
  const code = await readCode(outbox, destination);
  const { body: { proof } } = await check(clinic, id, code, { key: checkKey });
  const come = () => enter(clinic, proof, nadia, { key: enterKey });
  assert.equal((await come()).status, 201);
  await forgetGuests(db, at(day + 10 * minute + 1));
  for (const answer of [await check(clinic, id, code, { key: checkKey }), await come()]) assert.deepEqual([answer.status, answer.refusal], [410, 'code-expired']);
});

const take = (name: string, now = start) => takeTry(backend.db, backend.clinicId, name, now);

test('a name has five tries, and then none for thirty minutes', async () => {
  const tries: Try[] = [];
  for (let count = 0; count < 6; count++) tries.push(await take('one'));
  assert.deepEqual(tries, [{ left: 4 }, { left: 3 }, { left: 2 }, { left: 1 }, { left: 0 }, { closedMinutes: 30 }]);
  assert.deepEqual(await take('one', at(30 * minute - 1)), { closedMinutes: 1 });
  assert.deepEqual(await take('another'), { left: 4 });
  assert.deepEqual(await take('one', at(30 * minute)), { left: 4 });
});

test('a try while the name is closed does not keep it closed for longer', async () => {
  for (let count = 0; count < 5; count++) await take('patient');
  for (let late = 0; late < 30; late += 5) await take('patient', at(late * minute));
  assert.deepEqual(await take('patient', at(30 * minute)), { left: 4 });
});

test('of twenty tries at once five are taken: no more than that is looked at', async () => {
  const tries = await Promise.all(Array.from({ length: 20 }, () => take('many')));
  assert.deepEqual(tries.flatMap((one) => ('left' in one ? [one.left] : [])).sort(), [0, 1, 2, 3, 4]);
});

test('a right try is given back, also the fifth; signing in forgives them all', async () => {
  for (let count = 0; count < 4; count++) await take('right');
  assert.deepEqual(await take('right'), { left: 0 });
  await giveBack(backend.db, backend.clinicId, 'right');
  assert.deepEqual(await take('right'), { left: 0 });
  await forgive(backend.db, backend.clinicId, 'right');
  assert.deepEqual(await take('right'), { left: 4 });
});

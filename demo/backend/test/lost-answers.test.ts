/** `getOperation`: what became of a write whose answer never came. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import pg from 'pg';
import { stableId } from '../seed/ids.js';
import { freshClinic, newKey, type Clinic, type Hold, type Person, type Schemas, type Slot } from '../../../test/helpers/http.js';
import { onServer, serverUrl } from './helpers/databases.js';

let clinic: Clinic;
let amira: Person;
let slots: Slot[];
const nextSlot = () => slots.shift()!;
const became = async (who: Clinic | Person, key: string) => (await who.call<Schemas['Operation']>('GET', `/operations/${key}`)).body;

before(async () => {
  clinic = await freshClinic();
  amira = clinic.person('amira');
  slots = await clinic.timesApart();
});

test('what was done names what it made', async () => {
  const key = newKey();
  const { body } = await amira.book(nextSlot(), { key });
  assert.deepEqual(await became(amira, key), { state: 'done', resource: { kind: 'appointment', id: body.id } });
  await clinic.fault('bookAppointment', 'drop-after');
  const lost = newKey();
  await assert.rejects(amira.book(nextSlot(), { key: lost }));
  assert.equal((await became(amira, lost)).state, 'done');
});

test('what was refused comes with its problem, and is done once it was sent again and done', async () => {
  const key = newKey();
  const slot = nextSlot();
  await clinic.person('karim').book(slot);
  const { problem } = await amira.book(slot, { key });
  const { state, problem: kept } = await became(amira, key);
  assert.deepEqual([state, kept!.type, kept!.reference], ['refused', 'urn:portico:problem:slot-taken', problem.reference]);
  await amira.book(nextSlot(), { key });
  assert.equal((await became(amira, key)).state, 'done');
});

test('what never arrived is an unknown key', async () => {
  const key = newKey();
  await clinic.fault('bookAppointment', 'drop-before');
  await assert.rejects(amira.book(nextSlot(), { key }));
  assert.deepEqual(await became(amira, key), { state: 'unknown-key' });
});

test('a key tells its own person only', async () => {
  const key = newKey();
  await amira.book(nextSlot(), { key });
  assert.deepEqual(await became(clinic.person('karim'), key), { state: 'unknown-key' });
  assert.deepEqual(await became(clinic, key), { state: 'unknown-key' });
});

test('a hold that nobody in particular made is found by its key alone', async () => {
  const key = newKey();
  const { body } = await clinic.call<Hold>('POST', '/holds', { key, body: { slotId: nextSlot().id } });
  assert.deepEqual(await became(clinic, key), { state: 'done', resource: { kind: 'hold', id: body.id } });
  assert.deepEqual(await became(amira, key), { state: 'unknown-key' });
});

if (onServer) {
  test('while a call runs, at this process or another, its key is running and a second call waits', async () => {
    const key = newKey();
    const slot = nextSlot();
    const other = new pg.Client({ connectionString: serverUrl() });
    await other.connect();
    try {
      await other.query('begin');
      await other.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [JSON.stringify([clinic.id, await stableId(clinic.id, 'person', 'amira'), key])]);
      assert.deepEqual(await became(amira, key), { state: 'running', pollAfterSeconds: 1 });
      const second = await amira.book(slot, { key });
      assert.deepEqual([second.status, second.refusal, second.headers.get('Retry-After')], [409, 'request-in-progress', '1']);
      await other.query('rollback');
    } finally {
      await other.end();
    }
    assert.deepEqual(await became(amira, key), { state: 'unknown-key' });
    assert.equal((await amira.book(slot, { key })).status, 201);
  });
}

/** Times that are kept while a form is filled, on a clock that stands still. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newKey, type Clinic, type Hold, type Person, type Slot } from '../../../test/helpers/http.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

const start = new Date();
const minute = 60_000;
const holdMinutes = 10;
let backend: InProcess;
let clinic: Clinic;
let slots: Slot[];
let who = 0;
const nextSlot = () => slots.shift()!;
/** Somebody who keeps nothing yet. */
const somebody = (): Person => clinic.person(`patient-${++who}`);
const setClock = (ms: number) => backend.setNow(new Date(start.getTime() + ms));
const isFree = async (slot: Slot) => (await clinic.freeSlots()).some(({ id }) => id === slot.id);
const extend = (person: Person, id: string) => person.call<Hold>('POST', `/holds/${id}/extend`);

before(async () => {
  backend = await openBackend(start, 20);
  clinic = backend.clinic;
  slots = await clinic.timesApart();
});
beforeEach(() => backend.setNow(start));
after(() => backend.close());

test('a hold says how long it keeps the time and how often it may be extended', async () => {
  const slot = nextSlot();
  const { status, body, headers } = await somebody().hold(slot);
  assert.equal(status, 201);
  assert.deepEqual([body.state, body.slot, body.secondsLeft, body.extensionsLeft], ['held', slot, holdMinutes * 60, 3]);
  assert.equal(Date.parse(body.expiresAt), Math.floor((start.getTime() + holdMinutes * minute) / 1000) * 1000);
  assert.equal(headers.get('Location'), `${clinic.api}/holds/${body.id}`);
});

test('a time is kept to the last millisecond and free again at its end', async () => {
  const slot = nextSlot();
  const { body: hold } = await somebody().hold(slot);
  setClock(holdMinutes * minute - 1);
  assert.equal(await isFree(slot), false);
  assert.equal((await somebody().book(slot)).refusal, 'slot-taken');
  assert.equal((await somebody().hold(slot)).refusal, 'slot-taken');
  setClock(holdMinutes * minute);
  assert.equal(await isFree(slot), true);
  const late = await somebody().book(slot, { holdId: hold.id });
  assert.deepEqual([late.status, late.refusal], [409, 'hold-expired']);
  assert.ok(late.problem.alternatives!.some(({ id }) => id === slot.id), 'the very time is still free and is offered');
  assert.equal((await somebody().book(slot)).status, 201);
});

test('a hold may be used in its last millisecond', async () => {
  const slot = nextSlot();
  const person = somebody();
  const { body: hold } = await person.hold(slot);
  setClock(holdMinutes * minute - 1);
  assert.equal((await person.book(slot, { holdId: hold.id })).status, 201);
  setClock(holdMinutes * minute);
  assert.equal(await isFree(slot), false);
});

test('an expired hold that somebody else holds now is not used by its old owner', async () => {
  const slot = nextSlot();
  const person = somebody();
  const { body: old } = await person.hold(slot);
  setClock(holdMinutes * minute);
  const other = somebody();
  const { status, body: fresh } = await other.hold(slot);
  assert.equal(status, 201);
  assert.equal((await person.book(slot, { holdId: old.id })).refusal, 'hold-expired');
  assert.equal((await extend(person, old.id)).refusal, 'hold-expired');
  assert.equal((await other.book(slot, { holdId: fresh.id })).status, 201);
});

test('a hold is extended as often as the clinic says and no more', async () => {
  const slot = nextSlot();
  const person = somebody();
  const { body: hold } = await person.hold(slot);
  for (const left of [2, 1, 0]) {
    setClock((3 - left) * 5 * minute);
    const { status, body } = await extend(person, hold.id);
    assert.deepEqual([status, body.extensionsLeft, body.secondsLeft], [200, left, holdMinutes * 60]);
  }
  const more = await extend(person, hold.id);
  assert.deepEqual([more.status, more.refusal, more.problem.limit], [409, 'limit-reached', 3]);
  setClock(15 * minute + holdMinutes * minute - 1);
  assert.equal(await isFree(slot), false);
  setClock(15 * minute + holdMinutes * minute);
  assert.equal(await isFree(slot), true);
});

test('an extension that is sent again counts once', async () => {
  const person = somebody();
  const { body: hold } = await person.hold(nextSlot());
  const key = newKey();
  for (let time = 0; time < 5; time++) assert.equal((await person.call<Hold>('POST', `/holds/${hold.id}/extend`, { key })).body.extensionsLeft, 2);
});

test('one person keeps three times at once, and another again when one ends', async () => {
  const person = somebody();
  const kept = [];
  for (const ms of [0, minute, 2 * minute]) {
    setClock(ms);
    kept.push((await person.hold(nextSlot())).body);
  }
  const refused = await person.hold(nextSlot());
  assert.deepEqual([refused.status, refused.refusal, refused.problem.limit], [409, 'hold-limit', 3]);
  assert.equal(refused.problem.retryAfterSeconds, (holdMinutes - 2) * 60);
  assert.equal(refused.headers.get('Retry-After'), String((holdMinutes - 2) * 60));
  await person.call('DELETE', `/holds/${kept[0]!.id}`);
  assert.equal((await person.hold(nextSlot())).status, 201);
});

test('a hold that is refused for the limit keeps nothing', async () => {
  const person = somebody();
  for (let time = 0; time < 3; time++) await person.hold(nextSlot());
  const slot = nextSlot();
  assert.equal((await person.hold(slot)).refusal, 'hold-limit');
  assert.equal(await isFree(slot), true);
});

test('ten holds of one person at once, on days apart, come to three', async () => {
  const person = somebody();
  const onDaysApart = [...new Map(slots.slice(40).map((slot) => [slot.when.localDate, slot])).values()].slice(0, 10);
  const answers = await Promise.all(onDaysApart.map((slot) => person.hold(slot)));
  assert.equal(answers.length, 10);
  assert.deepEqual(answers.map(({ refusal }) => refusal).filter((refusal) => refusal !== 'hold-limit'), [undefined, undefined, undefined]);
});

test('giving back frees the time; giving back again, or what was never there, is no fault', async () => {
  const slot = nextSlot();
  const person = somebody();
  const { body: hold } = await person.hold(slot);
  for (const id of [hold.id, hold.id, 'never-was-there']) assert.equal((await person.call('DELETE', `/holds/${id}`)).status, 204);
  assert.equal(await isFree(slot), true);
  assert.equal((await person.book(slot, { holdId: hold.id })).refusal, 'hold-expired');
});

test('giving back a hold that was booked with changes nothing', async () => {
  const slot = nextSlot();
  const person = somebody();
  const { body: hold } = await person.hold(slot);
  await person.book(slot, { holdId: hold.id });
  assert.equal((await person.call('DELETE', `/holds/${hold.id}`)).status, 204);
  assert.equal(await isFree(slot), false);
  assert.equal((await person.appointments()).length, 1);
});

test('a hold that was made before anybody was known is used after signing in', async () => {
  const slot = nextSlot();
  const { body: hold } = await clinic.call<Hold>('POST', '/holds', { body: { slotId: slot.id } });
  assert.equal((await somebody().book(slot, { holdId: hold.id })).status, 201);
});

test('a hold is for its own time', async () => {
  const person = somebody();
  const { body: hold } = await person.hold(nextSlot());
  const other = nextSlot();
  assert.equal((await person.book(other, { holdId: hold.id })).refusal, 'hold-expired');
  assert.equal((await person.book(other, { holdId: 'never-was-there' })).refusal, 'hold-expired');
  assert.equal(await isFree(other), true);
});

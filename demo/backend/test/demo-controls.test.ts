/** `/_demo/…`: what tests and demonstrations turn does what it says, and only where it was asked for. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { call, demoAddress, freshClinic, newKey, type Clinic, type Person, type Schemas, type Slot } from '../../../test/helpers/http.js';

let clinic: Clinic;
let amira: Person;
let slots: Slot[];
const nextSlot = () => slots.shift()!;
const visits = async () => (await amira.appointments()).length;
const cut = (error: unknown) => error instanceof TypeError && error.message === 'fetch failed';

before(async () => {
  clinic = await freshClinic();
  amira = clinic.person('amira');
  slots = await clinic.timesApart();
});

test('drop-before cuts the line before anything is done', async () => {
  const [before, slot, key] = [await visits(), nextSlot(), newKey()];
  await clinic.fault('bookAppointment', 'drop-before');
  await assert.rejects(amira.book(slot, { key }), cut);
  assert.equal(await visits(), before);
  assert.equal((await amira.book(slot, { key })).status, 201);
});

test('drop-after cuts the line after it is done', async () => {
  const [before, slot, key] = [await visits(), nextSlot(), newKey()];
  await clinic.fault('bookAppointment', 'drop-after');
  await assert.rejects(amira.book(slot, { key }), cut);
  assert.equal(await visits(), before + 1);
});

test('slow answers late, and as it would have', async () => {
  await clinic.fault('listVisitTypes', 'slow', 1, 400);
  const begun = performance.now();
  const { status } = await clinic.call('GET', '/visit-types');
  assert.equal(status, 200);
  assert.ok(performance.now() - begun >= 390);
});

test('503 refuses without doing anything, readable by the clinic’s website', async () => {
  const [before, slot, key] = [await visits(), nextSlot(), newKey()];
  await clinic.fault('bookAppointment', '503');
  const origin = process.env.PORTICO_SITE!;
  const answer = await amira.call('POST', `/patients/${amira.patientId}/appointments`, { key, body: { slotId: slot.id }, headers: { Origin: origin } });
  assert.deepEqual([answer.status, answer.refusal, answer.headers.get('Retry-After'), answer.headers.get('Access-Control-Allow-Origin')], [503, 'maintenance', '1', origin]);
  assert.equal(await visits(), before);
  assert.equal((await amira.book(slot, { key })).status, 201);
});

test('duplicate sends the request twice, which the key makes one', async () => {
  const [before, slot] = [await visits(), nextSlot()];
  await clinic.fault('bookAppointment', 'duplicate');
  const { status } = await amira.book(slot);
  assert.equal(status, 201);
  assert.equal(await visits(), before + 1);
  assert.equal((await clinic.audit()).filter(({ outcome }) => outcome === 'replayed').length, 1);
});

test('a fault meets as many requests of its operation as it says, in the order in which they were set', async () => {
  await clinic.fault('listLocations', '503', 2);
  assert.deepEqual([(await clinic.call('GET', '/visit-types')).status, (await clinic.call('GET', '/locations')).status, (await clinic.call('GET', '/locations')).status, (await clinic.call('GET', '/locations')).status], [200, 503, 503, 200]);
  await clinic.fault('*', '503');
  assert.deepEqual([(await clinic.call('GET', '/visit-types')).status, (await clinic.call('GET', '/visit-types')).status], [503, 200]);
});

test('a fault that nobody knows is refused', async () => {
  for (const fault of [{ operation: 'nothing', kind: '503', times: 1 }, { operation: '*', kind: 'explode', times: 1 }, { operation: '*', kind: '503' }, {}]) {
    assert.equal((await clinic.call('POST', '/_demo/faults', { key: null, body: fault })).status, 400, JSON.stringify(fault));
  }
  assert.equal((await clinic.call('POST', '/_demo/clock', { key: null, body: { now: 'soon' } })).status, 400);
});

test('a clinic with a seeded defect has it alone; a defect that nobody knows is refused', async () => {
  const { api } = await call<{ api: string }>(demoAddress(), 'POST', '/_demo/clinics', { key: null, body: { defect: 'drops-a-required-member' } }).then(({ body }) => body);
  const zone = async (base: string) => (await call<Schemas['Clinic']>(base, 'GET', '/clinic')).body.timeZone as string | undefined;
  assert.deepEqual([await zone(api), await zone(clinic.api)], [undefined, 'America/Denver']);
  assert.equal((await call(demoAddress(), 'POST', '/_demo/clinics', { key: null, body: { defect: 'nothing' } })).status, 400);
});

test('the clock is set, goes on from there and comes back', async () => {
  const asOf = async () => Date.parse((await clinic.call<Schemas['VisitTypeList']>('GET', '/visit-types')).body.asOf);
  await clinic.setClock('2031-05-05T12:00:00Z');
  const first = await asOf();
  assert.ok(first >= Date.parse('2031-05-05T12:00:00Z') && first < Date.parse('2031-05-05T12:01:00Z'));
  assert.ok((await clinic.slots('Check-up')).length > 0, 'there are schedules where the clock went');
  await clinic.setClock(null);
  assert.ok(Math.abs((await asOf()) - Date.now()) < 60_000);
});

test('reset brings the clinic back to how it was made, and keeps its people and their tokens', async () => {
  const own = await freshClinic();
  const person = own.person('amira');
  const free = async () => (await own.slots('Check-up')).map(({ id }) => id);
  const [before, [slot]] = [await free(), await own.timesApart()];
  await person.book(slot!);
  await person.call('PUT', `/patients/${person.patientId}/drafts/${newKey()}`, { key: null, body: { kind: 'booking', values: {} } });
  await own.fault('*', '503', 5);
  await own.setClock('2031-05-05T12:00:00Z');
  await own.control('POST', '/_demo/reset');
  assert.deepEqual([await person.appointments(), await own.outbox()], [[], []]);
  assert.deepEqual((await person.call<Schemas['DraftList']>('GET', `/patients/${person.patientId}/drafts`)).body.items, []);
  // A minute may have passed, and with it a time that was still free.
  const after = new Set(await free());
  assert.ok(before.filter((id) => !after.has(id)).length <= 3 && after.size <= before.length);
  assert.equal((await person.book(slot!)).status, 201);
});

test('a clinic is made with as many patients as asked, each with a token for their own record', async () => {
  const own = await freshClinic({ patients: 3 });
  for (const username of ['patient-1', 'patient-2', 'patient-3']) assert.deepEqual(await own.person(username).appointments(), []);
});

test('the same seed makes the same days, another seed others', async () => {
  const days = async (seed: number) => {
    const own = await freshClinic({ seed });
    return (await own.slots('Check-up')).map(({ when }) => when.start).join();
  };
  const [one, same, other] = await Promise.all([days(5), days(5), days(6)]);
  assert.ok(one === same && one !== other);
});

test('controls exist under their own paths only', async () => {
  for (const [method, path] of [['GET', '/_demo'], ['GET', '/_demo/nothing'], ['GET', '/_demo/clinics'], ['POST', '/_demo/outbox']] as const) {
    assert.equal((await call(clinic.api, method, path, { key: null })).status, 404, `${method} ${path}`);
  }
});

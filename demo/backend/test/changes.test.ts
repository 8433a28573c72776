/** A visit is cancelled and moved: notice, versions, keys, and what becomes of its time. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newKey, type Answer, type Appointment, type Person, type Slot } from '../../../test/helpers/http.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

// A Monday in Denver, 9 am; nothing of the demo's is booked four weeks ahead.
const start = '2027-02-01T16:00:00Z';
const hour = 3_600_000;
let backend: InProcess;
let patients: Person[];
let times: Slot[];

before(async () => {
  backend = await openBackend(start, 30);
  patients = Array.from({ length: 30 }, (_, index) => backend.clinic.person(`patient-${index + 1}`));
  times = await backend.clinic.slots('Check-up', { from: '2027-03-01', to: '2027-03-27', practitionerId: await backend.clinic.practitionerId('Dr Ossian Thackeray-Lumb'), modality: 'in-person' });
});
after(() => backend.close());

const nextTime = () => times.splice(0, 5)[0]!;
const path = (person: Person, visit: Appointment, change: string) => `/patients/${person.patientId}/appointments/${visit.id}${change && `/${change}`}`;
const see = async (person: Person, visit: Appointment) => (await person.call<Appointment>('GET', path(person, visit, ''))).body;
const cancel = (person: Person, visit: Appointment, body: unknown = { reasonCode: 'better' }, ask = {}): Promise<Answer<Appointment>> =>
  person.call('POST', path(person, visit, 'cancel'), { ifMatch: visit.version, body, ...ask });
const move = (person: Person, visit: Appointment, slot: { id: string }, more = {}, ask = {}): Promise<Answer<Appointment>> =>
  person.call('POST', path(person, visit, 'reschedule'), { ifMatch: visit.version, body: { slotId: slot.id, ...more }, ...ask });
const isFree = async (slot: Slot) => (await backend.clinic.slots('Check-up', { from: slot.when.localDate, to: nextDay(slot.when.localDate) })).some(({ id }) => id === slot.id);
const nextDay = (day: string) => new Date(Date.parse(day) + 24 * hour).toISOString().slice(0, 10);
async function booked(slot = nextTime()): Promise<{ person: Person; visit: Appointment; slot: Slot }> {
  const person = patients.shift()!;
  const { body, status, text } = await person.book(slot);
  assert.equal(status, 201, text);
  return { person, visit: body, slot };
}

test('a visit that is cancelled says by whom, when and why, frees its time, and cannot be changed again', async () => {
  const { person, visit, slot } = await booked();
  assert.deepEqual(visit.actions, { cancelAppointment: { state: 'available' }, rescheduleAppointment: { state: 'available' } });
  const { status, body, headers } = await cancel(person, visit);
  assert.equal(status, 200);
  assert.equal(headers.get('ETag'), `"${body.version}"`);
  assert.equal(body.status, 'cancelled');
  assert.deepEqual(body.cancelled, { by: 'patient', at: '2027-02-01T09:00:00-07:00', reason: 'I feel better' });
  assert.deepEqual(body.actions, { cancelAppointment: { state: 'unavailable', reason: 'cancelled' }, rescheduleAppointment: { state: 'unavailable', reason: 'cancelled' } });
  assert.ok(await isFree(slot));
  assert.deepEqual(await see(person, visit), body);
  assert.deepEqual([(await cancel(person, body)).refusal, (await move(person, body, nextTime())).refusal], ['already-cancelled', 'already-cancelled']);
  const { subject, text } = (await backend.outbox(`${person.account.username}@example.com`)).at(-1)!;
  assert.deepEqual([subject, text], ['Larkspur Clinics', 'There is news about a visit. Sign in to see it.']);
});

test('a reason is one of the clinic’s, and words of one’s own are taken only where it asks for them', async () => {
  const { person, visit } = await booked();
  const errors = async (body: unknown) => (await cancel(person, visit, body)).problem.errors;
  assert.deepEqual(await errors({ reasonCode: 'bored' }), [{ pointer: '/reasonCode', code: 'not-listed' }]);
  assert.deepEqual(await errors({ reasonCode: 'better', reasonText: 'so much' }), [{ pointer: '/reasonText', code: 'too-long', limit: 0 }]);
  assert.deepEqual(await errors({ reasonCode: 'other', reasonText: 'x'.repeat(201) }), [{ pointer: '/reasonText', code: 'too-long', limit: 200 }]);
  assert.equal((await cancel(person, visit, { reasonCode: 'other', reasonText: 'x'.repeat(200) })).body.cancelled?.reason, 'Another reason');
});

test('a change says which version it is of, and is not made of another', async () => {
  const { person, visit } = await booked();
  const { body: moved } = await move(person, visit, nextTime());
  const without = await person.call<Appointment>('POST', path(person, visit, 'cancel'), { body: { reasonCode: 'better' } });
  assert.deepEqual([without.status, without.refusal, without.problem.current], [428, 'version-missing', moved]);
  const stale = await cancel(person, visit);
  assert.deepEqual([stale.status, stale.refusal, stale.problem.current], [412, 'version-conflict', moved]);
  assert.deepEqual([(await move(person, visit, nextTime())).refusal, (await see(person, visit)).version], ['version-conflict', moved.version]);
});

test('a visit is moved under the same id; its old time is free and its new one is not', async () => {
  const { person, visit, slot } = await booked();
  const other = nextTime();
  const { status, body } = await move(person, visit, other);
  assert.equal(status, 200);
  assert.deepEqual([body.id, body.status, body.when], [visit.id, 'booked', other.when]);
  assert.notEqual(body.version, visit.version);
  assert.deepEqual([await isFree(slot), await isFree(other)], [true, false]);
  assert.deepEqual((await person.appointments()).map(({ id, when }) => [id, when]), [[visit.id, other.when]]);
});

test('who wants to move to a time that is gone keeps theirs, and is offered times that are free', async () => {
  const { person, visit, slot } = await booked();
  const { slot: gone } = await booked();
  const { refusal, problem } = await move(person, visit, gone);
  assert.equal(refusal, 'slot-taken');
  assert.ok(problem.alternatives!.length > 0);
  assert.deepEqual([await see(person, visit), await isFree(slot)], [visit, false]);
  const { body: hold } = await person.hold(nextTime());
  const past = new Date(Date.parse(start) + 11 * 60_000);
  backend.setNow(past);
  assert.equal((await move(person, visit, hold.slot, { holdId: hold.id })).refusal, 'hold-expired');
  backend.setNow(start);
  assert.deepEqual(await see(person, visit), visit);
  assert.equal((await move(person, visit, hold.slot, { holdId: hold.id })).status, 200);
});

test('only to a visit of the same type, and to a time that there is', async () => {
  const { person, visit } = await booked();
  const [other] = await backend.clinic.slots('Vaccine', { from: '2027-03-01', to: '2027-03-10' });
  assert.deepEqual((await move(person, visit, other!)).problem.errors, [{ pointer: '/slotId', code: 'other-visit-type' }]);
  assert.deepEqual((await move(person, visit, { id: 'never~1~was~there' })).problem.errors, [{ pointer: '/slotId', code: 'not-found' }]);
  assert.deepEqual((await move(person, visit, nextTime(), { offerId: 'never-was-there' })).problem.errors, [{ pointer: '/offerId', code: 'not-found' }]);
});

test('the same key changes once, and tells the state of now', async () => {
  const { person, visit, slot } = await booked();
  const [other, key] = [nextTime(), newKey()];
  const first = await move(person, visit, other, {}, { key });
  assert.equal((await move(person, visit, other, {}, { key })).text, first.text);
  assert.equal((await move(person, visit, slot, {}, { key })).refusal, 'idempotency-key-reused');
  const { body: cancelled } = await cancel(person, first.body);
  assert.deepEqual((await move(person, visit, other, {}, { key })).body, cancelled);
  assert.deepEqual((await person.call<{ resource: unknown }>('GET', `/operations/${key}`)).body.resource, { kind: 'appointment', id: visit.id });
});

test('up to the clinic’s notice, to the millisecond, and not once it has begun', async () => {
  const { person, visit } = await booked();
  const begins = Date.parse(visit.when!.start);
  const until = new Date(begins - 24 * hour);
  try {
    backend.setNow(until);
    assert.equal((await see(person, visit)).actions.cancelAppointment!.state, 'available');
    backend.setNow(new Date(until.getTime() + 1));
    const action = { state: 'unavailable', reason: 'too-late', until: `${visit.when!.localDate.replace(/\d\d$/, (day) => String(Number(day) - 1).padStart(2, '0'))}T${visit.when!.localTime}:00-07:00`, phone: visit.location!.phones![0] };
    assert.deepEqual((await see(person, visit)).actions, { cancelAppointment: action, rescheduleAppointment: action });
    const { refusal, problem } = await cancel(person, visit);
    assert.deepEqual([refusal, problem.until, problem.phone], ['too-late-to-change', action.until, action.phone]);
    backend.setNow(new Date(begins));
    const { actions } = await see(person, visit);
    assert.deepEqual([actions.cancelAppointment!.reason, actions.cancelAppointment!.phone], ['started', action.phone]);
    assert.deepEqual([(await cancel(person, visit)).refusal, (await move(person, visit, times.at(-1)!)).refusal], ['already-started', 'already-started']);
  } finally {
    backend.setNow(start);
  }
});

test('times to move to count the visit’s own as free, and one that overlaps it can be kept and had', async () => {
  const filter = { from: '2027-03-29', to: '2027-03-30', practitionerId: await backend.clinic.practitionerId('Dr Ossian Thackeray-Lumb') };
  const [first, second] = await backend.clinic.slots('First visit', filter);
  const { person, visit } = await booked(first!);
  assert.ok(Date.parse(second!.when.start) < Date.parse(first!.when.end!), 'the two overlap');
  const others = await backend.clinic.slots('First visit', filter);
  assert.ok(!others.some(({ id }) => id === second!.id));
  const own = await backend.clinic.slots('First visit', { ...filter, forAppointmentId: visit.id });
  assert.ok([first, second].every((slot) => own.some(({ id }) => id === slot!.id)));
  assert.equal((await person.hold(second!)).refusal, 'slot-taken');
  const { body: hold } = await person.call<{ id: string }>('POST', '/holds', { body: { slotId: second!.id, forAppointmentId: visit.id } });
  const { status, body } = await move(person, visit, second!, { holdId: hold.id });
  assert.deepEqual([status, body.when], [200, second!.when]);
  const { refusal, problem } = await person.call('GET', `/slots?${new URLSearchParams({ visitTypeId: await backend.clinic.visitTypeId('Check-up'), forAppointmentId: visit.id })}`);
  assert.deepEqual([refusal, problem.errors], ['invalid-request', [{ pointer: 'query/forAppointmentId', code: 'other-visit-type' }]]);
});

test('another patient’s visit is not there, whoever asks to change it', async () => {
  const { visit } = await booked();
  const stranger = patients.shift()!;
  assert.deepEqual([(await cancel(stranger, visit)).refusal, (await move(stranger, visit, nextTime())).refusal], ['not-found', 'not-found']);
});

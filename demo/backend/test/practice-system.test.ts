/** What is booked or changed where the practice system answers later: each way in which the waiting ends, on the clinic's clock. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newKey, type Answer, type Appointment, type Person, type Slot } from '../../../test/helpers/http.js';
import { becomeGuest } from './helpers/guests.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

const start = Date.parse('2027-02-01T16:00:00Z');
const minutes = (count: number) => new Date(start + count * 60_000);
const at = (count: number) => `2027-02-01T${String(9 + Math.floor(count / 60)).padStart(2, '0')}:${String(count % 60).padStart(2, '0')}:00-07:00`;
const range = { from: '2027-02-15', to: '2027-03-15' };
let backend: InProcess;
let patients: Person[];
let times: Record<string, Slot[]>;

before(async () => {
  backend = await openBackend(new Date(start), 20);
  patients = Array.from({ length: 20 }, (_, index) => backend.clinic.person(`patient-${index + 1}`));
  times = Object.fromEntries(await Promise.all(['Physiotherapy', 'Skin check with a specialist', 'Hearing test'].map(async (name) => [name, await backend.clinic.slots(name, range)] as const)));
});
beforeEach(() => backend.setNow(new Date(start)));
after(() => backend.close());

const time = (visitType: string) => times[visitType]!.shift()!;
const path = (person: Person, visit: Appointment, change = '') => `/patients/${person.patientId}/appointments/${visit.id}${change}`;
const see = async (person: Person, visit: Appointment) => (await person.call<Appointment>('GET', path(person, visit))).body;
const cancel = async (person: Person, visit: Appointment): Promise<Answer<Appointment>> => person.call('POST', path(person, visit, '/cancel'), { ifMatch: (await see(person, visit)).version, body: { reasonCode: 'better' } });
const move = async (person: Person, visit: Appointment, slot: Slot): Promise<Answer<Appointment>> => person.call('POST', path(person, visit, '/reschedule'), { ifMatch: (await see(person, visit)).version, body: { slotId: slot.id } });
const isFree = async (visitType: string, slot: Slot) => (await backend.clinic.slots(visitType, range)).some(({ id }) => id === slot.id);
const messages = async (person: Person) => (await backend.outbox(`${person.account.username}@example.com`)).map(({ text }) => text);
async function booked(visitType: string, person = patients.shift()!) {
  const slot = time(visitType);
  const { status, body, text } = await person.book(slot);
  assert.equal(status, 201, text);
  return { person, slot, visit: body };
}
/** Booked and agreed to. The clock is at 5 minutes then. */
async function agreed() {
  const made = await booked('Physiotherapy');
  backend.setNow(minutes(5));
  assert.equal((await see(made.person, made.visit)).status, 'booked');
  return made;
}
const received = 'We have what you sent. Sign in to see how it stands.';
const news = 'There is news about a visit. Sign in to see it.';

test('a booking is pending until a moment that is said, has its time meanwhile, and is confirmed to the millisecond', async () => {
  const { person, slot, visit } = await booked('Physiotherapy');
  assert.deepEqual([visit.status, visit.pending, visit.when], ['pending', { since: at(0), until: at(60) }, slot.when]);
  assert.deepEqual(visit.actions.cancelAppointment, { state: 'available' });
  assert.deepEqual([visit.actions.rescheduleAppointment!.reason, visit.actions.rescheduleAppointment!.until], ['answer-pending', at(60)]);
  assert.equal((await patients[0]!.book(slot)).refusal, 'slot-taken', 'two pending for one time');
  backend.setNow(new Date(minutes(5).getTime() - 1));
  assert.deepEqual(await see(person, visit), visit);
  backend.setNow(minutes(5));
  const now = await see(person, visit);
  assert.deepEqual([now.status, now.pending, now.when, now.actions.rescheduleAppointment!.state], ['booked', undefined, slot.when, 'available']);
  assert.notEqual(now.version, visit.version);
  assert.deepEqual(await messages(person), [received, news]);
});

test('a booking is refused in the clinic’s own words, in the reader’s language, and its time is free', async () => {
  const { person, slot, visit } = await booked('Skin check with a specialist');
  backend.setNow(minutes(11));
  assert.ok(await isFree('Skin check with a specialist', slot), 'seen by whoever looks for times');
  const now = await see(person, visit);
  assert.deepEqual([now.status, now.refused], ['refused', { reason: 'Dr Varga-Penn has no time left on that day. Please choose another day, or call us.', at: at(10) }]);
  const { body } = await person.call<Appointment>('GET', path(person, visit), { headers: { 'Accept-Language': 'es' } });
  assert.match(body.refused!.reason!, /ya no tiene tiempo/);
  assert.deepEqual([(await cancel(person, visit)).refusal, (await move(person, visit, slot)).refusal], ['already-cancelled', 'already-cancelled']);
  assert.equal((await messages(person)).at(-1), news);
});

test('a booking that nobody answers times out, and its time is free', async () => {
  const { person, slot, visit } = await booked('Hearing test');
  assert.equal(visit.pending!.until, at(30));
  backend.setNow(minutes(30));
  assert.equal((await see(person, visit)).status, 'timed-out');
  assert.ok(await isFree('Hearing test', slot));
});

test('who comes back with the key of the booking sees how it ended', async () => {
  const [person, slot, key] = [patients.shift()!, time('Hearing test'), newKey()];
  const first = await person.book(slot, { key });
  assert.equal((await person.book(slot, { key })).text, first.text);
  backend.setNow(minutes(30));
  const again = await person.book(slot, { key });
  assert.deepEqual([again.status, again.body.id, again.body.status], [201, first.body.id, 'timed-out']);
});

test('a pending booking is withdrawn at once, whatever the notice', async () => {
  const { person, slot, visit } = await booked('Physiotherapy');
  const { status, body } = await cancel(person, visit);
  assert.deepEqual([status, body.status, body.change, await isFree('Physiotherapy', slot)], [200, 'cancelled', undefined, true]);
  backend.setNow(minutes(60));
  assert.equal((await see(person, visit)).status, 'cancelled');
});

test('a move is pending with both times taken, what is in force stays, and nothing else is changed meanwhile', async () => {
  const { person, slot, visit } = await agreed();
  const other = time('Physiotherapy');
  const { status, body } = await move(person, visit, other);
  assert.deepEqual([status, body.status, body.when, body.change], [200, 'booked', slot.when, { kind: 'reschedule', state: 'pending', when: other.when, until: at(65) }]);
  assert.deepEqual([await isFree('Physiotherapy', slot), await isFree('Physiotherapy', other)], [false, false]);
  const again = await cancel(person, visit);
  assert.deepEqual([again.refusal, again.problem.until, body.actions.cancelAppointment!.reason], ['answer-pending', at(65), 'answer-pending']);
  backend.setNow(minutes(10));
  const now = await see(person, visit);
  assert.deepEqual([now.id, now.when, now.change], [visit.id, other.when, undefined]);
  assert.deepEqual([await isFree('Physiotherapy', slot), await isFree('Physiotherapy', other)], [true, false]);
});

test('a cancellation is pending, and then done with the patient’s reason', async () => {
  const { person, slot, visit } = await agreed();
  const { body } = await cancel(person, visit);
  assert.deepEqual([body.status, body.change], ['booked', { kind: 'cancel', state: 'pending', until: at(65) }]);
  assert.ok(!(await isFree('Physiotherapy', slot)));
  backend.setNow(minutes(10));
  const now = await see(person, visit);
  assert.deepEqual([now.status, now.cancelled], ['cancelled', { by: 'patient', at: at(10), reason: 'I feel better' }]);
  assert.ok(await isFree('Physiotherapy', slot));
});

test('a change that is refused or not answered says so; the visit stays, and the other time is free', async () => {
  for (const [answer, state, after] of [['refuses', 'refused', 10], ['never', 'timed-out', 65]] as const) {
    const { person, slot, visit } = await agreed();
    const other = time('Physiotherapy');
    const type = await backend.db.selectFrom('visit_type').select(['id', 'data']).where('clinic_id', '=', backend.clinicId).where('id', '=', visit.visitType!.id!).executeTakeFirstOrThrow();
    const answers = (answering: object) => backend.db.updateTable('visit_type').set({ data: JSON.stringify({ ...type.data, answering }) }).where('clinic_id', '=', backend.clinicId).where('id', '=', type.id).execute();
    try {
      await answers({ ...type.data.answering, answer, text: { en: 'Not that day.' } });
      await move(person, visit, other);
      backend.setNow(minutes(after));
      const now = await see(person, visit);
      assert.deepEqual([now.status, now.when, now.change], ['booked', slot.when, { kind: 'reschedule', state, when: other.when, ...(state === 'refused' && { reason: 'Not that day.' }) }]);
      assert.deepEqual([await isFree('Physiotherapy', slot), await isFree('Physiotherapy', other)], [false, true]);
      assert.equal(now.actions.rescheduleAppointment!.state, 'available', 'it may be tried again');
    } finally {
      await answers(type.data.answering!);
      backend.setNow(new Date(start));
    }
  }
});

test('nobody waits longer than until the visit begins', async () => {
  const person = patients.shift()!;
  const soon = (await backend.clinic.slots('Hearing test', { from: '2027-02-01', to: '2027-02-02' }))[0]!;
  backend.setNow(new Date(Date.parse(soon.when.start) - 61 * 60_000));
  const { body, text } = await person.book(soon);
  assert.ok(Date.parse(body.pending!.until) <= Date.parse(soon.when.start), text);
});

test('twenty who look at once when the answer is due see one answer, told once', async () => {
  const { person, visit } = await booked('Physiotherapy');
  backend.setNow(minutes(5));
  const seen = await Promise.all(Array.from({ length: 20 }, () => see(person, visit)));
  assert.deepEqual([...new Set(seen.map(({ status, version }) => `${status} ${version}`))], ['booked 2']);
  assert.deepEqual(await messages(person), [received, news]);
});

test('a guest is told how to hear of it, and changes it with the same credential', async () => {
  const destination = 'nadia@example.com';
  const guest = await becomeGuest(backend.clinic, { destination, outbox: (to) => backend.outbox(to) });
  const { visit } = await booked('Physiotherapy', guest);
  backend.setNow(minutes(5));
  assert.equal((await see(guest, visit)).status, 'booked');
  await cancel(guest, visit);
  backend.setNow(minutes(10));
  assert.equal((await see(guest, visit)).status, 'cancelled');
  const told = (await backend.outbox(destination)).map(({ text }) => text).slice(1);
  assert.deepEqual(told, ['We have what you sent. To ask about it or to change it, call (303) 555-0100.', 'There is news about your visit. To hear it, call (303) 555-0100.', 'There is news about your visit. To hear it, call (303) 555-0100.']);
});

test('the same in the language in which it was booked', async () => {
  const person = patients.shift()!;
  const { status } = await person.call('POST', `/patients/${person.patientId}/appointments`, { body: { slotId: time('Physiotherapy').id }, headers: { 'Accept-Language': 'ar' } });
  assert.equal(status, 201);
  backend.setNow(minutes(5));
  await person.appointments();
  assert.deepEqual(await messages(person), ['وصلنا ما أرسلته. سجّل الدخول لمعرفة ما آل إليه.', 'هناك جديد بشأن موعد. سجّل الدخول لعرضه.']);
});

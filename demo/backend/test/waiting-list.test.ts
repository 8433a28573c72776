/** Waiting for a time: who is offered one that became free, for how long, and how it is taken. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { madeUpId, newKey, type Appointment, type Person, type Slot } from '../../../test/helpers/http.js';
import { addDays } from '../app/place-time.js';
import { cancel, decline, entries, join, leave, listPath, move, newest } from './helpers/waiting.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

// A Monday in Denver, 9 am; nothing of the demo's is booked four weeks ahead.
const start = Date.parse('2027-02-01T16:00:00Z');
const [minute, day] = [60_000, 86_400_000];
const offered = 'There is something for you to answer, and it is kept for a while only. Sign in to see it.';
let backend: InProcess;
let patients: Person[];
let times: Slot[];
let checkUp: string;
let practitionerId: string;

before(async () => {
  backend = await openBackend(new Date(start), 80);
  await backend.db.deleteFrom('waiting_list').execute(); // the demo's own
  patients = Array.from({ length: 80 }, (_, index) => backend.clinic.person(`patient-${index + 1}`));
  practitionerId = await backend.clinic.practitionerId('Dr Ossian Thackeray-Lumb');
  checkUp = await backend.clinic.visitTypeId('Check-up');
  times = await backend.clinic.slots('Check-up', { from: '2027-03-01', to: '2027-03-27', practitionerId, modality: 'in-person' });
});
after(() => backend.close());

const somebody = () => patients.shift()!;
/** On a day of its own, so that what is waited for in one test is nothing in another. */
const nextTime = (): Slot => {
  const [slot] = times;
  times = times.filter(({ when }) => when.localDate !== slot!.when.localDate);
  if (times.length < 20) times = [];
  return slot!;
};
const dayOf = ({ when }: Slot) => ({ from: when.localDate, to: addDays(when.localDate, 1), dayPart: 'any' as const });
async function booked(slot: Slot, person = somebody()): Promise<{ person: Person; visit: Appointment }> {
  const { body, status, text } = await person.book(slot);
  assert.equal(status, 201, text);
  return { person, visit: body };
}
async function waiting(slot: Slot, more: object = {}, person = somebody()): Promise<Person> {
  const { status, text } = await join(person, { visitTypeId: checkUp, windows: [dayOf(slot)], practitionerId, ...more });
  assert.equal(status, 201, text);
  return person;
}
/** Somebody had it and gave it up. */
async function free(slot: Slot): Promise<void> {
  const { person, visit } = await booked(slot);
  assert.equal((await cancel(person, visit)).status, 200);
}
const state = async (person: Person) => { const { entry, offer } = await newest(person); return [entry.state, offer?.state]; };
const isFree = async ({ id, when }: Slot) => (await backend.clinic.slots('Check-up', { from: when.localDate, to: addDays(when.localDate, 1) })).some((slot) => slot.id === id);
const messages = async (person: Person) => (await backend.outbox(`${person.account.username}@example.com`)).map(({ text }) => text);

test('who joins is on the list, with what was asked for and the place in the line', async () => {
  const slot = nextTime();
  const person = somebody();
  const locationId = await backend.clinic.locationId('Riverside');
  const body = { visitTypeId: checkUp, windows: [{ ...dayOf(slot), dayPart: 'morning' as const }], locationIds: [locationId], practitionerId, shortNoticeHours: 12 };
  const { status, body: entry, headers } = await join(person, body);
  assert.equal(status, 201);
  assert.equal(headers.get('Location'), `http://clinic.test${listPath(person, entry.id)}`);
  assert.deepEqual([entry.state, entry.visitType, entry.windows, entry.shortNoticeHours, entry.offers], ['waiting', { id: checkUp, name: 'Check-up' }, body.windows, 12, []]);
  assert.deepEqual([entry.locations!.map(({ id }) => id), entry.practitioner!.id, entry.joinedAt], [[locationId], practitionerId, '2027-02-01T09:00:00-07:00']);
  assert.deepEqual(await entries(person), [entry]);
  const behind = await newest(await waiting(slot));
  assert.equal(behind.entry.position, entry.position! + 1);
  assert.equal((await leave(person, entry.id)).status, 204);
  assert.deepEqual((await entries(person)).map((one) => [one.state, one.position]), [['left', undefined]]);
});

test('what the clinic does not know, cannot give or has no list for is not joined', async () => {
  const person = somebody();
  const window = { from: '2027-03-01', to: '2027-03-08', dayPart: 'any' as const };
  const { visit } = await booked(nextTime(), person);
  const right = { visitTypeId: checkUp, windows: [window] };
  const cases: [object, string, string][] = [
    [{ visitTypeId: madeUpId() }, '/visitTypeId', 'not-found'],
    [{ locationIds: [await backend.clinic.locationId('Riverside'), 'x'] }, '/locationIds/1', 'not-found'],
    [{ practitionerId: 'x' }, '/practitionerId', 'not-found'],
    [{ practitionerId: await backend.clinic.practitionerId('Juniper Vance') }, '/practitionerId', 'not-listed'],
    [{ windows: [window, { ...window, to: window.from }] }, '/windows/1/to', 'too-small'],
    [{ windows: [{ ...window, from: '2027-01-01', to: '2027-02-01' }] }, '/windows/0/to', 'too-small'],
    [{ windows: [{ ...window, to: '2027-04-04' }] }, '/windows/0/to', 'too-large'],
    [{ appointmentId: madeUpId() }, '/appointmentId', 'not-found'],
    [{ appointmentId: visit.id, visitTypeId: await backend.clinic.visitTypeId('First visit') }, '/appointmentId', 'not-listed'],
  ];
  for (const [more, pointer, code] of cases) {
    const { problem } = await join(person, { ...right, ...more });
    assert.deepEqual(problem.errors?.map((error) => [error.pointer, error.code]), [[pointer, code]], JSON.stringify(more));
  }
  const closed = await join(person, { ...right, visitTypeId: await backend.clinic.visitTypeId('Phone call with a doctor') });
  assert.deepEqual([closed.refusal, closed.problem.reasons?.map(({ code }) => code)], ['not-eligible', ['not-enabled']]);
  const tooOld = await join(person, { ...right, visitTypeId: await backend.clinic.visitTypeId('Child check-up') });
  assert.deepEqual([tooOld.refusal, tooOld.problem.reasons?.map(({ code }) => code)], ['not-eligible', ['age']]);
  const { status, body } = await join(person, { ...right, windows: [{ ...window, to: '2027-04-03' }] });
  assert.equal(status, 201, 'the last day that can be booked');
  await leave(person, body.id);
  assert.deepEqual(await entries(patients[0]!), []);
});

test('once for each kind of visit, and on no more lists than the clinic allows, also when all are joined at once', async () => {
  const person = somebody();
  const visitTypes = await Promise.all(['Check-up', 'First visit', 'Video visit', 'Physiotherapy'].map((name) => backend.clinic.visitTypeId(name)));
  for (const id of visitTypes) {
    const { data } = await backend.db.selectFrom('visit_type').select('data').where('id', '=', id).executeTakeFirstOrThrow();
    await backend.db.updateTable('visit_type').set({ data: JSON.stringify({ ...data, forNew: true, waitingList: true }) }).where('id', '=', id).execute();
  }
  const windows = [{ from: '2027-02-10', to: '2027-02-11', dayPart: 'any' as const }];
  const answers = await Promise.all(visitTypes.map((visitTypeId) => join(person, { visitTypeId, windows })));
  assert.deepEqual(answers.map(({ status, refusal }) => refusal ?? status).sort(), [201, 201, 201, 'limit-reached']);
  assert.equal(answers.find(({ refusal }) => refusal)!.problem.limit, 3);
  const [entry] = await entries(person);
  const again = await join(person, { visitTypeId: entry!.visitType.id!, windows });
  assert.deepEqual([again.status, again.refusal, again.problem.existing], [409, 'already-waiting', { kind: 'waiting-list-entry', id: entry!.id }]);
  await leave(person, entry!.id);
  assert.equal((await join(person, { visitTypeId: entry!.visitType.id!, windows })).status, 201);
});

test('a time that becomes free is kept for the first in line whom it suits, who is told that there is something to see', async () => {
  const slot = nextTime();
  const [unsuited, first, second] = [await waiting(slot, { windows: [{ ...dayOf(slot), dayPart: 'evening' }] }), await waiting(slot), await waiting(slot)];
  await free(slot);
  assert.deepEqual([await state(unsuited), await state(first), await state(second)], [['waiting', undefined], ['offered', 'open'], ['waiting', undefined]]);
  const { offer } = await newest(first);
  assert.deepEqual([offer!.slot, offer!.expiresAt, offer!.secondsLeft, offer!.practitioner!.id, offer!.location!.name], [slot, '2027-02-01T11:00:00-07:00', 7200, practitionerId, 'Riverside']);
  assert.deepEqual([await messages(unsuited), await messages(first), await messages(second)], [[], [offered], []]);

  assert.equal(await isFree(slot), false);
  for (const answer of [await second.book(slot), await second.hold(slot)]) assert.equal(answer.refusal, 'slot-taken');
  assert.deepEqual((await second.book(slot, { offerId: offer!.id })).problem.errors, [{ pointer: '/offerId', code: 'not-found' }]);
  assert.deepEqual((await first.book(nextTime(), { offerId: offer!.id })).problem.errors, [{ pointer: '/slotId', code: 'not-listed' }]);

  const { status, body } = await first.book(slot, { offerId: offer!.id });
  assert.deepEqual([status, body.when], [201, slot.when]);
  assert.deepEqual(await state(first), ['fulfilled', 'taken']);
  const again = await first.book(slot, { offerId: offer!.id });
  assert.deepEqual([again.status, again.refusal], [409, 'offer-expired']);
  assert.ok(again.problem.alternatives!.length > 0);
  assert.equal((await decline(first, (await newest(first)).entry.id, offer!.id)).refusal, 'offer-expired');
  assert.deepEqual([(await first.appointments()).length, await state(second)], [1, ['waiting', undefined]]);
});

test('the message is in the language in which the list was joined', async () => {
  const slot = nextTime();
  const person = somebody();
  await join(person, { visitTypeId: checkUp, windows: [dayOf(slot)] }, { headers: { 'Accept-Language': 'es' } });
  await free(slot);
  assert.deepEqual(await messages(person), ['Hay algo que espera su respuesta, y se guarda solo por un tiempo. Inicie sesión para verlo.']);
});

test('who says no stays on the list, is not asked for that time again, and the next in line is', async () => {
  const slot = nextTime();
  const [first, second] = [await waiting(slot), await waiting(slot)];
  await free(slot);
  const { entry, offer } = await newest(first);
  for (const _ of ['no', 'no, as was said before']) assert.equal((await decline(first, entry.id, offer!.id)).status, 204);
  assert.deepEqual([await state(first), await state(second)], [['waiting', 'declined'], ['offered', 'open']]);
  assert.equal((await first.book(slot, { offerId: offer!.id })).refusal, 'offer-expired');
  const next = await newest(second);
  await decline(second, next.entry.id, next.offer!.id);
  assert.deepEqual([await state(first), await state(second), await isFree(slot)], [['waiting', 'declined'], ['waiting', 'declined'], true]);
  assert.equal((await decline(first, entry.id, next.offer!.id)).status, 404, 'an offer of somebody else');
  assert.equal((await decline(first, entry.id, madeUpId())).status, 404);
});

test('an offer runs out to the millisecond, and then the next in line has it', async () => {
  const slot = nextTime();
  const [first, second] = [await waiting(slot), await waiting(slot)];
  await free(slot);
  const { entry, offer } = await newest(first);
  backend.setNow(new Date(start + 120 * minute - 1));
  assert.deepEqual([await state(first), (await newest(first)).offer!.secondsLeft], [['offered', 'open'], 0]);
  backend.setNow(new Date(start + 120 * minute));
  const late = await first.book(slot, { offerId: offer!.id });
  assert.deepEqual([late.refusal, late.problem.alternatives!.length > 0], ['offer-expired', true]);
  assert.deepEqual([await state(first), await state(second), await isFree(slot)], [['waiting', 'expired'], ['offered', 'open'], false]);
  assert.equal((await decline(first, entry.id, offer!.id)).refusal, 'offer-expired');
  assert.deepEqual(await messages(second), [offered]);
  backend.setNow(new Date(start + 240 * minute));
  assert.deepEqual([await isFree(slot), await state(second)], [true, ['waiting', 'expired']]);
  backend.setNow(new Date(start));
});

test('no offer outlives the notice that the clinic wants before a visit, and nothing is offered within it', async () => {
  const slot = nextTime();
  const [first, second] = [await waiting(slot), await waiting(slot)];
  const { person, visit } = await booked(slot);
  const begins = Date.parse(slot.when.start);
  const { config } = await backend.db.selectFrom('clinic').select('config').executeTakeFirstOrThrow();
  const withNotice = (changeNoticeMinutes: number) => backend.db.updateTable('clinic').set({ config: JSON.stringify({ ...config, booking: { ...config.booking, practice: { ...config.booking.practice, changeNoticeMinutes } } }) }).execute();
  await withNotice(0);
  backend.setNow(new Date(begins - 90 * minute));
  await cancel(person, visit);
  const { entry, offer } = await newest(first);
  assert.equal(Date.parse(offer!.expiresAt), begins - 60 * minute);
  backend.setNow(new Date(begins - 61 * minute));
  await decline(first, entry.id, offer!.id);
  assert.equal((await newest(second)).offer!.secondsLeft, 60);
  const last = await booked(nextTime());
  backend.setNow(new Date(Date.parse(last.visit.when!.start) - 60 * minute));
  const third = await waiting({ ...slot, when: last.visit.when! });
  await cancel(last.person, last.visit);
  assert.deepEqual(await state(third), ['waiting', undefined]);
  await withNotice(config.booking.practice.changeNoticeMinutes);
  backend.setNow(new Date(start));
});

test('an offer to come sooner moves the visit in one step, and the time that it gives up is offered on', async () => {
  const [sooner, later] = [nextTime(), nextTime()];
  const { person, visit } = await booked(later);
  await waiting(sooner, { appointmentId: visit.id, windows: [{ from: '2027-02-02', to: '2027-03-31', dayPart: 'any' }] }, person);
  const next = await waiting(later);
  await free(sooner);
  const { entry, offer } = await newest(person);
  assert.deepEqual([entry.appointmentId, offer!.slot.id], [visit.id, sooner.id]);
  assert.deepEqual((await person.book(sooner, { offerId: offer!.id })).problem.errors, [{ pointer: '/offerId', code: 'not-listed' }], 'booked besides, there would be two');
  const { status, body } = await move(person, visit, sooner, { offerId: offer!.id });
  assert.deepEqual([status, body.id, body.when], [200, visit.id, sooner.when]);
  assert.deepEqual([await state(person), await state(next), (await newest(next)).offer!.slot.id], [['fulfilled', 'taken'], ['offered', 'open'], later.id]);
  assert.deepEqual((await person.appointments()).map(({ status }) => status), ['booked']);
});

test('nothing later than the visit, and nothing of another kind, is an offer to come sooner', async () => {
  const [sooner, later] = [nextTime(), nextTime()];
  const { person, visit } = await booked(sooner);
  await waiting(sooner, { appointmentId: visit.id, windows: [dayOf(sooner), dayOf(later)] }, person);
  await free(later);
  assert.deepEqual(await state(person), ['waiting', undefined]);
  await cancel(person, visit);
  assert.deepEqual([await state(person), await isFree(sooner)], [['left', undefined], true], 'a visit that is called off needs no earlier time');
});

test('who leaves gives an open offer to the next in line', async () => {
  const slot = nextTime();
  const [first, second] = [await waiting(slot), await waiting(slot)];
  await free(slot);
  const { entry } = await newest(first);
  for (const _ of ['left', 'left already']) assert.equal((await leave(first, entry.id)).status, 204);
  assert.deepEqual([await state(first), await state(second)], [['left', 'declined'], ['offered', 'open']]);
  assert.equal((await leave(first, (await newest(second)).entry.id)).status, 404, 'the place of somebody else');
});

test('a longer visit is offered to who waits for a shorter one, as far as the time goes', async () => {
  const [slot] = (await backend.clinic.slots('First visit', { from: '2027-03-29', to: '2027-03-30', practitionerId }));
  const person = await waiting(slot!);
  await free(slot!);
  const { offer } = await newest(person);
  assert.deepEqual([offer!.slot.visitTypeId, offer!.slot.when.start, Date.parse(offer!.slot.when.end!) - Date.parse(offer!.slot.when.start)], [checkUp, slot!.when.start, 20 * minute]);
});

test('a place on the list ends with its last day at the clinic, and is told of for thirty days', async () => {
  const person = somebody();
  await join(person, { visitTypeId: checkUp, windows: [{ from: '2027-02-02', to: '2027-02-03', dayPart: 'any' }, { from: '2027-02-05', to: '2027-02-06', dayPart: 'any' }] });
  const midnight = Date.parse('2027-02-06T07:00:00Z');
  backend.setNow(new Date(midnight - 1));
  assert.deepEqual(await state(person), ['waiting', undefined]);
  backend.setNow(new Date(midnight));
  assert.deepEqual(await state(person), ['expired', undefined]);
  backend.setNow(new Date(midnight + 30 * day - 1));
  assert.equal((await entries(person)).length, 1);
  backend.setNow(new Date(midnight + 30 * day));
  assert.deepEqual(await entries(person), []);
  backend.setNow(new Date(start));
});

test('joining and saying no are done once, however often they are sent', async () => {
  const slot = nextTime();
  const person = somebody();
  const body = { visitTypeId: checkUp, windows: [dayOf(slot)] };
  const key = newKey();
  const [one, two] = [await join(person, body, { key }), await join(person, body, { key })];
  assert.deepEqual([one.status, two.status, two.body.id], [201, 201, one.body.id]);
  assert.equal((await entries(person)).length, 1);
});

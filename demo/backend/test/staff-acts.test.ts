/** What the front desk does, and what the patient then sees through the contract. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, newKey, type Answer, type Appointment, type Clinic, type Person, type Schemas, type Slot } from '../../../test/helpers/http.js';
import { joinList, nextDay, requestVisit, staffOf, type Staff, type Visit } from './helpers/staff.js';

const talk = 'Talk about mood or worry';
let clinic: Clinic;
let clerk: Staff;
/** A weekday in a month in which the demo books nobody else. */
let date: string;

before(async () => {
  clinic = await freshClinic({ patients: 24, history: true });
  clerk = staffOf(clinic);
  date = (await clinic.freeSlots('Vaccine'))[0]!.when.localDate;
});

let last = 0;
/** Somebody whom the clinic has not seen; one more is somebody whom it has. */
const somebody = (): Person => clinic.person(`patient-${(last += 2) - 1}`);
const somebodyKnown = (): Person => clinic.person(`patient-${(last += 2)}`);
const seen = async (person: Person, id: string): Promise<Appointment> => (await person.call<Appointment>('GET', `/patients/${person.patientId}/appointments/${id}`)).body;
const bookedAs = (answer: Answer<Appointment>): string => { assert.equal(answer.status, 201, answer.text); return answer.body.status; };

/** A request for that visit, and how the desk sees it. */
async function asked(person = somebody()): Promise<{ person: Person; visit: Visit }> {
  const { status, body, text } = await requestVisit(person, talk, date, { reason: 'I sleep badly' });
  assert.equal(status, 201, text);
  return { person, visit: (await clerk.unanswered()).body.items.find(({ id }) => id === body.id)! };
}

test('a request gets a time that the desk picks, and the patient is told', async () => {
  const { person, visit } = await asked();
  assert.deepEqual([visit.reason, visit.requested?.preferred[0]?.date, visit.patient.displayName], ['I sleep badly', date, person.account.name]);
  assert.ok((await clerk.day(date)).body.requests.some(({ id }) => id === visit.id), 'it stands on the day that it names');
  const [slot] = await clerk.slotsFor(visit);
  const messages = (await clinic.outbox()).length;
  const key = newKey();
  const answer = await clerk.act(visit, 'confirm', { slotId: slot!.id }, { key });
  assert.deepEqual([answer.status, answer.body.status, answer.body.when?.start], [200, 'booked', slot!.when.start], answer.text);
  const mine = await seen(person, visit.id);
  assert.deepEqual([mine.status, mine.when?.start, mine.pending], ['booked', slot!.when.start, undefined]);
  assert.equal((await clinic.outbox()).length, messages + 1);
  assert.ok(!(await clinic.outbox()).at(-1)!.text.includes('mood'));
  assert.ok(!(await clerk.slotsFor(visit)).some(({ id }) => id === slot!.id), 'the time is gone');
  const again = await clerk.act(visit, 'confirm', { slotId: slot!.id }, { key });
  assert.deepEqual([again.status, again.body.version], [200, answer.body.version], 'the same key does it once');
  assert.equal((await clerk.act(visit, 'confirm', { slotId: slot!.id })).refusal, 'version-conflict');
});

test('two clerks confirm two requests for one time: the second is refused, with other times', async () => {
  const [one, two] = [await asked(), await asked()];
  const [slot] = await clerk.slotsFor(one.visit);
  const answers = await Promise.all([one, two].map(({ visit }) => clerk.act(visit, 'confirm', { slotId: slot!.id })));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409], answers.map(({ text }) => text).join());
  const lost = answers[0]!.status === 409 ? { ...one, answer: answers[0]! } : { ...two, answer: answers[1]! };
  assert.equal(lost.answer.refusal, 'slot-taken');
  assert.equal((await seen(lost.person, lost.visit.id)).status, 'requested');
  const other = lost.answer.problem.alternatives![0]!;
  assert.notEqual(other.id, slot!.id);
  assert.equal((await clerk.act(lost.visit, 'confirm', { slotId: other.id })).status, 200);
  assert.equal((await seen(lost.person, lost.visit.id)).when?.start, other.when.start);
});

test('a request is refused with a sentence, which the patient reads', async () => {
  const { person, visit } = await asked();
  for (const body of [{}, { text: '' }, { text: '  ' }]) assert.equal((await clerk.act(visit, 'refuse', body)).refusal, 'invalid-request');
  assert.equal((await clerk.act(visit, 'confirm', {})).refusal, 'invalid-request');
  assert.equal((await clerk.act(visit, 'confirm', { slotId: (await clinic.freeSlots('Vaccine'))[0]!.id })).refusal, 'invalid-request', 'a time for another kind of visit');
  assert.equal((await clerk.act(visit, 'refuse', { text: 'Dr Nygaard-Bell is away. Please call us.' })).body.status, 'refused');
  const mine = await seen(person, visit.id);
  assert.deepEqual([mine.status, mine.refused?.reason], ['refused', 'Dr Nygaard-Bell is away. Please call us.']);
  assert.ok(!(await clerk.unanswered()).body.items.some(({ id }) => id === visit.id));
});

test('who saw an older version is shown how it is now', async () => {
  const { person, visit } = await asked();
  assert.equal((await person.call('POST', `/patients/${person.patientId}/appointments/${visit.id}/cancel`, { ifMatch: visit.version, body: { reasonCode: 'better' } })).status, 200);
  const answer = await clerk.act(visit, 'refuse', { text: 'No' });
  assert.deepEqual([answer.refusal, (answer.problem.current as { status: string }).status], ['version-conflict', 'cancelled']);
});

/** Physiotherapy waits for the practice system; the desk may answer first. */
async function pending(): Promise<{ person: Person; visit: Visit }> {
  const person = somebodyKnown();
  const slots = await clinic.freeSlots('Physiotherapy');
  assert.equal(bookedAs(await person.book(slots[last]!)), 'pending');
  return { person, visit: await clerk.awaited(person.account.name) };
}

test('a pending visit is confirmed or refused by the desk; a refused one gives its time back', async () => {
  const yes = await pending();
  assert.equal((await clerk.act(yes.visit, 'confirm', {})).body.status, 'booked');
  assert.equal((await seen(yes.person, yes.visit.id)).status, 'booked');
  const no = await pending();
  assert.equal((await clerk.act(no.visit, 'refuse', { text: 'Juniper Vance is away.' })).body.status, 'refused');
  assert.equal((await seen(no.person, no.visit.id)).refused?.reason, 'Juniper Vance is away.');
  const free = await clinic.slots('Physiotherapy', { from: no.visit.when!.localDate, to: nextDay(no.visit.when!.localDate) });
  assert.ok(free.some(({ when }) => when.start === no.visit.when!.start));
});

test('a change that the patient asks for is refused with a sentence, or takes effect', async () => {
  const { person, visit } = await pending();
  const booked = (await clerk.act(visit, 'confirm', {})).body;
  const wish = async (version: string) => (await person.call<Appointment>('POST', `/patients/${person.patientId}/appointments/${visit.id}/cancel`, { ifMatch: version, body: { reasonCode: 'better' } })).body;
  assert.equal((await wish(booked.version)).change?.state, 'pending');
  const refused = await clerk.act(await clerk.awaited(person.account.name), 'refuse', { text: 'Please call us first.' });
  assert.deepEqual([refused.body.status, (await seen(person, visit.id)).change?.reason], ['booked', 'Please call us first.']);
  assert.equal((await wish(refused.body.version)).change?.state, 'pending');
  assert.equal((await clerk.act(await clerk.awaited(person.account.name), 'confirm', {})).body.status, 'cancelled');
  assert.deepEqual([(await seen(person, visit.id)).status, (await seen(person, visit.id)).cancelled?.by], ['cancelled', 'patient']);
});

test('the desk moves a visit, and cancels it with a sentence', async () => {
  const person = somebody();
  const [first] = await clinic.freeSlots('Vaccine');
  const booked = await person.book(first!);
  const day = await clerk.day(first!.when.localDate, { state: 'to-come' });
  const visit = day.body.visits.find(({ id }) => id === booked.body.id)!;
  const target = (await clerk.slotsFor(visit, nextDay(first!.when.localDate)))[0]!;
  const moved = await clerk.act(visit, 'move', { slotId: target.id });
  assert.equal(moved.status, 200, moved.text);
  assert.deepEqual([(await seen(person, visit.id)).when?.start, (await seen(person, visit.id)).status], [target.when.start, 'booked']);
  assert.equal((await clerk.act(moved.body, 'arrive')).problem.reason, 'another-day');
  const cancelled = await clerk.act(moved.body, 'cancel', { text: 'The vaccine did not come. We will call you.' });
  assert.equal(cancelled.body.status, 'cancelled');
  const mine = await seen(person, visit.id);
  assert.deepEqual([mine.status, mine.cancelled?.by, mine.cancelled?.reason], ['cancelled', 'clinic', 'The vaccine did not come. We will call you.']);
  assert.equal((await clerk.act(cancelled.body, 'cancel', { text: 'Again' })).refusal, 'already-cancelled');
  assert.equal((await clerk.day(first!.when.localDate, { state: 'gone' })).body.visits.length, 0, 'it is not on its old day');
});

test('a freed time is offered, kept, and taken; a second one is not offered meanwhile', async () => {
  const own = await freshClinic();
  const desk = staffOf(own);
  const person = own.person('marisol');
  assert.equal((await joinList(person, 'Check-up')).refusal ?? 'none', 'none');
  const entry = await desk.entryOf('Marisol Teague');
  const { body: { items: slots } } = await desk.call<{ items: Slot[] }>('GET', `/waiting-list/${entry.id}/slots`);
  const offered = await desk.call<Schemas['WaitingListEntry']>('POST', `/waiting-list/${entry.id}/offers`, { body: { slotId: slots[0]!.id } });
  assert.equal(offered.status, 201, offered.text);
  const list = await person.call<Schemas['WaitingListEntryList']>('GET', `/patients/${person.patientId}/waiting-list`);
  const offer = list.body.items[0]!.offers!.find(({ state }) => state === 'open')!;
  assert.equal(offer.slot.id, slots[0]!.id);
  assert.equal((await desk.call('POST', `/waiting-list/${entry.id}/offers`, { body: { slotId: slots[1]!.id } })).refusal, 'limit-reached');
  assert.equal((await own.person('amira').book(slots[0]!)).refusal, 'slot-taken');
  const taken = await person.call<Appointment>('POST', `/patients/${person.patientId}/appointments`, { body: { slotId: offer.slot.id, offerId: offer.id } });
  assert.equal(taken.status, 201, taken.text);
});

test('a closed day has no times, says so, lists who stands on it, and lets go what is kept; open again, it has them back', async () => {
  const own = await freshClinic();
  const desk = staffOf(own);
  const slots = await own.freeSlots('Check-up', { practitionerId: await own.practitionerId('Dr Parisa Moradi-Wren') });
  const lakeside = await own.locationId('Lakeside');
  const day = slots.find(({ locationId }) => locationId === lakeside)!.when.localDate;
  const here = slots.filter(({ locationId, when }) => locationId === lakeside && when.localDate === day);
  const range = { from: day, to: nextDay(day) };
  const visit = await own.person('amira').book(here[0]!);
  const hold = await own.person('karim').hold(here[2]!);
  await joinList(own.person('marisol'), 'Check-up');
  const entry = await desk.entryOf('Marisol Teague');
  assert.equal((await desk.call('POST', `/waiting-list/${entry.id}/offers`, { body: { slotId: here[4]!.id } })).status, 201);

  const { status, body, text } = await desk.close({ from: day, locationId: lakeside, text: 'Work on the water pipes' });
  assert.equal(status, 201, text);
  assert.deepEqual([body.visits.map(({ id }) => id), body.closure.standing], [[visit.body.id], 1]);
  const list = (await own.call<Schemas['SlotList']>('GET', `/slots?${new URLSearchParams({ visitTypeId: await own.visitTypeId('Check-up'), ...range })}`)).body;
  assert.ok(list.items.length > 0 && list.items.every(({ locationId }) => locationId !== lakeside), 'the other sites are open');
  assert.deepEqual(list.closures, [{ ...range, locationId: lakeside, text: 'Work on the water pipes' }]);
  assert.ok((await own.call<Schemas['Clinic']>('GET', '/clinic')).body.closures!.some(({ text: why }) => why === 'Work on the water pipes'));
  assert.equal((await own.person('odalys').book(here[6]!)).refusal, 'slot-taken');
  assert.equal((await own.person('karim').book(here[2]!, { holdId: hold.body.id })).refusal, 'hold-expired');
  const waiting = (await own.person('marisol').call<Schemas['WaitingListEntryList']>('GET', `/patients/${own.person('marisol').patientId}/waiting-list`)).body.items[0]!;
  assert.deepEqual([waiting.state, waiting.offers!.map(({ state }) => state)], ['waiting', ['expired']]);
  assert.equal((await desk.close({ from: day, locationId: lakeside })).refusal, 'invalid-request', 'closed already');
  assert.equal((await desk.close({ from: day, to: day })).refusal, 'invalid-request');

  const standing = (await desk.call<{ visits: Visit[] }>('GET', `/closures/${body.closure.id}`)).body.visits[0]!;
  assert.equal((await desk.act(standing, 'cancel', { text: 'We are closed that day.' })).status, 200);
  assert.deepEqual((await desk.call<{ visits: Visit[] }>('GET', `/closures/${body.closure.id}`)).body.visits, []);
  assert.equal((await desk.call('DELETE', `/closures/${body.closure.id}`)).status, 204);
  assert.equal((await desk.call('DELETE', `/closures/${body.closure.id}`)).status, 204);
  assert.ok((await own.slots('Check-up', range)).some(({ id }) => id === here[6]!.id));
});

test('a visit type is switched, also for one site, and patients are told at once', async () => {
  const own = await freshClinic();
  const desk = staffOf(own);
  const [slot] = await own.freeSlots('Vaccine');
  const prairie = await own.locationId('Prairie');
  const before = await desk.visitType('Vaccine');
  assert.equal((await desk.switchTo('Vaccine', 'request', [{ locationId: prairie, booking: 'call' }])).status, 200);
  const { body } = await own.call<Schemas['VisitTypeList']>('GET', '/visit-types');
  const vaccine = body.items.find(({ name }) => name === 'Vaccine')!;
  assert.deepEqual([vaccine.booking, vaccine.bookingAt], ['request', [{ locationId: prairie, booking: 'call' }]]);
  assert.equal((await own.person('amira').book(slot!)).refusal, 'not-eligible');
  const stale = await desk.call<unknown>('PUT', `/visit-types/${before.id}/booking`, { ifMatch: before.version, body: { booking: 'call' } });
  assert.deepEqual([stale.refusal, (stale.problem.current as { booking: string }).booking], ['version-conflict', 'request']);
  assert.equal((await desk.switchTo('Vaccine', 'direct')).status, 200);
  assert.equal((await own.person('amira').book(slot!)).status, 201);
});

test('on the day: here, then seen; or not come, once the time is there', async () => {
  const own = await freshClinic();
  const desk = staffOf(own);
  const slots = await own.freeSlots('Vaccine', { locationId: await own.locationId('Riverside') });
  const [soon, later] = [slots[0]!, slots.find(({ when }) => when.localDate === slots[0]!.when.localDate && when.localTime > '14:00')!];
  await own.person('amira').book(soon);
  await own.person('odalys').book(later);
  await own.setClock(new Date(Date.parse(soon.when.start) + 60_000).toISOString());
  const [amira, odalys] = ['Amira Haddad', 'Odalys Finch'].map((name) => async () => (await desk.day(soon.when.localDate)).body.visits.find(({ patient }) => patient.displayName === name)!);
  assert.equal((await desk.act(await odalys!(), 'no-show')).problem.reason, 'not-yet');
  assert.equal((await desk.act(await amira!(), 'complete')).status, 403);
  assert.equal((await desk.act(await amira!(), 'arrive')).body.status, 'arrived');
  assert.equal((await desk.act(await amira!(), 'cancel', { text: 'No' })).refusal, 'already-started');
  assert.equal((await desk.act(await amira!(), 'complete')).body.status, 'completed');
  await own.setClock(new Date(Date.parse(later.when.start) + 600_000).toISOString());
  assert.equal((await desk.act(await odalys!(), 'no-show')).body.status, 'no-show');
  assert.deepEqual((await desk.day(soon.when.localDate, { state: 'over' })).body.visits.map(({ status }) => status), ['completed']);
});

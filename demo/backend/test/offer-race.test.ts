/** Who gets a time that is kept for one on a waiting list, when several want it at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshClinic, type Answer, type Appointment, type Clinic, type Person, type Slot } from '../../../test/helpers/http.js';
import { addDays } from '../app/place-time.js';
import { cancel, decline, entries, join, leave, move, newest } from './helpers/waiting.js';

const rounds = 6;
const span = ({ when }: Appointment) => ({ start: Date.parse(when!.start), end: Date.parse(when!.end!) });

/** Slots of one doctor, one a day. */
async function days(clinic: Clinic): Promise<Slot[]> {
  const slots = await clinic.timesApart();
  return slots.filter(({ when }, index) => slots[index - 1]?.when.localDate !== when.localDate);
}

async function waitFor(person: Person, slot: Slot, more: object = {}): Promise<void> {
  const { status, text } = await join(person, { visitTypeId: slot.visitTypeId!, practitionerId: slot.practitionerId!, windows: [{ from: slot.when.localDate, to: addDays(slot.when.localDate, 1), dayPart: 'any' }], ...more });
  assert.equal(status, 201, text);
}

/** No two visits of anybody overlap at the one doctor of these tests. */
async function assertOnce(people: Person[]): Promise<Map<string, number>> {
  const visits = (await Promise.all(people.map(async (person) => (await person.appointments()).filter(({ status }) => status === 'booked').map((visit) => ({ person, ...span(visit) }))))).flat().sort((a, b) => a.start - b.start);
  visits.forEach(({ end }, index) => assert.ok(index + 1 === visits.length || end <= visits[index + 1]!.start, 'two visits overlap'));
  return new Map(people.map((person) => [person.account.username, visits.filter((visit) => visit.person === person).length]));
}
const known = (answers: Answer<unknown>[], ...refusals: string[]) => answers.forEach(({ status, refusal, text }) => assert.ok(status < 300 || refusals.includes(refusal!), text));

test('an offer is taken once, however often it is taken at once, while others book, keep and move to its time', async () => {
  const clinic = await freshClinic({ patients: 5 });
  const [offered, giver, booker, holder, mover] = Array.from({ length: 5 }, (_, index) => clinic.person(`patient-${index + 1}`)) as [Person, Person, Person, Person, Person];
  const slots = await days(clinic);
  const { body: moverVisit } = await mover.book(slots.pop()!);
  let visit = moverVisit;
  for (let round = 0; round < rounds; round++) {
    const slot = slots.shift()!;
    await waitFor(offered, slot);
    const { body: given } = await giver.book(slot);
    await cancel(giver, given);
    const { offer } = await newest(offered);
    const [one, two, three, other, kept, moved] = await Promise.all([
      offered.book(slot, { offerId: offer!.id }), offered.book(slot, { offerId: offer!.id }), offered.book(slot, { offerId: offer!.id }), booker.book(slot), holder.hold(slot), move(mover, visit, slot),
    ]);
    const taken = [one, two, three];
    assert.equal(taken.filter(({ status }) => status === 201).length, 1, JSON.stringify(taken.map(({ status, refusal }) => refusal ?? status)));
    known(taken, 'offer-expired');
    assert.deepEqual([other, kept, moved].map(({ refusal }) => refusal), ['slot-taken', 'slot-taken', 'slot-taken']);
    const { entry, offer: after } = await newest(offered);
    assert.deepEqual([entry.state, after!.state], ['fulfilled', 'taken']);
    visit = (await mover.appointments())[0]!;
  }
  assert.deepEqual([...await assertOnce([offered, giver, booker, holder, mover])].map(([, count]) => count), [rounds, 0, 0, 0, 1]);
});

test('taking, declining and leaving at once end in one of them, and the next in line has the time only when it was not taken', async () => {
  const clinic = await freshClinic({ patients: 3 });
  const [first, second, giver] = [clinic.person('patient-1'), clinic.person('patient-2'), clinic.person('patient-3')];
  const slots = await days(clinic);
  let taken = 0;
  for (let round = 0; round < rounds; round++) {
    const slot = slots.shift()!;
    await waitFor(first, slot);
    await waitFor(second, slot);
    const { body: given } = await giver.book(slot);
    await cancel(giver, given);
    const { entry, offer } = await newest(first);
    const [booked, declined, left] = await Promise.all(round % 2
      ? [first.book(slot, { offerId: offer!.id }), decline(first, entry.id, offer!.id), leave(first, entry.id)] as const
      : [first.book(slot, { offerId: offer!.id }), undefined, leave(first, entry.id)] as const);
    known([booked, ...(declined ? [declined] : []), left], 'offer-expired');
    const [mine, next] = [await newest(first), await newest(second)];
    if (booked.status === 201) taken += 1;
    assert.equal(mine.entry.state, booked.status === 201 ? 'fulfilled' : 'left');
    assert.equal(mine.offer!.state, booked.status === 201 ? 'taken' : 'declined');
    assert.equal(next.entry.state, booked.status === 201 ? 'waiting' : 'offered');
    await leave(second, next.entry.id);
  }
  assert.equal((await assertOnce([first, second, giver])).get('patient-1'), taken);
});

test('visits that are moved by offers into each other’s old times stay apart, and each place on the list is fulfilled once', async () => {
  const clinic = await freshClinic({ patients: 8 });
  const people = Array.from({ length: 7 }, (_, index) => clinic.person(`patient-${index + 1}`));
  const giver = clinic.person('patient-8');
  const slots = (await days(clinic)).slice(0, 8);
  const { body: given } = await giver.book(slots[0]!);
  const visits = await Promise.all(people.map(async (person, index) => (await person.book(slots[index + 1]!)).body));
  // Everybody waits for anything sooner, the last first.
  for (let index = people.length - 1; index >= 0; index--) {
    await waitFor(people[index]!, slots[0]!, { appointmentId: visits[index]!.id, windows: [{ from: slots[0]!.when.localDate, to: addDays(slots[7]!.when.localDate, 1), dayPart: 'any' }] });
  }
  await cancel(giver, given);
  for (let round = 0; round < people.length; round++) {
    const open = (await Promise.all(people.map(async (person, index) => ({ person, index, ...(await newest(person)) })))).filter(({ offer }) => offer?.state === 'open');
    if (!open.length) break;
    const answers = await Promise.all(open.flatMap(({ person, index, offer }) => [move(person, visits[index]!, offer!.slot, { offerId: offer!.id }), giver.book(offer!.slot)]));
    known(answers, 'slot-taken');
    assert.equal(answers.filter(({ status }) => status === 200).length, open.length);
    assert.equal(answers.filter(({ status }) => status === 201).length, 0);
  }
  const counts = await assertOnce([...people, giver]);
  assert.deepEqual([...counts.values()], [1, 1, 1, 1, 1, 1, 1, 0]);
  const lists = (await Promise.all(people.map(entries))).flat();
  assert.deepEqual(lists.flatMap(({ offers }) => offers!).filter(({ state }) => state === 'taken').length, lists.filter(({ state }) => state === 'fulfilled').length);
  assert.ok(lists.filter(({ state }) => state === 'fulfilled').length > 0);
});

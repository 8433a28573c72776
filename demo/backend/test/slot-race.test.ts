/** Who gets a time that several want at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshClinic, type Answer, type Appointment, type Person, type Slot } from '../../../test/helpers/http.js';

const span = ({ when }: { when?: { start: string; end?: string } }) => ({ start: Date.parse(when!.start), end: Date.parse(when!.end!) });
const overlap = (a: ReturnType<typeof span>, b: ReturnType<typeof span>) => a.start < b.end && b.start < a.end;
const statuses = (answers: Answer<unknown>[]) => answers.map(({ status }) => status).sort();

function assertOthersOffered({ status, refusal, problem }: Answer<unknown>, wanted: Slot): void {
  assert.deepEqual([status, refusal], [409, 'slot-taken']);
  assert.ok(problem.alternatives!.length > 0, 'a refusal offers other times');
  assert.ok(problem.alternatives!.every((slot) => slot.id !== wanted.id), 'the time that is gone is not among them');
}

test('of 200 patients who want one time at once one gets it, and the others are offered times that are free', async () => {
  const clinic = await freshClinic({ patients: 200 });
  const [slot] = await clinic.freeSlots();
  const patients = Array.from({ length: 200 }, (_, index) => clinic.person(`patient-${index + 1}`));
  const answers = await Promise.all(patients.map((patient) => patient.book(slot!)));

  const winners = answers.filter(({ status }) => status === 201);
  assert.equal(winners.length, 1);
  assert.equal(winners[0]!.body.when!.start, slot!.when.start);
  for (const answer of answers) if (answer.status !== 201) assertOthersOffered(answer, slot!);

  assert.equal((await clinic.outbox()).length, 1);
  assert.equal((await clinic.audit()).filter(({ operation, outcome }) => operation === 'bookAppointment' && outcome === 'ok').length, 1);
  const free = new Set((await clinic.freeSlots()).map(({ id }) => id));
  assert.ok(!free.has(slot!.id));
  assert.ok(answers.flatMap(({ problem }) => problem.alternatives ?? []).every(({ id }) => free.has(id)), 'what was offered instead is free');
});

test('of 40 visits of different lengths that overlap at one practitioner, those that are booked do not, and each refusal has its reason', async () => {
  const clinic = await freshClinic({ patients: 80, history: true });
  const practitionerId = await clinic.practitionerId('Dr Ossian Thackeray-Lumb');
  const [first] = await clinic.freeSlots('First visit', { practitionerId });
  const near = span(first!);
  const offered = (await Promise.all(['Check-up', 'First visit', 'Phone call with a doctor', 'Medicine review'].map((name) => clinic.freeSlots(name, { practitionerId })))).flat();
  const wanted = offered.filter((slot) => overlap(span(slot), near));
  assert.ok(new Set(wanted.map((slot) => span(slot).end - span(slot).start)).size > 2, 'lengths differ');

  // A first visit is for who was not seen yet, the others for who was.
  const firstVisit = first!.visitTypeId;
  const tries = Array.from({ length: 40 }, (_, index) => ({ slot: wanted[index % wanted.length]!, number: 2 * index + 2 }))
    .map(({ slot, number }) => ({ patient: clinic.person(`patient-${slot.visitTypeId === firstVisit ? number - 1 : number}`), slot }));
  const results = await Promise.all(tries.map(async ({ patient, slot }) => ({ slot, answer: await patient.book(slot) })));
  const booked = results.filter(({ answer }) => answer.status === 201).map(({ slot }) => span(slot));
  assert.ok(booked.length > 0);
  booked.forEach((one, index) => booked.slice(index + 1).forEach((other) => assert.ok(!overlap(one, other), 'two visits overlap')));
  for (const { slot, answer } of results) {
    if (answer.status === 201) continue;
    assertOthersOffered(answer, slot);
    assert.ok(booked.some((one) => overlap(one, span(slot))), 'refused although nobody has the time');
  }
});

test('of people who keep a time and people who book it at once one has it, and a kept time can be booked by whoever keeps it', async () => {
  const clinic = await freshClinic({ patients: 12 });
  const slots = await clinic.timesApart();
  const patients = Array.from({ length: 12 }, (_, index) => clinic.person(`patient-${index + 1}`));
  for (const slot of slots.slice(0, 3)) {
    const tries = await Promise.all(patients.map(async (patient, index) => ({ patient, answer: index % 2 ? await patient.book(slot) : await patient.hold(slot) })));
    const won = tries.filter(({ answer }) => answer.status === 201);
    assert.equal(won.length, 1);
    for (const { answer } of tries) if (answer.status !== 201) assertOthersOffered(answer, slot);
    const { patient, answer } = won[0]!;
    if (!('secondsLeft' in answer.body)) continue;
    const held = await bookHeld(patient, slot, answer.body.id);
    assert.equal(held.status, 201);
  }
});

test('a hold is used once, however many book with it at once', async () => {
  const clinic = await freshClinic();
  const [slot] = await clinic.freeSlots();
  const { body: hold } = await clinic.person('amira').hold(slot!);
  const answers = await Promise.all(['amira', 'karim', 'odalys', 'bram'].map((name) => bookHeld(clinic.person(name), slot!, hold.id)));
  assert.deepEqual(statuses(answers), [201, 409, 409, 409]);
  assert.ok(answers.every(({ status, refusal }) => status === 201 || refusal === 'hold-expired'));
});

test('booking with a hold while it is extended and given back fails only in words of the contract', async () => {
  const clinic = await freshClinic({ patients: 12 });
  const slots = await clinic.timesApart();
  for (let index = 0; index < 12; index++) {
    const patient = clinic.person(`patient-${index + 1}`);
    const { body: hold } = await patient.hold(slots[index]!);
    const [booked, ...others] = await Promise.all([
      bookHeld(patient, slots[index]!, hold.id), patient.call('POST', `/holds/${hold.id}/extend`), patient.call('POST', `/holds/${hold.id}/extend`), ...(index % 2 ? [patient.call('DELETE', `/holds/${hold.id}`)] : []),
    ]);
    assert.ok(booked.status === 201 || booked.refusal === 'hold-expired', booked.text);
    for (const other of others) assert.ok(other.status < 300 || other.refusal === 'hold-expired', other.text);
    assert.equal((await patient.appointments()).length, booked.status === 201 ? 1 : 0);
  }
});

const bookHeld = (patient: Person, slot: Slot, holdId: string): Promise<Answer<Appointment>> => patient.book(slot, { holdId });

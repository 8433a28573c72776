/** What the clinic asks a patient to come for: recalls, series, visits in parts with the gap that the clinic sets. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshClinic, type Answer, type Appointment, type Person, type Schemas, type Slot } from '../../../test/helpers/http.js';
import { addDays } from '../app/place-time.js';
import { openBackend, type InProcess } from './helpers/in-process.js';
import { cancel, move } from './helpers/waiting.js';

type Referral = Schemas['Referral'];

// A Monday in Denver, 9 am.
const start = '2027-02-01T16:00:00Z';
let backend: InProcess;
before(async () => { backend = await openBackend(start, 0, undefined, true); });
after(() => backend.close());

const referrals = async (person: Person): Promise<Referral[]> => (await person.call<Schemas['ReferralList']>('GET', `/patients/${person.patientId}/referrals?limit=100`)).body.items;
const ofKind = async (person: Person, kind: string): Promise<Referral> => (await referrals(person)).find((one) => one.kind === kind)!;
const shape = ({ state, visits }: Referral) => [state, ...visits.map(({ bookable, appointmentId }) => (appointmentId === undefined ? bookable ?? 'not yet' : 'booked'))];
const slotsOn = (visit: string, day: string, more: Record<string, string> = {}) => backend.clinic.slots(visit, { from: day, to: addDays(day, 1), ...more });
async function bookPart(person: Person, slot: Slot, referralId: string): Promise<Appointment> {
  const { status, body, text } = await person.book(slot, { referralId });
  assert.equal(status, 201, text);
  return body;
}
const reasons = ({ refusal, problem }: Answer<unknown>) => [refusal, problem.reasons?.map(({ code }) => code)];
const outside = ['not-eligible', ['outside-window']];

test('a patient sees what they are asked to come for, in their language, and what can be booked of it now', async () => {
  const amira = backend.clinic.person('amira');
  const [recall, parts] = [await ofKind(amira, 'recall'), await ofKind(amira, 'parts')];
  assert.deepEqual([recall.title, recall.validUntil, shape(recall)], ['Your yearly check', '2027-05-02', ['open', { from: '2027-02-01', to: '2027-05-03' }]]);
  assert.deepEqual([parts.to!.name, parts.visits.map(({ visitType, gapText }) => [visitType.name, gapText]), shape(parts)],
    ['Dr Zenobia Quill', [['Blood test', undefined], ['Medicine review', '3 to 10 days after the blood test']], ['open', { from: '2027-02-01' }, 'not yet']]);
  const inArabic = (await amira.call<Schemas['ReferralList']>('GET', `/patients/${amira.patientId}/referrals`, { headers: { 'Accept-Language': 'ar' } })).body.items;
  assert.deepEqual(inArabic.map(({ title }) => title).sort(), ['فحص الدم ثم أدويتك', 'فحصك السنوي']);
  assert.deepEqual(await referrals(backend.clinic.person('thaddeus')), []);
});

test('the second part is booked within its days of the first, and only then; a part that is cancelled is open again and keeps its distance', async () => {
  const odalys = backend.clinic.person('odalys');
  const { id } = await ofKind(odalys, 'parts');
  const [test, review] = await Promise.all([slotsOn('Blood test', '2027-03-01'), slotsOn('Medicine review', '2027-03-09')]);
  assert.deepEqual((await odalys.book(review[0]!, { referralId: id })).problem.errors, [{ pointer: '/referralId', code: 'not-listed' }], 'the blood test comes first');
  const first = await bookPart(odalys, test[0]!, id);
  assert.deepEqual(first.series, { text: 'Part 1 of 2', referralId: id });
  assert.deepEqual(shape(await ofKind(odalys, 'parts')), ['partly-booked', 'booked', { from: '2027-03-04', to: '2027-03-12' }]);
  for (const day of ['2027-03-03', '2027-03-12']) assert.deepEqual(reasons(await odalys.book((await slotsOn('Medicine review', day))[0]!, { referralId: id })), outside);
  const second = await bookPart(odalys, review[0]!, id);
  assert.deepEqual([shape(await ofKind(odalys, 'parts')), (await ofKind(odalys, 'parts')).appointmentIds], [['booked', 'booked', 'booked'], [first.id, second.id]]);
  assert.deepEqual(reasons(await odalys.book(review[3]!, { referralId: id })), ['not-eligible', ['visit-limit']]);

  const inSpanish = await odalys.call<Appointment>('GET', `/patients/${odalys.patientId}/appointments/${second.id}`, { headers: { 'Accept-Language': 'es' } });
  assert.equal(inSpanish.body.series!.text, 'Parte 2 de 2');

  // The review is on the 9th: the test may be on the days from the 27th of February to the 6th of March.
  const sameType = await backend.clinic.slots('Blood test', { from: '2027-02-20', to: '2027-03-20', forAppointmentId: first.id });
  assert.deepEqual([sameType[0]!.when.localDate, sameType.at(-1)!.when.localDate], ['2027-03-01', '2027-03-05']);
  assert.deepEqual(reasons(await move(odalys, first, (await slotsOn('Blood test', '2027-03-08'))[0]!)), outside);
  const moved = await move(odalys, first, (await slotsOn('Blood test', '2027-03-02'))[0]!);
  assert.equal(moved.status, 200, moved.text);
  assert.deepEqual(reasons(await move(odalys, second, (await slotsOn('Medicine review', '2027-03-04'))[0]!)), outside);

  await cancel(odalys, moved.body);
  assert.deepEqual(shape(await ofKind(odalys, 'parts')), ['partly-booked', { from: '2027-02-27', to: '2027-03-07' }, 'booked']);
  await bookPart(odalys, (await slotsOn('Blood test', '2027-03-05'))[0]!, id);
  assert.equal((await ofKind(odalys, 'parts')).state, 'booked');
});

for (const { season, now, first, last } of [
  { season: 'spring', now: '2027-02-15T16:00:00Z', first: '2027-03-11', last: '2027-03-19' },
  { season: 'autumn', now: '2027-10-11T16:00:00Z', first: '2027-11-04', last: '2027-11-12' },
]) {
  test(`the gap is counted in the clinic’s days over the clock change of ${season}`, async () => {
    const there = await openBackend(now);
    const amira = there.clinic.person('amira');
    const slots = (visit: string, day: string) => there.clinic.slots(visit, { from: day, to: addDays(day, 1), practitionerId: tansy });
    const tansy = await there.clinic.practitionerId('Nurse Tansy Marlowe');
    const { id } = await ofKind(amira, 'parts');
    const late = (await slots('Blood test', first)).at(-1)!;
    await bookPart(amira, late, id);
    const bookable = (await ofKind(amira, 'parts')).visits[1]!.bookable!;
    assert.deepEqual(bookable, { from: addDays(first, 3), to: addDays(first, 11) });
    const days = (await there.clinic.slots('Medicine review', { ...bookable, to: bookable.to! })).map(({ when }) => when.localDate);
    assert.equal(days.at(-1), last);
    // In hours the last time of the last day is outside ten times twenty-four in one season and inside in the other.
    const times = (await slots('Medicine review', last)).filter(({ modality }) => modality === 'in-person');
    assert.deepEqual(reasons(await amira.book((await slots('Medicine review', addDays(first, 1)))[0]!, { referralId: id })), outside);
    await bookPart(amira, times[0]!, id);
    await there.close();
  });
}

test('the doses of a series are booked one after the other', async () => {
  const lupita = backend.clinic.person('lupita');
  const { id, visits } = await ofKind(lupita, 'series');
  assert.equal(visits.length, 3);
  const dose = async (day: string) => bookPart(lupita, (await slotsOn('Vaccine', day, { practitionerId: visits[0]!.practitionerId! }))[0]!, id);
  assert.equal((await dose('2027-02-03')).series!.text, 'Visit 1 of 3');
  assert.deepEqual(shape(await ofKind(lupita, 'series')), ['partly-booked', 'booked', { from: '2027-03-03', to: '2027-03-11' }, 'not yet']);
  assert.equal((await dose('2027-03-03')).series!.text, 'Visit 2 of 3');
  assert.deepEqual(shape(await ofKind(lupita, 'series')), ['partly-booked', 'booked', 'booked', { from: '2027-03-31', to: '2027-04-08' }]);
  assert.equal((await dose('2027-04-01')).series!.text, 'Visit 3 of 3');
  assert.equal((await ofKind(lupita, 'series')).state, 'booked');
  backend.setNow('2027-04-02T16:00:00Z');
  assert.equal((await ofKind(lupita, 'series')).state, 'completed');
  backend.setNow(start);
});

test('a visit for which the clinic wants a referral is booked with the one that is open, and with none it is not', async () => {
  const amira = backend.clinic.person('amira');
  const times = await slotsOn('Blood test', '2027-03-16');
  assert.deepEqual(reasons(await backend.clinic.person('bram').book(times[0]!)), ['not-eligible', ['referral-needed']]);
  const { body, status, text } = await amira.book(times[0]!);
  assert.equal(status, 201, text);
  assert.equal(body.series!.referralId, (await ofKind(amira, 'parts')).id);
  assert.deepEqual(reasons(await amira.book(times[3]!)), ['not-eligible', ['referral-needed']], 'the blood test of it is booked');
});

test('somebody else’s referral, one that is withdrawn and one whose days are over book nothing', async () => {
  const [amira, karim] = [backend.clinic.person('amira'), backend.clinic.person('karim')];
  const slot = (await slotsOn('Check-up', '2027-03-17'))[0]!;
  const recall = await ofKind(amira, 'recall');
  for (const referralId of [recall.id, 'never-was-there']) assert.deepEqual((await karim.book(slot, { referralId })).problem.errors, [{ pointer: '/referralId', code: 'not-found' }]);
  backend.setNow('2027-05-03T16:00:00Z');
  assert.deepEqual(shape(await ofKind(amira, 'recall')), ['expired', 'not yet']);
  assert.deepEqual((await referrals(amira)).map(({ state }) => state), ['expired', 'expired'], 'the days after the blood test are over too');
  backend.setNow(start);
  await backend.db.updateTable('referral').set({ withdrawn_at: new Date(start) }).where('id', '=', recall.id).execute();
  assert.deepEqual([shape(await ofKind(amira, 'recall')), (await amira.book(slot, { referralId: recall.id })).problem.errors], [['withdrawn', 'not yet'], [{ pointer: '/referralId', code: 'not-found' }]]);
});

test('of several who book the same part at once one does', async () => {
  const clinic = await freshClinic();
  const [amira, slots] = [clinic.person('amira'), await clinic.timesApart()];
  const recall = await ofKind(amira, 'recall');
  const answers = await Promise.all(slots.slice(0, 8).map((slot) => amira.book(slot, { referralId: recall.id })));
  assert.deepEqual(answers.map(({ status, problem }) => problem.reasons?.[0]!.code ?? status).sort(), [201, ...Array.from({ length: 7 }, () => 'visit-limit')]);
  assert.equal((await amira.appointments()).length, 1);
});

test('who is called in is sent a link to the clinic’s own page that says nothing but which referral it is', async () => {
  const clinic = await freshClinic({ callsIn: true, origins: ['https://www.larkspur.example'] });
  const { id } = await ofKind(clinic.person('amira'), 'recall');
  const [message, ...others] = await clinic.outbox();
  assert.deepEqual([message!.to, message!.subject, message!.text, others], ['amira@example.com', 'Larkspur Clinics', `There is something for you to arrange: https://www.larkspur.example/book.html#portico-referral=${id}`, []]);
});

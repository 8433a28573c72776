/** Asking for a time, what may be sent with it, and the same visit twice a day. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { addDays, atPlace, localDate } from '../app/place-time.js';
import { newKey, type Answer, type Appointment, type Clinic, type Person, type Schemas, type Slot } from '../../../test/helpers/http.js';
import { becomeGuest, freshAddress, nadia } from './helpers/guests.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

type Wish = Schemas['RequestAppointment'];
const denver = 'America/Denver';
let backend: InProcess;
let clinic: Clinic;
let mood: string;
let checkUp: string;
let slots: Slot[];
/** Two hours before noon at the clinic. */
const start = atPlace(localDate(new Date(), denver), '10:00', denver);
const today = localDate(start, denver);
const day = (ahead: number) => addDays(today, ahead);
const patients = 24;
let used = 0;
/** Somebody who has asked for nothing yet. */
const somebody = (): Person => clinic.person(`patient-${++used}`);

before(async () => {
  backend = await openBackend(start, patients, undefined, true);
  clinic = backend.clinic;
  [mood, checkUp] = await Promise.all([clinic.visitTypeId('Talk about mood or worry'), clinic.visitTypeId('Check-up')]);
  slots = await clinic.timesApart();
});
beforeEach(() => {
  backend.setNow(start);
  backend.setAddress(`2001:db8:${(used + 1).toString(16)}::1`);
});
after(() => backend.close());

const ask = (person: Person, wish: Partial<Wish> = {}, patientId = person.patientId, key = newKey()): Promise<Answer<Appointment>> =>
  person.call('POST', `/patients/${patientId}/appointment-requests`, { key, body: { visitTypeId: mood, preferred: [{ date: day(3), dayPart: 'morning' }], ...wish } });
const book = (person: Person, slot: Slot, more: object): Promise<Answer<Appointment>> => person.call('POST', `/patients/${person.patientId}/appointments`, { body: { slotId: slot.id, ...more } });
const refused = ({ status, refusal, problem }: Answer<unknown>) => [status, refusal, ...(problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];

test('what was asked for is requested, with what was said and until when the clinic answers', async () => {
  const person = somebody();
  const preferred = [{ date: day(9), dayPart: 'afternoon' }, { date: day(3), dayPart: 'any' }] as Wish['preferred'];
  const riverside = await clinic.locationId('Riverside');
  const practitionerId = await clinic.practitionerId('Dr Halvard Nygaard-Bell');
  const made = await ask(person, { preferred, locationId: riverside, practitionerId, modality: 'video', reason: 'Bad sleep', language: 'es', interpreterLanguage: 'vi', needs: ['companion', 'wheelchair'], contact: { phone: '+1 303 555 0147' } });
  assert.equal(made.status, 201, made.text);
  const { id, status, requested, pending, when, location, practitioners, modality, reason, needs, interpreterLanguage } = made.body;
  assert.deepEqual({ status, requested, when, modality, reason, needs, interpreterLanguage }, {
    status: 'requested', requested: { preferred, language: 'es' }, when: undefined, modality: 'video', reason: 'Bad sleep', needs: ['Somebody comes with me', 'I use a wheelchair'], interpreterLanguage: 'vi',
  });
  assert.deepEqual([location!.id, practitioners!.map((one) => one.id)], [riverside, [practitionerId]]);
  assert.deepEqual([Date.parse(pending!.since), Date.parse(pending!.until)], [start.getTime(), start.getTime() + 48 * 3_600_000]);
  assert.ok(made.headers.get('Location')!.endsWith(`/appointments/${id}`));
  assert.deepEqual((await person.call<Schemas['AppointmentList']>('GET', `/patients/${person.patientId}/appointments?period=upcoming`)).body.items.map((one) => one.id), [id]);
  const [mail, ...others] = await backend.outbox(`${person.account.username}@example.com`);
  assert.deepEqual([mail!.text, others], ['We have what you sent. Sign in to see how it stands.', []]);
});

test('nobody waits longer than for the last day that was asked for', async () => {
  const { body } = await ask(somebody(), { preferred: [{ date: today, dayPart: 'afternoon' }] });
  assert.equal(Date.parse(body.pending!.until), atPlace(day(1), '00:00', denver).getTime());
});

test('the same key asks once; the draft goes with its task', async () => {
  const person = somebody();
  const key = newKey();
  await person.call('PUT', `/patients/${person.patientId}/drafts/${newKey()}`, { key: null, body: { kind: 'request', key, values: { reason: 'x' } } });
  const answers = await Promise.all([1, 2, 3].map(() => ask(person, {}, person.patientId, key)));
  assert.ok(answers.every(({ status, refusal }) => status === 201 || refusal === 'request-in-progress'));
  assert.equal((await person.appointments()).filter(({ status }) => status === 'requested').length, 1);
  assert.deepEqual((await person.call<Schemas['DraftList']>('GET', `/patients/${person.patientId}/drafts`)).body.items, []);
});

test('each thing that is wrong is named, and nothing is made', async () => {
  const person = somebody();
  const wrong: [Partial<Wish> & Record<string, unknown>, ...string[]][] = [
    [{ preferred: [{ date: day(-1), dayPart: 'any' }] }, '/preferred/0/date too-small'],
    [{ preferred: [{ date: day(61), dayPart: 'any' }] }, '/preferred/0/date too-large'],
    [{ preferred: [1, 2, 3, 4].map((ahead) => ({ date: day(ahead), dayPart: 'any' as const })) }, '/preferred too-many'],
    [{ preferred: [{ date: day(2), dayPart: 'any' }, { date: day(2), dayPart: 'any' }] }, '/preferred/1 not-unique'],
    [{ visitTypeId: 'never-was-there' }, '/visitTypeId not-found'],
    [{ locationId: 'never-was-there' }, '/locationId not-found'],
    [{ practitionerId: 'never-was-there' }, '/practitionerId not-found'],
    [{ practitionerId: await clinic.practitionerId('Juniper Vance') }, '/practitionerId not-listed'],
    [{ modality: 'phone' }, '/modality not-listed'],
    [{ language: 'tlh' }, '/language not-listed'],
    [{ interpreterLanguage: 'tlh' }, '/interpreterLanguage not-listed'],
    [{ needs: ['wheelchair', 'helicopter'] }, '/needs/1 not-listed'],
    [{ needs: ['wheelchair', 'wheelchair'] }, '/needs/1 not-unique'],
    [{ acknowledgements: ['made-up'] }, '/acknowledgements/0 not-listed'],
    [{ reason: 'x'.repeat(251) }, '/reason too-long'],
    [{ contact: { phone: 'call me' } }, '/contact/phone pattern'],
    [{ wish: 'a lot' }, '/wish unknown'],
  ];
  for (const [wish, ...errors] of wrong) assert.deepEqual(refused(await ask(person, wish)), [422, 'invalid-request', ...errors]);
  backend.setNow(new Date(start.getTime() + 2 * 3_600_000));
  assert.deepEqual(refused(await ask(person, { preferred: [{ date: today, dayPart: 'morning' }] })), [422, 'invalid-request', '/preferred/0/dayPart too-small'], 'it is noon');
  assert.equal((await ask(person, { preferred: [{ date: today, dayPart: 'afternoon' }, { date: day(60), dayPart: 'any' }] })).status, 201);
  for (const needs of [['helicopter'], ['wheelchair', 'wheelchair']]) assert.equal((await book(person, slots[0]!, { needs })).refusal, 'invalid-request');
  assert.equal((await person.appointments()).filter(({ status }) => status !== 'completed').length, 1);
});

test('what has to be agreed to is asked for, of a request and of a booking', async () => {
  const person = somebody();
  const { config } = await backend.db.selectFrom('clinic').select('config').where('id', '=', backend.clinicId).executeTakeFirstOrThrow();
  const practice = { ...config.booking.practice, acknowledgements: [{ id: 'late-fee', text: { en: 'Who does not come pays $20.' } }] };
  const write = (changed: typeof config) => backend.db.updateTable('clinic').set({ config: JSON.stringify(changed) }).where('id', '=', backend.clinicId).execute();
  await write({ ...config, booking: { ...config.booking, practice } });
  const { body: about } = await clinic.call<Schemas['Clinic']>('GET', '/clinic');
  assert.deepEqual(about.features.booking!.acknowledgements, [{ id: 'late-fee', text: 'Who does not come pays $20.' }]);
  for (const answer of [await ask(person), await book(person, slots[0]!, { acknowledgements: [] })]) assert.deepEqual(refused(answer), [422, 'acknowledgement-required', '/acknowledgements required']);
  assert.equal((await ask(person, { acknowledgements: ['late-fee'] })).status, 201);
  await write(config);
});

test('a request is taken where the options say so, and nowhere else', async () => {
  const person = somebody();
  const [vaccine, procedure, prairie, riverside] = await Promise.all([clinic.visitTypeId('Vaccine'), clinic.visitTypeId('Small procedure'), clinic.locationId('Prairie'), clinic.locationId('Riverside')]);
  const reasons = async (wish: Partial<Wish>, who = person) => { const { status, refusal, problem } = await ask(who, wish); return [status, refusal, problem.reasons?.[0]?.code, problem.phone?.number]; };
  assert.deepEqual(await reasons({ visitTypeId: vaccine, locationId: riverside }), [409, 'not-eligible', 'not-enabled', '+13035550100'], 'there one books');
  assert.deepEqual(await reasons({ visitTypeId: mood, locationId: prairie }), [409, 'not-eligible', 'not-supported', '+13085550120']);
  assert.deepEqual(await reasons({ visitTypeId: procedure }, clinic.person('lupita')), [409, 'not-eligible', 'known-patients-only', '+13035550100']);
  assert.equal((await ask(person, { visitTypeId: vaccine })).status, 201, 'one of the sites takes requests');
  assert.equal((await ask(person, { visitTypeId: checkUp, locationId: riverside })).status, 201, 'where nothing is free one may ask');
});

test('as many requests are open at once as the clinic allows, however many are sent at once; one that is answered or over makes room', async () => {
  const person = somebody();
  const answers = await Promise.all([3, 4, 5, 6].map((ahead) => ask(person, { preferred: [{ date: day(ahead), dayPart: 'any' }] })));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 201, 409, 409]);
  const full = answers.find(({ status }) => status === 409)!;
  assert.deepEqual([full.refusal, full.problem.limit], ['limit-reached', 2]);
  const options = async () => (await person.call<Schemas['BookingOptionList']>('GET', `/patients/${person.patientId}/booking-options?visitTypeId=${mood}`)).body.items[0]!;
  const { way, reasons, openRequests, limit } = await options();
  assert.deepEqual([way, reasons, openRequests, limit], ['call', [{ code: 'not-enabled' }, { code: 'request-limit' }], 2, 2]);
  const { id, version } = answers.find(({ status }) => status === 201)!.body;
  assert.equal((await person.call('POST', `/patients/${person.patientId}/appointments/${id}/cancel`, { ifMatch: version, body: { reasonCode: 'better' } })).status, 200);
  assert.equal((await ask(person, { preferred: [{ date: day(7), dayPart: 'any' }] })).status, 201);
  backend.setNow(new Date(start.getTime() + 48 * 3_600_000));
  assert.equal((await options()).openRequests, 0, 'nobody answered them in time');
});

test('the same visit on the same day is asked about before, for who asks and for who books', async () => {
  const person = somebody();
  const [slot, other] = [slots.shift()!, slots.shift()!];
  const sameDay = slots.find(({ when }) => when.localDate === slot.when.localDate)!;
  const { body: first } = await book(person, slot, {});
  const again = await book(person, sameDay, {});
  assert.deepEqual([again.status, again.refusal, again.problem.existing], [409, 'duplicate-visit', { kind: 'appointment', id: first.id }]);
  const asked = await ask(person, { visitTypeId: checkUp, preferred: [{ date: other.when.localDate, dayPart: 'any' }, { date: slot.when.localDate, dayPart: 'any' }] });
  assert.deepEqual(asked.problem.existing, { kind: 'appointment', id: first.id });
  assert.equal((await book(person, sameDay, { alsoBooked: 'never-was-there' })).refusal, 'duplicate-visit');
  assert.equal((await book(person, sameDay, { alsoBooked: first.id })).status, 201, 'whoever knows of it may have both');
  const { body: wish } = await ask(person, { visitTypeId: checkUp, preferred: [{ date: other.when.localDate, dayPart: 'any' }] });
  assert.deepEqual((await book(person, other, {})).problem.existing, { kind: 'appointment', id: wish.id });
  await person.call('POST', `/patients/${person.patientId}/appointments/${wish.id}/cancel`, { ifMatch: wish.version, body: { reasonCode: 'better' } });
  assert.equal((await book(person, other, {})).status, 201);
});

test('of two windows that book the same visit for the same day at once one is asked', async () => {
  const person = somebody();
  const [one] = slots;
  const pair = slots.filter(({ when }) => when.localDate === one!.when.localDate).slice(0, 2);
  const answers = await Promise.all(pair.map((slot) => book(person, slot, {})));
  assert.deepEqual(answers.map(({ status, refusal }) => `${status} ${refusal}`).sort(), ['201 undefined', '409 duplicate-visit']);
});

test('a carer for appointments asks for the patient, and the message goes to who asked', async () => {
  const ingrid = clinic.person('ingrid');
  const thaddeus = clinic.person('thaddeus').patientId;
  const { status, body } = await ask(ingrid, {}, thaddeus);
  assert.equal(status, 201);
  assert.equal((await backend.outbox('ingrid@example.com')).length, 1);
  assert.ok((await clinic.person('thaddeus').appointments()).some(({ id }) => id === body.id));
});

test('a guest asks too; the cap and what is the same visit are the address’s and the person’s, in however many sessions', async () => {
  const destination = freshAddress();
  const guests = [await becomeGuest(clinic, { destination, outbox: backend.outbox }), await becomeGuest(clinic, { destination, outbox: backend.outbox })];
  const brother = await becomeGuest(clinic, { destination, person: { ...nadia, givenName: 'Omar' }, outbox: backend.outbox });
  const [slot, other] = [slots.pop()!, slots.pop()!];
  const sameDay = slots.filter(({ when }) => when.localDate === slot.when.localDate);
  const first = await guests[0]!.book(slot);
  assert.equal(first.status, 201);
  assert.deepEqual((await guests[1]!.book(sameDay[0]!)).problem.existing, { kind: 'appointment', id: first.body.id });
  assert.equal((await brother.book(sameDay[0]!)).status, 201, 'another person of the same address');
  const made = await ask(guests[1]!, { language: 'fr' });
  assert.deepEqual([made.status, made.body.status], [201, 'requested']);
  assert.match((await backend.outbox(destination)).at(-1)!.text, /We have what you sent\. To ask about it .* call \(303\) 555-0100/);
  assert.equal((await ask(guests[0]!)).refusal, 'duplicate-visit');
  assert.equal((await guests[0]!.book(other)).refusal, 'limit-reached', 'three visits ahead, of whatever kind');
});

/** What a guest's credential opens, and for how long. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { madeUpId, newKey, type Answer, type Clinic, type Hold, type Person, type Schemas, type Slot } from '../../../test/helpers/http.js';
import { becomeGuest, enter, freshAddress, nadia, prove } from './helpers/guests.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

const start = new Date();
const [second, minute] = [1000, 60_000];
let backend: InProcess;
let clinic: Clinic;
let slots: Slot[];
let networks = 0;
const setClock = (ms: number) => backend.setNow(new Date(start.getTime() + ms));
const guest = (destination = freshAddress()): Promise<Person> => becomeGuest(clinic, { destination, outbox: backend.outbox });
const session = (person: Person) => person.call<Schemas['Session']>('GET', '/session');
const told = ({ status, refusal }: Answer<unknown>) => [status, refusal];

before(async () => {
  backend = await openBackend(start);
  clinic = backend.clinic;
  slots = await clinic.timesApart();
});
beforeEach(() => {
  backend.setNow(start);
  backend.setAddress(`198.51.100.${++networks}`);
});
after(() => backend.close());

test('a guest gets a token for an hour at most and a record of their own, and no cookie', async () => {
  const { status, body, headers } = await enter(clinic, await prove(clinic, freshAddress(), backend.outbox));
  assert.equal(status, 201);
  assert.deepEqual(Object.keys(body).sort(), ['expiresAt', 'patientId', 'secondsLeft', 'token']);
  assert.deepEqual([body.secondsLeft, headers.get('Set-Cookie'), headers.get('Cache-Control')], [20 * 60, null, 'no-store']);
  assert.match(body.token, /^guest\.[\w-]{43}$/);
});

test('the session says who the guest is and what they may do, and that there is no account', async () => {
  const person = await guest();
  const { body } = await session(person);
  const [record, ...others] = body.people;
  assert.deepEqual([body.actor, body.person, body.account, body.draftKey, body.idleSeconds, others], ['guest', undefined, undefined, undefined, 1200, []]);
  assert.deepEqual([record!.patientId, record!.displayName, record!.birthDate, record!.relationship, record!.grant], [person.patientId, 'Nadia Newcomer', nadia.birthDate, 'self', undefined]);
  const may = Object.entries(record!.operations).filter(([, { state }]) => state === 'available').map(([operation]) => operation);
  for (const operation of ['listAppointments', 'bookAppointment', 'getAppointment']) assert.ok(may.includes(operation), operation);
  for (const operation of ['getOverview', 'listDrafts', 'saveDraft', 'deleteDraft']) assert.equal(record!.operations[operation]!.state, 'unavailable', operation);
});

test('a guest books a time that was held before anybody was known, sees it, and the news goes to the proven address', async () => {
  const slot = slots.shift()!;
  const { body: hold } = await clinic.call<Hold>('POST', '/holds', { body: { slotId: slot.id } });
  const address = freshAddress();
  const person = await guest(address);
  const booked = await person.book(slot, { holdId: hold.id, reason: 'Cough' });
  assert.deepEqual([booked.status, booked.body.status, booked.body.when], [201, 'booked', slot.when]);
  assert.deepEqual((await person.appointments()).map(({ id }) => id), [booked.body.id]);
  const read = await person.call<Schemas['Appointment']>('GET', `/patients/${person.patientId}/appointments/${booked.body.id}`);
  assert.equal(read.body.reason, 'Cough');
  const news = (await backend.outbox()).filter(({ to }) => to === address).at(-1)!;
  assert.deepEqual([news.channel, news.text], ['email', 'Your visit is booked. To change it, call (303) 555-0100.']);
});

test('a guest reaches no other record, whether it is there or not, by the same bytes', async () => {
  const [person, other] = [await guest(), await guest()];
  const visit = (await other.book(slots.shift()!)).body;
  const texts = new Set<string>();
  for (const patientId of [other.patientId, clinic.person('amira').patientId, madeUpId()]) {
    for (const path of ['appointments', `appointments/${visit.id}`, 'drafts', 'overview']) {
      const answer = await person.call('GET', `/patients/${patientId}/${path}`);
      assert.deepEqual(told(answer), [404, 'not-found']);
      texts.add(answer.text.replace(/"reference":"[0-9A-Z]{7}"/, ''));
    }
    assert.deepEqual(told(await person.book(slots[0]!, { patientId })), [404, 'not-found']);
  }
  assert.equal(texts.size, 1);
  assert.deepEqual(told(await person.call('GET', `/patients/${person.patientId}/appointments/${visit.id}`)), [404, 'not-found']);
});

test('nobody else reaches a guest’s record', async () => {
  const person = await guest();
  for (const who of ['amira', 'ingrid']) assert.deepEqual(told(await clinic.person(who).call('GET', `/patients/${person.patientId}/appointments`)), [404, 'not-found']);
});

test('the same person with the same address is a new patient each time, and sees nothing of the time before', async () => {
  const address = freshAddress();
  const first = await guest(address);
  await first.book(slots.shift()!);
  const second = await guest(address);
  assert.notEqual(second.patientId, first.patientId);
  assert.deepEqual(await second.appointments(), []);
  assert.deepEqual(told(await second.call('GET', `/patients/${first.patientId}/appointments`)), [404, 'not-found']);
});

test('a token that nobody has is dead, as is one whose letters are changed, or one in a cookie', async () => {
  const { account } = await guest();
  for (const token of [`${account.accessToken}x`, account.accessToken.toLowerCase(), account.accessToken.replace('guest.', ''), 'guest.', `guest.${madeUpId()}`]) assert.deepEqual(told(await clinic.call('GET', '/session', { token })), [401, 'session-expired'], token);
  const asCookie = await clinic.call('GET', '/session', { headers: { Cookie: `portico-${backend.clinicId}=${account.accessToken}` } });
  assert.deepEqual(told(asCookie), [401, 'session-expired']);
});

test('a session ends twenty minutes after its last use, and is carried on by "still here" and by what a guest does', async () => {
  const person = await guest();
  setClock(20 * minute - second);
  const extended = await person.call<Schemas['Session']>('POST', '/session/extend');
  assert.deepEqual([extended.status, extended.body.actor, extended.body.secondsLeft], [200, 'guest', 1200]);
  setClock(40 * minute - 2 * second);
  assert.deepEqual(await person.appointments(), []);
  assert.equal((await session(person)).body.secondsLeft, 1200);
  setClock(60 * minute - 3 * second);
  assert.equal((await session(person)).body.secondsLeft, 1);
  setClock(60 * minute);
  assert.deepEqual(told(await session(person)), [401, 'session-expired']);
  const idle = await (setClock(0), guest());
  setClock(20 * minute);
  assert.deepEqual(told(await session(idle)), [401, 'session-expired']);
});

test('a session ends after an hour, however busy', async () => {
  const person = await guest();
  for (let at = 10; at < 60; at += 10) {
    setClock(at * minute);
    assert.equal((await person.call('POST', '/session/extend')).status, 200);
  }
  setClock(60 * minute);
  assert.deepEqual(told(await session(person)), [401, 'session-expired']);
  assert.deepEqual(told(await person.book(slots[0]!)), [401, 'session-expired']);
});

test('signing out ends this session, and no other of the same address', async () => {
  const address = freshAddress();
  const [one, other] = [await guest(address), await guest(address)];
  const ended = await one.call('DELETE', '/session');
  assert.deepEqual([ended.status, ended.headers.get('Set-Cookie')], [204, null]);
  assert.deepEqual(told(await session(one)), [401, 'session-expired']);
  assert.equal((await session(other)).status, 200);
});

test('an answer that was lost comes again with the same key, token and all, and to nobody with another', async () => {
  const proof = await prove(clinic, freshAddress(), backend.outbox);
  const key = newKey();
  const first = await enter(clinic, proof, nadia, { key });
  setClock(minute);
  const again = await enter(clinic, proof, nadia, { key });
  assert.deepEqual([again.status, again.body.token, again.body.patientId, again.body.secondsLeft], [201, first.body.token, first.body.patientId, 19 * 60]);
  assert.deepEqual(told(await enter(clinic, proof, { ...nadia, givenName: 'Nora' }, { key })), [422, 'idempotency-key-reused']);
  const found = await clinic.call<Schemas['Operation']>('GET', `/operations/${key}`);
  assert.deepEqual([found.body.state, found.body.resource!.kind], ['done', 'guest-session']);
  assert.ok(!found.text.includes(first.body.token));
});

test('a key of a guest is theirs: another guest with the same key books another visit', async () => {
  const key = newKey();
  const [one, other] = [await guest(), await guest()];
  const [mine, theirs] = [await one.book(slots.shift()!, { key }), await other.book(slots.shift()!, { key })];
  assert.deepEqual([mine.status, theirs.status], [201, 201]);
  assert.notEqual(mine.body.id, theirs.body.id);
  const found = await one.call<Schemas['Operation']>('GET', `/operations/${key}`);
  assert.equal(found.body.resource!.id, mine.body.id);
  assert.equal((await clinic.call<Schemas['Operation']>('GET', `/operations/${key}`)).body.state, 'unknown-key');
});

test('the audit has every step of a guest, refusals included, under one name that is no person’s', async () => {
  const person = await guest();
  await person.appointments();
  await person.call('GET', `/patients/${person.patientId}/drafts`);
  const rows = await backend.db.selectFrom('audit').selectAll().where('patient_id', '=', person.patientId).orderBy('id').execute();
  assert.deepEqual(rows.map(({ operation, outcome }) => [operation, outcome]), [['createGuestSession', 'ok'], ['listAppointments', 'ok'], ['listDrafts', 'not-permitted']]);
  assert.equal(new Set(rows.map(({ actor }) => actor)).size, 1);
  assert.match(rows[0]!.actor, /^guest:[\w-]{22}$/);
});

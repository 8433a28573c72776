/** What may be seen by people who keep the machine going: never who the patient is, nor what they wrote. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshClinic, madeUpId, newKey, type Answer, type Appointment, type Clinic, type Draft, type Person } from '../../../test/helpers/http.js';
import { takeTokens } from './helpers/code-flow.js';
import { anotherCode, askCode, check, enter, readCode } from './helpers/guests.js';
import { ask, contract, inRecords, sampleOf } from './helpers/operations.js';
import { OwnDemo } from './helpers/own-demo.js';
import { beginSignIn, sessionCookie, signIn, Visitor } from './helpers/visitor.js';

const sentinel = (place: string) => `sentinel-${place}-4b1c`;
let demo: OwnDemo;
let clinic: Clinic;
let amira: Person;
let visit: Appointment;
/** Whatever is a secret, a person's, a patient's or a guest's. */
const secrets = new Set<string>();
const answers: Answer<unknown>[] = [];

before(async () => {
  demo = await (await OwnDemo.make()).start();
  clinic = await freshClinic({}, demo.api);
  amira = clinic.person('amira');
  const slots = await clinic.timesApart();
  const key = newKey();
  const slot = slots.shift()!;
  const { body: hold } = await amira.hold(slot);
  const booked = await amira.call<Appointment>('POST', `/patients/${amira.patientId}/appointments`, {
    key, body: { slotId: slot.id, holdId: hold.id, reason: sentinel('reason'), contact: { phone: '+13035550147', email: `${sentinel('mail')}@example.com` }, interpreterLanguage: 'es' },
  });
  assert.equal(booked.status, 201);
  visit = booked.body;
  const draftId = newKey();
  const saved = await amira.call<Draft>('PUT', `/patients/${amira.patientId}/drafts/${draftId}`, { key: null, body: { kind: 'booking', values: { reason: sentinel('draft') } } });
  const foreign = clinic.person('marisol').patientId;
  const nobodys = madeUpId();
  answers.push(booked, saved);
  for (const patientId of [amira.patientId, foreign, nobodys]) {
    for (const operation of inRecords) answers.push(await ask(amira, operation, sampleOf(operation, { slots, appointmentId: visit.id }), patientId), await ask(clinic, operation, sampleOf(operation, { slots, appointmentId: visit.id }), patientId));
  }
  answers.push(await amira.call('POST', `/patients/${amira.patientId}/appointments`, { body: { slotId: sentinel('slot'), [sentinel('member')]: 1 } }));
  await amira.call('GET', `/operations/${key}`);
  await clinic.call('GET', `/slots?visitTypeId=${sentinel('query')}`);
  await clinic.call('GET', `/nothing/${sentinel('path')}`);

  await comeAsGuest(await freshClinic({}, demo.api));
  const { visitor, cookie } = await signIn(clinic, 'karim', new Visitor(), { return: `${demo.site}/${sentinel('page')}` });
  const tries = new Visitor();
  const { url } = await beginSignIn(tries, clinic, { return: `${demo.site}/` });
  await tries.open(url, { username: sentinel('name'), password: sentinel('password') });
  await clinic.call('GET', '/session', { headers: { Cookie: cookie } });
  const tokens = await takeTokens(clinic, 'odalys');
  for (const secret of [amira.patientId, foreign, nobodys, visit.id, hold.id, key, draftId, visitor.cookie(sessionCookie(clinic))!, tokens.access_token, amira.account.accessToken, 'Haddad', 'amira', '3035550147', amira.account.password]) secrets.add(secret);
});
after(() => demo.remove());

/** At a clinic of its own, so that nothing of it is counted here. */
async function comeAsGuest(there: Clinic): Promise<void> {
  const destination = `${sentinel('guest')}@example.com`;
  const { body: { id } } = await askCode(there, destination);
  const code = await readCode(() => there.outbox(), destination);
  await check(there, id, anotherCode(code));
  const { body: { proof } } = await check(there, id, code);
  const { body: { token, patientId } } = await enter(there, proof, { givenName: sentinel('given'), familyName: sentinel('family'), birthDate: '1990-04-01' });
  const [slot] = await there.timesApart();
  const path = `/patients/${patientId}/appointments`;
  assert.equal((await there.call('POST', path, { token, body: { slotId: slot!.id, reason: sentinel('reason') } })).status, 201);
  await there.call('GET', path, { token });
  for (const secret of [id, code, proof, token, patientId!]) secrets.add(secret);
  const news = (await there.outbox()).at(-1)!;
  assert.deepEqual([news.channel, news.to, news.subject], ['email', destination, 'Larkspur Clinics']);
  for (const word of [slot!.when.localDate, slot!.when.localTime, patientId!, 'Riverside', sentinel('reason'), sentinel('given')]) assert.ok(!news.text.includes(word), word);
}

test('the log has one line a request, with the route and never an id, a name or a word that was typed', () => {
  const lines = demo.errors().split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.ok(lines.length >= answers.length);
  for (const line of lines) {
    assert.deepEqual(Object.keys(line).filter((key) => !['method', 'route', 'status', 'ms', 'reference'].includes(key)), []);
    assert.ok(Object.hasOwn(contract.paths, line.route as string), String(line.route));
  }
  for (const secret of [...secrets, 'sentinel']) assert.ok(!demo.errors().includes(secret), `${secret} is in the log`);
});

test('the reference that a patient says on the phone leads to the line of their refusal', () => {
  for (const { problem, refusal } of answers.filter(({ status }) => status >= 400)) assert.ok(demo.errors().includes(`"reference":"${problem.reference}"`), refusal);
});

test('a message that leaves the house says that there is something to see, not what', async () => {
  const outbox = await clinic.outbox();
  assert.ok(outbox.length > 0);
  const words = [visit.visitType!.name, visit.practitioners![0]!.name, visit.when!.localDate, visit.when!.localTime, visit.location!.name, 'Riverside', 'Haddad'];
  for (const { subject, text, to, channel } of outbox) {
    assert.deepEqual([channel, to, subject], ['email', 'amira@example.com', 'Larkspur Clinics']);
    for (const word of [...words, amira.patientId, visit.id, 'sentinel']) assert.ok(!`${subject} ${text}`.includes(word), word);
  }
});

test('the audit has who, whose, what and how it ended, and nothing of the record', async () => {
  const rows = await clinic.audit();
  assert.equal(rows.length, answers.length);
  for (const row of rows) assert.deepEqual(Object.keys(row).sort(), ['actor', 'at', 'operation', 'outcome', 'patientId']);
  const text = JSON.stringify(rows);
  for (const word of ['sentinel', visit.id, 'Cough', 'Haddad', 'example.com', '3035550147']) assert.ok(!text.includes(word), word);
});

test('no answer about a patient is kept by any cache, whatever the answer', () => {
  for (const { headers, status } of answers) {
    assert.equal(headers.get('Cache-Control'), 'no-store', String(status));
    assert.equal(headers.get('ETag') === null || status < 300, true);
  }
  assert.deepEqual([...new Set(answers.map(({ status }) => status))].sort(), [200, 201, 204, 401, 404, 422, 428]);
});

test('problems repeat nothing of what was sent', () => {
  // `current` of a 428 is the person's own visit, as a read would give it.
  for (const { text, status } of answers.filter((one) => one.status >= 400 && one.status !== 428)) assert.ok(!text.includes('sentinel-reason') && !text.includes(amira.patientId), String(status));
});

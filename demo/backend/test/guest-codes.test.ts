/** The code that proves an address, on a clock that stands still. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newKey, type Answer, type Clinic, type Schemas } from '../../../test/helpers/http.js';
import { anotherCode, askCode, check, enter, freshAddress, nadia, prove, readCode } from './helpers/guests.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

const start = new Date();
const minute = 60_000;
let backend: InProcess;
let clinic: Clinic;
let networks = 0;
const setClock = (ms: number) => backend.setNow(new Date(start.getTime() + ms));
const codeTo = (destination: string) => readCode(backend.outbox, destination);

before(async () => {
  backend = await openBackend(start);
  clinic = backend.clinic;
});
beforeEach(() => {
  backend.setNow(start);
  backend.setAddress(`198.51.100.${++networks}`);
});
after(() => backend.close());

async function sent(): Promise<{ id: string; code: string; destination: string }> {
  const destination = freshAddress();
  const { body } = await askCode(clinic, destination);
  return { id: body.id, code: await codeTo(destination), destination };
}
const told = ({ status, refusal }: Answer<unknown>) => [status, refusal];

test('a code says where it went, how long it works and how often it may be tried', async () => {
  const { status, body, headers } = await askCode(clinic, 'Nadia@Example.com');
  assert.equal(status, 201);
  assert.deepEqual(body, { ...body, maskedDestination: 'n•••@example.com', secondsLeft: 600, attemptsLeft: 5, codeLength: 6, resendAfterSeconds: 0 });
  assert.equal(Date.parse(body.expiresAt), Math.floor((start.getTime() + 10 * minute) / 1000) * 1000);
  assert.equal(headers.get('Cache-Control'), 'no-store');
  assert.equal(headers.get('Set-Cookie'), null);
});

test('the message has the code and the clinic’s name, in the reader’s language, and nothing of health', async () => {
  for (const [language, words] of [['en', 'Your code is'], ['es', 'Su código es'], ['ar', 'رمزك هو']] as const) {
    const destination = freshAddress();
    const { headers } = await askCode(clinic, destination, { headers: { 'Accept-Language': language } });
    const message = (await backend.outbox()).find(({ to }) => to === destination)!;
    assert.ok(message.text.startsWith(`${words} ${await codeTo(destination)}`), message.text);
    assert.deepEqual([message.channel, message.subject, headers.get('Content-Language')], ['email', 'Larkspur Clinics', language]);
    assert.doesNotMatch(`${message.text} ${message.subject}`, /visit|appointment|patient|doctor|cita|موعد/i);
  }
});

test('a text message goes to the number however it was typed, and binds the code to the clinic’s site', async () => {
  await backend.db.updateTable('clinic').set({ origins: JSON.stringify(['https://www.clinic.example']) }).execute();
  const { body } = await askCode(clinic, '(303) 555-0147', {}, 'sms');
  const message = (await backend.outbox()).at(-1)!;
  assert.deepEqual([message.channel, message.to, body.maskedDestination], ['sms', '+13035550147', '••• 47']);
  assert.match(message.text, /\n\n@www\.clinic\.example #\d{6}$/);
  assert.equal(/#(\d{6})$/.exec(message.text)![1], await codeTo('+13035550147'));
});

test('what no code can be sent to is refused, and so is a way or a purpose that the clinic has not', async () => {
  const ask = async (body: object) => (await clinic.call('POST', '/verifications', { body: { purpose: 'guest-booking', channel: 'email', destination: 'nadia@example.com', ...body } })).problem.errors;
  assert.deepEqual(await ask({ destination: 'a@example.com\nBcc: b@example.com' }), [{ pointer: '/destination', code: 'format' }]);
  assert.deepEqual(await ask({ channel: 'sms' }), [{ pointer: '/destination', code: 'format' }]);
  assert.deepEqual(await ask({ channel: 'voice' }), [{ pointer: '/channel', code: 'not-listed' }]);
  assert.deepEqual(await ask({ purpose: 'contact' }), [{ pointer: '/purpose', code: 'not-listed' }]);
});

test('the right code gives a proof, to the last millisecond of ten minutes', async () => {
  const one = await sent();
  setClock(10 * minute - 1);
  const { status, body } = await check(clinic, one.id, one.code);
  assert.deepEqual([status, body.secondsLeft], [200, 1800]);
  setClock(0);
  const other = await sent();
  setClock(10 * minute);
  assert.deepEqual(told(await check(clinic, other.id, other.code)), [410, 'code-expired']);
});

test('four wrong codes are counted down, the fifth closes the address until the code would have ended', async () => {
  const { id, code, destination } = await sent();
  setClock(4 * minute);
  for (const left of [4, 3, 2, 1]) {
    const wrong = await check(clinic, id, anotherCode(code));
    assert.deepEqual([...told(wrong), wrong.problem.attemptsLeft], [422, 'code-wrong', left]);
  }
  for (const answer of [await check(clinic, id, anotherCode(code)), await check(clinic, id, code)]) {
    assert.deepEqual([...told(answer), answer.problem.retryAfterSeconds, answer.headers.get('Retry-After')], [423, 'locked', 360, '360']);
    assert.equal(Date.parse(answer.problem.until!), Math.floor((start.getTime() + 10 * minute) / 1000) * 1000);
  }
  const more = await askCode(clinic, destination);
  assert.deepEqual([...told(more), more.problem.retryAfterSeconds], [429, 'rate-limited', 360]);
  setClock(10 * minute);
  assert.equal((await askCode(clinic, destination)).status, 201);
});

test('of twenty wrong tries at once no more than five are looked at', async () => {
  const { id, code } = await sent();
  const answers = await Promise.all(Array.from({ length: 20 }, () => check(clinic, id, anotherCode(code))));
  assert.deepEqual(answers.flatMap(({ problem }) => problem.attemptsLeft ?? []).sort(), [1, 2, 3, 4]);
  assert.equal(answers.filter(({ refusal }) => refusal === 'locked').length, 16);
  assert.equal((await check(clinic, id, code)).refusal, 'locked');
});

test('a code is good once: the same key gives the same proof, another key none', async () => {
  const { id, code } = await sent();
  const key = newKey();
  const first = await check(clinic, id, code, { key });
  setClock(minute);
  const again = await check(clinic, id, code, { key });
  assert.deepEqual([again.status, again.body.proof, again.body.secondsLeft], [200, first.body.proof, 1740]);
  assert.deepEqual(told(await check(clinic, id, code)), [410, 'code-expired']);
});

test('a new code ends the one before it', async () => {
  const { id, code, destination } = await sent();
  const { body } = await askCode(clinic, destination);
  assert.deepEqual(told(await check(clinic, id, code)), [410, 'code-expired']);
  assert.equal((await check(clinic, body.id, await codeTo(destination))).status, 200);
});

test('a request that is sent again sends one message', async () => {
  const [key, destination] = [newKey(), freshAddress()];
  const first = await askCode(clinic, destination, { key });
  setClock(minute);
  const again = await askCode(clinic, destination, { key });
  assert.deepEqual([again.status, again.body.id, again.body.secondsLeft], [201, first.body.id, 540]);
  assert.equal((await backend.outbox()).filter(({ to }) => to === destination).length, 1);
});

test('a proof is good for half an hour, once, and only as it was given', async () => {
  const late = await prove(clinic, freshAddress(), backend.outbox);
  setClock(30 * minute - 1);
  assert.equal((await enter(clinic, late)).status, 201);
  assert.deepEqual(told(await enter(clinic, late)), [410, 'code-expired']);
  setClock(0);
  const tooLate = await prove(clinic, freshAddress(), backend.outbox);
  setClock(30 * minute);
  assert.deepEqual(told(await enter(clinic, tooLate)), [410, 'code-expired']);
  setClock(0);
  const proof = await prove(clinic, freshAddress(), backend.outbox);
  const { id } = await sent();
  for (const other of [`${proof}x`, proof.slice(0, -1), `${id}.${proof.split('.')[1]}`, id, '', '.', 'never-was-there']) assert.deepEqual(told(await enter(clinic, other)), [422, 'code-wrong'], other);
  assert.equal((await enter(clinic, proof)).status, 201);
});

test('ten requests at once with one proof make one guest', async () => {
  const proof = await prove(clinic, freshAddress(), backend.outbox);
  const answers = await Promise.all(Array.from({ length: 10 }, () => enter(clinic, proof)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, ...Array.from({ length: 9 }, () => 410)]);
});

test('a wrong birth date or an empty name is told before the proof is used', async () => {
  const proof = await prove(clinic, freshAddress(), backend.outbox);
  const wrong = async (change: object) => (await enter(clinic, proof, { ...nadia, ...change })).problem.errors;
  assert.deepEqual(await wrong({ birthDate: '2999-01-01' }), [{ pointer: '/person/birthDate', code: 'too-large' }]);
  assert.deepEqual(await wrong({ birthDate: '1066-10-14' }), [{ pointer: '/person/birthDate', code: 'too-small' }]);
  assert.deepEqual(await wrong({ givenName: '  ', familyName: ' ' }), [{ pointer: '/person/givenName', code: 'too-short' }, { pointer: '/person/familyName', code: 'too-short' }]);
  const asked = await clinic.call('POST', '/guest-sessions', { body: { purpose: 'booking' } });
  assert.deepEqual(asked.problem.errors, [{ pointer: '/person', code: 'required' }, { pointer: '/proof', code: 'required' }]);
  assert.deepEqual((await clinic.call('POST', '/guest-sessions', { body: { purpose: 'bill', reference: 'x' } })).problem.errors, [{ pointer: '/purpose', code: 'not-listed' }]);
  assert.equal((await enter(clinic, proof)).status, 201);
});

test('neither code nor proof nor token nor address of the caller can be read in the database', async () => {
  const { id, code, destination } = await sent();
  const { body: { proof } } = await check(clinic, id, code);
  const { body: { token } } = await enter(clinic, proof);
  const kept = await Promise.all((['verification', 'guest', 'idempotency', 'audit', 'patient'] as const).map((table) => backend.db.selectFrom(table).selectAll().execute()));
  const text = JSON.stringify(kept);
  assert.ok(text.includes(id) && text.includes(destination));
  for (const secret of [`"${code}"`, proof.split('.')[1]!, token.split('.')[1]!, `198.51.100.${networks}`]) assert.ok(!text.includes(secret), secret);
});

test('a clinic that wants no guests says so and takes none', async () => {
  const row = await backend.db.selectFrom('clinic').select('config').executeTakeFirstOrThrow();
  const { guests: _, ...booking } = row.config.booking;
  await backend.db.updateTable('clinic').set({ config: JSON.stringify({ ...row.config, booking }) }).execute();
  const { body } = await clinic.call<Schemas['Clinic']>('GET', '/clinic');
  for (const operation of ['createVerification', 'checkVerification', 'createGuestSession']) assert.equal(body.operations[operation]!.state, 'unavailable', operation);
  assert.equal(body.features.booking!.guests, undefined);
  for (const answer of [await askCode(clinic, freshAddress()), await check(clinic, 'never-was-there', '123456'), await enter(clinic, 'never-was-there')]) assert.deepEqual(told(answer), [501, 'not-offered']);
  await backend.db.updateTable('clinic').set({ config: JSON.stringify(row.config) }).execute();
});

/** The same key does a thing once (contract, "Idempotency"). */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, newKey, type Answer, type Appointment, type Clinic, type Hold, type Person, type Slot } from '../../../test/helpers/http.js';

let clinic: Clinic;
let amira: Person;
let slots: Slot[];
const nextSlot = () => slots.shift()!;
const path = () => `/patients/${amira.patientId}/appointments`;
const sentence = ({ status, refusal }: Answer<unknown>) => [status, refusal];

before(async () => {
  clinic = await freshClinic({ patients: 10 });
  amira = clinic.person('amira');
  slots = await clinic.timesApart();
});

test('the same key with the same body gives the same answer and no second visit', async () => {
  const key = newKey();
  const slot = nextSlot();
  const first = await amira.book(slot, { key, reason: 'Cough' });
  const before = await amira.appointments();
  const second = await amira.book(slot, { key, reason: 'Cough' });
  assert.equal(first.status, 201);
  assert.deepEqual([second.status, second.body], [first.status, first.body]);
  for (const name of ['Location', 'ETag', 'Content-Type', 'Cache-Control']) assert.equal(second.headers.get(name), first.headers.get(name), name);
  assert.deepEqual(await amira.appointments(), before);
});

test('of ten calls with one key at one time one has an effect, and all come to the same visit', async () => {
  const key = newKey();
  const slot = nextSlot();
  const mails = (await clinic.outbox()).length;
  const answers = await Promise.all(Array.from({ length: 10 }, () => amira.book(slot, { key })));
  for (const answer of answers) assert.ok(answer.status === 201 || (answer.refusal === 'request-in-progress' && answer.problem.retryAfterSeconds! > 0), answer.text);
  const { body } = await amira.book(slot, { key });
  for (const answer of answers) if (answer.status === 201) assert.equal(answer.body.id, body.id);
  assert.equal((await amira.appointments()).filter(({ when }) => when!.start === slot.when.start).length, 1);
  assert.equal((await clinic.outbox()).length, mails + 1);
});

test('the order of members, of spaces and of escapes does not make another body', async () => {
  const key = newKey();
  const { id } = nextSlot();
  const first = await amira.call<Appointment>('POST', path(), { key, raw: `{"slotId":${JSON.stringify(id)},"reason":"Cough","contact":{"phone":"+13035550199","email":"a@example.com"}}` });
  const second = await amira.call<Appointment>('POST', path(), { key, raw: `{ "contact": {"email":"a@example.com", "phone":"+13035550199"}, "reason": "\\u0043ough", "slotId": ${JSON.stringify(id)} }` });
  assert.equal(first.status, 201);
  assert.deepEqual([second.status, second.body.id], [201, first.body.id]);
});

test('the key in quotes is the same key', async () => {
  const key = newKey();
  const slot = nextSlot();
  const first = await amira.book(slot, { key });
  const second = await amira.book(slot, { key: `"${key}"` });
  assert.deepEqual([second.status, second.body.id], [201, first.body.id]);
});

test('the same key with another body is refused and names what the first call made', async () => {
  const key = newKey();
  const slot = nextSlot();
  const { body: made } = await amira.book(slot, { key });
  for (const other of [await amira.book(nextSlot(), { key }), await amira.book(slot, { key, reason: 'Another' }), await amira.call('POST', path(), { key, body: { nonsense: true } })]) {
    assert.deepEqual(sentence(other), [422, 'idempotency-key-reused']);
    assert.deepEqual(other.problem.existing, { kind: 'appointment', id: made.id });
  }
  const elsewhere = await amira.hold(nextSlot(), key);
  assert.deepEqual(sentence(elsewhere), [422, 'idempotency-key-reused']);
  assert.equal((await amira.book(slot, { key })).body.id, made.id);
});

test('a refusal frees the key', async () => {
  const key = newKey();
  const taken = nextSlot();
  await clinic.person('karim').book(taken);
  assert.deepEqual(sentence(await amira.book(taken, { key })), [409, 'slot-taken']);
  assert.deepEqual(sentence(await amira.call('POST', path(), { key, body: {} })), [422, 'invalid-request']);
  const other = await amira.book(nextSlot(), { key });
  assert.equal(other.status, 201);
  assert.equal((await amira.book(taken, { key })).refusal, 'idempotency-key-reused');
});

test('a key belongs to the person: the same key of ten people does ten things', async () => {
  const key = newKey();
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => clinic.person(`patient-${index + 1}`).book(nextSlot(), { key })));
  assert.deepEqual(answers.map(({ status }) => status), Array.from({ length: 10 }, () => 201));
  assert.equal(new Set(answers.map(({ body }) => body.id)).size, 10);
});

test('without a credential the key is its own scope, and a person with the same key is somebody else', async () => {
  const key = newKey();
  const slot = nextSlot();
  const ask = () => clinic.call<Hold>('POST', '/holds', { key, body: { slotId: slot.id } });
  const first = await ask();
  assert.equal(first.status, 201);
  assert.equal((await ask()).body.id, first.body.id);
  assert.deepEqual(sentence(await amira.hold(slot, key)), [409, 'slot-taken']);
});

test('an answer that was lost after the booking comes again with the same key', async () => {
  const karim = clinic.person('karim');
  const key = newKey();
  const slot = nextSlot();
  await clinic.fault('bookAppointment', 'drop-after');
  await assert.rejects(karim.book(slot, { key }));
  const again = await karim.book(slot, { key });
  assert.equal(again.status, 201);
  assert.equal((await karim.appointments()).filter(({ when }) => when!.start === slot.when.start).length, 1);
});

test('a replay is audited as one', async () => {
  const key = newKey();
  const slot = nextSlot();
  const bram = clinic.person('bram');
  await bram.book(slot, { key });
  await bram.book(slot, { key });
  await bram.book(nextSlot(), { key });
  const rows = (await clinic.audit()).filter(({ patientId, operation }) => patientId === bram.patientId && operation === 'bookAppointment');
  assert.deepEqual(rows.map(({ outcome }) => outcome), ['ok', 'replayed', 'idempotency-key-reused']);
});

test('a write without a key is refused, and so is a key of another shape', async () => {
  const { id: slotId } = nextSlot();
  const ask = (key: string | null) => amira.call('POST', path(), { key, body: { slotId } });
  assert.deepEqual(sentence(await ask(null)), [400, 'idempotency-key-missing']);
  for (const key of ['short', 'x'.repeat(65), 'sixteen-or-more; drop', `"${newKey()}`, 'schlüssel-schlüssel']) {
    const answer = await ask(key);
    assert.deepEqual(sentence(answer), [422, 'invalid-request'], key);
    assert.deepEqual(answer.problem.errors, [{ pointer: 'header/Idempotency-Key', code: 'pattern' }]);
  }
  assert.equal((await amira.appointments()).filter(({ when }) => when!.start === slots[0]!.when.start).length, 0);
  assert.equal((await ask('x'.repeat(16))).status, 201);
});

/** Requests that no page of ours sends: each gets its refusal, none is a fault, and nothing is written. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, newKey, type Answer, type Call, type Clinic, type Person, type Slot } from '../../../test/helpers/http.js';
import { operations, pathOf } from './helpers/operations.js';

const kilobyte = 1024;
let clinic: Clinic;
let amira: Person;
let slot: Slot;
before(async () => {
  clinic = await freshClinic();
  amira = clinic.person('amira');
  [slot] = (await clinic.timesApart()) as [Slot];
});

const book = (ask: Call) => amira.call('POST', `/patients/${amira.patientId}/appointments`, ask);
const sentence = ({ status, refusal, problem }: Answer<unknown>) => [status, refusal, problem.errors?.[0]?.pointer, problem.errors?.[0]?.code];
const bookingOf = (reason: string) => `{"slotId":${JSON.stringify(slot.id)},"reason":"${reason}"}`;

test('a body over 256 kilobytes is refused before it is read, even one that is forty times as large', async () => {
  for (const size of [256 * kilobyte + 1, 10 * kilobyte * kilobyte]) {
    const { status, refusal, problem } = await book({ raw: ' '.repeat(size) });
    assert.deepEqual([status, refusal, problem.limit], [413, 'too-large', 256 * kilobyte]);
  }
});

test('JSON that is malformed, or no UTF-8, is told apart from JSON that is wrong', async () => {
  const bytes = Buffer.from(bookingOf('X'));
  bytes[bytes.indexOf('X')] = 0xff;
  for (const raw of ['{', 'nonsense', `${bookingOf('x')}}`, bytes]) assert.deepEqual(sentence(await book({ raw })), [400, 'invalid-request', '', 'format']);
  for (const raw of ['[]', 'null', '"x"', '1', 'true']) assert.deepEqual(sentence(await book({ raw })), [422, 'invalid-request', '', 'type'], raw);
  assert.deepEqual(sentence(await book({})), [422, 'invalid-request', '', 'required']);
});

test('JSON that is deep is refused, however deep', async () => {
  for (const depth of [65, 10_000, 100_000]) {
    const { status, refusal, problem } = await book({ raw: `{"slotId":${'['.repeat(depth)}${']'.repeat(depth)}}` });
    assert.deepEqual([status, refusal, problem.errors![0]!.limit], [422, 'invalid-request', 64], String(depth));
  }
});

test('what the database cannot hold is refused: NUL and halves of a pair, in text and in names', async () => {
  for (const raw of [bookingOf('\\u0000'), bookingOf('\\ud800'), '{"slotId":"\\u0000"}', '{"\\u0000":1,"slotId":"x"}']) assert.deepEqual(sentence(await book({ raw })), [422, 'invalid-request', '', 'format'], raw);
  const { status } = await amira.call('PUT', `/patients/${amira.patientId}/drafts/${newKey()}`, { raw: '{"kind":"booking","values":{"a\\udc00":"x"}}' });
  assert.equal(status, 422);
});

test('members that nobody knows are refused, so that nothing is dropped in silence', async () => {
  for (const [body, pointer] of [[{ slotId: slot.id, needsInterpreter: true }, '/needsInterpreter'], [{ slotId: slot.id, contact: { fax: '1' } }, '/contact/fax'], [{ slotId: slot.id, 'a/b~c': 1 }, '/a~1b~0c'], [{ slotId: slot.id, status: 'booked' }, '/status']] as const) {
    assert.deepEqual(sentence(await book({ body })), [422, 'invalid-request', pointer, 'unknown']);
  }
  assert.deepEqual(sentence(await book({ raw: `{"slotId":${JSON.stringify(slot.id)},"__proto__":{"status":"x"}}` })), [422, 'invalid-request', '/__proto__', 'unknown']);
  assert.deepEqual(sentence(await clinic.call('GET', '/clinic?verbose=1')), [422, 'invalid-request', 'query/verbose', 'unknown']);
});

test('an answer in anything but JSON is not to be had', async () => {
  assert.deepEqual(sentence(await clinic.call('GET', '/clinic', { headers: { Accept: 'text/html' } })).slice(0, 2), [406, 'not-acceptable']);
  for (const accept of ['*/*', 'application/json', 'text/html, application/*;q=0.1', '']) assert.equal((await clinic.call('GET', '/clinic', { headers: { Accept: accept } })).status, 200, accept);
});

test('a method that a path does not take is told which it takes', async () => {
  const { status, refusal, headers } = await clinic.call('PATCH', '/session');
  assert.deepEqual([status, refusal, headers.get('Allow')!.split(', ').sort()], [405, 'method-not-allowed', ['DELETE', 'GET']]);
});

test('no path, query or header of any operation is a fault', async () => {
  const strange = ['%00', '%ff', '..%5c', '%F0%9F%98%80', 'x'.repeat(4000), "'--", 'constructor'];
  const faults = [];
  for (const operation of operations) {
    for (const value of strange) {
      const names = [...operation.template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const asked = [
        ...names.map((name) => pathOf(operation, { patientId: amira.patientId, draftId: newKey(), appointmentId: 'a', holdId: 'h', key: newKey(), verificationId: 'v', [name]: value })),
        ...operation.parameters.filter((one) => one.in === 'query').map(({ name }) => `${pathOf(operation, { patientId: amira.patientId, draftId: newKey() })}?${name}=${value}&${name}=${value}`),
      ];
      // Reads only: writes would use up what one person may write in a minute.
      if (!operation.write) for (const path of asked) faults.push({ path, status: (await amira.call(operation.method, path)).status });
    }
  }
  assert.deepEqual(faults.filter(({ status }) => status >= 500 && status !== 501), []);
  assert.ok(faults.length > 200);
});

test('days at the ends of the calendar are days like others', async () => {
  const visitTypeId = await clinic.visitTypeId('Check-up');
  for (const day of ['0001-01-01', '0000-01-01', '9999-12-31', '2026-02-29', '2026-13-01', '1582-10-10']) {
    for (const query of [`from=${day}`, `to=${day}`, `from=${day}&to=${day}`]) {
      for (const { status, text } of [await amira.call('GET', `/patients/${amira.patientId}/appointments?${query}`), await clinic.call('GET', `/slots?visitTypeId=${visitTypeId}&${query}`)]) {
        assert.ok(status < 500, `${query} ${text}`);
      }
    }
  }
});

test('a cursor that was made by hand is refused', async () => {
  const byHand = (value: unknown) => encodeURIComponent(encodeURIComponent(Buffer.from(JSON.stringify(value)).toString('base64')));
  for (const at of [['nonsense', 'x'], [0, 'x'], ['-200000-01-01T00:00:00Z', 'x'], ['2026-12-08T09:00:00Z', 1], 5, null]) {
    const answer = await amira.call('GET', `/patients/${amira.patientId}/appointments?cursor=${byHand([at, {}])}`);
    assert.deepEqual(sentence(answer), [422, 'invalid-request', 'query/cursor', 'format'], JSON.stringify(at));
  }
});

test('after all of that nothing was written', async () => {
  assert.deepEqual([await amira.appointments(), await clinic.outbox()], [[], []]);
  assert.equal((await amira.book(slot)).status, 201);
});

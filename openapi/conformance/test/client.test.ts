import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient, madeUp, retryAfter } from '../client.js';
import { readOperations, type OperationId } from '../contract.js';
import type { Config } from '../config.js';
import { contextFor, contract, json, problem } from './helpers.js';

const operation = (id: OperationId) => readOperations(contract).find((one) => one.id === id)!;

/** The request that reaches the backend. */
async function sent(config: Partial<Config>, id: OperationId, ask = {}): Promise<Request> {
  let request: Request | undefined;
  const context = contextFor(async (one) => { request = one; return json({}); }, config);
  await context.ask(context.operation(id), ask);
  return request!;
}

test('who asks: a token, a cookie with the origin of writes, another person, a dead credential, nobody', async () => {
  const header = async (config: Partial<Config>, id: OperationId, name: string, ask = {}) => (await sent(config, id, ask)).headers.get(name);
  assert.equal(await header({ token: 't' }, 'getSession', 'Authorization'), 'Bearer t');
  assert.equal(await header({ token: 't', otherToken: 'o' }, 'getSession', 'Authorization', { as: 'other' }), 'Bearer o');
  assert.match((await header({ token: 't' }, 'getSession', 'Authorization', { as: 'dead' }))!, /^Bearer conformance-/);
  assert.equal(await header({ token: 't' }, 'getSession', 'Authorization', { as: 'nobody' }), null);
  assert.equal(await header({ token: 't' }, 'getClinic', 'Authorization'), null, 'public reads go without');
  assert.equal(await header({ cookie: 'a=1; b=2' }, 'getSession', 'Cookie'), 'a=1; b=2');
  assert.match((await header({ cookie: 'a=1; b=2' }, 'getSession', 'Cookie', { as: 'dead' }))!, /^a=conformance-\w+; b=conformance-\w+$/);
  assert.equal(await header({ cookie: 'a=1' }, 'endSession', 'Origin'), 'https://clinic.example');
  assert.equal(await header({ cookie: 'a=1' }, 'getSession', 'Origin'), null);
});

test('what is asked: path, query, key and body', async () => {
  const request = await sent({ token: 't', patientId: 'p' }, 'bookAppointment', { query: { a: ['1', '2'] }, key: 'k', body: { slotId: 's' } });
  assert.equal(request.url, 'https://clinic.example/portico/patients/p/appointments?a=1&a=2');
  assert.equal(request.headers.get('Idempotency-Key'), 'k');
  assert.equal(request.headers.get('Content-Type'), 'application/json');
  assert.equal(await request.text(), '{"slotId":"s"}');
  const made = await sent({ token: 't' }, 'getAppointment', { path: { appointmentId: 'a b\u0000' } });
  assert.match(made.url, /\/patients\/conformance-\w{32}\/appointments\/a%20b%00$/);
  assert.match(madeUp(), /^[A-Za-z0-9_-]{16,64}$/);
});

test('a wait that the backend asks for is kept, within reason', async () => {
  const waited: number[] = [];
  let limited = 2;
  let seconds = 3;
  const client = createClient({
    base: 'https://clinic.example', config: { write: false }, wait: async (time) => { waited.push(time); },
    backend: async () => (limited-- > 0 ? problem('rate-limited', 429, { retryAfterSeconds: seconds }) : json({})),
  });
  assert.equal((await client.ask(operation('getClinic'))).status, 200);
  assert.deepEqual(waited, [3, 3]);
  assert.deepEqual(client.answersTo(operation('getClinic')), [], 'operations are known by the object they are');
  [limited, seconds] = [1, 3600];
  assert.equal((await client.ask(operation('getClinic'))).status, 429);
  [limited, seconds] = [1000, 1];
  assert.equal((await client.ask(operation('getClinic'))).status, 429);
  assert.equal(waited.length, 10);
  assert.equal(retryAfter({ body: undefined, headers: new Headers({ 'Retry-After': '7' }) }), 7);
  assert.equal(retryAfter({ body: {}, headers: new Headers({ 'Retry-After': 'Sat, 21 Nov 2026 10:00:00 GMT' }) }), undefined);
});

test('a backend that does not answer is an answer too', async () => {
  const context = contextFor(async () => { throw new TypeError('fetch failed', { cause: new Error('connection refused') }); });
  const answer = await context.ask(context.operation('getClinic'));
  assert.deepEqual([answer.status, answer.text, answer.ok], [0, 'connection refused', false]);
  assert.equal(context.answersTo(context.operation('getClinic')).length, 1);
  await context.ask(context.operation('getClinic'), { method: 'PATCH' });
  assert.equal(context.answersTo(context.operation('getClinic')).length, 1, 'another method is not an answer to the operation');
});

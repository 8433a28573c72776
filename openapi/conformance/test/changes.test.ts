/** Cancelling, against a backend of a few lines that does one thing wrong. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Backend } from '../client.js';
import { changes } from '../tasks/changes.js';
import { contextFor, json, problem } from './helpers.js';

const visit = (id: string, version = '1', status = 'booked') => ({ id, version, status, actions: {} });
type Answers = (ifMatch: string | null, replayed: boolean) => Response;

const right: Answers = (ifMatch, replayed) => {
  if (replayed) return json(visit('a', '2', 'cancelled'));
  if (ifMatch === null) return problem('version-missing', 428, { current: visit('a') });
  if (ifMatch === '"2"') return problem('already-cancelled', 409);
  return ifMatch === '"1"' ? json(visit('a', '2', 'cancelled')) : problem('version-conflict', 412, { current: visit('a') });
};

/** Only cancelling is offered. */
async function cancelled(answers: Answers, visits = ['a', 'b', 'c']): Promise<{ failed: string[]; asked: string[] }> {
  const keys = new Set<string>();
  const asked: string[] = [];
  const backend: Backend = async (request) => {
    const key = request.headers.get('Idempotency-Key')!;
    asked.push(new URL(request.url).pathname.split('/').at(-2)!);
    const response = answers(request.headers.get('If-Match'), keys.has(key));
    if (response.ok) keys.add(key);
    return response;
  };
  const context = contextFor(backend, { token: 't', patientId: 'p', write: true });
  for (const operation of context.operations) if (operation.id !== 'cancelAppointment') context.closed.set(operation, 'Not offered (501).');
  context.made.push(...visits.map((id) => visit(id)));
  const rows = await changes(context);
  return { failed: rows.filter(({ status }) => status === 'failed').map(({ id }) => id), asked };
}

test('a visit is cancelled under its version, once for a key, and so are the others', async () => {
  const { failed, asked } = await cancelled(right);
  assert.deepEqual(failed, []);
  assert.deepEqual(asked, ['a', 'b', 'a', 'a', 'a', 'b', 'c']);
});

test('a version that does not matter, a visit that stays, and one that is cancelled twice are told', async () => {
  assert.deepEqual((await cancelled((ifMatch, replayed) => (ifMatch === '"2"' ? right(ifMatch, replayed) : json(visit('a', '2', 'cancelled'))))).failed, ['version.missing.cancelAppointment', 'version.stale.cancelAppointment']);
  assert.deepEqual((await cancelled((ifMatch, replayed) => (ifMatch === '"1"' && !replayed ? json(visit('a', '1')) : right(ifMatch, replayed)))).failed, ['booking.cancel', 'change.cancelled-again']);
  assert.deepEqual((await cancelled((ifMatch, replayed) => (replayed ? problem('already-cancelled', 409) : right(ifMatch, false)))).failed, ['key.replay.cancelAppointment']);
  assert.deepEqual((await cancelled((ifMatch, replayed) => (ifMatch === '"2"' ? json(visit('a', '3', 'cancelled')) : right(ifMatch, replayed)))).failed, ['change.cancelled-again']);
});

test('without a visit nothing is asked', async () => {
  assert.deepEqual((await cancelled(right, [])).asked, []);
});

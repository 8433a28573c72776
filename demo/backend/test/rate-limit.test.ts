/** How much one person may write in a minute. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, type Clinic, type Person } from '../../../test/helpers/http.js';

const writesAMinute = 400;
let clinic: Clinic;
before(async () => { clinic = await freshClinic(); });
const write = (caller: Clinic | Person) => caller.call('DELETE', '/holds/never-was-there');
const many = (caller: Clinic | Person, count: number) => Promise.all(Array.from({ length: count }, () => write(caller)));

test('after 400 writes in a minute a person waits, and is told how long; others, and reading, go on', async () => {
  const amira = clinic.person('amira');
  const answers = await many(amira, writesAMinute + 10);
  assert.equal(answers.filter(({ status }) => status === 204).length, writesAMinute);
  for (const { status, refusal, problem, headers } of answers.filter((one) => one.status !== 204)) {
    assert.deepEqual([status, refusal], [429, 'rate-limited']);
    assert.ok(problem.retryAfterSeconds! > 0 && problem.retryAfterSeconds! <= 60);
    assert.equal(headers.get('Retry-After'), String(problem.retryAfterSeconds));
  }
  const [slot] = await clinic.timesApart();
  assert.equal((await amira.book(slot!)).refusal, 'rate-limited');
  assert.equal((await amira.call('GET', '/session')).status, 200);
  assert.equal((await clinic.person('karim').book(slot!)).status, 201);
  assert.equal((await write(clinic)).status, 204, 'whoever is not signed in is counted apart');
  assert.equal((await write((await freshClinic()).person('amira'))).status, 204, 'each clinic counts for itself');
});

test('a write that was refused for its rate has not used its key', async () => {
  const key = 'a-key-that-is-used-later';
  const bram = clinic.person('bram');
  await many(bram, writesAMinute);
  const [slot] = await clinic.timesApart();
  assert.equal((await bram.book(slot!, { key })).refusal, 'rate-limited');
  assert.equal((await bram.call<{ state: string }>('GET', `/operations/${key}`)).body.state, 'unknown-key');
});

test('whoever is not signed in is counted by address', async () => {
  const own = await freshClinic();
  assert.equal((await many(own, writesAMinute + 5)).filter(({ status }) => status === 429).length, 5);
});

test('asking without a credential, or for somebody else’s record, does not use up what the person may write', async () => {
  const [odalys, marisol] = [clinic.person('odalys'), clinic.person('marisol')];
  await Promise.all(Array.from({ length: writesAMinute + 5 }, () => odalys.call('DELETE', `/patients/${marisol.patientId}/drafts/0123456789abcdef`)));
  assert.equal((await write(odalys)).status, 204);
  assert.equal((await write(marisol)).status, 204);
});

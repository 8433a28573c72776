/** Whatever a backend answers, the suite comes to an end, says so in rows and stays polite. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Backend } from '../client.js';
import { UsageError } from '../config.js';
import { readOperations } from '../contract.js';
import { contract, ids, json, problem, run } from './helpers.js';

const operations = readOperations(contract).map(({ id }) => id);
const config = { token: 't', otherToken: 'o', patientId: 'p', otherPatientId: 'q', write: true };
const everyProfile = { contract: { version: '0.1.0', profiles: [...new Set(readOperations(contract).map(({ profile }) => profile))] } };
const claiming = (rest: Backend): Backend => async (request) => (new URL(request.url).pathname.endsWith('/clinic') && request.method === 'GET' ? json(everyProfile) : rest(request));
const html = (status: number) => new Response('<h1>Hello</h1>', { status, headers: { 'Content-Type': 'text/html' } });

const backends: Record<string, Backend> = {
  'answers {} to everything': async () => json({}),
  'answers null to everything': claiming(async () => json(null)),
  'answers lists of nonsense': claiming(async () => json({ items: [null, 7, { id: 5 }], people: 3, nextCursor: 'again', errors: 'none' })),
  'answers a page of a proxy': claiming(async () => html(200)),
  'has no routes': claiming(async () => html(404)),
  'is broken': claiming(async () => html(500)),
  'sends everybody elsewhere': claiming(async () => new Response(null, { status: 302, headers: { Location: 'https://elsewhere.example' } })),
  'refuses everything': claiming(async () => problem('not-permitted', 403)),
  'breaks off': claiming(async () => { throw new TypeError('terminated'); }),
};

for (const [name, backend] of Object.entries(backends)) {
  test(`a backend that ${name} fails`, async () => {
    let requests = 0;
    const report = await run('https://clinic.example', config, async (request) => { requests += 1; return backend(request); });
    assert.ok(report.failed > 0);
    assert.ok(requests < 1100, `${requests} requests`);
    assert.deepEqual(operations.filter((id) => !report.results.some((row) => row.operation === id)), []);
    assert.ok(report.results.every(({ status, reason }) => status === 'passed' || reason));
  });
}

test('a route that is not there is told for each operation of a claimed profile', async () => {
  const report = await run('https://clinic.example', config, claiming(async () => problem('not-found', 404)));
  const failed = ids(report, 'failed');
  // What reads one thing may mean the thing.
  for (const id of operations) if (!['getClinic', 'getOperation', 'getAppointment', 'getReport', 'getSeries', 'getImageRetrieval', 'getDocumentContent', 'getMedication'].includes(id)) assert.ok(failed.includes(`offered.${id}`), id);
});

test('profiles that are not claimed are not tested, and an honest 501 is no fault', async () => {
  const core: Backend = async (request) => (new URL(request.url).pathname.endsWith('/clinic') && request.method === 'GET' ? json({ contract: { version: '0.1.0', profiles: ['core'] } }) : problem('not-offered', 501));
  const report = await run('https://clinic.example', config, core);
  assert.ok(report.results.filter(({ operation, id }) => operation === 'listSlots' && id !== 'change.old-time-free').every(({ status, reason }) => status === 'not-tested' && reason === 'The profile booking-public is not claimed.'));
  assert.equal(report.results.find(({ id }) => id === 'offered.listLocations')!.status, 'passed');
  assert.equal(report.results.find(({ id }) => id === 'schema.listLocations')!.reason, 'Not offered (501).');
});

test('a 501 where the clinic says available is one', async () => {
  const clinic = { ...everyProfile, operations: { listSlots: { state: 'available' }, listVisitTypes: { state: 'unavailable' } } };
  const report = await run('https://clinic.example', config, async (request) => (request.url.endsWith('/clinic') && request.method === 'GET' ? json(clinic) : problem('not-offered', 501)));
  assert.match(report.results.find(({ id }) => id === 'offered.listSlots')!.reason, /says that it is available/);
  assert.equal(report.results.find(({ id }) => id === 'offered.listVisitTypes')!.status, 'passed');
});

test('without a credential what needs one is not tested', async () => {
  const report = await run('https://clinic.example', { write: true }, claiming(async () => problem('not-offered', 501)));
  assert.equal(report.results.find(({ id }) => id === 'schema.listAppointments')!.reason, 'No token and no cookie is configured.');
});

test('a configuration that does not fit the backend is told at once', async () => {
  const told = (backend: Backend, pattern: RegExp) => assert.rejects(run('https://clinic.example', config, backend), (error) => error instanceof UsageError && pattern.test(error.message));
  await told(async () => { throw new TypeError('connection refused'); }, /^Nothing answers at https:\/\/clinic\.example: connection refused\.$/);
  await told(claiming(async () => problem('session-expired', 401)), /does not take the credential/);
  await told(claiming(async () => json({ actor: 'self', people: [] })), /does not open its patientId/);
});

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { httpBackend } from './backend.js';
import { answerOf, createContractClient, listOf } from './client.js';
import { withEarly } from './early.js';
import { newKey } from './key.js';
import { outcomeOf } from './outcome.js';
import { ProblemError, type Problem } from './problem.js';

const base = 'https://api.clinic.example/portico';
const answer = (body: unknown, status = 200, type = 'application/json') => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'Content-Type': type } });
const clientOf = (backend: (request: Request) => Promise<Response>) => createContractClient(backend, base, 'same-origin', () => 'es');
const refusal = async (work: Promise<unknown>): Promise<Problem> => {
  const error = await work.then(() => undefined, (thrown: unknown) => thrown);
  assert.ok(error instanceof ProblemError, String(error));
  return error.problem;
};

const realFetch = globalThis.fetch;
afterEach(() => { globalThis.fetch = realFetch; });

test('a call asks in the page’s language below the base', async () => {
  let asked: Request | undefined;
  await answerOf(clientOf(async (request) => { asked = request; return answer({ items: [] }); }).GET('/visit-types'));
  assert.equal(asked?.url, `${base}/visit-types`);
  assert.equal(asked?.headers.get('Accept-Language'), 'es');
});

test('a call carries the credentials of its connection, unless it says otherwise', async () => {
  const asked: RequestCredentials[] = [];
  const client = createContractClient(async ({ credentials }) => { asked.push(credentials); return answer({ items: [] }); }, base, 'include', () => 'en');
  await answerOf(client.GET('/session'));
  await answerOf(client.GET('/clinic', { credentials: 'omit' }));
  assert.deepEqual(asked, ['include', 'omit']);
});

test('whatever goes wrong is one kind of error, with the registry’s name', async () => {
  const details = { type: 'urn:portico:problem:slot-taken', title: 'x', status: 409, reference: 'R7K4Q2X', alternatives: [] };
  const cases: [() => Promise<Response>, string][] = [
    [async () => answer(details, 409, 'application/problem+json'), 'slot-taken'],
    [async () => answer('<h1>Bad gateway</h1>', 502, 'text/html'), 'source-unavailable'],
    [async () => new Response(null, { status: 500 }), 'server-error'],
    [async () => answer('<h1>Please sign in</h1>', 200, 'text/html'), 'invalid-answer'],
    [async () => answer('{"items": ['), 'invalid-answer'],
    [async () => answer('null'), 'invalid-answer'],
    [async () => { throw new TypeError('Failed to fetch'); }, 'unreachable'],
    [async () => answer({ nothing: 1 }), 'invalid-answer'],
  ];
  for (const [backend, name] of cases) {
    const problem = await refusal(answerOf(clientOf(backend).GET('/visit-types')).then(listOf));
    assert.equal(problem.name, name);
    if (name === 'slot-taken') assert.equal(problem.reference, 'R7K4Q2X');
  }
});

test('a request that was turned to another address is refused before a credential is added', async () => {
  const sent: Request[] = [];
  globalThis.fetch = (async (request: Request) => { sent.push(request); return answer({}); }) as typeof fetch;
  let tokens = 0;
  const backend = httpBackend(base, () => { tokens += 1; return 'secret'; });
  for (const url of ['https://evil.example/portico/session', 'https://api.clinic.example.evil.example/portico/session', 'https://api.clinic.example/other', 'http://api.clinic.example/portico/session']) {
    await assert.rejects(backend(new Request(url)), TypeError);
  }
  assert.deepEqual([sent.length, tokens], [0, 0]);
  await backend(new Request(`${base}/session`));
  assert.equal(sent[0]?.headers.get('Authorization'), 'Bearer secret');
  await backend(new Request(`${base}/clinic`, { credentials: 'omit' }));
  assert.equal(sent[1]?.headers.get('Authorization'), null);
});

test('a polluted prototype turns no call to another address', async () => {
  const sent: Request[] = [];
  globalThis.fetch = (async (request: Request) => { sent.push(request); return answer({ items: [] }); }) as typeof fetch;
  const client = createContractClient(httpBackend(base, () => 'secret'), base, 'same-origin', () => 'en');
  for (const key of ['baseUrl', 'headers', 'fetch', 'Request', 'querySerializer', 'bodySerializer', 'params', 'parseAs', 'middleware', 'method', 'mode', 'redirect', 'url', 'referrer', 'body', 'credentials']) {
    Object.defineProperty(Object.prototype, key, { value: 'https://evil.example', configurable: true, writable: true });
    try {
      await client.GET('/visit-types').catch(() => undefined);
    } finally {
      delete (Object.prototype as Record<string, unknown>)[key];
    }
  }
  for (const request of sent) assert.equal(new URL(request.url).origin, 'https://api.clinic.example');
});

test('what was started early is taken once, and asked again when it broke', async () => {
  let calls = 0;
  const early = withEarly(async () => { calls += 1; if (calls === 3) throw new TypeError('Failed to fetch'); return answer({ calls }); });
  const request = () => new Request(`${base}/visit-types`, { credentials: 'omit', headers: { 'Accept-Language': 'en' } });
  early.start(request());
  early.start(request());
  assert.deepEqual(await (await early.backend(request())).json(), { calls: 1 });
  assert.deepEqual(await (await early.backend(request())).json(), { calls: 2 });
  early.start(request());
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(await (await early.backend(request())).json(), { calls: 4 });
});

test('keys are 128 random bits in the contract’s letters', () => {
  const keys = new Set(Array.from({ length: 1000 }, newKey));
  assert.equal(keys.size, 1000);
  for (const key of keys) assert.match(key, /^[A-Za-z0-9_-]{16,64}$/);
});

test('the outcome of a lost write is what it made, nothing, or why it was refused', async () => {
  const asked = (body: unknown) => outcomeOf(clientOf(async () => answer(body)), 'k'.repeat(16));
  assert.deepEqual(await asked({ state: 'done', resource: { kind: 'appointment', id: 'a' } }), { kind: 'appointment', id: 'a' });
  assert.equal(await asked({ state: 'unknown-key' }), undefined);
  assert.equal((await refusal(asked({ state: 'refused', problem: { type: 'urn:portico:problem:slot-taken', status: 409, title: '', reference: '' } }))).name, 'slot-taken');
  assert.equal((await refusal(asked({ state: 'unresolved' }))).name, 'outcome-unknown');
  const states = [{ state: 'running', pollAfterSeconds: 0 }, { state: 'done', resource: { kind: 'appointment', id: 'b' } }];
  assert.deepEqual(await outcomeOf(clientOf(async () => answer(states.shift())), 'k'.repeat(16)), { kind: 'appointment', id: 'b' });
});

/** How a server is asked: pages to their end, errors as states, a token that goes nowhere else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { people, servers } from '../fhir-server/servers.js';
import { ask, grantFor, over } from './clinic.js';
import { base, bundle, fhir, observation, report, small, type Any, type List, type Report } from './small-server.js';
import type { Schemas } from '../../src/contract/client.js';

const next = (url: string) => [{ relation: 'next', url }];
const isSearch = (request: Request, type: string) => new URL(request.url).pathname.endsWith(`/${type}`);
const page = (request: Request) => new URL(request.url).searchParams.get('page');

test('pages are followed to the end, an empty one too; an id on two of them is one thing, the newest', async () => {
  const newer = report('r1', [], { code: { text: 'Newer' }, meta: { lastUpdated: '2026-02-01T00:00:00Z' } });
  const server = small([], (request) => (!isSearch(request, 'DiagnosticReport') ? undefined
    : fhir({ null: bundle([report('r1', [], { meta: { lastUpdated: '2026-01-01T00:00:00Z' } })], next('DiagnosticReport?page=2')), 2: bundle([], next(`${base}/DiagnosticReport?page=3`)), 3: { ...bundle([newer, report('r2', [])]), total: 50 } }[String(page(request))])));
  const { body } = await server.get<List>('/reports');
  assert.deepEqual(body.items.map(({ title }) => title).sort(), ['Newer', 'Report r2']);
  assert.deepEqual([body.notices, body.sources.map(({ state }) => state)], [undefined, ['ok', 'ok']]);
});

test('a link to another origin is not followed, and the list says that it is not all', async () => {
  const server = small([], (request) => (isSearch(request, 'DiagnosticReport') ? fhir(bundle([report('r1', [])], next('https://else.example/r4/DiagnosticReport?page=2'))) : undefined));
  const { body } = await server.get<List>('/reports');
  assert.deepEqual([body.items.length, body.notices?.[0]?.code], [1, 'partial']);
  assert.ok(server.requests.every(({ url }) => new URL(url).origin === new URL(base).origin));
  assert.ok(server.requests.filter(({ headers }) => headers.has('Authorization')).length > 0);
});

test('a page link that has expired begins the list again, and nothing is told twice', async () => {
  let first = 0;
  const server = small([], (request) => {
    if (!isSearch(request, 'DiagnosticReport')) return undefined;
    if (page(request) === null) return fhir(bundle([report('r1', [])], next(`DiagnosticReport?page=${++first}`)));
    return page(request) === '1' ? fhir({ resourceType: 'OperationOutcome', issue: [{ severity: 'fatal', code: 'expired', details: { coding: [{ code: '4113' }] } }] }, 400) : fhir(bundle([report('r1', []), report('r2', [])]));
  });
  const { body } = await server.get<List>('/reports');
  assert.deepEqual([body.items.map(({ id }) => id).sort(), body.notices], [['r~r1', 'r~r2'], undefined]);
});

test('part of a record that is denied, failed or left out is said, and the rest is shown', async () => {
  const outcome = (vendorCode: string) => ({ resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'suppressed', details: { coding: [{ code: vendorCode }] }, diagnostics: 'About Mina' }] });
  const with_ = (observations: () => Response) => small([report('r1', [])], (request) => (isSearch(request, 'Observation') ? observations() : undefined));
  const state = async (observations: () => Response) => (await with_(observations).get<List>('/reports')).body.sources.map(({ state: one }) => one);
  assert.deepEqual(await state(() => new Response(null, { status: 403 })), ['ok', 'denied']);
  assert.deepEqual(await state(() => new Response('<h1>', { status: 404, headers: { 'Content-Type': 'text/html' } })), ['ok', 'not-offered']);
  assert.deepEqual(await state(() => fhir('<html>', 200)), ['ok', 'failed']);
  assert.deepEqual(await state(() => fhir(outcome('59109'), 400)), ['ok', 'not-offered']);
  const { body } = await with_(() => fhir({ resourceType: 'Bundle', entry: [{ resource: outcome('59204'), search: { mode: 'outcome' } }] })).get<List>('/reports');
  assert.deepEqual(body.notices?.map(({ code }) => code), ['partial']);
  assert.ok(!JSON.stringify(body).includes('Mina'));
  const none = await small([], (request) => (isSearch(request, 'Observation') || isSearch(request, 'DiagnosticReport') ? new Response(null, { status: 403 }) : undefined)).get<Schemas['Problem']>('/reports');
  assert.deepEqual([none.status, none.body.type], [403, 'urn:portico:problem:not-permitted']);
});

test('a busy server is asked three times at the most, a refusal once, and a long wait is told', async () => {
  const times = async (status: number, headers: Record<string, string> = {}) => {
    const server = small([], (request) => (isSearch(request, 'DiagnosticReport') || isSearch(request, 'Observation') ? fhir('{}', status, headers) : undefined));
    const { status: answered, body } = await server.get<Schemas['Problem']>('/reports');
    return [server.requests.filter((request) => isSearch(request, 'DiagnosticReport')).length, answered, body.retryAfterSeconds];
  };
  assert.deepEqual(await times(503), [3, 502, undefined]);
  assert.deepEqual(await times(429, { 'Retry-After': '1' }), [3, 429, 1]);
  assert.deepEqual(await times(429, { 'Retry-After': '600' }), [1, 429, 600]);
  assert.deepEqual(await times(500), [1, 502, undefined]);
});

test('a dead token is a session that has expired; the error says nothing of the record', async () => {
  const dead = await small([], () => fhir({ resourceType: 'OperationOutcome', issue: [] }, 401)).get<Schemas['Problem']>('/reports');
  assert.deepEqual([dead.status, dead.body.type], [401, 'urn:portico:problem:session-expired']);
  const broken = await small([], () => { throw new Error('Mina has diabetes'); }).get<Schemas['Problem']>('/reports');
  assert.equal(broken.status, 502);
  assert.ok(!JSON.stringify(broken.body).includes('Mina'));
});

test('four requests at a time, each address once, none for a call that nobody waits for', async () => {
  let open = 0;
  let most = 0;
  const ids = Array.from({ length: 30 }, (_, index) => `o${index}`);
  const server = small([...ids.map((id) => observation(id)), report('r1', ids, { specimen: Array.from({ length: 12 }, (_, index) => ({ reference: `Specimen/${index}` })) })], async () => {
    most = Math.max(most, ++open);
    await new Promise((done) => { setTimeout(done, 1); });
    open -= 1;
    return undefined;
  });
  await Promise.all([server.get('/reports'), server.get('/reports'), server.get('/reports/r~r1')]);
  assert.equal(most, 4);
  const asked = server.requests.map(({ url }) => url).filter((url) => !/metadata|well-known/.test(url));
  assert.equal(new Set(asked).size, asked.length);
  const stop = new AbortController();
  stop.abort(new Error('gone'));
  const count = server.requests.length;
  await assert.rejects(server.get('/reports?kind=imaging', { signal: stop.signal }), /gone/);
  assert.equal(server.requests.length, count);
});

test('a record that is too long to read whole says so', async () => {
  let asked = 0;
  const server = small([], (request) => (isSearch(request, 'DiagnosticReport') ? fhir(bundle([report(`r${++asked}`, [])], next(`DiagnosticReport?page=${asked}`))) : undefined), { budget: 10 });
  const { body } = await server.get<List>('/reports?limit=100');
  assert.deepEqual([body.items.length <= 10, body.notices?.[0]?.code], [true, 'partial']);
});

for (const { name, start } of servers) {
  test(`over ${name}: the first list in four rounds, and all that the server gives stands in it`, async () => {
    const server = await start();
    let rounds = 0;
    let waiting: (() => void)[] = [];
    const backend = over({ base: server.base, handle: async (request) => {
      // All requests of one round wait for each other, so that a chain of requests is seen as one.
      if (!waiting.length) setTimeout(() => { rounds += 1; const all = waiting; waiting = []; all.forEach((go) => go()); }, 30);
      await new Promise<void>((go) => { waiting.push(go); });
      return server.handle(request);
    } }, grantFor(server, people.rich));
    const response = await backend(ask(`/patients/${people.rich}/reports?limit=100`));
    const body = (await response.json()) as List;
    assert.equal(response.status, 200);
    assert.ok(body.items.length > 5, `${body.items.length} reports`);
    assert.deepEqual([body.notices, body.sources.map(({ state }) => state)], [undefined, ['ok', 'ok']]);
    // Statement, sign-in, reports, values, orders; what is more is further pages, rounds of the server's own making.
    const pages = Math.max(0, server.requests.length - 5);
    assert.ok(rounds <= 4 + pages, `${rounds} rounds with ${pages} further pages`);
  });
}

test('no resource that lacks something, or has nonsense in its place, takes a list down', async () => {
  const whole = [observation('o1', { component: [{ code: { text: 'A' }, valueQuantity: { value: 1 } }], note: [{ text: 'x' }], referenceRange: [{ low: { value: 1 } }], interpretation: [{ text: 'H' }] }), report('r1', ['o1'], { presentedForm: [{ contentType: 'text/plain', data: 'SGk=' }], specimen: [{ display: 'Blood' }], imagingStudy: [{ reference: 'ImagingStudy/1' }] })];
  const nonsense = fc.oneof(fc.constant(null), fc.constant(''), fc.constant(0), fc.constant([]), fc.constant({}), fc.constant([null]), fc.string(), fc.constant(undefined));
  await fc.assert(fc.asyncProperty(fc.nat(1), fc.array(fc.tuple(fc.nat(), nonsense), { minLength: 1, maxLength: 4 }), async (which, changes) => {
    const changed = structuredClone(whole);
    for (const [at, value] of changes) {
      const places: [Any, string][] = [];
      const walk = (given: unknown): void => {
        if (typeof given !== 'object' || given === null) return;
        for (const [name, inner] of Object.entries(given)) { if (!['resourceType', 'id', 'subject'].includes(name)) places.push([given as Any, name]); walk(inner); }
      };
      walk(changed[which]);
      if (!places.length) continue;
      const [holder, name] = places[at % places.length]!;
      if (value === undefined) delete holder[name];
      else holder[name] = structuredClone(value);
    }
    const server = small([...changed, report('good', [])]);
    const { status, body } = await server.get<List>('/reports');
    assert.equal(status, 200, JSON.stringify(changed[which]));
    assert.ok(body.items.some(({ id }) => id === 'r~good'));
    const one = await server.get<Report>('/reports/r~r1');
    assert.ok([200, 404, 502].includes(one.status), `${one.status}`);
  }), { numRuns: Number(process.env.PORTICO_FULL ? 2000 : 300) });
});

/** The suite against the reference backend: nothing fails without a defect, and each seeded defect is told by the rows that are about it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { defects } from '../../../demo/backend/node/defects.js';
import { readOperations } from '../contract.js';
import type { Report } from '../rows.js';
import { findings } from './findings.js';
import { configOf, contract, freshClinic, ids, run, told } from './helpers.js';
import { notTested } from './not-tested.js';
import { startServers, type Servers } from './servers.js';
import { signIn } from './sign-in.js';

const operations = readOperations(contract).map(({ id }) => id);
let servers: Servers;

before(async () => { servers = await startServers(); });
after(() => servers.stop());

describe('without a defect', () => {
  let whole: Report;

  for (const database of ['onServer', 'embedded'] as const) {
    test(`nothing fails, every operation has rows, and what can be tested is tested (${database === 'embedded' ? 'embedded database' : 'database server'})`, async () => {
      const clinic = await freshClinic(servers[database].api);
      whole = await run(clinic.api, configOf(clinic, true));
      assert.equal(whole.failed, 0, told(whole));
      assert.deepEqual(operations.filter((id) => !whole.results.some((row) => row.operation === id)), []);
      assert.equal(new Set(ids(whole)).size, whole.results.length, 'two rows have one id');
      assert.deepEqual(ids(whole, 'not-tested').sort(), notTested.sort());
      assert.ok(whole.results.every(({ status, reason }) => (status === 'passed') === (reason === '')));
    });
  }

  test('by cookie and with write: false the same rows are there, and no write is carried out', async () => {
    const clinic = await freshClinic(servers.onServer.api);
    const { token: _, ...config } = configOf(clinic, false);
    const done: string[] = []; // a search is a read, though it is a POST
    const report = await run(clinic.api, { ...config, cookie: await signIn(clinic, 'yusra', `${servers.onServer.site}/`) }, async (request) => {
      const response = await fetch(request);
      if (!['GET', 'OPTIONS'].includes(request.method) && !request.url.endsWith('/search') && response.ok) done.push(`${request.method} ${request.url}`);
      return response;
    });
    assert.equal(report.failed, 0, told(report));
    assert.deepEqual(done, []);
    assert.deepEqual(ids(report).sort(), ids(whole).sort());
    assert.ok(report.results.some(({ reason }) => reason === 'write is false.'));
    const about = report.results.filter(({ id }) => /^(session\.caller|credential\.dead\.listAppointments|cors\.foreign-write\.bookAppointment)$/.test(id));
    assert.deepEqual(about.map(({ status }) => status), ['passed', 'passed', 'passed']);
  });

  test('the command prints the report and ends well', async () => {
    const clinic = await freshClinic(servers.onServer.api);
    const folder = await mkdtemp(join(tmpdir(), 'portico-conformance-'));
    const file = join(folder, 'config.json');
    await writeFile(file, JSON.stringify(configOf(clinic, false)));
    const { code, stdout } = await command(clinic.api, '--config', file, '--json');
    await rm(folder, { recursive: true });
    const report = JSON.parse(stdout) as Report;
    assert.equal(code, 0, stdout);
    assert.deepEqual(Object.keys(report), ['passed', 'failed', 'notTested', 'results']);
    assert.equal(report.passed + report.notTested, report.results.length);
    assert.deepEqual(Object.keys(report.results[0]!), ['id', 'operation', 'status', 'reason']);
  });
});

describe('with a defect', { concurrency: 2 }, () => {
  test('each seeded defect is in the table', () => assert.deepEqual(Object.keys(findings).sort(), Object.keys(defects).sort()));

  for (const [index, [defect, { named, also = [] }]] of Object.entries(findings).entries()) {
    test(`${defect} is found`, async () => {
      const clinic = await freshClinic(servers[index % 2 ? 'onServer' : 'alsoOnServer'].api, defect);
      const report = await run(clinic.api, configOf(clinic, true));
      const failed = ids(report, 'failed');
      for (const pattern of named) assert.ok(failed.some((id) => matches(id, pattern)), `no row ${pattern} failed\n${told(report)}`);
      const stray = failed.filter((id) => ![...named, ...also].some((pattern) => matches(id, pattern)));
      assert.deepEqual(stray, [], told(report));
    });
  }

  test('no row names two defects', () => {
    const named = Object.values(findings).flatMap((finding) => finding.named);
    assert.equal(new Set(named).size, named.length);
    for (const { also = [] } of Object.values(findings)) assert.deepEqual(also.filter((pattern) => named.includes(pattern)), []);
  });
});

/** `foreign.same.*` is the rule for every operation. */
const matches = (id: string, pattern: string) => (pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern);

function command(...args: string[]): Promise<{ code: number; stdout: string }> {
  return new Promise((resolve) => execFile(process.execPath, ['scripts/conformance.mjs', ...args], { maxBuffer: 10_000_000 }, (error, stdout) => resolve({ code: error ? Number(error.code) : 0, stdout })));
}

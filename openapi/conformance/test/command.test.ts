/** The command's own words: one clear sentence where it cannot begin, a listing where it can. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { freePort } from '../../../scripts/test/demo-server.mjs';
import { main } from '../command.js';
import { readConfig, UsageError } from '../config.js';
import { listing, report } from '../rows.js';

let folder: string;
before(async () => { folder = await mkdtemp(join(tmpdir(), 'portico-command-')); });
after(() => rm(folder, { recursive: true }));

/** What the command writes, and the code that it would end with. */
async function command(t: TestContext, ...args: string[]): Promise<{ out: string; error: string; code: unknown }> {
  const [log, error] = [t.mock.method(console, 'log', () => undefined), t.mock.method(console, 'error', () => undefined)];
  const before = process.exitCode;
  try {
    await main(args);
    return { out: log.mock.calls.map((call) => String(call.arguments[0])).join('\n'), error: error.mock.calls.map((call) => String(call.arguments[0])).join('\n'), code: process.exitCode };
  } finally {
    process.exitCode = before;
    t.mock.restoreAll();
  }
}

async function configFile(content: string): Promise<string> {
  const file = join(folder, 'config.json');
  await writeFile(file, content);
  return file;
}

test('arguments that are unusable are one sentence and exit 1', async (t) => {
  const file = await configFile('{}');
  const closed = `http://localhost:${await freePort()}`;
  const cases: [string[], RegExp][] = [
    [[], /^Usage: npm run conformance -- URL --config FILE \[--json\]\.$/],
    [['http://a.example', 'http://b.example', '--config', file], /^Usage:/],
    [['http://a.example'], /^--config is missing\./],
    [['clinic', '--config', file], /^clinic is not an http or https address\.$/],
    [['ftp://clinic.example', '--config', file], /^ftp:\/\/clinic\.example is not/],
    [['http://a.example', '--config', file, '--fast'], /--fast.*Usage:/],
    [['http://a.example', '--config', join(folder, 'none.json')], /none\.json cannot be read\.$/],
    [['http://a.example', '--config', await configFile('{}').then(() => folder)], /cannot be read\.$/],
    [[closed, '--config', file], new RegExp(`^Nothing answers at ${closed}: `)],
  ];
  for (const [args, pattern] of cases) {
    const { out, error, code } = await command(t, ...args);
    assert.match(error, pattern);
    assert.equal(error.split('\n').length, 1, error);
    assert.deepEqual([out, code], ['', 1]);
  }
});

test('a failure ends with 1, in a listing as in JSON', async (t) => {
  const server = createServer((_request, response) => void response.setHeader('Content-Type', 'application/json').end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const plain = await command(t, url, '--config', await configFile('{}'));
    assert.match(plain.out, /^FAILED +schema\.getClinic +GET \/clinic answered 200/m);
    assert.match(plain.out, /\n\d+ passed, \d+ failed, \d+ not tested$/);
    assert.equal(plain.code, 1);
    const asJson = await command(t, url, '--config', await configFile('{}'), '--json');
    assert.ok((JSON.parse(asJson.out) as { failed: number }).failed > 0);
    assert.equal(asJson.code, 1);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test('a configuration is what it says', () => {
  assert.deepEqual(readConfig('{"token": "t", "patientId": "p"}'), { token: 't', patientId: 'p', write: false });
  assert.deepEqual(readConfig('{"cookie": "a=1", "write": true}'), { cookie: 'a=1', write: true });
  for (const [text, pattern] of [['{', /not JSON/], ['[]', /not an object/], ['null', /not an object/], ['{"tokn": "t"}', /no member tokn/], ['{"token": 7}', /token .* not a text/], ['{"token": ""}', /not a text/], ['{"write": "yes"}', /neither true nor false/], ['{"token": "t", "cookie": "c"}', /a token and a cookie/]] as const) {
    assert.throws(() => readConfig(text), (error) => error instanceof UsageError && pattern.test(error.message), text);
  }
});

test('a guest of the configuration has an address and one way to know the code', () => {
  const guest = { channel: 'email', destination: 'a@example.com' };
  const person = { givenName: 'A', familyName: 'B', birthDate: '1990-01-01' };
  for (const right of [{ ...guest, code: '123456' }, { ...guest, outbox: 'http://localhost/outbox' }, { ...guest, code: '123456', person }]) assert.deepEqual(readConfig(JSON.stringify({ guest: right })).guest, right);
  for (const wrong of [null, 'a', [], guest, { ...guest, code: 7 }, { ...guest, code: '1', outbox: 'http://localhost' }, { ...guest, outbox: 'outbox' }, { code: '1', channel: 'sms' }, { ...guest, code: '1', name: 'x' }, { ...guest, code: '1', person: { ...person, birthDate: 1 } }, { ...guest, code: '1', person: null }, { ...guest, code: '1', person: { ...person, age: 3 } }]) {
    assert.throws(() => readConfig(JSON.stringify({ guest: wrong })), (error) => error instanceof UsageError && /^guest of the configuration is not/.test(error.message), JSON.stringify(wrong));
  }
});

test('a listing ends with what failed and the counts', () => {
  const rows = report([{ id: 'a.x', operation: 'x', status: 'failed', reason: 'No.' }, { id: 'long.y', operation: 'y', status: 'passed', reason: '' }, { id: 'b', operation: 'z', status: 'not-tested', reason: 'write is false.' }]);
  assert.deepEqual(listing(rows).split('\n'), ['passed      long.y', 'not tested  b       write is false.', 'FAILED      a.x     No.', '', '1 passed, 1 failed, 1 not tested']);
});

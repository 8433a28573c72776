import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJson } from './body.js';
import { Refusal } from './problems.js';

const kilobytes = 1024;
const send = (body: BodyInit | null, type = 'application/json') => new Request('http://clinic.test/', { method: 'POST', headers: { 'Content-Type': type }, body });
const refusal = (name: string, status?: number) => (error: unknown) => error instanceof Refusal && error.problem === name && error.members.status === status;
const read = (body: BodyInit | null, type?: string) => readJson(send(body, type), true);

test('JSON is read, whatever its parameters and the case of its type', async () => {
  for (const type of ['application/json', 'Application/JSON', 'application/json; charset=utf-8']) assert.deepEqual(await read('{"a":[1,"é"]}', type), { a: [1, 'é'] });
});

test('no body, and an empty one, is none', async () => {
  assert.equal(await readJson(new Request('http://clinic.test/', { method: 'POST' }), true), undefined);
  assert.equal(await read('', 'text/plain'), undefined);
});

test('what a foreign page can send without asking is not read', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain; application/json', '']) await assert.rejects(read('{"a":1}', type), refusal('media-type'), type);
});

test('what is no JSON is malformed', async () => {
  for (const body of ['{', '{"a":1', 'nonsense', '{"a":1}x', "{'a':1}", '{"a":NaN}', ' ', '\ufeff\ufeff{}']) await assert.rejects(read(body), refusal('invalid-request', 400), body);
});

test('what is no UTF-8 is malformed', async () => {
  for (const bytes of [[0x22, 0xff, 0x22], [0x22, 0xc3, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22]]) await assert.rejects(read(new Uint8Array(bytes)), refusal('invalid-request', 400));
});

test('what the database cannot hold is refused: NUL and halves of a pair', async () => {
  for (const body of ['"\\u0000"', '{"a":["x\\u0000"]}', '{"\\u0000":1}', '"\\\\\\u0000"', '"\\ud800"', '"\\udc00\\ud800"']) await assert.rejects(read(body), refusal('invalid-request'), body);
  for (const [body, value] of [['"\\\\u0000"', '\\u0000'], ['"\\ud83d\\ude00"', '😀'], ['"\\\\ud800"', '\\ud800'], ['"\\u0001"', '\u0001']] as const) assert.equal(await read(body), value);
});

test('256 kilobytes are read and one byte more is not', async () => {
  const most = JSON.stringify('a'.repeat(256 * kilobytes - 2));
  assert.equal(await read(most), JSON.parse(most));
  await assert.rejects(read(`${most} `), refusal('too-large'));
});

test('a body that never ends is read no further than the limit', async () => {
  let sent = 0;
  const endless = new ReadableStream({ pull(controller) { sent += kilobytes; controller.enqueue(new Uint8Array(kilobytes)); } });
  const request = new Request('http://clinic.test/', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: endless, duplex: 'half' } as RequestInit);
  await assert.rejects(readJson(request, true), refusal('too-large'));
  assert.ok(sent < 300 * kilobytes);
});

test('64 levels are read and one more is not, nor as many as the limit on the size allows', async () => {
  const nested = (depth: number) => `${'['.repeat(depth - 1)}{"a":1}${']'.repeat(depth - 1)}`;
  assert.ok(await read(nested(64)));
  for (const depth of [65, 120_000]) await assert.rejects(read(nested(depth)), (error) => refusal('invalid-request')(error) && (error as Refusal).members.errors![0]!.limit === 64);
});

test('a body where none belongs is refused', async () => {
  await assert.rejects(readJson(send('{}'), false), refusal('invalid-request'));
});

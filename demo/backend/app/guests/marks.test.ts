import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Context } from '../context.js';
import { contactMark, marksOf, networkMark } from './marks.js';

const at = (clinicId: string, address = '192.0.2.7', key = 1) => ({ ports: { serverKey: new Uint8Array(32).fill(key) }, clinic: { id: clinicId }, arrival: { address } }) as Context;

test('a mark is the same for the same address or network, and cannot be read', async () => {
  assert.equal(await contactMark(at('a'), 'nadia+1@example.com'), await contactMark(at('a'), 'nadia@example.com'));
  assert.equal(await networkMark(at('a', '::ffff:192.0.2.7')), await networkMark(at('a')));
  for (const mark of [await contactMark(at('a'), 'nadia@example.com'), await networkMark(at('a'))]) assert.match(mark, /^[\w-]{43}$/);
});

test('marks of one clinic say nothing in another, nor under another key, nor of another kind', async () => {
  const marks = await Promise.all([at('a'), at('b'), at('a', '192.0.2.7', 2)].flatMap((context) => [contactMark(context, '192.0.2.7'), networkMark(context)]));
  assert.equal(new Set(marks).size, 6);
});

test('a person is counted by who they are, a guest by what was proven, nobody by where they are', async () => {
  const nobody = { ...at('a'), who: { kind: 'nobody' } } as Context;
  assert.deepEqual(await marksOf(nobody), { network: await networkMark(nobody) });
  assert.deepEqual(await marksOf({ ...nobody, who: { kind: 'guest', contact: 'c', network: 'n' } } as Context), { contact: 'c', network: 'n' });
  assert.equal(await marksOf({ ...nobody, who: { kind: 'person', personId: 'p' } }), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Context } from './context.js';
import { pageOf, readCursor, writeCursor } from './page.js';
import { Refusal } from './problems.js';

const context = { clinic: { now: new Date('2026-12-08T16:00:00Z'), config: { name: 'Clinic', timeZone: 'America/Denver' } } } as Context;
const isAnything = (at: unknown): at is unknown => at !== undefined;
const isRefused = (error: unknown) => error instanceof Refusal && error.problem === 'invalid-request' && error.members.errors![0]!.pointer === 'query/cursor';

test('pages of any size put together are the list, in its order', () => {
  fc.assert(fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 100 }), (all, limit) => {
    const read = [];
    let cursor: string | undefined;
    do {
      const page = pageOf(context, all, { limit, ...(cursor !== undefined && { cursor }) });
      assert.ok(page.items.length <= limit);
      read.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    assert.deepEqual(read, all);
  }));
});

test('without a limit a page has 25 items', () => {
  assert.equal(pageOf(context, Array.from({ length: 60 }), {}).items.length, 25);
});

test('a cursor gives back what it was made of, and survives a URL', () => {
  fc.assert(fc.property(fc.tuple(fc.string(), fc.integer()), (at) => {
    const cursor = writeCursor(at, { kind: 'booking' });
    assert.match(cursor, /^[\w%.~-]+$/);
    assert.deepEqual(readCursor(cursor, { kind: 'booking' }, isAnything), at);
  }));
});

test('a cursor is good for the filters it was given with, and no others', () => {
  const cursor = writeCursor(25, { kind: 'booking' });
  for (const filters of [{}, { kind: 'message' }, { kind: 'booking', more: 1 }]) assert.throws(() => readCursor(cursor, filters, isAnything), isRefused);
});

test('what is no cursor is refused, whatever it is', () => {
  fc.assert(fc.property(fc.string(), (text) => assert.throws(() => readCursor(text, {}, isAnything), isRefused)));
});

test('a cursor that was made by hand is refused', () => {
  for (const at of [-1, 1.5, 'x', null, {}, [], 1e300]) {
    assert.throws(() => pageOf(context, [1, 2, 3], { cursor: writeCursor(at, {}) }), isRefused, JSON.stringify(at));
  }
});

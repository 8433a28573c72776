import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fingerprint, scopeOf } from './idempotency.js';

const path = '/patients/p/appointments';
const print = (body: unknown) => fingerprint('POST', path, body);

/** The same value with the members of every object in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner)]));
}

test('the order of members makes no difference, at any depth', async () => {
  await fc.assert(fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), async (body) => assert.equal(await print(turned(body)), await print(body))), { numRuns: 300 });
});

test('another value makes another fingerprint', async () => {
  await fc.assert(fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (one, other) => {
    fc.pre(JSON.stringify(sorted(one)) !== JSON.stringify(sorted(other)));
    assert.notEqual(await print(one), await print(other));
  }), { numRuns: 300 });
  for (const [one, other] of [[{ a: '1' }, { a: 1 }], [{ a: null }, {}], [['a', 'b'], ['a,b']], [{ a: 'b","c":"d' }, { a: 'b', c: 'd' }], [[1, 2], [2, 1]], [{}, []], [undefined, null], ['', undefined]]) {
    assert.notEqual(await print(one), await print(other));
  }
});

test('another method or path makes another fingerprint', async () => {
  const base = await print({});
  assert.notEqual(await fingerprint('PUT', path, {}), base);
  assert.notEqual(await fingerprint('POST', `${path}/1`, {}), base);
});

test('a key is the person’s; without a person it stands for itself', () => {
  assert.equal(scopeOf({ kind: 'person', personId: 'p1' }, 'k'), scopeOf({ kind: 'person', personId: 'p1' }, 'other'));
  assert.notEqual(scopeOf({ kind: 'person', personId: 'p1' }, 'k'), scopeOf({ kind: 'person', personId: 'p2' }, 'k'));
  assert.notEqual(scopeOf({ kind: 'nobody' }, 'k'), scopeOf({ kind: 'nobody' }, 'other'));
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted((value as Record<string, unknown>)[key])]));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { median, quantile, rounds, type Request } from './statistics.js';

const request = (sent: number, answered: number, ended = answered): Request => ({ sent, answered, ended });

test('a quantile lies between its neighbours by their distance', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.equal(quantile([1, 2, 3, 4, 5], 0.75), 4);
});

test('a quantile is never outside what was measured, and a larger share is never below a smaller one', () => {
  const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 });
  const share = fc.double({ noNaN: true, min: 0, max: 1 });
  fc.assert(fc.property(values, share, share, (list, one, other) => {
    const [low, high] = [quantile(list, Math.min(one, other)), quantile(list, Math.max(one, other))];
    assert.ok(Math.min(...list) - 1e-6 <= low && low <= high + 1e-6 && high <= Math.max(...list) + 1e-6);
  }));
});

test('what is asked in one turn is one round, what waits for an answer is the next', () => {
  const page = request(0, 600);
  const script = request(610, 1200);
  const together = [request(1210, 1800), request(1230, 1900), request(1300, 1950, 2400)];
  assert.equal(rounds([page], 5000), 1);
  assert.equal(rounds([page, script, ...together], 5000), 3);
  assert.equal(rounds([...together, script, page, request(1910, 2500)], 5000), 4, 'in whatever order they are listed');
});

test('a script that the browser finds before the page has ended is a round after the page’s first byte', () => {
  assert.equal(rounds([request(0, 600, 900), request(620, 1200)], 5000), 2);
});

test('what ends after the moment does not count', () => {
  assert.equal(rounds([request(0, 600), request(610, 1200), request(1210, 9000)], 1500), 2);
  assert.equal(rounds([], 100), 0);
});

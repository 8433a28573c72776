import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newestFirst, touches } from './clinical-time.js';

test('the newest comes first, the more exact before the less, what has no date last', () => {
  const dates = ['2019', undefined, '2026-04-02T08:40:00-06:00', '2019-04', '2026-04-02', '2019-04-02', '2026'];
  assert.deepEqual(dates.sort((a, b) => newestFirst(a, b)), ['2026-04-02T08:40:00-06:00', '2026-04-02', '2026', '2019-04-02', '2019-04', '2019', undefined]);
});

test('a date that is known to the month is in a range that touches that month', () => {
  for (const [at, from, to, within] of [
    ['2026-04', '2026-04-30', undefined, true], ['2026-04', '2026-05-01', undefined, false], ['2026-04', undefined, '2026-04-02', true], ['2026-04', undefined, '2026-04-01', false],
    ['2026', '2026-12-31', '2027-01-01', true], ['2026', '2027-01-01', undefined, false], ['2026', undefined, '2026-01-01', false],
    ['2026-04-02', '2026-04-02', '2026-04-03', true], ['2026-04-02', '2026-04-03', undefined, false], ['2026-04-02', undefined, '2026-04-02', false],
    ['2026-04-02T23:50:00-07:00', undefined, '2026-04-03', true],
  ] as const) assert.equal(touches(at, { from, to }), within, `${at} in ${from ?? ''}–${to ?? ''}`);
  assert.deepEqual([touches(undefined, {}), touches(undefined, { from: '1900-01-01' })], [true, false]);
});

test('whatever day an inexact date stands for, a range that has that day has the date', () => {
  const day = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(fc.property(day, day, day, fc.constantFrom(4, 7, 10), (at, a, b, length) => {
    const [from, to] = [a, b].sort();
    if (at >= from! && at < to!) assert.ok(touches(at.slice(0, length), { from, to }));
  }));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { freeSteps, startOfStep, type Span, type Stretch } from './free-slots.js';

const minute = 60_000;
const nine = Date.parse('2026-12-08T09:00:00-07:00');
const at = (minutes: number) => nine + minutes * minute;
const span = (from: number, to: number): Span => ({ startsAt: at(from), endsAt: at(to) });
/** Nine to ten, in steps of twenty minutes. */
const hour: Stretch = { ...span(0, 60), stepMinutes: 20 };
const always = 0;

test('a visit of one step fits at every step', () => assert.deepEqual(freeSteps(hour, 20, [], always), [0, 1, 2]));
test('a visit ends within the stretch', () => assert.deepEqual(freeSteps(hour, 40, [], always), [0, 1]));
test('a visit longer than the stretch fits nowhere', () => assert.deepEqual(freeSteps(hour, 61, [], always), []));
test('a short visit starts on the steps only', () => assert.deepEqual(freeSteps(hour, 10, [], always), [0, 1, 2]));
test('what is taken closes its own step', () => assert.deepEqual(freeSteps(hour, 20, [span(20, 40)], always), [0, 2]));
test('what is taken for a minute closes the whole step around it', () => assert.deepEqual(freeSteps(hour, 20, [span(25, 26)], always), [0, 2]));
test('a short visit may go before what is taken later in its step', () => assert.deepEqual(freeSteps(hour, 5, [span(25, 26)], always), [0, 1, 2]));
test('visits that touch do not overlap', () => assert.deepEqual(freeSteps(hour, 20, [span(-20, 0), span(60, 80)], always), [0, 1, 2]));
test('what began before the stretch closes as much of it as it reaches into', () => assert.deepEqual(freeSteps(hour, 20, [span(-30, 21)], always), [2]));
test('a long one behind a short one that began later still counts', () => assert.deepEqual(freeSteps(hour, 20, [span(0, 60), span(5, 10)], always), []));
test('nothing starts before the earliest moment, and it may start at it', () => {
  assert.deepEqual(freeSteps(hour, 20, [], at(20)), [1, 2]);
  assert.deepEqual(freeSteps(hour, 20, [], at(20) + 1), [2]);
});

test('a step begins at its place on the grid', () => {
  assert.equal(startOfStep(hour, 0, 20), at(0));
  assert.equal(startOfStep(hour, 2, 20), at(40));
});
test('there is no step where the visit would not fit, before the first, or between two', () => {
  for (const [step, duration] of [[3, 20], [2, 21], [-1, 20], [0.5, 20], [Number.NaN, 20], [9999, 20]] as const) assert.equal(startOfStep(hour, step, duration), undefined);
});

const stretches = fc.record({ minutes: fc.integer({ min: 1, max: 600 }), stepMinutes: fc.integer({ min: 5, max: 60 }) })
  .map(({ minutes, stepMinutes }): Stretch => ({ ...span(0, minutes), stepMinutes }));
const durations = fc.integer({ min: 1, max: 120 });
const busy = fc.array(fc.tuple(fc.integer({ min: -100, max: 650 }), fc.integer({ min: 1, max: 200 })).map(([from, length]) => span(from, from + length)), { maxLength: 12 });
const earliest = fc.integer({ min: -60, max: 660 }).map(at);
const overlaps = (a: Span, b: Span) => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

test('free is exactly what fits, is not too soon and overlaps nothing', () => {
  fc.assert(fc.property(stretches, durations, busy, earliest, (stretch, duration, taken, soonest) => {
    const expected = [];
    for (let step = 0; ; step++) {
      const startsAt = startOfStep(stretch, step, duration);
      if (startsAt === undefined) break;
      const visit = { startsAt, endsAt: startsAt + duration * minute };
      if (startsAt >= soonest && !taken.some((one) => overlaps(one, visit))) expected.push(step);
    }
    assert.deepEqual(freeSteps(stretch, duration, taken, soonest), expected);
  }), { numRuns: 2000 });
});

test('the order in which taken times come makes no difference', () => {
  fc.assert(fc.property(stretches, durations, busy.chain((taken) => fc.tuple(fc.constant(taken), fc.shuffledSubarray(taken, { minLength: taken.length }))), (stretch, duration, [taken, shuffled]) =>
    assert.deepEqual(freeSteps(stretch, duration, shuffled, always), freeSteps(stretch, duration, taken, always))));
});

test('booking what is free takes it away and frees nothing', () => {
  fc.assert(fc.property(stretches, durations, busy, fc.nat(), (stretch, duration, taken, pick) => {
    const free = freeSteps(stretch, duration, taken, always);
    fc.pre(free.length > 0);
    const step = free[pick % free.length]!;
    const startsAt = startOfStep(stretch, step, duration)!;
    const after = freeSteps(stretch, duration, [...taken, { startsAt, endsAt: startsAt + duration * minute }], always);
    assert.ok(!after.includes(step));
    assert.ok(after.every((one) => free.includes(one)));
  }));
});

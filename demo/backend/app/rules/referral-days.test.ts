import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween } from '../place-time.js';
import { bookableDays, daysOf, isOpen, isWithin, nextPart, type Part } from './referral-days.js';

const today = '2027-03-01';
const gap = { fromDays: 3, toDays: 10 };
const open: Part = { taken: false };
const on = (date: string): Part => ({ taken: true, date });

test('the first part may be on any day from today, until the referral ends', () => {
  assert.deepEqual(bookableDays([open, { ...open, gap }], 0, today), { from: today });
  assert.deepEqual(bookableDays([open, { ...open, gap }], 0, today, '2027-03-20'), { from: today, to: '2027-03-21' });
});

test('a part waits for the one before it, and for that one to have a day', () => {
  assert.equal(bookableDays([open, { ...open, gap }], 1, today), undefined);
  assert.equal(bookableDays([{ taken: true }, { ...open, gap }], 1, today), undefined);
});

test('the gap is counted in days of the calendar, over both clock changes', () => {
  for (const first of ['2027-03-12', '2027-11-05']) assert.deepEqual(bookableDays([on(first), { ...open, gap }], 1, today), { from: addDays(first, 3), to: addDays(first, 11) });
});

test('a part that was cancelled before one that stands keeps its distance to it', () => {
  assert.deepEqual(bookableDays([open, { ...on('2027-03-15'), gap }], 0, today), { from: '2027-03-05', to: '2027-03-13' });
  assert.deepEqual(bookableDays([on('2027-03-05'), { ...open, gap }, { ...on('2027-03-20'), gap }], 1, today), { from: '2027-03-10', to: '2027-03-16' });
});

test('gaps add up over a part that has no day', () => {
  assert.deepEqual(daysOf([open, { ...open, gap }, { ...on('2027-03-30'), gap }], 0, today), { from: '2027-03-10', to: '2027-03-25' });
});

test('without a gap a part is not before the one before it', () => {
  assert.deepEqual(bookableDays([on('2027-03-05'), open], 1, today), { from: '2027-03-05' });
});

test('when the days are over there are none', () => {
  assert.equal(bookableDays([on('2027-02-01'), { ...open, gap }], 1, today), undefined);
  assert.equal(isOpen(daysOf([on('2027-02-01'), { ...open, gap }], 1, today)), false);
});

const anyGap = fc.option(fc.record({ fromDays: fc.integer({ min: 0, max: 40 }), more: fc.integer({ min: 0, max: 40 }) }).map(({ fromDays, more }) => ({ fromDays, toDays: fromDays + more })), { nil: undefined });

test('parts that are booked one after the other, each on any of its days, keep every gap, and so does one that is moved to any of its days', () => {
  fc.assert(fc.property(fc.array(anyGap, { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.nat()), fc.nat(), (gaps, picks, moved) => {
    const parts: Part[] = gaps.map((one) => ({ taken: false, gap: one }));
    const pick = (from: string, to: string | undefined) => addDays(from, Number(picks.next().value) % (to === undefined ? 60 : daysBetween(from, to)));
    for (let index = nextPart(parts); index !== undefined; index = nextPart(parts)) {
      const days = bookableDays(parts, index, today)!;
      const date = pick(days.from, days.to);
      assert.ok(isWithin(days, date));
      parts[index] = { ...parts[index]!, taken: true, date };
    }
    keepsGaps(parts);
    const index = moved % parts.length;
    const without = parts.map((part, at) => (at === index ? { gap: part.gap, taken: false } : part));
    const days = daysOf(without, index, today);
    assert.ok(isWithin(days, parts[index]!.date!), 'where it is, it may stay');
    keepsGaps(without.map((part, at) => (at === index ? { ...part, date: pick(days.from, days.to) } : part)));
  }));
});

function keepsGaps(parts: Part[]): void {
  for (const [index, { gap: between, date }] of parts.entries()) {
    const days = index === 0 ? 0 : daysBetween(parts[index - 1]!.date!, date!);
    assert.ok(days >= (between && index > 0 ? between.fromDays : 0) && (index === 0 || !between || days <= between.toDays), JSON.stringify(parts));
  }
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../place-time.js';
import { isInDayPart, suits, type FreeTime, type Wish } from './waiting.js';

const start = Date.parse('2027-03-16T15:00:00Z');
const time: FreeTime = { startsAt: start, localDate: '2027-03-16', localTime: '09:00', locationId: 'riverside', practitionerId: 'quill' };
const wish: Wish = { windows: [{ from: '2027-03-16', to: '2027-03-17', dayPart: 'morning' }] };
const hour = 3_600_000;

test('parts of a day follow each other without a gap', () => {
  assert.deepEqual(['00:00', '11:59', '12:00', '16:59', '17:00', '23:59'].map((at) => ['morning', 'afternoon', 'evening', 'any'].filter((part) => isInDayPart(at, part))),
    [['morning', 'any'], ['morning', 'any'], ['afternoon', 'any'], ['afternoon', 'any'], ['evening', 'any'], ['evening', 'any']]);
});

const cases: [string, Partial<Wish>, boolean][] = [
  ['the day and the part of it', {}, true],
  ['the day after the last', { windows: [{ from: '2027-03-10', to: '2027-03-16', dayPart: 'any' }] }, false],
  ['the first day', { windows: [{ from: '2027-03-16', to: '2027-03-20', dayPart: 'any' }] }, true],
  ['another part of the day', { windows: [{ from: '2027-03-16', to: '2027-03-17', dayPart: 'evening' }] }, false],
  ['one of two windows', { windows: [{ from: '2027-03-01', to: '2027-03-02', dayPart: 'any' }, ...wish.windows] }, true],
  ['its site', { locationIds: ['lakeside', 'riverside'] }, true],
  ['another site', { locationIds: ['lakeside'] }, false],
  ['another practitioner', { practitionerId: 'moradi' }, false],
  ['just enough notice', { shortNoticeHours: 24 }, true],
  ['too short a notice', { shortNoticeHours: 25 }, false],
  ['sooner than the visit that would be moved', { before: start + 1 }, true],
  ['the time of that visit itself', { before: start }, false],
];
for (const [name, change, expected] of cases) test(`${name}: ${expected ? 'suits' : 'does not'}`, () => assert.equal(suits({ ...wish, ...change }, time, start - 24 * hour), expected));

const anyDay = fc.integer({ min: 0, max: 30 }).map((days) => addDays('2027-03-01', days));
const anyPart = fc.constantFrom('morning', 'afternoon', 'evening', 'any');
const anyTime = fc.record({ startsAt: fc.integer({ min: start, max: start + 900 * hour }), localDate: anyDay, localTime: fc.integer({ min: 0, max: 1439 }).map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`), locationId: fc.constantFrom('a', 'b'), practitionerId: fc.constantFrom('p', 'q') });
const anyWish: fc.Arbitrary<Wish> = fc.record({
  windows: fc.array(fc.record({ from: anyDay, to: anyDay, dayPart: anyPart }), { minLength: 1, maxLength: 4 }), locationIds: fc.option(fc.subarray(['a', 'b']), { nil: undefined }),
  practitionerId: fc.option(fc.constantFrom('p', 'q'), { nil: undefined }), shortNoticeHours: fc.option(fc.integer({ min: 0, max: 720 }), { nil: undefined }), before: fc.option(fc.integer({ min: start, max: start + 900 * hour }), { nil: undefined }),
});

test('each wish more only narrows: what suits a wish suits it without one of its conditions', () => {
  fc.assert(fc.property(anyWish, anyTime, fc.constantFrom('locationIds', 'practitionerId', 'shortNoticeHours', 'before'), (wanted, free, name) => {
    const { [name as keyof Wish]: _, ...wider } = wanted;
    assert.ok(!suits(wanted, free, start) || suits(wider as Wish, free, start));
  }));
});

test('a wish with several windows suits exactly what one of them alone would', () => {
  fc.assert(fc.property(anyWish, anyTime, (wanted, free) => assert.equal(suits(wanted, free, start), wanted.windows.some((window) => suits({ ...wanted, windows: [window] }, free, start)))));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, atPlace, dayOfWeek, daysBetween, instant, localDate, offsetMinutes, placeTime } from './place-time.js';

/** Forty zones: half and three-quarter hours, half-hour clock changes, both hemispheres, both sides of the date line, and none. */
const zones = [
  'America/Denver', 'America/Chicago', 'America/New_York', 'America/Los_Angeles', 'America/Phoenix', 'America/Anchorage', 'America/Adak', 'Pacific/Honolulu', 'America/Halifax', 'America/St_Johns',
  'America/Sao_Paulo', 'America/Santiago', 'America/Asuncion', 'America/Mexico_City', 'America/Havana', 'America/Nuuk', 'Atlantic/Azores', 'Europe/London', 'Europe/Dublin', 'Europe/Berlin',
  'Europe/Istanbul', 'Africa/Cairo', 'Africa/Casablanca', 'Africa/Lagos', 'Asia/Jerusalem', 'Asia/Tehran', 'Asia/Dubai', 'Asia/Kabul', 'Asia/Kolkata', 'Asia/Kathmandu',
  'Asia/Yangon', 'Asia/Shanghai', 'Asia/Tokyo', 'Australia/Eucla', 'Australia/Adelaide', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Apia', 'Etc/UTC',
];
assert.equal(new Set(zones).size, 40);

const zone = fc.constantFrom(...zones);
const moment = fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2037-12-31T00:00:00Z'), noInvalidDate: true });
const formats = new Map(zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })]));

/** What a clock on that wall shows, by the platform's own formatter. */
function wall(at: Date, timeZone: string): { date: string; time: string } {
  const parts = Object.fromEntries(formats.get(timeZone)!.formatToParts(at).map(({ type, value }) => [type, value]));
  return { date: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}
const wholeSecond = (at: Date) => Math.floor(at.getTime() / 1000) * 1000;

test('a moment at a place is that moment, with the digits of its wall clock', () => {
  fc.assert(fc.property(moment, zone, fc.integer({ min: 1, max: 480 }), (start, timeZone, minutes) => {
    const end = new Date(start.getTime() + minutes * 60_000);
    const when = placeTime(start, end, timeZone);
    const { date, time } = wall(start, timeZone);
    assert.deepEqual([when.timeZone, when.localDate, when.localTime], [timeZone, date, time]);
    assert.equal(when.start.slice(0, 16), `${date}T${time}`);
    assert.match(when.start, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    assert.equal(Date.parse(when.start), wholeSecond(start));
    assert.equal(Date.parse(when.end!), wholeSecond(end));
  }), { numRuns: 3000 });
});

test('a day and an hour at a place become the moment at which its clock shows them; in a skipped hour, as much later as was skipped', () => {
  fc.assert(fc.property(moment, zone, (near, timeZone) => {
    const { date, time } = wall(near, timeZone);
    const at = atPlace(date, time, timeZone);
    const shown = wall(at, timeZone);
    assert.deepEqual(shown, { date, time });
    assert.ok(at.getTime() <= near.getTime(), 'of an hour that comes twice, the first');
  }), { numRuns: 3000 });
});

test('the day of a moment is the day on the wall', () => {
  fc.assert(fc.property(moment, zone, (at, timeZone) => assert.equal(localDate(at, timeZone), wall(at, timeZone).date)));
});

test('an hour that the spring change skips is an hour later', () => {
  assert.equal(atPlace('2027-03-14', '02:30', 'America/Denver').toISOString(), '2027-03-14T09:30:00.000Z');
  assert.equal(instant(atPlace('2027-03-14', '02:30', 'America/Denver'), 'America/Denver'), '2027-03-14T03:30:00-06:00');
});

test('of an hour that the autumn change repeats it is the first', () => {
  assert.equal(instant(atPlace('2027-11-07', '01:30', 'America/Denver'), 'America/Denver'), '2027-11-07T01:30:00-06:00');
});

test('offsets of half and quarter hours are written out', () => {
  const noon = new Date('2026-06-15T12:00:00Z');
  for (const [timeZone, text] of [['Asia/Kathmandu', '2026-06-15T17:45:00+05:45'], ['America/St_Johns', '2026-06-15T09:30:00-02:30'], ['Australia/Eucla', '2026-06-15T20:45:00+08:45'], ['Etc/UTC', '2026-06-15T12:00:00+00:00']] as const) {
    assert.equal(instant(noon, timeZone), text);
  }
  assert.equal(offsetMinutes(noon, 'Australia/Lord_Howe'), 630);
  assert.equal(offsetMinutes(new Date('2026-12-15T12:00:00Z'), 'Australia/Lord_Howe'), 660);
});

test('days are counted by the calendar, whatever their hours', () => {
  const date = moment.map((at) => at.toISOString().slice(0, 10));
  fc.assert(fc.property(date, fc.integer({ min: -800, max: 800 }), (from, days) => {
    const to = addDays(from, days);
    assert.equal(daysBetween(from, to), days);
    assert.equal(Date.parse(to) - Date.parse(from), days * 86_400_000);
    assert.equal(dayOfWeek(to) % 7, new Date(to).getUTCDay());
  }));
});

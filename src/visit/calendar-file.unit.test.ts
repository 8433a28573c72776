import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFile } from './calendar-file.js';

const event = {
  uid: 'a@portico', start: '2026-12-08T09:20:00-07:00', end: '2026-12-08T09:40:00-07:00', timeZone: 'America/Denver', title: 'Visit at Larkspur Clinics',
  location: 'Riverside, 14 Cottonwood Quay; floor 2', description: 'Bring your card.\nDenver time', stamp: new Date('2026-12-01T00:00:00Z'),
};

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const parsed = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  ICAL.TimezoneService.reset();
  return parsed;
}

test('another library reads the same moment, place and words', () => {
  const parsed = read(calendarFile(event));
  assert.equal(parsed.startDate.toJSDate().toISOString(), '2026-12-08T16:20:00.000Z');
  assert.equal(parsed.endDate.toJSDate().toISOString(), '2026-12-08T16:40:00.000Z');
  assert.equal(parsed.startDate.toString(), '2026-12-08T09:20:00');
  assert.equal(parsed.summary, event.title);
  assert.equal(parsed.location, event.location);
  assert.equal(parsed.description, event.description);
});

test('the hour is the place’s own on both sides of a clock change', () => {
  for (const [start, end, utc] of [['2027-03-13T09:20:00-07:00', '2027-03-13T09:40:00-07:00', '16:20'], ['2027-03-15T09:20:00-06:00', '2027-03-15T09:40:00-06:00', '15:20']] as const) {
    assert.equal(read(calendarFile({ ...event, start, end })).startDate.toJSDate().toISOString().slice(11, 16), utc);
  }
});

test('no text breaks out of its line, and no line is longer than 75 bytes', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }).filter((text) => !/[\u0000-\u0009\u000b-\u001f]/.test(text)), (text) => {
    const file = calendarFile({ ...event, description: text });
    assert.ok(file.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75));
    assert.equal(read(file).description, text);
  }));
});

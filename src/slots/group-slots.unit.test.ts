import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarDate, mondayOf } from '../locale/locale.js';
import { dayPart, distinctTimes, groupByDayPart, groupSlotsByDay, weekOf, type Slot } from './group-slots.js';

const slot = (localDate: string, localTime: string, practitionerId = 'p'): Slot => ({
  id: `${localDate}T${localTime}/${practitionerId}`, when: { start: `${localDate}T${localTime}:00Z`, timeZone: 'UTC', localDate, localTime }, locationId: 'l', practitionerId, modality: 'in-person',
});
const minutes = fc.integer({ min: 0, max: 1439 }).map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

test('slots are grouped by the clinic’s own day, and none is lost', () => {
  fc.assert(fc.property(fc.array(fc.tuple(days, minutes)), (times) => {
    const slots = times.map(([date, time]) => slot(date, time));
    const grouped = groupSlotsByDay(slots);
    assert.equal([...grouped.values()].flat().length, slots.length);
    for (const [day, list] of grouped) assert.ok(list.every(({ when }) => when.localDate === day));
  }));
});

test('a time at which several are free is shown once, as the first of them', () => {
  const list = distinctTimes([slot('2026-12-08', '09:20', 'quill'), slot('2026-12-08', '09:20', 'moradi'), slot('2026-12-08', '09:00', 'moradi')]);
  assert.deepEqual(list.map(({ id }) => id), ['2026-12-08T09:00/moradi', '2026-12-08T09:20/quill']);
});

test('a day has its parts in order, without the empty ones', () => {
  assert.deepEqual(groupByDayPart([slot('2026-12-08', '17:00'), slot('2026-12-08', '11:59')]).map(([part]) => part), ['morning', 'evening']);
  assert.deepEqual(['11:59', '12:00', '16:59', '17:00'].map(dayPart), ['morning', 'afternoon', 'afternoon', 'evening']);
});

test('a week has seven days from a Monday, over months, years and clock changes', () => {
  fc.assert(fc.property(days, (day) => {
    const monday = mondayOf(day);
    assert.equal(calendarDate(monday).weekday, 0);
    const week = weekOf(monday);
    assert.equal(week.length, 7);
    assert.ok(week.includes(day));
    assert.equal(addDays(week[6]!, 1), addDays(monday, 7));
  }));
});

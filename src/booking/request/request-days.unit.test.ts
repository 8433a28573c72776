import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarDate } from '../../locale/locale.js';
import { requestDays, shownDays } from './request-days.js';

const day = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2024-01-01', count));

describe('days to ask for', () => {
  test('begin on the Monday of the first one, closed ones with their reason', () => {
    const days = requestDays('2026-12-09', 4, [{ from: '2026-12-10', to: '2026-12-12', text: 'Inventory' }, { from: '2026-12-12', to: '2026-12-13', locationId: 'elsewhere' }], 'riverside', 0);
    assert.equal(days[0]!.date, '2026-12-07');
    assert.deepEqual(days.filter(({ open }) => open).map(({ date }) => date), ['2026-12-09', '2026-12-10', '2026-12-11', '2026-12-12', '2026-12-13']);
    assert.deepEqual(days.filter(({ closure }) => closure).map(({ date, closure }) => [date, closure!.text]), [['2026-12-10', 'Inventory'], ['2026-12-11', 'Inventory']]);
  });

  test('are each day of the horizon once, over all pages, whatever clocks do', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 400 }), (first, horizon) => {
      const pages = Array.from({ length: Math.ceil(horizon / shownDays) + 2 }, (_, page) => requestDays(first, horizon, [], undefined, page));
      const open = pages.flat().filter((one) => one.open).map(({ date }) => date);
      assert.deepEqual(open, Array.from({ length: horizon + 1 }, (_, index) => addDays(first, index)));
      for (const page of pages) assert.equal(calendarDate(page[0]!.date).weekday, 0);
    }));
  });
});

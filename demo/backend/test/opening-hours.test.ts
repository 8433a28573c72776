/** When nobody can be booked: lunch, nights, weekends and holidays. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { addDays, dayOfWeek } from '../app/place-time.js';
import { freshClinic, type Clinic, type Schemas } from '../../../test/helpers/http.js';

let clinic: Clinic;
before(async () => { clinic = await freshClinic(); });

const firstYear = new Date().getUTCFullYear() + 1;
/** A year in which that day would be a working day. */
const yearOn = (day: string) => [0, 1, 2, 3, 4, 5].map((ahead) => firstYear + ahead).find((year) => dayOfWeek(`${year}-${day}`) <= 4)!;
const thanksgiving = addDays(`${firstYear}-11-01`, ((4 - dayOfWeek(`${firstYear}-11-01`) + 7) % 7) + 21);

test('no visit of any length goes into the lunch break, before opening or past closing', async () => {
  for (const visit of ['Check-up', 'First visit', 'Phone call with a doctor', 'Blood test', 'Physiotherapy']) {
    const slots = await clinic.freeSlots(visit);
    assert.ok(slots.length > 0);
    for (const { when } of slots) {
      const [start, end] = [when.localTime, when.end!.slice(11, 16)];
      assert.ok((start >= '08:00' && end <= '12:00') || (start >= '13:00' && end <= '17:00'), `${visit} ${start}–${end}`);
      assert.ok(dayOfWeek(when.localDate) <= 5);
    }
  }
});

for (const [holiday, text] of [[thanksgiving, 'Thanksgiving'], [`${yearOn('12-25')}-12-25`, 'Christmas Day'], [`${yearOn('01-01')}-01-01`, 'New Year’s Day'], [`${yearOn('07-04')}-07-04`, 'Independence Day']] as const) {
  test(`${text} is closed at every site and said to be; the days around it are open`, async () => {
    await clinic.setClock(`${addDays(holiday, -10)}T18:00:00Z`);
    const visitTypeId = await clinic.visitTypeId('Check-up');
    const { body } = await clinic.call<Schemas['SlotList']>('GET', `/slots?${new URLSearchParams({ visitTypeId, from: addDays(holiday, -5), to: addDays(holiday, 6) })}`);
    const days = new Set(body.items.map(({ when }) => when.localDate));
    assert.equal(days.has(holiday), false);
    for (const day of [-7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5].map((distance) => addDays(holiday, distance))) {
      if (day >= body.from! && day < body.to!) assert.equal(days.has(day), dayOfWeek(day) <= 5, day);
    }
    assert.deepEqual(body.closures, [{ from: holiday, to: addDays(holiday, 1), text }]);
    const { body: about } = await clinic.call<Schemas['Clinic']>('GET', '/clinic');
    assert.ok(about.closures!.some(({ from }) => from === holiday));
  });
}

/** Over a clock change a clinic opens at the same hour of its own clock, which is another moment. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { addDays, dayOfWeek } from '../app/place-time.js';
import { freshClinic, type Clinic } from '../../../test/helpers/http.js';
import { hours } from './helpers/calendar.js';

const year = new Date().getUTCFullYear() + 1;
const nthSunday = (month: string, n: number) => addDays(`${year}-${month}-01`, 7 - dayOfWeek(`${year}-${month}-01`) + 7 * (n - 1));
const hour = 3_600_000;

const doctors = {
  Riverside: { name: 'Dr Ossian Thackeray-Lumb', timeZone: 'America/Denver', times: [...hours('08:20', '12:00', 20), ...hours('13:00', '16:40', 20)] },
  Prairie: { name: 'Dr Mirembe Okello-Frost', timeZone: 'America/Chicago', times: [...hours('09:00', '12:00', 20), ...hours('13:00', '16:40', 20)] },
};
const changes = [
  { season: 'spring', sunday: nthSunday('03', 2), shorter: hour, offsets: { Riverside: ['-07:00', '-06:00'], Prairie: ['-06:00', '-05:00'] } },
  { season: 'autumn', sunday: nthSunday('11', 1), shorter: -hour, offsets: { Riverside: ['-06:00', '-07:00'], Prairie: ['-05:00', '-06:00'] } },
];
let clinic: Clinic;
before(async () => { clinic = await freshClinic(); });

for (const { season, sunday, shorter, offsets } of changes) {
  test(`the hours of a day stay the same over the clock change of ${season}, in both zones`, async () => {
    await clinic.setClock(`${addDays(sunday, -10)}T18:00:00Z`);
    for (const [site, { name, timeZone, times }] of Object.entries(doctors)) {
      const practitionerId = await clinic.practitionerId(name);
      const [before, after] = await Promise.all([addDays(sunday, -3), addDays(sunday, 4)].map((day) => clinic.slots('Check-up', { practitionerId, from: day, to: addDays(day, 1) })));
      assert.deepEqual(before!.map(({ when }) => when.localTime), times);
      assert.deepEqual(after!.map(({ when }) => when.localTime), times);
      const [offsetBefore, offsetAfter] = offsets[site as keyof typeof offsets];
      for (const [slots, offset] of [[before!, offsetBefore], [after!, offsetAfter]] as const) {
        for (const { when } of slots) {
          assert.deepEqual([when.timeZone, when.start, when.end!.slice(-6)], [timeZone, `${when.localDate}T${when.localTime}:00${offset}`, offset]);
          assert.equal(Date.parse(when.end!) - Date.parse(when.start), hour / 3);
        }
      }
      before!.forEach(({ when }, index) => assert.equal(Date.parse(after![index]!.when.start) - Date.parse(when.start), 7 * 24 * hour - shorter));
    }
  });

  test(`a visit booked before the clock change of ${season} for a day after it is at the hour that was chosen`, async () => {
    await clinic.setClock(`${addDays(sunday, -10)}T18:00:00Z`);
    const amira = clinic.person('amira');
    const slot = (await clinic.slots('Check-up', { practitionerId: await clinic.practitionerId(doctors.Prairie.name), from: addDays(sunday, 4), to: addDays(sunday, 5) }))[0]!;
    const { body } = await amira.book(slot);
    assert.deepEqual(body.when, slot.when);
    await clinic.setClock(`${addDays(sunday, 1)}T18:00:00Z`);
    assert.deepEqual((await amira.appointments()).find(({ id }) => id === body.id)!.when, slot.when);
  });
}

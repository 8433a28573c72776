/** How soon and how far ahead one may book, on a clock that stands still. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays, atPlace, dayOfWeek } from '../app/place-time.js';
import type { Slot } from '../../../test/helpers/http.js';
import { firstDay, isWorkday } from './helpers/calendar.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

const [denver, chicago] = ['America/Denver', 'America/Chicago'];
const [riverside, prairie] = ['Dr Ossian Thackeray-Lumb', 'Dr Mirembe Okello-Frost'];
const horizon = 60;
/** A working day, with working days just inside and just outside the horizon. */
const today = firstDay(new Date().toISOString().slice(0, 10), (date) => isWorkday(date) && dayOfWeek(addDays(date, horizon)) === 2 && isWorkday(addDays(date, horizon)) && isWorkday(addDays(date, horizon + 1)));
let backend: InProcess;
const person = () => backend.clinic.person('amira');

before(async () => {
  backend = await openBackend(atPlace(today, '09:00', denver));
  await backend.db.deleteFrom('occupancy').execute();
});
after(() => backend.close());

async function offered(doctor: string, day: string): Promise<Slot[]> {
  return backend.clinic.slots('Check-up', { practitionerId: await backend.clinic.practitionerId(doctor), from: day, to: addDays(day, 1) });
}
const refused = async (slot: Slot) => {
  for (const answer of [await person().book(slot), await person().hold(slot)]) assert.deepEqual([answer.status, answer.refusal], [409, 'slot-taken']);
};

test('a time can be booked until an hour before it and not a millisecond later', async () => {
  const deadline = atPlace(today, '10:00', denver);
  backend.setNow(deadline);
  const slot = (await offered(riverside, today))[0]!;
  assert.equal(slot.when.localTime, '11:00');
  backend.setNow(new Date(deadline.getTime() + 1));
  assert.equal((await offered(riverside, today))[0]!.when.localTime, '11:20');
  await refused(slot);
  backend.setNow(deadline);
  assert.equal((await person().book(slot)).status, 201);
});

test('what was held in time may be booked within the hour', async () => {
  backend.setNow(atPlace(today, '10:19', denver));
  const slot = (await offered(riverside, today))[0]!;
  const another = backend.clinic.person('karim');
  const { body: hold } = await another.hold(slot);
  backend.setNow(atPlace(today, '10:28', denver));
  assert.equal((await another.book(slot, { holdId: hold.id })).status, 201);
});

test('the last day that can be booked is sixty days ahead, by each site’s own calendar', async () => {
  const [last, beyond] = [addDays(today, horizon), addDays(today, horizon + 1)];
  backend.setNow(atPlace(today, '09:00', denver));
  for (const doctor of [riverside, prairie]) {
    assert.ok((await offered(doctor, last)).length > 0);
    assert.equal((await offered(doctor, beyond)).length, 0);
  }
  backend.setNow(atPlace(today, '23:30', denver));
  assert.equal((await offered(riverside, beyond)).length, 0);
  assert.ok((await offered(prairie, beyond)).length > 0, 'at Prairie it is tomorrow already');
});

test('a time beyond the last day is refused until its day comes into reach', async () => {
  const beyond = addDays(today, horizon + 1);
  const midnight = atPlace(addDays(today, 1), '00:00', chicago);
  backend.setNow(midnight);
  const slot = (await offered(prairie, beyond))[0]!;
  backend.setNow(new Date(midnight.getTime() - 1));
  assert.equal((await offered(prairie, beyond)).length, 0);
  await refused(slot);
  backend.setNow(midnight);
  assert.equal((await person().book(slot)).status, 201);
});

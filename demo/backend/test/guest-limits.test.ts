/** How much may be asked without an account: nobody fills a mailbox, and nobody empties the calendar. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newKey, type Answer, type Clinic, type Hold, type Person, type Slot } from '../../../test/helpers/http.js';
import { askCode, becomeGuest, freshAddress } from './helpers/guests.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

const start = new Date();
const [minute, hour] = [60_000, 3_600_000];
let backend: InProcess;
let clinic: Clinic;
let slots: Slot[];
const setClock = (ms: number) => backend.setNow(new Date(start.getTime() + ms));
const from = (address: string) => backend.setAddress(address);
const guest = (destination = freshAddress()): Promise<Person> => becomeGuest(clinic, { destination, outbox: backend.outbox });
const hold = (): Promise<Answer<Hold>> => clinic.call('POST', '/holds', { body: { slotId: slots.shift()!.id } });
const statuses = (answers: Answer<unknown>[]) => answers.map(({ status }) => status).sort();
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** Told what it is and how long to wait, in the body and in the header. */
function assertWait(answer: Answer<unknown>, status: number, refusal: string, seconds: number): void {
  assert.deepEqual([answer.status, answer.refusal, answer.problem.retryAfterSeconds, answer.headers.get('Retry-After')], [status, refusal, seconds, String(seconds)]);
}

let tests = 0;
/** A network that nobody asked from yet, and one more. */
let here: string;
let elsewhere: string;

before(async () => {
  backend = await openBackend(start);
  clinic = backend.clinic;
  slots = await clinic.timesApart();
});
beforeEach(() => {
  setClock(0);
  [here, elsewhere] = [`203.0.113.${++tests}`, `192.0.2.${tests}`];
  from(here);
});
after(() => backend.close());

test('an address is sent five codes an hour, from wherever they are asked for', async () => {
  const destination = freshAddress();
  const waits = [];
  for (let count = 0; count < 5; count++) {
    setClock(count * minute);
    from(`198.51.100.${count}`);
    waits.push((await askCode(clinic, destination)).body.resendAfterSeconds);
  }
  assert.deepEqual(waits, [0, 0, 0, 0, 56 * 60]);
  assertWait(await askCode(clinic, destination), 429, 'rate-limited', 56 * 60);
  assert.equal((await backend.outbox()).length, 5);
  assert.equal((await askCode(clinic, freshAddress())).status, 201, 'other addresses go on');
  setClock(hour);
  assert.equal((await askCode(clinic, destination)).status, 201);
});

test('plus addresses of one mailbox, its capitals and all spellings of one number count together', async () => {
  for (const one of ['nadia@example.com', 'Nadia+1@example.com', 'nadia+visit@EXAMPLE.com', 'nadia+a+b@example.com', 'NADIA@example.com']) assert.equal((await askCode(clinic, one)).status, 201, one);
  assert.equal((await askCode(clinic, 'nadia+new@example.com')).status, 429);
  for (const one of ['+13035550147', '303 555 0147', '(303) 555-0147', '1-303-555-0147', '001 303 555 0147']) assert.equal((await askCode(clinic, one, {}, 'sms')).status, 201, one);
  assert.equal((await askCode(clinic, '303.555.0147', {}, 'sms')).status, 429);
});

test('a network is sent twenty codes an hour, to whatever addresses; another network goes on', async () => {
  const answers = await Promise.all(times(24, () => askCode(clinic, freshAddress())));
  assert.deepEqual(statuses(answers), [...times(20, () => 201), ...times(4, () => 429)]);
  assertWait(await askCode(clinic, freshAddress()), 429, 'rate-limited', 3600);
  from(elsewhere);
  assert.equal((await askCode(clinic, freshAddress())).status, 201);
});

test('whoever has a whole /64 of IPv6 addresses is one network', async () => {
  for (const index of times(20, (one) => one)) {
    from(`2001:db8:1:2:${index.toString(16)}::${index}`);
    assert.equal((await askCode(clinic, freshAddress())).status, 201);
  }
  from('2001:db8:1:2:ffff::1');
  assert.equal((await askCode(clinic, freshAddress())).status, 429);
  from('2001:db8:1:3::1');
  assert.equal((await askCode(clinic, freshAddress())).status, 201);
});

test('a refused or a wrong request uses up nothing', async () => {
  const destination = freshAddress();
  for (let count = 0; count < 8; count++) await askCode(clinic, destination, {}, 'voice');
  const key = newKey();
  for (let count = 0; count < 8; count++) assert.equal((await askCode(clinic, destination, { key })).status, 201);
  for (let count = 0; count < 4; count++) assert.equal((await askCode(clinic, destination)).status, 201);
  assert.equal((await askCode(clinic, destination)).status, 429);
});

test('without an account a network keeps twenty times at once, with however many keys', async () => {
  const answers = await Promise.all(times(24, hold));
  assert.deepEqual(statuses(answers), [...times(20, () => 201), ...times(4, () => 409)]);
  assertWait(await hold(), 409, 'hold-limit', 600);
  from(elsewhere);
  assert.equal((await hold()).status, 201, 'another network goes on');
  from(here);
  assert.equal((await clinic.person('amira').hold(slots.shift()!)).status, 201, 'so does whoever is signed in');
  await clinic.call('DELETE', `/holds/${answers.find(({ status }) => status === 201)!.body.id}`);
  assert.equal((await hold()).status, 201, 'and whoever gave one back');
  setClock(10 * minute);
  assert.equal((await hold()).status, 201, 'and everybody when they have ended');
});

test('a guest keeps three times at once, and so does every other guest of the same address together', async () => {
  const address = freshAddress();
  const guests = [await guest(address), await guest(address)];
  const answers = await Promise.all(times(6, (index) => guests[index % 2]!.hold(slots.shift()!)));
  assert.deepEqual(statuses(answers), [201, 201, 201, 409, 409, 409]);
  assertWait(await guests[0]!.hold(slots.shift()!), 409, 'hold-limit', 600);
  assert.equal((await (await guest()).hold(slots.shift()!)).status, 201);
});

test('guests of one network keep twenty times together, with those who are nobody yet', async () => {
  assert.deepEqual(statuses(await Promise.all(times(18, hold))), times(18, () => 201));
  const person = await guest();
  assert.deepEqual(statuses([await person.hold(slots.shift()!), await person.hold(slots.shift()!), await person.hold(slots.shift()!)]), [201, 201, 409]);
});

test('an address has three visits ahead, in however many sessions, and more when they are over', async () => {
  const address = freshAddress();
  const guests = [await guest(address), await guest(address)];
  const answers = await Promise.all(times(6, (index) => guests[index % 2]!.book(slots.shift()!)));
  assert.deepEqual(statuses(answers), [201, 201, 201, 409, 409, 409]);
  const slot = slots[0]!;
  const refused = await guests[0]!.book(slot);
  assert.deepEqual([refused.refusal, refused.problem.limit], ['limit-reached', 3]);
  assert.ok((await clinic.timesApart()).some(({ id }) => id === slot.id), 'the time that was refused is still free');
  assert.equal((await (await guest()).book(slots.shift()!)).status, 201);
  await backend.db.updateTable('appointment').set({ ends_at: start }).where('patient_id', 'in', guests.map(({ patientId }) => patientId)).execute();
  assert.equal((await guests[0]!.book(slots.shift()!)).status, 201);
});

test('a time that is gone is told before the limit', async () => {
  const person = await guest();
  const [taken] = slots;
  for (let count = 0; count < 3; count++) await person.book(slots.shift()!);
  assert.equal((await person.book(taken!)).refusal, 'slot-taken');
});

test('guests of one network book thirty visits a day', async () => {
  let booked = 0;
  for (const index of times(10, (one) => one)) {
    from(here);
    const person = await guest();
    from(`198.51.100.${index}`); // it counts where the address was proven
    for (let count = 0; count < 3; count++) booked += Number((await person.book(slots.shift()!)).status === 201);
  }
  assert.equal(booked, 30);
  from(here);
  const person = await guest();
  assertWait(await person.book(slots.shift()!), 429, 'rate-limited', 86_400);
  from(elsewhere);
  assert.equal((await (await guest()).book(slots.shift()!)).status, 201);
});

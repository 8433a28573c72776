/** A patient of somebody else's and one who does not exist are the same to whoever asks: in words, in bytes and in time. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, madeUpId, type Clinic, type Person } from '../../../test/helpers/http.js';
import { seeded } from '../seed/random.js';
import { ask, inRecords, sampleOf, type Needs } from './helpers/operations.js';
import { mannWhitney } from './helpers/statistics.js';

// By chance alone one run in so many has a p below the bar: one in a hundred with PORTICO_FULL, one in ten thousand without.
const full = process.env.PORTICO_FULL !== undefined;
const bar = full ? 0.01 : 0.0001;
const samples = full ? 500 : 200;

let clinic: Clinic;
let marisol: Person;
let foreign: string;
let needs: Needs;
before(async () => {
  clinic = await freshClinic();
  marisol = clinic.person('marisol');
  foreign = clinic.person('amira').patientId;
  needs = { slots: await clinic.timesApart(), appointmentId: madeUpId() };
});

const withoutReference = (text: string) => text.replace(/"reference":"[0-9A-Z]{7}"/, '"reference":"_______"');

test('the answers are the same to the byte but for the reference', async () => {
  const { body } = await clinic.person('amira').book(needs.slots.shift()!);
  needs.appointmentId = body.id;
  const texts = new Set<string>();
  const heads = new Set<string>();
  for (const operation of inRecords) {
    for (const patientId of [foreign, madeUpId(), 'x', 'x'.repeat(128), 'x'.repeat(129), '%00', '%2e%2e', 'a%20b', '%ff', '{}']) {
      const answer = await ask(marisol, operation, sampleOf(operation, needs), patientId);
      assert.equal(answer.status, 404, `${operation.id} ${patientId}`);
      texts.add(withoutReference(answer.text));
      heads.add(JSON.stringify([...answer.headers].filter(([name]) => name !== 'date')));
    }
  }
  assert.equal(texts.size, 1, [...texts].join('\n'));
  assert.equal(heads.size, 1, [...heads].join('\n'));
});

test('the test of times tells two sources apart, and takes one for one', () => {
  const chance = seeded(7);
  const times = (count: number, more: number) => Array.from({ length: count }, () => 5 + more - Math.log(1 - chance()));
  assert.ok(mannWhitney(times(samples, 0), times(samples, 1)) < bar);
  assert.ok(mannWhitney([1, 2, 3], [1, 2, 3]) > 0.99);
  const onOneSource = Array.from({ length: 400 }, () => mannWhitney(times(50, 0), times(50, 0)));
  const below = onOneSource.filter((p) => p < 0.1).length;
  assert.ok(below > 20 && below < 65, `${below} of 400 below 0.1`);
  // By hand: U = 4.5, three pairs of ties, z = 13 / 6.2122 = 2.0927.
  assert.ok(Math.abs(mannWhitney([1, 2, 3, 4, 5, 6], [4, 5, 6, 7, 8, 9]) - 0.0364) < 0.0001);
});

test(`the times are of one source: Mann-Whitney p > ${bar} over ${samples} pairs`, async (t) => {
  const operation = inRecords.find(({ id }) => id === 'listAppointments')!;
  const time = async (patientId: string) => {
    const begun = performance.now();
    await ask(marisol, operation, { status: 404 }, patientId);
    return performance.now() - begun;
  };
  for (let warm = 0; warm < 20; warm++) await time(warm % 2 ? foreign : madeUpId());
  const [theirs, nobodys]: [number[], number[]] = [[], []];
  for (let pair = 0; pair < samples; pair++) {
    // Who goes first changes, so that whatever the first leaves behind meets both.
    if (pair % 2) theirs.push(await time(foreign));
    nobodys.push(await time(madeUpId()));
    if (pair % 2 === 0) theirs.push(await time(foreign));
  }
  const p = mannWhitney(theirs, nobodys);
  t.diagnostic(`p = ${p.toFixed(4)}`);
  assert.ok(p > bar, `p = ${p}`);
});

/** That a time is given once is the database's doing, and nothing else's. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Slot } from '../../../test/helpers/http.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

const patients = 20;
let backend: InProcess;
before(async () => { backend = await openBackend(new Date(), patients); });
after(() => backend.close());

async function booked(slot: Slot): Promise<number> {
  const { clinic } = backend;
  const answers = await Promise.all(Array.from({ length: patients }, (_, index) => clinic.person(`patient-${index + 1}`).book(slot)));
  return answers.filter(({ status }) => status === 201).length;
}

test('with the constraint one of many gets a time, and without it several do', async () => {
  const [first, second] = await backend.clinic.timesApart();
  assert.equal(await booked(first!), 1);
  await sql`alter table occupancy drop constraint occupancy_once`.execute(backend.db);
  assert.ok((await booked(second!)) > 1);
});

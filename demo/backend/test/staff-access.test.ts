/** Who may do what of the staff API: every operation of its document, asked by everybody. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { readOperations, type Operation } from '../app/contract.js';
import type { OperationsDocument } from '../app/ports.js';
import { freshClinic, madeUpId, type Clinic, type Person, type Schemas } from '../../../test/helpers/http.js';
import { becomeGuest } from './helpers/guests.js';
import { joinList, staffOf, type Staff } from './helpers/staff.js';

const operations = readOperations(JSON.parse(readFileSync(new URL('../dist/staff.json', import.meta.url), 'utf8')) as OperationsDocument) as Operation<string>[];
let clinic: Clinic;
let clerk: Staff;
let ids: Record<string, string>;
let askers: Record<string, { caller: Clinic | Person; actor: string }>;

/** What the clerk is told by the least that can be asked: past the role, and no further where something would change. */
const clerkIsTold: Record<string, number> = {
  getStaffSession: 200, getStaffDay: 200, listUnanswered: 200, listSlotsForVisit: 200, listStaffWaitingList: 200, listSlotsForEntry: 200, listClosures: 200, getClosure: 200, listStaffVisitTypes: 200,
  confirmVisit: 428, refuseVisit: 428, cancelVisit: 428, moveVisit: 428, markArrived: 428, markCompleted: 428, markNoShow: 428, makeOffer: 422, closeDays: 422, openDays: 204, switchBooking: 428,
};
const bodies: Record<string, unknown> = { confirmVisit: {}, refuseVisit: { text: 'No' }, cancelVisit: { text: 'No' }, moveVisit: { slotId: 'none' }, makeOffer: { slotId: 'none' }, closeDays: {}, switchBooking: { booking: 'call' } };
const rows = ['nobody', 'a patient', 'a delegate', 'a guest', 'a nurse', 'a clinician', 'a clerk'] as const;

function told(row: (typeof rows)[number], { id, write }: Operation<string>): [number, string?] {
  if (row === 'nobody') return [401, 'unauthenticated'];
  if (row === 'a patient' || row === 'a delegate' || row === 'a guest') return [404, 'not-found'];
  if (row !== 'a clerk' && write) return [403, 'not-permitted'];
  return [clerkIsTold[id]!];
}

before(async () => {
  clinic = await freshClinic();
  clerk = staffOf(clinic);
  const person = async (username: string) => ({ caller: clinic.person(username), actor: (await clinic.person(username).call<Schemas['Session']>('GET', '/session')).body.person!.id });
  const guest = await becomeGuest(clinic);
  askers = {
    'nobody': { caller: clinic, actor: 'nobody' }, 'a guest': { caller: guest, actor: 'guest:' }, 'a patient': await person('amira'), 'a delegate': await person('ingrid'), 'a nurse': await person('tansy'), 'a clinician': await person('zenobia'), 'a clerk': await person('ines'),
  };
  const [slot] = await clinic.timesApart();
  const visit = await clinic.person('amira').book(slot!);
  const entry = await joinList(clinic.person('marisol'), 'Check-up');
  const closed = await clerk.close({ from: slot!.when.localDate, locationId: await clinic.locationId('Lakeside') });
  ids = { appointmentId: visit.body.id, entryId: entry.body.id, closureId: closed.body.closure.id!, visitTypeId: await clinic.visitTypeId('Vaccine') };
});

for (const operation of operations) {
  describe(operation.id, () => {
    for (const row of rows) {
      const [status, problem] = told(row, operation);
      test(`${operation.id} by ${row}: ${status}${problem ? ` ${problem}` : ''}`, async () => {
        const { caller, actor } = askers[row]!;
        const seen = (await clinic.audit()).length;
        const path = operation.template.replace(/\{(\w+)\}/g, (_, name: string) => (operation.id === 'openDays' ? madeUpId() : ids[name]!));
        const answer = await caller.call(operation.method, path, { ...(bodies[operation.id] !== undefined && { body: bodies[operation.id] }), ...(!operation.keyed && { key: null }) });
        assert.equal(answer.status, status, answer.text);
        if (problem) assert.equal(answer.refusal, problem);
        if (status === 403) assert.equal(answer.problem.reason, 'role');
        assert.equal(answer.headers.get('Cache-Control'), 'no-store');
        const audited = (await clinic.audit()).slice(seen);
        assert.ok(audited.length > 0, 'no row in the audit log');
        for (const line of audited) assert.deepEqual([line.operation, line.actor.startsWith(actor), line.outcome], [operation.id, true, answer.refusal ?? 'ok']);
      });
    }
  });
}

test('whoever works here has no patient’s record by that', async () => {
  for (const username of ['ines', 'tansy', 'zenobia']) {
    const person = clinic.person(username);
    const { body } = await person.call<Schemas['Session']>('GET', '/session');
    assert.deepEqual(body.people, [], username);
    assert.equal((await person.call('GET', `/patients/${clinic.person('amira').patientId}/appointments`)).refusal, 'not-found');
  }
});

test('another clinic’s clerk is nobody here', async () => {
  const other = await freshClinic();
  assert.equal((await clinic.call('GET', '/staff/day', { token: other.person('ines').account.accessToken })).status, 401);
});

test('a list leaves a row for each patient whom it shows', async () => {
  const { body } = await clerk.unanswered();
  const seen = (await clinic.audit()).length;
  const [slot] = await clinic.timesApart();
  const day = await clerk.day(slot!.when.localDate);
  const audited = (await clinic.audit()).slice(seen).filter(({ operation }) => operation === 'getStaffDay');
  assert.ok(day.body.visits.length > 0 && body.items !== undefined);
  assert.ok(audited.some(({ patientId }) => patientId === clinic.person('amira').patientId));
  assert.equal(new Set(audited.map(({ patientId }) => patientId)).size, audited.length);
});

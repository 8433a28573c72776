/** Who may do what in whose record: every operation of the contract on a patient, asked by everybody. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Operation } from '../app/contract.js';
import { freshClinic, madeUpId, type Answer, type Call, type Clinic, type Person, type Schemas } from '../../../test/helpers/http.js';
import { becomeGuest } from './helpers/guests.js';
import { ask, inRecords, sampleOf, type Needs } from './helpers/operations.js';

let clinic: Clinic;
let other: Clinic;
let guest: Person;
let guestThere: Person;
let records: Record<'amira' | 'sofia' | 'thaddeus' | 'bram' | 'guest' | 'madeUp', string>;
let needs: Needs;

/** Who asks for whose record, and what they are told; `allowed` stands for the operation's own success. */
interface Row {
  says: string;
  as: (clinic: Clinic, operation: Operation) => Clinic | Person | Promise<Person>;
  record: keyof typeof records;
  call?: () => Call;
  expect: 'allowed' | Refused | ((operation: Operation) => 'allowed' | Refused);
}
type Refused = [status: number, problem: string, reason?: string];
const ofVisits = ['listAppointments', 'bookAppointment', 'requestAppointment', 'getAppointment', 'cancelAppointment', 'rescheduleAppointment'];
/** What access to appointments opens. */
const ofCalendar = ['booking-patient', 'waiting-list', 'drafts', 'account'];
const rows: Row[] = [
  { says: 'nobody', as: (here) => here, record: 'amira', expect: [401, 'unauthenticated'] },
  { says: 'garbage', as: (here) => here, record: 'amira', call: () => ({ token: 'garbage' }), expect: [401, 'session-expired'] },
  { says: 'a token of another kind', as: (here) => here, record: 'amira', call: () => ({ headers: { Authorization: 'Basic YW1pcmE6eA==' } }), expect: [401, 'session-expired'] },
  { says: 'a cookie of nobody’s', as: (here) => here, record: 'amira', call: () => ({ headers: { Cookie: `portico-${clinic.id}=garbage`, Origin: new URL(clinic.api).origin } }), expect: [401, 'session-expired'] },
  { says: 'another clinic’s token', as: (here) => here, record: 'amira', call: () => ({ token: other.person('amira').account.accessToken }), expect: [401, 'session-expired'] },
  { says: 'another patient', as: (here) => here.person('marisol'), record: 'amira', expect: [404, 'not-found'] },
  { says: 'somebody who acts for others, for one who is not theirs', as: (here) => here.person('ingrid'), record: 'amira', expect: [404, 'not-found'] },
  { says: 'anybody, for a patient who does not exist', as: (here) => here.person('amira'), record: 'madeUp', expect: [404, 'not-found'] },
  { says: 'a former proxy', as: (here) => here.person('caspian'), record: 'bram', expect: [403, 'not-permitted', 'grant-revoked'] },
  { says: 'a carer for appointments', as: (here) => here.person('ingrid'), record: 'thaddeus', expect: ({ profile }) => (ofCalendar.includes(profile) ? 'allowed' : [403, 'not-permitted', 'level']) },
  { says: 'a parent', as: (here) => here.person('karim'), record: 'sofia', expect: 'allowed' },
  { says: 'a guest', as: () => guest, record: 'amira', expect: [404, 'not-found'] },
  { says: 'a guest, for a patient who does not exist', as: () => guest, record: 'madeUp', expect: [404, 'not-found'] },
  { says: 'a guest of another clinic', as: (here) => here, record: 'amira', call: () => ({ token: guestThere.account.accessToken }), expect: [401, 'session-expired'] },
  { says: 'the patient, for a guest’s record', as: (here) => here.person('amira'), record: 'guest', expect: [404, 'not-found'] },
  { says: 'a guest, for the record that was made for them', as: guestFor, record: 'guest', expect: ({ id }) => (ofVisits.includes(id) ? 'allowed' : [403, 'not-permitted', 'level']) },
  { says: 'the patient', as: (here) => here.person('amira'), record: 'amira', expect: 'allowed' },
];

/** An address may have three visits ahead, so whoever books is somebody new. */
async function guestFor(here: Clinic, { id }: Operation): Promise<Person> {
  if (!ofVisits.includes(id)) return guest;
  guest = await becomeGuest(here);
  records.guest = guest.patientId;
  return guest;
}

before(async () => {
  [clinic, other] = await Promise.all([freshClinic(), freshClinic()]);
  [guest, guestThere] = await Promise.all([becomeGuest(clinic), becomeGuest(other)]);
  const { body } = await clinic.person('amira').call<Schemas['Session']>('GET', '/session');
  records = {
    amira: clinic.person('amira').patientId, thaddeus: clinic.person('thaddeus').patientId, bram: clinic.person('bram').patientId, madeUp: madeUpId(),
    guest: guest.patientId, sofia: body.people.find(({ displayName }) => displayName === 'Sofia Haddad')!.patientId,
  };
  needs = { slots: await clinic.timesApart(), appointmentId: '' };
});

/** Days on which each patient has a visit of the tests: a second of the same kind on one day would be asked about first. */
const daysTaken = new Map<string, Set<string>>();
/** Puts a time to the front that is on a day of its own for this patient. */
function freeDay(patientId: string): void {
  const taken = daysTaken.get(patientId) ?? new Set([needs.slots.at(-1)!.when.localDate]); // the day that the sample of a request names
  const slot = needs.slots.find(({ when }) => !taken.has(when.localDate))!;
  needs.slots = [slot, ...needs.slots.filter((one) => one !== slot)];
  daysTaken.set(patientId, taken.add(slot.when.localDate));
}

async function bookedBy(caller: Person, patientId: string): Promise<string> {
  const { status, body, text } = await caller.book(needs.slots.shift()!, { patientId });
  assert.equal(status, 201, text);
  return body.id;
}

function assertTold(answer: Answer<unknown>, expected: [number, string, string?]): void {
  const [status, problem, reason] = expected;
  assert.deepEqual([answer.status, answer.refusal, answer.problem.reason], [status, problem, reason]);
  assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
  assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  if (status === 401) assert.match(answer.headers.get('WWW-Authenticate') ?? '', /^Bearer/);
}

for (const operation of inRecords) {
  describe(operation.id, () => {
    for (const row of rows) {
      const expected = typeof row.expect === 'function' ? row.expect(operation) : row.expect;
      test(`${operation.id} by ${row.says}: ${expected === 'allowed' ? 'done' : expected.join(' ')}`, async () => {
        const caller = await row.as(clinic, operation);
        const patientId = records[row.record];
        const ofVisit = operation.template.includes('{appointmentId}');
        if (expected === 'allowed' && (ofVisit || operation.id === 'bookAppointment')) freeDay(patientId);
        // Somebody who may, books first what is asked for then.
        if (ofVisit) needs.appointmentId = expected === 'allowed' ? await bookedBy(caller as Person, patientId) : madeUpId();
        const sample = sampleOf(operation, needs);
        const rowsBefore = (await clinic.audit()).length;
        const answer = await ask(caller, operation, sample, patientId, row.call?.());
        if (expected === 'allowed') assert.equal(answer.status, sample.status, answer.text);
        else assertTold(answer, expected);

        const audited = (await clinic.audit()).slice(rowsBefore);
        assert.equal(audited.length, 1);
        assert.deepEqual([audited[0]!.operation, audited[0]!.patientId, audited[0]!.outcome], [operation.id, patientId, answer.refusal ?? 'ok']);
        assert.equal(audited[0]!.actor === 'nobody', answer.status === 401);
      });
    }
  });
}

test('what was refused has changed nothing: nobody booked, typed or held anything for the patients who were asked about', async () => {
  const visits = await clinic.person('bram').appointments();
  const { body } = await clinic.person('bram').call<Schemas['DraftList']>('GET', `/patients/${records.bram}/drafts`);
  assert.deepEqual([visits, body.items], [[], []]);
});

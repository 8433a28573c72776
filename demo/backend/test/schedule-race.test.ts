/** 1,000 random schedules of booking, keeping, moving, cancelling and taking offers against each other on one small clinic. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Answer, Appointment, Person, Schemas, Slot } from '../../../test/helpers/http.js';
import { seeded } from '../seed/random.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

// The embedded database runs one transaction after the other: there the schedules show what the rules do, not what a race does.
const schedules = process.env.PORTICO_DATABASE === 'embedded' && process.env.PORTICO_FULL === undefined ? 100 : 1000;
const atOnce = 25;
const start = Date.parse('2027-02-01T16:00:00Z');
const seed = Number(process.env.PORTICO_SEED ?? Math.floor(Math.random() * 2 ** 31));
const chance = seeded(seed);
const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;

/** What anybody may be told who comes too late; everything else is a fault. */
const losses = ['slot-taken', 'hold-expired', 'hold-limit', 'offer-expired', 'version-conflict', 'already-cancelled', 'already-waiting', 'duplicate-visit', 'limit-reached', 'not-eligible'];

let backend: InProcess;
let slots: Slot[];
before(async () => {
  backend = await openBackend(new Date(start), atOnce);
  const practitionerId = await backend.clinic.practitionerId('Dr Ossian Thackeray-Lumb');
  // One morning and one afternoon of one doctor, visits of two lengths: far fewer times than patients.
  const found = await Promise.all(['Check-up', 'First visit'].map((name) => backend.clinic.slots(name, { from: '2027-03-02', to: '2027-03-03', practitionerId, modality: 'in-person' })));
  slots = found.flatMap((list) => list.slice(0, 12));
  // A small clinic: what else there is to find only costs time.
  await backend.db.deleteFrom('occupancy').execute();
  await backend.db.deleteFrom('waiting_list').execute();
  await backend.db.deleteFrom('appointment').execute();
  await backend.db.deleteFrom('schedule').where('id', 'not in', slots.map(({ id }) => id.split('~')[0]!)).execute();
});
after(() => backend.close());

/** One patient, and what the answers said of their visit. */
interface Patient { person: Person; visit?: Appointment | undefined }

const record = ({ person }: Patient, rest: string) => `/patients/${person.patientId}/${rest}`;
const book = (patient: Patient, body: object): Promise<Answer<Appointment>> => patient.person.call('POST', record(patient, 'appointments'), { body });
const move = (patient: Patient, body: object): Promise<Answer<Appointment>> => patient.person.call('POST', record(patient, `appointments/${patient.visit!.id}/reschedule`), { ifMatch: patient.visit!.version, body });
const cancel = (patient: Patient): Promise<Answer<Appointment>> => patient.person.call('POST', record(patient, `appointments/${patient.visit!.id}/cancel`), { ifMatch: patient.visit!.version, body: { reasonCode: 'better' } });
const join = (patient: Patient, slot: Slot, appointmentId?: string): Promise<Answer<unknown>> => patient.person.call('POST', record(patient, 'waiting-list'), {
  body: { visitTypeId: slot.visitTypeId, windows: [{ from: '2027-03-02', to: '2027-03-03', dayPart: 'any' }], ...(appointmentId !== undefined && { appointmentId }) },
});
async function openOffer(patient: Patient) {
  const { body } = await patient.person.call<Schemas['WaitingListEntryList']>('GET', record(patient, 'waiting-list'));
  for (const entry of body.items) for (const offer of entry.offers ?? []) if (offer.state === 'open') return { entry, offer };
  return undefined;
}

/** Notes what an answer says; two that changed one version cannot both have been taken. */
function note(patient: Patient, ...answers: Answer<Appointment>[]): void {
  const taken = answers.filter(({ status }) => status < 300);
  assert.ok(taken.length <= 1, `seed ${seed}: two changes of one version were taken`);
  for (const { status, refusal, text } of answers) if (status >= 300) assert.ok(losses.includes(refusal!), `seed ${seed}: ${status} ${text}`);
  const [answer] = taken;
  if (answer) patient.visit = answer.body.status === 'cancelled' ? undefined : answer.body;
}

/** What there is to do is drawn before anything is sent, so that a seed gives the same schedules. */
function schedule(patient: Patient): () => Promise<void> {
  const [what, looks, slot, other] = [chance(), chance() < 0.2, pick(slots), pick(slots)];
  const { visit } = patient;
  const like = visit && pick(slots.filter(({ visitTypeId }) => visitTypeId === visit.visitType!.id));
  return async () => {
    const found = looks ? await openOffer(patient) : undefined;
    if (found) {
      const taken = { slotId: found.offer.slot.id, offerId: found.offer.id };
      if (visit && found.entry.appointmentId === visit.id) return note(patient, await move(patient, taken));
      if (!visit && found.entry.appointmentId === undefined) return note(patient, await book(patient, taken));
      return;
    }
    if (!visit || !like) {
      if (what < 0.15) return void lost(await join(patient, slot));
      if (what < 0.8) return note(patient, await book(patient, { slotId: slot.id }));
      const hold = await patient.person.hold(slot);
      if (hold.status !== 201) return void lost(hold);
      return note(patient, ...(what < 0.9 ? [await book(patient, { slotId: slot.id, holdId: hold.body.id })] : await Promise.all([book(patient, { slotId: slot.id, holdId: hold.body.id }), book(patient, { slotId: slot.id, holdId: hold.body.id })])));
    }
    if (what < 0.1) return void lost(await join(patient, like, visit.id));
    if (what < 0.3) return note(patient, await cancel(patient));
    if (what < 0.75) return note(patient, await move(patient, { slotId: like.id }));
    if (what < 0.87) return note(patient, ...(await Promise.all([cancel(patient), move(patient, { slotId: like.id })])));
    const hold = await patient.person.call<{ id: string }>('POST', '/holds', { body: { slotId: like.id, forAppointmentId: visit.id } });
    if (hold.status !== 201) return void lost(hold);
    return note(patient, await move(patient, { slotId: what < 0.97 ? like.id : other.visitTypeId === like.visitTypeId ? other.id : like.id, holdId: hold.body.id }));
  };
}

function lost({ status, refusal, text }: Answer<unknown>): void {
  if (status >= 300) assert.ok(losses.includes(refusal!), `seed ${seed}: ${status} ${text}`);
}

/** Every visit is where the last answer said, has its time and nothing else has it. */
async function check(patients: Patient[]): Promise<void> {
  const ids = new Map(patients.map((patient) => [patient.person.patientId, patient]));
  const rows = await backend.db.selectFrom('appointment').selectAll().where('patient_id', 'in', [...ids.keys()]).where('status', '!=', 'cancelled').execute();
  const said = patients.flatMap(({ person, visit }) => (visit ? [`${person.patientId} ${visit.id} booked ${Date.parse(visit.when!.start)} ${visit.version}`] : []));
  assert.deepEqual(rows.map((row) => `${row.patient_id} ${row.id} ${row.status} ${row.starts_at.getTime()} ${row.version}`).sort(), said.sort(), `seed ${seed}: what is booked is what was said`);
  const occupied = await backend.db.selectFrom('occupancy').selectAll().where('starts_at', '>=', new Date('2027-03-02T00:00:00Z')).where('starts_at', '<', new Date('2027-03-03T00:00:00Z')).where('practitioner_id', '=', slots[0]!.practitionerId!).execute();
  for (const row of rows) {
    const own = occupied.filter(({ appointment_id }) => appointment_id === row.id);
    assert.deepEqual(own.map(({ starts_at, ends_at }) => [starts_at.getTime(), ends_at.getTime()]), [[row.starts_at.getTime(), row.ends_at.getTime()]], `seed ${seed}: a visit has its time, once`);
  }
  for (const one of rows) for (const other of rows) assert.ok(one.id === other.id || one.ends_at <= other.starts_at || other.ends_at <= one.starts_at, `seed ${seed}: two visits overlap`);
  const live = new Set(rows.map(({ id }) => id));
  assert.ok(occupied.every(({ appointment_id }) => appointment_id === null || live.has(appointment_id)), `seed ${seed}: a time is kept for nobody`);
}

test(`of ${schedules} schedules of booking, keeping, moving, cancelling and offers none gives a time twice or loses a visit`, async () => {
  const patients = Array.from({ length: atOnce }, (_, index): Patient => ({ person: backend.clinic.person(`patient-${index + 1}`) }));
  let now = start;
  let offersTaken = 0;
  for (let done = 0; done < schedules; done += atOnce) {
    await Promise.all(patients.map(schedule).map((run) => run()));
    await check(patients);
    // Holds end after ten minutes, offers after two hours.
    now += Math.floor(chance() * 40 * 60_000);
    backend.setNow(new Date(now));
  }
  if (schedules < 1000) return; // too few for all that can happen
  const outcomes = await backend.db.selectFrom('audit').select(['operation', 'outcome']).distinct().execute();
  const happened = outcomes.map(({ operation, outcome }) => `${operation} ${outcome}`);
  for (const wanted of ['bookAppointment ok', 'bookAppointment slot-taken', 'rescheduleAppointment ok', 'rescheduleAppointment slot-taken', 'rescheduleAppointment version-conflict', 'cancelAppointment ok']) assert.ok(happened.includes(wanted), `seed ${seed}: never ${wanted}`);
  offersTaken = (await backend.db.selectFrom('offer').select('id').where('state', '=', 'taken').execute()).length;
  assert.ok(offersTaken > 0, `seed ${seed}: no offer was taken`);
});

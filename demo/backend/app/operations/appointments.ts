import type { components } from '../../../../src/contract/generated/portico.js';
import { claimSlot, useClaim } from '../appointments/claim.js';
import { describeOne, phoneFor } from '../appointments/describe.js';
import { findAppointment, readAppointments } from '../appointments/list.js';
import { lockAppointment, type AppointmentRow } from '../appointments/lock.js';
import { askChange, cancel, insertAppointment, move } from '../appointments/transitions.js';
import { readApplicant } from '../booking/applicant.js';
import { checkBookable, checkDuplicate, checkFields } from '../booking/checks.js';
import type { Context, Handlers, Reply } from '../context.js';
import { findVisitType, lockStretches, resolveSlot } from '../free-slots.js';
import { checkVisits, takeVisitTurns } from '../guests/limits.js';
import { tell } from '../messages.js';
import { freshness, writeCursor } from '../page.js';
import { instant } from '../place-time.js';
import { Refusal } from '../problems.js';
import { checkMove, checkReferral } from '../referrals.js';
import { whyNoChange, type ChangeKind, type NoChange } from '../rules/changes.js';
import { dropDraft } from './drafts.js';

type Appointment = components['schemas']['Appointment'];
const defaultLimit = 25;

export const appointmentHandlers: Handlers = {
  /** Fields → slot → eligible → claim → referral → insert → duplicate → limit → tell. What is counted is counted with the new one, so that a time that is gone is told first. */
  async bookAppointment(context, { body }) {
    const { relation, key, arrival } = context;
    await takeVisitTurns(context);
    checkFields(context, body);
    const wanted = await resolveSlot(context, body.slotId);
    if (!wanted) throw new Refusal('invalid-request', { errors: [{ pointer: '/slotId', code: 'not-found' }] });
    const applicant = await readApplicant(context);
    // What the clinic has offered is theirs to take.
    if (body.offerId === undefined) await checkBookable(context, applicant, wanted.visitType, wanted.slot.locationId);
    const claim = await claimSlot(context, wanted, body);
    const place = await checkReferral(context, body, { visitType: wanted.visitType, dates: [wanted.slot.when.localDate] });
    const { reason, contact, interpreterLanguage, needs, acknowledgements } = body;
    const id = await insertAppointment(context, claim, { ...place, details: { reason, contact, interpreterLanguage, needs, acknowledgements } });
    checkDuplicate(context, applicant, { visitTypeId: wanted.visitType.id, days: [wanted.slot.when.localDate], timeZone: wanted.slot.when.timeZone, alsoBooked: body.alsoBooked });
    await checkVisits(context);
    await dropDraft(context, key!);
    const row = await findAppointment(context, id);
    await tell(context, row, row.status === 'pending' ? 'received' : 'booked');
    return { status: 201, body: await describeOne(context, row), headers: { Location: `${arrival.base}/patients/${relation!.patientId}/appointments/${id}` }, resource: { kind: 'appointment', id } };
  },

  async listAppointments(context, { query }) {
    const { limit = defaultLimit, cursor, ...filters } = query;
    const found = await readAppointments(context, filters, limit + 1, cursor);
    const last = found.length > limit ? found[limit - 1] : undefined;
    return { body: { ...freshness(context), items: found.slice(0, limit).map(({ appointment }) => appointment), ...(last && { nextCursor: writeCursor(last.place, filters) }) } };
  },

  async getAppointment(context, { path: { appointmentId } }) {
    return { body: await describeOne(context, await findAppointment(context, appointmentId)) };
  },

  async cancelAppointment(context, { path: { appointmentId }, body: { reasonCode, reasonText } }) {
    checkReason(context, reasonCode, reasonText);
    const row = await lockForChange(context, appointmentId, 'cancel');
    const visitType = (await findVisitType(context, row.visit_type_id))!;
    if (row.status === 'booked' && visitType.data.answering) await askChange(context, row, visitType, { kind: 'cancel', code: reasonCode, reasonText });
    else await cancel(context, row, { by: 'patient', at: context.clinic.now, code: reasonCode, text: reasonText });
    return changed(context, appointmentId);
  },

  /** The new time is had before the old one is given up, and both in one transaction: who loses the race keeps what they have. */
  async rescheduleAppointment(context, { path: { appointmentId }, body }) {
    const known = await findAppointment(context, appointmentId);
    await lockStretches(context, [body.slotId, ...(known.slot_id === null ? [] : [known.slot_id])]);
    const wanted = await resolveSlot(context, body.slotId);
    if (!wanted) throw new Refusal('invalid-request', { errors: [{ pointer: '/slotId', code: 'not-found' }] });
    if (wanted.visitType.id !== known.visit_type_id) throw new Refusal('invalid-request', { errors: [{ pointer: '/slotId', code: 'other-visit-type' }] });
    const row = await lockForChange(context, appointmentId, 'reschedule');
    const claim = await claimSlot(context, wanted, body, row.id);
    await checkMove(context, row, wanted.slot.when.localDate);
    await useClaim(context, claim);
    if (wanted.visitType.data.answering) await askChange(context, row, wanted.visitType, { kind: 'reschedule', wanted });
    else await move(context, row, wanted);
    return changed(context, appointmentId);
  },
};

/** As it stands now, for a page that sends again what it sent before. */
export async function currentAppointment(context: Context, id: string) {
  if (!context.relation) return undefined; // staff's answers are of another form
  return describeOne(context, await findAppointment(context, id));
}

async function changed(context: Context, id: string): Promise<Reply<Appointment>> {
  await dropDraft(context, context.key!);
  return { body: await describeOne(context, await findAppointment(context, id)), resource: { kind: 'appointment', id } };
}

function checkReason({ clinic }: Context, code: string, text: string | undefined): void {
  const reason = clinic.config.booking.practice.cancelReasons.find((one) => one.code === code);
  if (!reason) throw new Refusal('invalid-request', { errors: [{ pointer: '/reasonCode', code: 'not-listed' }] });
  const limit = reason.textMaxLength ?? 0;
  if ((text?.length ?? 0) > limit) throw new Refusal('invalid-request', { errors: [{ pointer: '/reasonText', code: 'too-long', limit }] });
}

const problemOf = { 'too-late': 'too-late-to-change', 'started': 'already-started', 'cancelled': 'already-cancelled', 'answer-pending': 'answer-pending', 'no-time': 'answer-pending', 'unknown': 'source-unavailable' } as const satisfies Record<NoChange, string>;

/** Locked, of the version that the patient saw, and one that the patient may still change. */
async function lockForChange(context: Context, id: string, kind: ChangeKind): Promise<AppointmentRow> {
  const { db, clinic, ifMatch } = context;
  const row = await lockAppointment(context, id);
  if (row?.patient_id !== context.relation!.patientId) throw new Refusal('not-found');
  const current = () => describeOne(context, row);
  if (ifMatch === undefined) throw new Refusal('version-missing', { current: await current() });
  if (ifMatch !== String(row.version)) throw new Refusal('version-conflict', { current: await current() });
  const no = whyNoChange(row, kind, clinic.now, clinic.config.booking.practice.changeNoticeMinutes);
  if (!no) return row;
  const location = row.location_id === null ? undefined : await db.selectFrom('location').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', row.location_id).executeTakeFirst();
  const phone = phoneFor(context, location);
  const told = no.reason === 'too-late' || no.reason === 'answer-pending' || no.reason === 'no-time';
  throw new Refusal(problemOf[no.reason], told ? { ...(no.until && { until: instant(no.until, location?.time_zone ?? clinic.config.timeZone) }), ...(phone && { phone }) } : {});
}

/**
 * Every change of an appointment's state, whoever makes it; nothing else writes `status`, `change` or what is awaited. Each takes a row that is locked
 * (`lockAppointment`), in the transaction of its effect, and tells the person that there is something to see.
 */
import type { Insertable } from 'kysely';
import { actor } from '../audit.js';
import type { Context, InClinic } from '../context.js';
import type { AppointmentDetails, AppointmentTable, Localised } from '../data/schema.js';
import type { Answering } from '../data/practice.js';
import { resolveSlot, type ResolvedSlot, type VisitType } from '../free-slots.js';
import { newId } from '../ids.js';
import { tell } from '../messages.js';
import { occupy, vacate, vacateBesides } from '../occupancy.js';
import { offerFreed } from '../waiting-list/offers.js';
import { useClaim, type Claim } from './claim.js';
import type { AppointmentRow } from './lock.js';

type Draft = Pick<Insertable<AppointmentTable>, 'referral_id' | 'referral_position'> & { details: AppointmentDetails };
type RequestDraft = Draft & Pick<Insertable<AppointmentTable>, 'visit_type_id' | 'location_id' | 'practitioner_id' | 'modality' | 'starts_at' | 'ends_at'>;

const none = { pending_since: null, pending_until: null, answer_at: null };

/** A visit at a claimed time: booked, or pending where the practice system answers later. */
export async function insertAppointment(context: Context, claim: Claim, { details, ...referral }: Draft): Promise<string> {
  const { wanted } = claim;
  const { answering } = wanted.visitType.data;
  const id = await insert(context, {
    ...referral, ...placeOf(wanted), visit_type_id: wanted.visitType.id, details,
    ...(answering ? { status: 'pending', ...awaited(context, answering, wanted.start) } : { status: 'booked' }),
  });
  await useClaim(context, claim);
  await occupy(context, wanted, { appointment_id: id });
  return id;
}

/** What is asked for where no time is picked; a person at the clinic answers. */
export async function insertRequest(context: Context, draft: RequestDraft): Promise<string> {
  const { clinic } = context;
  // Nobody waits for an answer longer than for the last day that was asked for.
  const until = new Date(Math.min(clinic.now.getTime() + clinic.config.booking.practice.requestHours * 3_600_000, new Date(draft.ends_at).getTime()));
  return insert(context, { ...draft, status: 'requested', pending_since: clinic.now, pending_until: until });
}

async function insert(context: Context, { details, ...row }: Omit<Insertable<AppointmentTable>, 'details' | 'id' | 'clinic_id' | 'patient_id' | 'version' | 'booked_by' | 'created_at'> & { details: AppointmentDetails }): Promise<string> {
  const { db, clinic, ports, relation, who, lang } = context;
  const id = newId(ports.random);
  await db.insertInto('appointment').values({
    id, clinic_id: clinic.id, patient_id: relation!.patientId, version: 1, ...row, details: JSON.stringify({ ...details, lang }), booked_by: actor(who), created_at: clinic.now,
  }).execute();
  return id;
}

/** pending → booked */
export async function confirmBooking(context: InClinic, row: AppointmentRow): Promise<void> {
  await write(context, row, { status: 'booked', ...none });
  await tell(context, row, 'news');
}

/** requested → booked, at a time that is free. */
export async function bookRequest(context: InClinic, row: AppointmentRow, wanted: ResolvedSlot): Promise<void> {
  await write(context, row, { status: 'booked', ...none, ...placeOf(wanted) });
  await occupy(context, wanted, { appointment_id: row.id });
  await tell(context, row, 'news');
}

/** requested · pending → refused */
export async function refuse(context: InClinic, row: AppointmentRow, text: Localised | undefined, at: Date): Promise<void> {
  await write(context, row, { status: 'refused', ...none }, { refused: { at: at.toISOString(), ...(text && { text }) } });
  await giveUpTime(context, row);
  await tell(context, row, 'news');
}

/** requested → expired; pending → timed-out */
export async function runOut(context: InClinic, row: AppointmentRow): Promise<void> {
  await write(context, row, { status: row.status === 'requested' ? 'expired' : 'timed-out', ...none });
  await giveUpTime(context, row);
  await tell(context, row, 'news');
}

/** requested · pending · booked → cancelled */
export async function cancel(context: InClinic, row: AppointmentRow, cancelled: { by: 'patient' | 'clinic'; at: Date; code?: string | undefined; text?: string | undefined }): Promise<void> {
  await write(context, row, { status: 'cancelled', ...none }, { cancelled: { ...cancelled, at: cancelled.at.toISOString() }, change: undefined });
  await giveUpTime(context, row);
  await tell(context, row, 'news');
}

/** booked → booked at another time. The old one is given up in the transaction in which the new one is had. */
export async function move(context: InClinic, row: AppointmentRow, wanted: ResolvedSlot): Promise<void> {
  await vacate(context, row.id);
  await occupy(context, wanted, { appointment_id: row.id });
  await write(context, row, { ...none, ...placeOf(wanted) }, { change: undefined });
  await offerFreed(context, { slotId: row.slot_id, patientId: row.patient_id });
  await tell(context, row, 'news');
}

/** booked → arrived · no-show; arrived · in-progress → completed. On the day itself the patient knows, so nobody is told. */
export async function mark(context: InClinic, row: AppointmentRow, status: 'arrived' | 'completed' | 'no-show'): Promise<void> {
  const { change } = row.details;
  await write(context, row, { status, ...none }, change?.state === 'pending' ? { change: { ...change, state: 'timed-out' } } : {});
  if (change?.wanted) await vacateBesides(context, row);
}

/** A change of a booked visit to which the practice system has to agree. A new time is occupied besides the one in force. */
export async function askChange(context: InClinic, row: AppointmentRow, visitType: VisitType, change: { kind: 'cancel'; code: string; reasonText?: string | undefined } | { kind: 'reschedule'; wanted: ResolvedSlot }): Promise<void> {
  const { wanted } = change.kind === 'reschedule' ? change : {};
  if (wanted) await occupy(context, wanted, { appointment_id: row.id }, row.id);
  await write(context, row, awaited(context, visitType.data.answering!, row.starts_at), {
    change: {
      ...change, state: 'pending',
      wanted: wanted && { slotId: wanted.slot.id, startsAt: wanted.start.toISOString(), endsAt: wanted.end.toISOString(), locationId: wanted.slot.locationId, practitionerId: wanted.practitionerId, modality: wanted.slot.modality },
    },
  });
}

/** A pending change takes effect; a time that the clinic has taken out of its days meanwhile cannot be moved to. */
export async function applyChange(context: InClinic, row: AppointmentRow, at: Date): Promise<void> {
  const { kind, code, reasonText, wanted } = row.details.change!;
  if (kind === 'cancel') return cancel(context, row, { by: 'patient', at, code, text: reasonText });
  const slot = wanted && (await resolveSlot(context, wanted.slotId));
  return slot ? move(context, row, slot) : endChange(context, row, { state: 'refused' });
}

/** A pending change does not: what was in force stays so, and the time that was asked for is free again. */
export async function endChange(context: InClinic, row: AppointmentRow, end: { state: 'refused' | 'timed-out'; text?: Localised | undefined }): Promise<void> {
  const change = row.details.change!;
  if (change.wanted) await vacateBesides(context, row);
  await write(context, row, none, { change: { ...change, ...end } });
  await freeWanted(context, row);
  await tell(context, row, 'news');
}

const placeOf = ({ slot, practitionerId, start, end }: ResolvedSlot) =>
  ({ slot_id: slot.id, location_id: slot.locationId, practitioner_id: practitionerId, modality: slot.modality as string, starts_at: start, ends_at: end });

/** Nobody waits for an answer longer than until the visit. */
function awaited({ clinic }: InClinic, { answer, afterMinutes, timeoutMinutes }: Answering, start: Date) {
  const after = (minutes: number) => new Date(Math.min(clinic.now.getTime() + minutes * 60_000, start.getTime()));
  const until = after(timeoutMinutes);
  return { pending_since: clinic.now, pending_until: until, answer_at: answer === 'never' || after(afterMinutes) > until ? null : after(afterMinutes) };
}

async function write({ db }: InClinic, row: AppointmentRow, set: Partial<Insertable<AppointmentTable>>, details: Partial<Record<keyof AppointmentDetails, unknown>> = {}): Promise<void> {
  await db.updateTable('appointment').set({ ...set, version: row.version + 1, details: JSON.stringify({ ...row.details, ...details }) }).where('id', '=', row.id).execute();
}

async function giveUpTime(context: InClinic, row: AppointmentRow): Promise<void> {
  await vacate(context, row.id);
  await offerFreed(context, { slotId: row.slot_id, patientId: row.patient_id });
  if (row.details.change?.state === 'pending') await freeWanted(context, row);
}

/** The time of a change that does not come about. */
async function freeWanted(context: InClinic, { patient_id, details: { change } }: AppointmentRow): Promise<void> {
  if (change!.wanted) await offerFreed(context, { slotId: change!.wanted.slotId, patientId: patient_id });
}

/** Who of the staff may do what. The only place that decides it; no handler asks again. */
import type { Context } from '../context.js';
import { Refusal } from '../problems.js';
import type { StaffOperationId } from './types.js';

export const staffRoles = ['clerk', 'nurse', 'clinician'] as const;
export type StaffRole = (typeof staffRoles)[number];

const everybody: readonly StaffRole[] = staffRoles;
const desk: readonly StaffRole[] = ['clerk'];

/** A nurse and a clinician see; the front desk does. */
const may: Record<StaffOperationId, readonly StaffRole[]> = {
  getStaffSession: everybody,
  getStaffDay: everybody,
  listUnanswered: everybody,
  listStaffWaitingList: everybody,
  listClosures: everybody,
  getClosure: everybody,
  listStaffVisitTypes: everybody,
  listSlotsForVisit: everybody,
  listSlotsForEntry: everybody,
  confirmVisit: desk,
  refuseVisit: desk,
  cancelVisit: desk,
  moveVisit: desk,
  markArrived: desk,
  markCompleted: desk,
  markNoShow: desk,
  makeOffer: desk,
  closeDays: desk,
  openDays: desk,
  switchBooking: desk,
};

export const roleMay = (role: StaffRole | undefined, operation: StaffOperationId): boolean => role !== undefined && may[operation].includes(role);

const isStaffRole = (role: string | undefined): role is StaffRole => (staffRoles as readonly (string | undefined)[]).includes(role);

/** Somebody who is not of the staff learns nothing, not even that there is a staff page here: 404, as for what does not exist. */
export async function mayAsStaff(context: Context, { appointmentId, entryId }: Record<string, string>): Promise<void> {
  const { ports: { db }, clinic, who, operation } = context;
  const person = who.kind === 'person' ? await db.selectFrom('person').select('role').where('clinic_id', '=', clinic.id).where('id', '=', who.personId).executeTakeFirst() : undefined;
  if (!isStaffRole(person?.role)) throw new Refusal('not-found');
  if (!roleMay(person.role, operation.id as StaffOperationId)) throw new Refusal('not-permitted', { reason: 'role' });
  context.role = person.role;
  if (appointmentId !== undefined) context.patientId = await owner(context, 'appointment', appointmentId);
  if (entryId !== undefined) context.patientId = await owner(context, 'waiting_list', entryId);
}

async function owner({ ports: { db }, clinic }: Context, table: 'appointment' | 'waiting_list', id: string): Promise<string> {
  const row = await db.selectFrom(table).select('patient_id').where('clinic_id', '=', clinic.id).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return row.patient_id;
}

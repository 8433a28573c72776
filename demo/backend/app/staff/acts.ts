/** What the front desk does with a visit. Each takes the visit as the clerk saw it, or is refused with how it is now; what happens to it is a transition like any other. */
import { lockAppointment, type AppointmentRow } from '../appointments/lock.js';
import { applyChange, bookRequest, cancel, confirmBooking, endChange, mark, move, refuse } from '../appointments/transitions.js';
import type { Context, Reply } from '../context.js';
import { resolveSlot, type ResolvedSlot } from '../free-slots.js';
import { slotTaken } from '../occupancy.js';
import { Refusal } from '../problems.js';
import type { StaffHandlers } from './types.js';
import { checkVersion } from './version.js';
import { ability, describeVisits, type Act, type StaffVisit } from './visits.js';

export const actHandlers: StaffHandlers = {
  async confirmVisit(context, { path: { appointmentId }, body: { slotId } }) {
    const row = await lockFor(context, 'confirmVisit', appointmentId, slotId);
    const asks = row.status === 'requested';
    if (!asks && slotId !== undefined) throw new Refusal('invalid-request', { errors: [{ pointer: '/slotId', code: 'unknown' }] });
    if (asks && slotId === undefined) throw new Refusal('invalid-request', { errors: [{ pointer: '/slotId', code: 'required' }] });
    if (asks) await bookRequest(context, row, await freeTime(context, row, slotId!));
    else if (row.status === 'pending') await confirmBooking(context, row);
    else await applyChange(context, row, context.clinic.now);
    return asItIs(context, appointmentId);
  },

  async refuseVisit(context, { path: { appointmentId }, body: { text } }) {
    const row = await lockFor(context, 'refuseVisit', appointmentId);
    const said = { en: text.trim() };
    if (row.status === 'booked') await endChange(context, row, { state: 'refused', text: said });
    else await refuse(context, row, said, context.clinic.now);
    return asItIs(context, appointmentId);
  },

  async cancelVisit(context, { path: { appointmentId }, body: { text } }) {
    const row = await lockFor(context, 'cancelVisit', appointmentId);
    await cancel(context, row, { by: 'clinic', at: context.clinic.now, text: text.trim() });
    return asItIs(context, appointmentId);
  },

  async moveVisit(context, { path: { appointmentId }, body: { slotId } }) {
    const row = await lockFor(context, 'moveVisit', appointmentId, slotId);
    await move(context, row, await freeTime(context, row, slotId));
    return asItIs(context, appointmentId);
  },

  markArrived: (context, { path }) => marked(context, 'markArrived', path.appointmentId, 'arrived'),
  markCompleted: (context, { path }) => marked(context, 'markCompleted', path.appointmentId, 'completed'),
  markNoShow: (context, { path }) => marked(context, 'markNoShow', path.appointmentId, 'no-show'),
};

/** Locked, of the version that the clerk saw, and one with which this may be done. `slotId` is a time that it may come to have. */
async function lockFor(context: Context, act: Act, id: string, slotId?: string): Promise<AppointmentRow> {
  const { db, clinic } = context;
  const row = await lockAppointment(context, id, slotId);
  if (!row) throw new Refusal('not-found');
  checkVersion(context, String(row.version), async (later) => (await describeVisits(later, [row]))[0]!);
  const site = row.location_id === null ? undefined : await db.selectFrom('location').select('time_zone').where('clinic_id', '=', clinic.id).where('id', '=', row.location_id).executeTakeFirst();
  const { state, reason } = ability(context, act, row, site?.time_zone);
  if (state === 'available') return row;
  if (row.status === 'cancelled') throw new Refusal('already-cancelled');
  if (['arrived', 'in-progress', 'completed', 'no-show'].includes(row.status)) throw new Refusal('already-started');
  throw new Refusal('not-permitted', reason === undefined ? {} : { reason });
}

/** The desk may give a time within the clinic's notice, but none that is over, on a closed day, or for another kind of visit. That it is free shows when it is taken. */
async function freeTime(context: Context, row: AppointmentRow, slotId: string): Promise<ResolvedSlot> {
  const wanted = await resolveSlot(context, slotId);
  if (!wanted) throw new Refusal('invalid-request', { errors: [{ pointer: '/slotId', code: 'not-found' }] });
  if (wanted.visitType.id !== row.visit_type_id) throw new Refusal('invalid-request', { errors: [{ pointer: '/slotId', code: 'other-visit-type' }] });
  if (wanted.closed || wanted.start <= context.clinic.now) throw slotTaken(context, wanted);
  return wanted;
}

async function marked(context: Context, act: Act, id: string, status: Parameters<typeof mark>[2]): Promise<Reply<StaffVisit>> {
  await mark(context, await lockFor(context, act, id), status);
  return asItIs(context, id);
}

async function asItIs(context: Context, id: string): Promise<Reply<StaffVisit>> {
  const row = await context.db.selectFrom('appointment').selectAll().where('clinic_id', '=', context.clinic.id).where('id', '=', id).executeTakeFirstOrThrow();
  return { body: (await describeVisits(context, [row]))[0]!, resource: { kind: 'appointment', id } };
}

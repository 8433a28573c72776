/** The practice system, simulated: what was to be answered by now is answered, and what the clock ends has ended. Whatever reads or writes visits or times settles first, so nobody sees a state that is over. */
import { sql } from 'kysely';
import { findVisitType } from '../free-slots.js';
import type { InClinic } from '../context.js';
import type { Ports } from '../ports.js';
import { lockAppointment, type AppointmentRow } from '../appointments/lock.js';
import { listsDue, settleWaitingLists } from '../waiting-list/settle.js';
import { applyChange, confirmBooking, endChange, refuse, runOut } from '../appointments/transitions.js';

const dueAt = sql<Date>`coalesce(answer_at, pending_until)`;

/** One question before each request; hardly ever is there anything to do. */
async function isDue({ ports, clinic }: Pick<InClinic, 'ports' | 'clinic'>): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`select (exists (select from appointment where clinic_id = ${clinic.id} and pending_until is not null and ${dueAt} <= ${clinic.now}) or ${listsDue(clinic)}) as due`.execute(ports.db);
  return rows[0]!.due;
}

/** Each in a transaction of its own, the earliest first. Whoever comes second, in this process or another, finds it done. */
export async function settle({ ports, clinic }: Pick<InClinic, 'ports' | 'clinic'>): Promise<void> {
  if (!(await isDue({ ports, clinic }))) return;
  const due = await ports.db.selectFrom('appointment').select('id').where('clinic_id', '=', clinic.id).where('pending_until', 'is not', null)
    .where(dueAt, '<=', clinic.now).orderBy(dueAt).execute();
  for (const { id } of due) {
    await ports.db.transaction().execute(async (tx) => {
      const context = { ports, clinic, db: tx };
      const row = await lockAppointment(context, id);
      const at = row && (row.answer_at ?? row.pending_until);
      if (at && at <= clinic.now) await answer(context, row, at);
    });
  }
  await settleWaitingLists({ db: ports.db, ports, clinic });
}

async function answer(context: InClinic, row: AppointmentRow, at: Date): Promise<void> {
  const changes = row.status === 'booked';
  if (!row.answer_at) return changes ? endChange(context, row, { state: 'timed-out' }) : runOut(context, row);
  const { answering } = (await findVisitType(context, row.visit_type_id))!.data;
  if (answering?.answer === 'refuses') return changes ? endChange(context, row, { state: 'refused', text: answering.text }) : refuse(context, row, answering.text, at);
  return changes ? applyChange(context, row, at) : confirmBooking(context, row);
}

/** Every clinic in which a visit or an offer is due, each by its own clock; places on lists end when somebody looks. */
export async function settleAll(ports: Ports, find: (id: string) => Promise<InClinic['clinic'] | undefined>): Promise<void> {
  const now = sql`${ports.now()}::timestamptz + clock_offset_ms * interval '1 millisecond'`;
  const { rows } = await sql<{ id: string }>`select id from clinic c where
    exists (select from appointment where clinic_id = c.id and pending_until is not null and ${dueAt} <= ${now}) or exists (select from offer where clinic_id = c.id and state = 'open' and expires_at <= ${now})`.execute(ports.db);
  for (const { id } of rows) {
    const clinic = await find(id);
    if (clinic) await settle({ ports, clinic });
  }
}

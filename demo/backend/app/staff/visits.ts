/** Appointments as the staff sees them: as the patient does, with whose they are and what may be done. */
import type { AppointmentRow } from '../appointments/lock.js';
import { describe } from '../appointments/describe.js';
import type { Context } from '../context.js';
import { localDate } from '../place-time.js';
import { roleMay } from './roles.js';
import type { StaffOperationId, StaffSchemas } from './types.js';

export type StaffVisit = StaffSchemas['StaffVisit'];
type Ability = StaffSchemas['Ability'];

/** What patients wait for. */
export const isAwaited = ({ status, details }: Pick<AppointmentRow, 'status' | 'details'>): boolean => status === 'requested' || status === 'pending' || details.change?.state === 'pending';

/** Why each act is closed for a visit as it stands; undefined where it is open. */
const rules = {
  confirmVisit: (row) => (isAwaited(row) ? undefined : 'nothing-awaited'),
  refuseVisit: (row) => (isAwaited(row) ? undefined : 'nothing-awaited'),
  cancelVisit: (row) => (row.status === 'booked' ? undefined : 'state'),
  moveVisit: (row) => (row.status !== 'booked' ? 'state' : isAwaited(row) ? 'change-pending' : undefined),
  markArrived: (row, today) => (row.status !== 'booked' ? 'state' : today ? undefined : 'another-day'),
  markCompleted: (row) => (row.status === 'arrived' || row.status === 'in-progress' ? undefined : 'state'),
  markNoShow: (row, today, begun) => (row.status !== 'booked' ? 'state' : !today ? 'another-day' : begun ? undefined : 'not-yet'),
} satisfies Partial<Record<StaffOperationId, (row: AppointmentRow, today: boolean, begun: boolean) => string | undefined>>;
export type Act = keyof typeof rules;

/** `timeZone` is that of the visit's site. */
export function ability({ role, clinic }: Pick<Context, 'role' | 'clinic'>, act: Act, row: AppointmentRow, timeZone = clinic.config.timeZone): Ability {
  const today = row.slot_id !== null && localDate(row.starts_at, timeZone) === localDate(clinic.now, timeZone);
  const reason = roleMay(role, act) ? rules[act](row, today, row.starts_at <= clinic.now) : 'role';
  return reason === undefined ? { state: 'available' } : { state: 'unavailable', reason };
}

export async function describeVisits(context: Context, rows: AppointmentRow[]): Promise<StaffVisit[]> {
  const { db, clinic } = context;
  if (!rows.length) return [];
  const appointments = await describe(context, rows);
  const patients = await db.selectFrom('patient').select(['id', 'given_name', 'family_name', 'birth_date', 'guest']).where('clinic_id', '=', clinic.id).where('id', 'in', rows.map((row) => row.patient_id)).execute();
  return appointments.map((appointment, index) => {
    const row = rows[index]!;
    const patient = patients.find(({ id }) => id === row.patient_id)!;
    return {
      ...appointment, patient: describePatient(patient), ...(row.details.contact && { contact: row.details.contact }),
      actions: Object.fromEntries((Object.keys(rules) as Act[]).map((act) => [act, ability(context, act, row, appointment.when?.timeZone)])),
    };
  });
}

export const describePatient = ({ given_name, family_name, birth_date, guest }: { given_name: string; family_name: string; birth_date: string; guest: boolean }): StaffSchemas['StaffPatient'] => ({
  displayName: `${given_name} ${family_name}`, birthDate: birth_date, ...(guest && { guest }),
});

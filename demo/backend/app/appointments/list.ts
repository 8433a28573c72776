/** Finding the appointments of one patient. */
import type { components } from '../../../../src/contract/generated/portico.js';
import type { Context } from '../context.js';
import { readCursor } from '../page.js';
import { atPlace } from '../place-time.js';
import { Refusal } from '../problems.js';
import { describe, knownStatuses } from './describe.js';
import type { AppointmentRow } from './lock.js';

type Appointment = components['schemas']['Appointment'];

const firstDay = '0001-01-02';

const ofPatient = ({ db, clinic, relation }: Context) => db.selectFrom('appointment').selectAll().where('clinic_id', '=', clinic.id).where('patient_id', '=', relation!.patientId);

export async function findAppointment(context: Context, id: string): Promise<AppointmentRow> {
  const row = await ofPatient(context).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return row;
}

/** By its id alone, which nobody can guess. */
export async function findVisit({ db, clinic }: Pick<Context, 'db' | 'clinic'>, id: string): Promise<AppointmentRow | undefined> {
  return db.selectFrom('appointment').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', id).executeTakeFirst();
}

export interface AppointmentFilter {
  period?: 'upcoming' | 'past';
  from?: string;
  to?: string;
  status?: string[];
}

export interface ListedAppointment {
  appointment: Appointment;
  /** Where a cursor goes on from. */
  place: [start: string, id: string];
}

/** Upcoming by start, past by start backwards. A visit is upcoming until it ends; what was only asked for, until it is answered. */
export async function readAppointments(context: Context, filter: AppointmentFilter, limit: number, cursor?: string): Promise<ListedAppointment[]> {
  const { clinic } = context;
  const { timeZone } = clinic.config;
  const direction = filter.period === 'past' ? 'desc' : 'asc';
  let query = ofPatient(context).orderBy('starts_at', direction).orderBy('id', direction).limit(limit);
  if (filter.period === 'upcoming') query = query.where('ends_at', '>', clinic.now).where((where) => where.or([where('slot_id', 'is not', null), where('status', '=', 'requested')]));
  if (filter.period === 'past') query = query.where((where) => where.or([where('ends_at', '<=', clinic.now), where.and([where('slot_id', 'is', null), where('status', '!=', 'requested')])]));
  // A day before the first that the database can hold in any zone is as good as that one.
  const dayBreak = (day: string) => atPlace(day < firstDay ? firstDay : day, '00:00', timeZone);
  if (filter.from !== undefined) query = query.where('starts_at', '>=', dayBreak(filter.from));
  if (filter.to !== undefined) query = query.where('starts_at', '<', dayBreak(filter.to));
  const { status } = filter;
  if (status?.length) query = query.where((where) => where.or([where('status', 'in', status), ...(status.includes('unknown') ? [where('status', 'not in', [...knownStatuses])] : [])]));
  if (cursor !== undefined) {
    const [start, id] = readCursor(cursor, filter, isStartAndId);
    const beyond = direction === 'asc' ? '>' : '<';
    query = query.where((where) => where.or([where('starts_at', beyond, new Date(start)), where.and([where('starts_at', '=', new Date(start)), where('id', beyond, id)])]));
  }
  const rows = await query.execute();
  const appointments = await describe(context, rows);
  return rows.map((row, index) => ({ appointment: appointments[index]!, place: [row.starts_at.toISOString(), row.id] }));
}

function isStartAndId(at: unknown): at is [string, string] {
  const [start, id] = Array.isArray(at) ? (at as unknown[]) : [];
  return typeof start === 'string' && /^\d{4}-/.test(start) && !Number.isNaN(Date.parse(start)) && typeof id === 'string';
}

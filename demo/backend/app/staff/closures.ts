import { actor } from '../audit.js';
import type { AppointmentRow } from '../appointments/lock.js';
import { closuresBetween, describeClosure, type Closure } from '../closures.js';
import type { Context } from '../context.js';
import { newId } from '../ids.js';
import { freshness } from '../page.js';
import { addDays, atPlace, daysBetween, localDate } from '../place-time.js';
import { Refusal, type ProblemBody } from '../problems.js';
import { takeTurns } from '../turns.js';
import type { StaffHandlers, StaffSchemas } from './types.js';
import { describeVisits } from './visits.js';
import { releaseTimes } from './release.js';

const maximumDays = 92;
/** Of a visit that somebody still has to come for. */
const standingStates = ['pending', 'booked', 'arrived'];

export const closureHandlers: StaffHandlers = {
  async listClosures(context) {
    const { clinic } = context;
    return { body: { asOf: freshness(context).asOf, items: await describeStaffClosures(context, await closuresBetween(context, localDate(clinic.now, clinic.config.timeZone))) } };
  },

  /** Locks every stretch of these days first, so that whoever books one meanwhile is either among the visits that stand or finds the day closed. */
  async closeDays(context, { body: { from, to, locationId, text } }) {
    const { db, clinic, ports, who, arrival } = context;
    await takeTurns(db, 'closures', clinic.id);
    await checkDays(context, { from, to, ...(locationId !== undefined && { locationId }) });
    const closure: Closure = { id: newId(ports.random), from, to, ...(locationId !== undefined && { locationId }), ...(text?.trim() && { text: { en: text.trim() } }) };
    const stretches = await lockStretches(context, closure);
    await db.insertInto('closure').values({
      id: closure.id!, clinic_id: clinic.id, from_day: from, to_day: to, location_id: locationId ?? null, text: closure.text?.en ?? null, closed_by: actor(who), closed_at: clinic.now,
    }).execute();
    await releaseTimes(context, stretches);
    const { body, patientIds } = await closedDays(context, closure);
    return { status: 201, body, patientIds, headers: { Location: `${arrival.base}/staff/closures/${closure.id}` }, resource: { kind: 'closure', id: closure.id! } };
  },

  async getClosure(context, { path: { closureId } }) {
    const { clinic } = context;
    const closure = (await closuresBetween(context, addDays(localDate(clinic.now, clinic.config.timeZone), -maximumDays))).find(({ id }) => id === closureId);
    if (!closure) throw new Refusal('not-found');
    return closedDays(context, closure);
  },

  async openDays({ db, clinic }, { path: { closureId } }) {
    await db.deleteFrom('closure').where('clinic_id', '=', clinic.id).where('id', '=', closureId).execute();
    return { status: 204 };
  },
};

async function checkDays(context: Context, { from, to, locationId }: Closure): Promise<void> {
  const { db, clinic } = context;
  const errors: NonNullable<ProblemBody['errors']> = [];
  if (from < localDate(clinic.now, clinic.config.timeZone)) errors.push({ pointer: '/from', code: 'too-small' });
  if (to <= from) errors.push({ pointer: '/to', code: 'too-small' });
  else if (daysBetween(from, to) > maximumDays) errors.push({ pointer: '/to', code: 'too-large', limit: maximumDays });
  const known = locationId === undefined || (await db.selectFrom('location').select('id').where('clinic_id', '=', clinic.id).where('id', '=', locationId).executeTakeFirst());
  if (!known) errors.push({ pointer: '/locationId', code: 'not-found' });
  const already = (await closuresBetween(context, from, to)).some((other) => other.from <= from && to <= other.to && (other.locationId === undefined || other.locationId === locationId));
  if (already) errors.push({ pointer: '/from', code: 'not-unique' });
  if (errors.length) throw new Refusal('invalid-request', { errors });
}

/** From the first closed midnight at a site to the first open one. */
const hoursOf = ({ from, to }: Closure, timeZone: string) => ({ start: atPlace(from, '00:00', timeZone), end: atPlace(to, '00:00', timeZone) });

const sitesOf = ({ db, clinic }: Context, { locationId }: Closure) => {
  const sites = db.selectFrom('location').select(['id', 'name', 'time_zone']).where('clinic_id', '=', clinic.id);
  return (locationId === undefined ? sites : sites.where('id', '=', locationId)).execute();
};

async function lockStretches(context: Context, closure: Closure): Promise<string[]> {
  const { db, clinic } = context;
  const ids: string[] = [];
  for (const site of await sitesOf(context, closure)) {
    const { start, end } = hoursOf(closure, site.time_zone);
    const rows = await db.selectFrom('schedule').select('id').where('clinic_id', '=', clinic.id).where('location_id', '=', site.id).where('starts_at', '>=', start).where('starts_at', '<', end).orderBy('id').execute();
    ids.push(...rows.map(({ id }) => id));
  }
  if (!ids.length) return [];
  return (await db.selectFrom('schedule').select('id').where('id', 'in', ids.sort()).orderBy('id').forUpdate().execute()).map(({ id }) => id);
}

async function standing(context: Context, closure: Closure): Promise<AppointmentRow[]> {
  const { db, clinic } = context;
  const rows: AppointmentRow[] = [];
  for (const site of await sitesOf(context, closure)) {
    const { start, end } = hoursOf(closure, site.time_zone);
    rows.push(...(await db.selectFrom('appointment').selectAll().where('clinic_id', '=', clinic.id).where('location_id', '=', site.id).where('status', 'in', standingStates)
      .where('slot_id', 'is not', null).where('starts_at', '>=', start).where('starts_at', '<', end).execute()));
  }
  return rows.sort((a, b) => a.starts_at.getTime() - b.starts_at.getTime());
}

async function closedDays(context: Context, closure: Closure) {
  const rows = await standing(context, closure);
  const [described] = await describeStaffClosures(context, [closure]);
  return { body: { closure: described!, visits: await describeVisits(context, rows) }, patientIds: rows.map((row) => row.patient_id) };
}

export async function describeStaffClosures(context: Context, closures: Closure[]): Promise<StaffSchemas['StaffClosure'][]> {
  const names = new Map((await context.db.selectFrom('location').select(['id', 'name']).where('clinic_id', '=', context.clinic.id).execute()).map(({ id, name }) => [id, name]));
  return Promise.all(closures.map(async (closure) => ({
    ...describeClosure(closure, context.lang), ...(closure.locationId !== undefined && { locationName: names.get(closure.locationId) ?? '' }),
    ...(closure.id !== undefined && { id: closure.id, standing: (await standing(context, closure)).length }),
  })));
}


import { ahead } from '../appointments/states.js';
import { closuresBetween } from '../closures.js';
import type { Context } from '../context.js';
import type { AppointmentRow } from '../appointments/lock.js';
import { freshness } from '../page.js';
import { addDays, atPlace, instant, localDate } from '../place-time.js';
import { describeStaffClosures } from './closures.js';
import { openStates } from '../waiting-list/entries.js';
import { roleMay } from './roles.js';
import type { StaffHandlers, StaffOperationId, StaffSchemas } from './types.js';
import { describeVisits, isAwaited } from './visits.js';

type Filter = StaffSchemas['StaffFilter'];

const gone = ['cancelled', 'no-show', 'refused', 'expired', 'timed-out'];
const filters: Record<Filter, (row: AppointmentRow) => boolean> = {
  'to-answer': isAwaited,
  'to-come': ({ status }) => status === 'booked',
  here: ({ status }) => status === 'arrived' || status === 'in-progress',
  over: ({ status }) => status === 'completed',
  gone: ({ status }) => gone.includes(status),
};

export const dayHandlers: StaffHandlers = {
  async getStaffSession(context) {
    const { db, clinic, who, role } = context;
    const { config, now } = clinic;
    const named = (table: 'location' | 'practitioner') => db.selectFrom(table).select(['id', 'name']).where('clinic_id', '=', clinic.id);
    const person = await db.selectFrom('person').select('display_name').where('id', '=', who.kind === 'person' ? who.personId : '').executeTakeFirstOrThrow();
    return {
      body: {
        person: { displayName: person.display_name }, role: role!, timeZone: config.timeZone, today: localDate(now, config.timeZone), now: instant(now, config.timeZone), horizonDays: config.booking.horizonDays,
        operations: Object.fromEntries(acts.map((act) => [act, roleMay(role, act) ? { state: 'available' } : { state: 'unavailable', reason: 'role' }])),
        locations: await named('location').orderBy('name').execute(), practitioners: await named('practitioner').orderBy('name').execute(), counts: await counts(context),
      },
    };
  },

  async getStaffDay(context, { query }) {
    const { db, clinic } = context;
    const date = query.date ?? localDate(clinic.now, clinic.config.timeZone);
    // A day begins and ends somewhere within these hours in every zone; each visit's own site decides.
    const window = { start: atPlace(addDays(date, -1), '00:00', 'UTC'), end: atPlace(addDays(date, 2), '00:00', 'UTC') };
    const zones = await zonesOf(context);
    const all = await db.selectFrom('appointment').selectAll().where('clinic_id', '=', clinic.id).where('slot_id', 'is not', null)
      .where('starts_at', '>=', window.start).where('starts_at', '<', window.end).orderBy('starts_at').orderBy('practitioner_id').execute();
    const open = await db.selectFrom('appointment').selectAll().where('clinic_id', '=', clinic.id).where('status', '=', 'requested').orderBy('pending_until').execute();
    const wanted = (row: AppointmentRow) => (query.state === undefined || filters[query.state](row)) && (query.practitionerId ?? row.practitioner_id) === row.practitioner_id && (query.locationId ?? row.location_id) === row.location_id;
    const visits = all.filter((row) => localDate(row.starts_at, zones.get(row.location_id ?? '') ?? clinic.config.timeZone) === date && wanted(row));
    const requests = open.filter((row) => row.details.requested?.preferred.some((preferred) => preferred.date === date) && wanted(row));
    const closures = await closuresBetween(context, date, addDays(date, 1));
    const next = visits.length + requests.length ? undefined : await db.selectFrom('appointment').select(['starts_at', 'location_id']).where('clinic_id', '=', clinic.id).where('slot_id', 'is not', null)
      .where('status', 'in', ahead).where('starts_at', '>=', atPlace(addDays(date, 1), '00:00', clinic.config.timeZone)).orderBy('starts_at').executeTakeFirst();
    return {
      body: {
        asOf: freshness(context).asOf, date, visits: await describeVisits(context, visits), requests: await describeVisits(context, requests),
        closures: await describeStaffClosures(context, closures), ...(next && { next: localDate(next.starts_at, zones.get(next.location_id ?? '') ?? clinic.config.timeZone) }), counts: await counts(context),
      },
      patientIds: [...visits, ...requests].map((row) => row.patient_id),
    };
  },

  async listUnanswered(context) {
    const rows = await unanswered(context);
    return { body: { asOf: freshness(context).asOf, items: await describeVisits(context, rows) }, patientIds: rows.map((row) => row.patient_id) };
  },
};

const acts: StaffOperationId[] = [
  'confirmVisit', 'refuseVisit', 'cancelVisit', 'moveVisit', 'markArrived', 'markCompleted', 'markNoShow', 'makeOffer', 'closeDays', 'openDays', 'switchBooking',
];

/** Whatever patients wait for, the first to run out first. */
async function unanswered({ db, clinic }: Context): Promise<AppointmentRow[]> {
  const rows = await db.selectFrom('appointment').selectAll().where('clinic_id', '=', clinic.id).where('pending_until', '>', clinic.now).orderBy('pending_until').execute();
  return rows.filter(isAwaited);
}

async function counts(context: Context): Promise<StaffSchemas['StaffCounts']> {
  const { db, clinic } = context;
  const { count } = await db.selectFrom('waiting_list').select(({ fn }) => fn.countAll<number>().as('count')).where('clinic_id', '=', clinic.id).where('state', 'in', openStates).executeTakeFirstOrThrow();
  return { unanswered: (await unanswered(context)).length, waiting: count };
}

export async function zonesOf({ db, clinic }: Pick<Context, 'db' | 'clinic'>): Promise<Map<string, string>> {
  return new Map((await db.selectFrom('location').select(['id', 'time_zone']).where('clinic_id', '=', clinic.id).execute()).map((row) => [row.id, row.time_zone]));
}

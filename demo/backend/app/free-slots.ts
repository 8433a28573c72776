/** Reads what is free from schedules and what occupies them. */
import { sql, type Selectable } from 'kysely';
import type { components } from '../../../src/contract/generated/portico.js';
import { closes, closuresBetween } from './closures.js';
import type { Context } from './context.js';
import type { VisitTypeTable } from './data/schema.js';
import { addDays, atPlace, localDate, offsetMinutes, placeTime } from './place-time.js';
import { freeSteps, startOfStep, type Span, type Stretch as Hours } from './rules/free-slots.js';

export type Slot = components['schemas']['Slot'];
export type VisitType = Selectable<VisitTypeTable>;

export interface SlotFilter {
  visitType: VisitType;
  locationIds?: string[];
  practitionerIds?: string[];
  modalities?: string[];
  /** Whose time counts as free. */
  besides?: string;
  /** Days at the place, the second not included. */
  from: string;
  to: string;
}

/** A slot found again by its id, with what it takes to occupy it. */
export interface ResolvedSlot {
  slot: Slot;
  visitType: VisitType;
  scheduleId: string;
  practitionerId: string;
  start: Date;
  end: Date;
  /** False where the clinic's notice or horizon, or the practitioner's list of visits, no longer allows it, and on a day that is closed. */
  offered: boolean;
  /** The clinic has closed that day. */
  closed: boolean;
}

const separator = '~';
export const slotIdOf = (scheduleId: string, step: number, visitTypeId: string, modality: string): string => [scheduleId, step, visitTypeId, modality].join(separator);
/** How the ids of all slots begin that start together at one practitioner. */
export const slotsAt = (slotId: string): string => slotId.split(separator).slice(0, 2).concat('').join(separator);
/** Another visit at the time of this slot. */
export const atSameTime = (slotId: string, visitTypeId: string, modality: string): string => slotsAt(slotId) + [visitTypeId, modality].join(separator);

export async function findVisitType({ db, clinic }: Pick<Context, 'db' | 'clinic'>, id: string): Promise<VisitType | undefined> {
  return db.selectFrom('visit_type').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', id).executeTakeFirst();
}

/** A practitioner's hours at a place, with what it takes to tell their times. */
export interface Stretch extends Hours {
  id: string;
  practitionerId: string;
  locationId: string;
  modalities: string[];
  timeZone: string;
}

/** A day more on both sides, so that each is whole in every zone. */
const window = (from: string, to: string) => ({ start: atPlace(addDays(from, -1), '00:00', 'UTC'), end: atPlace(addDays(to, 1), '00:00', 'UTC') });

/** By start, then practitioner; without those on a day that is closed. */
export async function readStretches({ db, clinic }: Pick<Context, 'db' | 'clinic'>, from: string, to: string, filter: Partial<Pick<SlotFilter, 'visitType' | 'locationIds' | 'practitionerIds'>> = {}): Promise<Stretch[]> {
  const { start, end } = window(from, to);
  let query = db.selectFrom('schedule as s')
    .innerJoin('practitioner as p', (join) => join.onRef('p.clinic_id', '=', 's.clinic_id').onRef('p.id', '=', 's.practitioner_id'))
    .innerJoin('location as l', (join) => join.onRef('l.clinic_id', '=', 's.clinic_id').onRef('l.id', '=', 's.location_id'))
    .where('s.clinic_id', '=', clinic.id).where('s.starts_at', '<', end).where('s.ends_at', '>', start)
    .select(['s.id', 's.practitioner_id', 's.location_id', 's.modalities', 's.starts_at', 's.ends_at', 's.step_minutes', 'l.time_zone']);
  if (filter.visitType) query = query.where(sql<boolean>`p.data -> 'visitTypeIds' ? ${filter.visitType.id}`);
  if (filter.locationIds) query = query.where('s.location_id', 'in', filter.locationIds);
  if (filter.practitionerIds) query = query.where('s.practitioner_id', 'in', filter.practitionerIds);
  const rows = await query.orderBy('s.starts_at').orderBy('p.name').execute();
  const closures = await closuresBetween({ db, clinic }, addDays(from, -1), addDays(to, 1));
  const isOpen = (row: (typeof rows)[number]) => !closures.length || !closures.some((closure) => closes(closure, row.location_id, localDate(row.starts_at, row.time_zone)));
  return rows.filter(isOpen).map((row) => ({
    id: row.id, practitionerId: row.practitioner_id, locationId: row.location_id, modalities: row.modalities, timeZone: row.time_zone,
    startsAt: row.starts_at.getTime(), endsAt: row.ends_at.getTime(), stepMinutes: row.step_minutes,
  }));
}

/** What is taken, of each practitioner. */
export async function busyTimes({ db, clinic }: Pick<Context, 'db' | 'clinic'>, from: string, to: string, besides = ''): Promise<Map<string, Span[]>> {
  const { start, end } = window(from, to);
  const rows = await db.selectFrom('occupancy').select(['practitioner_id', 'starts_at', 'ends_at'])
    .where('clinic_id', '=', clinic.id).where('starts_at', '<', end).where('ends_at', '>', start)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', clinic.now)]))
    .where((where) => where.or([where('appointment_id', 'is', null), where('appointment_id', '!=', besides)])).execute();
  const busy = new Map<string, Span[]>();
  for (const row of rows) {
    const span = { startsAt: row.starts_at.getTime(), endsAt: row.ends_at.getTime() };
    if (busy.has(row.practitioner_id)) busy.get(row.practitioner_id)!.push(span);
    else busy.set(row.practitioner_id, [span]);
  }
  return busy;
}

/** Minutes ahead of UTC during a stretch, so that one look at the zone does for all its times; undefined where a clock change falls into it. */
function steadyOffset({ startsAt, endsAt, timeZone }: Stretch): number | undefined {
  const offset = offsetMinutes(new Date(startsAt), timeZone);
  return offset === offsetMinutes(new Date(endsAt), timeZone) ? offset : undefined;
}

export function slotAt({ id, startsAt, stepMinutes, timeZone, locationId, practitionerId }: Stretch, step: number, visitType: VisitType, modality: string, offset?: number): Slot {
  const start = new Date(startsAt + step * stepMinutes * 60_000);
  const when = placeTime(start, new Date(start.getTime() + visitType.duration_minutes * 60_000), timeZone, offset);
  return { id: slotIdOf(id, step, visitType.id, modality), when, locationId, practitionerId, visitTypeId: visitType.id, modality };
}

/** By start, then practitioner. */
export async function freeSlots({ db, clinic }: Pick<Context, 'db' | 'clinic'>, filter: SlotFilter): Promise<Slot[]> {
  const { visitType } = filter;
  const { noticeMinutes, horizonDays } = clinic.config.booking;
  const modalities = visitType.data.modalities.filter((modality) => filter.modalities?.includes(modality) ?? true);
  // Past the horizon of every zone there is nothing to look for, however far a range goes.
  const beyond = addDays(localDate(clinic.now, 'UTC'), horizonDays + 2);
  const to = filter.to < beyond ? filter.to : beyond;
  if (!modalities.length || filter.from >= to || filter.locationIds?.length === 0) return [];
  const stretches = await readStretches({ db, clinic }, filter.from, to, filter);
  const busy = await busyTimes({ db, clinic }, filter.from, to, filter.besides);
  const earliest = clinic.now.getTime() + noticeMinutes * 60_000;

  const slots = stretches.flatMap((stretch) => {
    const lastDay = addDays(localDate(clinic.now, stretch.timeZone), horizonDays);
    const here = modalities.filter((modality) => stretch.modalities.includes(modality));
    if (!here.length) return [];
    const offset = steadyOffset(stretch);
    return freeSteps(stretch, visitType.duration_minutes, busy.get(stretch.practitionerId) ?? [], earliest).flatMap((step) => {
      const [first, ...others] = here.map((modality) => slotAt(stretch, step, visitType, modality, offset));
      const { localDate: day } = first!.when;
      return day < filter.from || day >= filter.to || day > lastDay ? [] : [first!, ...others];
    });
  });
  return slots.sort((a, b) => Date.parse(a.when.start) - Date.parse(b.when.start));
}

/** Before more than one is locked, or a visit is: in one order, so that nobody waits in a circle. */
export async function lockStretches({ db, clinic }: Pick<Context, 'db' | 'clinic'>, slotIds: string[]): Promise<void> {
  const ids = [...new Set(slotIds.map((slotId) => slotId.split(separator)[0]!))];
  if (ids.length) await db.selectFrom('schedule').select('id').where('clinic_id', '=', clinic.id).where('id', 'in', ids).orderBy('id').forUpdate().execute();
}

/** Locks the stretch, so that two who want times of it wait for each other instead of meeting in a deadlock; what decides is the constraint. */
export async function resolveSlot({ db, clinic }: Pick<Context, 'db' | 'clinic'>, slotId: string): Promise<ResolvedSlot | undefined> {
  const [scheduleId, step, visitTypeId, modality, ...rest] = slotId.split(separator);
  if (scheduleId === undefined || visitTypeId === undefined || modality === undefined || rest.length || !/^\d{1,4}$/.test(step ?? '')) return undefined;
  const row = await db.selectFrom('schedule').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', scheduleId).forUpdate().executeTakeFirst();
  const visitType = await findVisitType({ db, clinic }, visitTypeId);
  if (!row || !visitType || !visitType.data.modalities.includes(modality) || !row.modalities.includes(modality)) return undefined;
  const startsAt = startOfStep({ startsAt: row.starts_at.getTime(), endsAt: row.ends_at.getTime(), stepMinutes: row.step_minutes }, Number(step), visitType.duration_minutes);
  if (startsAt === undefined) return undefined;
  const practitioner = await db.selectFrom('practitioner').select('data').where('clinic_id', '=', clinic.id).where('id', '=', row.practitioner_id).executeTakeFirstOrThrow();
  const location = await db.selectFrom('location').select('time_zone').where('clinic_id', '=', clinic.id).where('id', '=', row.location_id).executeTakeFirstOrThrow();
  const start = new Date(startsAt);
  const end = new Date(startsAt + visitType.duration_minutes * 60_000);
  const when = placeTime(start, end, location.time_zone);
  const { noticeMinutes, horizonDays } = clinic.config.booking;
  const closed = (await closuresBetween({ db, clinic }, when.localDate, addDays(when.localDate, 1))).some((closure) => closes(closure, row.location_id, when.localDate));
  return {
    slot: { id: slotId, when, locationId: row.location_id, practitionerId: row.practitioner_id, visitTypeId, modality },
    visitType, scheduleId, practitionerId: row.practitioner_id, start, end,
    offered: practitioner.data.visitTypeIds.includes(visitTypeId) && startsAt >= clinic.now.getTime() + noticeMinutes * 60_000
      && when.localDate <= addDays(localDate(clinic.now, location.time_zone), horizonDays) && !closed,
    closed,
  };
}

const alternativeDays = 14;
const alternativeCount = 6;

/** Free times near one that is gone, the nearest first. */
export async function alternatives(context: Pick<Context, 'db' | 'clinic'>, { slot, visitType, start }: ResolvedSlot): Promise<Slot[]> {
  const today = localDate(context.clinic.now, slot.when.timeZone);
  const from = slot.when.localDate > today ? slot.when.localDate : today;
  const near = await freeSlots(context, { visitType, modalities: [slot.modality], locationIds: [slot.locationId], from, to: addDays(from, alternativeDays) });
  const distance = (other: Slot) => Math.abs(Date.parse(other.when.start) - start.getTime());
  return near.sort((a, b) => distance(a) - distance(b)).slice(0, alternativeCount);
}

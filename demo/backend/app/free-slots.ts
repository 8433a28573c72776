/** Reads what is free from schedules and what occupies them. */
import { sql, type Selectable } from 'kysely';
import type { components } from '../../../src/contract/generated/portico.js';
import type { Context } from './context.js';
import type { VisitTypeTable } from './data/schema.js';
import { addDays, atPlace, localDate, offsetMinutes, placeTime } from './place-time.js';
import { freeSteps, startOfStep } from './rules/free-slots.js';

export type Slot = components['schemas']['Slot'];
export type VisitType = Selectable<VisitTypeTable>;

export interface SlotFilter {
  visitType: VisitType;
  locationIds?: string[];
  practitionerIds?: string[];
  modalities?: string[];
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
  /** False where the clinic's notice or horizon, or the practitioner's list of visits, no longer allows it. */
  offered: boolean;
}

const separator = '~';

export async function findVisitType({ db, clinic }: Pick<Context, 'db' | 'clinic'>, id: string): Promise<VisitType | undefined> {
  return db.selectFrom('visit_type').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', id).executeTakeFirst();
}

/** By start, then practitioner. */
export async function freeSlots({ db, clinic }: Pick<Context, 'db' | 'clinic'>, filter: SlotFilter): Promise<Slot[]> {
  const { visitType } = filter;
  const { noticeMinutes, horizonDays } = clinic.config.booking;
  const modalities = visitType.data.modalities.filter((modality) => filter.modalities?.includes(modality) ?? true);
  // Past the horizon of every zone there is nothing to look for, however far a range goes.
  const beyond = addDays(localDate(clinic.now, 'UTC'), horizonDays + 2);
  const to = filter.to < beyond ? filter.to : beyond;
  if (!modalities.length || filter.from >= to) return [];
  const window = { start: atPlace(addDays(filter.from, -1), '00:00', 'UTC'), end: atPlace(addDays(to, 1), '00:00', 'UTC') };
  let query = db.selectFrom('schedule as s')
    .innerJoin('practitioner as p', (join) => join.onRef('p.clinic_id', '=', 's.clinic_id').onRef('p.id', '=', 's.practitioner_id'))
    .innerJoin('location as l', (join) => join.onRef('l.clinic_id', '=', 's.clinic_id').onRef('l.id', '=', 's.location_id'))
    .where('s.clinic_id', '=', clinic.id).where('s.starts_at', '<', window.end).where('s.ends_at', '>', window.start)
    .where(sql<boolean>`p.data -> 'visitTypeIds' ? ${visitType.id}`)
    .select(['s.id', 's.practitioner_id', 's.location_id', 's.modalities', 's.starts_at', 's.ends_at', 's.step_minutes', 'l.time_zone']);
  if (filter.locationIds) query = query.where('s.location_id', 'in', filter.locationIds);
  if (filter.practitionerIds) query = query.where('s.practitioner_id', 'in', filter.practitionerIds);
  const stretches = await query.orderBy('s.starts_at').orderBy('p.name').execute();
  const occupied = await db.selectFrom('occupancy').select(['practitioner_id', 'starts_at', 'ends_at'])
    .where('clinic_id', '=', clinic.id).where('starts_at', '<', window.end).where('ends_at', '>', window.start)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', clinic.now)])).execute();
  const busy = new Map<string, { startsAt: number; endsAt: number }[]>();
  for (const row of occupied) {
    const span = { startsAt: row.starts_at.getTime(), endsAt: row.ends_at.getTime() };
    if (busy.has(row.practitioner_id)) busy.get(row.practitioner_id)!.push(span);
    else busy.set(row.practitioner_id, [span]);
  }
  const earliest = clinic.now.getTime() + noticeMinutes * 60_000;

  const slots = stretches.flatMap((row) => {
    const lastDay = addDays(localDate(clinic.now, row.time_zone), horizonDays);
    const stretch = { startsAt: row.starts_at.getTime(), endsAt: row.ends_at.getTime(), stepMinutes: row.step_minutes };
    // One look at the zone a stretch, unless a clock change falls into it.
    const offset = offsetMinutes(row.starts_at, row.time_zone);
    const steady = offset === offsetMinutes(row.ends_at, row.time_zone);
    const here = modalities.filter((modality) => row.modalities.includes(modality));
    if (!here.length) return [];
    return freeSteps(stretch, visitType.duration_minutes, busy.get(row.practitioner_id) ?? [], earliest).flatMap((step) => {
      const start = new Date(stretch.startsAt + step * row.step_minutes * 60_000);
      const when = placeTime(start, new Date(start.getTime() + visitType.duration_minutes * 60_000), row.time_zone, steady ? offset : undefined);
      if (when.localDate < filter.from || when.localDate >= filter.to || when.localDate > lastDay) return [];
      return here.map((modality): Slot => ({
        id: [row.id, step, visitType.id, modality].join(separator), when, locationId: row.location_id, practitionerId: row.practitioner_id, visitTypeId: visitType.id, modality,
      }));
    });
  });
  return slots.sort((a, b) => Date.parse(a.when.start) - Date.parse(b.when.start));
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
  return {
    slot: { id: slotId, when, locationId: row.location_id, practitionerId: row.practitioner_id, visitTypeId, modality },
    visitType, scheduleId, practitionerId: row.practitioner_id, start, end,
    offered: practitioner.data.visitTypeIds.includes(visitTypeId) && startsAt >= clinic.now.getTime() + noticeMinutes * 60_000
      && when.localDate <= addDays(localDate(clinic.now, location.time_zone), horizonDays),
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

/** Visits of other patients, so that the demo's days are as full as a clinic's are: nearly all of tomorrow, little of next month. */
import type { Kysely, Selectable } from 'kysely';
import type { Schema } from '../app/data/schema.js';
import { slotIdOf } from '../app/free-slots.js';
import { daysBetween, localDate } from '../app/place-time.js';
import { practitioners, sites, visitTypes } from './group.js';
import { stableId } from './ids.js';
import { insertMany } from './insert-many.js';
import { seeded } from './random.js';

const given = ['Ambrose', 'Bettina', 'Cosmo', 'Delphine', 'Evander', 'Fenella', 'Gideon', 'Hester', 'Ignatius', 'Jocasta', 'Kester', 'Lavinia', 'Magnus', 'Nerys', 'Orlando', 'Philippa'];
const family = ['Applegarth', 'Brindlewood', 'Cattermole', 'Dunwoody', 'Elderflower', 'Fotheringay', 'Gallowglass', 'Hollyoak', 'Inkpen', 'Jellicoe'];
const others = 40;
const daysAhead = 21;

export async function bookOthers(db: Kysely<Schema>, clinicId: string, seed: number, today: string): Promise<void> {
  const chance = seeded(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)]!;
  const patients = await Promise.all(Array.from({ length: others }, async (_, index) => ({
    id: `other-${(await stableId(clinicId, 'other', String(index))).slice(0, 16)}`, clinic_id: clinicId, given_name: pick(given), family_name: pick(family),
    birth_date: `${1935 + Math.floor(chance() * 80)}-0${1 + Math.floor(chance() * 9)}-1${Math.floor(chance() * 10)}`,
  })));
  await db.insertInto('patient').values(patients).execute();

  const practitionerIds = new Map(await Promise.all(practitioners.map(async (one) => [await stableId(clinicId, 'practitioner', one.slug), one] as const)));
  const visitIds = new Map(await Promise.all(visitTypes.map(async (one) => [one.slug, await stableId(clinicId, 'visit-type', one.slug)] as const)));
  const schedules = await db.selectFrom('schedule').selectAll().where('clinic_id', '=', clinicId).orderBy('starts_at').execute();
  // In an order that does not depend on ids, which each clinic has its own.
  const place = new Map([...practitionerIds.keys()].map((id, index) => [id, index]));
  schedules.sort((a, b) => a.starts_at.getTime() - b.starts_at.getTime() || place.get(a.practitioner_id)! - place.get(b.practitioner_id)!);
  const appointments: (Partial<Selectable<Schema['appointment']>> & { id: string; practitioner_id: string })[] = [];
  for (const schedule of schedules) {
    if (practitionerIds.get(schedule.practitioner_id)!.alone) continue;
    const ahead = daysBetween(today, localDate(schedule.starts_at, sites[0]!.timeZone));
    if (ahead >= daysAhead) break;
    const full = 0.85 * (1 - ahead / daysAhead);
    const possible = visitTypes.filter((type) => type.booking !== 'call' && practitionerIds.get(schedule.practitioner_id)!.visits.includes(type.slug) && type.modalities.some((modality) => schedule.modalities.includes(modality)));
    const step = schedule.step_minutes * 60_000;
    for (let at = schedule.starts_at.getTime(); at < schedule.ends_at.getTime();) {
      const type = pick(possible);
      const end = at + type.minutes * 60_000;
      if (chance() >= full || end > schedule.ends_at.getTime()) { at += step; continue; }
      const modality = type.modalities.find((one) => schedule.modalities.includes(one))!;
      appointments.push({
        id: `other-${clinicId.slice(0, 8)}-${schedule.id}-${(at - schedule.starts_at.getTime()) / step}`, clinic_id: clinicId, patient_id: pick(patients).id, version: 1, status: 'booked',
        starts_at: new Date(at), ends_at: new Date(end), slot_id: slotIdOf(schedule.id, (at - schedule.starts_at.getTime()) / step, visitIds.get(type.slug)!, modality), location_id: schedule.location_id, practitioner_id: schedule.practitioner_id,
        visit_type_id: visitIds.get(type.slug)!, modality, details: {}, booked_by: 'seed', created_at: schedule.starts_at,
      });
      at += Math.ceil((end - at) / step) * step;
    }
  }
  await insertMany(db, 'appointment', appointments);
  await insertMany(db, 'occupancy', appointments.map((row) => ({
    id: row.id, clinic_id: clinicId, practitioner_id: row.practitioner_id, starts_at: row.starts_at, ends_at: row.ends_at, hold_id: null, appointment_id: row.id, expires_at: null,
  })));
}

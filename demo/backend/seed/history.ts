/** Visits that are over, so that the demo's people are known to it: seen last month, seen long ago, not come, called off. */
import type { Kysely } from 'kysely';
import type { Schema } from '../app/data/schema.js';
import { addDays, atPlace, dayOfWeek } from '../app/place-time.js';
import { practitioners, sites, visitTypes } from './group.js';
import { stableId } from './ids.js';

interface PastSeed {
  /** The patient's user name, or key of `dependants`. */
  patient: string;
  visit: string;
  practitioner: string;
  site: string;
  daysAgo: number;
  status?: 'booked' | 'cancelled' | 'no-show';
}

const past: PastSeed[] = [
  { patient: 'amira', visit: 'check-up', practitioner: 'thackeray', site: 'riverside', daysAgo: 40 },
  { patient: 'amira', visit: 'phone-call', practitioner: 'quill', site: 'riverside', daysAgo: 120 },
  { patient: 'amira', visit: 'check-up', practitioner: 'moradi', site: 'lakeside', daysAgo: 16, status: 'cancelled' },
  { patient: 'amira', visit: 'blood-test', practitioner: 'dell', site: 'lakeside', daysAgo: 500 },
  { patient: 'karim', visit: 'check-up', practitioner: 'moradi', site: 'lakeside', daysAgo: 90 },
  { patient: 'sofia', visit: 'child-check', practitioner: 'amsel', site: 'riverside', daysAgo: 200 },
  { patient: 'odalys', visit: 'medicine-review', practitioner: 'marlowe', site: 'riverside', daysAgo: 30 },
  { patient: 'peregrine', visit: 'check-up', practitioner: 'quill', site: 'riverside', daysAgo: 45, status: 'booked' },
  { patient: 'thaddeus', visit: 'check-up', practitioner: 'okello', site: 'prairie', daysAgo: 400 },
  { patient: 'bram', visit: 'vaccine', practitioner: 'dell', site: 'lakeside', daysAgo: 60 },
  { patient: 'caspian', visit: 'check-up', practitioner: 'thackeray', site: 'riverside', daysAgo: 20, status: 'no-show' },
  { patient: 'caspian', visit: 'check-up', practitioner: 'thackeray', site: 'riverside', daysAgo: 300 },
  { patient: 'marisol', visit: 'first-visit', practitioner: 'quill', site: 'riverside', daysAgo: 800 },
  { patient: 'ansel', visit: 'check-up', practitioner: 'quill', site: 'riverside', daysAgo: 100 },
];

const prefix = 'past-';

/** Every second of the patients that a test asks for was seen, too: `patient-2`, `patient-4` and so on. */
export async function seedHistory(db: Kysely<Schema>, clinicId: string, today: string, extraPatients: number): Promise<void> {
  const extra = Array.from({ length: Math.floor(extraPatients / 2) }, (_, index): PastSeed => ({ patient: `patient-${2 * index + 2}`, visit: 'check-up', practitioner: 'thackeray', site: 'riverside', daysAgo: 50 }));
  const id = (kind: string, slug: string) => stableId(clinicId, kind, slug);
  const rows = await Promise.all([...past, ...extra].map(async ({ patient, visit, practitioner, site, daysAgo, status = 'completed' }) => {
    const { timeZone } = sites.find(({ slug }) => slug === site)!;
    const { minutes, modalities } = visitTypes.find(({ slug }) => slug === visit)!;
    if (!practitioners.some(({ slug, visits }) => slug === practitioner && visits.includes(visit))) throw new Error(`${practitioner} does no ${visit}.`);
    const starts_at = atPlace(workday(addDays(today, -daysAgo)), '10:00', timeZone);
    return {
      id: `${prefix}${(await id('past', `${patient}/${daysAgo}`)).slice(0, 16)}`, clinic_id: clinicId, patient_id: await id('patient', patient), version: 1, status, starts_at, ends_at: new Date(starts_at.getTime() + minutes * 60_000),
      slot_id: 'seed', location_id: await id('location', site), practitioner_id: await id('practitioner', practitioner), visit_type_id: await id('visit-type', visit), modality: modalities[0]!,
      details: JSON.stringify(status === 'cancelled' ? { cancelled: { by: 'clinic', at: addDays(today, -daysAgo - 3) + 'T16:00:00Z' } } : {}), booked_by: 'seed', created_at: new Date(starts_at.getTime() - 7 * 86_400_000),
    };
  }));
  await db.insertInto('appointment').values(rows).execute();
}

export const hasHistory = async (db: Kysely<Schema>, clinicId: string): Promise<boolean> =>
  (await db.selectFrom('appointment').select('id').where('clinic_id', '=', clinicId).where('id', 'like', `${prefix}%`).limit(1).executeTakeFirst()) !== undefined;

function workday(date: string): string {
  while (dayOfWeek(date) > 5) date = addDays(date, -1);
  return date;
}

/** Results and documents of the demo's people. */
import type { Kysely } from 'kysely';
import type { Clinic } from '../../app/context.js';
import type { Schema } from '../../app/data/schema.js';
import { addDays } from '../../app/place-time.js';
import { stableId } from '../ids.js';
import { bloodCountAgo, bloodOf } from './amira-blood.js';
import { otherOf } from './amira-other.js';
import { buildResults } from './build.js';
import { manyPrefix, seedMany } from './many.js';
import { othersOf } from './others.js';
import { papersOf } from './papers.js';
import { calendarOf } from './told.js';

/** `story` what the demo shows, `many` with 10,000 values of Amira's besides. */
export type ResultsSeed = 'story' | 'many';

/** Told from `today` on, a day at the clinic. */
export async function seedResults(db: Kysely<Schema>, clinic: Clinic, which: ResultsSeed, today: string): Promise<void> {
  const calendar = calendarOf(today, clinic.config.timeZone);
  await buildResults(db, clinic, [...bloodOf(calendar), ...otherOf(calendar), ...othersOf(calendar)], papersOf(calendar));
  if (which === 'many') await seedMany(db, clinic, today);
}

/** What a clinic's results were told from, and which; undefined where it has none. Of the newest blood count, whose day is known. */
export async function storyOf(db: Kysely<Schema>, clinicId: string): Promise<{ which: ResultsSeed; today: string } | undefined> {
  const row = await db.selectFrom('report').select('first_day').where('id', '=', await stableId(clinicId, 'report', 'amira/cbc')).executeTakeFirst();
  if (!row?.first_day) return undefined;
  const many = await db.selectFrom('report').select('id').where('clinic_id', '=', clinicId).where('id', 'like', `${manyPrefix}%`).limit(1).executeTakeFirst();
  return { which: many ? 'many' : 'story', today: addDays(row.first_day, bloodCountAgo) };
}

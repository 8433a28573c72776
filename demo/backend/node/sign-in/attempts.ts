/** Wrong tries are counted by the name that was typed, known or not, so that the count says nothing of who is known. */
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../app/data/schema.js';

export const triesAllowed = 5;
const lockMinutes = 30;

/** Minutes until this name may be tried again; undefined when it may be now. */
export async function closeAttempts(db: Kysely<Schema>, clinicId: string, username: string, now: Date): Promise<number | undefined> {
  const row = await db.selectFrom('sign_in_failure').select('locked_until').where('clinic_id', '=', clinicId).where('username', '=', username).executeTakeFirst();
  if (!row?.locked_until) return undefined;
  const minutes = Math.ceil((row.locked_until.getTime() - now.getTime()) / 60_000);
  if (minutes > 0) return minutes;
  await forgiven(db, clinicId, username);
  return undefined;
}

/** Counts one; the fifth closes the name for a while. */
export async function failedAttempt(db: Kysely<Schema>, clinicId: string, username: string, now: Date): Promise<number> {
  const lockedUntil = new Date(now.getTime() + lockMinutes * 60_000);
  const { failures } = await db.insertInto('sign_in_failure').values({ clinic_id: clinicId, username, failures: 1, locked_until: null })
    .onConflict((conflict) => conflict.columns(['clinic_id', 'username']).doUpdateSet({
      failures: sql`sign_in_failure.failures + 1`,
      locked_until: sql`case when sign_in_failure.failures + 1 >= ${triesAllowed} then ${lockedUntil}::timestamptz end`,
    })).returning('failures').executeTakeFirstOrThrow();
  return failures;
}

export async function forgiven(db: Kysely<Schema>, clinicId: string, username: string): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('clinic_id', '=', clinicId).where('username', '=', username).execute();
}

/** Wrong tries are counted by the name that was typed, known or not, so that the count says nothing of who is known. */
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../app/data/schema.js';

const triesAllowed = 5;
export const lockMinutes = 30;

/** How many more tries there are, or for how many minutes there are none. */
export type Try = { left: number } | { closedMinutes: number };

/** Takes one of a name's tries, before anything is looked at: many at once get no more than one after the other. Taking the fifth closes the name for a while. */
export async function takeTry(db: Kysely<Schema>, clinicId: string, username: string, now: Date): Promise<Try> {
  const lockedUntil = new Date(now.getTime() + lockMinutes * 60_000);
  const isOver = sql<boolean>`coalesce(sign_in_failure.locked_until <= ${now}::timestamptz, false)`;
  const taken = await db.insertInto('sign_in_failure').values({ clinic_id: clinicId, username, failures: 1, locked_until: null })
    .onConflict((conflict) => conflict.columns(['clinic_id', 'username']).doUpdateSet({
      failures: sql`case when ${isOver} then 1 else sign_in_failure.failures + 1 end`,
      locked_until: sql`case when not ${isOver} and sign_in_failure.failures + 1 >= ${triesAllowed} then ${lockedUntil}::timestamptz end`,
    }).where((where) => where.or([where('sign_in_failure.failures', '<', triesAllowed), isOver]))).returning('failures').executeTakeFirst();
  if (taken) return { left: triesAllowed - taken.failures };
  const row = await db.selectFrom('sign_in_failure').select('locked_until').where('clinic_id', '=', clinicId).where('username', '=', username).executeTakeFirst();
  return { closedMinutes: Math.max(1, Math.ceil(((row?.locked_until ?? lockedUntil).getTime() - now.getTime()) / 60_000)) };
}

/** The try was right: it does not count. */
export async function giveBack(db: Kysely<Schema>, clinicId: string, username: string): Promise<void> {
  await db.updateTable('sign_in_failure').set({ failures: sql`failures - 1`, locked_until: null }).where('clinic_id', '=', clinicId).where('username', '=', username).execute();
}

/** The person is in: nothing counts any more. */
export async function forgive(db: Kysely<Schema>, clinicId: string, username: string): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('clinic_id', '=', clinicId).where('username', '=', username).execute();
}

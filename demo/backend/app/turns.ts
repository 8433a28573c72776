import { sql, type Kysely } from 'kysely';
import type { Schema } from './data/schema.js';

/** One after the other: whoever comes second with the same name waits until the first one's transaction has ended. For limits that are counted before something is added. */
export async function takeTurns(tx: Kysely<Schema>, ...name: string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify(name)}, 0))`.execute(tx);
}

import { Migrator, type Kysely } from 'kysely';
import type { Schema } from './schema.js';
import * as house from './migrations/0001-house.js';
import * as guests from './migrations/0002-guests.js';
import * as practice from './migrations/0003-practice.js';
import * as closures from './migrations/0004-closures.js';
import * as results from './migrations/0005-results.js';
import * as records from './migrations/0006-records.js';
import * as references from './migrations/0007-references.js';

/** Brings a database, new or old, to the present tables. Two processes may do it at once: the migrator takes a lock. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrations = { '0001-house': house, '0002-guests': guests, '0003-practice': practice, '0004-closures': closures, '0005-results': results, '0006-records': records, '0007-references': references };
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error) throw error;
}

/** The same SQL on the embedded database and on a PostgreSQL server. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { int8, openEmbedded, type Database, type EmbeddedOptions } from '../app/data/embedded.js';
import { migrate } from '../app/data/migrate.js';
import type { Schema } from '../app/data/schema.js';

export type { Database };

export interface DatabaseOptions extends EmbeddedOptions {
  url?: string | undefined;
  connections?: number;
}

/** A PostgreSQL server when an address is given, else a folder of the embedded one, else its memory. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const database = options.url ? openServer(options.url, options) : await openEmbedded(options);
  await migrate(database.db);
  return database;
}

function openServer(url: string, { connections = 20, log }: DatabaseOptions): Database {
  const types = { getTypeParser: (oid: number, format?: 'text') => (oid === int8 ? Number : pg.types.getTypeParser(oid, format)) } as typeof pg.types;
  const pool = new pg.Pool({ connectionString: url, max: connections, types });
  pool.on('error', () => undefined); // an idle connection that broke is replaced at the next query
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), ...(log && { log }) });
  return { db, pool, close: () => db.destroy() };
}

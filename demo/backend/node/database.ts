/** The same SQL on the embedded database and on a PostgreSQL server. */
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { Kysely, PostgresDialect, type Logger, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { migrate } from '../app/data/migrate.js';
import type { Schema } from '../app/data/schema.js';

export interface Database {
  db: Kysely<Schema>;
  /** What rate-limiter-flexible and other users of `pg` take. */
  pool: { query: (query: { text: string; values?: unknown[] }) => Promise<{ rows: unknown[]; rowCount: number | null }> };
  close(): Promise<void>;
}

const int8 = 20;

export interface DatabaseOptions {
  url?: string | undefined;
  folder?: string | undefined;
  connections?: number;
  /** Told of each statement. */
  log?: Logger;
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

async function openEmbedded({ folder, log }: DatabaseOptions): Promise<Database> {
  const pglite = await PGlite.create({ ...(folder && { dataDir: folder }), extensions: { btree_gist }, parsers: { [int8]: Number } });
  const pool = new SerialPool(pglite);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), ...(log && { log }) });
  return {
    db,
    pool: { query: async ({ text, values }) => { const client = await pool.connect(); try { return await client.query(text, values ?? []); } finally { client.release(); } } },
    close: () => db.destroy(),
  };
}

/** PGlite has one connection: whoever has it keeps it until they give it back, the others wait in turn. */
class SerialPool implements PostgresPool {
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly pglite: PGlite) {}

  async connect() {
    const before = this.#last;
    let release!: () => void;
    this.#last = new Promise((resolve) => (release = resolve));
    await before;
    const query = async (sql: string, parameters: readonly unknown[]) => {
      const { rows, affectedRows } = await this.pglite.query(sql, [...parameters]);
      const command = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? '';
      return { command, rowCount: affectedRows || rows.length, rows };
    };
    return { query, release } as unknown as PostgresPoolClient & { query: typeof query };
  }

  async end() {
    await this.#last;
    await this.pglite.close();
  }
}

/** The embedded database: PostgreSQL in WebAssembly, in Node and in a page's worker alike. */
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { Kysely, PostgresDialect, type Logger, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type { Schema } from './schema.js';

export interface Database {
  db: Kysely<Schema>;
  /** What rate-limiter-flexible and other users of `pg` take. */
  pool: { query: (query: { text: string; values?: unknown[] }) => Promise<{ rows: unknown[]; rowCount: number | null }> };
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Else in memory. */
  folder?: string | undefined;
  /** A dump of a database to begin with, instead of an empty one. */
  copyOf?: Blob | undefined;
  /** Told of each statement. */
  log?: Logger;
}

/** The type of counts, which are numbers here. */
export const int8 = 20;

export async function openEmbedded({ folder, copyOf, log }: EmbeddedOptions = {}): Promise<Database> {
  const pglite = await PGlite.create({ ...(folder && { dataDir: folder }), ...(copyOf && { loadDataDir: copyOf }), extensions: { btree_gist }, parsers: { [int8]: Number } });
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

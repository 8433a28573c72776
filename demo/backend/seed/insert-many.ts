import { sql, type Kysely, type Selectable } from 'kysely';
import type { Schema } from '../app/data/schema.js';

/** Inserts rows as one parameter: thousands of them take several times as long to write and to read. With `known` what is there already stays. */
export async function insertMany<Table extends 'schedule' | 'appointment' | 'occupancy'>(db: Kysely<Schema>, table: Table, rows: Partial<Selectable<Schema[Table]>>[], known = false): Promise<void> {
  if (!rows.length) return;
  const columns = sql.join(Object.keys(rows[0]!).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) ${known ? sql`on conflict do nothing` : sql``}`.execute(db);
}

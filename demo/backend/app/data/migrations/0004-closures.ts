import { sql, type Kysely } from 'kysely';

/** Days that the staff closes, beside the holidays of the clinic's calendar. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`create table closure (
    id text primary key, clinic_id text not null references clinic on delete cascade, from_day text not null, to_day text not null,
    location_id text, text text, closed_by text not null, closed_at timestamptz not null)`).execute(db);
  await sql.raw(`create index closure_by_day on closure (clinic_id, to_day)`).execute(db);
}

import { sql, type Kysely } from 'kysely';

/** The record's short lists, medicines with their fills, and what a patient wants done otherwise. */
const statements = [
  `create table record_entry (
    id text primary key, clinic_id text not null, patient_id text not null references patient on delete cascade,
    section text not null, dated text, details jsonb not null)`,
  `create index record_entry_by_patient on record_entry (patient_id, section)`,
  `create table medication (
    id text primary key, clinic_id text not null, patient_id text not null references patient on delete cascade,
    name text not null, status text not null, origin text not null, details jsonb not null)`,
  `create index medication_by_patient on medication (patient_id)`,
  `create table medication_fill (
    medication_id text not null references medication on delete cascade, place int generated always as identity,
    dated text, details jsonb not null, primary key (medication_id, place))`,
  `create table preference (
    patient_id text primary key references patient on delete cascade, clinic_id text not null, version int not null)`,
  // Every choice is kept, since what was open under an earlier one stays open.
  `create table release_choice (
    place int generated always as identity primary key, clinic_id text not null, patient_id text not null references patient on delete cascade,
    kind text not null, choice text not null, chosen_by text not null, chosen_at timestamptz not null)`,
  `create index release_choice_by_patient on release_choice (patient_id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

import { sql, type Kysely } from 'kysely';

/** What a practice does beside booking at once: it answers later, is asked for a time, keeps waiting lists, calls patients in. */
const statements = [
  `alter table appointment
    alter column slot_id drop not null, alter column location_id drop not null, alter column practitioner_id drop not null, alter column modality drop not null,
    add column pending_since timestamptz, add column pending_until timestamptz, add column answer_at timestamptz,
    add column referral_id text, add column referral_position int`,
  `create index appointment_pending on appointment (clinic_id, pending_until) where pending_until is not null`,
  `create index appointment_by_day on appointment (clinic_id, starts_at)`,
  `create table referral (
    id text primary key, clinic_id text not null, patient_id text not null references patient on delete cascade, kind text not null, details jsonb not null,
    valid_until text, withdrawn_at timestamptz, created_at timestamptz not null)`,
  `create index referral_by_patient on referral (patient_id, created_at)`,
  `alter table appointment add foreign key (referral_id) references referral on delete set null`,
  // Each part of a referral is booked once.
  `create unique index appointment_of_referral on appointment (referral_id, referral_position) where referral_id is not null and status in ('requested', 'pending', 'booked', 'arrived', 'in-progress', 'completed')`,
  `create table waiting_list (
    id text primary key, clinic_id text not null, patient_id text not null references patient on delete cascade, visit_type_id text not null,
    appointment_id text references appointment on delete cascade, state text not null, wanted jsonb not null, joined_by text not null,
    joined_at timestamptz not null, place int generated always as identity, ended_at timestamptz)`,
  `create index waiting_list_by_patient on waiting_list (patient_id, place)`,
  `create index waiting_list_by_visit on waiting_list (clinic_id, visit_type_id, place) where state in ('waiting', 'offered')`,
  `create table offer (
    id text primary key, clinic_id text not null, entry_id text not null references waiting_list on delete cascade, hold_id text not null references hold on delete cascade,
    slot_id text not null, state text not null, made_at timestamptz not null, expires_at timestamptz not null)`,
  `create index offer_by_entry on offer (entry_id)`,
  `create index offer_due on offer (clinic_id, expires_at) where state = 'open'`,
  // Two times are never offered at once for one place on a list.
  `create unique index offer_open on offer (entry_id) where state = 'open'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

import { sql, type Kysely } from 'kysely';

/** Booking without an account. `contact` and `network` are keyed hashes, only there to be counted. */
const statements = [
  `alter table patient add column guest boolean not null default false, add column likely_patient_id text`,
  `create index patient_by_birth_date on patient (clinic_id, birth_date)`,
  `create table verification (
    id text primary key, clinic_id text not null references clinic on delete cascade, purpose text not null, channel text not null, destination text not null,
    contact text not null, network text not null, code text not null, tries int not null default 0,
    created_at timestamptz not null, expires_at timestamptz not null, passed_at timestamptz, used_at timestamptz)`,
  `create index verification_by_contact on verification (clinic_id, contact, created_at)`,
  `create index verification_by_network on verification (clinic_id, network, created_at)`,
  `create table guest (
    id text primary key, clinic_id text not null references clinic on delete cascade, token text not null unique,
    patient_id text not null unique references patient on delete cascade, channel text not null, destination text not null,
    contact text not null, network text not null, started_at timestamptz not null, last_seen_at timestamptz not null, ended_at timestamptz)`,
  `create index guest_by_contact on guest (clinic_id, contact)`,
  `create index guest_by_network on guest (clinic_id, network)`,
  `alter table hold add column contact text, add column network text`,
  `create index hold_by_contact on hold (clinic_id, contact) where state = 'held'`,
  `create index hold_by_network on hold (clinic_id, network) where state = 'held'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

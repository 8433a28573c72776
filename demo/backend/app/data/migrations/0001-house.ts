import { sql, type Kysely } from 'kysely';

/** Everything that the straight path of booking stands on. Stays within PostgreSQL 15, which the embedded database is ahead of. */
const statements = [
  `create extension if not exists btree_gist`,
  `create table clinic (
    id text primary key, config jsonb not null, origins jsonb not null, seed int not null, clock_offset_ms bigint not null default 0)`,
  `create table location (
    clinic_id text not null references clinic on delete cascade, id text not null, position int not null,
    name text not null, time_zone text not null, data jsonb not null, primary key (clinic_id, id))`,
  `create table practitioner (
    clinic_id text not null references clinic on delete cascade, id text not null, name text not null, data jsonb not null, primary key (clinic_id, id))`,
  `create table visit_type (
    clinic_id text not null references clinic on delete cascade, id text not null, position int not null,
    duration_minutes int not null, data jsonb not null, primary key (clinic_id, id))`,
  `create table schedule (
    id text primary key, clinic_id text not null, practitioner_id text not null, location_id text not null, modalities text[] not null,
    starts_at timestamptz not null, ends_at timestamptz not null, step_minutes int not null,
    unique (clinic_id, practitioner_id, starts_at),
    foreign key (clinic_id, practitioner_id) references practitioner on delete cascade,
    foreign key (clinic_id, location_id) references location on delete cascade)`,
  `create index schedule_by_time on schedule (clinic_id, starts_at)`,
  `create table patient (
    id text primary key, clinic_id text not null references clinic on delete cascade,
    given_name text not null, family_name text not null, birth_date text not null)`,
  `create table person (
    id text primary key, clinic_id text not null references clinic on delete cascade, username text not null,
    password_hash text not null, totp_secret text not null, display_name text not null, email text not null, role text not null,
    last_code_step bigint, unique (clinic_id, username))`,
  `create table sign_in_failure (
    clinic_id text not null references clinic on delete cascade, username text not null, failures int not null, locked_until timestamptz,
    primary key (clinic_id, username))`,
  `create table access_grant (
    id text primary key, clinic_id text not null, person_id text not null references person on delete cascade,
    patient_id text not null references patient on delete cascade, relationship text not null, level text not null, state text not null,
    starts_at timestamptz, ends_at timestamptz, unique (person_id, patient_id))`,
  `create table web_session (
    id text primary key, clinic_id text not null, person_id text not null references person on delete cascade,
    started_at timestamptz not null, last_seen_at timestamptz not null, ended_at timestamptz)`,
  `create index web_session_by_person on web_session (person_id)`,
  `create table appointment (
    id text primary key, clinic_id text not null, patient_id text not null references patient on delete cascade, version int not null,
    status text not null, starts_at timestamptz not null, ends_at timestamptz not null, slot_id text not null,
    location_id text not null, practitioner_id text not null, visit_type_id text not null, modality text not null,
    details jsonb not null, booked_by text not null, created_at timestamptz not null)`,
  `create index appointment_by_patient on appointment (patient_id, starts_at)`,
  `create table hold (
    id text primary key, clinic_id text not null references clinic on delete cascade, owner text not null, slot_id text not null,
    state text not null, expires_at timestamptz not null, extensions int not null default 0)`,
  `create index hold_by_owner on hold (clinic_id, owner) where state = 'held'`,
  `create table occupancy (
    id text primary key, clinic_id text not null references clinic on delete cascade, practitioner_id text not null,
    starts_at timestamptz not null, ends_at timestamptz not null,
    during tstzrange not null generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
    hold_id text references hold on delete cascade, appointment_id text references appointment on delete cascade,
    expires_at timestamptz,
    check ((hold_id is null) <> (appointment_id is null)), check ((hold_id is null) = (expires_at is null)),
    constraint occupancy_once exclude using gist (clinic_id with =, practitioner_id with =, during with &&))`,
  `create index occupancy_by_time on occupancy (clinic_id, starts_at)`,
  `create table draft (
    clinic_id text not null, patient_id text not null references patient on delete cascade, person_id text not null, id text not null,
    kind text not null, version int not null, saved_at timestamptz not null, content jsonb not null,
    primary key (clinic_id, person_id, patient_id, id))`,
  `create table idempotency (
    clinic_id text not null references clinic on delete cascade, scope text not null, key text not null, operation text not null,
    fingerprint text not null, state text not null, answer jsonb not null, resource jsonb, at timestamptz not null,
    primary key (clinic_id, scope, key))`,
  `create index idempotency_by_age on idempotency (at)`,
  `create table audit (
    id bigint generated always as identity primary key, clinic_id text not null references clinic on delete cascade,
    at timestamptz not null, actor text not null, patient_id text, operation text not null, outcome text not null)`,
  `create index audit_by_clinic on audit (clinic_id, id)`,
  `create table outbox (
    id bigint generated always as identity primary key, clinic_id text not null references clinic on delete cascade,
    at timestamptz not null, channel text not null, recipient text not null, subject text not null, text text not null)`,
  `create table oidc (
    clinic_id text not null references clinic on delete cascade, model text not null, id text not null, payload jsonb not null,
    grant_id text, uid text, consumed_at timestamptz, expires_at timestamptz, primary key (clinic_id, model, id))`,
  `create index oidc_by_grant on oidc (grant_id)`,
  `create index oidc_by_uid on oidc (uid)`,
  `create table secret (name text primary key, value jsonb not null)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

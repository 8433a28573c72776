import { sql, type Kysely } from 'kysely';

const dated = 'sort_at timestamptz, first_day text, next_day text';

/** Reports with what was measured as rows, who opened them, images on request, documents. */
const statements = [
  `create table report (
    id text primary key, clinic_id text not null references clinic on delete cascade, patient_id text not null references patient on delete cascade,
    kind text not null, status text not null, ${dated}, issued_sort timestamptz, sensitive boolean not null, delay_reason text, delay_until timestamptz,
    arrived_at timestamptz not null, reviewed_at timestamptz, changed_at timestamptz not null, critical boolean not null, words text not null, data jsonb not null,
    stages jsonb not null default '[]', next_stage_at timestamptz)`,
  `create index report_by_patient on report (patient_id, sort_at desc nulls last, id desc)`,
  `create index report_due on report (clinic_id, next_stage_at) where next_stage_at is not null`,
  `create table series (
    id text primary key, clinic_id text not null, patient_id text not null references patient on delete cascade, key text not null, name jsonb not null,
    unique (patient_id, key))`,
  `create table observation (
    id text primary key, clinic_id text not null, patient_id text not null references patient on delete cascade, report_id text references report on delete cascade,
    parent_id text references observation on delete cascade, position int not null, category text not null, status text not null, ${dated},
    series_id text references series on delete set null, unit text, method text, plot text, data jsonb not null)`,
  `create index observation_by_report on observation (report_id, position)`,
  `create index observation_by_parent on observation (parent_id)`,
  `create index observation_by_series on observation (series_id, sort_at desc nulls last, id desc)`,
  `create index observation_by_category on observation (patient_id, category, sort_at desc nulls last, id desc) where report_id is null`,
  `create table report_opening (
    report_id text not null references report on delete cascade, person_id text not null references person on delete cascade,
    opened_at timestamptz not null, seen_at timestamptz not null, primary key (report_id, person_id))`,
  `create table image_retrieval (
    id text primary key, clinic_id text not null, patient_id text not null references patient on delete cascade, report_id text not null references report on delete cascade,
    requested_by text not null, requested_at timestamptz not null)`,
  `create index image_retrieval_by_patient on image_retrieval (patient_id, requested_at desc)`,
  `create table explanation (clinic_id text not null references clinic on delete cascade, key text not null, data jsonb not null, primary key (clinic_id, key))`,
  `create table document (
    id text primary key, clinic_id text not null references clinic on delete cascade, patient_id text not null references patient on delete cascade,
    kind text not null, state text not null, ${dated}, superseded_by text references document on delete set null, held_at_clinic boolean not null,
    on_request boolean not null, data jsonb not null)`,
  `create index document_by_patient on document (patient_id, sort_at desc nulls last, id desc)`,
  `create table document_format (
    document_id text not null references document on delete cascade, id text not null, position int not null, media_type text not null, file_name text not null,
    title text, lang text, size int not null, bytes bytea not null, primary key (document_id, id))`,
  `create table document_report (
    document_id text not null references document on delete cascade, report_id text not null references report on delete cascade, primary key (document_id, report_id))`,
  `create index document_by_report on document_report (report_id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

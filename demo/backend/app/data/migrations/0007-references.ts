import { sql, type Kysely } from 'kysely';

/** Whoever deletes or moves a row looks for those that refer to it; without an index each look reads the whole table. */
const statements = [
  `create index occupancy_by_appointment on occupancy (appointment_id)`,
  `create index occupancy_by_hold on occupancy (hold_id)`,
  `create index waiting_list_by_appointment on waiting_list (appointment_id)`,
  `create index offer_by_hold on offer (hold_id)`,
  `create index access_grant_by_patient on access_grant (patient_id)`,
  `create index draft_by_patient on draft (patient_id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

import type { Kysely } from 'kysely';
import type { Context } from './context.js';
import type { Who } from './credentials.js';
import type { Schema } from './data/schema.js';

export const actor = (who: Who): string => (who.kind === 'person' ? who.personId : who.kind === 'guest' ? `guest:${who.guestId}` : 'nobody');

/** Every access to a record leaves a row, refusals included; never a value of the record. Where one answer shows several records, a row each. */
export async function audit(db: Kysely<Schema>, context: Pick<Context, 'clinic' | 'who' | 'operation'>, patientIds: (string | undefined)[], outcome: string): Promise<void> {
  const rows = [...new Set(patientIds)].map((patientId) => ({
    clinic_id: context.clinic.id, at: context.clinic.now, actor: actor(context.who), patient_id: patientId ?? null, operation: context.operation.id, outcome,
  }));
  if (rows.length) await db.insertInto('audit').values(rows).execute();
}

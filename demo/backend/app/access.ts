/** What the caller may do in a patient's record. The only place that decides it; no handler asks again. */
import type { Kysely } from 'kysely';
import type { Operation, OperationId } from './contract.js';
import type { Who } from './credentials.js';
import type { Schema } from './data/schema.js';
import { guestRelation } from './guests/credential.js';
import { Refusal } from './problems.js';

/** What a person is to a patient, now or once. */
export interface Relation {
  grantId: string;
  patientId: string;
  relationship: string;
  level: string;
  state: string;
  startsAt: Date | null;
  endsAt: Date | null;
}

const appointmentProfiles = new Set(['booking-patient', 'waiting-list', 'drafts', 'account']);
/** Of a record in part: no more of results than what is not sensitive (`reportsOf`). */
const limitedProfiles = new Set([...appointmentProfiles, 'results', 'documents']);
const guestOperations: ReadonlySet<string> = new Set<OperationId>(['listAppointments', 'bookAppointment', 'requestAppointment', 'getAppointment', 'cancelAppointment', 'rescheduleAppointment']);

/** What each level of access opens. */
const levels = new Map<string, (operation: Operation<string>) => boolean>([
  ['self', () => true],
  ['full', () => true],
  ['appointments', ({ profile }) => appointmentProfiles.has(profile)],
  ['limited', ({ profile }) => limitedProfiles.has(profile)],
  ['guest', ({ id }) => guestOperations.has(id)],
]);

export const covers = (level: string, operation: Operation<string>): boolean => levels.get(level)?.(operation) ?? false;

export function isActive(relation: Pick<Relation, 'state' | 'startsAt' | 'endsAt'>, now: Date): boolean {
  return relation.state === 'active' && (!relation.startsAt || relation.startsAt <= now) && (!relation.endsAt || relation.endsAt > now);
}

export async function relationsOf(db: Kysely<Schema>, personId: string, patientId?: string): Promise<Relation[]> {
  let query = db.selectFrom('access_grant').where('person_id', '=', personId)
    .select(['id as grantId', 'patient_id as patientId', 'relationship', 'level', 'state', 'starts_at as startsAt', 'ends_at as endsAt']);
  if (patientId !== undefined) query = query.where('patient_id', '=', patientId);
  return query.execute();
}

/**
 * Decides before anything of the record is looked up. Never a grant for that patient: 404, by the same query and with the same
 * answer as for a patient that does not exist. A grant that was, is not yet, or does not cover this: 403 with why.
 */
export async function mayUse(db: Kysely<Schema>, who: Exclude<Who, { kind: 'nobody' }>, patientId: string, operation: Operation<string>, now: Date): Promise<Relation> {
  const [relation] = who.kind === 'person' ? await relationsOf(db, who.personId, patientId) : who.patientId === patientId ? [guestRelation(who)] : [];
  if (!relation) throw new Refusal('not-found');
  if (!isActive(relation, now)) {
    const reason = relation.state === 'active' ? (relation.endsAt && relation.endsAt <= now ? 'grant-expired' : 'grant-not-begun') : `grant-${relation.state}`;
    throw new Refusal('not-permitted', { reason });
  }
  if (!covers(relation.level, operation)) throw new Refusal('not-permitted', { reason: 'level' });
  return relation;
}

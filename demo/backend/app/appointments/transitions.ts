/** Every change of an appointment's state; nothing else writes `status`. */
import type { Insertable } from 'kysely';
import { actor } from '../audit.js';
import type { Context } from '../context.js';
import type { AppointmentDetails, AppointmentTable } from '../data/schema.js';
import { newId } from '../ids.js';
import { takeSlot, type Claim } from './claim.js';

type Draft = Pick<Insertable<AppointmentTable>, 'referral_id' | 'referral_position'> & { details: AppointmentDetails };

/** A visit at a claimed time. */
export async function insertAppointment(context: Context, claim: Claim, { details, ...referral }: Draft): Promise<string> {
  const { db, clinic, ports, relation, who } = context;
  const { wanted } = claim;
  const id = newId(ports.random);
  await db.insertInto('appointment').values({
    id, clinic_id: clinic.id, patient_id: relation!.patientId, version: 1, status: 'booked', starts_at: wanted.start, ends_at: wanted.end, slot_id: wanted.slot.id,
    location_id: wanted.slot.locationId, practitioner_id: wanted.practitionerId, visit_type_id: wanted.visitType.id, modality: wanted.slot.modality as string,
    details: JSON.stringify(details), ...referral, booked_by: actor(who), created_at: clinic.now,
  }).execute();
  await takeSlot(context, claim, id);
  return id;
}

/** What is done with guests when none of them waits for an answer. */
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../data/schema.js';

/** For the clinic's staff: the patient that a guest most likely is, by name, birth date and the address that was proven. It is in no answer. */
export async function matchGuests(db: Kysely<Schema>): Promise<void> {
  await sql`update patient set likely_patient_id = known.id
    from guest, patient known join access_grant own on own.patient_id = known.id and own.relationship = 'self' and own.state = 'active' join person on person.id = own.person_id
    where patient.guest and patient.likely_patient_id is null and guest.patient_id = patient.id
      and not known.guest and known.clinic_id = patient.clinic_id and known.birth_date = patient.birth_date
      and lower(known.given_name) = lower(patient.given_name) and lower(known.family_name) = lower(patient.family_name)
      and guest.channel = 'email' and lower(person.email) = guest.destination`.execute(db);
}

/** A day after its time, by each clinic's own clock: codes, and guests who booked nothing. */
export async function forgetGuests(db: Kysely<Schema>, now: Date): Promise<void> {
  const oldest = sql`${new Date(now.getTime() - 86_400_000)}::timestamptz + clinic.clock_offset_ms * interval '1 millisecond'`;
  await sql`delete from verification using clinic where clinic.id = verification.clinic_id and verification.expires_at < ${oldest}`.execute(db);
  await sql`delete from patient using guest, clinic where guest.patient_id = patient.id and clinic.id = patient.clinic_id and guest.started_at < ${oldest}
    and not exists (select from appointment where appointment.patient_id = patient.id)`.execute(db);
}

/** Visits that the demo's people have ahead, one for each thing that a list of visits has to show. */
import type { Kysely } from 'kysely';
import type { Clinic } from '../app/context.js';
import type { AppointmentDetails, Schema } from '../app/data/schema.js';
import { findVisitType, freeSlots, resolveSlot } from '../app/free-slots.js';
import { addDays, localDate } from '../app/place-time.js';
import { text } from './localised.js';
import { stableId } from './ids.js';

interface AheadSeed {
  patient: string;
  visit: string;
  practitioner: string;
  /** The first free time from then on. */
  days: number;
  /** How it stands where it is not booked. */
  status?: 'pending' | 'cancelled';
  details?: AppointmentDetails;
}

const away = text('The nurse is away that day. We are sorry.', 'La enfermera no está ese día. Lo sentimos.', 'الممرضة غائبة ذلك اليوم. نعتذر.');
const ahead: AheadSeed[] = [
  { patient: 'amira', visit: 'video-visit', practitioner: 'quill', days: 4 },
  { patient: 'amira', visit: 'hearing-test', practitioner: 'rowe', days: 8, status: 'pending' },
  { patient: 'amira', visit: 'vaccine', practitioner: 'marlowe', days: 20, details: { needs: ['companion'] } },
  { patient: 'odalys', visit: 'vaccine', practitioner: 'marlowe', days: 0 }, // too late to change
  { patient: 'marisol', visit: 'vaccine', practitioner: 'dell', days: 6, status: 'cancelled', details: { cancelled: { by: 'clinic', at: '', text: away.en } } },
];

export async function seedAhead(db: Kysely<Schema>, clinic: Clinic): Promise<void> {
  const today = localDate(clinic.now, clinic.config.timeZone);
  for (const { patient, visit, practitioner, days, status = 'booked', details = {} } of ahead) {
    const visitType = (await findVisitType({ db, clinic }, await stableId(clinic.id, 'visit-type', visit)))!;
    const from = addDays(today, days);
    const [free] = await freeSlots({ db, clinic }, { visitType, practitionerIds: [await stableId(clinic.id, 'practitioner', practitioner)], from, to: addDays(from, 14) });
    const slot = free && (await resolveSlot({ db, clinic }, free.id));
    if (!slot) continue; // a fortnight without a free time
    const id = `ahead-${(await stableId(clinic.id, 'ahead', `${patient}/${visit}`)).slice(0, 16)}`;
    const until = new Date(clinic.now.getTime() + (visitType.data.answering?.timeoutMinutes ?? 0) * 60_000);
    const at = clinic.now.toISOString();
    await db.insertInto('appointment').values({
      id, clinic_id: clinic.id, patient_id: await stableId(clinic.id, 'patient', patient), version: 1, status, starts_at: slot.start, ends_at: slot.end, slot_id: slot.slot.id, location_id: slot.slot.locationId,
      practitioner_id: slot.practitionerId, visit_type_id: visitType.id, modality: slot.slot.modality, details: JSON.stringify({ ...details, ...(details.cancelled && { cancelled: { ...details.cancelled, at } }) }),
      ...(status === 'pending' && { pending_since: clinic.now, pending_until: until }), booked_by: 'seed', created_at: clinic.now,
    }).execute();
    if (status === 'cancelled') continue;
    await db.insertInto('occupancy').values({ id, clinic_id: clinic.id, practitioner_id: slot.practitionerId, starts_at: slot.start, ends_at: slot.end, hold_id: null, appointment_id: id, expires_at: null }).execute();
  }
}

/** What the demo's patients wait for, and what the clinic asks them to come for. */
import type { Kysely } from 'kysely';
import type { Clinic } from '../app/context.js';
import type { ReferralTable } from '../app/data/practice.js';
import type { Schema } from '../app/data/schema.js';
import { findVisitType, freeSlots, resolveSlot } from '../app/free-slots.js';
import { tellCalledIn } from '../app/messages.js';
import { addDays, localDate } from '../app/place-time.js';
import { offerOwner } from '../app/waiting-list/offers.js';
import { text } from './localised.js';
import { stableId } from './ids.js';

type Details = ReferralTable['details']['__select__'];
type Visit = Omit<Details['visits'][number], 'visitTypeId' | 'practitionerId'> & { visit: string; practitioner?: string };
interface ReferralSeed {
  patient: string;
  slug: string;
  kind: string;
  title: Details['title'];
  reason?: Details['title'];
  to?: string;
  visits: Visit[];
  validDays?: number;
}

const threeToTen = { fromDays: 3, toDays: 10, text: text('3 to 10 days after the blood test', 'De 3 a 10 días después del análisis de sangre', 'من 3 إلى 10 أيام بعد فحص الدم') };
const fourWeeks = { fromDays: 28, toDays: 35, text: text('4 to 5 weeks after the one before', 'De 4 a 5 semanas después de la anterior', 'بعد 4 إلى 5 أسابيع من التي قبلها') };
const bloodThenDoctor: Visit[] = [{ visit: 'blood-test' }, { visit: 'medicine-review', gap: threeToTen }];

const referrals: ReferralSeed[] = [
  { patient: 'amira', slug: 'yearly', kind: 'recall', title: text('Your yearly check', 'Su revisión anual', 'فحصك السنوي'), visits: [{ visit: 'check-up' }], validDays: 90 },
  { patient: 'amira', slug: 'medicines', kind: 'parts', title: text('Blood test, then your medicines', 'Análisis de sangre y luego sus medicamentos', 'فحص الدم ثم أدويتك'), to: 'quill', visits: bloodThenDoctor },
  { patient: 'odalys', slug: 'medicines', kind: 'parts', title: text('Blood test, then your medicines', 'Análisis de sangre y luego sus medicamentos', 'فحص الدم ثم أدويتك'), to: 'thackeray', visits: bloodThenDoctor },
  { patient: 'lupita', slug: 'vaccines', kind: 'series', title: text('Three vaccine doses', 'Tres dosis de vacuna', 'ثلاث جرعات من اللقاح'), visits: [{ visit: 'vaccine', practitioner: 'marlowe' }, { visit: 'vaccine', practitioner: 'marlowe', gap: fourWeeks }, { visit: 'vaccine', practitioner: 'marlowe', gap: fourWeeks }] },
  { patient: 'yusra', slug: 'medicines', kind: 'parts', title: text('Blood test, then your medicines', 'Análisis de sangre y luego sus medicamentos', 'فحص الدم ثم أدويتك'), to: 'quill', visits: bloodThenDoctor },
  { patient: 'yusra', slug: 'back', kind: 'referral', title: text('Physiotherapy', 'Fisioterapia', 'علاج طبيعي'), reason: text('For your back', 'Para su espalda', 'لظهرك'), to: 'vance', visits: [{ visit: 'physiotherapy' }] },
  { patient: 'karim', slug: 'knee', kind: 'referral', title: text('Physiotherapy', 'Fisioterapia', 'علاج طبيعي'), reason: text('For your knee', 'Para su rodilla', 'لركبتك'), to: 'vance', visits: [{ visit: 'physiotherapy', practitioner: 'vance' }], validDays: 60 },
];

/** `tell` also writes to whoever is called in, as a clinic that just opened does. */
export async function seedLists(db: Kysely<Schema>, clinic: Clinic, tell: boolean): Promise<void> {
  const id = (kind: string, slug: string) => stableId(clinic.id, kind, slug);
  const today = localDate(clinic.now, clinic.config.timeZone);
  for (const { patient, slug, kind, title, reason, to, visits, validDays } of referrals) {
    const details: Details = {
      title, ...(reason && { reason }), ...(to !== undefined && { practitionerId: await id('practitioner', to) }),
      visits: await Promise.all(visits.map(async ({ visit, practitioner, ...rest }) => ({ ...rest, visitTypeId: await id('visit-type', visit), ...(practitioner !== undefined && { practitionerId: await id('practitioner', practitioner) }) }))),
    };
    const row = { id: await id('referral', `${patient}/${slug}`), clinic_id: clinic.id, patient_id: await id('patient', patient), kind, details: JSON.stringify(details), valid_until: validDays === undefined ? null : addDays(today, validDays), withdrawn_at: null, created_at: clinic.now };
    await db.insertInto('referral').values(row).execute();
    if (tell && kind === 'recall') await tellCalledIn({ db, clinic }, await id('person', patient), clinic.config.languages[0]!, row.id);
  }
  await seedWaiting(db, clinic, today);
}

/** One who is offered a time, for a day so that there is one to answer, and one who waits for another site. */
async function seedWaiting(db: Kysely<Schema>, clinic: Clinic, today: string): Promise<void> {
  const id = (kind: string, slug: string) => stableId(clinic.id, kind, slug);
  const windows = [{ from: today, to: addDays(today, 45), dayPart: 'any' }];
  const entry = async (patient: string, wanted: object) => ({
    id: await id('waiting-list', patient), clinic_id: clinic.id, patient_id: await id('patient', patient), visit_type_id: await id('visit-type', 'check-up'), appointment_id: null,
    wanted: JSON.stringify({ windows, lang: 'en', ...wanted }), joined_by: await id('person', patient), joined_at: clinic.now, ended_at: null,
  });
  await db.insertInto('waiting_list').values({ ...(await entry('caspian', { locationIds: [await id('location', 'prairie')], shortNoticeHours: 24 })), state: 'waiting' }).execute();

  const visitType = (await findVisitType({ db, clinic }, await id('visit-type', 'check-up')))!;
  const [slot] = await freeSlots({ db, clinic }, { visitType, practitionerIds: [await id('practitioner', 'quill')], from: addDays(today, 5), to: addDays(today, 19) });
  const yusra = await entry('yusra', { shortNoticeHours: 48 });
  await db.insertInto('waiting_list').values({ ...yusra, state: slot ? 'offered' : 'waiting' }).execute();
  const offered = slot && (await resolveSlot({ db, clinic }, slot.id));
  if (!offered) return;
  const offer = { id: await id('offer', 'yusra'), clinic_id: clinic.id, slot_id: offered.slot.id, expires_at: new Date(clinic.now.getTime() + 86_400_000) };
  const holdId = await id('hold', 'yusra');
  await db.insertInto('hold').values({ ...offer, id: holdId, owner: offerOwner(offer.id), state: 'held', extensions: 0, contact: null, network: null }).execute();
  await db.insertInto('occupancy').values({ id: holdId, clinic_id: clinic.id, practitioner_id: offered.practitionerId, starts_at: offered.start, ends_at: offered.end, hold_id: holdId, appointment_id: null, expires_at: offer.expires_at }).execute();
  await db.insertInto('offer').values({ ...offer, entry_id: yusra.id, hold_id: holdId, state: 'open', made_at: clinic.now }).execute();
}

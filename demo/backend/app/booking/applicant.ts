/** What is known of the person who wants to come. Of somebody without an account only what the same person with the same proven contact did as a guest: nobody learns of a patient by coming as one. */
import { sql, type Selectable } from 'kysely';
import { ahead, lasting } from '../appointments/states.js';
import type { Context } from '../context.js';
import type { AppointmentTable } from '../data/schema.js';
import { localDate } from '../place-time.js';
import { hasOpenReferral } from '../referrals.js';
import type { PersonFacts } from '../rules/booking-options.js';
import type { VisitType } from '../free-slots.js';

type Row = Selectable<AppointmentTable>;

export interface Applicant {
  birthDate: string;
  guest: boolean;
  /** All that they have, had and asked for. */
  appointments: Row[];
  openRequests: number;
}

export async function readApplicant(context: Context): Promise<Applicant> {
  const { db, clinic, who, relation } = context;
  const patient = await db.selectFrom('patient').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', relation!.patientId).executeTakeFirstOrThrow();
  let theirs = db.selectFrom('appointment').selectAll().where('clinic_id', '=', clinic.id).orderBy('starts_at');
  if (who.kind !== 'guest') {
    const appointments = await theirs.where('patient_id', '=', patient.id).execute();
    return { birthDate: patient.birth_date, guest: false, appointments, openRequests: appointments.filter((row) => isOpenRequest(row, clinic.now)).length };
  }
  const ofContact = db.selectFrom('guest').innerJoin('patient', 'patient.id', 'guest.patient_id').where('guest.clinic_id', '=', clinic.id).where('guest.contact', '=', who.contact);
  theirs = theirs.where('patient_id', 'in', ofContact.where('patient.birth_date', '=', patient.birth_date)
    .where(sql<string>`lower(patient.given_name)`, '=', patient.given_name.toLowerCase()).where(sql<string>`lower(patient.family_name)`, '=', patient.family_name.toLowerCase()).select('patient.id'));
  const requests = await db.selectFrom('appointment').select(['status', 'pending_until']).where('clinic_id', '=', clinic.id).where('status', '=', 'requested').where('patient_id', 'in', ofContact.select('patient.id')).execute();
  return { birthDate: patient.birth_date, guest: true, appointments: await theirs.execute(), openRequests: requests.filter((row) => isOpenRequest(row, clinic.now)).length };
}

const isOpenRequest = ({ status, pending_until }: Pick<Row, 'status' | 'pending_until'>, now: Date) => status === 'requested' && (pending_until === null || pending_until > now);

/** Visits of a kind that they have ahead, each at a time of its own. */
export const visitsAhead = ({ appointments }: Applicant, visitTypeId: string, now: Date): Row[] =>
  appointments.filter((row) => row.visit_type_id === visitTypeId && row.slot_id !== null && row.location_id !== null && ahead.includes(row.status) && row.ends_at > now);

/** The day on which a site last saw them. What nobody has closed after its end took place. */
function lastVisit({ appointments }: Applicant, at: { locationId?: string; timeZone: string }, now: Date): string | undefined {
  const row = appointments.filter((one) => lasting.includes(one.status) && one.ends_at <= now && (at.locationId === undefined || one.location_id === at.locationId)).at(-1);
  return row && localDate(row.starts_at, at.timeZone);
}

/** Whether the clinic has called them in for this kind of visit; looked up only where the rule asks for it. */
export async function isReferred(context: Context, { guest }: Applicant, { id, data }: VisitType): Promise<boolean> {
  return !guest && (data.referralNeeded === true || data.seenWithinDays !== undefined || !data.forNew) && (await hasOpenReferral(context, id));
}

/** What the rule asks, at one site. */
export function factsOf({ clinic: { now } }: Context, applicant: Applicant, visitType: VisitType, referred: boolean, at: { locationId: string; timeZone: string }): PersonFacts {
  const { guest, birthDate, openRequests } = applicant;
  return {
    birthDate, guest, openRequests, referred, known: !guest && lastVisit(applicant, { timeZone: at.timeZone }, now) !== undefined, lastVisitAt: guest ? undefined : lastVisit(applicant, at, now),
    visitsAhead: visitsAhead(applicant, visitType.id, now).length,
  };
}

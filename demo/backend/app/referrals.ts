/** What the clinic asks a patient to come for, read from the referral and from what is booked of it. */
import type { Selectable } from 'kysely';
import { active } from './appointments/states.js';
import type { Context } from './context.js';
import type { AppointmentTable, Localised } from './data/schema.js';
import type { ReferralTable } from './data/practice.js';
import type { VisitType } from './free-slots.js';
import { inLanguage } from './language.js';
import { localDate } from './place-time.js';
import { Refusal } from './problems.js';
import { bookableDays, daysOf, isOpen, isWithin, nextPart, type Days, type Part } from './rules/referral-days.js';

type Inside = Pick<Context, 'db' | 'clinic'>;
export type ReferralState = 'open' | 'partly-booked' | 'booked' | 'completed' | 'expired' | 'withdrawn';

/** A referral with what is booked of each of its visits. */
export interface ReadReferral {
  row: Selectable<ReferralTable>;
  parts: (Part & { appointmentId?: string; over?: boolean })[];
  state: ReferralState;
  /** Index of the visit to be booked next, while the referral is open. */
  next?: number;
  /** Of that visit. */
  days?: Days;
}

export async function readReferrals(inside: Inside, of: { patientId: string } | { id: string; exceptAppointmentId?: string }): Promise<ReadReferral[]> {
  const { db, clinic } = inside;
  let query = db.selectFrom('referral').selectAll().where('clinic_id', '=', clinic.id);
  query = 'id' in of ? query.where('id', '=', of.id) : query.where('patient_id', '=', of.patientId);
  const rows = await query.orderBy('created_at', 'desc').orderBy('id').execute();
  if (!rows.length) return [];
  const booked = await db.selectFrom('appointment as a').leftJoin('location as l', (join) => join.onRef('l.clinic_id', '=', 'a.clinic_id').onRef('l.id', '=', 'a.location_id'))
    .where('a.referral_id', 'in', rows.map(({ id }) => id)).where('a.status', 'in', active).where('a.id', '!=', ('exceptAppointmentId' in of && of.exceptAppointmentId) || '')
    .select(['a.id', 'a.referral_id', 'a.referral_position', 'a.status', 'a.starts_at', 'a.ends_at', 'a.slot_id', 'l.time_zone']).execute();
  return rows.map((row) => {
    const parts = row.details.visits.map(({ gap }, index) => {
      const visit = booked.find((one) => one.referral_id === row.id && one.referral_position === index + 1);
      // What is only asked for has no day yet.
      const date = visit && visit.slot_id !== null && visit.time_zone !== null ? localDate(visit.starts_at, visit.time_zone) : undefined;
      return { gap, taken: visit !== undefined, date, ...(visit && { appointmentId: visit.id, over: visit.status === 'completed' || visit.ends_at <= clinic.now }) };
    });
    return { row, parts, ...stateOf(inside, row, parts) };
  });
}

function stateOf({ clinic }: Inside, row: Selectable<ReferralTable>, parts: ReadReferral['parts']): Pick<ReadReferral, 'state' | 'next' | 'days'> {
  if (row.withdrawn_at) return { state: 'withdrawn' };
  const next = nextPart(parts);
  if (next === undefined) return { state: parts.every(({ over }) => over) ? 'completed' : 'booked' };
  const today = localDate(clinic.now, clinic.config.timeZone);
  if (!isOpen(daysOf(parts, next, today, row.valid_until ?? undefined))) return { state: 'expired' };
  const days = bookableDays(parts, next, today, row.valid_until ?? undefined);
  return { state: parts.some(({ taken }) => taken) ? 'partly-booked' : 'open', next, ...(days && { days }) };
}

/** Whether the patient has a referral of which a visit of this type is to be booked now. */
export async function hasOpenReferral(context: Inside & Pick<Context, 'relation'>, visitTypeId: string): Promise<boolean> {
  return (await readReferrals(context, { patientId: context.relation!.patientId })).some((referral) => isNext(referral, visitTypeId));
}

const isNext = ({ row, next }: ReadReferral, visitTypeId: string) => next !== undefined && row.details.visits[next]!.visitTypeId === visitTypeId;

interface Wanted {
  visitType: Pick<VisitType, 'id' | 'data'>;
  /** The day at the place, or each that is preferred. */
  dates: string[];
}
type OfReferral = Pick<Selectable<AppointmentTable>, 'referral_id' | 'referral_position'>;

/**
 * Of which visit of which referral a new appointment or request is; a visit type that needs a referral takes the one that is open where
 * none is named. Refuses with `not-eligible`. Keeps the referral to the transaction, so that each part is booked once.
 */
export async function checkReferral(context: Context, { referralId }: { referralId?: string }, { visitType, dates }: Wanted): Promise<OfReferral> {
  const { db, clinic, relation } = context;
  const id = referralId ?? (visitType.data.referralNeeded ? (await readReferrals(context, { patientId: relation!.patientId })).find((one) => isNext(one, visitType.id))?.row.id : undefined);
  if (id === undefined) {
    if (visitType.data.referralNeeded) throw notEligible('referral-needed');
    return { referral_id: null, referral_position: null };
  }
  const known = await db.selectFrom('referral').select('id').where('clinic_id', '=', clinic.id).where('patient_id', '=', relation!.patientId).where('id', '=', id).forUpdate().executeTakeFirst();
  const [referral] = known ? await readReferrals(context, { id }) : [];
  if (!referral || referral.state === 'withdrawn') throw new Refusal('invalid-request', { errors: [{ pointer: '/referralId', code: 'not-found' }] });
  const { state, next, days } = referral;
  if (state === 'expired') throw notEligible('outside-window');
  if (next === undefined) throw notEligible('visit-limit');
  if (!isNext(referral, visitType.id)) throw new Refusal('invalid-request', { errors: [{ pointer: '/referralId', code: 'not-listed' }] });
  if (!days || !dates.every((date) => isWithin(days, date))) throw notEligible('outside-window');
  return { referral_id: id, referral_position: next + 1 };
}

/** Days to which a visit of a referral may be moved, so that the gaps to its other parts hold; undefined for any other visit. */
export async function daysOfMove(inside: Inside, { id, referral_id, referral_position }: OfReferral & { id: string }): Promise<Days | undefined> {
  const [referral] = referral_id === null ? [] : await readReferrals(inside, { id: referral_id, exceptAppointmentId: id });
  if (!referral || referral_position === null) return undefined;
  const today = localDate(inside.clinic.now, inside.clinic.config.timeZone);
  return daysOf(referral.parts, referral_position - 1, today, referral.row.valid_until ?? undefined);
}

/** For a visit that is to be moved to this day at the place. */
export async function checkMove(context: Context, appointment: OfReferral & { id: string }, date: string): Promise<void> {
  if (appointment.referral_id === null) return;
  await context.db.selectFrom('referral').select('id').where('id', '=', appointment.referral_id).forUpdate().execute();
  const days = await daysOfMove(context, appointment);
  if (days && !isWithin(days, date)) throw notEligible('outside-window');
}

/** `Appointment.series` of those that are part of something, by the visit's id. */
export async function seriesOf({ db, lang }: Pick<Context, 'db' | 'lang'>, rows: (OfReferral & { id: string })[]): Promise<Map<string, { text: string; referralId: string }>> {
  const ids = [...new Set(rows.flatMap(({ referral_id }) => referral_id ?? []))];
  const referrals = ids.length ? await db.selectFrom('referral').select(['id', 'kind', 'details']).where('id', 'in', ids).execute() : [];
  return new Map(rows.flatMap((row) => {
    const referral = referrals.find(({ id }) => id === row.referral_id);
    if (!referral || row.referral_position === null || referral.details.visits.length < 2) return [];
    const text = (referral.kind === 'series' ? visitOf : partOf)(row.referral_position, referral.details.visits.length);
    return [[row.id, { text: inLanguage(text, lang), referralId: referral.id }]];
  }));
}

const partOf = (n: number, count: number): Localised => ({ en: `Part ${n} of ${count}`, es: `Parte ${n} de ${count}`, ar: `الجزء ${n} من ${count}` });
const visitOf = (n: number, count: number): Localised => ({ en: `Visit ${n} of ${count}`, es: `Visita ${n} de ${count}`, ar: `الزيارة ${n} من ${count}` });

const notEligible = (code: string) => new Refusal('not-eligible', { reasons: [{ code }] });

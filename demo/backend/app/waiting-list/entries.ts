/** Places on waiting lists: what may be joined, and how one looks to the patient. */
import type { Selectable } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import { readApplicant } from '../booking/applicant.js';
import { checkWaitable } from '../booking/checks.js';
import type { Context } from '../context.js';
import type { OfferTable, WaitingListTable } from '../data/practice.js';
import { findVisitType, resolveSlot } from '../free-slots.js';
import { inLanguage } from '../language.js';
import { shortLocation } from '../operations/clinic.js';
import { addDays, instant, localDate, secondsUntil } from '../place-time.js';
import { Refusal, type ProblemBody } from '../problems.js';

type Schemas = components['schemas'];
type Join = Schemas['JoinWaitingList'];
export type EntryRow = Selectable<WaitingListTable>;
export const openStates = ['waiting', 'offered'];

/** Refuses what the clinic does not know, days that cannot be booked, a visit type without a list, and one that this person may not book. */
export async function checkJoin(context: Context, body: Join): Promise<void> {
  const { clinic, db } = context;
  const errors: NonNullable<ProblemBody['errors']> = [];
  const visitType = await findVisitType(context, body.visitTypeId);
  if (!visitType) errors.push({ pointer: '/visitTypeId', code: 'not-found' });
  const locations = new Set((await db.selectFrom('location').select('id').where('clinic_id', '=', clinic.id).execute()).map(({ id }) => id));
  body.locationIds?.forEach((id, index) => { if (!locations.has(id)) errors.push({ pointer: `/locationIds/${index}`, code: 'not-found' }); });
  if (body.practitionerId !== undefined) {
    const practitioner = await db.selectFrom('practitioner').select('data').where('clinic_id', '=', clinic.id).where('id', '=', body.practitionerId).executeTakeFirst();
    if (!practitioner) errors.push({ pointer: '/practitionerId', code: 'not-found' });
    else if (visitType && !practitioner.data.visitTypeIds.includes(visitType.id)) errors.push({ pointer: '/practitionerId', code: 'not-listed' });
  }
  const today = localDate(clinic.now, clinic.config.timeZone);
  const { horizonDays } = clinic.config.booking;
  const beyond = addDays(today, horizonDays + 1);
  body.windows.forEach(({ from, to }, index) => {
    if (to <= from || to <= today) errors.push({ pointer: `/windows/${index}/to`, code: 'too-small' });
    else if (to > beyond) errors.push({ pointer: `/windows/${index}/to`, code: 'too-large', limit: horizonDays });
  });
  if (body.appointmentId !== undefined) {
    const visit = await db.selectFrom('appointment').selectAll().where('clinic_id', '=', clinic.id).where('patient_id', '=', context.relation!.patientId).where('id', '=', body.appointmentId).executeTakeFirst();
    if (!visit) errors.push({ pointer: '/appointmentId', code: 'not-found' });
    else if (visit.status !== 'booked' || visit.starts_at <= clinic.now || visit.visit_type_id !== body.visitTypeId) errors.push({ pointer: '/appointmentId', code: 'not-listed' });
  }
  if (errors.length) throw new Refusal('invalid-request', { errors });
  if (!visitType!.data.waitingList) throw new Refusal('not-eligible', { reasons: [{ code: 'not-enabled' }] });
  // Who has the visit already only wants it sooner.
  if (body.appointmentId === undefined) await checkWaitable(context, await readApplicant(context), visitType!, body.locationIds);
}

/** In turns of the patient: not twice for the same visit type, and not on more lists than the clinic allows. */
export async function checkOthers({ db, clinic, relation }: Context, visitTypeId: string): Promise<void> {
  const open = await db.selectFrom('waiting_list').select(['id', 'visit_type_id']).where('clinic_id', '=', clinic.id).where('patient_id', '=', relation!.patientId).where('state', 'in', openStates).execute();
  const same = open.find((one) => one.visit_type_id === visitTypeId);
  if (same) throw new Refusal('already-waiting', { existing: { kind: 'waiting-list-entry', id: same.id } });
  const { waitingListEntries } = clinic.config.booking.practice;
  if (open.length >= waitingListEntries) throw new Refusal('limit-reached', { limit: waitingListEntries });
}

export async function describeEntries(context: Context, rows: EntryRow[]): Promise<Schemas['WaitingListEntry'][]> {
  if (!rows.length) return [];
  const { db, clinic, lang } = context;
  const { timeZone } = clinic.config;
  const visitTypes = await db.selectFrom('visit_type').select(['id', 'data']).where('clinic_id', '=', clinic.id).where('id', 'in', rows.map((row) => row.visit_type_id)).execute();
  const locations = await db.selectFrom('location').selectAll().where('clinic_id', '=', clinic.id).orderBy('position').execute();
  const practitioners = await db.selectFrom('practitioner').select(['id', 'name', 'data']).where('clinic_id', '=', clinic.id).execute();
  const offers = await db.selectFrom('offer').selectAll().where('entry_id', 'in', rows.map((row) => row.id)).orderBy('made_at', 'desc').orderBy('id').execute();
  const practitionerShort = (id: string | undefined) => {
    const found = practitioners.find((one) => one.id === id);
    return found && { practitioner: { id: found.id, name: found.name, role: inLanguage(found.data.role, lang) } };
  };

  const entries = [];
  for (const row of rows) {
    const { lang: _, locationIds, practitionerId, ...wanted } = row.wanted;
    const isOpen = openStates.includes(row.state);
    entries.push({
      id: row.id, state: row.state, visitType: { id: row.visit_type_id, name: inLanguage(visitTypes.find(({ id }) => id === row.visit_type_id)!.data.name, lang) },
      ...wanted, ...(row.appointment_id !== null && { appointmentId: row.appointment_id }), ...practitionerShort(practitionerId),
      ...(locationIds && { locations: locations.filter(({ id }) => locationIds.includes(id)).map((location) => shortLocation(location)) }),
      joinedAt: instant(row.joined_at, timeZone), ...(isOpen && clinic.config.booking.practice.waitingListPosition && { position: await positionOf(context, row) }),
      offers: (await Promise.all(offers.filter((offer) => offer.entry_id === row.id).map(describeOffer))).filter((offer) => offer !== undefined),
    });
  }
  return entries;

  /** Without a time that is no longer in any timetable. */
  async function describeOffer(offer: Selectable<OfferTable>): Promise<Schemas['Offer'] | undefined> {
    const found = await resolveSlot(context, offer.slot_id);
    if (!found) return undefined;
    const location = locations.find(({ id }) => id === found.slot.locationId);
    const state = offer.state === 'open' && offer.expires_at <= clinic.now ? 'expired' : offer.state;
    return {
      id: offer.id, slot: found.slot, state, ...(location && { location: shortLocation(location) }), ...practitionerShort(found.practitionerId),
      expiresAt: instant(offer.expires_at, found.slot.when.timeZone), ...(state === 'open' && { secondsLeft: secondsUntil(offer.expires_at, clinic.now) }),
    };
  }
}

/** In the line for this visit type, whatever days the others wait for. */
async function positionOf({ db, clinic }: Context, { visit_type_id, place }: EntryRow): Promise<number> {
  const before = await db.selectFrom('waiting_list').select('id').where('clinic_id', '=', clinic.id).where('visit_type_id', '=', visit_type_id).where('state', 'in', openStates).where('place', '<', place).execute();
  return before.length + 1;
}

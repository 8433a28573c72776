/** Why and why not, for each kind of visit and each site of one patient. */
import type { components } from '../../../../src/contract/generated/portico.js';
import { phoneFor } from '../appointments/describe.js';
import type { Context, Handlers } from '../context.js';
import { firstFree } from '../first-free.js';
import type { VisitType } from '../free-slots.js';
import { pageOf } from '../page.js';
import { localDate, placeTime } from '../place-time.js';
import { Refusal } from '../problems.js';
import { alternativesTo, decideWay, type Place } from '../rules/booking-options.js';
import { factsOf, isReferred, readApplicant, visitsAhead } from './applicant.js';
import { readPractitioners, readVisitTypes, sitesOf, wayAt } from './ways.js';

type Option = components['schemas']['BookingOption'];

export const optionHandlers: Handlers = {
  async listBookingOptions(context, { query }) {
    const visitTypes = await readVisitTypes(context);
    if (query.visitTypeId !== undefined && !visitTypes.some(({ id }) => id === query.visitTypeId)) throw new Refusal('invalid-request', { errors: [{ pointer: 'query/visitTypeId', code: 'not-found' }] });
    return { body: pageOf(context, await readOptions(context, visitTypes, query.visitTypeId), query, { visitTypeId: query.visitTypeId }) };
  },
};

const nameOf = (visitTypeId: string, locationId: string, modality = '') => `${visitTypeId} ${locationId} ${modality}`;

async function readOptions(context: Context, visitTypes: VisitType[], only: string | undefined): Promise<Option[]> {
  const { db, clinic, relation } = context;
  const { practice } = clinic.config.booking;
  const wanted = visitTypes.filter(({ id }) => only === undefined || id === only);
  // What is named instead of one that is asked for has to be looked at as well.
  const looked = visitTypes.filter(({ id }) => wanted.some((one) => one.id === id || one.data.instead?.includes(id)));
  const locations = await db.selectFrom('location').selectAll().where('clinic_id', '=', clinic.id).orderBy('position').execute();
  const practitioners = await readPractitioners(context);
  const applicant = await readApplicant(context);
  const { first, staffed } = await firstFree(context, looked, (visitType, _practitioner, locationId, modality) =>
    (wayAt(visitType, locationId) === 'direct' ? nameOf(visitType.id, locationId, modality) : undefined));
  const entries = await db.selectFrom('waiting_list').select('id').where('clinic_id', '=', clinic.id).where('patient_id', '=', relation!.patientId).where('state', 'in', ['waiting', 'offered']).execute();
  const mayWait = context.built.has('joinWaitingList') && entries.length < practice.waitingListEntries;

  const places = new Map<string, (Place & { lastVisitAt?: string | undefined })[]>();
  for (const visitType of looked) {
    const sites = sitesOf(visitType, practitioners);
    const referred = await isReferred(context, applicant, visitType);
    const here = [];
    for (const location of locations) {
      const at = { locationId: location.id, timeZone: location.time_zone };
      const facts = factsOf(context, applicant, visitType, referred, at);
      const configured = sites.has(location.id) ? wayAt(visitType, location.id) : undefined;
      const open = (known: { has(name: string): boolean }) => visitType.data.modalities.filter((modality) => known.has(nameOf(visitType.id, location.id, modality)));
      const verdict = decideWay(visitType.data, { configured, staffed: open(staffed).length > 0, today: localDate(clinic.now, location.time_zone) }, facts, { openRequests: practice.openRequests });
      here.push({ locationId: location.id, verdict, free: open(first), phone: phoneFor(context, location), lastVisitAt: facts.lastVisitAt });
    }
    places.set(visitType.id, here);
  }
  const isBookable = (visitTypeId: string) => (places.get(visitTypeId) ?? []).some(({ verdict, free }) => verdict.way === 'direct' && free.length > 0);

  return wanted.flatMap((visitType) => {
    const all = places.get(visitType.id)!;
    const booked = visitsAhead(applicant, visitType.id, clinic.now).map((row) => ({
      appointmentId: row.id, when: placeTime(row.starts_at, row.ends_at, locations.find(({ id }) => id === row.location_id)!.time_zone),
    }));
    const instead = (visitType.data.instead ?? []).filter((id) => isBookable(id));
    const waitingList = mayWait && visitType.data.waitingList === true;
    return all.map((place): Option => ({
      visitTypeId: visitType.id, locationId: place.locationId, way: place.verdict.way, reasons: place.verdict.reasons.map((code) => ({ code })),
      openRequests: applicant.openRequests, limit: practice.openRequests, ...(place.lastVisitAt !== undefined && { lastVisitAt: place.lastVisitAt }), booked,
      waitingList: waitingList && place.verdict.way === 'direct', alternatives: alternativesTo(place, { modalities: visitType.data.modalities, places: all, instead, waitingList }),
    }));
  });
}

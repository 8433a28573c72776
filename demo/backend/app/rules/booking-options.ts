/** How one person may come for one kind of visit at one site, and why not otherwise. The only place that decides it: what is shown and what is refused come from here. */
import { Temporal } from 'temporal-polyfill';
import type { components } from '../../../../src/contract/generated/portico.js';

type Schemas = components['schemas'];
export type Way = Schemas['BookingWayKnown'];
export type ReasonCode = Schemas['BookingReasonKnown'];
export type Alternative = Schemas['BookingAlternative'];

/** What the clinic has laid down for a kind of visit. */
export interface VisitRules {
  forNew: boolean;
  forKnown: boolean;
  /** In years, the second not included. */
  ages?: { from?: number; to?: number };
  /** To be booked at once only by who was seen at that site within these days. */
  seenWithinDays?: number;
  referralNeeded?: boolean;
  /** Requests are taken too where one may book at once. */
  alsoByRequest?: boolean;
  /** Visits of this kind that one person may have ahead. */
  visitsAhead?: number;
}
export interface SiteFacts {
  /** How the clinic has set it for this site; undefined where the site does not do it. */
  configured?: string | undefined;
  /** Somebody has hours for it here within the days that can be booked. */
  staffed: boolean;
  /** The day at the site. */
  today: string;
}
export interface PersonFacts {
  birthDate: string;
  /** Without an account: nothing is known of them, and nothing is looked up. */
  guest: boolean;
  /** The clinic has seen them, at whatever site. */
  known: boolean;
  /** When this site has. */
  lastVisitAt?: string | undefined;
  /** They have an open referral for this kind of visit. */
  referred: boolean;
  visitsAhead: number;
  openRequests: number;
}
export interface Verdict {
  way: Way;
  /** Why it is not `direct`. */
  reasons: ReasonCode[];
  /** A request would be taken. */
  request: boolean;
}

export function decideWay(rules: VisitRules, site: SiteFacts, person: PersonFacts, limits: { openRequests: number }): Verdict {
  const { configured } = site;
  if (configured === undefined) return { way: 'none', reasons: ['not-supported'], request: false };
  if (!['direct', 'request', 'call'].includes(configured)) return { way: 'none', reasons: ['not-enabled'], request: false };
  const notForThem = whoMayNot(rules, site.today, person);
  if (notForThem.length) return { way: 'none', reasons: notForThem, request: false };
  const notYet: ReasonCode[] = [];
  if (rules.referralNeeded && !person.referred) notYet.push(person.guest ? 'account-needed' : 'referral-needed');
  if (rules.visitsAhead !== undefined && person.visitsAhead >= rules.visitsAhead) notYet.push('visit-limit');
  if (notYet.length) return { way: 'call', reasons: notYet, request: false };

  const reasons: ReasonCode[] = [];
  if (configured !== 'direct') reasons.push('not-enabled');
  else {
    if (!site.staffed) reasons.push('no-practitioner');
    if (rules.seenWithinDays !== undefined && !person.referred && !wasSeen(person.lastVisitAt, site.today, rules.seenWithinDays)) reasons.push(person.guest ? 'account-needed' : 'no-recent-visit');
  }
  const requests = configured === 'request' || (configured === 'direct' && rules.alsoByRequest === true);
  const request = requests && person.openRequests < limits.openRequests;
  if (!reasons.length) return { way: 'direct', reasons, request };
  if (requests && !request) reasons.push('request-limit');
  return { way: request ? 'request' : 'call', reasons, request };
}

/** Whom it is not for. Whom the clinic has called in is as good as known. */
function whoMayNot({ forNew, forKnown, ages }: VisitRules, today: string, { birthDate, guest, known, referred }: PersonFacts): ReasonCode[] {
  const reasons: ReasonCode[] = [];
  const age = ageOn(birthDate, today);
  if (age < (ages?.from ?? 0) || age >= (ages?.to ?? Infinity)) reasons.push('age');
  if (known && !forKnown) reasons.push('new-patients-only');
  if (!known && !forNew && !referred) reasons.push(guest ? 'account-needed' : 'known-patients-only');
  return reasons;
}

/** Whole years. Who was born on 29 February is a year older on 1 March of a common year. */
export function ageOn(birthDate: string, today: string): number {
  return Temporal.PlainDate.from(birthDate).until(today, { largestUnit: 'year' }).years;
}

/** The day itself counts: seen 365 days ago is within 365 days. */
function wasSeen(lastVisitAt: string | undefined, today: string, days: number): boolean {
  return lastVisitAt !== undefined && lastVisitAt >= Temporal.PlainDate.from(today).subtract({ days }).toString();
}

/** A site as it stands for this kind of visit and this person. */
export interface Place {
  locationId: string;
  verdict: Verdict;
  /** Kinds of visit (in person, video, phone) that have a free time here. */
  free: string[];
  phone?: Schemas['Phone'] | undefined;
}
export interface Elsewhere {
  modalities: string[];
  /** All sites, the clinic's first before the others, this one too. */
  places: Place[];
  /** Other kinds of visit that the clinic names instead, and that this person may book now. */
  instead: string[];
  waitingList: boolean;
}

/** Ways on from one site, the best first; only those that are open now. Where one may book at once they are for when no time fits. */
export function alternativesTo(here: Place, { modalities, places, instead, waitingList }: Elsewhere): Alternative[] {
  const others = places.filter((place) => place.locationId !== here.locationId);
  const bookable = (place: Place) => place.verdict.way === 'direct' && place.free.length > 0;
  const closed = here.verdict.way !== 'direct' && here.verdict.way !== 'request';
  return [
    ...others.filter((place) => bookable(place)).map(({ locationId }) => ({ kind: 'other-location', locationId })),
    ...(modalities.length > 1 ? modalities.filter((modality) => modality !== 'in-person') : []).flatMap((modality) => {
      const at = [here, ...others].find((place) => bookable(place) && place.free.includes(modality));
      return at ? [{ kind: 'other-modality', modality, locationId: at.locationId }] : [];
    }),
    ...(closed ? others.filter(({ verdict }) => verdict.way === 'request').map(({ locationId }) => ({ kind: 'other-location', locationId })) : []),
    ...(closed ? instead.map((visitTypeId) => ({ kind: 'other-visit-type', visitTypeId })) : []),
    ...(here.verdict.request && here.verdict.way !== 'request' ? [{ kind: 'request' }] : []),
    ...(waitingList && here.verdict.way === 'direct' ? [{ kind: 'waiting-list' }] : []),
    ...(here.phone ? [{ kind: 'call', phone: here.phone }] : []),
  ];
}

/** What is looked at before a visit is booked or asked for. */
import type { components } from '../../../../src/contract/generated/portico.js';
import { phoneFor } from '../appointments/describe.js';
import { timed } from '../appointments/states.js';
import type { Context } from '../context.js';
import type { VisitType } from '../free-slots.js';
import { localDate } from '../place-time.js';
import { Refusal, type ProblemBody } from '../problems.js';
import { decideWay, type Verdict } from '../rules/booking-options.js';
import { factsOf, isReferred, type Applicant } from './applicant.js';
import { readPractitioners, sitesOf, wayAt } from './ways.js';

type Schemas = components['schemas'];
type Fields = Pick<Schemas['BookAppointment'], 'reason' | 'interpreterLanguage' | 'coverageId' | 'needs' | 'acknowledgements'>;
export type FieldErrors = NonNullable<ProblemBody['errors']>;

/** The clinic's own limits of what may be sent: what it does not list is refused, never dropped. */
export function checkFields(context: Pick<Context, 'clinic'>, fields: Fields, others: FieldErrors = []): void {
  const errors = [...others, ...fieldErrors(context, fields)];
  if (errors.length) throw new Refusal('invalid-request', { errors });
  const agreed = new Set(fields.acknowledgements);
  const missing = (context.clinic.config.booking.practice.acknowledgements ?? []).filter(({ id }) => !agreed.has(id));
  if (missing.length) throw new Refusal('acknowledgement-required', { errors: [{ pointer: '/acknowledgements', code: 'required' }] });
}

function fieldErrors({ clinic }: Pick<Context, 'clinic'>, { reason, interpreterLanguage, coverageId, needs = [], acknowledgements = [] }: Fields): FieldErrors {
  const { reasonMaxLength, interpreterLanguages, practice } = clinic.config.booking;
  const unlisted = (name: string, values: string[], listed: string[]) => values.flatMap((value, index) =>
    (!listed.includes(value) ? [{ pointer: `/${name}/${index}`, code: 'not-listed' }] : values.indexOf(value) < index ? [{ pointer: `/${name}/${index}`, code: 'not-unique' }] : []));
  return [
    ...((reason?.length ?? 0) > reasonMaxLength ? [{ pointer: '/reason', code: 'too-long', limit: reasonMaxLength }] : []),
    ...(interpreterLanguage !== undefined && !interpreterLanguages.includes(interpreterLanguage) ? [{ pointer: '/interpreterLanguage', code: 'not-listed' }] : []),
    ...(coverageId !== undefined ? [{ pointer: '/coverageId', code: 'not-found' }] : []),
    ...unlisted('needs', needs, practice.needs.map(({ value }) => value)),
    ...unlisted('acknowledgements', acknowledgements, (practice.acknowledgements ?? []).map(({ id }) => id)),
  ];
}

/** A visit at a site that this person may book at once; otherwise `not-eligible`, with the same reasons as the options. */
export async function checkBookable(context: Context, applicant: Applicant, visitType: VisitType, locationId: string): Promise<void> {
  const { verdict, phone } = await judge(context, applicant, visitType, locationId);
  if (verdict.way !== 'direct') throw notEligible(verdict, phone);
}

/** A visit that this person may book at once at one of these sites, or at any, when there is a time. */
export async function checkWaitable(context: Context, applicant: Applicant, visitType: VisitType, locationIds: string[] | undefined): Promise<void> {
  const judged = [];
  for (const site of locationIds ?? sitesOf(visitType, await readPractitioners(context))) judged.push(await judge(context, applicant, visitType, site));
  if (judged.some(({ verdict }) => verdict.way === 'direct')) return;
  throw notEligible(judged[0]?.verdict ?? { reasons: ['not-supported'] }, judged[0]?.phone ?? context.clinic.config.phones[0]);
}

/** A visit that this person may ask for, at the site that they name or at any. How many requests may be open is counted later. */
export async function checkRequestable(context: Context, applicant: Applicant, visitType: VisitType, locationId: string | undefined): Promise<void> {
  const sites = locationId === undefined ? [...sitesOf(visitType, await readPractitioners(context))] : [locationId];
  const judged = [];
  for (const site of sites) judged.push(await judge(context, { ...applicant, openRequests: 0 }, visitType, site));
  if (judged.some(({ verdict }) => verdict.request)) return;
  const best = judged.find(({ verdict }) => verdict.way === 'direct') ?? judged.find(({ verdict }) => verdict.way === 'call') ?? judged[0];
  throw notEligible(best?.verdict ?? { reasons: ['not-supported'] }, locationId === undefined ? context.clinic.config.phones[0] : best?.phone);
}

async function judge(context: Context, applicant: Applicant, visitType: VisitType, locationId: string): Promise<{ verdict: Verdict; phone: Schemas['Phone'] | undefined }> {
  const { db, clinic } = context;
  const location = await db.selectFrom('location').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', locationId).executeTakeFirstOrThrow();
  const done = sitesOf(visitType, await readPractitioners(context)).has(locationId);
  const site = { configured: done ? wayAt(visitType, locationId) : undefined, staffed: true, today: localDate(clinic.now, location.time_zone) };
  const facts = factsOf(context, applicant, visitType, await isReferred(context, applicant, visitType), { locationId, timeZone: location.time_zone });
  return { verdict: decideWay(visitType.data, site, facts, { openRequests: clinic.config.booking.practice.openRequests }), phone: phoneFor(context, location) };
}

/** Where one may book at once, requests are what is switched off. */
const notEligible = ({ reasons }: Pick<Verdict, 'reasons'>, phone: Schemas['Phone'] | undefined): Refusal =>
  new Refusal('not-eligible', { reasons: reasons.length ? reasons.map((code) => ({ code })) : [{ code: 'not-enabled' }], ...(phone && { phone }) });

/**
 * The same kind of visit on the same day: asked before, never a surprise. Passes when the person has named one of them, which they keep.
 * A request counts for each day that it names, at the place that it names.
 */
export function checkDuplicate({ clinic }: Pick<Context, 'clinic'>, { appointments }: Applicant, wanted: { visitTypeId: string; days: string[]; timeZone: string; alsoBooked?: string | undefined }): void {
  const others = appointments.filter((row) => {
    if (row.visit_type_id !== wanted.visitTypeId) return false;
    if (row.status === 'requested') return row.pending_until !== null && row.pending_until > clinic.now && (row.details.requested?.preferred ?? []).some(({ date }) => wanted.days.includes(date));
    return timed.includes(row.status) && wanted.days.includes(localDate(row.starts_at, wanted.timeZone));
  });
  const [first] = others;
  if (!first || others.some(({ id }) => id === wanted.alsoBooked)) return;
  throw new Refusal('duplicate-visit', { existing: { kind: 'appointment', id: first.id } });
}

/** Counted in the person's turns, before the new one is made. */
export function checkRequests({ clinic }: Pick<Context, 'clinic'>, { openRequests }: Applicant): void {
  const limit = clinic.config.booking.practice.openRequests;
  if (openRequests >= limit) throw new Refusal('limit-reached', { limit });
}

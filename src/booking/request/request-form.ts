import type { Schemas } from '../../contract/client.js';
import type { Problem } from '../../contract/problem.js';
import type { BookingValues } from '../details/booking-form.js';
import type { RequestAbout } from './request-about.js';
import type { RequestWords } from './words/en.js';

export type DayPart = Schemas['DayPart'];
export type RequestField = 'preferred' | 'language' | 'modality' | 'practitionerId';
export type RequestErrors = Partial<Record<RequestField, string>>;
type Feature = Schemas['BookingFeature'] | undefined;

/** The days in the order they were chosen, the best first; a further press on one takes it away. */
export function togglePreferred(preferred: BookingValues['preferred'] = [], date: string, limit: number | undefined): BookingValues['preferred'] {
  if (preferred.some((one) => one.date === date)) return preferred.filter((one) => one.date !== date);
  return limit !== undefined && preferred.length >= limit ? preferred : [...preferred, { date, dayPart: 'any' }];
}

export function checkRequest(values: Partial<BookingValues>, words: RequestWords): RequestErrors {
  return values.preferred?.length ? {} : { preferred: words.dayMissing() };
}

/** The backend's field errors at the questions that only a request has. */
export function requestErrorsOf({ errors = [] }: Problem, words: RequestWords): RequestErrors {
  const found: RequestErrors = {};
  for (const { pointer } of errors) {
    if (pointer.startsWith('/preferred')) found.preferred = words.dayNotPossible();
    for (const name of ['language', 'modality', 'practitionerId'] as const) if (pointer === `/${name}`) found[name] = words.notOffered();
  }
  return found;
}

/** The language in which the clinic answers: what was chosen, else the reader's own where the clinic has it. */
export function answerLanguage(values: Partial<BookingValues>, feature: Feature, reader: string): string | undefined {
  const offered = feature?.requestLanguages ?? [];
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  return values.language ?? offered.find((tag) => tag.toLowerCase() === reader.toLowerCase()) ?? offered.find((tag) => base(tag) === base(reader)) ?? offered[0];
}

/** Only what the clinic's form has, and only what was filled in. */
export function toAppointmentRequest(values: Partial<BookingValues>, about: RequestAbout, feature: Feature, reader: string): Schemas['RequestAppointment'] {
  const listed = (name: string) => feature?.fields?.some((one) => one.name === name) ?? false;
  const [reason, phone] = [values.reason?.trim(), values.phone?.trim()];
  const language = answerLanguage(values, feature, reader);
  const modality = values.modality || about.modality;
  const practitionerId = values.practitionerId ?? about.practitionerId;
  return {
    visitTypeId: about.visitTypeId, preferred: values.preferred ?? [], ...(about.locationId && { locationId: about.locationId }), ...(practitionerId && { practitionerId }), ...(modality && { modality }),
    ...(reason && listed('reason') && { reason }), ...(phone && listed('contact') && { contact: { phone } }), ...(language && { language }),
    ...(values.interpreterLanguage && listed('interpreterLanguage') && { interpreterLanguage: values.interpreterLanguage }), ...(values.needs?.length && listed('needs') && { needs: values.needs }),
    ...(about.referralId && { referralId: about.referralId }), ...(values.alsoBooked && { alsoBooked: values.alsoBooked }), ...(values.acknowledgements?.length && { acknowledgements: values.acknowledgements }),
  };
}

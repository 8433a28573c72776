import type { Schemas } from '../../contract/client.js';
import type { Problem } from '../../contract/problem.js';
import type { Spoken } from '../../provider/language.js';
import type { Slot } from '../../slots/group-slots.js';
import type { GuestValues } from '../../guest/guest-form.js';
import type { KeptHold } from '../../slots/hold/hold.js';
import type { RequestAbout } from '../request/request-about.js';
import type { WaitingValues } from '../waiting/waiting-values.js';
import type { DetailsWords } from './words/en.js';

/** What the patient has chosen and typed; lives in the draft. */
export interface BookingValues {
  visitTypeId: string;
  locationId: string;
  practitionerId: string | undefined;
  modality: string | undefined;
  hold: KeptHold;
  reason: string;
  phone: string;
  interpreterLanguage: string;
  acknowledgements: string[];
  /** Values of the clinic's field of that name. */
  needs: string[];
  /** The visit of the same kind on the same day that they have and keep. */
  alsoBooked: string | undefined;
  /** What the clinic asked to be booked, where this is it. */
  referralId: string | undefined;
  /** Set while a time is asked for instead of picked. */
  request: RequestAbout | undefined;
  /** Set while a waiting list is joined. */
  waiting: WaitingValues | undefined;
  preferred: Schemas['RequestAppointment']['preferred'];
  /** In which the clinic answers a request. */
  language: string;
  /** Who somebody without an account says they are. */
  guest: Partial<GuestValues>;
}
export type FieldName = 'reason' | 'phone' | 'interpreterLanguage' | 'needs' | 'acknowledgements';
export type FieldErrors = Partial<Record<FieldName, string>>;
type Feature = Schemas['BookingFeature'] | undefined;

const fieldOf = (feature: Feature, name: string) => feature?.fields?.find((one) => one.name === name);

/** The contract's own pattern for a number with its country code. */
const phonePattern = /^\+[1-9][0-9 ().-]{5,30}$/;

/** What can be seen to be wrong before it is sent. Limits are the clinic's. */
export function checkValues(values: Partial<BookingValues>, feature: Feature, { words, locale }: Spoken<DetailsWords>): FieldErrors {
  const errors: FieldErrors = {};
  const reason = fieldOf(feature, 'reason');
  if (reason?.maxLength !== undefined && (values.reason?.length ?? 0) > reason.maxLength) errors.reason = words.tooLong(reason.maxLength, locale);
  if (reason?.required && !values.reason?.trim()) errors.reason = words.missing();
  const phone = values.phone?.trim() ?? '';
  if (phone && !phonePattern.test(phone)) errors.phone = words.phoneWrong();
  if (fieldOf(feature, 'contact')?.required && !phone) errors.phone = words.missing();
  if ((feature?.acknowledgements ?? []).some(({ id }) => !values.acknowledgements?.includes(id))) errors.acknowledgements = words.agree();
  return errors;
}

/** The backend's field errors at the fields of this form. */
export function errorsOfProblem(problem: Problem, { words, locale }: Spoken<DetailsWords>): FieldErrors {
  const fields: Record<string, FieldName> = { '/reason': 'reason', '/contact': 'phone', '/contact/phone': 'phone', '/interpreterLanguage': 'interpreterLanguage', '/needs': 'needs', '/acknowledgements': 'acknowledgements' };
  const errors: FieldErrors = problem.name === 'acknowledgement-required' ? { acknowledgements: words.agree() } : {};
  for (const { pointer, code, limit } of problem.errors ?? []) {
    const field = fields[pointer.replace(/\/\d+$/, '')];
    if (!field) continue;
    errors[field] = code === 'too-long' && limit !== undefined ? words.tooLong(limit, locale) : code === 'required' ? words.missing() : field === 'phone' ? words.phoneWrong() : field === 'acknowledgements' ? words.agree() : words.notAccepted();
  }
  return errors;
}

/** Only what the clinic's form has, and only what was filled in. */
export function toRequest(values: Partial<BookingValues>, slot: Slot, holdId: string | undefined): Schemas['BookAppointment'] {
  const reason = values.reason?.trim();
  const phone = values.phone?.trim();
  return {
    slotId: slot.id, ...(holdId !== undefined && { holdId }), ...(reason && { reason }), ...(phone && { contact: { phone } }),
    ...(values.interpreterLanguage && { interpreterLanguage: values.interpreterLanguage }), ...(values.needs?.length && { needs: values.needs }), ...(values.referralId && { referralId: values.referralId }), ...(values.alsoBooked && { alsoBooked: values.alsoBooked }), ...(values.acknowledgements?.length && { acknowledgements: values.acknowledgements }),
  };
}

import type { Schemas } from '../contract/client.js';
import type { GuestWords } from './words/en.js';

/** What a guest types. The birth date in three fields as they were typed, so that nothing is lost that is not a date yet. */
export interface GuestValues {
  givenName: string;
  familyName: string;
  day: string;
  month: string;
  year: string;
  channel: 'sms' | 'email';
  phone: string;
  email: string;
}
export type GuestField = 'givenName' | 'familyName' | 'birthDate' | 'phone' | 'email' | 'code';
export type GuestErrors = Partial<Record<GuestField, string>>;
type Person = NonNullable<Schemas['CreateGuestSession']['person']>;

const mailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** As it is dialled where the clinic is, or with the country code; which numbers exist the clinic knows. */
const numberPattern = /^\+?\d{7,15}$/;

/** Digits of Arabic and Persian keyboards are digits. */
export const asciiDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16));

/** Only digits, whatever was typed between them. */
export const phoneNumber = (typed = ''): string => asciiDigits(typed).replace(/[\s().‎-]/g, '').replace(/^00/, '+');

/** `1984-03-27`; undefined for a day that no calendar has. */
export function birthDate({ day = '', month = '', year = '' }: Partial<GuestValues>): string | undefined {
  const [y, m, d] = [year, month, day].map((part) => (/^\d{1,4}$/.test(asciiDigits(part.trim())) ? Number(asciiDigits(part.trim())) : Number.NaN)) as [number, number, number];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (!(y >= 1880) || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  return date.toISOString().slice(0, 10);
}

export function checkGuest(values: Partial<GuestValues>, today: string, words: GuestWords): GuestErrors {
  const errors: GuestErrors = {};
  for (const name of ['givenName', 'familyName'] as const) if (!values[name]?.trim()) errors[name] = words.missing();
  const born = birthDate(values);
  if (born === undefined) errors.birthDate = words.dateWrong();
  else if (born > today) errors.birthDate = words.dateInFuture();
  if (channelOf(values) === 'sms') {
    if (!numberPattern.test(phoneNumber(values.phone))) errors.phone = words.phoneWrong();
  } else if (!mailPattern.test(values.email?.trim() ?? '')) errors.email = words.emailWrong();
  return errors;
}

export const channelOf = ({ channel }: Partial<GuestValues>): 'sms' | 'email' => channel ?? 'sms';
export const destinationOf = (values: Partial<GuestValues>): string => (channelOf(values) === 'sms' ? phoneNumber(values.phone) : (values.email ?? '').trim());

/** After `checkGuest` has found nothing. */
export const personOf = (values: Partial<GuestValues>): Person => ({ givenName: values.givenName?.trim() ?? '', familyName: values.familyName?.trim() ?? '', birthDate: birthDate(values) ?? '' });

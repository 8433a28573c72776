/** A story of results, told from one day on: who, when, and what is written down. */
import type { NewReport, Stage } from '../../app/data/results.js';
import { addDays, atPlace, instant } from '../../app/place-time.js';
import type { DocumentSeed } from './documents.js';

export interface ReportSeed {
  /** User name, or key of `dependants`. */
  patient: string;
  slug: string;
  report: NewReport;
  sensitive?: boolean;
  delay?: { reason: string; until?: string };
  /** When a clinician read it. */
  reviewedAt?: string;
  /** Who has opened it, by user name. */
  openedBy?: string[];
  stages?: Stage[];
  documents?: DocumentSeed[];
}

/** Days are counted back from the day of the story; those ahead are negative. */
export interface Calendar {
  day(ago: number): string;
  /** At the clinic, with its offset. */
  time(ago: number, clock: string): string;
  month(ago: number): string;
  year(ago: number): string;
}

export function calendarOf(today: string, timeZone: string): Calendar {
  const day = (ago: number) => addDays(today, -ago);
  return { day, time: (ago, clock) => instant(atPlace(day(ago), clock, timeZone), timeZone), month: (ago) => day(ago).slice(0, 7), year: (ago) => day(ago).slice(0, 4) };
}

export const quill = { display: 'Dr Zenobia Quill', role: 'Family doctor' };
export const moradi = { display: 'Dr Parisa Moradi-Wren', role: 'Family doctor' };
export const northgate = { display: 'Northgate Laboratory', role: 'Laboratory', phone: { number: '+13035550190', display: '(303) 555-0190' } };
export const stillwater = { display: 'Stillwater County Lab', role: 'Laboratory' };

import type { Schemas } from '../../contract/client.js';
import type { ReportFilter } from '../results-queries.js';

export type Period = 'any' | 'months3' | 'months12' | 'between';

/** What stands in the form. */
export interface FilterValues {
  text: string;
  kind: string;
  period: Period;
  fromMonth: string;
  fromYear: string;
  toMonth: string;
  toYear: string;
  unseen: boolean;
  sort: Schemas['ReportSort'];
}

export const noFilter: FilterValues = { text: '', kind: '', period: 'any', fromMonth: '1', fromYear: '', toMonth: '12', toYear: '', unseen: false, sort: '-collected' };

export type FilterError = 'from-year' | 'to-year' | 'order';

const isYear = (year: string) => /^\d{4}$/.test(year.trim());
const firstOf = (year: number, month: number) => new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);

/** What is wrong with it, before anything is asked. */
export function errorOf({ period, fromMonth, fromYear, toMonth, toYear }: FilterValues): FilterError | undefined {
  if (period !== 'between') return undefined;
  if (!isYear(fromYear)) return 'from-year';
  if (!isYear(toYear)) return 'to-year';
  return Number(toYear) * 12 + Number(toMonth) < Number(fromYear) * 12 + Number(fromMonth) ? 'order' : undefined;
}

/** As the contract asks it; `today` is the clinic's day. */
export function filterOf(values: FilterValues, today: string, limit: number): ReportFilter {
  const { text, kind, period, unseen, sort } = values;
  return { ...(text.trim() && { text: text.trim() }), ...(kind && { kind: [kind] }), ...rangeOf(values, period, today), ...(unseen && { unseen: true as const }), ...(sort !== '-collected' && { sort }), limit };
}

function rangeOf({ fromMonth, fromYear, toMonth, toYear }: FilterValues, period: Period, today: string): Pick<ReportFilter, 'from' | 'to'> {
  if (period === 'between') return { from: firstOf(Number(fromYear), Number(fromMonth)), to: firstOf(Number(toYear), Number(toMonth) + 1) };
  if (period === 'any') return {};
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const back = new Date(Date.UTC(year, month - 1 - (period === 'months3' ? 3 : 12), 1));
  const last = new Date(Date.UTC(back.getUTCFullYear(), back.getUTCMonth() + 1, 0)).getUTCDate(); // the 31st of a short month is its last day
  return { from: new Date(Date.UTC(back.getUTCFullYear(), back.getUTCMonth(), Math.min(day, last))).toISOString().slice(0, 10) };
}

/** How many of the choices behind the disclosure are made. */
export const chosen = ({ kind, period, unseen, sort }: FilterValues): number => [kind !== '', period !== 'any', unseen, sort !== '-collected'].filter(Boolean).length;

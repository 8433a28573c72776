import type { ReportFilter, ReportShort } from '../results-queries.js';

/** Where it stands in the list: `2026-12`, `2026` where no month is recorded, `` without a date. String work: no zone comes into it. */
export type Group = string;

/** The date by which a list is ordered: collection leads, unless it is ordered by what was given out last. */
export const dateOf = ({ collectedAt, issuedAt }: ReportShort, sort: ReportFilter['sort']): string | undefined => (sort === '-issued' ? issuedAt : collectedAt);

const monthOf = (time: string | undefined): Group => /^\d{4}(-(0[1-9]|1[0-2]))?/.exec(time ?? '')?.[0] ?? '';

/** Reports by month, in the order in which they came. */
export function groupReports(list: readonly ReportShort[], sort: ReportFilter['sort']): [group: Group, reports: ReportShort[]][] {
  const groups = new Map<Group, ReportShort[]>();
  for (const one of list) {
    const group = monthOf(dateOf(one, sort));
    const known = groups.get(group);
    if (known) known.push(one);
    else groups.set(group, [one]);
  }
  return [...groups];
}

/** As a badge counts: up to nine, then `9+`. */
export const badge = (unseen: number): string => (unseen > 9 ? '9+' : String(unseen));

/** Whether anything but the order and the length is asked for. */
export const isFiltered = ({ text, kind, from, to, unseen }: ReportFilter): boolean => [text, kind?.length || undefined, from, to, unseen].some((one) => one !== undefined);

/** What both floors know of reports: months, rows and how they are asked for. */
import type { components } from '../../src/contract/generated/portico.js';
import { dayNumber, months, shortName } from './days.js';

type Report = components['schemas']['ReportShort'];
export interface Row { id: string; title: string; day: string; line: string; isNew: boolean }
export interface Asked { text: string; sort: string }

export const sorts: [value: string, label: string][] = [['-collected', 'Newest first'], ['-issued', 'Last given out first'], ['collected', 'Oldest first']];
export const newest: Asked = { text: '', sort: '-collected' };
/** Members of a request as the elements send them. */
export const queryOf = ({ text, sort }: Asked) => ({ ...(text && { text }), ...(sort !== '-collected' && { sort: sort as 'collected' }), limit: 50 });

const lineOf = ({ release, summary, kind }: Report) => (release.state === 'gated' || release.state === 'delayed' ? 'Not open yet' : summary?.abnormal ? `${summary.abnormal} outside the range` : summary?.values ? `${summary.values} values` : kind);

export function byMonth(reports: Report[]): [month: string, rows: Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const one of reports) {
    const { id, title = one.kind, collectedAt = '', seen } = one;
    const name = collectedAt.length > 4 ? `${months[Number(collectedAt.slice(5, 7)) - 1]} ${collectedAt.slice(0, 4)}` : collectedAt || 'No date';
    const date = collectedAt.slice(0, 10);
    const row = { id, title, day: date.length === 10 ? `${shortName(date)} ${dayNumber(date)}` : '', line: lineOf(one), isNew: seen === false };
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups];
}

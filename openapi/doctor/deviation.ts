/** What the doctor says: where a backend is not as the contract says, and what mends it. */
import type { Answer } from '../conformance/client.js';
import type { Operation } from '../conformance/contract.js';

export interface Deviation {
  /** `getClinic` */
  operation: string;
  /** `GET /clinic` */
  request: string;
  /** A JSON pointer into the body, where any index of a list is `*`; or `status`, `header NAME`, `cookie NAME`. */
  field: string;
  expected: string;
  got: string;
  mend: string;
}

export interface Diagnosis {
  /** Operations that were asked. */
  asked: number;
  deviations: Deviation[];
  /** What was not looked at, and what to give for it. */
  notAsked: string[];
}

export type Finding = Omit<Deviation, 'operation' | 'request'>;

export const deviation = ({ id }: Pick<Operation, 'id'>, { about }: Pick<Answer, 'about'>, finding: Finding): Deviation => ({ operation: id, request: about, ...finding });

/** Each once: what is wrong in one item of a list is wrong in all. */
export const distinct = (deviations: Deviation[]): Deviation[] => [...new Map(deviations.map((one) => [JSON.stringify([one.request, one.field, one.expected]), one])).values()];

export function listing({ asked, deviations, notAsked }: Diagnosis, base: string): string {
  const parts = deviations.map(({ operation, request, field, expected, got, mend }) => `${operation}  ${request}\n  field     ${field}\n  expected  ${expected}\n  got       ${got}\n  to mend   ${mend}\n`);
  const operations = new Set(deviations.map(({ operation }) => operation)).size;
  const summary = deviations.length ? `${count(deviations.length, 'deviation')} in ${operations} of ${count(asked, 'operation')} asked at ${base}.` : `No deviation in ${count(asked, 'operation')} asked at ${base}.`;
  return [...parts, ...notAsked, summary].join('\n');
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

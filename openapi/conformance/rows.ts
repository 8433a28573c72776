/** What the suite says: one row for each rule and operation, whether it could be tried or not. */

export interface Row {
  id: string;
  operation: string;
  status: 'passed' | 'failed' | 'not-tested';
  reason: string;
}
export interface Report {
  passed: number;
  failed: number;
  notTested: number;
  results: Row[];
}

/** Thrown where a rule cannot be tried; the row says why. */
export class NotTested extends Error {}

/** Thrown where an answer that a rule builds on is wrong. */
export class Failed extends Error {}

/** What is wrong; undefined when nothing is. */
export type Fault = string | undefined;

/** Judges one rule. An answer so far from the contract that reading it throws is a failure of that row, not the end of the run. */
export async function judge(id: string, operation: string, rule: () => Fault | Promise<Fault>): Promise<Row> {
  try {
    const fault = await rule();
    return { id, operation, status: fault === undefined ? 'passed' : 'failed', reason: fault ?? '' };
  } catch (error) {
    const reason = (error as Error).message;
    if (error instanceof NotTested) return { id, operation, status: 'not-tested', reason };
    return { id, operation, status: 'failed', reason: error instanceof Failed ? reason : `The answer could not be read: ${reason}` };
  }
}

/** Rows of steps that build on each other. */
export function collect(): { rows: Row[]; rule: (id: string, operation: string, rule: () => Fault | Promise<Fault>) => Promise<void> } {
  const rows: Row[] = [];
  return { rows, rule: async (id, operation, rule) => void rows.push(await judge(id, operation, rule)) };
}

/** Something that an earlier step should have made. */
export function need<T>(value: T | undefined, reason: string): T {
  if (value === undefined) throw new NotTested(reason);
  return value;
}

/** The first fault of several. */
export const firstFault = (...faults: Fault[]): Fault => faults.find((fault) => fault !== undefined);

export function report(results: Row[]): Report {
  const count = (status: Row['status']) => results.filter((row) => row.status === status).length;
  return { passed: count('passed'), failed: count('failed'), notTested: count('not-tested'), results };
}

/** For people: what went well first, so that what failed stands above the prompt. */
export function listing({ passed, failed, notTested, results }: Report): string {
  const words: Record<Row['status'], string> = { passed: 'passed', 'not-tested': 'not tested', failed: 'FAILED' };
  const width = Math.max(...results.map((row) => row.id.length));
  const lines = (['passed', 'not-tested', 'failed'] as const).flatMap((status) => results.filter((row) => row.status === status)
    .map((row) => `${words[status].padEnd(10)}  ${row.reason ? `${row.id.padEnd(width)}  ${row.reason}` : row.id}`));
  return [...lines, '', `${passed} passed, ${failed} failed, ${notTested} not tested`].join('\n');
}

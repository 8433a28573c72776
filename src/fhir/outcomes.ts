import type { AnyResource } from './types.js';

export interface Issue { severity: string; code: string; vendorCode: string }

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Issues of an OperationOutcome, its free text left out: it may hold a name. */
export function issuesOf(resource: AnyResource | undefined): Issue[] {
  if (resource?.resourceType !== 'OperationOutcome' || !Array.isArray(resource.issue)) return [];
  return resource.issue.flatMap((issue: { severity?: unknown; code?: unknown; details?: { coding?: { code?: unknown }[] } } | null) => {
    const codings = issue?.details?.coding;
    return issue ? [{ severity: text(issue.severity), code: text(issue.code), vendorCode: Array.isArray(codings) ? text(codings[0]?.code) : '' }] : [];
  });
}

/** How a request ended, before anybody looks at what for. `missing` of a search is a type that is not offered. */
export type Ending = 'ok' | 'denied' | 'missing' | 'not-offered' | 'expired-page' | 'quota' | 'failed';

const has = (issues: Issue[], ...codes: string[]): boolean => issues.some(({ vendorCode }) => codes.includes(vendorCode));

/** Numbers of Epic's registry of error codes. A policy that denies is never tried again; a category that the server does not know is not offered. */
export function endingOf(status: number, issues: Issue[]): Ending {
  if (has(issues, '4113')) return 'expired-page';
  if (has(issues, '4135')) return 'quota';
  if (has(issues, '4130', '4131', '4134', '59022')) return 'denied';
  if (status >= 200 && status < 300) return issues.some(({ severity }) => severity === 'error' || severity === 'fatal') ? (issues.some(({ code }) => /forbidden|security|suppressed/.test(code)) ? 'denied' : 'failed') : 'ok';
  if (status === 403) return 'denied';
  if (status === 404) return 'missing';
  if (status === 410) return 'expired-page';
  if (status === 405 || status === 501 || has(issues, '59109', '59111') || issues.some(({ code }) => code === 'not-supported')) return 'not-offered';
  if (issues.some(({ code }) => code === 'forbidden')) return 'denied';
  return 'failed';
}

/** A page that says that something was left out of it: parts that the app may not see, or a record that may not be whole. */
export const saysPartial = (issues: Issue[]): boolean => has(issues, '59204', '4119');

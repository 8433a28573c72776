import type { components } from './generated/portico.js';
import type { ProblemName } from './generated/problem-names.js';

type Details = components['schemas']['Problem'];
/** What only this side can say: no answer came, or it was not what the contract promises. */
type LocalName = 'unreachable' | 'invalid-answer';

/** Why it did not happen, under the name of the registry. */
export interface Problem extends Partial<Omit<Details, 'type' | 'title'>> {
  readonly name: ProblemName | LocalName | (string & {});
}

const prefix = 'urn:portico:problem:';

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.name);
  }
}

/** Any error as a problem. */
export const asProblem = (error: unknown): Problem => (error instanceof ProblemError ? error.problem : { name: 'invalid-answer' });

const byStatus: Record<number, ProblemName> = { 401: 'unauthenticated', 403: 'not-permitted', 404: 'not-found', 429: 'rate-limited', 501: 'not-offered', 502: 'source-unavailable', 503: 'maintenance', 504: 'outcome-unknown' };

/** A refusal read from its answer; gateways answer with HTML or nothing, so the status has to do where there are no details. */
export async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = /json/.test(response.headers.get('Content-Type') ?? '') ? await response.json().catch(() => undefined) : undefined;
  const retryAfter = Number(response.headers.get('Retry-After') ?? NaN);
  return {
    ...(Number.isFinite(retryAfter) && { retryAfterSeconds: retryAfter }),
    ...problemOf({ ...(typeof body === 'object' ? body : undefined), status: response.status } as Partial<Details>),
  };
}

/** Problem details under their name; those without a type of ours get the name of their status. */
export function problemOf({ type, title: _, status = 500, ...rest }: Partial<Details>): Problem {
  const named = typeof type === 'string' && type.startsWith(prefix);
  return { ...rest, status, name: named ? type.slice(prefix.length) : (byStatus[status] ?? (status < 500 ? 'invalid-request' : 'server-error')) };
}

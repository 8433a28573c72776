/** Problem details (RFC 9457) of the contract's registry. */
import type { components } from '../../../src/contract/generated/portico.js';
import type { ProblemName } from '../../../src/contract/generated/problem-names.js';
import type { ContractDocument, Ports } from './ports.js';

export type ProblemBody = components['schemas']['Problem'];
type Members = Partial<Omit<ProblemBody, 'type' | 'title' | 'reference'>>;

interface RefusalOptions {
  /** What the handler wrote stays (a wrong guess counts). */
  keep?: boolean;
  headers?: Record<string, string>;
  /** Members that are read when the transaction has ended. */
  later?: () => Promise<Members>;
}

/** Thrown by a handler to refuse. What the handler has done so far is rolled back. */
export class Refusal extends Error {
  constructor(readonly problem: ProblemName, readonly members: Members = {}, readonly options: RefusalOptions = {}) {
    super(problem);
  }
}

// Without letters and figures that sound or look alike, since it is said on the phone.
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export function supportReference(random: Ports['random']): string {
  return Array.from(random(7), (byte) => alphabet[byte % alphabet.length]).join('');
}

export function problemBody(contract: ContractDocument, random: Ports['random'], name: ProblemName, members: Members = {}): ProblemBody {
  const { status, title, actions } = contract['x-portico-problem-types'][name]!;
  return { type: `urn:portico:problem:${name}`, title, status, reference: supportReference(random), actions, ...members };
}

export function problemResponse(body: ProblemBody, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff',
      ...(body.retryAfterSeconds !== undefined && { 'Retry-After': String(body.retryAfterSeconds) }), ...headers,
    },
  });
}

import { problemTable } from '../contract/generated/problem-table.js';
import type { ProblemName } from '../contract/generated/problem-names.js';
import type { components } from '../contract/generated/portico.js';

export type Schemas = components['schemas'];
type Members = Partial<Omit<Schemas['Problem'], 'type' | 'title' | 'status' | 'reference' | 'actions'>>;

/** Why a request is not answered; the message is the problem's name and nothing of the record. */
export class Refusal extends Error {
  constructor(readonly problem: ProblemName, readonly members: Members = {}, readonly status?: number) {
    super(problem);
  }
}

export const invalid = (pointer: string, code: string, limit?: number, status?: number): Refusal => new Refusal('invalid-request', { errors: [{ pointer, code, ...(limit !== undefined && { limit }) }] }, status);

const always = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

export const json = (body: unknown, headers: Record<string, string> = {}, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...always, ...headers } });

export const bytes = (body: BodyInit, mediaType: string, fileName: string): Response => new Response(body, { headers: {
  'Content-Type': mediaType, 'Content-Disposition': `attachment; filename="${fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`, ...always,
} });

export const empty = (headers: Record<string, string> = {}): Response => new Response(null, { status: 204, headers: { ...always, ...headers } });

export function refusalResponse({ problem, members, status }: Refusal, headers: Record<string, string> = {}): Response {
  const [usual, title, actions] = problemTable[problem];
  const body: Schemas['Problem'] = { type: `urn:portico:problem:${problem}`, title, status: status ?? usual, reference: newReference(), actions, ...members };
  const wait = members.retryAfterSeconds;
  return json(body, { 'Content-Type': 'application/problem+json', ...(wait !== undefined && { 'Retry-After': String(wait) }), ...headers }, body.status);
}

const letters = '0123456789ABCDEFGHJKLMNPQRSTUVWX';
const newReference = (): string => Array.from(crypto.getRandomValues(new Uint8Array(7)), (byte) => letters[byte % letters.length]).join('');

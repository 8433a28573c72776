import type { Backend } from '../contract/backend.js';
import { operationTable } from '../contract/generated/operation-table.js';
import type { OperationRow } from '../contract/operation-row.js';
import { empty, Refusal, refusalResponse } from './answer.js';
import type { Call, PatientCall } from './call.js';
import { capabilitiesOf, type Capabilities } from './capabilities.js';
import { readBody, readKey, readQuery } from './check.js';
import { getClinic, getOperation, listLocations, notOffered } from './clinic.js';
import { createMemory } from './memory.js';
import { handlers } from './handlers.js';
import { createReader, type Plan } from './reader.js';
import { endSession, extendSession, getSession, nobody } from './session.js';
import type { FhirOptions, Grant, OperationId } from './types.js';
import { languageOf, wordsFor } from './words.js';

const usualBudget = 40;

interface Route { row: OperationRow; pattern: RegExp; names: string[] }
const routes: readonly Route[] = operationTable.map((row) => ({
  row, names: [...row.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!), pattern: new RegExp(`${row.path.replace(/\{\w+\}/g, '([^/]+)')}$`),
}));

/**
 * The contract over a FHIR R4 server: requests of the contract in, FHIR requests out, answers of the contract back. Runs alike in a page and
 * in Node, holds what it read in memory for a minute, and writes nothing anywhere. What it cannot do it answers as 501 `not-offered`.
 */
export function fhirBackend(options: FhirOptions): Backend {
  const reader = createReader(options);
  const memory = createMemory();
  const done = new Set<OperationId>(['getClinic', 'listLocations', 'getOperation', 'getSession', ...(options.end ? ['endSession' as const] : []), ...(options.extend ? ['extendSession' as const] : []), ...(Object.keys(handlers) as OperationId[])]);
  let learned: Capabilities | undefined;

  /** Asked once; where the server did not answer, the next call asks again. */
  async function capabilities(signal: AbortSignal): Promise<Capabilities> {
    if (learned) return learned;
    const [statement, smart] = await Promise.all([reader.open('metadata', signal), reader.open('.well-known/smart-configuration', signal)]);
    const found = capabilitiesOf(statement, smart, options.vendor);
    if (found.known) learned = found;
    return found;
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const here = routes.flatMap((route) => {
      const match = route.pattern.exec(pathname);
      return match ? [{ ...route, parts: match.slice(1) }] : [];
    });
    // The longest path wins: `/reports/search` is no report.
    const longest = Math.min(...here.map(({ names }) => names.length));
    const known = here.filter(({ names }) => names.length === longest);
    if (!known.length) throw new Refusal('not-found');
    const allow = { Allow: known.map(({ row }) => row.method).join(', ') };
    if (request.method === 'OPTIONS') return empty(allow);
    const route = known.find(({ row }) => row.method === request.method);
    if (!route) return refusalResponse(new Refusal('method-not-allowed'), allow);
    const { row, names, parts } = route;
    const path = Object.fromEntries(names.map((name, index) => [name, decode(parts[index]!)]));
    return call(request, row, path, searchParams);
  }

  async function call(request: Request, row: OperationRow, path: Record<string, string>, search: URLSearchParams): Promise<Response> {
    const { signal } = request;
    const grant = await options.grant();
    const dead = grant && (memory.ended.has(grant.accessToken) || (grant.expiresAt && grant.expiresAt <= reader.now()));
    if (row.profile !== 'core') {
      if (dead) throw new Refusal('session-expired');
      if (!grant && row.credential) throw new Refusal('unauthenticated');
    }
    reader.belongTo(grant?.patientId);
    if (row.path.includes('{patientId}') && path.patientId !== grant?.patientId) throw new Refusal('not-found');
    const language = languageOf(request);
    const base: Omit<Call, 'input' | 'body' | 'key'> = {
      row, path, options, reader, memory, capabilities: await capabilities(signal), ...wordsFor(language),
      clinic: typeof options.configuration === 'function' ? options.configuration(language) : options.configuration,
    };
    if (!done.has(row.id)) throw notOffered({ ...base, input: {}, body: {}, key: '' }, done);
    const key = row.keyed ? readKey(request) : '';
    const whole: Call = { ...base, key, input: readQuery(row, search), body: row.body ? await readBody(row, request) : {} };
    if (row.id === 'getClinic') return getClinic(whole, done);
    if (row.id === 'listLocations') return listLocations(whole);
    if (row.id === 'getOperation') return getOperation(whole);
    if (!grant) return nobody();
    return ofPatient({ ...whole, grant, plan: planOf(grant, request, whole.capabilities) });
  }

  function ofPatient(whole: PatientCall): Promise<Response> {
    const { id } = whole.row;
    if (id === 'getSession') return getSession(whole, done);
    if (id === 'endSession') return endSession(whole);
    if (id === 'extendSession') return extendSession(whole, done);
    return handlers[id]!(whole);
  }

  const planOf = (grant: Grant, { signal, cache }: Request, known: Capabilities): Plan => ({
    grant, capabilities: known, signal, fresh: ['reload', 'no-store', 'no-cache'].includes(cache), left: options.budget ?? usualBudget,
  });

  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      if (error instanceof Refusal) return refusalResponse(error);
      request.signal.throwIfAborted();
      // Nothing of the error goes on: it may hold what was read.
      return refusalResponse(new Refusal('server-error'));
    }
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A server of a few resources, for tests that look at one thing: it answers each search whole, unless told otherwise. */
import type { Grant } from '../../src/fhir/fhir.js';
import type { Schemas } from '../../src/contract/client.js';
import { ask, over } from './clinic.js';

export type Any = Record<string, unknown>;
export const base = 'https://small.fhir.example/r4';
export const grant: Grant = { patientId: 'p1', scope: 'patient/*.rs', accessToken: 'secret-token', fhirUser: 'Patient/p1' };
export const subject = { reference: 'Patient/p1' };

export interface Small {
  answers: (request: Request) => Response | undefined | Promise<Response | undefined>;
  requests: Request[];
  get<T>(path: string, init?: RequestInit): Promise<{ status: number; body: T }>;
}

export const bundle = (resources: Any[], link: Any[] = []): Any => ({ resourceType: 'Bundle', type: 'searchset', link, entry: resources.map((resource) => ({ resource, search: { mode: 'match' } })) });
export const fhir = (body: unknown, status = 200, headers: Record<string, string> = {}): Response => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'Content-Type': 'application/fhir+json', ...headers } });

export function small(resources: Any[], answers: Small['answers'] = () => undefined, options: Parameters<typeof over>[2] = {}): Small {
  const requests: Request[] = [];
  async function handle(request: Request): Promise<Response> {
    requests.push(request);
    const given = await answers(request);
    if (given) return given;
    const { pathname, searchParams } = new URL(request.url);
    const [type = '', id] = pathname.replace('/r4/', '').split('/');
    if (type === 'metadata' || type === '.well-known') return fhir('{}', 404);
    const all = resources.filter(({ resourceType }) => resourceType === type);
    if (id === undefined) return fhir(bundle(all.filter((one) => (searchParams.get('_id')?.split(',') ?? [one.id]).includes(String(one.id)))));
    const found = all.find((one) => one.id === decodeURIComponent(id));
    return found ? fhir(found) : fhir({ resourceType: 'OperationOutcome', issue: [] }, 404);
  }
  const backend = over({ base, handle }, grant, options);
  return {
    answers, requests,
    async get(path, init) {
      const response = await backend(ask(`/patients/p1${path}`, init));
      return { status: response.status, body: (await response.json()) as never };
    },
  };
}

export const observation = (id: string, more: Any = {}): Any => ({ resourceType: 'Observation', id, status: 'final', subject, category: [{ coding: [{ code: 'laboratory' }] }], code: { text: `Test ${id}` }, effectiveDateTime: '2026-03-04', valueQuantity: { value: 5, unit: 'mg/dL' }, ...more });
export const report = (id: string, results: string[], more: Any = {}): Any => ({ resourceType: 'DiagnosticReport', id, status: 'final', subject, category: [{ coding: [{ code: 'LAB' }] }], code: { text: `Report ${id}` }, effectiveDateTime: '2026-03-04', issued: '2026-03-05T08:00:00+01:00', result: results.map((one) => ({ reference: `Observation/${one}` })), ...more });

export type List = Schemas['ReportList'];
export type Report = Schemas['Report'];

/** One observation as the adapter shows it in a report around it. */
export async function shown(more: Any, others: Any[] = []): Promise<Schemas['Observation']> {
  const { body } = await small([observation('o1', more), report('r1', ['o1']), ...others]).get<Report>('/reports/r~r1');
  return body.observations[0]!;
}

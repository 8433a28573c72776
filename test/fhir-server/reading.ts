/** Asks a server as a patient's app would, and reads what comes. */
import type { Bundle, FhirResource, OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js';
import type { FhirServer } from '../../demo/fhir-server/server.js';
import { people } from './servers.js';

export function reader(server: FhirServer, token = server.token(people.rich)) {
  const ask = (path: string, headers: Record<string, string> = {}) => server.handle(new Request(path.startsWith('https:') ? path : `${server.base}/${path}`, { headers: { Authorization: `Bearer ${token}`, ...headers } }));
  const page = async (path: string) => {
    const response = await ask(path);
    return await response.json() as Bundle;
  };
  /** Every page, as sent. */
  const pages = async (path: string) => {
    const all = [await page(path)];
    for (let next = nextOf(all[0]!); next !== undefined; next = nextOf(all.at(-1)!)) all.push(await page(next));
    return all;
  };
  const list = async (path: string) => (await pages(path)).flatMap(matchesOf);
  return { ask, page, pages, list };
}

export const nextOf = ({ link = [] }: Bundle) => link.find(({ relation }) => relation === 'next')?.url;
export const matchesOf = ({ entry = [] }: Bundle) => entry.filter(({ search }) => search?.mode !== 'outcome' && search?.mode !== 'include').map(({ resource }) => resource as FhirResource);
export const issuesOf = ({ entry = [] }: Bundle): OperationOutcomeIssue[] => entry.flatMap(({ resource }) => (resource?.resourceType === 'OperationOutcome' ? (resource as OperationOutcome).issue : []));
export const codesOf = (issues: OperationOutcomeIssue[]) => issues.map(({ details }) => details?.coding?.[0]?.code);

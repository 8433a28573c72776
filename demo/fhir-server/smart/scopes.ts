/** SMART App Launch 2.2 scopes, of version 1 (`patient/Observation.read`) and 2 (`patient/Observation.rs?category=…`). */
import type { FhirResource } from 'fhir/r4.js';
import { parameterOf } from '../fhir/search-parameters.js';
import { at, hasToken } from '../fhir/values.js';

/** What a token lets its holder do. `patient`: whose record; undefined for a token that is not of one person. */
export interface Access {
  scope: string;
  patient: string | undefined;
}

interface Granted {
  type: string;
  reads: boolean;
  searches: boolean;
  /** Of version 2: only what has these. */
  query: URLSearchParams;
}

export function granted(scope: string): Granted[] {
  return scope.split(' ').flatMap((one) => {
    const parts = /^(?:patient|user|system)\/(\w+|\*)\.(read|write|\*|c?r?u?d?s?)(?:\?(.*))?$/.exec(one);
    if (!parts) return [];
    const [, type, what, query] = parts as unknown as [string, string, string, string | undefined];
    const isOld = what === 'read' || what === '*';
    return [{ type, reads: isOld || (what !== 'write' && what.includes('r')), searches: isOld || (what !== 'write' && what.includes('s')), query: new URLSearchParams(query) }];
  });
}

export const covers = (scope: string, type: string, act: 'reads' | 'searches'): boolean => granted(scope).some((one) => (one.type === type || one.type === '*') && one[act]);

/** Whether a resource is among what a granular scope names. */
export function maySee({ scope }: Access, resource: FhirResource): boolean {
  return granted(scope).some(({ type, query }) => (type === '*' || type === resource.resourceType) && [...query].every(([name, value]) => {
    const own = parameterOf(resource.resourceType, name)?.paths.flatMap((path) => at(resource, path)) ?? [];
    return value.split(',').some((wanted) => own.some((each) => hasToken(each, wanted)));
  }));
}

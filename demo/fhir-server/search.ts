import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4.js';
import { outcomeOf, refuse, Refusal, type Issue } from './fhir/outcome.js';
import { everywhere, parameterOf, type Parameter } from './fhir/search-parameters.js';
import type { Store } from './fhir/store.js';
import { at, hasDate, hasReference, hasString, hasToken, spanOf } from './fhir/values.js';
import type { Asked, Personality } from './personality.js';
import { maySee, type Access } from './smart/scopes.js';

export interface Place {
  base: string;
  personality: Personality;
  store: Store;
  now: () => Date;
}

/** What a search found, and where it was read to. */
export interface Listing {
  asked: Asked;
  first: URL;
  found: FhirResource[];
  size: number;
  issues: Issue[];
}

const controls = new Set(['_count', '_sort', '_include', '_revinclude', '_format', '_pretty', '_summary', '_elements', '_total', '_offset']);

/** Finds what a query asks for, within what the token covers. */
export function search(place: Place, access: Access, type: string, url: URL, query: URLSearchParams): Listing {
  const { personality, store, base, now } = place;
  const offer = personality.types[type]!;
  const asked: Asked = { type, query, scope: access.scope, now: now() };
  personality.beforeSearch?.(asked);
  const issues: Issue[] = [];
  let none = false;
  const filters: [Parameter, string, string][] = [];
  for (const [fullName, value] of query) {
    const [name, modifier = ''] = fullName.split(':') as [string, string?];
    const parameter = name in everywhere || offer.search.includes(name) ? parameterOf(type, name) : undefined;
    if (parameter && (modifier === '' || modifier === 'not' || (parameter.type === 'reference' && modifier === 'Patient'))) filters.push([parameter, modifier, value]);
    else if (!isControl(personality, type, name, query)) {
      if (personality.unknownParameter === 'refuse') refuse(400, 'not-supported', `${type} cannot be searched by ${fullName}`);
      else if (personality.unknownParameter === 'none') none = true;
      if (personality.unknownParameterIssue) issues.push(personality.unknownParameterIssue(fullName));
    }
  }
  const names = new Set([...query.keys()].map((name) => name.split(':')[0]!));
  if (offer.needs && !names.has('_id') && !offer.needs.some((set) => set.every((name) => names.has(name) || (name === 'patient' && names.has('subject'))))) {
    throw new Refusal(offer.needsStatus ?? 400, [{ severity: 'error', code: 'required', text: `${type} needs one of ${offer.needs.map((set) => `[${set.join(',')}]`).join(', ')}` }]);
  }
  const about = query.get('patient')?.split('/').at(-1) ?? query.get('subject')?.split('/').at(-1);
  if (about !== undefined && access.patient !== undefined && about !== access.patient) throw forbidden(place, type);
  const found = none ? [] : store.list(type, access.patient !== undefined && ownable(type) ? access.patient : undefined)
    .filter((resource) => maySee(access, resource) && filters.every(([parameter, modifier, value]) => matches(resource, parameter, modifier, value, base)));
  return { asked, first: url, found: ordered(found, offer.sorts ? query.get('_sort') : null, type), size: sizeOf(personality, query), issues };
}

export const forbidden = ({ personality }: Place, type: string): Refusal | ForbiddenByVendor => (personality.forbidden
  ? new ForbiddenByVendor(personality.forbidden(type))
  : new Refusal(403, [{ severity: 'error', code: 'forbidden', text: 'The token does not cover this.' }]));

export class ForbiddenByVendor extends Error {
  constructor(readonly response: Response) {
    super('forbidden');
  }
}

/** People and places of the clinic, and medicines, are nobody's record. */
const ownable = (type: string) => !['Practitioner', 'PractitionerRole', 'Organization', 'Location', 'Medication', 'Questionnaire'].includes(type);

function isControl(personality: Personality, type: string, name: string, query: URLSearchParams): boolean {
  const offer = personality.types[type]!;
  if (name === '_sort') return offer.sorts ?? false;
  if (name === '_include') return query.getAll('_include').every((one) => offer.includes?.some((known) => known === '*' || known === one));
  if (name === '_revinclude') return query.getAll('_revinclude').every((one) => offer.revincludes?.includes(one));
  return name === personality.paging.parameter || controls.has(name);
}

function sizeOf({ count }: Personality, query: URLSearchParams): number {
  const asked = Number(query.get('_count'));
  return count.ignores || !Number.isInteger(asked) || asked < 1 ? count.usual : Math.min(asked, count.most);
}

function matches(resource: FhirResource, parameter: Parameter, modifier: string, value: string, base: string): boolean {
  const own = parameter.paths.flatMap((path) => at(resource, path));
  const wanted = value.split(/(?<!\\),/);
  const isHit = wanted.some((one) => own.some((each) => {
    switch (parameter.type) {
      case 'token': return hasToken(each, one);
      case 'reference': return hasReference(each, one, base, parameter.target);
      case 'date': return hasDate(each, one) ?? refuse(400, 'invalid', `${one} is no date`);
      case 'uri': return each === one;
      case 'string': return hasString(each, one);
    }
  }));
  if (parameter.type === 'date' && own.length === 0) for (const one of wanted) if (hasDate('2000', one) === undefined) refuse(400, 'invalid', `${one} is no date`);
  return modifier === 'not' ? !isHit : isHit;
}

/** No order that anyone may rely on, but the same each time; where it sorts, by one parameter. */
function ordered(found: FhirResource[], sort: string | null, type: string): FhirResource[] {
  const key = ({ id }: FhirResource) => [...(id ?? '')].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0, 2166136261);
  const mixed = [...found].sort((a, b) => key(a) - key(b));
  const [, down, name] = /^(-?)([\w-]+)/.exec(sort ?? '') ?? [];
  const parameter = name === undefined ? undefined : parameterOf(type, name);
  if (!parameter) return mixed;
  const value = (resource: FhirResource) => {
    const own = parameter.paths.flatMap((path) => at(resource, path))[0];
    return parameter.type === 'date' ? spanOf(own)?.from ?? -Infinity : own;
  };
  return mixed.sort((a, b) => (String(value(a)) === String(value(b)) ? 0 : (value(a) as number) < (value(b) as number) ? -1 : 1) * (down ? -1 : 1));
}

/** One page of what was found, as a searchset. `token` stands for the page that follows. */
export function pageOf(place: Place, access: Access, listing: Listing, number: number, token: (() => string)): Bundle {
  const { personality, base, store } = place;
  const { found, size, asked, first, issues } = listing;
  const lead = personality.paging.emptyFirst?.(asked) ? 1 : 0;
  const [start, end] = [(number - lead) * size, (number - lead + 1) * size];
  const shown = end <= 0 ? [] : found.slice(start - (personality.paging.repeats && start > 0 ? 1 : 0), end);
  const page = { matches: found.length, size: shown.length, number };
  const entries: BundleEntry[] = shown.flatMap((resource) => entryOf(place, resource, 'match'));
  for (const other of others(listing, store, base, shown)) if (maySee(access, other)) entries.push(...entryOf(place, other, 'include'));
  const said = [...issues, ...personality.besides?.(asked, page) ?? []];
  if (said.length) entries.push({ resource: outcomeOf(said, personality.issueSystem), search: { mode: 'outcome' } });
  const total = personality.total(page);
  return {
    resourceType: 'Bundle', type: 'searchset', ...(total !== undefined && { total }),
    link: [{ relation: 'self', url: first.href }, ...(end < found.length ? [{ relation: 'next', url: personality.paging.next(first, base, token()) }] : [])],
    ...(entries.length && { entry: entries }),
  };
}

function entryOf({ personality, base }: Place, resource: FhirResource, mode: 'match' | 'include'): BundleEntry[] {
  const presented = personality.present ? personality.present(resource) : resource;
  return presented ? [{ fullUrl: `${base}/${presented.resourceType}/${presented.id}`, resource: presented, search: { mode } }] : [];
}

function others({ asked: { query, type } }: Listing, store: Store, base: string, shown: FhirResource[]): Set<FhirResource> {
  const added = new Set<FhirResource>();
  for (const one of query.getAll('_include')) {
    const parameter = parameterOf(type, one.split(':')[1] ?? '');
    for (const reference of shown.flatMap((resource) => (parameter?.paths ?? []).flatMap((path) => at(resource, `${path}.reference`)))) {
      const [target, id] = String(reference).replace(`${base}/`, '').split('/');
      const resource = target && id ? store.read(target, id) : undefined;
      if (resource && !shown.includes(resource)) added.add(resource);
    }
  }
  for (const one of query.getAll('_revinclude')) {
    const [source, name] = one.split(':') as [string, string];
    const parameter = parameterOf(source, name);
    if (parameter) for (const resource of store.list(source)) if (shown.some((target) => matches(resource, parameter, '', `${target.resourceType}/${target.id}`, base))) added.add(resource);
  }
  return added;
}

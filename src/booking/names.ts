import type { Schemas } from '../contract/client.js';

/** Sites at which a visit type can be had: those it names, else those of its practitioners, else all. */
export function sitesOf(visitType: Schemas['VisitType'] | undefined, practitioners: readonly Schemas['Practitioner'][], sites: readonly Schemas['LocationShort'][]): Schemas['LocationShort'][] {
  const ids = visitType?.locationIds ?? practitioners.flatMap(({ locationIds }) => locationIds ?? []);
  const offered = sites.filter(({ id }) => ids.includes(id));
  return offered.length ? offered : [...sites];
}

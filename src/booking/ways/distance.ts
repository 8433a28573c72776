import type { Schemas } from '../../contract/client.js';

export interface Position { latitude: number; longitude: number }
export type SiteOrder = 'distance' | 'last-visited' | 'name';

const earthMetres = 6_371_008.8; // mean radius, IUGG
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres between two points on a round earth (haversine), right to about half a percent. */
export function metresBetween(one: Position, other: Position): number {
  const [south, north] = [radians(one.latitude), radians(other.latitude)];
  const half = Math.sin((north - south) / 2) ** 2 + Math.cos(south) * Math.cos(north) * Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Where roads are signed in miles. */
const inMiles = ['US', 'GB', 'LR', 'MM'];
const metresInMile = 1609.344;

/** `3.2 mi`, `12 km`: as far as a person can use, in the unit of the country. */
export function distanceText(metres: number, country: string | undefined, reader: string): string {
  const isMiles = country !== undefined && inMiles.includes(country);
  const value = metres / (isMiles ? metresInMile : 1000);
  return new Intl.NumberFormat(reader, { style: 'unit', unit: isMiles ? 'mile' : 'kilometer', unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0, numberingSystem: 'latn' }).format(value);
}

export interface Site extends Pick<Schemas['Location'], 'id' | 'name' | 'position'> {}

/** Sites as the patient wants them; what lacks the figure comes last, by name. */
export function sortSites<S extends Site>(sites: readonly S[], order: SiteOrder, { from, last, reader }: { from?: Position | undefined; last: ReadonlyMap<string, string>; reader: string }): S[] {
  const far = ({ position }: Site) => (from && position ? metresBetween(from, position) : Infinity);
  const byName = (one: Site, other: Site) => one.name.localeCompare(other.name, reader) || one.id.localeCompare(other.id);
  return [...sites].sort((one, other) => {
    const by = order === 'distance' ? far(one) - far(other) : order === 'last-visited' ? (last.get(other.id) ?? '').localeCompare(last.get(one.id) ?? '') : 0;
    return by || byName(one, other);
  });
}

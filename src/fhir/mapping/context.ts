import type { Reference } from 'fhir/r4.js';
import type { AnyResource, Loose } from '../types.js';
import type { Words } from '../words.js';

/**
 * What a mapper knows besides its resource. A mapper is `(resource, context) => object of the contract`, without requests and without effects; what
 * it cannot map it throws, and `mapAll` counts it.
 */
export interface MapContext {
  base: URL;
  patientId: string;
  words: Words;
  now: Date;
  /** What a reference means: inside `within` (`#id`), or among what was read. Undefined where it leads elsewhere or was not readable; then its `display` is all there is. */
  find(reference: Loose<Reference> | undefined, within?: { contained?: unknown }): AnyResource | undefined;
  seriesIdOf(key: string): string;
}

export interface Mapped<T> { items: T[]; unreadable: number }

/** Each by itself: one bad resource never takes the others with it. */
export function mapAll<R, T>(resources: readonly R[], mapper: (resource: R, context: MapContext) => T | undefined, context: MapContext): Mapped<T> {
  const mapped: Mapped<T> = { items: [], unreadable: 0 };
  for (const resource of resources) {
    try {
      const item = mapper(resource, context);
      if (item !== undefined) mapped.items.push(item);
    } catch {
      mapped.unreadable += 1;
    }
  }
  return mapped;
}

/** A modifier that is not known may turn the meaning round (FHIR R4, 2.4.1.2): such a thing is named and its content left out. */
export const isUnsafe = (resource: { modifierExtension?: unknown; implicitRules?: unknown }): boolean => (Array.isArray(resource.modifierExtension) && resource.modifierExtension.length > 0) || typeof resource.implicitRules === 'string';

import type { FhirResource } from 'fhir/r4.js';
import { searchParameters } from './search-parameters.js';
import { at } from './values.js';

/** Resources by type and id, and by whose record they are of. */
export class Store {
  readonly #all = new Map<string, FhirResource>();
  readonly #byType = new Map<string, FhirResource[]>();
  readonly #owner = new Map<FhirResource, string>();
  readonly #byPatient = new Map<string, FhirResource[]>();

  constructor(resources: readonly FhirResource[], base: string) {
    for (const resource of resources) this.#all.set(`${resource.resourceType}/${resource.id}`, resource);
    for (const resource of this.#all.values()) {
      add(this.#byType, resource.resourceType, resource);
      const owner = this.#findOwner(resource, base);
      if (owner === undefined) continue;
      this.#owner.set(resource, owner);
      add(this.#byPatient, `${owner}/${resource.resourceType}`, resource);
    }
  }

  read(type: string, id: string): FhirResource | undefined {
    return this.#all.get(`${type}/${id}`);
  }

  list(type: string, patient?: string): readonly FhirResource[] {
    return (patient === undefined ? this.#byType.get(type) : this.#byPatient.get(`${patient}/${type}`)) ?? [];
  }

  /** The id of the patient whose record this is of; undefined for what is nobody's: people and places of the clinic, medicines. */
  ownerOf(resource: FhirResource): string | undefined {
    return this.#owner.get(resource);
  }

  #findOwner(resource: FhirResource, base: string): string | undefined {
    if (resource.resourceType === 'Patient') return resource.id;
    const paths = resource.resourceType === 'Binary' ? ['securityContext'] : searchParameters[resource.resourceType]?.patient?.paths ?? [];
    for (const path of paths) for (const reference of at(resource, `${path}.reference`)) {
      const [type, id] = String(reference).replace(`${base}/`, '').split('/');
      if (type === 'Patient') return id;
      // Who recorded it belongs to the person of whom it was recorded.
      const target = resource.resourceType === 'Provenance' ? this.#all.get(`${type}/${id}`) : undefined;
      if (target) return this.#findOwner(target, base);
    }
    return undefined;
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

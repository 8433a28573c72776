import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { validateResource } from '@medplum/core';
import type { FhirResource } from 'fhir/r4.js';
import { record } from '../../demo/fhir-server/data/record.js';
import { plain } from '../../demo/fhir-server/fhir/json.js';
import { at } from '../../demo/fhir-server/fhir/values.js';
import { personalities } from '../../demo/fhir-server/personalities/personalities.js';
import { indexDefinitions } from './definitions.js';

before(() => indexDefinitions());

const faultsOf = (resource: FhirResource) => {
  try {
    return validateResource(plain(resource) as Parameters<typeof validateResource>[0]).filter(({ severity }) => severity === 'error').map(({ details, expression }) => `${details?.text} ${expression?.join()}`);
  } catch (error) {
    return [(error as Error).message];
  }
};

test('every resource of the record is FHIR R4', () => {
  assert.deepEqual(record.flatMap((resource) => faultsOf(resource).map((fault) => `${resource.resourceType}/${resource.id}: ${fault}`)), []);
});

test('a resource that is not FHIR R4 would be found', () => {
  assert.notDeepEqual(faultsOf({ resourceType: 'Observation', id: 'x' } as FhirResource), []);
  assert.notDeepEqual(faultsOf({ ...record.find(({ id }) => id === 'hemoglobin')!, effectiveDateTime: '14 September' } as FhirResource), []);
});

test('what a vendor makes of it is FHIR R4 too', () => {
  for (const { name, present } of Object.values(personalities)) {
    if (!present) continue;
    assert.deepEqual(record.flatMap((resource) => faultsOf(present(resource)!).map((fault) => `${name}: ${resource.resourceType}/${resource.id}: ${fault}`)), []);
  }
});

test('every reference inside the record leads somewhere, but the one that is written not to', () => {
  const known = new Set(record.map(({ resourceType, id }) => `${resourceType}/${id}`));
  const walk = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap(walk) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, each]) => (name === 'reference' && typeof each === 'string' && !each.startsWith('#') ? [each] : walk(each))) : []);
  assert.deepEqual([...new Set(record.flatMap(walk))].filter((reference) => !known.has(reference)), ['Medication/gone']);
});

test('ids are of one resource each, and LOINC codes have their check digit', () => {
  const ids = record.map(({ resourceType, id }) => `${resourceType}/${id}`);
  assert.equal(new Set(ids).size, ids.length);
  const codes = record.flatMap((resource) => [...at(resource, 'code.coding'), ...at(resource, 'type.coding'), ...at(resource, 'component.code.coding')]) as { system?: string; code: string }[];
  const wrong = codes.filter(({ system, code }) => system === 'http://loinc.org' && !code.startsWith('LP') && !hasCheckDigit(code)).map(({ code }) => code);
  assert.deepEqual(wrong, []);
});

/** Mod 10, as LOINC's users' guide has it. */
function hasCheckDigit(code: string): boolean {
  const [number = '', check] = code.split('-');
  const odd = [...number].reverse().filter((_, index) => index % 2 === 0).reverse().join('');
  const even = [...number].reverse().filter((_, index) => index % 2 === 1).reverse().join('');
  const sum = [...`${even}${Number(odd) * 2}`].reduce((total, digit) => total + Number(digit), 0);
  return (10 - (sum % 10)) % 10 === Number(check);
}

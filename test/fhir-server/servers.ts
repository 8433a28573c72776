/** The FHIR servers that the adapter is held to: each vendor's manners on our own, and one that others wrote. */
import { record, signInPeople } from '../../demo/fhir-server/data/record.js';
import type { Personality } from '../../demo/fhir-server/personality.js';
import { personalities } from '../../demo/fhir-server/personalities/personalities.js';
import { createFhirServer, type FhirServer } from '../../demo/fhir-server/server.js';
import { createMedplumServer, routerPersonality } from './medplum-router.js';

export const client = { id: 'portico-test', redirectUris: ['https://www.clinic.example/portico/signed-in.html'] };
/** A rich record, another person's, and an empty one. */
export const people = { rich: 'pat-a', other: 'pat-b', empty: 'pat-c' } as const;

export interface ServerUnderTest {
  name: string;
  /** Where it departs from what a test may expect of everyone. */
  personality: Personality;
  start(options?: { now?: () => Date }): Promise<FhirServer>;
}

const ours = (personality: Personality): ServerUnderTest => ({
  name: personality.name, personality,
  start: ({ now } = {}) => Promise.resolve(createFhirServer({ personality, root: `https://${personality.name}.fhir.example`, resources: record, people: signInPeople, clients: [client], ...(now && { now }) })),
});

const theirs: ServerUnderTest = {
  name: routerPersonality.name, personality: routerPersonality,
  start: ({ now } = {}) => createMedplumServer({ root: 'https://medplum-router.fhir.example', resources: record, people: signInPeople, clients: [client], ...(now && { now }) }),
};

export const servers: ServerUnderTest[] = [...Object.values(personalities).map(ours), theirs];

/** Every resource of the server: a rich record (`pat-a`), another person's (`pat-b`), an empty one (`pat-c`), and the clinic. */
import type { FhirResource } from 'fhir/r4.js';
import type { Person } from '../smart/authorization.js';
import { chart } from './chart.js';
import { documents } from './documents.js';
import { laboratoryOfB, laboratoryRecord } from './laboratory.js';
import { medicinesAndVisits } from './medications.js';
import { clinic, patients } from './people.js';
import { otherReports } from './reports.js';

export const record: FhirResource[] = [...patients, ...clinic, ...laboratoryRecord, ...otherReports, ...documents, ...chart, ...medicinesAndVisits, ...laboratoryOfB];

export const signInPeople: Person[] = [
  { patient: 'pat-a', name: 'Mina Thistlewood-Okafor', fhirUser: 'Patient/pat-a' },
  { patient: 'pat-b', name: 'Beatrix Quillfeather, for her brother Barnaby', fhirUser: 'RelatedPerson/rel-a' },
  { patient: 'pat-c', name: 'Cosima Vanterpool', fhirUser: 'Patient/pat-c' },
];

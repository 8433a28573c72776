import type { FhirResource, Patient, Practitioner } from 'fhir/r4.js';
import { coded, to } from './build.js';

const meta = { versionId: '1', lastUpdated: '2026-09-01T08:00:00.000Z' };
const recordNumber = (value: string) => [{ use: 'usual' as const, type: coded('v2-0203', 'MR', 'Medical record number'), system: 'urn:oid:2.999.1', value }];
const doctor = (id: string, given: string, family: string): Practitioner => ({ resourceType: 'Practitioner', id, meta, active: true, identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: `00000000${id.length}0` }], name: [{ use: 'official', family, given: [given], prefix: ['Dr'], text: `Dr ${given} ${family}` }] });

export const patients: Patient[] = [
  {
    resourceType: 'Patient', id: 'pat-a', meta, active: true, identifier: recordNumber('00017'), gender: 'female', birthDate: '1968-11-02',
    name: [{ use: 'old', family: 'Okafor', given: ['Wilhelmina'] }, { use: 'official', family: 'Thistlewood-Okafor', given: ['Wilhelmina', 'June'] }, { use: 'usual', text: 'Mina Thistlewood-Okafor', given: ['Mina'], family: 'Thistlewood-Okafor' }],
    telecom: [{ system: 'phone', value: '+1 303 555 0142', use: 'mobile', rank: 1 }], communication: [{ language: coded('urn:ietf:bcp:47', 'en', 'English'), preferred: true }],
    address: [{ use: 'home', line: ['9 Plover Lane'], city: 'Larkspur Springs', state: 'CO', postalCode: '80000' }], generalPractitioner: [to('Practitioner/wren', 'Dr Isolde Wren')],
  },
  { resourceType: 'Patient', id: 'pat-b', meta, active: true, identifier: recordNumber('00018'), gender: 'male', birthDate: '1991-04', name: [{ use: 'official', family: 'Quillfeather', given: ['Barnaby'] }], communication: [{ language: coded('urn:ietf:bcp:47', 'es', 'Spanish'), preferred: true }] },
  { resourceType: 'Patient', id: 'pat-c', meta, active: true, identifier: recordNumber('00019'), gender: 'unknown', name: [{ text: 'Cosima Vanterpool' }] },
];

export const clinic: FhirResource[] = [
  doctor('wren', 'Isolde', 'Wren'),
  doctor('ferro', 'Leopold', 'Ferro'),
  { resourceType: 'Practitioner', id: 'no-family', meta, name: [{ given: ['Tansy'], _family: { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }] } }] } as Practitioner,
  { resourceType: 'PractitionerRole', id: 'wren-role', meta, active: true, practitioner: to('Practitioner/wren', 'Dr Isolde Wren'), organization: to('Organization/clinic', 'Larkspur Clinics'), specialty: [{ text: 'Family medicine' }] },
  { resourceType: 'Organization', id: 'clinic', meta, active: true, name: 'Larkspur Clinics', telecom: [{ system: 'phone', value: '+1 303 555 0100' }] },
  { resourceType: 'Organization', id: 'lab', meta, active: true, name: 'Larkspur Reference Laboratory' },
  { resourceType: 'Location', id: 'riverside', meta, status: 'active', name: 'Riverside', address: { line: ['14 Cottonwood Quay'], city: 'Larkspur Springs' }, telecom: [{ system: 'phone', value: '+1 303 555 0101' }] },
  { resourceType: 'RelatedPerson', id: 'rel-a', meta, active: true, patient: to('Patient/pat-b'), relationship: [coded('v3-RoleCode', 'SIS', 'sister')], name: [{ text: 'Beatrix Quillfeather' }] },
];

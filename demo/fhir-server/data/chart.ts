/** Allergies, conditions, vaccines, vital signs, and who recorded what. */
import type { AllergyIntolerance, Condition, FhirResource, Immunization, Observation } from 'fhir/r4.js';
import { category, coded, loinc, observation, quantity, snomed, to } from './build.js';

const patient = 'pat-a';
const meta = { versionId: '1', lastUpdated: '2026-09-15T09:00:00.000Z' };
const person = (id: string) => to(`Patient/${id}`);
const allergyIs = (code: string) => coded('allergyintolerance-clinical', code);
const verified = (system: string, code: string) => coded(system, code);

const allergy = (id: string, rest: Partial<AllergyIntolerance>): AllergyIntolerance => ({ resourceType: 'AllergyIntolerance', id, meta, patient: person(patient), clinicalStatus: allergyIs('active'), verificationStatus: verified('allergyintolerance-verification', 'confirmed'), ...rest });
const condition = (id: string, kind: string, text: string, rest: Partial<Condition>): Condition => ({ resourceType: 'Condition', id, meta, category: [coded('condition-category', kind)], subject: person(patient), code: { text }, ...rest });
const conditionIs = (code: string) => coded('condition-clinical', code);
const vaccine = (id: string, cvx: string, display: string, rest: Partial<Immunization>): Immunization => ({ resourceType: 'Immunization', id, meta, status: 'completed', patient: person(patient), vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: cvx, display }], text: display }, primarySource: true, ...rest });
const vital = (id: string, at: string, code: ReturnType<typeof loinc>, rest: Partial<Observation>) => observation(id, { patient, at }, code, { category: category.vitals, ...rest });
const pressure = (id: string, at: string, upper: number, lower: number | undefined, extra: Partial<Observation> = {}) => vital(id, at, { coding: [{ system: 'http://loinc.org', code: '85354-9', display: 'Blood pressure panel with all children optional' }, { system: 'http://loinc.org', code: '55284-4', display: 'Blood pressure systolic and diastolic' }], text: 'Blood pressure' }, {
  component: [
    { code: loinc('8480-6', 'Systolic blood pressure'), valueQuantity: quantity(upper, 'mmHg', 'mm[Hg]') },
    { code: loinc('8462-4', 'Diastolic blood pressure'), ...(lower === undefined ? { dataAbsentReason: coded('data-absent-reason', 'not-performed', 'Not Performed') } : { valueQuantity: quantity(lower, 'mmHg', 'mm[Hg]') }) },
  ], ...extra,
});

export const chart: FhirResource[] = [
  allergy('penicillin', { type: 'allergy', category: ['medication'], criticality: 'high', code: snomed('764146007', 'Penicillin'), onsetDateTime: '1981', recordedDate: '2018-02-01', recorder: to('Practitioner/wren', 'Dr Isolde Wren'), reaction: [{ manifestation: [snomed('126485001', 'Urticaria', 'Hives')], severity: 'moderate' }, { manifestation: [{ text: 'Swollen lips' }], severity: 'severe', onset: '1981-06' }], note: [{ text: 'Told by her mother.' }] }),
  allergy('latex', { category: ['environment'], code: { text: 'Latex gloves' }, clinicalStatus: allergyIs('inactive') }),
  allergy('shellfish', { category: ['food'], code: snomed('227037002', 'Fish'), clinicalStatus: undefined, verificationStatus: verified('allergyintolerance-verification', 'entered-in-error') }),
  allergy('peanut', { category: ['food'], code: { text: 'Peanut' }, verificationStatus: verified('allergyintolerance-verification', 'refuted') }),
  // "No known allergy" is said, of another person; of the empty record nothing is said.
  allergy('none-known', { patient: person('pat-b'), code: snomed('716186003', 'No known allergy') }),

  condition('diabetes', 'problem-list-item', 'Type 2 diabetes', { clinicalStatus: conditionIs('active'), verificationStatus: verified('condition-ver-status', 'confirmed'), code: snomed('44054006', 'Diabetes mellitus type 2', 'Type 2 diabetes'), onsetDateTime: '2022-05', recordedDate: '2022-05-09', recorder: to('Practitioner/wren', 'Dr Isolde Wren') }),
  condition('asthma', 'problem-list-item', 'Asthma', { clinicalStatus: conditionIs('remission'), onsetString: 'in childhood' }),
  condition('sprain', 'problem-list-item', 'Sprained ankle', { clinicalStatus: conditionIs('resolved'), onsetAge: { value: 31, unit: 'years', system: 'http://unitsofmeasure.org', code: 'a' }, abatementString: 'after some weeks' }),
  condition('food', 'health-concern', 'Worried about the cost of food', { category: [coded('condition-category', 'problem-list-item'), coded('http://hl7.org/fhir/us/core/CodeSystem/us-core-tags', 'sdoh')], clinicalStatus: conditionIs('active') }),
  condition('tired', 'encounter-diagnosis', 'Tiredness', { encounter: to('Encounter/visit'), recordedDate: '2026-09-14' }),
  condition('wrong-person', 'problem-list-item', 'Epilepsy', { verificationStatus: verified('condition-ver-status', 'entered-in-error') }),
  condition('ruled-out', 'problem-list-item', 'Coeliac disease', { clinicalStatus: conditionIs('inactive'), verificationStatus: verified('condition-ver-status', 'refuted') }),
  condition('b-condition', 'problem-list-item', 'Gout', { subject: person('pat-b'), clinicalStatus: conditionIs('active') }),

  vaccine('flu', '150', 'influenza, injectable, quadrivalent, preservative free', { occurrenceDateTime: '2026-10-02', lotNumber: 'LS-42', manufacturer: { display: 'Plover Vaccines' }, expirationDate: '2027-06-30', site: { text: 'Left arm' }, doseQuantity: quantity('0.50', 'mL'), performer: [{ actor: to('Practitioner/no-family', 'Nurse Tansy') }], protocolApplied: [{ doseNumberPositiveInt: 1 }] }),
  vaccine('tetanus', '115', 'Tdap', { occurrenceDateTime: '2017', primarySource: false, reportOrigin: { text: 'Told by the patient' } }),
  vaccine('polio', '10', 'IPV', { occurrenceString: 'as a baby', primarySource: false }),
  vaccine('shingles', '187', 'zoster recombinant', { status: 'not-done', occurrenceDateTime: '2025-12-01', statusReason: coded('v3-ActReason', 'PATOBJ', 'patient objection') }),
  vaccine('covid-error', '213', 'SARS-COV-2 (COVID-19) vaccine', { status: 'entered-in-error', occurrenceDateTime: '2021-03-03' }),

  pressure('bp-1', '2026-09-14T08:05:00-06:00', 128, 82),
  pressure('bp-2', '2026-02-11T16:10:00-07:00', 141, undefined, { interpretation: [coded('v3-ObservationInterpretation', 'H', 'High')] }),
  vital('weight', '2026-09-14T08:03:00-06:00', loinc('29463-7', 'Body weight'), { valueQuantity: quantity('71.20', 'kg') }),
  vital('weight-pounds', '2025-03-01', loinc('29463-7', 'Body weight'), { valueQuantity: quantity(160, 'lb', '[lb_av]') }),
  vital('height', '2020', loinc('8302-2', 'Body height'), { valueQuantity: quantity(168, 'cm') }),
  vital('pulse', '2026-09-14T08:05:00-06:00', loinc('8867-4', 'Heart rate'), { valueQuantity: quantity(74, 'beats/minute', '/min') }),
  vital('oxygen', '2026-09-14T08:05:00-06:00', { coding: [{ system: 'http://loinc.org', code: '2708-6', display: 'Oxygen saturation in Arterial blood' }, { system: 'http://loinc.org', code: '59408-5', display: 'Oxygen saturation in Arterial blood by Pulse oximetry' }], text: 'Oxygen' }, { valueQuantity: quantity(98, '%') }),
  vital('temperature-error', '2026-09-14T08:05:00-06:00', loinc('8310-5', 'Body temperature'), { status: 'entered-in-error', valueQuantity: quantity(98.6, 'Cel') }),
  vital('bmi-unit-less', '2024-10-08', loinc('39156-5', 'Body mass index (BMI) [Ratio]', 'BMI'), { valueQuantity: { value: 25.2, unit: 'kg/m2' } }),

  ...['penicillin', 'latex'].map((id): FhirResource => ({ resourceType: 'Provenance', id: `of-${id}`, target: [to(`AllergyIntolerance/${id}`)], recorded: '2018-02-01T10:00:00-07:00', agent: [{ type: coded('provenance-participant-type', 'author', 'Author'), who: to('Practitioner/wren', 'Dr Isolde Wren'), onBehalfOf: to('Organization/clinic', 'Larkspur Clinics') }] })),
  { resourceType: 'Provenance', id: 'of-cbc', target: [to('DiagnosticReport/cbc')], recorded: '2026-09-14T18:40:00-06:00', agent: [{ type: coded('provenance-participant-type', 'transmitter', 'Transmitter'), who: to('Organization/lab', 'Larkspur Reference Laboratory') }] },
];

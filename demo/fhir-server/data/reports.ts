/** Reports whose heart is not a number: microbiology, pathology, imaging, an electrocardiogram. */
import type { FhirResource } from 'fhir/r4.js';
import { base64, category, coded, flag, loinc, observation, quantity, report, reportCategory, snomed, to } from './build.js';
import { pdf } from './files.js';

const patient = 'pat-a';
const culture = { patient, at: '2026-07-20T14:05:00-06:00' };
const susceptibility = (id: string, code: string, drug: string, value: number, comparator: '<' | '<=' | '>=', letter: 'S' | 'I' | 'R', word: string) => observation(id, culture, loinc(code, `${drug} [Susceptibility]`, drug), { valueQuantity: quantity(value, 'ug/mL', 'ug/mL', comparator), interpretation: flag(letter, word) });

const drugs = [
  susceptibility('ampicillin', '18864-9', 'Ampicillin', 32, '>=', 'R', 'Resistant'),
  susceptibility('ciprofloxacin', '18906-8', 'Ciprofloxacin', 1, '<=', 'I', 'Intermediate'),
  susceptibility('nitrofurantoin', '18955-5', 'Nitrofurantoin', 16, '<=', 'S', 'Susceptible'),
];
const organism = observation('organism', culture, loinc('630-4', 'Bacteria identified in Urine by Culture', 'Bacteria found'), { valueCodeableConcept: snomed('112283007', 'Escherichia coli', 'Escherichia coli, more than 100,000 CFU/mL'), interpretation: flag('A', 'Abnormal'), hasMember: drugs.map(({ id }) => to(`Observation/${id}`)) });
const growth = observation('growth', culture, loinc('11475-1', 'Microorganism identified in Specimen by Culture', 'Preliminary growth'), { status: 'preliminary', valueString: 'Gram-negative rods' });

const attachment = (id: string, contentType: string, title: string) => ({ contentType, url: `Binary/${id}`, title });

export const otherReports: FhirResource[] = [
  ...drugs, organism, growth,
  report('culture', culture, loinc('630-4', 'Bacteria identified in Urine by Culture', 'Urine culture'), [organism, growth], { category: reportCategory.microbiology, specimen: [to('Specimen/urine')], conclusion: 'Infection of the urinary tract.', conclusionCode: [snomed('68566005', 'Urinary tract infectious disease')] }),
  { resourceType: 'Specimen', id: 'urine', status: 'available', subject: to(`Patient/${patient}`), type: { text: 'Midstream urine' }, collection: { collectedDateTime: culture.at } },

  // The same paper twice, once as a report's form and once as a document, as US Core tells scanned reports to be.
  report('pathology', { patient, at: '2026-03-03' }, loinc('11526-1', 'Pathology study', 'Skin biopsy'), [], { category: reportCategory.pathology, issued: '2026-03-06T15:00:00-07:00', conclusion: 'Benign mole. No further treatment is needed.', presentedForm: [attachment('pathology-pdf', 'application/pdf', 'Skin biopsy.pdf')] }),
  { resourceType: 'DocumentReference', id: 'pathology-document', status: 'current', docStatus: 'final', type: loinc('11526-1', 'Pathology study'), category: [coded('http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category', 'clinical-note', 'Clinical Note')], subject: to(`Patient/${patient}`), date: '2026-03-06T15:00:00-07:00', author: [to('Practitioner/ferro', 'Dr Leopold Ferro')], content: [{ attachment: attachment('pathology-pdf', 'application/pdf', 'Skin biopsy.pdf') }] },
  { resourceType: 'Binary', id: 'pathology-pdf', contentType: 'application/pdf', securityContext: to(`Patient/${patient}`), data: pdf('Skin biopsy: benign mole') },

  report('xray', { patient, at: '2026-05-19T11:20:00-06:00' }, loinc('36643-5', 'XR Chest 2 Views', 'Chest X-ray'), [], { category: reportCategory.radiology, imagingStudy: [to('ImagingStudy/chest')], conclusion: 'The lungs are clear.', presentedForm: [{ contentType: 'text/plain', title: 'Chest X-ray.txt', data: base64('FINDINGS\nThe lungs are clear. The heart is of usual size.\n\nIMPRESSION\nNothing acute.') }], resultsInterpreter: [to('Practitioner/ferro', 'Dr Leopold Ferro')] }),
  {
    resourceType: 'ImagingStudy', id: 'chest', status: 'available', subject: to(`Patient/${patient}`), started: '2026-05-19T11:20:00-06:00', numberOfSeries: 2, numberOfInstances: 2, description: 'Chest, front and side',
    modality: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'DX', display: 'Digital Radiography' }], identifier: [{ system: 'urn:dicom:uid', value: 'urn:oid:2.999.3.1' }],
    series: ['1', '2'].map((number) => ({ uid: `2.999.3.1.${number}`, number: Number(number), modality: { system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'DX' }, description: number === '1' ? 'Front' : 'Side', numberOfInstances: 1, bodySite: { system: 'http://snomed.info/sct', code: '51185008', display: 'Chest' } })),
  },

  report('ecg', { patient, at: '2026-02-11T16:30:00-07:00' }, loinc('11524-6', 'EKG study', 'Electrocardiogram'), [], { category: reportCategory.cardiology, status: 'preliminary', presentedForm: [{ contentType: 'application/pdf', title: 'ECG.pdf', url: 'https://pictures.elsewhere.example/ecg.pdf' }] }),
  observation('bone-density', { patient, at: '2024-10-08' }, loinc('38268-9', 'DXA Skeletal system Views for bone density', 'Bone density'), { category: category.imaging, valueQuantity: quantity('-1.0', '{Tscore}'), bodySite: { text: 'Left hip' } }),
];

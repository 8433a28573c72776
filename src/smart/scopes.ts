/** What of a record is read, by the part of the portal that shows it: nothing is asked for that nobody shows. */
export type Feature = 'results' | 'documents' | 'allergies' | 'conditions' | 'immunizations' | 'vitals' | 'medications' | 'appointments';

export const features: readonly Feature[] = ['results', 'documents', 'allergies', 'conditions', 'immunizations', 'vitals', 'medications', 'appointments'];

const observationCategory = 'http://terminology.hl7.org/CodeSystem/observation-category';
const searched = (...types: string[]) => types.map((type) => ({ type, rights: 'rs' }));
/** Read by reference and never searched. */
const read = (...types: string[]) => types.map((type) => ({ type, rights: 'r' }));
const observations = (category: string) => ({ type: 'Observation', rights: 'rs', query: `category=${observationCategory}|${category}` });

interface Wanted { type: string; rights: string; query?: string }
/** Who somebody is and where stands beside every value. */
const always: Wanted[] = read('Patient', 'Practitioner', 'Organization');
const wanted: Record<Feature, Wanted[]> = {
  results: [...searched('DiagnosticReport'), observations('laboratory'), ...searched('ImagingStudy'), ...read('ServiceRequest', 'Specimen', 'Binary')],
  documents: [...searched('DocumentReference'), ...read('Binary')],
  allergies: searched('AllergyIntolerance'),
  conditions: searched('Condition'),
  immunizations: searched('Immunization'),
  vitals: [observations('vital-signs')],
  medications: [...searched('MedicationRequest', 'MedicationDispense'), ...read('Medication')],
  appointments: [...searched('Appointment'), ...read('Location')],
};

/**
 * The scopes of SMART App Launch 2.2, 3.0: of version 2 where the server has them (`permission-v2`), which can name a category, else of
 * version 1. A token that can be renewed is asked for only as long as the person is there, where the server knows the difference.
 */
export function scopesFor(parts: readonly Feature[], capabilities: readonly string[]): string {
  const isV2 = capabilities.includes('permission-v2');
  const resources = [...always, ...parts.flatMap((part) => wanted[part])].map(({ type, rights, query }) => (isV2 ? `patient/${type}.${rights}${query ? `?${query}` : ''}` : `patient/${type}.read`));
  const renewed = capabilities.includes('permission-online') ? ['online_access'] : capabilities.includes('permission-offline') ? ['offline_access'] : [];
  const named = capabilities.includes('sso-openid-connect') ? ['openid', 'fhirUser'] : [];
  return [...new Set(['launch/patient', ...named, ...renewed, ...resources])].join(' ');
}

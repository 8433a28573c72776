/** The search parameters that this server knows: those of US Core 9.0.0 and of FHIR R4 for the types that a portal reads. */
export interface Parameter {
  type: 'token' | 'reference' | 'date' | 'string' | 'uri';
  paths: string[];
  /** Of a reference: what a bare id means. */
  target?: string;
}

const token = (...paths: string[]): Parameter => ({ type: 'token', paths });
const date = (...paths: string[]): Parameter => ({ type: 'date', paths });
const string = (...paths: string[]): Parameter => ({ type: 'string', paths });
const uri = (...paths: string[]): Parameter => ({ type: 'uri', paths });
const reference = (path: string, target?: string): Parameter => ({ type: 'reference', paths: [path], ...(target && { target }) });
const patient = (path = 'subject') => reference(path, 'Patient');
/** `patient` and `subject` side by side. */
const subject = () => ({ patient: patient(), subject: reference('subject') });

export const everywhere: Record<string, Parameter> = { _id: token('id'), _lastUpdated: date('meta.lastUpdated') };

export const searchParameters: Record<string, Record<string, Parameter>> = {
  AllergyIntolerance: { patient: patient('patient'), 'clinical-status': token('clinicalStatus'), code: token('code'), date: date('recordedDate') },
  Appointment: { patient: patient('participant.actor'), actor: reference('participant.actor'), date: date('start'), status: token('status'), identifier: token('identifier'), 'service-type': token('serviceType') },
  Binary: {},
  CarePlan: { ...subject(), category: token('category'), status: token('status'), date: date('period') },
  CareTeam: { ...subject(), status: token('status'), role: token('participant.role') },
  Condition: { ...subject(), category: token('category'), 'clinical-status': token('clinicalStatus'), code: token('code'), encounter: reference('encounter', 'Encounter'), 'onset-date': date('onset[x]'), 'recorded-date': date('recordedDate') },
  Coverage: { patient: patient('beneficiary'), beneficiary: reference('beneficiary'), status: token('status') },
  Device: { patient: patient('patient'), type: token('type'), status: token('status') },
  DiagnosticReport: { ...subject(), category: token('category'), code: token('code'), status: token('status'), date: date('effective[x]'), issued: date('issued'), encounter: reference('encounter', 'Encounter'), result: reference('result', 'Observation'), 'based-on': reference('basedOn') },
  DocumentReference: { ...subject(), category: token('category'), type: token('type'), status: token('status'), date: date('date'), period: date('context.period'), encounter: reference('context.encounter', 'Encounter') },
  Encounter: { ...subject(), date: date('period'), status: token('status'), class: token('class'), type: token('type') },
  FamilyMemberHistory: { patient: patient('patient'), code: token('condition.code') },
  Goal: { ...subject(), 'lifecycle-status': token('lifecycleStatus'), 'target-date': date('target.dueDate') },
  ImagingStudy: { ...subject(), started: date('started'), status: token('status'), identifier: token('identifier'), modality: token('series.modality') },
  Immunization: { patient: patient('patient'), date: date('occurrence[x]'), status: token('status'), 'vaccine-code': token('vaccineCode') },
  MedicationStatement: { patient: patient('subject'), status: token('status'), effective: date('effective[x]') },
  Location: { name: string('name', 'alias'), address: string('address'), identifier: token('identifier') },
  Media: { ...subject(), created: date('created[x]') },
  Medication: { code: token('code'), status: token('status') },
  MedicationDispense: { ...subject(), status: token('status'), type: token('type'), whenhandedover: date('whenHandedOver'), prescription: reference('authorizingPrescription', 'MedicationRequest') },
  MedicationRequest: { ...subject(), intent: token('intent'), status: token('status'), authoredon: date('authoredOn'), encounter: reference('encounter', 'Encounter'), category: token('category'), medication: reference('medicationReference', 'Medication') },
  Observation: { ...subject(), category: token('category'), code: token('code'), status: token('status'), date: date('effective[x]'), encounter: reference('encounter', 'Encounter'), specimen: reference('specimen', 'Specimen'), 'has-member': reference('hasMember') },
  Organization: { name: string('name', 'alias'), address: string('address'), identifier: token('identifier') },
  Patient: { identifier: token('identifier'), name: string('name'), family: string('name.family'), given: string('name.given'), birthdate: date('birthDate'), gender: token('gender') },
  Practitioner: { name: string('name'), identifier: token('identifier') },
  PractitionerRole: { practitioner: reference('practitioner', 'Practitioner'), specialty: token('specialty'), organization: reference('organization', 'Organization') },
  Procedure: { ...subject(), date: date('performed[x]'), status: token('status'), code: token('code') },
  Provenance: { patient: patient('target'), target: reference('target') },
  Questionnaire: { url: uri('url'), status: token('status') },
  QuestionnaireResponse: { ...subject(), questionnaire: uri('questionnaire'), authored: date('authored'), status: token('status') },
  RelatedPerson: { patient: patient('patient'), name: string('name') },
  ServiceRequest: { ...subject(), category: token('category'), code: token('code'), authored: date('authoredOn'), status: token('status') },
  Specimen: { ...subject(), type: token('type'), collected: date('collection.collected[x]') },
};

export const parameterOf = (type: string, name: string): Parameter | undefined => everywhere[name] ?? searchParameters[type]?.[name];

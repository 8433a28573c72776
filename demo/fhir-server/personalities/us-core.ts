/** What US Core 9.0.0's server CapabilityStatement says that a certified server must and should answer: the ground that the personalities change. */
import type { TypeOffer } from '../personality.js';

export const usCoreTypes: Record<string, TypeOffer> = {
  AllergyIntolerance: { search: ['patient', 'clinical-status'] },
  Binary: { search: [] },
  CarePlan: { search: ['patient', 'category', 'date', 'status'] },
  CareTeam: { search: ['patient', 'status', 'role'] },
  Condition: { search: ['patient', 'category', 'clinical-status', 'code', 'encounter', 'onset-date', 'recorded-date'] },
  Coverage: { search: ['patient'] },
  Device: { search: ['patient', 'type', 'status'] },
  DiagnosticReport: { search: ['patient', 'category', 'code', 'date', 'status'] },
  DocumentReference: { search: ['patient', 'category', 'type', 'date', 'period', 'status'] },
  Encounter: { search: ['patient', 'date', 'class', 'type', 'status'] },
  FamilyMemberHistory: { search: ['patient', 'code'] },
  Goal: { search: ['patient', 'lifecycle-status', 'target-date'] },
  Immunization: { search: ['patient', 'date', 'status'] },
  Location: { search: ['name', 'address'] },
  Media: { search: ['patient'] },
  Medication: { search: [] },
  MedicationDispense: { search: ['patient', 'status', 'type'] },
  MedicationRequest: { search: ['patient', 'intent', 'status', 'authoredon', 'encounter'] },
  Observation: { search: ['patient', 'category', 'code', 'date', 'status'] },
  Organization: { search: ['name', 'address'] },
  Patient: { search: ['identifier', 'name', 'family', 'given', 'birthdate', 'gender'] },
  Practitioner: { search: ['name', 'identifier'] },
  PractitionerRole: { search: ['practitioner', 'specialty'] },
  Procedure: { search: ['patient', 'date', 'status', 'code'] },
  Provenance: { search: [] },
  QuestionnaireResponse: { search: ['patient', 'questionnaire', 'authored', 'status'] },
  RelatedPerson: { search: ['patient', 'name'] },
  ServiceRequest: { search: ['patient', 'category', 'code', 'authored'] },
  Specimen: { search: ['patient'] },
};

export const smartCapabilities = ['launch-standalone', 'client-public', 'client-confidential-asymmetric', 'sso-openid-connect', 'context-standalone-patient', 'permission-patient', 'permission-offline', 'permission-v1', 'permission-v2'];
/** Where a server does not say which scopes it knows: those of the types that it reads. */
export const scopesFor = (types: Record<string, TypeOffer>, version: 1 | 2): string[] => Object.entries(types).map(([type, { search }]) => `patient/${type}.${version === 1 ? 'read' : search.length ? 'rs' : 'r'}`);
export const identityScopes = ['openid', 'fhirUser', 'launch/patient', 'offline_access'];

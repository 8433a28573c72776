/** Short words for writing resources down. Every person, place and value here is made up. */
import type { CodeableConcept, DiagnosticReport, Observation, ObservationReferenceRange, Quantity, Reference } from 'fhir/r4.js';
import { decimal } from '../fhir/json.js';

export const hl7 = 'http://terminology.hl7.org/CodeSystem';
export const snomedSystem = 'http://snomed.info/sct';
export const loincSystem = 'http://loinc.org';
export const ucumSystem = 'http://unitsofmeasure.org';

const concept = (system: string) => (code: string, display: string, text = display): CodeableConcept => ({ coding: [{ system, code, display }], text });
export const loinc = concept(loincSystem);
export const snomed = concept(snomedSystem);
export const coded = (system: string, code: string, display?: string): CodeableConcept => ({ coding: [{ system: system.startsWith('http') || system.startsWith('urn') ? system : `${hl7}/${system}`, code, ...(display && { display }) }] });
export const to = (reference: string, display?: string): Reference => ({ reference, ...(display && { display }) });
/** A value as text keeps its digits. */
export const quantity = (value: number | string, unit: string, ucum: string | null = unit, comparator?: Quantity['comparator']): Quantity => ({ value: typeof value === 'string' ? decimal(value) : value, ...(comparator && { comparator }), unit, ...(ucum !== null && { system: ucumSystem, code: ucum }) });
export const flag = (code: string, display?: string): CodeableConcept[] => [coded('v3-ObservationInterpretation', code, display)];
export const range = (low: number | string | undefined, high: number | string | undefined, unit: string, more: Partial<ObservationReferenceRange> = {}): ObservationReferenceRange => ({ ...(low !== undefined && { low: quantity(low, unit) }), ...(high !== undefined && { high: quantity(high, unit) }), ...more });
export const rangeType = (code: 'normal' | 'treatment' | 'therapeutic' | 'recommended' | 'critical') => coded('referencerange-meaning', code);
export { textToBase64 as base64 } from '../bytes.js';

export const category = { laboratory: [coded('observation-category', 'laboratory', 'Laboratory')], vitals: [coded('observation-category', 'vital-signs', 'Vital Signs')], imaging: [coded('observation-category', 'imaging', 'Imaging')] };
export const reportCategory = { laboratory: [coded('v2-0074', 'LAB', 'Laboratory')], microbiology: [coded('v2-0074', 'MB', 'Microbiology'), coded('v2-0074', 'LAB', 'Laboratory')], pathology: [loinc('LP7839-6', 'Pathology')], radiology: [loinc('LP29684-5', 'Radiology')], cardiology: [loinc('LP29708-2', 'Cardiology')] };

export interface Common {
  /** When it was taken: a dateTime of any precision. */
  at?: string;
  patient: string;
}

/** A laboratory value; what `rest` says stands over what is usual. */
export const observation = (id: string, { patient, at }: Common, code: CodeableConcept, rest: Partial<Observation>): Observation => ({
  resourceType: 'Observation', id, meta: { versionId: '1', lastUpdated: '2026-10-01T09:00:00.000Z' }, status: 'final', category: category.laboratory, code,
  subject: to(`Patient/${patient}`), ...(at && { effectiveDateTime: at }), ...rest,
});

export const report = (id: string, { patient, at }: Common, code: CodeableConcept, results: Observation[], rest: Partial<DiagnosticReport> = {}): DiagnosticReport => ({
  resourceType: 'DiagnosticReport', id, meta: { versionId: '1', lastUpdated: '2026-10-01T09:00:00.000Z' }, status: 'final', category: reportCategory.laboratory, code,
  subject: to(`Patient/${patient}`), ...(at && { effectiveDateTime: at, ...(at.length > 10 && { issued: at.replace(/T.*$/, 'T18:40:00.000-06:00') }) }),
  performer: [to('Organization/lab', 'Larkspur Reference Laboratory')], resultsInterpreter: [to('Practitioner/wren', 'Dr Isolde Wren')],
  ...(results.length && { result: results.map((one) => to(`Observation/${one.id}`, one.code.text)) }), ...rest,
});

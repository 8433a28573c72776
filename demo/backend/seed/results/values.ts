/** Short ways to write down what a laboratory sends. */
import type { components } from '../../../../src/contract/generated/portico.js';
import type { NewObservation } from '../../app/data/results.js';

type Schemas = components['schemas'];
export type Value = Schemas['Value'];
export type Range = Schemas['ReferenceRange'];
type Flag = Schemas['Flag'];
type Comparator = Schemas['Comparator'];

/** A number with its unit as the laboratory writes it, and the unit's UCUM code. */
export interface Unit { unit: string; ucum?: string }
const part = (value: string, { unit, ucum }: Unit, comparator?: Comparator): Schemas['Quantity'] => ({ value, ...(comparator !== undefined && { comparator }), ...(unit && { unit }), ...(ucum !== undefined && { ucum }) });
const said = (value: string, { unit }: Unit) => (unit === '%' || !unit ? `${value}${unit}` : `${value} ${unit}`);

export function quantity(value: string, unit: Unit, comparator?: Comparator): Value {
  return { kind: 'quantity', display: said(`${comparator ?? ''}${value}`, unit), quantity: part(value, unit, comparator) };
}
export const words = (display: string): Value => ({ kind: 'text', display, text: display });
export const concept = (display: string, code?: string): Value => ({ kind: 'concept', display, concept: { display, ...(code !== undefined && { codes: [{ system: 'http://snomed.info/sct', code, display }] }) } });
export const titre = (dilution: string): Value => ({ kind: 'titre', display: `1:${dilution}`, titre: { numerator: { value: '1' }, denominator: { value: dilution } } });
export const absent = (reason: Schemas['AbsentReason'], display = ''): Value => ({ kind: 'absent', display, absent: { reason, ...(display && { text: display }) } });

/** Either end may be open. */
export function range(low: string | undefined, high: string | undefined, unit: Unit, more: Partial<Range> = {}): Range {
  const display = low === undefined ? `below ${said(high!, unit)}` : high === undefined ? `${said(low, unit)} or more` : `${low} to ${said(high, unit)}`;
  return { kind: 'normal', display, ...(low !== undefined && { low: part(low, unit) }), ...(high !== undefined && { high: part(high, unit) }), ...more };
}
export const textRange = (display: string, more: Partial<Range> = {}): Range => ({ kind: 'normal', display, ...more });

const flagWords: Record<string, string> = { L: 'Low', H: 'High', A: 'Abnormal', HH: 'Critically high', N: 'Normal', POS: 'Positive', NEG: 'Negative', S: 'Susceptible', R: 'Resistant', I: 'Intermediate' };
export const flag = (code: string): Flag => ({ code, text: flagWords[code] ?? code });

export interface Analyte extends Unit { key: string; name: string; loinc: string; explains?: string }

const loinc = ({ name, loinc: code }: Pick<Analyte, 'name' | 'loinc'>): Schemas['Concept'] => ({ display: name, codes: [{ system: 'http://loinc.org', code, display: name }] });

/** What was found of an analyte of the catalogue; a text stands for its number. */
export function measured(analyte: Analyte, value: string | Value, more: Partial<NewObservation> = {}): NewObservation {
  const [, comparator, number] = typeof value === 'string' ? (/^([<>]=?)?(.*)$/.exec(value) as RegExpExecArray) : [];
  return {
    key: analyte.key, name: loinc(analyte), analyte: analyte.key, value: typeof value === 'string' ? quantity(number!, analyte, comparator) : value, status: 'final',
    ...(analyte.explains !== undefined && { explains: analyte.explains }), ...more,
  };
}

/** What is no analyte to be followed. */
export const described = (key: string, display: string, value: Value | undefined, more: Partial<NewObservation> = {}): NewObservation => ({ key, name: { display }, ...(value && { value }), status: 'final', ...more });

/** A group of values. */
export const panel = (key: string, display: string, members: NewObservation[]): NewObservation => ({ key, name: { display }, status: 'final', members });

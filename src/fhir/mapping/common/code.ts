import type { CodeableConcept, Coding } from 'fhir/r4.js';
import type { Schemas } from '../../answer.js';
import type { Loose } from '../../types.js';

type LooseConcept = Loose<CodeableConcept>;
type LooseCoding = Loose<Coding>;

const list = <T>(value: T | T[] | undefined): T[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
const filled = (text: unknown): text is string => typeof text === 'string' && text.trim() !== '';

/** All codings of one concept or several, those without a code left out. */
export const codingsOf = (concepts: LooseConcept | LooseConcept[] | undefined): (LooseCoding & { code: string })[] => list(concepts).flatMap((one) => list(one?.coding)).filter((one): one is LooseCoding & { code: string } => filled(one?.code));

/** The words of a concept: its own text, then the display of the coding that a person chose, then any, then the code. */
export function conceptText(concept: LooseConcept | undefined): string | undefined {
  if (!concept) return undefined;
  const codings = list(concept.coding);
  const shown = [concept.text, codings.find((one) => one?.userSelected === true)?.display, ...codings.map((one) => one?.display), ...codings.map((one) => one?.code)];
  return shown.find(filled)?.trim();
}

/** A concept with all its codings kept; undefined where it says nothing at all. */
export function conceptOf(concept: LooseConcept | undefined): Schemas['Concept'] | undefined {
  const display = conceptText(concept);
  if (display === undefined) return undefined;
  const codes = codingsOf(concept).map(({ system, code, display: said }) => ({ ...(filled(system) && { system }), code, ...(filled(said) && { display: said }) }));
  return { display, ...(codes.length && { codes }) };
}

export const texts = (concepts: LooseConcept | LooseConcept[] | undefined): string[] => list(concepts).flatMap((one) => conceptText(one) ?? []);

export const hasCode = (concepts: LooseConcept | LooseConcept[] | undefined, ...codes: string[]): boolean => codingsOf(concepts).some(({ code }) => codes.includes(code));

/** Panels whose code stands beside the specific one; a series by them would mix what was measured. */
const panels = new Set(['8716-3', '85353-1', '55284-4', '85354-9', '34566-0', '34565-2']);
const loinc = 'http://loinc.org';

/** LOINC's check digit, modulo 10 as ISO/IEC 7812 has it: servers send numbers of their own under LOINC's name. */
export function isLoinc(code: string): boolean {
  const [, digits, check] = /^(\d{1,7})-(\d)$/.exec(code) ?? [];
  if (!digits) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10 === Number(check);
}

/** The LOINC code that says what was measured, specific before panel. */
export function loincOf(concept: LooseConcept | undefined): string | undefined {
  const codes = codingsOf(concept).filter(({ system, code }) => system === loinc && isLoinc(code)).map(({ code }) => code);
  return codes.find((code) => !panels.has(code));
}
/** The LOINC code by which a search finds it, which may be a panel's. */
export const anyLoincOf = (concept: LooseConcept | undefined): string | undefined => loincOf(concept) ?? codingsOf(concept).find(({ system, code }) => system === loinc && isLoinc(code))?.code;

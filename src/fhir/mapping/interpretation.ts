import type { CodeableConcept, ObservationReferenceRange } from 'fhir/r4.js';
import type { Schemas } from '../answer.js';
import type { Loose } from '../types.js';
import { codingsOf, conceptText, hasCode, texts } from './common/code.js';
import { decimalOf, quantityOf, spanText } from './common/quantity.js';

type Flag = Schemas['Flag'];
const systems = /ObservationInterpretation$|v2-0078$|v2\/0078$|2\.16\.840\.1\.113883\.(5\.83|12\.78)$/;

/** The sender's interpretation, coded first; nobody derives one, and nothing is normal because nothing was said. */
export function flagsOf(interpretation: Loose<CodeableConcept> | Loose<CodeableConcept>[] | undefined): Flag[] {
  const all = Array.isArray(interpretation) ? interpretation : interpretation ? [interpretation] : [];
  return all.flatMap((one): Flag[] => {
    const text = conceptText(one);
    if (text === undefined) return [];
    const codings = codingsOf(one);
    const coding = codings.find(({ system }) => system && systems.test(system)) ?? codings[0];
    return [{ ...(coding && { code: coding.code }), ...(coding?.system && /^[a-z][a-z\d+.-]*:\S+$/i.test(coding.system) && { system: coding.system }), text }];
  });
}

const abnormal = new Set(['A', 'AA', 'H', 'HH', 'HU', 'H>', 'L', 'LL', 'LU', 'L<']);
const critical = new Set(['AA', 'HH', 'LL']);
const isOf = (set: ReadonlySet<string>) => ({ code, system }: Flag): boolean => code !== undefined && set.has(code) && (system === undefined || systems.test(system));
export const isAbnormal = isOf(abnormal);
export const isCritical = isOf(critical);

const rangeKinds: Record<string, Schemas['ReferenceRangeKindKnown']> = { normal: 'normal', recommended: 'recommended', treatment: 'treatment', therapeutic: 'treatment', critical: 'critical', panic: 'critical' };

/** What the value is compared with, all of it as sent: whom a range is for is the source's to say. */
export function rangesOf(ranges: Loose<ObservationReferenceRange>[] | undefined): Schemas['ReferenceRange'][] {
  return (Array.isArray(ranges) ? ranges : []).flatMap((range): Schemas['ReferenceRange'][] => {
    const [low, high] = [quantityOf(range?.low), quantityOf(range?.high)];
    const said = typeof range?.text === 'string' ? range.text.trim() : '';
    const display = said || spanText(low, high);
    if (!display) return [];
    const read = low || high ? { ...(low && { low }), ...(high && { high }) } : rangeIn(said);
    const kindText = conceptText(range.type);
    const kind = codingsOf(range.type).map(({ code }) => rangeKinds[code]).find((one) => one !== undefined) ?? (range.type ? (hasCode(range.type, 'type') ? 'normal' : 'other') : 'normal');
    const [from, to] = [quantityOf(range.age?.low), quantityOf(range.age?.high)];
    const age = from || to ? spanText(from, to) : '';
    const appliesTo = texts(range.appliesTo);
    return [{ kind, ...(kindText && kind === 'other' && { kindText }), display, ...read, ...(appliesTo.length && { appliesTo }), ...(age && { age }) }];
  });
}

const number = '(-?\\d+(?:\\.\\d+)?)';
const unit = '\\s*([^\\d\\s;,.()][^\\d\\s;,()]*)?';
const twoEnds = new RegExp(`^${number}\\s*(?:-|–|to)\\s*${number}${unit}$`);
const oneEnd = new RegExp(`^(<=|>=|<|>|≤|≥)\\s*${number}${unit}$`);

/** A range that is all that a text says, to draw with only: `65-99`, `>59`, `<5 mg/L`. */
function rangeIn(text: string): Pick<Schemas['ReferenceRange'], 'low' | 'high' | 'derived'> {
  const [, from, to, unitOfBoth] = twoEnds.exec(text) ?? [];
  const quantity = (given: string | undefined, of: string | undefined, comparator?: string): Schemas['Quantity'] | undefined => {
    const value = decimalOf(given);
    return value === undefined ? undefined : { value, ...(comparator && { comparator }), ...(of && { unit: of }) };
  };
  if (from !== undefined) {
    const [low, high] = [quantity(from, unitOfBoth), quantity(to, unitOfBoth)];
    return low && high && Number(from) <= Number(to) ? { low, high, derived: true } : {};
  }
  const [, sign, limit, unitOfOne] = oneEnd.exec(text) ?? [];
  const comparator = sign === '≤' ? '<=' : sign === '≥' ? '>=' : sign;
  const end = quantity(limit, unitOfOne, comparator);
  if (!end || !comparator) return {};
  return comparator.startsWith('<') ? { high: end, derived: true } : { low: end, derived: true };
}

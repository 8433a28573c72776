import type { Attachment, CodeableConcept, Period, Quantity, Range, Ratio, SampledData } from 'fhir/r4.js';
import type { Schemas } from '../answer.js';
import type { Loose } from '../types.js';
import { codingsOf, conceptOf, conceptText } from './common/code.js';
import { periodOf, timeOf } from './common/date.js';
import { decimalOf, quantityOf, quantityText, spanText } from './common/quantity.js';
import type { MapContext } from './context.js';

type Value = Schemas['Value'];
/** An Observation or a component of one. */
export interface ValueHolder { dataAbsentReason?: Loose<CodeableConcept>; extension?: unknown; status?: unknown }

const knownReasons: Record<string, Schemas['AbsentReasonKnown']> = Object.fromEntries((['unknown', 'asked-unknown', 'temp-unknown', 'not-asked', 'asked-declined', 'masked', 'not-applicable', 'unsupported', 'as-text', 'error', 'not-a-number', 'negative-infinity', 'positive-infinity', 'not-performed', 'not-permitted'] as const).map((one) => [one, one]));

/** What was found, in whichever of FHIR's kinds; `documentId` is the id under which an attached file can be read. */
export function valueOf(holder: ValueHolder, context: MapContext, documentId?: string): Value | undefined {
  const given = holder as Record<string, unknown>;
  for (const [name, map] of mappers()) {
    const raw = given[name];
    const value = raw === undefined || raw === null ? undefined : map(raw as never, context, documentId);
    if (value) return value;
  }
  const attached = attachmentOf(holder);
  if (attached && documentId) return { kind: 'document', display: attached.title ?? context.words.document, document: { documentId } };
  return absentOf(holder);
}

/** `valueAttachment` of R5, which some servers send as an extension of R4. */
export function attachmentOf({ extension, ...holder }: ValueHolder & { valueAttachment?: Loose<Attachment> }): Loose<Attachment> | undefined {
  const found = Array.isArray(extension) ? (extension as { url?: unknown; valueAttachment?: Loose<Attachment> }[]).find((one) => /Observation\.value(\[x\])?$/.test(String(one?.url)) && one.valueAttachment) : undefined;
  return holder.valueAttachment ?? found?.valueAttachment;
}

/** Why there is nothing: as the source says, else nobody knows. What is only registered is still to come. */
function absentOf({ dataAbsentReason, status }: ValueHolder): Value | undefined {
  const [code] = codingsOf(dataAbsentReason).map((one) => one.code);
  const text = dataAbsentReason && (conceptText({ text: dataAbsentReason.text }) ?? dataAbsentReason.coding?.map((one) => one?.display).find((one) => one));
  if (dataAbsentReason) return { kind: 'absent', display: text ?? '', absent: { reason: (code !== undefined && knownReasons[code]) || code || 'unknown', ...(text && { text }) } };
  return { kind: 'absent', display: '', absent: { reason: status === 'registered' ? 'pending' : 'unknown' } };
}

/** Named and not shown. */
export const unsafeValue = ({ words }: MapContext): Value => ({ kind: 'absent', display: '', absent: { reason: 'unsafe', text: words.elsewhere } });

type Mapper<T> = (raw: T, context: MapContext, documentId?: string) => Value | undefined;
const kinds: { [kind: string]: Mapper<never> } = {
  Quantity: ((raw) => {
    const quantity = quantityOf(raw);
    return quantity && { kind: 'quantity', display: quantityText(quantity), quantity };
  }) satisfies Mapper<Loose<Quantity>>,
  String: ((raw) => (typeof raw === 'string' && raw.trim() ? { kind: 'text', display: raw, text: raw } : undefined)) satisfies Mapper<string>,
  CodeableConcept: ((raw) => {
    const concept = conceptOf(raw);
    return concept && { kind: 'concept', display: concept.display, concept };
  }) satisfies Mapper<Loose<CodeableConcept>>,
  Boolean: ((raw, { words }) => (typeof raw === 'boolean' ? { kind: 'boolean', display: raw ? words.yes : words.no, boolean: raw } : undefined)) satisfies Mapper<boolean>,
  Integer: ((raw) => {
    const value = decimalOf(raw);
    return value === undefined ? undefined : { kind: 'quantity', display: value, quantity: { value } };
  }) satisfies Mapper<number>,
  Range: ((raw) => {
    const [low, high] = [quantityOf(raw.low), quantityOf(raw.high)];
    return low || high ? { kind: 'range', display: spanText(low, high), range: { ...(low && { low }), ...(high && { high }) } } : undefined;
  }) satisfies Mapper<Loose<Range>>,
  Ratio: ((raw) => {
    const [numerator, denominator] = [quantityOf(raw.numerator), quantityOf(raw.denominator)];
    if (!numerator || !denominator) return undefined;
    const bare = numerator.unit === undefined && denominator.unit === undefined;
    const ratio = { numerator, denominator };
    const display = bare ? `${quantityText(numerator)}:${quantityText(denominator)}` : `${quantityText(numerator)} / ${quantityText(denominator)}`;
    return bare && numerator.value === '1' ? { kind: 'titre', display, titre: ratio } : { kind: 'ratio', display, ratio };
  }) satisfies Mapper<Loose<Ratio>>,
  Time: ((raw) => (/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/.test(raw) ? { kind: 'time', display: raw, time: raw } : undefined)) satisfies Mapper<string>,
  DateTime: ((raw) => {
    const dateTime = timeOf(raw);
    return dateTime === undefined ? undefined : { kind: 'date-time', display: raw, dateTime };
  }) satisfies Mapper<string>,
  Period: ((raw) => {
    const period = periodOf(raw);
    return period.start || period.end ? { kind: 'period', display: [period.start ?? '', period.end ?? ''].join(' – ').trim(), period } : undefined;
  }) satisfies Mapper<Loose<Period>>,
  SampledData: ((raw, { words }) => {
    const [intervalMillis, origin, factor, lowerLimit, upperLimit] = [raw.period, raw.origin?.value, raw.factor, raw.lowerLimit, raw.upperLimit].map(decimalOf);
    const { data, dimensions } = raw;
    if (intervalMillis === undefined || typeof data !== 'string' || data.length > 200_000 || !Number.isInteger(dimensions) || Number(dimensions) < 1) return undefined;
    const unit = raw.origin?.unit ?? raw.origin?.code;
    return { kind: 'samples', display: words.recording, samples: {
      ...(unit && { unit }), intervalMillis, dimensions: Number(dimensions), ...(factor && { factor }), ...(origin && { origin }), ...(lowerLimit && { lowerLimit }), ...(upperLimit && { upperLimit }), data,
    } };
  }) satisfies Mapper<Loose<SampledData>>,
};

let all: [string, Mapper<never>][] | undefined;
/** By the member's name, put together once. */
const mappers = (): [string, Mapper<never>][] => (all ??= Object.entries(kinds).map(([kind, map]) => [`value${kind}`, map]));

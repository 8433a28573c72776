import type { Immunization } from 'fhir/r4.js';
import type { Schemas } from '../answer.js';
import type { Resource } from '../types.js';
import { conceptOf, conceptText } from './common/code.js';
import { choiceTime, timeOf } from './common/date.js';
import { idOf } from './common/id.js';
import { commentsOf, performerOf } from './common/performer.js';
import { quantityOf, quantityText } from './common/quantity.js';
import { referenceText } from './common/reference.js';
import type { MapContext } from './context.js';
import { unsafeState } from './record-item.js';

const statuses: Record<string, Schemas['ImmunizationStatusKnown']> = { completed: 'given', 'not-done': 'not-done', 'entered-in-error': 'retracted' };

/** An Immunization; what was not given is one too, with its reason. */
export function immunizationOf(resource: Resource<Immunization>, context: MapContext): Schemas['Immunization'] {
  const { start } = choiceTime(resource as Record<string, unknown>, 'occurrence');
  const dateText = typeof resource.occurrenceString === 'string' ? resource.occurrenceString : undefined;
  const base = { id: idOf('Immunization', resource.id), title: conceptOf(resource.vaccineCode) ?? { display: context.words.unnamed }, ...(start && { date: start }), ...(dateText && { dateText }) };
  const status = statuses[String(resource.status)] ?? 'unknown';
  if (status === 'retracted') return { ...base, status };
  const unsafe = unsafeState(resource, context);
  if (unsafe) return { ...base, ...unsafe };
  const statusText = status === 'unknown' && typeof resource.status === 'string' ? resource.status : undefined;
  const given = status !== 'not-done';
  const performers = Array.isArray(resource.performer) ? resource.performer : [];
  const performer = performers.map((one) => performerOf(one?.actor, context, resource)).find((one) => one !== undefined);
  const [statusReason, site, manufacturer] = [conceptText(resource.statusReason), conceptText(resource.site), referenceText(resource.manufacturer)];
  const dose = given ? doseOf(resource) : undefined;
  const recordedAt = timeOf(resource.recorded);
  const notes = commentsOf(resource.note, context, resource);
  const origin = resource.primarySource === true ? 'clinic' : resource.primarySource === false ? 'outside' : undefined;
  return {
    ...base, status, ...(statusText && { statusText }), ...(statusReason && { statusReason }), ...(dose && { dose }), ...(given && resource.lotNumber && { lot: resource.lotNumber }), ...(given && manufacturer && { manufacturer }),
    ...(given && site && { site }), ...(given && performer && { performer }), ...(origin && { origin }), ...(recordedAt && { recordedAt }), ...(notes.length && { notes }),
  };
}

function doseOf({ doseQuantity, protocolApplied }: Resource<Immunization>): string | undefined {
  const [protocol] = Array.isArray(protocolApplied) ? protocolApplied : [];
  const number = protocol?.doseNumberPositiveInt ?? protocol?.doseNumberString;
  const of = protocol?.seriesDosesPositiveInt ?? protocol?.seriesDosesString;
  const quantity = quantityOf(doseQuantity);
  const parts = [number === undefined ? '' : of === undefined ? String(number) : `${number}/${of}`, quantity ? quantityText(quantity) : ''].filter(Boolean);
  return parts.join(', ') || undefined;
}

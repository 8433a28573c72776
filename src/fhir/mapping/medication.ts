import type { Dosage, Medication as FhirMedication, MedicationDispense, MedicationRequest } from 'fhir/r4.js';
import type { Schemas } from '../answer.js';
import type { Loose, Resource } from '../types.js';
import { conceptOf, conceptText, hasCode, texts } from './common/code.js';
import { periodOf, timeOf } from './common/date.js';
import { idOf } from './common/id.js';
import { commentsOf, performerOf } from './common/performer.js';
import { quantityOf, quantityText } from './common/quantity.js';
import { referenceText } from './common/reference.js';
import { isUnsafe, type MapContext } from './context.js';

export type Prescription = Resource<MedicationRequest>;
export type Dispense = Resource<MedicationDispense>;
const statuses: Record<string, Schemas['MedicationStatusKnown']> = { active: 'active', 'on-hold': 'on-hold', stopped: 'stopped', completed: 'completed', cancelled: 'cancelled', draft: 'draft', 'entered-in-error': 'retracted', unknown: 'unknown' };

/** A MedicationRequest. How many refills are left is said only where the server gives what was dispensed. */
export function medicationOf(resource: Prescription, context: MapContext): Schemas['Medication'] {
  const found = context.find(resource.medicationReference, resource) as Resource<FhirMedication> | undefined;
  const said = referenceText(resource.medicationReference);
  const name = conceptOf(resource.medicationCodeableConcept) ?? conceptOf(found?.code) ?? { display: said ?? context.words.unnamed };
  const base = { id: idOf('MedicationRequest', resource.id), name };
  const origin = originOf(resource);
  const plain = statuses[String(resource.status)] ?? 'unknown';
  if (plain === 'retracted') return { ...base, status: plain, origin };
  if (isUnsafe(resource)) return { ...base, status: 'unknown', statusText: context.words.elsewhere, origin };
  const { dispenseRequest } = resource;
  const expiresAt = periodOf(dispenseRequest?.validityPeriod).end;
  const isOver = expiresAt !== undefined && expiresAt.length >= 10 && Date.parse(expiresAt.length === 10 ? `${expiresAt}T23:59:59Z` : expiresAt) < context.now.getTime();
  const status = plain === 'active' && isOver ? 'expired' : plain;
  const statusText = plain === 'unknown' && typeof resource.status === 'string' && resource.status !== 'unknown' ? resource.status : undefined;
  const directions = (Array.isArray(resource.dosageInstruction) ? resource.dosageInstruction : []).map(writtenDose).filter(Boolean).join('\n');
  const [form, statusReason, reason] = [conceptText(found?.form), conceptText(resource.statusReason), texts(resource.reasonCode).join(', ')];
  const strength = (Array.isArray(found?.ingredient) ? found.ingredient : []).flatMap((one) => {
    const [numerator, denominator] = [quantityOf(one?.strength?.numerator), quantityOf(one?.strength?.denominator)];
    return numerator ? [quantityText(numerator) + (denominator && denominator.value !== '1' ? ` / ${quantityText(denominator)}` : '')] : [];
  }).join(', ');
  const [quantity, days] = [quantityOf(dispenseRequest?.quantity), quantityOf(dispenseRequest?.expectedSupplyDuration)];
  const allowed = dispenseRequest?.numberOfRepeatsAllowed;
  const prescriber = performerOf(resource.requester, context, resource);
  const prescribedAt = timeOf(resource.authoredOn);
  const pharmacy = performerOf(dispenseRequest?.performer, context, resource)?.display;
  const notes = commentsOf(resource.note, context, resource);
  return {
    ...base, ...(strength && { strength }), ...(form && { form }), ...(directions && { directions }), status, ...(statusText && { statusText }), ...(statusReason && { statusReason }), origin,
    ...(prescriber && { prescriber }), ...(prescribedAt && { prescribedAt }), ...(reason && { reason }), ...(Number.isInteger(allowed) && Number(allowed) >= 0 && { refillsAllowed: Number(allowed) }),
    ...(quantity && { quantity: quantityText(quantity) }), ...(days && /^\d+$/.test(days.value) && /^d(ays?)?$/i.test(days.ucum ?? days.unit ?? '') && { daysSupply: Number(days.value) }),
    ...(expiresAt && { expiresAt }), ...(pharmacy && { pharmacy: { name: pharmacy } }), ...(notes.length && { notes }),
  };
}

/** As written; nothing is put together out of codes. */
const writtenDose = (dose: Loose<Dosage> | null): string => [dose?.text, dose?.patientInstruction].find((text) => typeof text === 'string' && text.trim()) ?? '';

function originOf(resource: Prescription): Schemas['OriginKnown'] {
  if (resource.reportedBoolean === true || resource.reportedReference || hasCode(resource.category, 'patientspecified')) return resource.intent === 'plan' ? 'patient' : 'outside';
  return resource.intent === 'order' ? 'clinic' : 'unknown';
}

/** What a pharmacy gave out. */
export function fillOf(resource: Dispense, context: MapContext): Schemas['MedicationFill'] {
  const at = timeOf(resource.whenHandedOver) ?? timeOf(resource.whenPrepared);
  const [quantity, days] = [quantityOf(resource.quantity), quantityOf(resource.daysSupply)];
  const pharmacy = (Array.isArray(resource.performer) ? resource.performer : []).map((one) => performerOf(one?.actor, context, resource)?.display).find(Boolean) ?? performerOf(resource.location, context, resource)?.display;
  return { ...(at && { at }), ...(quantity && { quantity: quantityText(quantity) }), ...(days && /^\d+$/.test(days.value) && { daysSupply: Number(days.value) }), state: typeof resource.status === 'string' ? resource.status : 'unknown', ...(pharmacy && { pharmacy }) };
}

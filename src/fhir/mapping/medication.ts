import type { ContactPoint, Dosage, Medication, MedicationDispense, MedicationRequest, MedicationStatement, Reference } from 'fhir/r4.js';
import type { Schemas } from '../answer.js';
import type { AnyResource, Loose, Resource } from '../types.js';
import { conceptOf, conceptText, hasCode, texts } from './common/code.js';
import { choiceTime, compareTimes, timeOf } from './common/date.js';
import { idOf } from './common/id.js';
import { commentsOf, performerOf } from './common/performer.js';
import { isUnsafe, type MapContext } from './context.js';
import { referenceText } from './common/reference.js';
import { amountText, daysOf, joined, said } from './common/written.js';

type Detail = Schemas['MedicationDetail'];
type Dispense = Resource<MedicationDispense>;
const statuses: Readonly<Record<string, Schemas['MedicationStatusKnown']>> = {
  active: 'active', 'on-hold': 'on-hold', cancelled: 'cancelled', completed: 'completed', stopped: 'stopped', draft: 'draft', intended: 'draft', 'entered-in-error': 'retracted', unknown: 'unknown',
};
const statusOf = (sent: string | undefined): string => (sent === undefined ? 'unknown' : statuses[sent] ?? sent);

/**
 * FHIR R4 MedicationRequest with what was dispensed for it. `dispenses` is undefined where they could not be read: then nothing is said of
 * the refills that are left.
 */
export function prescription(resource: Resource<MedicationRequest>, dispenses: readonly Dispense[] | undefined, context: MapContext): Detail {
  const base = { id: idOf('MedicationRequest', resource.id), name: nameOf(resource, context), origin: originOf(resource), status: statusOf(resource.status) };
  if (base.status === 'retracted') return { ...base, fills: [] };
  if (isUnsafe(resource)) return { ...base, status: 'unknown', statusText: context.words.elsewhere, fills: [] };
  const request = resource.dispenseRequest;
  const ends = timeOf(request?.validityPeriod?.end);
  const fills = (dispenses ?? []).map((one) => fillOf(one, context)).sort((a, b) => compareTimes(a.at, b.at));
  return {
    ...base,
    // Its own end, on its own day: the next day is over everywhere.
    status: base.status === 'active' && ends !== undefined && hasPassed(ends, context.now) ? 'expired' : base.status,
    fills,
    ...said({
      ...product(resource, context),
      statusReason: conceptText(resource.statusReason),
      directions: directions(resource.dosageInstruction),
      prescriber: performerOf(resource.requester, context, resource),
      prescribedAt: timeOf(resource.authoredOn),
      reason: joined(texts(resource.reasonCode)),
      lastFill: fills.find(({ state }) => state === 'completed'),
      refillsAllowed: request?.numberOfRepeatsAllowed === undefined ? undefined : Number(request.numberOfRepeatsAllowed),
      refillsLeft: refillsLeft(request?.numberOfRepeatsAllowed, dispenses),
      quantity: amountText(request?.quantity),
      daysSupply: daysOf(request?.expectedSupplyDuration),
      expiresAt: ends,
      pharmacy: pharmacyOf(request?.performer ?? dispenses?.[0]?.performer?.[0]?.actor, context, resource),
      notes: commentsOf(resource.note, context, resource),
    }),
  };
}

/** FHIR R4 MedicationStatement: what somebody says is taken. */
export function statement(resource: Resource<MedicationStatement>, context: MapContext): Detail {
  const base = { id: idOf('MedicationStatement', resource.id), name: nameOf(resource, context), origin: saidBy(resource.informationSource), status: statusOf(resource.status), fills: [] };
  if (base.status === 'retracted') return base;
  if (isUnsafe(resource)) return { ...base, status: 'unknown', statusText: context.words.elsewhere };
  return {
    ...base,
    ...said({
      ...product(resource, context),
      statusReason: joined(texts(resource.statusReason)),
      directions: directions(resource.dosage),
      prescribedAt: choiceTime(resource, 'effective').start,
      reason: joined(texts(resource.reasonCode)),
      notes: commentsOf(resource.note, context, resource),
    }),
  };
}

interface WithMedicine { contained?: unknown; medicationCodeableConcept?: Resource<MedicationRequest>['medicationCodeableConcept']; medicationReference?: Loose<Reference> }
const medicineOf = (resource: WithMedicine, context: MapContext): Loose<Medication> | undefined => {
  const found: AnyResource | undefined = context.find(resource.medicationReference, resource);
  return found?.resourceType === 'Medication' ? (found as unknown as Loose<Medication>) : undefined;
};

/** The words on the prescription come before those of the medicine that it refers to. */
function nameOf(resource: WithMedicine, context: MapContext): Schemas['Concept'] {
  const own = conceptOf(resource.medicationCodeableConcept);
  if (own) return own;
  const named = conceptOf(medicineOf(resource, context)?.code);
  const words = referenceText(resource.medicationReference);
  return words === undefined ? named ?? { display: context.words.unnamed } : { ...named, display: words };
}

/** Of a medicine with one ingredient; of a mixture the name has it. */
function product(resource: WithMedicine, context: MapContext): { form?: string; strength?: string } {
  const medicine = medicineOf(resource, context);
  const [only, ...others] = medicine?.ingredient ?? [];
  const { numerator, denominator } = others.length ? {} : only?.strength ?? {};
  const per = Number(denominator?.value) === 1 && denominator?.unit ? denominator.unit : amountText(denominator);
  return said({ form: conceptText(medicine?.form), strength: numerator ? joined([amountText(numerator), per], ' / ') : undefined });
}

/** As written, step by step. Nothing is put together from parts: a wrong dose is worse than none. */
const directions = (dosage: readonly Loose<Dosage>[] | undefined): string | undefined =>
  joined([...(dosage ?? [])].sort((a, b) => Number(a?.sequence ?? 0) - Number(b?.sequence ?? 0)).map((one) => one?.patientInstruction ?? one?.text), '\n');

function originOf(resource: Resource<MedicationRequest>): Schemas['Origin'] {
  if (resource.reportedReference) return saidBy(resource.reportedReference);
  if (resource.reportedBoolean === true) return 'outside';
  return hasCode(resource.category, 'patientspecified') ? 'patient' : 'clinic';
}
function saidBy(reference: Loose<Reference> | undefined): Schemas['Origin'] {
  const who = reference?.reference ?? reference?.type;
  return who === undefined ? 'unknown' : /(^|\/)(Patient|RelatedPerson)(\/|$)/.test(who) ? 'patient' : 'outside';
}

function hasPassed(end: string, now: Date): boolean {
  if (end.length > 10) return Date.parse(end) < now.getTime();
  return new Date(now.getTime() - 14 * 3_600_000).toISOString().slice(0, end.length) > end;
}

/** The first dispense that was handed out is the prescription itself; each later one used a refill. */
function refillsLeft(allowed: number | string | undefined, dispenses: readonly Dispense[] | undefined): number | undefined {
  if (allowed === undefined || dispenses === undefined) return undefined;
  return Math.max(0, Number(allowed) - Math.max(0, dispenses.filter(({ status }) => status === 'completed').length - 1));
}

const fillOf = (resource: Dispense, context: MapContext): Schemas['MedicationFill'] => ({
  state: (resource.status as string | undefined) ?? 'unknown',
  ...said({
    at: timeOf(resource.whenHandedOver ?? resource.whenPrepared),
    quantity: amountText(resource.quantity),
    daysSupply: daysOf(resource.daysSupply),
    pharmacy: (performerOf(resource.location, context, resource) ?? performerOf(resource.performer?.[0]?.actor, context, resource))?.display,
  }),
});

function pharmacyOf(reference: Loose<Reference> | undefined, context: MapContext, within: { contained?: unknown }): Schemas['Medication']['pharmacy'] {
  const found = performerOf(reference, context, within);
  const telecom = context.find(reference, within)?.telecom as Loose<ContactPoint>[] | undefined;
  const number = telecom?.find((one) => one?.system === 'phone' && one.value)?.value;
  return found && { name: found.display, ...(number !== undefined && { phone: { number } }) };
}

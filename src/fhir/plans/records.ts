import { json, Refusal, type Schemas } from '../answer.js';
import { invalid } from '../answer.js';
import type { Handler, PatientCall } from '../call.js';
import { allergyOf } from '../mapping/allergy.js';
import { compareTimes, isWithin } from '../mapping/common/date.js';
import { parseId } from '../mapping/common/id.js';
import { parseReference } from '../mapping/common/reference.js';
import { conditionOf } from '../mapping/condition.js';
import { mapAll, type MapContext } from '../mapping/context.js';
import { immunizationOf } from '../mapping/immunization.js';
import { fillOf, medicationOf, type Dispense, type Prescription } from '../mapping/medication.js';
import { observationOf, type FhirObservation } from '../mapping/observation.js';
import { contextOf, gather, listAnswer, mustHaveSome, provenance, readReferences } from './list.js';

/** A list of one type, the newest first. */
const records = (type: string, mapper: (resource: never, context: MapContext) => Schemas['RecordItem']): Handler => async (call) => {
  const found = await gather(call, type);
  const { items, unreadable } = mapAll(found.resources as never[], mapper, contextOf(call));
  return listAnswer(call, items.sort((a, b) => compareTimes(a.date, b.date) || (a.id < b.id ? -1 : 1)), [found], { unreadable });
};

export const listAllergies = records('AllergyIntolerance', allergyOf);
export const listConditions = records('Condition', conditionOf);
export const listImmunizations = records('Immunization', immunizationOf);

/** Vital signs as observations; a panel that only holds others which stand here too is left to them. */
export async function listVitals(call: PatientCall): Promise<Response> {
  const { from, to } = call.input;
  const found = await gather<FhirObservation>(call, 'Observation', [{ category: 'vital-signs' }]);
  const shown = found.resources.filter(({ status }) => status !== 'entered-in-error');
  const { items, unreadable } = mapAll(shown.filter((one) => !Array.isArray(one.hasMember) || !one.hasMember.length || one.valueQuantity !== undefined || one.component !== undefined), observationOf, contextOf(call));
  const within = items.filter(({ collectedAt }) => isWithin(collectedAt, from, to));
  return listAnswer(call, within.sort((a, b) => compareTimes(a.collectedAt, b.collectedAt) || (a.id < b.id ? -1 : 1)), [found], { unreadable, withdrawn: found.resources.length - shown.length });
}

const statuses = ['active', 'on-hold', 'expired', 'stopped', 'completed', 'cancelled', 'draft', 'retracted', 'unknown'];
const origins = ['clinic', 'outside', 'patient', 'unknown'];
const current = ['active', 'on-hold', 'unknown'];

export async function listMedications(call: PatientCall): Promise<Response> {
  const { status, origin } = call.input as { status?: string[]; origin?: string[] };
  if (status?.some((one) => !statuses.includes(one))) throw invalid('query/status', 'not-listed');
  if (origin?.some((one) => !origins.includes(one))) throw invalid('query/origin', 'not-listed');
  const found = await gather<Prescription>(call, 'MedicationRequest');
  await readReferences(call, found.resources.map(({ medicationReference }) => medicationReference?.reference));
  const { items, unreadable } = mapAll(found.resources, medicationOf, contextOf(call));
  const rank = ({ status: one }: Schemas['Medication']) => Number(!current.includes(one));
  const shown = items.filter((one) => (!status || status.includes(one.status)) && (!origin || origin.includes(one.origin)));
  return listAnswer(call, shown.sort((a, b) => rank(a) - rank(b) || a.name.display.localeCompare(b.name.display) || (a.id < b.id ? -1 : 1)), [found], { unreadable });
}

export async function getMedication(call: PatientCall): Promise<Response> {
  const target = parseId(call.path.medicationId!);
  if (target?.type !== 'MedicationRequest' || target.part !== undefined) throw new Refusal('not-found');
  const [one, fills] = await Promise.all([call.reader.read<Prescription>('MedicationRequest', target.id, call.plan), gather<Dispense>(call, 'MedicationDispense')]);
  const owner = parseReference(one.resource?.subject?.reference, call.reader.base);
  if (one.state === 'failed') throw new Refusal('source-unavailable');
  if (!one.resource || (owner?.type === 'Patient' && owner.id !== call.grant.patientId)) throw new Refusal('not-found');
  await readReferences(call, [one.resource.medicationReference?.reference]);
  const context = contextOf(call);
  const own = fills.resources.filter(({ status, authorizingPrescription }) => status !== 'entered-in-error' && Array.isArray(authorizingPrescription) && authorizingPrescription.some((reference) => parseReference(reference?.reference, context.base)?.id === target.id));
  const mapped = mapAll(own, fillOf, context).items.sort((a, b) => compareTimes(a.at, b.at));
  const read = { type: 'MedicationRequest', state: 'ok' as const, resources: [], included: [], partial: false, incomplete: false, at: one.at };
  mustHaveSome(call, [read]);
  const [lastFill] = mapped.filter(({ state }) => state === 'completed');
  const { asOf, sources } = provenance(call, [read, fills]);
  return json({ ...medicationOf(one.resource, context), ...(lastFill && { lastFill }), fills: mapped, asOf, sources });
}

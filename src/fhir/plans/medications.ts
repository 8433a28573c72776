import type { MedicationDispense, MedicationRequest, MedicationStatement } from 'fhir/r4.js';
import { json, Refusal, type Schemas } from '../answer.js';
import type { PatientCall } from '../call.js';
import { parseId } from '../mapping/common/id.js';
import { parseReference } from '../mapping/common/reference.js';
import { mapAll } from '../mapping/context.js';
import { prescription, statement } from '../mapping/medication.js';
import type { Resource } from '../types.js';
import { contextOf, gather, listAnswer, mustBeListed, mustHaveSome, nameless, provenance, readReferences, type Gathered } from './list.js';

type Detail = Schemas['MedicationDetail'];
interface Read { details: Detail[]; gathered: Gathered<unknown>[]; unreadable: number }

/** Prescriptions, what people say they take, and what was dispensed. A server without statements or dispenses is whole without them. */
async function readAll(call: PatientCall): Promise<Read> {
  const { grant, capabilities, reader } = call;
  const optional = async <T>(type: string): Promise<Gathered<T>[]> => (capabilities.may(type, 'search', grant) === 'yes' ? [await gather<T>(call, type)] : []);
  const [requests, statements, [dispenses]] = await Promise.all([
    gather<Resource<MedicationRequest>>(call, 'MedicationRequest'), optional<Resource<MedicationStatement>>('MedicationStatement'), optional<Resource<MedicationDispense>>('MedicationDispense'),
  ]);
  const said = statements.flatMap(({ resources }) => resources);
  await readReferences(call, [
    ...[...requests.resources, ...said].map(({ medicationReference }) => medicationReference?.reference),
    ...requests.resources.flatMap(({ requester, dispenseRequest }) => [requester, dispenseRequest?.performer]).flatMap(nameless),
  ]);
  const context = contextOf(call);
  const filled = dispenses?.state === 'ok' && !dispenses.incomplete ? byPrescription(dispenses.resources, reader.base) : undefined;
  const prescribed = mapAll(requests.resources, (one) => prescription(one, filled && (filled.get(one.id ?? '') ?? []), context), context);
  const stated = mapAll(said, statement, context);
  return { details: [...prescribed.items, ...stated.items].sort(byUse), gathered: [requests, ...statements, ...(dispenses ? [dispenses] : [])], unreadable: prescribed.unreadable + stated.unreadable };
}

function byPrescription(dispenses: readonly Resource<MedicationDispense>[], base: URL): Map<string, Resource<MedicationDispense>[]> {
  const found = new Map<string, Resource<MedicationDispense>[]>();
  for (const one of dispenses) {
    for (const reference of one.authorizingPrescription ?? []) {
      const id = parseReference(reference?.reference, base)?.id;
      if (id !== undefined && one.status !== 'entered-in-error') found.set(id, [...(found.get(id) ?? []), one]);
    }
  }
  return found;
}

const knownStatuses: Schemas['MedicationStatusKnown'][] = ['active', 'on-hold', 'expired', 'stopped', 'completed', 'cancelled', 'draft', 'retracted', 'unknown'];
const knownOrigins: Schemas['OriginKnown'][] = ['clinic', 'outside', 'patient', 'unknown'];

/** What is taken now first, then by name. */
const rank = ({ status }: Detail): number => (status === 'active' ? 0 : status === 'on-hold' ? 1 : 2);
const byUse = (a: Detail, b: Detail): number => rank(a) - rank(b) || a.name.display.localeCompare(b.name.display) || (a.id < b.id ? -1 : 1);

export async function listMedications(call: PatientCall): Promise<Response> {
  const { status, origin } = call.input as { status?: string[]; origin?: string[] };
  mustBeListed(call, 'status', status, knownStatuses);
  mustBeListed(call, 'origin', origin, knownOrigins);
  const { details, gathered, unreadable } = await readAll(call);
  const wanted = details.filter((one) => (!status || status.includes(one.status)) && (!origin || origin.includes(one.origin)));
  return listAnswer(call, wanted.map(({ fills: _, ...one }) => one), gathered, { unreadable });
}

export async function getMedication(call: PatientCall): Promise<Response> {
  const type = parseId(call.path.medicationId!)?.type;
  if (type !== 'MedicationRequest' && type !== 'MedicationStatement') throw new Refusal('not-found');
  const { details, gathered } = await readAll(call);
  const found = details.find(({ id }) => id === call.path.medicationId);
  if (found) return json({ ...found, ...provenance(call, gathered) });
  mustHaveSome(call, gathered);
  throw new Refusal('not-found');
}

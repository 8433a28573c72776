import type { Appointment } from 'fhir/r4.js';
import { json, Refusal, type Schemas } from '../answer.js';
import type { PatientCall } from '../call.js';
import { notOffered } from '../clinic.js';
import { parseId } from '../mapping/common/id.js';
import { mapAll } from '../mapping/context.js';
import { appointment } from '../mapping/appointment.js';
import type { Resource } from '../types.js';
import { contextOf, gather, listAnswer, mustHaveSome, nameless, readReferences, type Gathered } from './list.js';

type Visit = Schemas['Appointment'];

async function readAll(call: PatientCall): Promise<{ visits: Visit[]; gathered: Gathered<unknown>[]; unreadable: number; withdrawn: number }> {
  const gathered = await gather<Resource<Appointment>>(call, 'Appointment');
  await readReferences(call, gathered.resources.flatMap(({ participant = [] }) => participant).flatMap((one) => (/(^|\/)Location\//.test(one?.actor?.reference ?? '') ? [one!.actor!.reference] : nameless(one?.actor))));
  const place = { actions: actionsOf(call), timeZone: call.clinic.timeZone };
  const { items, unreadable } = mapAll(gathered.resources, (one, context) => appointment(one, place, context), contextOf(call));
  return { visits: items, gathered: [gathered], unreadable, withdrawn: gathered.resources.filter(({ status }) => (status as string) === 'entered-in-error').length };
}

/** A patient may read a visit here; how it is changed is the clinic's to say. */
function actionsOf(call: PatientCall): Schemas['Abilities'] {
  return Object.fromEntries((['cancelAppointment', 'rescheduleAppointment'] as const).map((id) => {
    const { link, phone, reason } = notOffered({ ...call, row: { ...call.row, id } }, new Set()).members;
    return [id, { state: link ? 'handoff' : 'unavailable', reason: reason ?? 'not-offered', ...(link && { link }), ...(phone && { phone }) }];
  }));
}

const startOf = ({ when }: Visit): number => (when ? Date.parse(when.start) : NaN);
const endOf = ({ when }: Visit): number => Date.parse(when?.end ?? when?.start ?? '');

export async function listAppointments(call: PatientCall): Promise<Response> {
  const { period, from, to, status } = call.input as { period?: string; from?: string; to?: string; status?: string[] };
  const { visits, gathered, ...left } = await readAll(call);
  const now = call.reader.now().getTime();
  const direction = period === 'past' ? -1 : 1;
  const wanted = visits.filter((one) => {
    const day = one.when?.localDate;
    // What has no time yet is still to come.
    if (period !== undefined && (period === 'past') !== (endOf(one) <= now)) return false;
    if ((from !== undefined || to !== undefined) && (day === undefined || (from !== undefined && day < from) || (to !== undefined && day >= to))) return false;
    return !status?.length || status.includes(one.status);
  }).sort((a, b) => direction * (startOf(a) - startOf(b)) || Number(Number.isNaN(startOf(a))) - Number(Number.isNaN(startOf(b))) || (a.id < b.id ? -1 : 1));
  return listAnswer(call, wanted, gathered, left);
}

export async function getAppointment(call: PatientCall): Promise<Response> {
  if (parseId(call.path.appointmentId!)?.type !== 'Appointment') throw new Refusal('not-found');
  const { visits, gathered } = await readAll(call);
  const found = visits.find(({ id }) => id === call.path.appointmentId);
  if (found) return json(found, { ETag: `"${found.version}"` });
  mustHaveSome(call, gathered);
  throw new Refusal('not-found');
}

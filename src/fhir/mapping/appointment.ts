import type { Appointment, AppointmentParticipant, Location } from 'fhir/r4.js';
import type { Schemas } from '../answer.js';
import type { Loose, Resource } from '../types.js';
import { conceptText, hasCode, texts } from './common/code.js';
import { idOf } from './common/id.js';
import { performerOf } from './common/performer.js';
import { isUnsafe, type MapContext } from './context.js';
import { joined, said } from './common/written.js';
import { placeTime } from './common/place-time.js';

type Participant = Loose<AppointmentParticipant>;
const statuses: Readonly<Record<string, Schemas['AppointmentStatusKnown']>> = {
  proposed: 'requested', pending: 'pending', booked: 'booked', arrived: 'arrived', 'checked-in': 'arrived', fulfilled: 'completed', cancelled: 'cancelled', noshow: 'no-show', waitlist: 'requested',
};
/** HL7 extensions: the zone of a place, and a visit by video (R5's virtual service in R4). */
const zoneExtension = 'http://hl7.org/fhir/StructureDefinition/timezone';
const videoExtension = /(extension-Appointment\.virtualService|\/virtual-service)$/;

/**
 * FHIR R4 Appointment, for reading; undefined for one that was entered in error, since nobody has that visit. The zone is that of the place,
 * else of the clinic's configuration, never the reader's.
 */
export function appointment(resource: Resource<Appointment>, { actions, timeZone }: { actions: Schemas['Abilities']; timeZone: string }, context: MapContext): Schemas['Appointment'] | undefined {
  const sent = resource.status as string | undefined;
  if (sent === 'entered-in-error') return undefined;
  const status = sent === undefined ? 'unknown' : statuses[sent] ?? sent;
  const base = { id: idOf('Appointment', resource.id), version: resource.meta?.versionId ?? '0', actions };
  if (isUnsafe(resource)) return { ...base, status: 'unknown', statusText: context.words.elsewhere };
  const participants = (resource.participant ?? []).filter((one) => one?.actor);
  const place = participants.find((one) => isA(one, 'Location'));
  const location = context.find(place?.actor, resource) as Loose<Location> | undefined;
  const zone = location?.extension?.find((one) => one?.url === zoneExtension)?.valueCode ?? timeZone;
  const name = joined(texts(resource.serviceType).slice(0, 1)) ?? conceptText(resource.appointmentType) ?? resource.description;
  return {
    ...base, status,
    ...said({
      statusText: sent !== undefined && statuses[sent] === undefined ? sent : undefined,
      when: placeTime(resource.start, resource.end, zone),
      location: place && placeOf(place, location, zone, context, resource),
      practitioners: participants.filter((one) => isA(one, 'Practitioner', 'PractitionerRole')).flatMap((one) => practitionerOf(one, context, resource) ?? []),
      modality: modalityOf(resource, place !== undefined),
      visitType: name === undefined ? undefined : { name, ...said({ durationMinutes: resource.minutesDuration === undefined ? undefined : Number(resource.minutesDuration) }) },
      reason: joined(texts(resource.reasonCode)),
      preparation: resource.patientInstruction ? [{ text: resource.patientInstruction }] : undefined,
      cancelled: status === 'cancelled' ? { by: 'unknown' as const, ...said({ reason: conceptText(resource.cancelationReason) }) } : undefined,
    }),
  };
}

const isA = ({ actor }: Participant, ...types: string[]): boolean => types.some((type) => actor?.type === type || new RegExp(`(^|/)${type}/`).test(actor?.reference ?? ''));

/** An id of the contract for whoever a reference names; the last part of it is all that is needed. */
const actorId = ({ actor }: Participant, type: string): string => idOf(type, actor?.reference?.split('/').at(-1) ?? actor?.display);

function placeOf(place: Participant, location: Loose<Location> | undefined, timeZone: string, context: MapContext, within: { contained?: unknown }): Schemas['LocationShort'] | undefined {
  const name = location?.name ?? performerOf(place.actor, context, within)?.display;
  if (name === undefined) return undefined;
  const { line = [], city, state, postalCode, text } = location?.address ?? {};
  const lines = line.length ? [...(line as string[]), joined([city, state])].filter((one) => one !== undefined) : text?.split('\n') ?? [];
  const phones = location?.telecom?.flatMap((one) => (one?.system === 'phone' && one.value ? [{ number: one.value }] : []));
  return { id: actorId(place, 'Location'), name, timeZone, ...said({ address: lines.length ? { lines: lines.slice(0, 8), ...said({ postalCode }) } : undefined, phones }) };
}

function practitionerOf(participant: Participant, context: MapContext, within: { contained?: unknown }): Schemas['PractitionerShort'] | undefined {
  const found = performerOf(participant.actor, context, within);
  return found && { id: actorId(participant, 'Practitioner'), name: found.display, ...said({ role: found.role ?? conceptText(participant.type?.[0]) }) };
}

/** In person only where a place takes part; where nobody says, nothing. */
function modalityOf({ extension, serviceType, appointmentType }: Resource<Appointment>, hasPlace: boolean): Schemas['Modality'] | undefined {
  const kinds = [...(serviceType ?? []), ...(appointmentType ? [appointmentType] : [])];
  const says = (pattern: RegExp): boolean => texts(kinds).some((one) => pattern.test(one));
  if (extension?.some((one) => videoExtension.test(one?.url ?? '')) || hasCode(kinds, 'VR') || says(/\b(video|virtual|telehealth|telemedicine)\b/i)) return 'video';
  return says(/\b(phone|telephone)\b/i) ? 'phone' : hasPlace ? 'in-person' : undefined;
}

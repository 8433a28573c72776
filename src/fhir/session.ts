import type { Patient, RelatedPerson } from 'fhir/r4.js';
import { abilities } from './abilities.js';
import { empty, json, Refusal, type Schemas } from './answer.js';
import type { PatientCall } from './call.js';
import { codingsOf, conceptText } from './mapping/common/code.js';
import { isPartialDay } from './mapping/common/date.js';
import { idOf } from './mapping/common/id.js';
import { nameOf } from './mapping/common/name.js';
import { parseReference } from './mapping/common/reference.js';
import type { Grant, OperationId, Resource } from './types.js';

export const nobody = (): Response => json({ actor: 'nobody', people: [] } satisfies Schemas['Session']);

/** v3 RoleCode of a RelatedPerson, who stands in that relation to the patient. */
const relations: Record<string, Schemas['RelationshipKnown']> = {
  PRN: 'parent', MTH: 'parent', FTH: 'parent', NMTH: 'parent', NFTH: 'parent', STPPRN: 'parent', ADOPTP: 'parent', FTHFOST: 'parent', MTHFOST: 'parent',
  CHILD: 'child', SON: 'child', DAU: 'child', SONC: 'child', DAUC: 'child', SPS: 'partner', HUSB: 'partner', WIFE: 'partner', DOMPART: 'partner', SIGOTHR: 'partner', GUARD: 'guardian', HPOWATT: 'guardian',
};

export async function getSession(call: PatientCall, done: ReadonlySet<OperationId>): Promise<Response> {
  const { grant, plan, reader } = call;
  const user = parseReference(grant.fhirUser ?? `Patient/${grant.patientId}`, reader.base);
  const [patient, person] = await Promise.all([
    reader.read<Resource<Patient>>('Patient', grant.patientId, plan),
    user?.type === 'RelatedPerson' ? reader.read<Resource<RelatedPerson>>('RelatedPerson', user.id, plan) : undefined,
  ]);
  if (!patient.resource) throw patient.state === 'failed' ? new Refusal('source-unavailable') : new Refusal('not-permitted', { reason: patient.state });
  const { birthDate, name } = patient.resource;
  const displayName = nameOf(name) ?? '';
  const self = user?.type === 'Patient' && user.id === grant.patientId;
  const staff = user?.type === 'Practitioner' || user?.type === 'PractitionerRole';
  const relationship = self ? 'self' : (codingsOf(person?.resource?.relationship).map(({ code }) => relations[code]).find((one) => one !== undefined) ?? 'other');
  const relationshipText = relationship === 'other' ? conceptText(person?.resource?.relationship?.[0]) : undefined;
  const whole: Schemas['Session'] = {
    actor: staff ? 'staff-view' : 'self',
    ...(self || !user ? { person: { id: idOf('Patient', grant.patientId), displayName } } : { person: { id: idOf(user.type, user.id), displayName: nameOf(person?.resource?.name) ?? '' } }),
    ...ends(grant, reader.now()), ...(staff && { readOnly: true }),
    people: [{
      patientId: grant.patientId, displayName, ...(birthDate && isPartialDay(birthDate) && birthDate.length === 10 && { birthDate }), relationship, ...(relationshipText && { relationshipText }),
      operations: abilities(call, done, grant),
    }],
  };
  return json(whole);
}

function ends({ expiresAt }: Grant, now: Date): Pick<Schemas['Session'], 'expiresAt' | 'secondsLeft'> {
  return expiresAt ? { expiresAt: expiresAt.toISOString(), secondsLeft: Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000)) } : {};
}

export async function endSession({ options, memory, grant, key, row }: PatientCall): Promise<Response> {
  await memory.once(key, row.id, async () => {
    await options.end!();
    memory.ended.add(grant.accessToken);
    return undefined;
  });
  return empty();
}

export async function extendSession(call: PatientCall, done: ReadonlySet<OperationId>): Promise<Response> {
  const { options, memory, key, row } = call;
  let grant: Grant | undefined = call.grant;
  await memory.once(key, row.id, async () => {
    grant = await options.extend!();
    return undefined;
  });
  if (!grant) throw new Refusal('session-expired');
  return getSession({ ...call, grant, plan: { ...call.plan, grant } }, done);
}


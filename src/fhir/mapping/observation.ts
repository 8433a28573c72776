import type { Observation, ObservationComponent, Reference, Specimen } from 'fhir/r4.js';
import type { Schemas } from '../answer.js';
import type { Loose, Resource } from '../types.js';
import { codingsOf, conceptOf, conceptText } from './common/code.js';
import { choiceTime, timeOf } from './common/date.js';
import { idOf } from './common/id.js';
import { commentsOf, performersOf } from './common/performer.js';
import { referenceText } from './common/reference.js';
import { isUnsafe, type MapContext } from './context.js';
import { flagsOf, rangesOf } from './interpretation.js';
import { keyText, seriesKeyOf } from './series-key.js';
import { statusOf, statusReasonOf } from './status.js';
import { unsafeValue, valueOf } from './value.js';

export type FhirObservation = Resource<Observation>;
type Component = Loose<ObservationComponent> & { modifierExtension?: unknown };
const deepest = 4;

const categoryOf = ({ category }: FhirObservation): string | undefined => codingsOf(category)[0]?.code;
const nameOf = (code: FhirObservation['code'], { words }: MapContext): Schemas['Concept'] => conceptOf(code) ?? { display: words.result };
const listed = <T>(name: string, items: T[]): object => (items.length ? { [name]: items } : {});

/** One Observation with its components and its members; a member that is not there is named as its reference names it. */
export function observationOf(resource: FhirObservation, context: MapContext, above: readonly string[] = []): Schemas['Observation'] {
  const id = idOf('Observation', resource.id);
  const name = nameOf(resource.code, context);
  const { status, statusText } = statusOf(resource.status);
  const reason = statusReasonOf(resource);
  const stated = { id, name, status, ...(statusText && { statusText }), ...(reason && { statusReason: reason }) };
  const { start } = choiceTime(resource as Record<string, unknown>, 'effective');
  const when = start ? { collectedAt: start } : {};
  if (status === 'retracted') return { ...stated, ...when };
  if (isUnsafe(resource)) return { ...stated, ...when, value: unsafeValue(context) };
  const members = [
    ...(Array.isArray(resource.component) ? resource.component : []).filter((one) => one !== null && typeof one === 'object').map((one, index) => componentOf(one, index, resource, stated, context)),
    ...(above.length < deepest ? membersOf(resource.hasMember, context, [...above, resource.id!]) : []),
  ];
  const found = valueOf(resource as never, context, idOf('Observation', resource.id, 'va'));
  // What holds parts and has no value of its own is a panel, not a value that is missing.
  const value = members.length && found?.kind === 'absent' && !resource.dataAbsentReason ? undefined : found;
  const key = seriesKeyOf(resource.code, value, undefined, categoryOf(resource));
  const specimen = specimenOf(resource.specimen, context, resource);
  const [bodySite, method] = [conceptText(resource.bodySite), conceptText(resource.method)];
  return {
    ...stated, ...(value && { value }), ...listed('members', members), ...listed('ranges', rangesOf(resource.referenceRange)), ...listed('flags', flagsOf(resource.interpretation)),
    ...listed('notes', commentsOf(resource.note, context, resource)), ...when, ...(specimen && { specimen }), ...(bodySite && { bodySite }), ...(method && { method }),
    ...listed('performers', performersOf(resource.performer, context, resource)), ...(key && value && !members.length && { seriesId: context.seriesIdOf(keyText(key)) }),
  };
}

function componentOf(component: Component, index: number, parent: FhirObservation, { status }: Pick<Schemas['Observation'], 'status'>, context: MapContext): Schemas['Observation'] {
  const part = `c${index}`;
  const base = { id: idOf('Observation', parent.id, part), name: nameOf(component.code, context), status };
  if (isUnsafe(component)) return { ...base, value: unsafeValue(context) };
  const value = valueOf(component as never, context, idOf('Observation', parent.id, `${part}.va`));
  const key = seriesKeyOf(component.code, value, parent.code, categoryOf(parent));
  return { ...base, ...(value && { value }), ...listed('ranges', rangesOf(component.referenceRange)), ...listed('flags', flagsOf(component.interpretation)), ...(key && { seriesId: context.seriesIdOf(keyText(key)) }) };
}

/** What references mean, in their order; a circle ends where it began. */
export function membersOf(references: Loose<Reference>[] | undefined, context: MapContext, above: readonly string[] = [], within?: { contained?: unknown }): Schemas['Observation'][] {
  return (Array.isArray(references) ? references : []).flatMap((reference, index): Schemas['Observation'][] => {
    if (!reference || typeof reference !== 'object') return [];
    const found = context.find(reference, within);
    if (found?.resourceType === 'Observation' && !above.includes(found.id!)) {
      try {
        const own = found.id!.startsWith('#') ? found.id!.slice(1) : found.id;
        return [observationOf({ ...found, id: own } as FhirObservation, context, above)];
      } catch { /* named below as what could not be read */ }
    }
    if (found && above.includes(found.id!)) return [];
    return [{ id: `x~${above.at(-1) ?? 'r'}~${index}`.slice(0, 128), name: { display: referenceText(reference) ?? context.words.result }, status: 'unknown', value: { kind: 'absent', display: '', absent: { reason: 'temp-unknown' } } }];
  });
}

export function specimenOf(reference: Loose<Reference> | undefined, context: MapContext, within?: { contained?: unknown }): Schemas['Specimen'] | undefined {
  const specimen = context.find(reference, within) as Resource<Specimen> | undefined;
  const display = conceptText(specimen?.type) ?? referenceText(reference);
  if (!display) return undefined;
  const bodySite = conceptText(specimen?.collection?.bodySite);
  const { start } = choiceTime((specimen?.collection ?? {}) as Record<string, unknown>, 'collected');
  const receivedAt = timeOf(specimen?.receivedTime);
  return { display, ...(bodySite && { bodySite }), ...(start && { collectedAt: start }), ...(receivedAt && { receivedAt }) };
}

/** All values of an observation: itself, or its parts. */
export const leavesOf = (one: Schemas['Observation']): Schemas['Observation'][] => (one.members?.length ? [...(one.value ? [one] : []), ...one.members.flatMap(leavesOf)] : [one]);

import type { Annotation, CodeableConcept, HumanName, Reference } from 'fhir/r4.js';
import type { Schemas } from '../../answer.js';
import type { AnyResource, Loose } from '../../types.js';
import type { MapContext } from '../context.js';
import { texts } from './code.js';
import { timeOf } from './date.js';
import { nameOf } from './name.js';
import { referenceText } from './reference.js';

type Within = { contained?: unknown } | undefined;
type LooseReference = Loose<Reference>;

/** Who is meant: as the reference says, else as the resource says; undefined where nobody says. */
export function performerOf(reference: LooseReference | undefined, context: MapContext, within?: Within): Schemas['Performer'] | undefined {
  if (!reference || typeof reference !== 'object') return undefined;
  const resource = context.find(reference, within);
  const display = referenceText(reference) ?? (resource && displayOf(resource, context));
  if (!display) return undefined;
  const role = resource?.resourceType === 'PractitionerRole' ? (texts(resource.specialty as Loose<CodeableConcept>[])[0] ?? texts(resource.code as Loose<CodeableConcept>[])[0]) : undefined;
  return { display, ...(role && { role }) };
}

export const performersOf = (references: LooseReference[] | undefined, context: MapContext, within?: Within): Schemas['Performer'][] =>
  (Array.isArray(references) ? references : []).flatMap((one) => performerOf(one, context, within) ?? []);

function displayOf(resource: AnyResource, context: MapContext): string | undefined {
  const { name } = resource;
  if (typeof name === 'string') return name.trim() || undefined;
  return nameOf(name as Loose<HumanName>[]) ?? referenceText(resource.practitioner as LooseReference) ?? displayOfReference(resource.practitioner ?? resource.organization, context);
}

const displayOfReference = (reference: unknown, context: MapContext): string | undefined => {
  const resource = reference ? context.find(reference as LooseReference) : undefined;
  return resource && resource.resourceType !== 'PractitionerRole' ? displayOf(resource, context) : undefined;
};

/** Remarks. Whose they are is said where the author is known: a person's or an organisation's, which for a value is its laboratory. */
export function commentsOf(notes: Loose<Annotation>[] | undefined, context: MapContext, within?: Within): Schemas['Comment'][] {
  return (Array.isArray(notes) ? notes : []).flatMap((note) => {
    if (typeof note?.text !== 'string' || !note.text.trim()) return [];
    const author = note.authorString ? { display: note.authorString } : performerOf(note.authorReference, context, within);
    const [, type] = /(?:^|\/)(Practitioner|PractitionerRole|Organization)\//.exec(note.authorReference?.reference ?? '') ?? [];
    const at = timeOf(note.time);
    return [{ text: note.text, kind: type === 'Organization' ? 'lab' : type ? 'clinician' : 'unknown', ...(author && { author }), ...(at && { at }) }];
  });
}


import type { Annotation, Reference } from 'fhir/r4.js';
import type { Schemas } from '../answer.js';
import type { Loose } from '../types.js';
import { timeOf } from './common/date.js';
import { commentsOf, performerOf } from './common/performer.js';
import { isUnsafe, type MapContext } from './context.js';

interface Recorded { recordedDate?: unknown; recorder?: Loose<Reference>; asserter?: Loose<Reference>; note?: Loose<Annotation>[]; contained?: unknown; modifierExtension?: unknown; implicitRules?: unknown }

/** Who wrote it down and when, and what they noted; nothing of it where the whole cannot be shown safely. */
export function recordedOf(resource: Recorded, context: MapContext): Pick<Schemas['RecordItem'], 'recordedBy' | 'recordedAt' | 'notes'> {
  const recordedBy = performerOf(resource.recorder ?? resource.asserter, context, resource);
  const recordedAt = timeOf(resource.recordedDate);
  const notes = commentsOf(resource.note, context, resource);
  return { ...(recordedBy && { recordedBy }), ...(recordedAt && { recordedAt }), ...(notes.length && { notes }) };
}

/** What stands in the place of content that an unknown modifier may have turned round. */
export const unsafeState = (resource: Recorded, { words }: MapContext): { status: 'unknown'; statusText: string } | undefined => (isUnsafe(resource) ? { status: 'unknown', statusText: words.elsewhere } : undefined);

/** An onset or end that is not a date: an age, a range, or words. */
export function choiceText(resource: Record<string, unknown>, name: string): string | undefined {
  const text = resource[`${name}String`];
  if (typeof text === 'string' && text.trim()) return text.trim();
  const age = resource[`${name}Age`] as { value?: unknown; unit?: unknown; code?: unknown } | undefined;
  const range = resource[`${name}Range`] as { low?: typeof age; high?: typeof age } | undefined;
  const written = (one: typeof age) => (one?.value === undefined ? '' : `${String(one.value)} ${String(one.unit ?? one.code ?? '')}`.trim());
  return [written(age), [written(range?.low), written(range?.high)].filter(Boolean).join(' – ')].find(Boolean);
}

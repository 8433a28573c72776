import type { DraftPlace } from '../drafts/draft.js';
import { cacheOf } from './cache.js';
import type { QueryHost } from './query.js';

/** Where what is typed into an element may be kept; undefined while nobody knows who is there. */
export function draftPlace({ connection, language }: QueryHost): DraftPlace | undefined {
  if (!connection || connection.state.session === 'unknown') return undefined;
  const { base, state: { session, person, subject, draftKey } } = connection;
  return {
    base, signedOut: session === 'signed-out',
    record: session === 'signed-in' && person && subject ? { client: cacheOf(connection).client(language), personId: person.id, patientId: subject.id, draftKey } : undefined,
  };
}

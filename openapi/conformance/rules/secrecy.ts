/** "Not yours" and "not there" are the same answer, but for the reference that the patient reads out. */
import type { Answer } from '../client.js';
import type { Fault } from '../rows.js';

/** Headers of the moment and of the line, which tell nothing. */
const aside = /^(date|age|connection|keep-alive|server-timing|traceparent|x-request-id|x-correlation-id|(x-)?ratelimit.*)$/;

export function tellsApart(notYours: Pick<Answer, 'status' | 'headers' | 'text' | 'body'>, notThere: Pick<Answer, 'status' | 'headers' | 'text' | 'body'>): Fault {
  if (notYours.status !== notThere.status) return `A patient of somebody else answers ${notYours.status}, one that does not exist ${notThere.status}.`;
  if (withoutReference(notYours) !== withoutReference(notThere)) return 'The body for a patient of somebody else is not that for one that does not exist.';
  // All references are of one length, but not when they are compressed.
  const compressed = notYours.headers.has('Content-Encoding');
  const names = new Set([...notYours.headers.keys(), ...notThere.headers.keys()].filter((name) => !aside.test(name) && !(compressed && name === 'content-length')));
  const differing = [...names].find((name) => notYours.headers.get(name) !== notThere.headers.get(name));
  return differing && `The header ${differing} for a patient of somebody else is not that for one that does not exist.`;
}

function withoutReference({ text, body }: Pick<Answer, 'text' | 'body'>): string {
  const reference = (body as { reference?: unknown } | undefined)?.reference;
  return typeof reference === 'string' ? text.replace(reference, '') : text;
}

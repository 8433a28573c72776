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

/** What is random, or of the moment, in a guest's session. */
const ofTheMoment = new Set(['token', 'patientId', 'expiresAt', 'secondsLeft']);

/** The session of somebody the clinic knows and that of a stranger, both from the same address: nothing in them tells the two apart, and each has a record of its own. */
export function guestsDiffer(known: Pick<Answer, 'status' | 'body'>, stranger: Pick<Answer, 'status' | 'body'>): Fault {
  if (known.status !== stranger.status) return `Somebody the clinic knows is answered ${known.status}, a stranger ${stranger.status}.`;
  const [one, other] = [known, stranger].map(({ body }) => body as Record<string, unknown>) as [Record<string, unknown>, Record<string, unknown>];
  const differing = [...new Set([...Object.keys(one), ...Object.keys(other)])].find((name) => (ofTheMoment.has(name) ? typeof one[name] !== typeof other[name] : JSON.stringify(one[name]) !== JSON.stringify(other[name])));
  if (differing !== undefined) return `${differing} is not the same for somebody the clinic knows and for a stranger.`;
  const length = (body: Record<string, unknown>, name: string) => String(body[name]).length;
  const longer = ['token', 'patientId'].find((name) => length(one, name) !== length(other, name));
  if (longer !== undefined) return `${longer} is of another length for somebody the clinic knows than for a stranger.`;
  return one.patientId === other.patientId ? 'Two guests are given one record.' : undefined;
}

function withoutReference({ text, body }: Pick<Answer, 'text' | 'body'>): string {
  const reference = (body as { reference?: unknown } | undefined)?.reference;
  return typeof reference === 'string' ? text.replace(reference, '') : text;
}

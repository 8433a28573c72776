/** What holds for every answer that the other topics got, operation by operation. */
import type { Answer } from '../client.js';
import type { Context } from '../context.js';
import { lastPart, resolve, type Operation, type OperationId, type Schema } from '../contract.js';
import { judge, NotTested, type Fault, type Row } from '../rows.js';
import { dispositionFault, etagFault, languageFault, locationFault, nosniffFault, problemFault, said, successFault } from '../rules/answers.js';
import { cachingFault } from '../rules/caching.js';
import { placeTimeFault, placeTimes } from '../rules/place-time.js';

/** Why the suite brings some operations to no success even where effects may be made. */
const beyond: Partial<Record<OperationId, string>> = { createEnrolment: 'A success needs an activation code.' };
const ofGuests: OperationId[] = ['createVerification', 'checkVerification', 'createGuestSession'];
const documented: [header: string, id: string, fault: (answer: Answer) => Fault][] = [['ETag', 'etag', etagFault], ['Location', 'location', locationFault], ['Content-Language', 'language', languageFault], ['Content-Disposition', 'disposition', dispositionFault]];

export async function answers(context: Context): Promise<Row[]> {
  const rows: Row[] = [];
  for (const operation of context.operations) {
    const all = context.answersTo(operation);
    const successes = all.filter((answer) => answer.ok);
    const rule = async (id: string, what: string, held: Answer[], faultOf: (answer: Answer) => Fault) => rows.push(await judge(`${id}.${operation.id}`, operation.id, () => {
      if (!held.length) throw new NotTested(context.closed.get(operation) ?? (what || whyNone(context, operation)));
      return held.map(faultOf).find((fault) => fault !== undefined);
    }));
    await rule('schema', '', all.filter((answer) => answer.status < 400), (answer) => (answer.status === 0 ? `${said(answer)}.` : successFault(operation, answer, context.validate)));
    await rule('problem', 'It refused nothing.', all.filter((answer) => answer.status >= 400), (answer) => problemFault(operation, answer, context.contract, context.validate));
    const arrived = all.filter((answer) => answer.status > 0);
    await rule('nosniff', 'No answer was seen.', arrived, (answer) => nosniffFault(answer) && `${said(answer)}: ${nosniffFault(answer)}`);
    await rule('cache', 'No answer was seen.', arrived, (answer) => cachingFault(operation, answer.headers));
    for (const [header, id, faultOf] of documented) {
      if (Object.values(operation.successes).some(({ headers }) => headers.includes(header))) await rule(id, '', successes, faultOf);
    }
    if (Object.values(operation.successes).some(({ content }) => content && reaches(context, content.schema, 'PlaceTime'))) {
      await rule('place-time', 'No answer has a time at a place.', all.filter((answer) => placeTimes(answer.body).length > 0), ({ body }) => {
        const wrong = placeTimes(body).map(({ pointer, time }) => ({ pointer, fault: placeTimeFault(time) })).find(({ fault }) => fault !== undefined);
        return wrong && `${pointerOf(wrong.pointer)}: ${wrong.fault}`;
      });
    }
  }
  return rows;
}

const pointerOf = (pointer: string) => pointer || 'the whole body';

function whyNone({ config }: Context, { id, write }: Operation): string {
  if (write && !config.write && !beyond[id]) return 'write is false.';
  if (ofGuests.includes(id) && !config.guest) return 'No guest is configured, to whom a code may be sent.';
  return beyond[id] ?? 'No success of it was seen.';
}

/** Whether a schema leads to another by its references; what a kept refusal says beside itself does not count. */
function reaches({ contract }: Pick<Context, 'contract'>, from: unknown, name: string, seen = new Set<string>()): boolean {
  if (typeof from !== 'object' || from === null) return false;
  const { $ref } = from as Schema;
  if ($ref !== undefined) {
    if (lastPart($ref) === name) return true;
    if (lastPart($ref) === 'Problem' || seen.has($ref)) return false;
    seen.add($ref);
    return reaches({ contract }, resolve(contract, { $ref }), name, seen);
  }
  return Object.values(from).some((inner) => reaches({ contract }, inner, name, seen));
}

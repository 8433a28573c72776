/** Bodies that are not JSON. Nothing of them can be carried out, so they are sent whether effects may be made or not. */
import { asNobody } from './offered.js';
import { madeUp } from '../client.js';
import { mustBeOpen, problemIs, type Context } from '../context.js';
import { judge, type Fault, type Row } from '../rows.js';

/** What a page of another origin can send without being asked for leave. */
const plain = [{ type: 'text/plain', content: 'conformance' }, { type: 'application/x-www-form-urlencoded', content: 'conformance=1' }];

export async function bodies(context: Context): Promise<Row[]> {
  const rows: Row[] = [];
  for (const operation of context.operations.filter((one) => one.body)) {
    const send = async (text: { type: string; content: string }) => {
      mustBeOpen(context, operation);
      return context.ask(operation, { text, ...asNobody(operation), ...(operation.keyed && { key: madeUp() }) });
    };
    rows.push(await judge(`body.malformed.${operation.id}`, operation.id, async () => {
      const answer = await send({ type: 'application/json', content: '{"conformance": ' });
      return problemIs(context, answer, 'invalid-request', () => (answer.status === 400 ? undefined : `JSON that breaks off answers ${answer.status} where 400 is due.`));
    }));
    rows.push(await judge(`body.media-type.${operation.id}`, operation.id, () => mediaTypes(context, send)));
  }
  return rows;
}

async function mediaTypes(context: Context, send: (text: (typeof plain)[number]) => ReturnType<Context['ask']>): Promise<Fault> {
  for (const text of plain) {
    const fault = problemIs(context, await send(text), 'media-type');
    if (fault) return fault;
  }
  return undefined;
}

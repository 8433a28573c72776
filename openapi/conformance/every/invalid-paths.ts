/** Paths with ids that are none: refused like things that are not there, without a fault of the backend. */
import { harmless } from './offered.js';
import { madeUp } from '../client.js';
import { mustBeOpen, type Context } from '../context.js';
import { judge, type Row } from '../rows.js';
import { said } from '../rules/answers.js';

/** No id can look like this, and it holds the byte that databases refuse. */
const noId = 'not an id!\u0000';

export async function invalidPaths(context: Context): Promise<Row[]> {
  const rows: Row[] = [];
  for (const operation of context.operations.filter((one) => one.ofPatient || one.children.length)) {
    rows.push(await judge(`invalid.path.${operation.id}`, operation.id, async () => {
      mustBeOpen(context, operation);
      const ask = harmless(context, operation);
      for (const name of [...(operation.ofPatient ? ['patientId'] : []), ...operation.children]) {
        const answer = await context.ask(operation, { ...ask, path: { ...ask.path, [name]: noId }, ...(operation.keyed && { key: madeUp() }) });
        if (answer.status < 400 || answer.status > 499) return `With ${JSON.stringify(noId)} as ${name} ${said(answer)}.`;
      }
      return undefined;
    }));
  }
  return rows;
}

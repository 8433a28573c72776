/** A path that does not take a method says so, and which ones it takes. */
import { mustBeClaimed, mustBeConfigured, problemIs, type Context } from '../context.js';
import type { Operation } from '../contract.js';
import { judge, type Fault, type Row } from '../rows.js';
import { allowFault, problemFault } from '../rules/answers.js';

/** What a page would do by mistake: change in part what is replaced whole, or read what can only be made. */
const tried = ['PATCH', 'GET'];

/** One row a path, under the name of its first operation. */
export async function methods(context: Context): Promise<Row[]> {
  const rows: Row[] = [];
  for (const template of new Set(context.operations.map((operation) => operation.template))) {
    const here = context.operations.filter((operation) => operation.template === template);
    rows.push(await judge(`method.${here[0]!.id}`, here[0]!.id, () => refused(context, here)));
  }
  return rows;
}

async function refused(context: Context, here: Operation[]): Promise<Fault> {
  mustBeClaimed(context, here[0]!);
  mustBeConfigured(context, here[0]!);
  const known = here.map((operation) => operation.method);
  for (const method of tried.filter((one) => !known.includes(one) && !isAnother(context, here[0]!, one))) {
    const answer = await context.ask(here[0]!, { method });
    const fault = problemIs(context, answer, 'method-not-allowed', () => allowFault(answer.headers.get('Allow'), known)) ?? problemFault(here[0]!, answer, context.contract, context.validate);
    if (fault) return fault;
  }
  return undefined;
}

/** With this method the path is that of another operation: `GET …/search` asks for the thing whose id is `search`. */
function isAnother({ operations }: Context, { template }: Operation, method: string): boolean {
  const parts = template.split('/');
  return operations.some((other) => {
    const pattern = other.template.split('/');
    return other.method === method && other.template !== template && pattern.length === parts.length && pattern.every((part, index) => part === parts[index] || part.startsWith('{'));
  });
}

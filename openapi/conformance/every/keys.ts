/** The Idempotency-Key as such; what it is for, the topics of booking and drafts try. */
import { harmless } from './offered.js';
import { bodyOf, mustBeOpen, problemIs, type Context } from '../context.js';
import { madeUp } from '../client.js';
import type { Operation, Schemas } from '../contract.js';
import { judge, type Fault, type Row } from '../rows.js';
import { pointerFault } from '../rules/refusals.js';

/** Shorter than 128 bits can be written, and outside the letters of a key. */
const malformedKey = 'short key';

export async function keys(context: Context): Promise<Row[]> {
  const rows: Row[] = [];
  for (const operation of context.operations.filter((one) => one.keyed)) {
    rows.push(await judge(`key.missing.${operation.id}`, operation.id, () => {
      mustBeOpen(context, operation);
      return problemIs(context, context.probes.get(operation)!, 'idempotency-key-missing');
    }));
    rows.push(await judge(`key.malformed.${operation.id}`, operation.id, () => malformed(context, operation)));
  }
  return [...rows, await judge('operation.unknown-key', 'getOperation', () => unknownKey(context))];
}

/** The key comes before the body: one that is wrong in both is refused for its key. */
async function malformed(context: Context, operation: Operation): Promise<Fault> {
  mustBeOpen(context, operation);
  return problemIs(context, await context.ask(operation, { ...harmless(context, operation), key: malformedKey }), 'invalid-request', (problem) => pointerFault(problem, 'header/Idempotency-Key'));
}

async function unknownKey(context: Context): Promise<Fault> {
  const operation = context.operation('getOperation');
  mustBeOpen(context, operation);
  const { state } = bodyOf<Schemas['Operation']>(await context.ask(operation, { path: { key: madeUp() } }));
  return state === 'unknown-key' ? undefined : `state is ${state} for a key that was never used.`;
}

/** Pages of other origins: one that the clinic does not know is allowed nothing. */
import { harmless } from './offered.js';
import { mustBeClaimed, mustBeConfigured, mustBeOpen, problemIs, type Context } from '../context.js';
import type { Operation } from '../contract.js';
import { judge, type Fault, type Row } from '../rows.js';
import { said } from '../rules/answers.js';
import { crossOriginFault, unknownOrigin } from '../rules/cross-origin.js';

export async function crossOrigin(context: Context): Promise<Row[]> {
  const rows: Row[] = [];
  for (const operation of context.operations) {
    rows.push(await judge(`cors.unknown-origin.${operation.id}`, operation.id, () => unknown(context, operation)));
    if (!operation.write) continue;
    rows.push(await judge(`cors.preflight.${operation.id}`, operation.id, () => preflight(context, operation)));
    rows.push(await judge(`cors.foreign-write.${operation.id}`, operation.id, () => foreignWrite(context, operation)));
  }
  return rows;
}

/** A read shows its answer to no page there; a write is not even asked for. */
async function unknown(context: Context, operation: Operation): Promise<Fault> {
  mustBeClaimed(context, operation);
  mustBeConfigured(context, operation);
  const answer = operation.write ? await askFirst(context, operation, unknownOrigin) : await context.ask(operation, { ...harmless(context, operation), headers: { Origin: unknownOrigin } });
  return crossOriginFault(answer.headers);
}

/** Browsers send no credential with it. */
async function preflight(context: Context, operation: Operation): Promise<Fault> {
  mustBeClaimed(context, operation);
  const answer = await askFirst(context, operation, new URL(context.base).origin);
  return answer.ok ? undefined : `${said(answer)} where a browser asks before it sends the write.`;
}

const askFirst = ({ ask }: Context, operation: Operation, origin: string) => ask(operation, {
  as: 'nobody', method: 'OPTIONS', headers: { 'Origin': origin, 'Access-Control-Request-Method': operation.method, 'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key' },
});

/** The wall behind the key, which no form can send: a browser that carries a cookie says where the write comes from. */
async function foreignWrite(context: Context, operation: Operation): Promise<Fault> {
  mustBeOpen(context, operation);
  const answer = await context.ask(operation, { ...harmless(context, operation), headers: { Origin: unknownOrigin } });
  const byCookie = context.config.cookie !== undefined && operation.credential === 'required';
  // A bearer token cannot be sent by accident; there the missing key or member may be what is told.
  return problemIs(context, answer, ['foreign-origin', ...(byCookie ? [] : [operation.keyed ? 'idempotency-key-missing' : 'invalid-request'])]);
}

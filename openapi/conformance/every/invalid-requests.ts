/** Requests that break the contract in one place: refused, told where, without a fault of the backend. */
import { asNobody, harmless, rightQuery } from './offered.js';
import { madeUp, type Answer } from '../client.js';
import { mayWrite, mustBeOpen, type Context } from '../context.js';
import type { Operation, OperationId } from '../contract.js';
import { judge, NotTested, type Row } from '../rows.js';
import { mutations, type Mutation } from '../rules/mutations.js';
import { asQuery, queryPointer, querySchema, readQuery } from '../rules/queries.js';
import { findingOf, type Finding } from '../rules/refusals.js';
import { choose, sample } from '../rules/samples.js';

type Try = Mutation & { send: () => Promise<Answer> };

/** Reads with parameters; nothing can come of them. */
export async function invalidQueries(context: Context): Promise<Row[]> {
  const rows: Row[] = [];
  for (const operation of context.operations.filter((one) => !one.write && hasQuery(one))) {
    rows.push(...(await rowsOf(operation, async () => (mustBeOpen(context, operation), tryAll(queryTries(context, operation))))));
  }
  return rows;
}

/** Writes: what a backend takes by mistake it carries out. */
export async function invalidBodies(context: Context, right: RightBodies): Promise<Row[]> {
  const rows: Row[] = [];
  for (const operation of context.operations.filter((one) => one.body)) {
    rows.push(...(await rowsOf(operation, async () => (operation.write ? mayWrite(context, operation) : mustBeOpen(context, operation), tryAll(bodyTries(context, operation, right[operation.id]))))));
  }
  return rows;
}

/** Ending a session with a query that is none. */
export async function invalidSignOut(context: Context): Promise<Row[]> {
  const operation = context.operation('endSession');
  return rowsOf(operation, async () => (mayWrite(context, operation), tryAll(queryTries(context, operation))));
}

/** What the suite knows to be right for an operation of this clinic. */
export type RightBodies = Partial<Record<OperationId, RightBody>>;
interface RightBody { body: unknown; path?: Record<string, string>; headers?: Record<string, string> }

const hasQuery = ({ parameters }: Operation): boolean => parameters.some((parameter) => parameter.in === 'query');

function queryTries(context: Context, operation: Operation): Try[] {
  const schema = querySchema(operation);
  return mutations(context.contract, schema, rightQuery(context, operation), 'type').flatMap((mutation) => {
    const query = asQuery(mutation.value);
    // Text is right where a text is due, so some of what is wrong in JSON is not in an address.
    const isRight = query && context.validate(schema, readQuery(query, ({ schema: one }) => choose(context.contract, one).type, operation)) === undefined;
    if (!query || isRight) return [];
    const { path } = harmless(context, operation);
    return [{ ...mutation, pointer: queryPointer(mutation), send: () => context.ask(operation, { query, ...(path && { path }), ...(operation.keyed && { key: madeUp() }) }) }];
  });
}

function bodyTries(context: Context, operation: Operation, right: RightBody | undefined): Try[] {
  const schema = operation.body!;
  const { body = sample(context.contract, schema), path = operation.write ? undefined : harmless(context, operation).path, headers } = right ?? {};
  return mutations(context.contract, schema, body, 'null').filter(({ value }) => context.validate(schema, value) !== undefined).map((mutation) => ({
    ...mutation, send: () => context.ask(operation, { body: mutation.value, ...asNobody(operation), ...(path && { path }), ...(headers && { headers }), ...(operation.keyed && { key: madeUp() }) }),
  }));
}

interface Findings { list: (Finding & { kind: Mutation['kind'] })[] }

async function tryAll(tries: Try[]): Promise<Findings> {
  const list: Findings['list'] = [];
  for (const { kind, pointer, send } of tries) list.push({ kind, ...findingOf(await send(), `${kind} at ${pointer || 'the whole body'}`, pointer) });
  return { list };
}

/** All tries of an operation under the rules that they can break; an unknown member that is dropped has a row of its own. */
async function rowsOf(operation: Operation, run: () => Promise<Findings>): Promise<Row[]> {
  let findings: Findings | undefined;
  let failure: unknown;
  try {
    findings = await run();
  } catch (error) {
    failure = error;
  }
  const rule = (id: string, kinds: (kind: Mutation['kind']) => boolean, part: keyof Finding) => judge(`invalid.${id}.${operation.id}`, operation.id, () => {
    if (!findings) throw failure;
    const tried = findings.list.filter(({ kind }) => kinds(kind));
    if (!tried.length) throw new NotTested('The contract has no request of the kind.');
    return tried.find((finding) => finding[part] !== undefined)?.[part];
  });
  const isExtra = (kind: Mutation['kind']) => kind === 'extra-member';
  return [
    await rule('fault', () => true, 'fault'), await rule('accepted', (kind) => !isExtra(kind), 'accepted'),
    await rule('extra-member', isExtra, 'accepted'), await rule('pointer', () => true, 'pointer'),
  ];
}

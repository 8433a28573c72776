/** Filters: a value that the clinic does not know is refused, since unfiltered answers would look like matches. */
import { knownPath, mustBeKnown, rightQuery } from './offered.js';
import { madeUp } from '../client.js';
import { mustBeOpen, problemIs, type Context } from '../context.js';
import { lastPart, type Parameter, type Schema } from '../contract.js';
import { judge, type Row } from '../rows.js';
import { pointerFault } from '../rules/refusals.js';

/** Kinds of values that are the clinic's own, each with one that no clinic has. */
const unknownValues: Record<string, () => string> = { Id: madeUp, Modality: () => 'conformance-unknown', MedicationStatus: () => 'conformance-unknown', Origin: () => 'conformance-unknown', ReportKind: () => 'conformance-unknown', DocumentKind: () => 'conformance-unknown' };

export async function filters(context: Context): Promise<Row[]> {
  const rows: Row[] = [];
  for (const operation of context.operations.filter((one) => !one.write)) {
    for (const { name, schema } of operation.parameters.filter(isFilter)) {
      rows.push(await judge(`filter.unknown.${operation.id}.${name}`, operation.id, async () => {
        mustBeOpen(context, operation);
        mustBeKnown(context, operation);
        const answer = await context.ask(operation, { path: knownPath(operation, context.known), query: { ...rightQuery(context, operation), [name]: unknownValues[kindOf(schema)]!() } });
        return problemIs(context, answer, 'invalid-request', (problem) => pointerFault(problem, `query/${name}`));
      }));
    }
  }
  return rows;
}

const isFilter = (parameter: Parameter): boolean => parameter.in === 'query' && Object.hasOwn(unknownValues, kindOf(parameter.schema));
const kindOf = (schema: Schema): string => lastPart(schema.$ref ?? schema.items?.$ref ?? '');

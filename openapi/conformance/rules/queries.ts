/** The query of an operation as one closed schema, so that it is made wrong as a body is. */
import type { Operation, Parameter, Schema } from '../contract.js';
import type { Mutation } from './mutations.js';

export type Query = Record<string, string | string[]>;

export function querySchema({ parameters }: Pick<Operation, 'parameters'>): Schema {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  return {
    type: 'object', unevaluatedProperties: false, properties: Object.fromEntries(inQuery.map(({ name, schema }) => [name, schema])),
    required: inQuery.filter((parameter) => parameter.required).map((parameter) => parameter.name),
  };
}

/** A mutation as it is written in an address; undefined for what an address cannot say, such as null. */
export function asQuery(value: unknown): Query | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).map(([name, member]): [string, string | string[] | undefined] => [name, Array.isArray(member) ? asTexts(member) : asText(member)]);
  return entries.every(([, text]) => text !== undefined) ? Object.fromEntries(entries as [string, string | string[]][]) : undefined;
}

const asText = (value: unknown): string | undefined => (['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined);

function asTexts(values: unknown[]): string[] | undefined {
  const texts = values.map(asText);
  return texts.length && texts.every((text) => text !== undefined) ? (texts as string[]) : undefined;
}

/** How a backend reads it again: every text is a text, a number or a boolean as its parameter says. */
export function readQuery(query: Query, typeOf: (parameter: Parameter) => string | undefined, { parameters }: Pick<Operation, 'parameters'>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).map(([name, text]) => {
    const parameter = parameters.find((one) => one.in === 'query' && one.name === name);
    return [name, parameter ? readText(text, typeOf(parameter)) : text];
  }));
}

function readText(given: string | string[], type: string | undefined): unknown {
  if (type === 'array') return [given].flat();
  const text = Array.isArray(given) && given.length === 1 ? given[0] : given;
  if (type === 'integer' && typeof text === 'string' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** `/locationId/0` in the schema is `query/locationId` in a refusal. */
export const queryPointer = ({ pointer }: Pick<Mutation, 'pointer'>): string => `query/${pointer.split('/')[1] ?? ''}`;

/** A right request made wrong in one place, in each way that its schema forbids. */
import type { ContractDocument, Schema } from '../contract.js';
import { choose, sample } from './samples.js';

type Contract = Pick<ContractDocument, 'components'>;

export interface Mutation {
  kind: 'type' | 'null' | 'missing' | 'extra-member' | 'too-long' | 'too-short' | 'pattern' | 'format' | 'not-listed' | 'too-small' | 'too-large' | 'too-many' | 'too-few';
  /** Where it is wrong, as the refusal has to say it (RFC 6901). */
  pointer: string;
  value: unknown;
}
/** What a member that may be absent is given: null, which programs write for it, or another type where there is no null. */
type Optional = 'null' | 'type';
interface Scope { contract: Contract; optional: Optional }
type Put = (value: unknown) => unknown;

/** A member that no version of the contract will have. */
export const extraMember = 'conformanceExtra';
const wrongTypes: Record<string, unknown> = { object: [], array: 'text', string: 7, integer: 'seven', boolean: 'neither' };
const wrongTexts = { pattern: ['not as said!', 'x'], format: ['nothing of the kind', '2026-02-30'], enum: 'conformance-unknown' };

/** `base` is right; whether a mutation is really wrong the caller checks against the schema. */
export const mutations = (contract: Contract, schema: Schema, base: unknown, optional: Optional): Mutation[] => [{ kind: 'null', pointer: '', value: null }, ...visit({ contract, optional }, schema, base, '', (value) => value, true)];

function visit(scope: Scope, given: Schema, base: unknown, pointer: string, put: Put, required: boolean): Mutation[] {
  const schema = choose(scope.contract, given);
  const wrong = (kind: Mutation['kind'], ...values: unknown[]) => values.map((value): Mutation => ({ kind, pointer, value: put(value) }));
  const found = required || scope.optional === 'type' ? wrong('type', wrongTypes[schema.type ?? '']) : wrong('null', null);
  if (schema.enum) found.push(...wrong('not-listed', wrongTexts.enum));
  if (schema.type === 'string') found.push(...wrongText(schema).flatMap(([kind, value]) => wrong(kind, value)));
  if (schema.minimum !== undefined) found.push(...wrong('too-small', schema.minimum - 1));
  if (schema.maximum !== undefined) found.push(...wrong('too-large', schema.maximum + 1));
  if (schema.type === 'array') found.push(...inArray(scope, schema, pointer, put));
  if (schema.type === 'object') found.push(...inObject(scope, schema, (base ?? {}) as Record<string, unknown>, pointer, put));
  return found;
}

function wrongText({ pattern, format, minLength, maxLength }: Schema): [Mutation['kind'], string][] {
  const found: [Mutation['kind'], string][] = [];
  const text = wrongTexts.pattern.find((one) => pattern !== undefined && !new RegExp(pattern, 'u').test(one));
  if (text !== undefined) found.push(['pattern', text]);
  if (format !== undefined) found.push(...wrongTexts.format.map((one): [Mutation['kind'], string] => ['format', one]));
  if (minLength) found.push(['too-short', 'x'.repeat(minLength - 1)]);
  if (maxLength !== undefined) found.push(['too-long', 'x'.repeat(maxLength + 1)]);
  return found;
}

function inArray(scope: Scope, { items, minItems, maxItems }: Schema, pointer: string, put: Put): Mutation[] {
  const item = sample(scope.contract, items!);
  const found = visit(scope, items!, item, `${pointer}/0`, (value) => put([value]), true);
  if (minItems) found.push({ kind: 'too-few', pointer, value: put([]) });
  if (maxItems !== undefined) found.push({ kind: 'too-many', pointer, value: put(Array.from({ length: maxItems + 1 }, () => item)) });
  return found;
}

function inObject(scope: Scope, schema: Schema, base: Record<string, unknown>, pointer: string, put: Put): Mutation[] {
  const found: Mutation[] = [];
  for (const name of schema.required ?? []) {
    const { [name]: _, ...rest } = base;
    found.push({ kind: 'missing', pointer: `${pointer}/${name}`, value: put(rest) });
  }
  if (schema.unevaluatedProperties === false) found.push({ kind: 'extra-member', pointer: `${pointer}/${extraMember}`, value: put({ ...base, [extraMember]: 'x' }) });
  if (schema.maxProperties !== undefined) found.push({ kind: 'too-many', pointer, value: put(Object.fromEntries(Array.from({ length: schema.maxProperties + 1 }, (_, index) => [`m${index}`, index]))) });
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    found.push(...visit(scope, member, base[name] ?? sample(scope.contract, member), `${pointer}/${name}`, (value) => put({ ...base, [name]: value }), schema.required?.includes(name) ?? false));
  }
  return found;
}

/** Holds a value to a schema of the contract. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ContractDocument, Schema } from '../contract.js';
import type { Fault } from '../rows.js';

const source = 'portico';
/** So many of a value's errors are told. */
const told = 3;

export type Validate = (schema: Schema, value: unknown) => Fault;
/** All that is wrong with a value, as the validator says it. */
export type SchemaErrors = (schema: Schema, value: unknown) => ErrorObject[];

/** Compiling takes longer than a run of requests, so it is done once for a contract. */
const made = new WeakMap<object, SchemaErrors>();

export function createErrors(contract: Pick<ContractDocument, 'components'>): SchemaErrors {
  const known = made.get(contract) ?? compileFor(contract);
  made.set(contract, known);
  return known;
}

/** The first errors as one sentence. */
export function createValidate(contract: Pick<ContractDocument, 'components'>): Validate {
  const errorsOf = createErrors(contract);
  return (schema, value) => {
    const errors = errorsOf(schema, value).map(({ instancePath, message, params }) => `${instancePath || 'the whole'} ${message}${params.unevaluatedProperty === undefined ? '' : ` (${String(params.unevaluatedProperty)})`}`);
    return errors.length ? [...new Set(errors)].slice(0, told).join('; ') : undefined;
  };
}

/** A schema is compiled when it is first needed. */
function compileFor(contract: Pick<ContractDocument, 'components'>): SchemaErrors {
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  (addFormats as unknown as { default: typeof import('ajv-formats').default }).default(ajv);
  ajv.addSchema({ $id: source, components: contract.components });
  const compiled = new Map<Schema, ValidateFunction>();
  return (schema, value) => {
    let validate = compiled.get(schema);
    if (!validate) compiled.set(schema, (validate = ajv.compile(absolute(schema) as object)));
    return validate(value) ? [] : (validate.errors ?? []);
  };
}

/** `#/components/…` of the bundle, seen from a schema compiled alone. */
function absolute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(absolute);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === '$ref' && typeof inner === 'string' && inner.startsWith('#') ? `${source}${inner}` : absolute(inner)]));
}

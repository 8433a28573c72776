/** Holds a request to the contract and says in the contract's words what is wrong with it. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { components } from '../../../src/contract/generated/portico.js';
import type { Operation } from './contract.js';
import type { JsonSchema, OperationsDocument, ParameterObject } from './ports.js';

type FieldError = components['schemas']['FieldError'];
const source = 'portico';

export type Validator = ReturnType<typeof createValidator>;

/** `check` compiles a schema of the contract when it is first needed. */
export function createValidator(contract: OperationsDocument) {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  (addFormats as unknown as { default: typeof import('ajv-formats').default }).default(ajv);
  ajv.addSchema({ $id: source, components: contract.components });
  const compiled = new Map<JsonSchema, ValidateFunction>();
  const check = (schema: JsonSchema): ValidateFunction => {
    let validate = compiled.get(schema);
    if (!validate) compiled.set(schema, (validate = ajv.compile(absolute(schema) as JsonSchema)));
    return validate;
  };
  return {
    body(operation: Operation<string>, body: unknown): FieldError[] {
      if (body === undefined) return operation.body?.required ? [{ pointer: '', code: 'required' }] : [];
      if (!operation.body) return [];
      const validate = check(operation.body.schema);
      return validate(body) ? [] : fieldErrors(validate.errors ?? []);
    },
    /** Reads the parameters of one place as their types, with what is wrong with them. */
    parameters(operation: Operation<string>, place: ParameterObject['in'], raw: (name: string) => string[], names: string[] = []) {
      const values: Record<string, unknown> = {};
      const errors: FieldError[] = [];
      const known = operation.parameters.filter((parameter) => parameter.in === place);
      for (const { name, required, schema } of known) {
        const given = raw(name);
        if (!given.length) {
          if (required) errors.push({ pointer: `${place}/${name}`, code: 'required' });
          continue;
        }
        const value = typed(given, schema);
        const validate = check(schema);
        if (validate(value)) values[name] = value;
        else errors.push(...fieldErrors(validate.errors ?? [], `${place}/${name}`).slice(0, 1));
      }
      for (const name of names) if (!known.some((parameter) => parameter.name === name)) errors.push({ pointer: `${place}/${name}`, code: 'unknown' });
      return { values, errors };
    },
  };
}

/** `#/components/…` of the bundle, seen from a schema compiled alone. */
function absolute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(absolute);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) =>
    [key, key === '$ref' && typeof inner === 'string' && inner.startsWith('#') ? `${source}${inner}` : absolute(inner)]));
}

function typed(given: string[], schema: JsonSchema): unknown {
  if (schema.type === 'array') return given;
  const [value] = given;
  if (given.length > 1) return given;
  if (schema.type === 'integer' || schema.type === 'number' || (typeof schema.$ref === 'string' && schema.$ref.endsWith('/Limit'))) return /^-?\d+(\.\d+)?$/.test(value!) ? Number(value) : value;
  if (schema.type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}

const codes: Record<string, string> = {
  required: 'required', additionalProperties: 'unknown', unevaluatedProperties: 'unknown', type: 'type', pattern: 'pattern', format: 'format', enum: 'not-listed',
  const: 'not-listed', minLength: 'too-short', maxLength: 'too-long', minimum: 'too-small', maximum: 'too-large', minItems: 'too-few', maxItems: 'too-many',
  minProperties: 'too-few', maxProperties: 'too-many', uniqueItems: 'not-unique',
};

function fieldErrors(errors: ErrorObject[], prefix = ''): FieldError[] {
  const seen = new Map<string, FieldError>();
  for (const { keyword, instancePath, params } of errors) {
    const code = codes[keyword];
    if (!code) continue; // anyOf and $ref only repeat what their parts said
    const member = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty;
    const pointer = prefix || (member === undefined ? instancePath : `${instancePath}/${String(member).replaceAll('~', '~0').replaceAll('/', '~1')}`);
    // An open enumeration is anyOf [listed, string]: "not listed" beside another error of the same place says nothing.
    const known = seen.get(pointer);
    if (known && known.code !== 'not-listed') continue;
    seen.set(pointer, { pointer, code, ...(typeof params.limit === 'number' && { limit: params.limit }) });
  }
  return [...seen.values()];
}

/** Errors of a JSON Schema validator in words of whoever has to mend the backend. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Finding } from './deviation.js';

/** Keywords by which a validator says that no branch fitted; the branch's own error says more. */
const vague = ['anyOf', 'oneOf', 'if', 'enum', 'const'];

const examples: Record<string, string> = { 'date-time': '2026-12-07T08:00:00-07:00', 'date': '2026-12-07', 'time': '08:00:00', 'uri': 'https://clinic.example/', 'email': 'name@clinic.example', 'uuid': '5f2b7f1e-0d63-4c53-a87e-2f0e1f2c9c11' };

/** One finding a place. A value is told as it is or, where it may be of a record, by its shape. */
export function readSchemaErrors(errors: ErrorObject[], told: 'value' | 'shape'): Finding[] {
  const places = new Map<string, ErrorObject[]>();
  for (const error of errors) places.set(placeOf(error), [...(places.get(placeOf(error)) ?? []), error]);
  return [...places].map(([field, all]) => describe(field, all.find(({ keyword }) => !vague.includes(keyword)) ?? all[0]!, told));
}

function placeOf({ instancePath, keyword, params }: ErrorObject): string {
  const member: unknown = keyword === 'required' ? params.missingProperty : (params.unevaluatedProperty ?? params.additionalProperty);
  return `${instancePath.replaceAll(/\/\d+(?=\/|$)/g, '/*')}${member === undefined ? '' : `/${String(member)}`}` || 'the whole body';
}

function describe(field: string, { keyword, params, data, message = '', schema }: ErrorObject, told: 'value' | 'shape'): Finding {
  const name = field.slice(field.lastIndexOf('/') + 1);
  const got = keyword === 'required' ? 'nothing' : told === 'value' ? short(JSON.stringify(data)) : shapeOf(data);
  switch (keyword) {
    case 'required': return { field, expected: 'a value', got, mend: `Add "${name}"; it is required.` };
    case 'type': return { field, expected: [params.type].flat().join(' or '), got: `${kindOf(data)}${told === 'value' ? ` ${got}` : ''}`, mend: `Send "${name}" as ${[params.type].flat().join(' or ')}.` };
    case 'format': return { field, expected: `${params.format}, such as ${examples[params.format as string] ?? 'the contract shows'}`, got, mend: `Write "${name}" in that format.` };
    case 'pattern': return { field, expected: `text that matches ${params.pattern}`, got, mend: `Write "${name}" in that form.` };
    case 'enum': return { field, expected: `one of ${(schema as unknown[]).map(String).join(', ')}`, got, mend: `Use one of the contract's values for "${name}".` };
    case 'unevaluatedProperties': case 'additionalProperties': return { field, expected: 'no such member', got: 'one', mend: `Leave "${name}" out, or give it a reverse-domain name of your own.` };
    default: return { field, expected: message, got, mend: `See "${name}" of the contract.` };
  }
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
const short = (text = 'nothing') => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** `99.99.9999` for a birth date: enough to see what is wrong with it, and nothing of the person. */
const shapeOf = (value: unknown): string => (typeof value === 'string' ? `text like ${short(JSON.stringify(value.replaceAll(/\p{L}/gu, 'a').replaceAll(/\d/g, '9')))}` : kindOf(value));

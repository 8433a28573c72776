/** Values that a schema of the contract allows, of every shape, made by fast-check: required members, any of the others, what is open beside what is known. */
import fc, { type Arbitrary } from 'fast-check';
import type { ContractDocument, Schema } from '../../openapi/conformance/contract.js';

type Contract = Pick<ContractDocument, 'components'>;
export interface Making {
  /** Words of a record. */
  text: Arbitrary<string>;
  /** In place of what the schema says, by its name. */
  instead?: Record<string, (usual: Arbitrary<unknown>) => Arbitrary<unknown>>;
  /** How deep what holds itself may go. */
  deepest?: number;
}

export const readContract = async (): Promise<Contract> => (await (await fetch('/openapi/dist/portico.json')).json()) as Contract;

export function generated(contract: Contract, name: string, making: Making): Arbitrary<unknown> {
  const { schemas } = contract.components;
  const named = (schema: string, depth: Record<string, number>): Arbitrary<unknown> => {
    const level = (depth[schema] ?? 0) + 1;
    if (level > (making.deepest ?? 3)) return fc.constant(undefined);
    const usual = of(schemas[schema]!, { ...depth, [schema]: level });
    return making.instead?.[schema]?.(usual) ?? usual;
  };
  const of = (schema: Schema, depth: Record<string, number>): Arbitrary<unknown> => {
    if (schema.$ref) return named(schema.$ref.split('/').at(-1)!, depth);
    if (schema.allOf) return fc.tuple(...schema.allOf.map((one) => of(one, depth))).map((parts) => (parts.every((part) => typeof part === 'object') ? Object.assign({}, ...parts as object[]) as unknown : parts[0]));
    // What is known far more often than what is not.
    if (schema.anyOf) return fc.oneof({ weight: 9, arbitrary: of(schema.anyOf[0]!, depth) }, ...schema.anyOf.slice(1).map((one) => ({ weight: 1, arbitrary: of(one, depth) })));
    if (schema.enum) return fc.constantFrom(...schema.enum);
    switch (schema.type) {
      case 'object': return objectOf(schema, depth);
      case 'array': return fc.array(of(schema.items!, depth), { minLength: schema.minItems ?? 0, maxLength: Math.max(schema.minItems ?? 0, 3), size: 'max' }).map((items) => items.filter((item) => item !== undefined));
      case 'integer': return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 5000 });
      case 'boolean': return fc.boolean();
      default: return schema.pattern ? fc.stringMatching(new RegExp(schema.pattern)) : making.text;
    }
  };
  const objectOf = ({ properties = {}, required = [] }: Schema, depth: Record<string, number>) => fc.record(Object.fromEntries(Object.entries(properties).map(([member, schema]) => {
    const made = of(schema, depth);
    return [member, required.includes(member) ? made : fc.option(made, { nil: undefined, freq: 2 })];
  })));
  return named(name, {}).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
}

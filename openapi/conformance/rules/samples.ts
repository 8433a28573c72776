/** Values that a schema of the contract allows, for requests that are right but for one place. */
import { NotTested } from '../rows.js';
import { resolve, type ContractDocument, type Schema } from '../contract.js';

type Contract = Pick<ContractDocument, 'components'>;

/** One for each pattern of the contract's requests: words, a key, a phone number, a code, a language. */
const texts = ['conformance', 'conformance-sample-0001', '+13035550199', '0000', 'en'];
const byFormat: Record<string, string> = { date: '2030-06-03', email: 'conformance@example.com' };

/** The smallest value that the schema allows: required members only, one item where a list may not be empty. */
export function sample(contract: Contract, given: Schema): unknown {
  const schema = choose(contract, given);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object': return Object.fromEntries(namesIn(schema).map((name) => [name, sample(contract, schema.properties![name]!)]));
    case 'array': return Array.from({ length: schema.minItems ?? 0 }, () => sample(contract, schema.items!));
    case 'integer': return schema.minimum ?? 0;
    case 'boolean': return false;
    case 'string': return sampleText(schema);
    default: throw new NotTested(`The suite has no sample for ${JSON.stringify(given)}.`);
  }
}

/** Those that are required, and as many more as it takes. */
function namesIn({ required = [], properties = {}, minProperties = 0 }: Schema): string[] {
  const others = Object.keys(properties).filter((name) => !required.includes(name));
  return [...required, ...others.slice(0, Math.max(0, minProperties - required.length))];
}

/** The schema that decides: an open enumeration allows what its open half allows; one of all is what a description stands beside. */
export function choose(contract: Contract, given: Schema): Schema {
  const schema = resolve(contract, given);
  if (schema.allOf?.length === 1) return choose(contract, schema.allOf[0]!);
  return schema.anyOf ? choose(contract, schema.anyOf.at(-1)!) : schema;
}

function sampleText({ format, pattern, minLength = 0, maxLength = Infinity }: Schema): string {
  const candidates = format === undefined ? texts : [byFormat[format] ?? ''];
  const found = candidates.find((text) => text.length >= minLength && text.length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(text)));
  if (!found) throw new NotTested(`The suite has no sample text for ${pattern ?? format}.`);
  return found;
}

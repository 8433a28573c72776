/** The bundled contract as a table of operations: what the suite needs to know of each. */
import type { components, operations } from '../../src/contract/generated/portico.js';

export type OperationId = keyof operations;
export type Schemas = components['schemas'];

/** The keywords of JSON Schema that the contract's requests use. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minProperties?: number;
  minItems?: number;
  maxItems?: number;
  maxProperties?: number;
  unevaluatedProperties?: boolean;
}
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema: Schema;
}
interface ResponseObject {
  $ref?: string;
  headers?: Record<string, unknown>;
  content?: Record<string, { schema: Schema }>;
}
interface OperationObject {
  operationId: OperationId;
  'x-portico-profile': string;
  'x-portico-problems'?: string[];
  security?: Record<string, string[]>[];
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, ResponseObject>;
}
type PathItem = { parameters?: OperationObject['parameters'] } & Partial<Record<(typeof methods)[number], OperationObject>>;
/** A row of the registry of problem types. */
export interface ProblemType {
  status: number;
  alsoStatus?: number;
  general?: boolean;
}
export interface ContractDocument {
  info: { version: string };
  paths: Record<string, PathItem>;
  security?: Record<string, string[]>[];
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter>; responses: Record<string, ResponseObject> };
  'x-portico-problem-types': Record<string, ProblemType>;
}

/** Of an answer that is a file. */
export const anyType = '*/*';
const methods = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** How one status of an operation may look. */
export interface Documented {
  /** None for an empty body. */
  content?: { type: string; schema: Schema };
  headers: string[];
}
export interface Operation {
  id: OperationId;
  method: string;
  /** `/patients/{patientId}/drafts` */
  template: string;
  profile: string;
  /** Whether a credential must come, may, or does not matter. */
  credential: 'required' | 'optional' | 'public';
  /** Changes something; a search goes by POST, takes no key and changes nothing. */
  write: boolean;
  /** Takes an Idempotency-Key. */
  keyed: boolean;
  ofPatient: boolean;
  /** Path parameters besides the patient: the thing that is asked for. */
  children: string[];
  parameters: Parameter[];
  body?: Schema;
  /** Success statuses; every refusal is the shared problem. */
  successes: Record<number, Documented>;
  /** Names of the problems that are this operation's own. */
  problems: string[];
  /** Answers in pages. */
  list: boolean;
  /** Answers with a file. */
  binary: boolean;
}

export function readOperations(contract: ContractDocument): Operation[] {
  return Object.entries(contract.paths).flatMap(([template, item]) => methods.flatMap((method) => (item[method] ? [readOperation(contract, template, item, method, item[method])] : [])));
}

function readOperation(contract: ContractDocument, template: string, item: PathItem, method: string, operation: OperationObject): Operation {
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) => ('$ref' in one ? contract.components.parameters[lastPart(one.$ref)]! : one));
  const schemes = operation.security ?? contract.security ?? [];
  const anonymous = schemes.length === 0 || schemes.some((scheme) => Object.keys(scheme).length === 0);
  const names = (place: Parameter['in']) => parameters.filter((parameter) => parameter.in === place).map((parameter) => parameter.name);
  const body = operation.requestBody?.content['application/json']?.schema;
  const keyed = names('header').includes('Idempotency-Key');
  return {
    id: operation.operationId, method: method.toUpperCase(), template, profile: operation['x-portico-profile'],
    credential: anonymous ? (schemes.length > 1 ? 'optional' : 'public') : 'required', write: method !== 'get' && !(method === 'post' && !keyed), keyed,
    ofPatient: names('path').includes('patientId'), children: names('path').filter((name) => name !== 'patientId'), parameters, ...(body && { body }),
    successes: readSuccesses(contract, operation.responses),
    problems: operation['x-portico-problems'] ?? [], list: names('query').includes('cursor') && names('query').includes('limit'),
    binary: operation.responses['200']?.content?.[anyType] !== undefined,
  };
}

function readSuccesses(contract: ContractDocument, responses: OperationObject['responses']): Operation['successes'] {
  return Object.fromEntries(Object.entries(responses).filter(([status]) => /^2\d\d$/.test(status)).map(([status, given]) => {
    const response = given.$ref ? contract.components.responses[lastPart(given.$ref)]! : given;
    const [content] = Object.entries(response.content ?? {});
    return [Number(status), { headers: Object.keys(response.headers ?? {}), ...(content && { content: { type: content[0], schema: content[1].schema } }) }];
  }));
}

/** The schema behind references. */
export function resolve(contract: Pick<ContractDocument, 'components'>, schema: Schema): Schema {
  return schema.$ref ? resolve(contract, contract.components.schemas[lastPart(schema.$ref)]!) : schema;
}

/** `Id` of `#/components/schemas/Id`. */
export const lastPart = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

/** The contract as a table of operations: what the pipeline needs to know of each. */
import type { operations } from '../../../src/contract/generated/portico.js';
import type { JsonSchema, OperationObject, OperationsDocument, ParameterObject } from './ports.js';

export type OperationId = keyof operations;
export const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

export interface Operation<Id extends string = OperationId> {
  id: Id;
  method: string;
  /** `/patients/{patientId}/drafts` */
  template: string;
  profile: string;
  /** Whether a credential may come (`optional`), must (`required`) or does not matter (`public`). */
  credential: 'public' | 'optional' | 'required';
  /** Changes something. */
  write: boolean;
  /** Takes an Idempotency-Key. */
  keyed: boolean;
  versioned: boolean;
  /** Its success is a file. */
  binary: boolean;
  parameters: ParameterObject[];
  body?: { required: boolean; schema: JsonSchema };
}

export function readOperations(contract: OperationsDocument): Operation[] {
  const resolve = (parameter: ParameterObject | { $ref: string }): ParameterObject =>
    '$ref' in parameter ? contract.components.parameters[parameter.$ref.split('/').pop()!]! : parameter;
  return Object.entries(contract.paths).flatMap(([template, item]) =>
    methods.flatMap((method) => {
      const operation = item[method] as OperationObject | undefined;
      if (!operation) return [];
      const parameters = [...((item.parameters as OperationObject['parameters']) ?? []), ...(operation.parameters ?? [])].map(resolve);
      const schemes = operation.security ?? [{ bearer: [] }];
      const anonymous = schemes.some((scheme) => Object.keys(scheme).length === 0);
      const body = operation.requestBody?.content['application/json'];
      const keyed = parameters.some((parameter) => parameter.name === 'Idempotency-Key');
      return [{
        id: operation.operationId as OperationId, method: method.toUpperCase(), template, profile: operation['x-portico-profile'],
        credential: anonymous ? (schemes.length > 1 ? 'optional' : 'public') : 'required',
        // A search goes by POST, so that what is looked for stands in no address; it takes no key.
        write: method !== 'get' && !(method === 'post' && !keyed), keyed,
        versioned: parameters.some((parameter) => parameter.name === 'If-Match'), parameters,
        binary: operation.responses['200']?.content?.['*/*'] !== undefined,
        ...(body && { body: { required: operation.requestBody?.required ?? false, schema: body.schema } }),
      } satisfies Operation];
    }));
}

/** Whether an answer is what its operation promises: status, media type, members, problem, caching. */
import type { Answer } from '../conformance/client.js';
import type { ContractDocument, Operation, Schemas } from '../conformance/contract.js';
import { mediaType, problemName } from '../conformance/rules/answers.js';
import { cachingFault } from '../conformance/rules/caching.js';
import type { SchemaErrors } from '../conformance/rules/schemas.js';
import type { Finding } from './deviation.js';
import { readSchemaErrors } from './schema-findings.js';

export interface Rules {
  contract: ContractDocument;
  errorsOf: SchemaErrors;
}

export function answerFindings(rules: Rules, operation: Operation, answer: Answer): Finding[] {
  if (answer.status === 0) return [{ field: 'status', expected: 'an answer', got: answer.text, mend: 'Answer every operation that is offered; one that is not answers 501 not-offered.' }];
  return [...(answer.status < 400 ? successFindings(rules, operation, answer) : problemFindings(rules, operation, answer)), ...cacheFindings(operation, answer)];
}

function successFindings(rules: Rules, operation: Operation, answer: Answer): Finding[] {
  const documented = operation.successes[answer.status];
  if (!documented) return [{ field: 'status', expected: Object.keys(operation.successes).join(' or '), got: String(answer.status), mend: answer.status < 400 && answer.status >= 300 ? 'Answer the request itself; do not send the caller to another page.' : 'Answer with the status of the contract.' }];
  const { content } = documented;
  if (!content) return answer.text === '' ? [] : [{ field: 'body', expected: 'none', got: `${answer.text.length} characters`, mend: `Send ${answer.status} without a body.` }];
  return contentFindings(rules, operation, answer, content.type, content.schema);
}

function contentFindings({ errorsOf }: Rules, operation: Operation, answer: Answer, type: string, schema: ContractDocument['components']['schemas'][string]): Finding[] {
  const sent = mediaType(answer.headers);
  // A file is of its own type, and nobody here reads it.
  if (type === '*/*') return sent ? [] : [{ field: 'header Content-Type', expected: 'the type of the file', got: 'none', mend: 'Send the media type of the file.' }];
  const wrongType: Finding[] = sent === type ? [] : [{ field: 'header Content-Type', expected: type, got: sent || 'none', mend: `Send Content-Type: ${type}.` }];
  if (answer.body === undefined) return [...wrongType, { field: 'body', expected: 'JSON', got: sent === 'text/html' ? 'a page of HTML' : 'something else', mend: 'Answer with the JSON of the contract; check that the address is the base of the API.' }];
  // What a person's record holds is not printed, only its shape.
  return [...wrongType, ...readSchemaErrors(errorsOf(schema, answer.body), operation.credential === 'required' ? 'shape' : 'value')];
}

function problemFindings(rules: Rules, operation: Operation, answer: Answer): Finding[] {
  const { contract } = rules;
  const fromBody = contentFindings(rules, operation, answer, 'application/problem+json', contract.components.schemas.Problem!);
  if (fromBody.length) return fromBody;
  const registry = contract['x-portico-problem-types'];
  const name = problemName(answer);
  const type = name === undefined ? undefined : registry[name];
  if (!type) return [{ field: '/type', expected: `urn:portico:problem:${fits(rules, operation, answer.status).join(' or ')}`, got: String((answer.body as Schemas['Problem']).type), mend: 'Use a type of the registry openapi/problems.yaml.' }];
  const statuses = [type.status, ...(type.alsoStatus === undefined ? [] : [type.alsoStatus])];
  if (!statuses.includes(answer.status)) return [{ field: 'status', expected: `${statuses.join(' or ')}, the status of ${name}`, got: String(answer.status), mend: `Send ${name} under ${statuses[0]}, or a type that fits ${answer.status}: ${fits(rules, operation, answer.status).join(', ') || 'there is none'}.` }];
  if (!type.general && !operation.problems.includes(name!)) return [{ field: '/type', expected: fits(rules, operation, answer.status).join(' or ') || 'a problem of this operation', got: name!, mend: `${operation.id} may not answer ${name}; use a type that it lists.` }];
  return [];
}

/** Types that this operation may give under a status. */
const fits = ({ contract }: Rules, { problems }: Operation, status: number): string[] =>
  Object.entries(contract['x-portico-problem-types']).filter(([name, type]) => (type.general || problems.includes(name)) && [type.status, type.alsoStatus].includes(status)).map(([name]) => name);

function cacheFindings(operation: Operation, { headers }: Answer): Finding[] {
  if (cachingFault(operation, headers) === undefined) return [];
  const expected = operation.credential === 'public' ? 'no-store, or a shorter age' : 'no-store';
  return [{ field: 'header Cache-Control', expected, got: headers.get('Cache-Control') ?? 'none', mend: operation.credential === 'public' ? 'Let nobody keep the answer for longer than the contract says.' : 'Send Cache-Control: no-store with everything about a person.' }];
}

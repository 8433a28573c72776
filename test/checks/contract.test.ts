/** What a linter cannot say of the contract. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ContractDocument, OperationObject } from '../../demo/backend/app/ports.js';

interface Contract extends ContractDocument { 'x-portico-problem-types': Record<string, { status: number; title: string; actions: string[]; members?: string[]; general?: boolean }> }
let contract: Contract;
let operations: { id: string; method: string; path: string; operation: OperationObject & { 'x-portico-problems'?: string[] } }[];

before(async () => {
  const { bundleContract } = await import('../../scripts/contract.mjs');
  contract = (await bundleContract()) as unknown as Contract;
  operations = Object.entries(contract.paths).flatMap(([path, item]) => ['get', 'put', 'post', 'patch', 'delete'].flatMap((method) => (item[method] ? [{ id: (item[method] as OperationObject).operationId, method, path, operation: item[method] as OperationObject }] : [])));
});

test('each operation names exactly one profile of the list', () => {
  const profiles = new Set(['core', 'booking-public', 'account', 'drafts', 'booking-patient', 'visit-day', 'waiting-list', 'inbox', 'uploads', 'documents', 'results', 'records', 'medications', 'refills', 'billing', 'coverage', 'preferences', 'events', 'proxy', 'privacy']);
  for (const { id, operation } of operations) assert.ok(profiles.has(operation['x-portico-profile']), id);
});

test('each write takes a key, but for what needs none by design', () => {
  const without = new Set(['saveDraft', 'searchReports']);
  for (const { id, method, operation } of operations) {
    if (method === 'get') continue;
    const keyed = (operation.parameters ?? []).some((parameter) => '$ref' in parameter && parameter.$ref.endsWith('/IdempotencyKey'));
    assert.equal(keyed, !without.has(id), id);
  }
});

test('each problem that an operation names is in the registry, and each in the registry can come', () => {
  const registry = contract['x-portico-problem-types'];
  const named = new Set(operations.flatMap(({ operation }) => operation['x-portico-problems'] ?? []));
  for (const name of named) assert.ok(registry[name], name);
  for (const [name, { general }] of Object.entries(registry)) assert.ok(general || named.has(name), `${name} is given by no operation`);
  const members = Object.keys((contract.components.schemas.Problem as { properties: object }).properties);
  for (const [name, problem] of Object.entries(registry)) for (const member of problem.members ?? []) assert.ok(members.includes(member), `${name}.${member}`);
});

test('no answer is closed, and no request takes what it does not know', () => {
  const bodies = new Set(operations.flatMap(({ operation }) => Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => (schema as { $ref: string }).$ref.split('/').pop()!)));
  for (const [name, schema] of Object.entries(contract.components.schemas)) {
    assert.notEqual(schema.additionalProperties, false, name);
    if (bodies.has(name)) assert.equal(schema.unevaluatedProperties, false, `${name} must refuse unknown members`);
  }
});

test('schema names are unique over all files', () => {
  for (const name of Object.keys(contract.components.schemas)) assert.ok(!name.includes('-'), `${name} stands twice`);
});

test('every example holds to its schema', () => {
  const ajv = new Ajv2020({ strict: false });
  (addFormats as unknown as { default: typeof import('ajv-formats').default }).default(ajv);
  ajv.addSchema({ $id: 'contract', components: contract.components });
  let checked = 0;
  const walk = (node: unknown, pointer: string) => {
    if (typeof node !== 'object' || node === null) return;
    const { examples, example } = node as { examples?: unknown; example?: unknown };
    for (const value of [...(Array.isArray(examples) ? examples : []), ...(example === undefined ? [] : [example])]) {
      const schema = 'schema' in node ? `${pointer}/schema` : pointer;
      const validate = ajv.getSchema(`contract#${schema}`);
      assert.ok(validate?.(value), `${schema}: ${JSON.stringify(value)} ${JSON.stringify(validate?.errors)}`);
      checked += 1;
    }
    for (const [key, child] of Object.entries(node)) if (key !== 'examples') walk(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  };
  walk(contract.components, '/components');
  assert.ok(checked > 20);
});

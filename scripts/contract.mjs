// Bundles the contract to openapi/dist/portico.json, the demo's staff API beside it, and, with --types, writes the types that src/ and demo/ are compiled against.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, createConfig, parseYaml } from '@redocly/openapi-core';

const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** An OpenAPI document and all that it refers to, in one file. */
async function bundleDocument(source, target, more = {}) {
  const { bundle: result, problems } = await bundle({ ref: file(source), config: await createConfig({}) });
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length) throw new Error(`${source} does not bundle: ${errors.map((error) => error.message).join('; ')}`);
  const document = { ...result.parsed, ...more };
  await mkdir(dirname(file(target)), { recursive: true });
  // In one step: others may be reading it.
  await writeFile(file(`${target}.new`), `${JSON.stringify(document, null, 1)}\n`);
  await rename(file(`${target}.new`), file(target));
  return document;
}

/** The contract, with the registry of problem types as `x-portico-problem-types`. */
export const bundleContract = async () => bundleDocument('openapi/portico.yaml', 'openapi/dist/portico.json', { 'x-portico-problem-types': parseYaml(await readFile(file('openapi/problems.yaml'), 'utf8')) });

/** What the demo's staff page asks, which is no part of the contract. */
export const bundleStaff = () => bundleDocument('demo/backend/staff.yaml', 'demo/backend/dist/staff.json');

const methods = ['get', 'put', 'post', 'patch', 'delete'];

/** One parameter or member of a body as a program can check it without the schemas: what kind it is, and its limits. */
function checkOf(contract, given, required) {
  const found = (schema) => (schema.$ref ? found(schema.$ref.split('/').slice(1).reduce((at, part) => at[part], contract)) : schema.anyOf ? found(schema.anyOf.at(-1)) : schema.allOf?.length === 1 ? found(schema.allOf[0]) : schema);
  const { type, enum: list, const: only, pattern, format, minLength, maxLength, minimum, maximum, maxItems, items } = found(given);
  return Object.fromEntries(Object.entries({
    type, list, only, pattern, date: format === 'date' || undefined, min: minLength ?? minimum, max: maxLength ?? maximum ?? maxItems, items: items && checkOf(contract, items), required: required || undefined,
  }).filter(([, value]) => value !== undefined));
}

/** The operations as a table, for a backend that runs where the contract's document is not. Bodies only of those that such a backend may take. */
function operationTable(contract) {
  const bodies = ['searchReports', 'openReport'];
  return Object.entries(contract.paths).flatMap(([path, item]) => methods.filter((method) => item[method]).map((method) => {
    const operation = item[method];
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) => (one.$ref ? contract.components.parameters[one.$ref.split('/').pop()] : one));
    const schemes = operation.security ?? contract.security;
    const schema = operation.requestBody?.content['application/json']?.schema;
    const body = bodies.includes(operation.operationId) && contract.components.schemas[schema.$ref.split('/').pop()];
    return {
      id: operation.operationId, method: method.toUpperCase(), path, profile: operation['x-portico-profile'], ...(schemes.every((scheme) => Object.keys(scheme).length) && { credential: true }),
      ...(parameters.some(({ name }) => name === 'Idempotency-Key') && { keyed: true }),
      query: Object.fromEntries(parameters.filter((one) => one.in === 'query').map((one) => [one.name, checkOf(contract, one.schema, one.required)])),
      ...(body && { body: Object.fromEntries(Object.entries(body.properties).map(([name, member]) => [name, checkOf(contract, member, body.required?.includes(name))])) }),
    };
  }));
}

async function writeTypes(contract, staff) {
  const { default: openapiTypes, astToString } = await import('openapi-typescript');
  const note = '// Generated from openapi/ by `npm run contract`. Do not edit.\n';
  const types = astToString(await openapiTypes(structuredClone(contract), { defaultNonNullable: false }));
  const staffTypes = astToString(await openapiTypes(structuredClone(staff), { defaultNonNullable: false }));
  const table = operationTable(contract).map((row) => `  ${JSON.stringify(row)},\n`).join('');
  const names = Object.keys(contract['x-portico-problem-types']).map((name) => `  | '${name}'`).join('\n');
  await mkdir(file('src/contract/generated'), { recursive: true });
  await writeFile(file('src/contract/generated/portico.ts'), `${note}${types}`);
  await mkdir(file('demo/backend/app/staff/generated'), { recursive: true });
  await writeFile(file('demo/backend/app/staff/generated/staff.ts'), `${note.replace('openapi/', 'demo/backend/staff.yaml')}${staffTypes}`);
  await writeFile(file('src/contract/generated/version.ts'), `${note}/** The contract that these elements were made for. */\nexport const contractVersion = '${contract.info.version}';\n`);
  await writeFile(file('src/contract/generated/operation-table.ts'), `${note}import type { OperationRow } from '../operation-row.js';\n\nexport const operationTable: readonly OperationRow[] = [\n${table}];\n`);
  const titles = Object.entries(contract['x-portico-problem-types']).map(([name, { status, title, actions = [] }]) => `  ${JSON.stringify(name)}: ${JSON.stringify([status, title, actions])},\n`).join('');
  await writeFile(file('src/contract/generated/problem-table.ts'), `${note}import type { ProblemName } from './problem-names.js';\n\n/** Status, title for logs and what the person may do, of each problem of the registry. */\nexport const problemTable: Record<ProblemName, [status: number, title: string, actions: string[]]> = {\n${titles}};\n`);
  await writeFile(file('src/contract/generated/problem-names.ts'), `${note}/** Names of the registry openapi/problems.yaml; the type is \`urn:portico:problem:\` and the name. */\nexport type ProblemName =\n${names};\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const contract = await bundleContract();
  const staff = await bundleStaff();
  if (process.argv.includes('--types')) await writeTypes(contract, staff);
}

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

async function writeTypes(contract, staff) {
  const { default: openapiTypes, astToString } = await import('openapi-typescript');
  const note = '// Generated from openapi/ by `npm run contract`. Do not edit.\n';
  const types = astToString(await openapiTypes(structuredClone(contract), { defaultNonNullable: false }));
  const staffTypes = astToString(await openapiTypes(structuredClone(staff), { defaultNonNullable: false }));
  const names = Object.keys(contract['x-portico-problem-types']).map((name) => `  | '${name}'`).join('\n');
  await mkdir(file('src/contract/generated'), { recursive: true });
  await writeFile(file('src/contract/generated/portico.ts'), `${note}${types}`);
  await mkdir(file('demo/backend/app/staff/generated'), { recursive: true });
  await writeFile(file('demo/backend/app/staff/generated/staff.ts'), `${note.replace('openapi/', 'demo/backend/staff.yaml')}${staffTypes}`);
  await writeFile(file('src/contract/generated/version.ts'), `${note}/** The contract that these elements were made for. */\nexport const contractVersion = '${contract.info.version}';\n`);
  await writeFile(file('src/contract/generated/problem-names.ts'), `${note}/** Names of the registry openapi/problems.yaml; the type is \`urn:portico:problem:\` and the name. */\nexport type ProblemName =\n${names};\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const contract = await bundleContract();
  const staff = await bundleStaff();
  if (process.argv.includes('--types')) await writeTypes(contract, staff);
}

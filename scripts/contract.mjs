// Bundles the contract to openapi/dist/portico.json and, with --types, writes the types that src/ and demo/ are compiled against.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle, createConfig, parseYaml } from '@redocly/openapi-core';

const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The contract in one file, with the registry of problem types as `x-portico-problem-types`. */
export async function bundleContract() {
  const { bundle: result, problems } = await bundle({ ref: file('openapi/portico.yaml'), config: await createConfig({}) });
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length) throw new Error(`The contract does not bundle: ${errors.map((error) => error.message).join('; ')}`);
  const contract = result.parsed;
  contract['x-portico-problem-types'] = parseYaml(await readFile(file('openapi/problems.yaml'), 'utf8'));
  await mkdir(file('openapi/dist'), { recursive: true });
  // In one step: others may be reading it.
  await writeFile(file('openapi/dist/portico.json.new'), `${JSON.stringify(contract, null, 1)}\n`);
  await rename(file('openapi/dist/portico.json.new'), file('openapi/dist/portico.json'));
  return contract;
}

async function writeTypes(contract) {
  const { default: openapiTypes, astToString } = await import('openapi-typescript');
  const note = '// Generated from openapi/ by `npm run contract`. Do not edit.\n';
  const types = astToString(await openapiTypes(structuredClone(contract), { defaultNonNullable: false }));
  const names = Object.keys(contract['x-portico-problem-types']).map((name) => `  | '${name}'`).join('\n');
  await mkdir(file('src/contract/generated'), { recursive: true });
  await writeFile(file('src/contract/generated/portico.ts'), `${note}${types}`);
  await writeFile(file('src/contract/generated/version.ts'), `${note}/** The contract that these elements were made for. */\nexport const contractVersion = '${contract.info.version}';\n`);
  await writeFile(file('src/contract/generated/problem-names.ts'), `${note}/** Names of the registry openapi/problems.yaml; the type is \`urn:portico:problem:\` and the name. */\nexport type ProblemName =\n${names};\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const contract = await bundleContract();
  if (process.argv.includes('--types')) await writeTypes(contract);
}

/** The source holds to its own rules: types, walls, contract, what is generated. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const node = async (script: string, ...args: string[]) => {
  const { stdout, stderr } = await run(process.execPath, [script, ...args], { maxBuffer: 1e8 }).catch((error: { stdout: string; stderr: string }) => assert.fail(`${error.stdout}\n${error.stderr}`));
  return stdout + stderr;
};

test('every file compiles', async () => void (await node('node_modules/typescript/bin/tsc', '-p', '.')));

test('no lint rule is broken, walls between folders included', async () => void (await node('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0')));

test('the contract is linted without an exception', async () => void (await node('node_modules/@redocly/cli/bin/cli.js', 'lint', '--max-problems', '1')));

test('what is generated is what the contract and the tokens say', async () => {
  const generated = ['src/contract/generated/portico.ts', 'src/contract/generated/problem-names.ts', 'src/contract/generated/version.ts', 'demo/backend/app/staff/generated/staff.ts', 'src/ui/generated/tokens.ts'];
  const before = await Promise.all(generated.map((file) => readFile(file, 'utf8')));
  await node('scripts/contract.mjs', '--types');
  await node('scripts/tokens.mjs');
  const after = await Promise.all(generated.map((file) => readFile(file, 'utf8')));
  generated.forEach((file, index) => assert.equal(after[index], before[index], `${file} was not up to date`));
});

test('the lock file names no place to download from, and a digest for each package', async () => {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, { link?: boolean; integrity?: string; resolved?: string; version?: string }> };
  for (const [path, { link, integrity, resolved }] of Object.entries(packages)) {
    if (!path.startsWith('node_modules/') || link) continue;
    assert.ok(integrity, `${path} has no digest`);
    assert.equal(resolved, undefined, path);
  }
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) assert.match(version, /^\d+\.\d+\.\d+$/, name);
  assert.ok(Object.keys(manifest.dependencies).length <= 5, 'at most five run-time dependencies');
});

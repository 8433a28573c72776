// Runs TypeScript tests by node:test and counts them.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { files, root } from '../setup.mjs';

/** Files below the root that a pattern names; `*` within a folder, `**` through folders. */
function expand(patterns) {
  const expressions = patterns.map((pattern) => new RegExp(`^${pattern.replace(/[.]/g, '\\.').replaceAll('**/', '§').replaceAll('*', '[^/]*').replaceAll('§', '(?:.*/)?')}$`));
  const roots = new Set(patterns.map((pattern) => pattern.split('*')[0].replace(/[^/]*$/, '')));
  return [...roots].flatMap((folder) => files(join(root, folder))).map((path) => relative(root, path)).filter((path) => expressions.some((expression) => expression.test(path)));
}

/** Counts of the tests (not of the suites around them). `seconds` is what one file may take. */
export async function nodeTests(patterns, environment, { cores, seconds = 400 }) {
  const found = [...new Set(expand(patterns))].sort();
  if (!found.length) return { passed: 0, failed: 0, skipped: 0, failures: [] };
  const folder = await mkdtemp(join(tmpdir(), 'portico-tests-'));
  const counts = join(folder, 'counts.json');
  const code = await new Promise((resolve) => {
    spawn(process.execPath, [
      '--import', 'tsx', '--test', `--test-concurrency=${cores}`, `--test-timeout=${seconds * 1000}`,
      '--test-reporter=spec', '--test-reporter-destination=stdout', `--test-reporter=${new URL('count-reporter.mjs', import.meta.url)}`, `--test-reporter-destination=${counts}`, ...found,
    ], { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment, NODE_NO_WARNINGS: '1' } }).once('close', resolve);
  });
  const result = JSON.parse(await readFile(counts, 'utf8').catch(() => '{"passed":0,"failed":1,"skipped":0,"failures":["the runner ended before it could count"]}'));
  await rm(folder, { recursive: true });
  if (code !== 0 && result.failed === 0) result.failed = 1;
  return result;
}

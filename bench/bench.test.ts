/** The bench runs and prints what it says it prints. How fast anything is, no test says. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import type { Promised } from './promises.js';
import type { Results } from './results.js';

interface Printed extends Pick<Results, 'leaks' | 'throughput' | 'files'> {
  scenes: ({ name: string } & Record<'portico' | 'lit' | 'plain' | 'bare', Record<string, number | null>>)[];
  promises: Promised[];
}
let printed: Printed;

before(async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', 'bench', '--silent', '--', '--quick', '--json'], { maxBuffer: 1e8 });
  printed = JSON.parse(stdout) as Printed;
});

test('each scene has its figures in each variant', () => {
  assert.ok(printed.scenes.length >= 4);
  for (const { name, portico, lit, plain, bare } of printed.scenes) {
    for (const figures of [portico, lit, plain]) {
      for (const figure of ['shown', 'firstPaint', 'rounds', 'requests', 'codeBytes', 'scripting', 'heap']) assert.ok(figures[figure]! > 0, `${name} ${figure}`);
      for (const figure of ['longestTask', 'layoutShift']) assert.ok(figures[figure]! >= 0, `${name} ${figure}`);
    }
    assert.equal(bare.codeBytes, 0, 'the page without us loads no script');
  }
});

test('ours and the floors ask the same of the backend', () => {
  for (const { name, portico, lit, plain } of printed.scenes) assert.deepEqual([lit.reads, plain.reads], [portico.reads, portico.reads], name);
});

test('each element is mounted and removed, each database asked, each file weighed', () => {
  assert.deepEqual(printed.leaks.map(({ scene }) => scene), printed.scenes.map(({ name }) => name));
  assert.deepEqual([...new Set(printed.throughput.map(({ database }) => database))], ['PGlite', 'PostgreSQL']);
  for (const { portico, plain, what } of printed.throughput) assert.ok(portico > 0 && plain > 0, what);
  assert.ok(printed.files['portico.js']! > 0 && printed.files['booking.js']! > 0);
});

test('each promise has a figure and says whether it is met', () => {
  assert.ok(printed.promises.length > 20);
  for (const { says, figure, limit, met } of printed.promises) assert.ok(Number.isFinite(figure) && Number.isFinite(limit) && typeof met === 'boolean', says);
});

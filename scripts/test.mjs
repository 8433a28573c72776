// `npm test [-- --group NAME]`: sets up what is missing, runs the groups, ends with the counts.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensurePackages, ensureSiteBuilt, ensureTestPrograms, SetupError } from './setup.mjs';
import { ensureEmptyDatabase } from './test/empty-database.mjs';

const order = ['unit', 'backend', 'conformance', 'elements', 'stories', 'journeys', 'docs'];

try {
  const { values } = parseArgs({ options: { group: { type: 'string', multiple: true }, full: { type: 'boolean', default: false } } });
  const unknown = values.group?.filter((name) => !order.includes(name)) ?? [];
  if (unknown.length) throw new SetupError(`There is no group ${unknown.join(', ')}. Known: ${order.join(', ')}.`);
  await ensurePackages({ all: true });
  ensureTestPrograms();
  await ensureSiteBuilt();
  await ensureEmptyDatabase();
  const { groups } = await import('./test/groups.mjs');
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  const run = async (name) => {
    const started = performance.now();
    const counts = await groups[name]({ full: values.full, cores: availableParallelism() });
    for (const key of Object.keys(total)) total[key] += counts[key];
    failures.push(...counts.failures.map((failure) => `✖ ${name}: ${failure}`));
    // A group that ran nothing has not passed.
    if (counts.passed + counts.failed === 0) total.failed += 1;
    console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${Math.round((performance.now() - started) / 1000)} s)`);
  };
  // Journeys wait for one browser after another and leave a core idle: what stands beside them costs little time of its own.
  const beside = new Set(['conformance', 'docs']);
  const wanted = values.group ?? order;
  const aside = wanted.includes('journeys') ? wanted.filter((name) => beside.has(name)) : [];
  const inTurn = async (names) => { for (const name of names) await run(name); };
  await inTurn(wanted.filter((name) => name !== 'journeys' && !aside.includes(name)));
  if (wanted.includes('journeys')) await Promise.all([run('journeys'), inTurn(aside)]);
  // Again at the end, where a long log is read first.
  for (const failure of failures) console.log(`\n${failure}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exit(total.failed ? 1 : 0);
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
}

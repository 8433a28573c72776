// Runs the elements' tests in Chromium and counts them.
import { startTestRunner } from '@web/test-runner';
import config from '../../web-test-runner.config.mjs';

export async function elementTests(environment, options) {
  Object.assign(process.env, environment, options.full ? { PORTICO_FULL: '1' } : {});
  const runner = await startTestRunner({ config, readCliArgs: false, readFileConfig: false, autoExitProcess: false });
  await new Promise((resolve) => runner.on('finished', resolve));
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const session of runner.sessions.all()) {
    count(session.testResults, counts, session.testFile);
    // A file that broke before its tests began has not passed.
    if (!session.passed && !session.testResults) note(counts, session.testFile, 'broke before its tests began');
    if (session.errors?.length) note(counts, session.testFile, session.errors.map(reason).join('\n'));
  }
  await runner.stop();
  return counts;
}

function count(suite, counts, path) {
  for (const test of suite?.tests ?? []) {
    if (!test.skipped && !test.passed) note(counts, path, `${test.name}\n${reason(test.error)}`);
    else counts[test.skipped ? 'skipped' : 'passed'] += 1;
  }
  for (const inner of suite?.suites ?? []) count(inner, counts, `${path}, ${inner.name}`);
}

function note(counts, path, what) {
  counts.failed += 1;
  counts.failures.push(`${path}: ${what}`);
}

const reason = (error) => `${error?.message ?? error}\n${error?.stack ?? ''}`.slice(0, 4000);

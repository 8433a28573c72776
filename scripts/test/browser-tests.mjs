// Runs the elements' tests in Chromium and counts them.
import { startTestRunner } from '@web/test-runner';
import config from '../../web-test-runner.config.mjs';

export async function elementTests(environment, options) {
  Object.assign(process.env, environment, options.full ? { PORTICO_FULL: '1' } : {});
  const runner = await startTestRunner({ config, readCliArgs: false, readFileConfig: false, autoExitProcess: false });
  await new Promise((resolve) => runner.on('finished', resolve));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const session of runner.sessions.all()) {
    count(session.testResults, counts);
    // A file that broke before its tests began has not passed.
    if (!session.passed && !session.testResults) counts.failed += 1;
    if (session.errors?.length) counts.failed += 1;
  }
  await runner.stop();
  return counts;
}

function count(suite, counts) {
  for (const test of suite?.tests ?? []) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite?.suites ?? []) count(inner, counts);
}

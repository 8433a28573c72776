// Writes {passed, failed, skipped, failures} when all is done. Suites count only when they fail by themselves.
export default async function* countReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else counts[type === 'test:pass' ? 'passed' : 'failed'] += 1;
    if (type === 'test:fail') counts.failures.push(`${data.file ?? ''} ${data.name}\n${reason(data.details?.error)}`);
  }
  yield JSON.stringify(counts);
}

/** The cause's own stack where there is one: node:test wraps what a test threw. */
const reason = (error) => String(error?.cause?.stack ?? error?.cause ?? error?.stack ?? error).slice(0, 4000);

// What each group of tests runs, and against which servers.
import { ensurePackageBuilt, ensureStorybookBuilt } from '../setup.mjs';
import { nodeTests } from './node-tests.mjs';
import { withDemo } from './demo-server.mjs';
import { withPostgres } from './postgres.mjs';

const sum = (...counts) => counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped, failures: [...a.failures, ...b.failures] }));

/** Both databases: the embedded one and a PostgreSQL server. */
async function onBothDatabases(run) {
  const embedded = await run({ PORTICO_DATABASE: 'embedded' });
  const server = await withPostgres((url) => run({ PORTICO_DATABASE: 'server', DATABASE_URL: url }));
  return sum(embedded, server);
}

/** What leans on the database itself: constraints, transactions, indexes, searches, what is kept and what a crash leaves. It runs on both; the rest on the server's alone, and on both with `--full`. */
const ofDatabase = ['crash', 'drafts', 'holds', 'idempotency', 'kept-a-while', 'lost-answers', 'offer-race', 'records', 'results', 'schedule-race', 'slot-constraint', 'slot-race', 'start', 'waiting-list'];
const backendTests = ({ PORTICO_DATABASE }, options) => (PORTICO_DATABASE === 'embedded' && !options.full ? ofDatabase.map((name) => `demo/backend/test/${name}.test.ts`) : ['demo/backend/test/*.test.ts']);

const full = (options) => (options.full ? { PORTICO_FULL: '1' } : {});

export const groups = {
  unit: async (options) => {
    await ensurePackageBuilt();
    return nodeTests(['src/**/*.unit.test.ts', 'bench/*.unit.test.ts', 'demo/backend/app/**/*.test.ts', 'test/checks/*.test.ts', 'test/package/*.test.ts', 'test/fhir-server/*.unit.test.ts', 'test/fhir/*.unit.test.ts', 'scripts/**/*.test.ts'], full(options), options);
  },
  backend: (options) => onBothDatabases((database) => withDemo(database, (addresses) => nodeTests(backendTests(database, options), { ...database, ...addresses, ...full(options) }, options))),
  conformance: async (options) => {
    await ensurePackageBuilt();
    return nodeTests(['openapi/conformance/test/*.test.ts', 'openapi/doctor/test/*.test.ts'], full(options), { ...options, seconds: 600 });
  },
  elements: (options) => withDemo({}, async (addresses) => (await import('./browser-tests.mjs')).elementTests(addresses, options)),
  journeys: (options) => withDemo({}, (addresses) => nodeTests(['test/journeys/*.test.ts'], { ...addresses, ...full(options) }, { ...options, cores: 1 })),
  async stories(options) {
    await ensureStorybookBuilt();
    // One file at a time: the pages take both cores by themselves.
    return nodeTests(['test/stories/*.test.ts'], full(options), { ...options, cores: 1, seconds: options.full ? 900 : 400 });
  },
  async docs(options) {
    await ensurePackageBuilt(); // samples compile against the package, and name what it has
    return withDemo({}, (addresses) => nodeTests(['docs/test/*.test.ts', ...(options.full ? ['bench/bench.test.ts'] : [])], { ...addresses, ...full(options) }, options));
  },
};

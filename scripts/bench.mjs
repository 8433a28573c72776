// `npm run bench [-- --json] [--quick] [--runs N] [--only pages|backend]`: sets up what is missing, measures, prints.
import { ensurePackages, ensureSiteBuilt, ensureTestPrograms } from './setup.mjs';
import { runProgram } from './run.mjs';

await runProgram('bench/bench.ts', () => ensurePackages({ all: true }), ensureTestPrograms, ensureSiteBuilt);

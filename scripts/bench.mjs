// `npm run bench [-- --json] [--quick] [--runs N] [--only pages|backend]`: sets up what is missing, measures, prints.
import { ensurePackages, ensureSiteBuilt, ensureTestPrograms, SetupError } from './setup.mjs';

try {
  await ensurePackages({ all: true });
  ensureTestPrograms();
  await ensureSiteBuilt();
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('../bench/bench.ts');
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
}

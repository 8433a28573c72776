// `npm start`: installs and builds what is missing, then starts the clinic's website and its backend.
import { ensurePackages, ensureSiteBuilt, SetupError } from './setup.mjs';

try {
  await ensurePackages({ all: false });
  await ensureSiteBuilt();
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('../demo/backend/node/main.ts');
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
}

// `npm run conformance -- URL --config FILE [--json]`: holds any backend to the contract.
import { ensureContract, ensurePackages, SetupError } from './setup.mjs';

try {
  await ensurePackages({ all: false });
  await ensureContract();
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('../openapi/conformance/command.ts');
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
}

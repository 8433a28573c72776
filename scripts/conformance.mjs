// `npm run conformance -- URL --config FILE [--json]`: holds any backend to the contract.
import { ensureContract, ensurePackages } from './setup.mjs';
import { runProgram } from './run.mjs';

await runProgram('openapi/conformance/command.ts', () => ensurePackages({ all: false }), ensureContract);

// `npm start`: installs and builds what is missing, then starts the clinic's website and its backend.
import { ensurePackages, ensureSiteBuilt } from './setup.mjs';
import { runProgram } from './run.mjs';

await runProgram('demo/backend/node/main.ts', () => ensurePackages({ all: false }), ensureSiteBuilt);

// `npm run token -- USERNAME [--api URL]`: an access token by the real code flow, alone on the last line.
import { ensurePackages } from './setup.mjs';
import { runProgram } from './run.mjs';

await runProgram('demo/backend/node/token.ts', () => ensurePackages({ all: false }));

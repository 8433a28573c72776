// `npm run token -- USERNAME [--api URL]`: an access token by the real code flow, alone on the last line.
import { ensurePackages } from './setup.mjs';

await ensurePackages({ all: false });
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../demo/backend/node/token.ts');
await main(process.argv.slice(2));

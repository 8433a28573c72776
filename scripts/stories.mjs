// `npm run storybook [-- -p PORT]` and `npm run build:storybook`: Storybook over the elements' own manifest.
import { run } from './setup.mjs';

const [command = 'dev', ...options] = process.argv.slice(2);
const environment = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };

await run(process.execPath, ['scripts/build.mjs', 'contract', 'manifest']);
const storybook = command === 'build' ? ['build', '--output-dir', 'storybook-static', '--quiet'] : ['dev', '--no-open', '--no-version-updates', '-p', '6006'];
await run(process.execPath, ['node_modules/storybook/dist/bin/dispatcher.js', ...storybook, '--config-dir', '.storybook', ...options], { env: environment });

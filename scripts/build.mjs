// `npm run build [contract|cdn|npm|manifest|cli]`: everything, or one part.
import { rm } from 'node:fs/promises';
import { root, run } from './setup.mjs';

const parts = {
  async contract() {
    const { bundleContract, bundleStaff } = await import('./contract.mjs');
    await bundleContract();
    await bundleStaff();
  },
  async cdn() {
    const { build } = await import('vite');
    for (const mode of ['cdn', 'fhir', 'site']) await build({ configFile: `${root}vite.config.ts`, mode, logLevel: 'warn' });
    await (await import('./messages.mjs')).writeMessages();
    const { compress } = await import('./compress.mjs');
    await compress(`${root}dist/cdn`);
  },
  async cli() {
    const { build } = await import('vite');
    await build({ configFile: `${root}vite.config.ts`, mode: 'cli', logLevel: 'warn' });
  },
  async npm() {
    await rm(`${root}dist/npm`, { recursive: true, force: true });
    await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
    const { build } = await import('vite');
    await build({ configFile: `${root}vite.config.ts`, mode: 'inside', logLevel: 'warn' });
  },
  async manifest() {
    await run(process.execPath, ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'custom-elements-manifest.config.mjs']);
    await (await import('./types.mjs')).writeTypes();
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !Object.hasOwn(parts, part));
if (unknown.length) {
  console.error(`There is no part ${unknown.join(', ')}. Known: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
for (const part of wanted.length ? wanted : Object.keys(parts)) await parts[part]();

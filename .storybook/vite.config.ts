import { readFile } from 'node:fs/promises';
import { defineConfig, type Plugin } from 'vite';

/** `portico-manifest`: the elements' public faces from dist/custom-elements.json. */
const manifest: Plugin = {
  name: 'portico-manifest',
  resolveId: (id) => (id === 'portico-manifest' ? `\0${id}` : undefined),
  async load(id) {
    if (id !== '\0portico-manifest') return undefined;
    const { modules } = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as { modules: { declarations: unknown[] }[] };
    return `export const declarations = ${JSON.stringify(modules.flatMap(({ declarations }) => declarations))};`;
  },
};

/** The package tells bundlers which of its built files define elements; here the sources do. */
const definitions: Plugin = {
  name: 'portico-definitions',
  transform: (code, id) => (/\/src\/[^?]*\.ts$/.test(id) ? { code, map: null, moduleSideEffects: true } : null),
};

export default defineConfig({
  base: './', plugins: [manifest, definitions], publicDir: false, worker: { format: 'es' }, optimizeDeps: { exclude: ['@electric-sql/pglite'] },
  build: { target: 'es2022', reportCompressedSize: false, chunkSizeWarningLimit: 4000 },
});

import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** Our copy of Lit gets a Trusted Types policy of its own, so that a host that uses Lit itself is not in its way. */
function ownPolicy(): Plugin {
  return {
    name: 'portico-policy',
    transform(code, id) {
      if (!/node_modules\/lit-html\/(?:development\/)?lit-html\.js/.test(id)) return null;
      const renamed = code.replace(/createPolicy\((['"])lit-html\1/, 'createPolicy($1portico$1');
      if (renamed === code) throw new Error('The name of Lit’s policy is not where it was.');
      return { code: renamed, map: null };
    },
  };
}

/** What a person does goes by our own `Task`; query-core's client makes a cache of mutations all the same, which stays out. */
const noMutations: Plugin = {
  name: 'portico-mutations', enforce: 'pre',
  load: (id) => (/query-core\/.*\/mutationCache\.js$/.test(id) ? 'export class MutationCache { resumePausedMutations() { return Promise.resolve(); } clear() {} }' : null),
};

/** A trend has numbers on its axes and labels of its own: what d3 brings for colours, dates and formats stays out. */
const numbersOnly: Plugin = {
  name: 'portico-numbers', enforce: 'pre',
  load: (id) => (/node_modules\/d3-interpolate\//.test(id) ? 'export const interpolateNumber = (a, b) => (t) => a * (1 - t) + b * t; export const interpolate = interpolateNumber, interpolateRound = interpolateNumber, piecewise = undefined;'
    : /node_modules\/d3-scale\/src\/tickFormat\.js$/.test(id) ? 'export default () => String;' : null),
};

/** Style sheets in templates lose their line breaks and indents. */
const smallStyles: Plugin = {
  name: 'portico-styles',
  transform: (code, id) => (/\.styles\.ts$|ui\/generated\/tokens\.ts$/.test(id) ? { code: code.replace(/\s*\n\s*/g, '\n').replace(/ *([{;,]) +/g, '$1').replace(/;? *}/g, '}'), map: null } : null),
};

/** Vite's helper for dynamic imports loads style sheets and preloads; ours have neither. */
const plainImports: Plugin = { name: 'portico-imports', enforce: 'pre', load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null) };

/** The bundler's own descriptors inherit nothing: a page may have put a `get` on every object, and the module would not load. */
const ownDescriptors: Plugin = { name: 'portico-descriptors', renderChunk: (code) => ({ code: code.replace(/(__defProp\([^{}]*\{)/g, '$1 __proto__: null,'), map: null }) };

/** What the console says leads to the page beside these files. */
const ownGuide: Plugin = { name: 'portico-guide', load: (id) => (id.endsWith('/src/developer/guide.ts') ? "export const guide = import.meta.url.replace(/[^/]*$/, 'messages.html');" : null) };

/** What is copied as it is. */
const copied: Plugin = { name: 'portico-copied', closeBundle() {
  mkdirSync('dist/cdn', { recursive: true });
  for (const file of ['src/portico.css', 'src/session/oauth/signed-in.html']) copyFileSync(file, `dist/cdn/${basename(file)}`);
} };

/** Features that have copies of what they share with another: a trend alone does not load the list of results. */
const copying = { trend: 'results/trend', appointments: 'appointments', results: 'results' };
const markOf = (importer: string) => {
  const [feature] = Object.entries(copying).find(([name, folder]) => importer.endsWith(`?of=${name}`) || (!importer.includes('?of=') && importer.includes(`/src/${folder}/`))) ?? [];
  return feature && `?of=${feature}`;
};
/** Small modules without a state of their own that a list and booking need: the list has a copy of them, so that it does not load booking's file. */
const small = /\/src\/(visit\/|locale\/(zones|clinical-time)|provider\/pages|ui\/(field|tick\.styles))|\/lit(-html)?\/(development\/)?(directive|directive-helpers|directives\/(repeat|live|guard))\.js$/;
const ownCopies: Plugin = {
  name: 'portico-own-copies', enforce: 'pre',
  async resolveId(source, importer) {
    const mark = importer && markOf(importer);
    if (!mark) return null;
    const found = await this.resolve(source, importer.replace(mark, ''), { skipSelf: true });
    return found && small.test(found.id) ? { ...found, id: found.id + mark } : found;
  },
  load: (id) => (/\?of=\w+$/.test(id) ? { code: readFileSync(id.replace(/\?of=\w+$/, ''), 'utf8'), moduleType: id.includes('.ts?') ? 'ts' : 'js' } : null),
};

/** What each file of a page brings: all that these modules import plainly. What they import by `import()` comes when it is used. */
const files = {
  portico: ['autoload.ts', 'provider/element.ts', 'provider/query.ts', 'slots/slot-queries.ts', 'locale/zones.ts'],
  booking: ['booking/booking.ts', 'slots/slot-picker.ts'],
  practitioners: ['practitioners/practitioners.ts'],
  appointments: ['appointments/appointments.ts'],
  results: ['results/results.ts'],
};

/** Puts each module into the first file that brings it; the bundler's own helpers are in the base. */
function filesOfPage(): { plugin: Plugin; groups: { name: string; test: (id: string) => boolean; priority: number }[] } {
  const brought = new Map<string, Set<string>>();
  const plugin: Plugin = {
    name: 'portico-files',
    renderStart() {
      const follow = (ids: readonly string[], found: Set<string>): Set<string> => {
        for (const id of ids) if (!found.has(id)) follow(this.getModuleInfo(id)?.importedIds ?? [], found.add(id));
        return found;
      };
      for (const [name, modules] of Object.entries(files)) brought.set(name, follow(modules.map((module) => fileURLToPath(new URL(`src/${module}`, import.meta.url))), new Set()));
    },
  };
  const groups = Object.keys(files).map((name, index) => ({ name, test: (id: string) => (index === 0 && id.startsWith('\0')) || brought.get(name)!.has(id), priority: 9 - index }));
  return { plugin, groups };
}
const { plugin: pageFiles, groups } = filesOfPage();

/** `dist/cdn`: what a page loads. `portico.js` is base and loader; element files import it; only lazy chunks have hashed names. */
const cdn = defineConfig({
  plugins: [ownPolicy(), ownGuide, ownDescriptors, noMutations, numbersOnly, smallStyles, plainImports, ownCopies, pageFiles, copied],
  publicDir: false,
  build: {
    outDir: 'dist/cdn', emptyOutDir: true, target: 'es2022', minify: true, modulePreload: false, reportCompressedSize: false,
    rollupOptions: {
      input: { portico: 'src/autoload.ts', booking: 'src/booking/booking.ts', practitioners: 'src/practitioners/practitioners.ts', appointments: 'src/appointments/appointments.ts', results: 'src/results/results.ts', 'signed-in': 'src/session/oauth/signed-in.ts' },
      preserveEntrySignatures: false,
      output: {
        entryFileNames: '[name].js', chunkFileNames: '[name]-[hash:8].js', format: 'es',
        codeSplitting: { groups },
      },
    },
  },
});

/** `dist/cdn` too: what a page imports by itself, with its exports: a FHIR server as the backend, and signing in to one. */
const fhir = defineConfig({
  plugins: [plainImports, ownDescriptors],
  publicDir: false,
  build: {
    outDir: 'dist/cdn', emptyOutDir: false, target: 'es2022', minify: true, modulePreload: false, reportCompressedSize: false,
    rollupOptions: { input: { fhir: 'src/fhir/fhir.ts', smart: 'src/smart/smart.ts' }, preserveEntrySignatures: 'strict', output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash:8].js', format: 'es' } },
  },
});

/** Of `dist/npm` the modules that have somebody else's code inside, what of d3 draws and what makes markup safe: the package needs nothing more when it runs. */
const inside = defineConfig({
  plugins: [numbersOnly], publicDir: false,
  build: {
    outDir: 'dist/npm', emptyOutDir: false, target: 'es2022', minify: false, modulePreload: false, reportCompressedSize: false,
    rollupOptions: {
      input: Object.fromEntries(['documents/purifier', 'results/trend/scales'].map((name) => [name, `src/${name}.ts`])), preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', format: 'es' },
    },
  },
});

/** `dist/site`: the demo's host page that uses Lit itself. */
const site = defineConfig({
  publicDir: false,
  build: { outDir: 'dist/site', emptyOutDir: true, target: 'es2022', reportCompressedSize: false, rollupOptions: { input: { 'lit-host': 'demo/site/lit-host.ts' }, output: { entryFileNames: '[name].js', format: 'es' } } },
});

/** `dist/cli`: the command, with all that it needs inside. */
const cli = defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'openapi/cli/portico.ts', outDir: 'dist/cli', emptyOutDir: true, target: 'node20', minify: false, reportCompressedSize: false,
    rollupOptions: { output: { entryFileNames: 'portico.js', format: 'es', banner: '#!/usr/bin/env node' } },
  },
});

const modes = { cdn, fhir, site, cli, inside };
export default defineConfig(({ mode }) => modes[mode as keyof typeof modes] ?? cdn);

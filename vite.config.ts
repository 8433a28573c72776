import { copyFileSync, mkdirSync } from 'node:fs';
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

/** Style sheets in templates lose their line breaks and indents. */
const smallStyles: Plugin = {
  name: 'portico-styles',
  transform: (code, id) => (/\.styles\.ts$|ui\/generated\/tokens\.ts$/.test(id) ? { code: code.replace(/\s*\n\s*/g, '\n').replace(/ *([{;,]) +/g, '$1').replace(/;? *}/g, '}'), map: null } : null),
};

/** Vite's helper for dynamic imports loads style sheets and preloads; ours have neither. */
const plainImports: Plugin = { name: 'portico-imports', enforce: 'pre', load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null) };

const copyStyleSheet: Plugin = { name: 'portico-css', closeBundle() { mkdirSync('dist/cdn', { recursive: true }); copyFileSync('src/portico.css', 'dist/cdn/portico.css'); } };

/** What every element needs, and comes with the loader: no other language, and nothing that only a second step needs. */
const base = /node_modules\/(?!lit-html\/directives)|\0|src\/(contract|provider|session|ui|locale)\/(?!words\/(es|ar)|es\.|ar\.|task|field|toolbar|zones)|src\/autoload/;
const booking = /src\/booking\/(booking(?!-form)|slot-picker|slot-picking|choose|names|group-slots|words\/(en|languages)\.)|src\/(ui\/toolbar|locale\/zones)|lit-html\/directives\/repeat/;

/** `dist/cdn`: what a page loads. `portico.js` is base and loader; element files import it; only lazy chunks have hashed names. */
const cdn = defineConfig({
  plugins: [ownPolicy(), smallStyles, plainImports, copyStyleSheet],
  publicDir: false,
  build: {
    outDir: 'dist/cdn', emptyOutDir: true, target: 'es2022', minify: true, modulePreload: false, reportCompressedSize: false,
    rollupOptions: {
      input: { portico: 'src/autoload.ts', booking: 'src/booking/booking.ts' },
      preserveEntrySignatures: false,
      output: {
        entryFileNames: '[name].js', chunkFileNames: '[name]-[hash:8].js', format: 'es',
        codeSplitting: { groups: [{ name: 'portico', test: base, priority: 2 }, { name: 'booking', test: booking, priority: 1 }] },
      },
    },
  },
});

/** `dist/site`: the demo's host page that uses Lit itself. */
const site = defineConfig({
  publicDir: false,
  build: { outDir: 'dist/site', emptyOutDir: true, target: 'es2022', reportCompressedSize: false, rollupOptions: { input: { 'lit-host': 'demo/site/lit-host.ts' }, output: { entryFileNames: '[name].js', format: 'es' } } },
});

export default defineConfig(({ mode }) => (mode === 'site' ? site : cdn));

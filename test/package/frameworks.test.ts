/** The packed package in projects of others: React under strict TypeScript, a plain TypeScript page, Vue and Svelte. */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build, type Rollup } from 'vite';
import { link, packed, said, type Packed } from './packed.js';

const strict = { target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler', lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [], strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false, noEmit: true };

describe('the packed package', () => {
  let project: Packed;
  before(async () => {
    project = await packed();
    await link(project.folder, 'react', 'react-dom', '@types/react', '@types/react-dom', 'csstype', 'vue', 'svelte');
    await writeFile(join(project.folder, 'package.json'), JSON.stringify({ name: 'somebody-else', private: true, type: 'module' }));
  });
  after(() => project.remove());

  /** A folder with these files and its tsconfig. */
  async function files(name: string, sources: Record<string, string>, compilerOptions: object = {}): Promise<string> {
    const folder = join(project.folder, name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...strict, ...compilerOptions }, include: ['.'] }));
    for (const [file, text] of Object.entries(sources)) await writeFile(join(folder, file), text);
    return folder;
  }
  const tsc = (folder: string) => said(folder, 'typescript/bin/tsc', '-p', '.');
  /** Line numbers, from one, that a compiler finds fault with. */
  const lines = (out: string, file: string) => [...new Set([...out.matchAll(new RegExp(`${file.replace('.', '\\.')}[(:](\\d+)`, 'g'))].map(([, line]) => Number(line)))].sort((one, other) => one - other);

  const app = `import 'portico-elements/booking';
import 'portico-elements/react';
import { useRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { PorticoBooking } from 'portico-elements';

function App() {
  const booking = useRef<PorticoBooking>(null);
  return (
    <portico-booking
      ref={booking}
      className="wide"
      backend="https://api.clinic.example"
      visitType="VISIT-TYPE-ID"
      onportico-booking-done={(event) => console.info(event.detail.appointmentId.toUpperCase(), event.currentTarget.visitType)}
      onportico-error={({ detail: { code, reference } }) => console.warn(code, reference?.length)}
    />
  );
}
createRoot(document.getElementById('root')!).render(<App />);
`;

  const wrong = `import 'portico-elements/react';
export const name = <portico-booking locatoin="x" />;
export const property = <portico-booking visitTyp="x" />;
export const value = <portico-booking visit-type={3} />;
export const choice = <portico-provider density="huge" />;
export const flag = <portico-provider default="yes" />;
export const event = <portico-booking onportico-booking-done={(event) => event.detail.slotId} />;
export const tag = <portico-bookings />;
export const right = <portico-provider density="compact" default />;
`;
  const page = `import 'portico-elements';
const booking = document.querySelector('portico-booking')!;
booking.visitType = 'x';
document.addEventListener('portico-booking-done', ({ detail }) => detail.appointmentId.length);
document.addEventListener('portico-booking-done', ({ detail }) => detail.reason);
booking.visitTypes = 'x';
booking.backend = async (request) => new Response(request.url);
booking.backend = 7;
`;

  test('under strict TypeScript a React application and a plain page compile, and every wrong attribute, value, event and member does not', async () => {
    const sample = /```tsx\n(.*?)```/s.exec(await readFile('docs/embedding.md', 'utf8'))![1]!;
    const folder = await files('typescript', { 'sample.tsx': sample, 'app.tsx': app, 'wrong.tsx': wrong, 'page.ts': page }, { jsx: 'react-jsx' });
    const { out } = await tsc(folder);
    // Our own files are checked too, so nothing else is in the list.
    assert.deepEqual([...new Set(out.split('\n').filter((line) => /error TS/.test(line)).map((line) => line.split(/[(:]/)[0]))].sort(), ['page.ts', 'wrong.tsx'], out);
    assert.deepEqual(lines(out, 'wrong.tsx'), [2, 3, 4, 5, 6, 7, 8], out);
    assert.match(out, /wrong\.tsx\(2,\d+\): error TS2322: .*'locatoin' does not exist/s);
    assert.deepEqual(lines(out, 'page.ts'), [5, 6, 8], out);
  });

  test('any framework with a JSX of its own extends its tags by ours', async () => {
    const folder = await files('jsx', {
      'h.d.ts': "import type { PorticoElements } from 'portico-elements/jsx';\ndeclare global { namespace JSX { interface Element {} interface IntrinsicElements extends PorticoElements {} } const h: unknown }\n",
      'view.tsx': `export const right = <portico-slot-picker visit-type="x" onportico-slot-pick={(event) => event.detail.slotId.length} />;
export const wrong = <portico-slot-picker practicioner="x" />;
`,
    }, { jsx: 'preserve', skipLibCheck: true });
    const { out } = await tsc(folder);
    assert.deepEqual(lines(out, 'view.tsx'), [2], out);
  });

  test('Vue templates are checked', async () => {
    const folder = await files('vue', {
      'Right.vue': `<script setup lang="ts">
import 'portico-elements/vue';
const done = (event: CustomEvent<{ appointmentId: string }>) => event.detail.appointmentId;
</script>
<template><portico-booking visit-type="x" @portico-booking-done="done" /></template>
`,
      'Wrong.vue': `<script setup lang="ts">
import 'portico-elements/vue';
</script>
<template>
  <portico-booking :location="3" />
  <portico-provider density="huge" />
  <portico-booking locatoin="x" />
  <portico-booking @portico-booking-done="(event) => event.detail.slotId" />
</template>
`,
    }, { jsx: 'preserve', skipLibCheck: true });
    const config = JSON.parse(await readFile(join(folder, 'tsconfig.json'), 'utf8')) as object;
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ ...config, vueCompilerOptions: { strictTemplates: true } }));
    const { out } = await said(folder, 'vue-tsc/bin/vue-tsc.js', '-p', '.');
    assert.deepEqual([lines(out, 'Right.vue'), lines(out, 'Wrong.vue')], [[], [5, 6, 7, 8]], out);
  });

  test('Svelte markup is checked', async () => {
    const folder = await files('svelte', {
      'Right.svelte': `<script lang="ts">
  import 'portico-elements/svelte';
</script>
<portico-booking visit-type="x" onportico-booking-done={(event) => event.detail.appointmentId.length} />
`,
      'Wrong.svelte': `<script lang="ts">
  import 'portico-elements/svelte';
</script>
<portico-booking visit-tpye="x" />
<portico-booking location={3} />
<portico-booking onportico-booking-done={(event) => event.detail.slotId} />
`,
    }, { verbatimModuleSyntax: true, skipLibCheck: true });
    const { out } = await said(folder, 'svelte-check/bin/svelte-check', '--workspace', folder, '--tsconfig', join(folder, 'tsconfig.json'), '--output', 'machine');
    assert.deepEqual([lines(out, 'Right.svelte" '), [...out.matchAll(/ERROR "Wrong\.svelte" (\d+):/g)].map(([, line]) => Number(line))], [[], [4, 5, 6]], out);
  });

  test('importing one element brings its own modules and no other element', async () => {
    const modulesOf = async (entry: string) => {
      const folder = await files('bundle', { 'main.ts': `import '${entry}';\n` });
      const { output } = (await build({ root: folder, configFile: false, logLevel: 'error', build: { write: false, rollupOptions: { input: join(folder, 'main.ts') } } })) as Rollup.RollupOutput;
      const ours = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : [])).map((id) => /portico-elements\/dist\/npm\/(.*)$/.exec(id)?.[1]).filter((id) => id !== undefined);
      return [...new Set(ours.map((id) => id.split('/')[0]!))].sort();
    };
    const booking = await modulesOf('portico-elements/booking');
    assert.ok(booking.includes('booking') && !booking.includes('sign-in'), booking.join());
    const signIn = await modulesOf('portico-elements/sign-in');
    assert.ok(signIn.includes('sign-in') && !signIn.includes('booking'), signIn.join());
    const provider = await modulesOf('portico-elements/provider');
    assert.ok(provider.includes('provider') && !provider.includes('booking') && !provider.includes('sign-in'), provider.join());
    for (const types of ['react', 'jsx', 'vue', 'svelte']) assert.deepEqual(await modulesOf(`portico-elements/${types}`), [], types);
  });

  test('Node imports every entry without a DOM, and finds every file that the package names', async () => {
    const { exports } = JSON.parse(await readFile(join(project.folder, 'node_modules/portico-elements/package.json'), 'utf8')) as { exports: Record<string, unknown> };
    const entries = Object.entries(exports).map(([name, target]) => [`portico-elements${name.slice(1)}`, typeof target === 'object'] as const);
    await writeFile(join(project.folder, 'import.mjs'), `import { readFileSync } from 'node:fs';
for (const [name, script] of ${JSON.stringify(entries)}) await (script ? import(name) : readFileSync(new URL(import.meta.resolve(name))));
if (typeof document !== 'undefined') throw new Error('There is a DOM.');
console.log(${entries.length});
`);
    const { code, out } = await said(project.folder, join(project.folder, 'import.mjs'));
    assert.deepEqual([code, out.trim()], [0, String(entries.length)], out);
  });
});

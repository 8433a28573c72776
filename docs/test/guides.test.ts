/** What the guides say of the code is so. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { messages } from '../../src/developer/messages.js';
import { guides } from './guides.js';

test('commands exist', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const [file, text] of guides) for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g)) assert.ok(scripts[name!], `${file}: npm run ${name}`);
});

test('links lead somewhere, headings included', async () => {
  for (const [file, text] of guides) for (const [, target, anchor] of text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)) {
    const path = target ? join(dirname(file), target) : file;
    assert.ok(existsSync(path), `${file}: ${target}`);
    if (anchor) assert.ok(anchors(await readFile(path, 'utf8')).includes(anchor), `${file}: ${target}#${anchor}`);
  }
});

test('files and folders that are named are there', () => {
  for (const [file, text] of guides) for (const [, path] of text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`((?:src|demo|docs|test|tokens|openapi|scripts|bench|stories)\/[\w./-]*)`/g)) {
    assert.ok(existsSync(path!) || /\/dist\/|NAME/.test(path!), `${file}: ${path}`);
  }
});

test('every guide is reached from the README', () => {
  for (const file of guides.keys()) if (file.startsWith('docs/')) assert.ok(guides.get('README.md')!.includes(`](${file})`), file);
});

test('the policy is the one that the site sends', async () => {
  const lines = (await readFile('docs/content-security-policy.txt', 'utf8')).split('\n').filter((line) => line && !line.startsWith('#')).join('\n');
  assert.ok(guides.get('docs/content-security-policy.md')!.includes(lines));
});

test('every code on the console is explained, and no other', () => {
  const explained = [...guides.get('docs/messages.md')!.matchAll(/^\| <a id="portico-(\d{3})"><\/a>PORTICO-\1 /gm)].map(([, code]) => code);
  assert.deepEqual(explained, Object.keys(messages).sort());
});

test('every option of the start is in the README', async () => {
  const options = [...(await readFile('demo/backend/node/options.ts', 'utf8')).matchAll(/'?([a-z-]+)'?: \{ type:/g)].map(([, name]) => `--${name}`);
  for (const option of options) assert.ok(guides.get('README.md')!.includes(`\`${option}`), option);
});

test('every attribute, event, token and part that a guide names is in the manifest', async () => {
  type Named = { name: string };
  const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as { modules: { declarations: ({ tagName: string } & Partial<Record<'events' | 'cssParts', Named[]>>)[] }[] };
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  const tags = elements.map(({ tagName }) => tagName);
  const events = elements.flatMap((element) => (element.events ?? []).map(({ name }) => name));
  const tokens = await readFile('src/ui/generated/tokens.ts', 'utf8');
  for (const [file, text] of guides) {
    for (const [, tag] of text.matchAll(/<(portico-[\w-]+)/g)) assert.ok(tags.includes(tag!), `${file}: <${tag}>`);
    for (const [, name] of text.matchAll(/`(portico-[a-z]+-(?:submit|done|failed)|portico-ready|portico-error)`/g)) assert.ok(events.includes(name!), `${file}: ${name}`);
    for (const [name] of text.matchAll(/--portico-[a-z-]*[a-z]/g)) assert.ok(tokens.includes(`var(${name},`), `${file}: ${name}`);
  }
});

/** Headings as GitHub names them. */
const anchors = (text: string) => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));

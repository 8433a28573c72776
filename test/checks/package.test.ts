/** The package as somebody else installs it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'es-module-lexer';
import { publint } from 'publint';
import { ensurePackageBuilt } from '../../scripts/setup.mjs';

const run = promisify(execFile);

before(async () => {
  await ensurePackageBuilt();
});

test('Node imports it without a DOM', async () => {
  const { stdout } = await run(process.execPath, ['-e', "import('./dist/npm/index.js').then((elements) => console.log(Object.keys(elements).sort().join()))"]);
  assert.equal(stdout.trim(), 'PorticoAppointments,PorticoBooking,PorticoPractitioners,PorticoProvider,PorticoResultTrend,PorticoResults,PorticoSignIn,PorticoSlotPicker');
});

test('publint finds nothing', async () => {
  const { messages } = await publint({ pkgDir: '.', strict: true });
  assert.deepEqual(messages, []);
});

test('its types are found by every kind of resolution', async () => {
  const { checkPackage, createPackageFromTarballData } = await import('@arethetypeswrong/core');
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', '/tmp'], { maxBuffer: 1e8 });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const result = await checkPackage(createPackageFromTarballData(await readFile(`/tmp/${filename}`)));
  assert.ok(result.types);
  // It is for bundlers and browsers: CommonJS and Node 10's resolution are not offered.
  assert.deepEqual(result.problems.filter(({ kind }) => !['CJSResolvesToESM', 'NoResolution'].includes(kind)), []);
});

test('every public member, event and part has its text in the manifest', async () => {
  interface Described { name: string; description?: string }
  const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as { modules: { declarations: ({ tagName: string; description?: string } & Record<'members' | 'attributes' | 'events' | 'cssParts' | 'cssProperties' | 'slots', Described[] | undefined>)[] }[] };
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), ['portico-appointments', 'portico-booking', 'portico-practitioners', 'portico-provider', 'portico-result-trend', 'portico-results', 'portico-sign-in', 'portico-slot-picker']);
  for (const element of elements) {
    assert.ok(element.description, element.tagName);
    for (const kind of ['members', 'attributes', 'events', 'cssParts', 'cssProperties', 'slots'] as const) for (const { name, description } of element[kind] ?? []) assert.ok(description, `${element.tagName} ${kind} ${name}`);
  }
});

test('every built file parses, every tag is defined by one, and only lazy chunks have hashed names', async () => {
  const files = (await readdir('dist/cdn')).filter((name) => name.endsWith('.js'));
  for (const name of files) parse(await readFile(`dist/cdn/${name}`, 'utf8'), name);
  for (const name of ['portico.js', 'booking.js', 'practitioners.js']) assert.ok(files.includes(name), name);
  assert.deepEqual(files.filter((name) => !/-[\w-]{8}\.js$/.test(name)).sort(), ['appointments.js', 'booking.js', 'fhir.js', 'portico.js', 'practitioners.js', 'results.js', 'signed-in.js', 'smart.js']);
  const elements = await Promise.all(files.filter((name) => name !== 'portico.js').map((name) => readFile(`dist/cdn/${name}`, 'utf8')));
  for (const tag of ['portico-appointments', 'portico-booking', 'portico-practitioners', 'portico-result-trend', 'portico-results', 'portico-sign-in', 'portico-slot-picker']) assert.ok(elements.some((text) => text.includes(tag)), `no file defines <${tag}>`);
  const css = await readFile('dist/cdn/portico.css', 'utf8');
  assert.ok(css.length < 1024);
});

test('every message on the console has its row in the guide and in the page beside the built files, and no other has', async () => {
  const { messages } = await import('../../src/developer/messages.js');
  const codes = Object.keys(messages).map((code) => `PORTICO-${code}`).sort();
  const guide = await readFile('docs/messages.md', 'utf8');
  assert.deepEqual([...guide.matchAll(/^\| <a id="(portico-\d+)"><\/a>(PORTICO-\d+) \|/gm)].map(([, anchor, code]) => (anchor === code!.toLowerCase() ? code : anchor)), codes);
  const page = await readFile('dist/cdn/messages.html', 'utf8');
  assert.deepEqual([...page.matchAll(/<dt id="(portico-\d+)">/g)].map(([, anchor]) => anchor!.toUpperCase()), codes);
});

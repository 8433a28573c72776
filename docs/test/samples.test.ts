/** Every sample of README and docs is taken out and run. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import ts from 'typescript';
import { readConfig } from '../../openapi/conformance/config.js';
import { hostPage, type HostPage } from './host-page.js';
import { samples, samplesIn } from './guides.js';

const run = promisify(execFile);

// What is for React is compiled beside the packed package, in test/package.
test('every sample has a language that is run here', () => {
  assert.deepEqual(samples.filter(({ language }) => !['html', 'js', 'css', 'ts', 'tsx', 'json', 'sh', 'text'].includes(language)).map(({ place }) => place), []);
});

describe('on a page under the policy', () => {
  let page: HostPage;
  before(async () => { page = await hostPage(); });
  after(() => page.close());

  for (const { place, code, shows } of samplesIn('html')) {
    test(`${place} works`, async () => {
      const { visitor, noise } = await page.show({ html: code });
      if (code.includes('<portico-slot-picker')) await visitor.sees('First free time');
      if (code.includes('<portico-booking')) await visitor.sees(shows ?? (code.includes('visit-type') ? 'First free time' : 'What is the visit for?'));
      if (code.includes('<portico-practitioners')) await visitor.sees('Find a clinician');
      if (code.includes('<portico-result-trend')) await visitor.sees('You are signed out');
      if (code.includes('<portico-sign-in')) await visitor.sees('Sign in');
      assert.deepEqual(noise, []);
    });
  }

  for (const { place, code, shows, logs } of samplesIn('js')) {
    test(`${place} works`, async () => {
      // What the page's own sign-in would be.
      const host = 'globalThis.sessionOfMyPage = { accessToken: undefined, signIn: async () => undefined };\n';
      const backend = code.includes('.backend =') ? '' : 'backend="https://api.clinic.example"';
      const { visitor, noise } = await page.show({ html: `<portico-provider default ${backend}></portico-provider><portico-sign-in></portico-sign-in><portico-booking></portico-booking>`, script: host + code });
      await visitor.sees(shows ?? 'What is the visit for?');
      assert.deepEqual(noise.filter((line) => !logs || !line.includes(logs)), []);
    });
  }

  for (const { place, code } of samplesIn('css')) {
    test(`${place} is understood, and names what there is`, async () => {
      const { visitor, noise } = await page.show({ html: '<portico-booking backend="https://api.clinic.example"></portico-booking>', style: code });
      await visitor.sees('What is the visit for?');
      const rules = await visitor.run(() => [...document.styleSheets].find(({ href }) => href?.endsWith('/sample.css'))!.cssRules.length);
      assert.equal(rules, code.match(/\{/g)!.length, 'a rule was dropped');
      const tokens = await readFile('src/ui/generated/tokens.ts', 'utf8');
      for (const [name] of code.matchAll(/--portico-[\w-]+/g)) assert.ok(tokens.includes(`var(${name},`), name);
      const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8')) as { modules: { declarations: { tagName: string; cssParts?: { name: string }[] }[] }[] };
      for (const [, tag, part] of code.matchAll(/([\w-]+)::part\(([\w-]+)\)/g)) {
        const element = manifest.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag);
        assert.ok(element?.cssParts?.some(({ name }) => name === part), `<${tag}> has no part ${part}`);
      }
      assert.deepEqual(noise, []);
    });
  }
});

describe('TypeScript', () => {
  const folder = resolve('dist/samples');
  before(() => mkdir(folder, { recursive: true }));
  after(() => rm(folder, { recursive: true }));

  for (const [index, { place, code }] of samplesIn('ts').entries()) {
    test(`${place} compiles against the package`, async () => {
      const file = `${folder}/${index}.ts`;
      await writeFile(file, code);
      const program = ts.createProgram([file], { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], types: [] });
      assert.deepEqual(ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')), []);
    });
  }
});

for (const { place, code } of samplesIn('json')) {
  test(`${place} is a configuration that the suite takes`, () => void readConfig(code));
}

for (const { place, code } of samplesIn('sh')) {
  test(`${place} is a command that there is`, async () => {
    await run('bash', ['-n', '-c', code]);
    const { scripts, bin } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string>; bin?: Record<string, string> };
    for (const line of code.split('\n').filter((one) => one && !one.startsWith('#'))) {
      const [, script] = /^npm (?:run )?(?!ci\b|install\b)([\w:-]+)/.exec(line) ?? [];
      const [, program] = /^npx ([\w-]+)/.exec(line) ?? [];
      if (script !== undefined) assert.ok(scripts[script], line);
      else if (program !== undefined) assert.ok(bin?.[program], line);
      else assert.match(line, /^(npm (ci|install)|curl|cp|cd|git) /, line);
    }
  });
}

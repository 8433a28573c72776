/** Every sample of README and docs is taken out and run: pages under the policy, scripts in them, commands against what there is. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, pages, type Engine, type Visitor } from '../../test/journeys/browsers.js';
import { readPolicy } from '../../demo/backend/node/site.js';

const guides = ['README.md', 'CONTRIBUTING.md', 'openapi/README.md', 'openapi/conformance/README.md', ...(await readdir('docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const texts = new Map(await Promise.all(guides.map(async (file) => [file, await readFile(file, 'utf8')] as const)));
const samples = (language: string) => [...texts].flatMap(([file, text]) => [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match, index) => ({ file, index, code: match[1]! })));

describe('samples', () => {
  let engine: Engine;
  let api: string;
  let ids: Record<string, string>;
  let shown = { html: '', script: '' };
  const server = createServer((request, response) => void serve(request.url!, response));
  let site: string;

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site = `http://localhost:${(server.address() as AddressInfo).port}`;
    ({ api } = (await (await fetch(`${process.env.PORTICO_API!}/_demo/clinics`, { method: 'POST', body: JSON.stringify({ origins: [site] }) })).json()) as { api: string });
    const first = async (path: string) => ((await (await fetch(`${api}/${path}`)).json()) as { items: { id: string }[] }).items[0]!.id;
    ids = { 'VISIT-TYPE-ID': await first('visit-types'), 'LOCATION-ID': await first('locations') };
    engine = await launch('chromium');
  });
  after(async () => {
    await engine.close();
    server.close();
  });

  const real = (code: string) => Object.entries(ids).reduce((text, [name, id]) => text.replaceAll(name, id), code).replaceAll('https://api.clinic.example', api);

  async function show(html: string, script = ''): Promise<{ visitor: Visitor; noise: string[] }> {
    shown = { html, script };
    const visitor = await engine.visit();
    const page = pages.get(visitor)!;
    const noise: string[] = [];
    page.on('console', (message) => { if (['error', 'warn'].includes(message.type())) noise.push(message.text()); });
    page.on('pageerror', (error) => noise.push(String(error)));
    await visitor.open(`${site}/`);
    return { visitor, noise };
  }

  /** A host's page with the sample in it, the built files, and the gateway that one sample has. */
  async function serve(url: string, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(url, site);
    if (pathname === '/') {
      const own = shown.html.includes('portico.js') ? '' : '<link rel="stylesheet" href="/portico/portico.css"><script type="module" src="/portico/portico.js"></script>';
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': await readPolicy(new URL(api).origin) });
      response.end(`<!doctype html><html lang="en"><title>Sample</title><link rel="icon" href="data:,">${own}${shown.html}${shown.script && '<script type="module" src="/sample.js"></script>'}</html>`);
    } else if (pathname === '/sample.js') response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(shown.script);
    else if (pathname.startsWith('/portico/')) response.writeHead(200, { 'Content-Type': pathname.endsWith('.css') ? 'text/css' : 'text/javascript' }).end(await readFile(`dist/cdn/${basename(pathname)}`));
    else {
      const answer = await fetch(`${api}${pathname.replace('/my-gateway', '')}${search}`);
      response.writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? 'text/plain' }).end(await answer.text());
    }
  }

  for (const { file, index, code } of samples('html')) {
    test(`${file}, page ${index + 1}`, async () => {
      const { visitor, noise } = await show(real(code));
      if (code.includes('portico-booking')) await visitor.sees(code.includes('visit-type') ? 'First free time' : 'What is the visit for?');
      if (code.includes('portico-sign-in')) await visitor.sees('Sign in');
      assert.deepEqual(noise, []);
    });
  }

  for (const { file, index, code } of samples('js')) {
    test(`${file}, script ${index + 1}`, async () => {
      const host = 'globalThis.sessionOfMyPage = { accessToken: undefined, signIn: async () => undefined };\n';
      const { visitor, noise } = await show('<portico-provider default></portico-provider><portico-booking></portico-booking>', `${host}${real(code)}`);
      if (code.includes('backend')) await visitor.sees('What is the visit for?');
      assert.deepEqual(noise, []);
    });
  }

  test('style samples hold custom properties that exist', async () => {
    const manifest = await readFile('src/ui/generated/tokens.ts', 'utf8');
    for (const { code } of samples('css')) for (const [name] of code.matchAll(/--portico-[\w-]+/g)) assert.ok(manifest.includes(`var(${name},`), name);
  });
});

describe('what the guides say', () => {
  test('commands exist', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const [file, text] of texts) for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g)) assert.ok(scripts[name!], `${file}: npm run ${name}`);
  });

  test('links lead somewhere', () => {
    for (const [file, text] of texts) for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) assert.ok(existsSync(join(dirname(file), target!)), `${file}: ${target}`);
  });

  test('the policy is the one that the site sends', async () => {
    const lines = (await readFile('docs/content-security-policy.txt', 'utf8')).split('\n').filter((line) => line && !line.startsWith('#')).join('\n');
    assert.ok(texts.get('docs/embedding.md')!.includes(lines));
  });

  test('every code on the console is explained, and no other', async () => {
    const sources = await readdir('src', { recursive: true });
    const used = new Set<string>();
    for (const file of sources.filter((name) => name.endsWith('.ts') && !name.includes('.test.'))) for (const [code] of (await readFile(`src/${file}`, 'utf8')).matchAll(/PORTICO-\d{3}/g)) used.add(code);
    const explained = new Set([...texts.get('docs/embedding.md')!.matchAll(/^\| (PORTICO-\d{3})/gm)].map(([, code]) => code!));
    assert.deepEqual([...explained].sort(), [...used].sort());
  });

  test('every option of the start is in the README', async () => {
    const options = [...(await readFile('demo/backend/node/options.ts', 'utf8')).matchAll(/'?([a-z-]+)'?: \{ type:/g)].map(([, name]) => `--${name}`);
    for (const option of options) assert.ok(texts.get('README.md')!.includes(`\`${option}`), option);
  });
});

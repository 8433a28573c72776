/** A host page for each scene in each variant, under the documented policy, with text below so that a shift would be seen. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import sirv from 'sirv';
import { build } from 'vite';
import { readPolicy } from '../demo/backend/node/site.js';
import { hostScript, hostStyles, type Scene, type Variant } from './scenes.js';

const root = fileURLToPath(new URL('../', import.meta.url));
type Files = Map<string, { type: string; body: Buffer }>;

export interface Site {
  address: string;
  url(scene: Scene, variant: Variant): string;
  close(): void;
}

export async function openSite(port: number, api: () => string, scenes: () => Scene[], token: (username: string) => string): Promise<Site> {
  const floors = await buildFloors();
  const elements = sirv(`${root}dist/cdn`, { etag: true, brotli: true, setHeaders: (response) => response.setHeader('Cache-Control', 'public, max-age=600') });
  const policy = (await readPolicy('<api>')).replace('trusted-types portico', 'trusted-types portico lit-html');
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
    const floor = floors.get(pathname);
    if (floor) return void response.writeHead(200, { 'Content-Type': floor.type, 'Content-Encoding': 'br', 'Content-Length': floor.body.length }).end(floor.body);
    const [, signedIn] = /^\/as\/(\w+)\/host\.js$/.exec(pathname) ?? [];
    if (signedIn) return void response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(signInBy(token(signedIn), api()));
    const [, variant, index] = /^\/(\w+)\/(\d+)$/.exec(pathname) ?? [];
    const scene = scenes()[Number(index)];
    if (scene) return void response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy.replaceAll('<api>', new URL(api()).origin) }).end(pageOf(scene, variant as Variant, api()));
    if (!pathname.startsWith('/portico/')) return void response.writeHead(404).end();
    request.url = pathname.slice('/portico'.length);
    elements(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = `http://localhost:${port}`;
  return {
    address,
    url: (scene, variant) => `${address}/${variant}/${scenes().indexOf(scene)}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Minified and compressed as the elements are. */
async function buildFloors(): Promise<Files> {
  const files: Files = new Map();
  const add = (name: string, type: string, text: string) => files.set(`/floor/${name}`, { type, body: brotliCompressSync(text) });
  for (const name of ['plain', 'lit']) {
    const built = await build({
      root, configFile: false, logLevel: 'error', publicDir: false,
      build: { write: false, target: 'es2022', minify: true, modulePreload: false, rollupOptions: { input: `${root}bench/floor/${name}.ts`, output: { format: 'es' } } },
    });
    const [chunk] = (built as { output: { code: string }[] }).output;
    add(`${name}.js`, 'text/javascript', chunk!.code);
  }
  add(hostStyles.slice(1), 'text/css', await readFile(`${root}demo/site/site.css`, 'utf8'));
  add('floor.css', 'text/css', await readFile(`${root}bench/floor/floor.css`, 'utf8'));
  return files;
}

const attributesOf = (attributes: Record<string, string>) => Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`).join('');

/** As docs/sign-in.md says it of a page's own token; the floors find it beside the address. */
const signInBy = (token: string, api: string) => `const floor = document.querySelector('[data-floor]');
if (floor) floor.dataset.token = ${JSON.stringify(token)};
else Object.assign(document.querySelector('portico-provider'), { token: () => ${JSON.stringify(token)}, backend: ${JSON.stringify(api)} });`;

function pageOf({ tag, attributes = {}, as }: Scene, variant: Variant, api: string): string {
  const asData = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]));
  const place = `<div data-floor="${tag.replace('portico-', '')}" data-backend="${api}"${attributesOf(asData)}>`;
  const floor = (name: string) => `<link rel="stylesheet" href="/floor/floor.css"><script type="module" src="/floor/${name}.js"></script>`;
  const [head, body] = {
    portico: ['<link rel="stylesheet" href="/portico/portico.css"><script type="module" src="/portico/portico.js"></script>', as ? `<portico-provider default><${tag}></${tag}></portico-provider>` : `<${tag} backend="${api}"${attributesOf(attributes)}></${tag}>`],
    lit: [floor('lit'), `${place}<floor-provider><floor-element></floor-element></floor-provider></div>`],
    plain: [floor('plain'), `${place}</div>`],
    bare: ['', ''],
  }[variant];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>A clinic</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/floor${hostStyles}">${as && variant !== 'bare' ? `<script type="module" src="/as/${as}${hostScript}"></script>` : ''}${head}</head>
<body><h1>Come and see us</h1><main>${body}</main><p>Would you rather talk to us? Phone on weekdays from 8 am to 6 pm.</p></body>
</html>`;
}

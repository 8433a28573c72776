/** Serves the clinic's website and the built elements under `/portico/`, under the documented policy. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { StartError } from './data-folder.js';

const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The names under which the pages are known to tools. */
export const pages = { home: '/', book: '/book.html', visits: '/visits.html', results: '/results.html', token: '/token.html', spa: '/spa.html', staff: '/staff.html', hostile: '/hostile.html', twoClinics: '/two-clinics.html', litHost: '/lit-host.html', fhir: '/fhir.html' } as const;

/** The one policy, from the file that the tests and the guide read too. */
export async function readPolicy(api: string, page = ''): Promise<string> {
  const text = await readFile(folder('docs/content-security-policy.txt'), 'utf8');
  const policy = text.split('\n').filter((line) => line && !line.startsWith('#')).join(' ').replaceAll('<api>', api);
  return page === pages.litHost ? policy.replace('trusted-types portico', 'trusted-types portico lit-html') : policy;
}

/** `fhir`: the origin of the demo's record systems. */
export function createSiteServer(api: string, { fhir = '', cdn = folder('dist/cdn') } = {}): Server {
  const addresses = { api, fhir };
  if (!existsSync(`${cdn}/portico.js`)) throw new StartError('The elements are not built: dist/cdn/portico.js is missing. Run npm run build.');
  const headers = (response: ServerResponse) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  };
  const elements = sirv(cdn, { etag: true, brotli: true, gzip: true, setHeaders: (response, path) => {
    headers(response);
    // Names with a hash never change; the others are asked for again after ten minutes.
    response.setHeader('Cache-Control', /-[\w-]{8}\.js$/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=600');
  } });
  const built = sirv(folder('dist/site'), { etag: true, setHeaders: headers });
  const own = sirv(folder('demo/site'), { dev: true, etag: true, extensions: [], setHeaders: headers });

  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site.invalid').pathname;
    if (path.startsWith('/portico/')) {
      request.url = request.url!.slice('/portico'.length);
      elements(request, response, () => void response.writeHead(404).end('Not found'));
    } else if (path === '/' || path.endsWith('.html')) void sendPage(path === '/' ? '/index.html' : path, addresses, response);
    else own(request, response, () => built(request, response, () => void sendPage('/404.html', addresses, response, 404)));
  });
}

async function sendPage(path: string, addresses: { api: string; fhir: string }, response: ServerResponse, status = 200): Promise<void> {
  const file = folder(`demo/site${path}`);
  if (!/^\/[\w-]+\.html$/.test(path) || !existsSync(file)) {
    if (path === '/404.html') return void response.writeHead(404).end('Not found');
    return sendPage('/404.html', addresses, response, 404);
  }
  const html = (await readFile(file, 'utf8')).replaceAll('{{api}}', addresses.api).replaceAll('{{fhir}}', addresses.fhir);
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': await readPolicy(path === pages.fhir ? addresses.fhir : addresses.api, path), 'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin',
  }).end(html);
}

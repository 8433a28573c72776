/** A host's page under the documented policy, with a sample in it, the built elements, and the gateway that one sample has. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { launch, pages, type Visitor } from '../../test/journeys/browsers.js';
import { readPolicy } from '../../demo/backend/node/site.js';

export interface Shown {
  visitor: Visitor;
  /** Errors and warnings on the console. */
  noise: string[];
}
interface Parts { html: string; script?: string; style?: string }

export interface HostPage {
  /** The address of the clinic's backend. */
  api: string;
  show(parts: Parts): Promise<Shown>;
  close(): Promise<void>;
}

const portico = '<link rel="stylesheet" href="/portico/portico.css"><script type="module" src="/portico/portico.js"></script>';

/** Names in the guides that stand for something of the reader's own. */
export async function hostPage(): Promise<HostPage> {
  let parts: Parts = { html: '' };
  let site = '';
  let api = '';
  const server = createServer((request, response) => void serve(request.url!, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://localhost:${(server.address() as AddressInfo).port}`;
  ({ api } = (await (await fetch(`${process.env.PORTICO_API!}/_demo/clinics`, { method: 'POST', body: JSON.stringify({ origins: [site] }) })).json()) as { api: string });
  const first = async (path: string) => ((await (await fetch(`${api}/${path}`)).json()) as { items: { id: string }[] }).items[0]!.id;
  const meant = { 'https://api.clinic.example': api, 'VISIT-TYPE-ID': await first('visit-types'), 'LOCATION-ID': await first('locations') };
  const real = (text = '') => Object.entries(meant).reduce((so, [name, value]) => so.replaceAll(name, value), text);
  const engine = await launch('chromium');

  async function serve(url: string, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(url, site);
    const send = (type: string, body: string | Buffer, headers = {}) => response.writeHead(200, { 'Content-Type': type, ...headers }).end(body);
    if (pathname === '/') {
      const { html, script, style } = parts;
      send('text/html', `<!doctype html><html lang="en"><title>Sample</title><link rel="icon" href="data:,">${html.includes('portico.js') ? '' : portico}${style === undefined ? '' : '<link rel="stylesheet" href="/sample.css">'}${html}${script === undefined ? '' : '<script type="module" src="/sample.js"></script>'}</html>`, { 'Content-Security-Policy': await readPolicy(new URL(api).origin) });
    } else if (pathname === '/sample.js') send('text/javascript', parts.script ?? '');
    else if (pathname === '/sample.css') send('text/css', parts.style ?? '');
    else if (pathname.startsWith('/portico/')) send(pathname.endsWith('.css') ? 'text/css' : 'text/javascript', await readFile(`dist/cdn/${basename(pathname)}`));
    else {
      const answer = await fetch(`${api}${pathname.replace('/my-gateway', '')}${search}`);
      response.writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? 'text/plain' }).end(await answer.text());
    }
  }

  return {
    api,
    async show({ html, script, style }) {
      parts = { html: real(html), ...(script !== undefined && { script: real(script) }), ...(style !== undefined && { style: real(style) }) };
      const visitor = await engine.visit();
      const page = pages.get(visitor)!;
      const noise: string[] = [];
      page.on('console', (message) => { if (['error', 'warn'].includes(message.type())) noise.push(message.text()); });
      page.on('pageerror', (error) => noise.push(String(error)));
      await visitor.open(`${site}/`);
      return { visitor, noise };
    },
    async close() {
      await engine.close();
      server.close();
    },
  };
}

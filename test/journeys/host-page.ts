/** A page of somebody's own with the built files beside it, and a clinic that lets it in. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { control } from './demo.js';

export interface HostPage {
  site: string;
  api: string;
  accounts: { username: string; accessToken: string }[];
  /** What `/` answers from now on, under which policy. */
  show(html: string, policy?: string): void;
  /** Files that are not there. */
  missing: RegExp;
  /** Addresses below the site that were asked for. */
  asked: string[];
  stop(): void;
}

const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

export async function hostPage(): Promise<HostPage> {
  let shown = { html: '', policy: '' };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    page.asked.push(request.url!);
    if (pathname === '/') return void response.writeHead(200, { 'Content-Type': 'text/html', ...(shown.policy && { 'Content-Security-Policy': shown.policy }) }).end(`<!doctype html><html lang="en"><title>Clinic</title><link rel="icon" href="data:,">${shown.html}</html>`);
    const file = page.missing.test(pathname) ? undefined : await readFile(`dist/cdn/${basename(pathname)}`).catch(() => undefined);
    response.writeHead(file ? 200 : 404, { 'Content-Type': types[pathname.split('.').at(-1)!] ?? 'text/plain' }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = `http://localhost:${(server.address() as AddressInfo).port}`;
  const page: HostPage = {
    site, ...(await control<Pick<HostPage, 'api' | 'accounts'>>('clinics', { origins: [site] })),
    missing: /^$/, asked: [], show: (html, policy = '') => { shown = { html, policy }; }, stop: () => { server.close(); server.closeAllConnections(); },
  };
  return page;
}

/** Mistakes of a page that keep the built files from even starting: one message, in Portico's words, with its code. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, pages, type Engine } from './browsers.js';
import { control } from './demo.js';

describe('a page that keeps the elements from starting', () => {
  let engine: Engine;
  let shown = { policy: '', html: '' };
  let missing = /^$/;
  const server = createServer(async ({ url }, response) => {
    if (url === '/') return void response.writeHead(200, { 'Content-Type': 'text/html', ...(shown.policy && { 'Content-Security-Policy': shown.policy }) }).end(`<!doctype html><html lang="en"><title>Clinic</title><link rel="icon" href="data:,">${shown.html}</html>`);
    const file = missing.test(url!) ? undefined : await readFile(`dist/cdn/${basename(url!)}`).catch(() => undefined);
    response.writeHead(file ? 200 : 404, { 'Content-Type': url!.endsWith('.html') ? 'text/html' : 'text/javascript' }).end(file);
  });
  let site: string;
  let backend: string;
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site = `http://localhost:${(server.address() as AddressInfo).port}`;
    ({ api: backend } = await control<{ api: string }>('clinics', { origins: [site] }));
    engine = await launch('chromium');
  });
  after(async () => {
    await engine.close();
    server.close();
  });

  const script = '<script type="module" src="/portico.js"></script>';

  /** What Portico said on the console once its message is there, and what it said to the page. */
  async function told(policy: string, html: string): Promise<{ messages: string[]; codes: string[] }> {
    shown = { policy, html };
    const visitor = await engine.visit();
    const page = pages.get(visitor)!;
    const messages: string[] = [];
    const first = new Promise<void>((resolve) => page.on('console', (message) => {
      if (!message.text().startsWith('Portico:')) return;
      messages.push(message.text());
      resolve();
    }));
    await page.evaluateOnNewDocument(() => {
      const heard: string[] = ((window as unknown as { heard: string[] }).heard = []);
      addEventListener('portico-error', (event) => heard.push(event.detail.code));
    });
    await visitor.open(`${site}/`);
    await first;
    return { messages, codes: await page.evaluate(() => (window as unknown as { heard: string[] }).heard) };
  }

  const expectOne = (messages: string[], code: string, ...says: string[]) => {
    assert.equal(messages.length, 1, messages.join('\n'));
    for (const part of [`PORTICO-${code} ${site}/messages.html#portico-${code}`, ...says]) assert.ok(messages[0]!.includes(part), `${part} is not in: ${messages[0]}`);
  };

  test('its policy lets it ask no backend', async () => {
    const { messages, codes } = await told(`default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:`, `${script}<portico-sign-in backend="${backend}"></portico-sign-in>`);
    expectOne(messages, '010', `Add ${new URL(backend).origin} to connect-src`);
    assert.deepEqual(codes, ['blocked']);
  });

  test('its policy names other Trusted Types policies', async () => {
    const { messages } = await told(`script-src 'self'; require-trusted-types-for 'script'; trusted-types dompurify`, `${script}<portico-sign-in backend="${backend}"></portico-sign-in>`);
    expectOne(messages, '010', 'Add portico to trusted-types');
  });

  test('a picture has the name of what draws', async () => {
    const { messages } = await told('', `<img name="createTreeWalker" alt="">${script}<portico-sign-in backend="${backend}"></portico-sign-in>`);
    expectOne(messages, '011', 'document.createTreeWalker');
  });

  test('an element’s file is missing', async () => {
    missing = /sign-in/;
    const { messages } = await told('', `${script}<portico-sign-in backend="${backend}"></portico-sign-in>`);
    expectOne(messages, '005', '<portico-sign-in>');
  });

  test('the address in a message leads to its row', async () => {
    const visitor = await engine.visit();
    await visitor.open(`${site}/messages.html#portico-011`);
    assert.match(await pages.get(visitor)!.evaluate(() => `${document.querySelector(':target')?.textContent} ${document.querySelector(':target + dd')?.textContent}`), /^PORTICO-011\s+Something on the page has taken a name/);
  });
});

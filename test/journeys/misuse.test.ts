/** Mistakes of a page that keep the built files from even starting: one message, in Portico's words, with its code. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, pages, type Engine } from './browsers.js';
import { hostPage, type HostPage } from './host-page.js';

describe('a page that keeps the elements from starting', () => {
  let engine: Engine;
  let host: HostPage;
  before(async () => {
    host = await hostPage();
    engine = await launch('chromium');
  });
  after(async () => {
    await engine.close();
    host.stop();
  });

  const script = '<script type="module" src="/portico.js"></script>';

  /** What Portico said on the console once its message is there, and what it said to the page. */
  async function told(policy: string, html: string): Promise<{ messages: string[]; codes: string[] }> {
    host.show(html, policy);
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
    await visitor.open(`${host.site}/`);
    await first;
    return { messages, codes: await page.evaluate(() => (window as unknown as { heard: string[] }).heard) };
  }

  const expectOne = (messages: string[], code: string, ...says: string[]) => {
    assert.equal(messages.length, 1, messages.join('\n'));
    for (const part of [`PORTICO-${code} ${host.site}/messages.html#portico-${code}`, ...says]) assert.ok(messages[0]!.includes(part), `${part} is not in: ${messages[0]}`);
  };

  test('its policy lets it ask no backend', async () => {
    const { messages, codes } = await told(`default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:`, `${script}<portico-sign-in backend="${host.api}"></portico-sign-in>`);
    expectOne(messages, '010', `Add ${new URL(host.api).origin} to connect-src`);
    assert.deepEqual(codes, ['blocked']);
  });

  test('its policy names other Trusted Types policies', async () => {
    const { messages } = await told(`script-src 'self'; require-trusted-types-for 'script'; trusted-types dompurify`, `${script}<portico-sign-in backend="${host.api}"></portico-sign-in>`);
    expectOne(messages, '010', 'Add portico to trusted-types');
  });

  test('a picture has the name of what draws', async () => {
    const { messages } = await told('', `<img name="createTreeWalker" alt="">${script}<portico-sign-in backend="${host.api}"></portico-sign-in>`);
    expectOne(messages, '011', 'document.createTreeWalker');
  });

  test('an element’s file is missing', async () => {
    host.missing = /sign-in/;
    const { messages } = await told('', `${script}<portico-sign-in backend="${host.api}"></portico-sign-in>`);
    expectOne(messages, '005', '<portico-sign-in>');
  });

  test('the address in a message leads to its row', async () => {
    const visitor = await engine.visit();
    await visitor.open(`${host.site}/messages.html#portico-011`);
    assert.match(await pages.get(visitor)!.evaluate(() => `${document.querySelector(':target')?.textContent} ${document.querySelector(':target + dd')?.textContent}`), /^PORTICO-011\s+Something on the page has taken a name/);
  });
});

/** The demo's pages under the documented policy: no violation, no error, no shift of what stands under an element. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, pages as tabs, type Engine, type Visitor } from './browsers.js';
import { fillSignIn, pages, site } from './demo.js';

describe('the clinic’s pages', () => {
  let engine: Engine;
  before(async () => { engine = await launch('chromium'); });
  after(() => engine.close());

  const watched = async (): Promise<{ visitor: Visitor; noise: string[] }> => {
    const visitor = await engine.visit();
    const page = tabs.get(visitor)!;
    const noise: string[] = [];
    page.on('console', (message) => { if (['error', 'warn'].includes(message.type())) noise.push(message.text()); });
    page.on('pageerror', (error) => noise.push(String(error)));
    page.on('request', (request) => { const { origin } = new URL(request.url()); if (!['null', site, process.env.PORTICO_API].includes(origin) && !request.url().startsWith('data:')) noise.push(`asked ${request.url()}`); });
    await page.evaluateOnNewDocument(() => {
      const seen = window as unknown as { violations: string[]; shift: number };
      seen.violations = [];
      seen.shift = 0;
      addEventListener('securitypolicyviolation', (event) => seen.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
      new PerformanceObserver((list) => { for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) seen.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
    });
    return { visitor, noise };
  };
  const seen = (visitor: Visitor) => visitor.run(() => ({ violations: (window as unknown as { violations: string[] }).violations, shift: (window as unknown as { shift: number }).shift }));

  for (const name of ['home', 'book', 'hostile', 'twoClinics', 'litHost', 'token', 'spa'] as const) {
    test(`${name} runs under the policy, quietly, and nothing on it shifts`, async () => {
      const { visitor, noise } = await watched();
      await visitor.open(pages[name]);
      if (name === 'spa') await visitor.click({ role: 'link', name: 'Book a visit' });
      await visitor.sees(name === 'home' ? 'Sign in' : 'Check-up');
      if (name === 'litHost') await visitor.sees('The host’s own Lit drew this.');
      if (name !== 'home') {
        await visitor.click({ role: 'button', name: 'Check-up' });
        await visitor.sees('First free time');
      }
      const { violations, shift } = await seen(visitor);
      assert.deepEqual(violations, []);
      assert.deepEqual(noise, []);
      assert.ok(shift <= 0.01, `it shifted by ${shift}`);
    });
  }

  test('a page that keeps its own token signs in and books nothing by cookie', async () => {
    const { visitor } = await watched();
    await visitor.open(pages.token);
    await visitor.click({ role: 'button', name: 'Sign in with this page' });
    await fillSignIn(visitor, 'yusra');
    await visitor.sees('This page has a token.');
    await visitor.click({ role: 'button', name: 'Check-up' });
    await visitor.click({ role: 'button', name: 'Keep it' });
    await visitor.sees('Why do you want to be seen?');
    const cookies = await tabs.get(visitor)!.browserContext().cookies();
    assert.deepEqual(cookies.filter(({ name }) => name === 'portico-larkspur'), []);
    assert.equal(await visitor.run(() => JSON.stringify({ ...localStorage, ...sessionStorage })), '{}');
    assert.equal(new URL(await visitor.url()).search, '');
  });

  test('signing in to one clinic says nothing to the other', async () => {
    const { visitor } = await watched();
    await visitor.open(pages.twoClinics);
    await visitor.click({ role: 'button', name: 'Sign in', within: 'portico-sign-in[backend]', exact: true });
    await fillSignIn(await visitor.window(), 'caspian');
    await visitor.sees('Signed in as Caspian Wray');
    const text = await visitor.text();
    assert.equal(text.split('Signed in as').length - 1, 1);
    assert.match(text, /Sign in(?! as)/);
  });

  test('signing out in one tab signs out the other within a second, and going back shows nobody', async () => {
    const { visitor } = await watched();
    await visitor.open(pages.book);
    await visitor.click({ role: 'button', name: 'Sign in', within: 'portico-sign-in', exact: true });
    await fillSignIn(await visitor.window(), 'lupita');
    await visitor.sees('Signed in as Lupita Starling');
    const other = await tabs.get(visitor)!.browserContext().newPage();
    await other.goto(pages.home);
    const text = () => other.evaluate(() => document.querySelector('portico-sign-in')?.shadowRoot?.textContent ?? '');
    while (!(await text()).includes('Lupita')) await new Promise((resolve) => setImmediate(resolve));
    await tabs.get(visitor)!.bringToFront();
    await visitor.click({ role: 'button', name: 'Sign out' });
    const started = performance.now();
    while ((await text()).includes('Lupita')) assert.ok(performance.now() - started < 1000, 'the other tab still shows the name');
    await visitor.open(pages.home);
    await tabs.get(visitor)!.goBack();
    await visitor.sees('Sign in');
    assert.ok(!(await visitor.text()).includes('Lupita'));
  });
});

/** Every entry of Storybook as it is published: accessible, narrow enough, quiet, and asking nobody else for anything. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { entriesOf, launch, openPreview, serveFolder, type Preview } from '../../scripts/stories/show.mjs';
import { axeOptions } from '../browser/axe-options.js';

const full = process.env.PORTICO_FULL === '1';
/** Not at the root of its server, as where designers would put it. */
const { base, close } = await serveFolder(new URL('../../storybook-static', import.meta.url).pathname, '/design/portico/');
const entries = await entriesOf(base);

/** Three languages, both schemes, with the person's own colours forced and without. */
const looks = ['en', 'es', 'ar'].flatMap((language) => ['light', 'dark'].flatMap((scheme) => [false, true].map((forced) => ({ language, scheme, forced }))));
/** Outside the full run each entry wears two looks, and the next entry the next two; every six entries all of them come up. */
const looksOf = (index: number) => (full ? looks : [looks[(index * 2) % looks.length]!, looks[(index * 2 + 5) % looks.length]!]);

let browser: Browser;
let preview: Preview;
let protocol: CDPSession;
let messages: string[] = [];
let elsewhere: string[] = [];
let checks = 0;

function listen(page: Page): void {
  page.on('console', (message) => { if (message.type() === 'error') messages.push(message.text()); });
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('request', (request) => { if (!request.url().startsWith(base) && !/^(data|blob|about):/.test(request.url())) elsewhere.push(request.url()); });
}

/** Empties what was heard. */
const heard = () => ({ messages: messages.splice(0), elsewhere: elsewhere.splice(0) });

before(async () => {
  browser = await launch();
  browser.on('targetcreated', (target) => void target.page().then((page) => page && listen(page)));
  preview = await openPreview(browser, base, entries[0]!);
  await preview.page.setViewport({ width: 320, height: 700 });
  protocol = await preview.page.createCDPSession();
  await preview.page.evaluate(axe.source);
  await preview.page.evaluate(readForcedColour);
});
after(async () => {
  await browser.close();
  await close();
  console.log(`axe ran ${checks} times over ${entries.length} entries of index.json${full ? ', each in three languages, both schemes and forced colours' : ', two of the twelve looks each; --full runs all twelve'}`);
});

/** axe takes a text's colour from `-webkit-text-fill-color`, which Chromium reports as it was before colours were forced; nothing here sets it, so it is `color`. */
function readForcedColour(): void {
  const read = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return read.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };
}

/** Puppeteer does not know forced colours; the browser's own protocol does. */
const emulate = (forced: boolean, scheme: string) => protocol.send('Emulation.setEmulatedMedia', { features: [
  { name: 'forced-colors', value: forced ? 'active' : 'none' }, { name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' },
] });

const findings = (page: Page, options: RunOptions): Promise<string[]> => page.evaluate(async (given) => {
  const { axe: runner } = globalThis as unknown as { axe: { run(context: unknown, options: RunOptions): Promise<AxeResults> } };
  const { violations } = await runner.run({ exclude: [['[inert]']] }, given);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary ?? ''}`));
}, { ...options, iframes: false, resultTypes: ['violations'] } as RunOptions);

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const expectedMessage = (page: Page) => page.evaluate(() => (globalThis as unknown as { __STORYBOOK_PREVIEW__: { currentRender: { story?: { parameters: { developer?: string } } } } }).__STORYBOOK_PREVIEW__.currentRender.story?.parameters.developer);

describe('Storybook', () => {
  for (const [index, entry] of entries.entries()) {
    test(`${entry.title}, ${entry.name}`, async () => {
      heard();
      const { page } = preview;
      await preview.show(entry);
      const code = entry.type === 'story' ? await expectedMessage(page) : undefined;
      for (const look of looksOf(index)) {
        await emulate(look.forced, look.scheme);
        await preview.dress({ language: look.language, scheme: look.scheme });
        const where = `in ${look.language}, ${look.scheme}${look.forced ? ', colours forced' : ''}`;
        assert.deepEqual(await findings(page, axeOptions), [], where);
        assert.equal(await overflow(page), 0, `no sideways scroll at 320 px ${where}`);
        checks += 1;
      }
      const { messages: said, elsewhere: asked } = heard();
      if (code === undefined) assert.deepEqual(said, []);
      else assert.ok(said.length && said.every((message) => message.includes(code)), `the developer is told ${code}: ${said.join(' ')}`);
      assert.deepEqual(asked, [], 'no request elsewhere');
    });
  }

  test('its own window with sidebar and toolbars is quiet and asks nobody else', async () => {
    heard();
    const page = await browser.newPage();
    await page.goto(`${base}index.html?path=/story/${entries[0]!.id}`, { waitUntil: 'networkidle0' });
    await page.waitForSelector('[aria-label^="Brand"], [title^="Brand"]');
    await page.close();
    assert.deepEqual(heard(), { messages: [], elsewhere: [] });
  });
});

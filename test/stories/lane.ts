/** One browser that goes from entry to entry and hears what it says and whom it asks. */
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { CDPSession, Page } from 'puppeteer-core';
import { launch, openPreview, type Entry, type Preview } from '../../scripts/stories/show.mjs';
import { axeOptions } from '../browser/axe-options.js';

export interface Look { language: string; scheme: string; forced: boolean }
export interface Lane {
  show(entry: Entry): Promise<void>;
  wear(look: Look): Promise<void>;
  /** What axe finds, contrast included. */
  findings(): Promise<string[]>;
  /** Pixels by which the page is wider than its window. */
  overflow(): Promise<number>;
  /** The code of the console message that this story is about. */
  expectedMessage(): Promise<string | undefined>;
  /** What was heard since the last time. */
  heard(): { messages: string[]; elsewhere: string[] };
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

const narrow = { width: 320, height: 700 };

export async function openLane(base: string, first: Entry): Promise<Lane> {
  const browser = await launch();
  const messages: string[] = [];
  const elsewhere: string[] = [];
  const listen = (page: Page) => {
    page.on('console', (message) => { if (message.type() === 'error') messages.push(message.text()); });
    page.on('pageerror', (error) => messages.push(String(error)));
    page.on('request', (request) => { if (!request.url().startsWith(base) && !/^(data|blob|about):/.test(request.url())) elsewhere.push(request.url()); });
  };
  browser.on('targetcreated', (target) => void target.page().then((page) => page && listen(page)));
  const preview: Preview = await openPreview(browser, base, first);
  const { page } = preview;
  const protocol: CDPSession = await page.createCDPSession();
  await page.setViewport(narrow);
  await page.evaluate(axe.source);
  await page.evaluate(readForcedColour);

  return {
    show: preview.show,
    async wear({ language, scheme, forced }) {
      // Puppeteer does not know forced colours; the browser's own protocol does.
      await protocol.send('Emulation.setEmulatedMedia', { features: [
        { name: 'forced-colors', value: forced ? 'active' : 'none' }, { name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' },
      ] });
      await preview.dress({ language, scheme });
    },
    findings: () => page.evaluate(async (options) => {
      const { axe: runner } = globalThis as unknown as { axe: { run(context: unknown, options: RunOptions): Promise<AxeResults> } };
      // What is inert is a picture of a story, which is an entry of its own.
      const { violations } = await runner.run({ exclude: [['[inert]']] }, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary ?? ''}`));
    }, { ...axeOptions, iframes: false, resultTypes: ['violations'] } as RunOptions),
    overflow: () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    expectedMessage: () => page.evaluate(() => (globalThis as unknown as { __STORYBOOK_PREVIEW__: { currentRender: { story?: { parameters: { developer?: string } } } } }).__STORYBOOK_PREVIEW__.currentRender.story?.parameters.developer),
    heard: () => ({ messages: messages.splice(0), elsewhere: elsewhere.splice(0) }),
    newPage: () => browser.newPage(),
    close: () => browser.close(),
  };
}

/** axe takes a text's colour from `-webkit-text-fill-color`, which Chromium reports as it was before colours were forced; nothing here sets it, so it is `color`. */
function readForcedColour(): void {
  const read = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return read.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };
}

// Opens a built Storybook in Chromium and goes from story to story within one page, as its own manager does.
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';

const patienceMs = 15_000;

/** Any static file server will do, below any path. */
export async function serveFolder(folder, below = '/') {
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    if (!request.url.startsWith(below)) return void response.writeHead(404).end();
    request.url = request.url.slice(below.length - 1);
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { base: `http://127.0.0.1:${server.address().port}${below}`, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}

export const launch = () => puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', protocolTimeout: 60_000,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars', '--font-render-hinting=none'],
});

/** Every entry of index.json, in its order. */
export const entriesOf = async (base) => Object.values((await (await fetch(`${base}index.json`)).json()).entries);

export const defaults = { brand: 'default', scheme: 'light', language: 'en', direction: 'auto', condition: 'normal' };

/** A page that shows one entry after the other without being loaded again. */
export async function openPreview(browser, base, first, globals = defaults) {
  const page = await browser.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.emulateTimezone('America/Denver');
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const given = Object.entries({ ...defaults, ...globals }).map(([name, value]) => `${name}:${value}`).join(';');
  await page.goto(`${base}iframe.html?id=${first.id}&viewMode=${first.type}&globals=${given}`);
  await page.waitForFunction(() => globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase === 'finished' || globalThis.__STORYBOOK_PREVIEW__?.currentRender?.type === 'docs');
  await page.evaluate(settled);
  return {
    page,
    /** Resolves when the entry is drawn and played, and its elements have nothing under way. */
    async show({ id, type }) {
      const { searchParams } = new URL(page.url());
      if (searchParams.get('id') !== id) await page.evaluate(select, id, type);
      await page.evaluate(settled);
    },
    /** The same entry with other choices of the toolbars; nothing is loaded or played again. */
    async dress(globals) {
      await page.evaluate(dress, { ...defaults, ...globals });
      await page.evaluate(settled);
    },
  };
}

/* What follows runs in the page. */

async function select(id, type) {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const good = ['storyFinished', 'docsRendered'];
  const bad = ['storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException'];
  await new Promise((resolve, reject) => {
    for (const name of good) channel.once(name, resolve);
    for (const name of bad) channel.once(name, (detail) => reject(new Error(`${name}: ${detail?.message ?? JSON.stringify(detail)}`)));
    channel.emit('setCurrentStory', { storyId: id, viewMode: type });
  });
}

async function dress(globals) {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  await new Promise((resolve) => {
    for (const name of ['storyRendered', 'docsRendered']) channel.once(name, resolve);
    channel.emit('updateGlobals', { globals });
  });
}

/** Every element speaks the page's language, and none has had anything to change for a few frames. */
async function settled() {
  const elements = [...document.querySelectorAll('portico-booking, portico-appointments, portico-practitioners, portico-slot-picker, portico-results, portico-result-trend, portico-sign-in')];
  const speaks = ({ shadowRoot }) => shadowRoot?.querySelector('[part~="base"]')?.lang === document.documentElement.lang;
  for (let still = 0; still < 3;) {
    const pending = elements.some((element) => element.isUpdatePending || !speaks(element));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    still = pending ? 0 : still + 1;
  }
  await document.fonts.ready;
}

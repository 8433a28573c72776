/** Three engines behind one face: Chromium and Firefox by Puppeteer, WebKit by its WebDriver. */
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import WebDriver from 'webdriver';
import { freePort } from '../../scripts/test/demo-server.mjs';
import { findInPage, focusInPage, textInPage } from './finder.mjs';

export interface Wanted { role: string; name?: string; within?: string; exact?: boolean }
/** One page in one browser, as a person uses it. */
export interface Visitor {
  open(url: string): Promise<void>;
  click(wanted: Wanted): Promise<void>;
  type(wanted: Wanted, text: string): Promise<void>;
  press(key: Key): Promise<void>;
  keys(text: string): Promise<void>;
  choose(wanted: Wanted, value: string): Promise<void>;
  /** Waits until the page says so. */
  sees(text: string | RegExp): Promise<void>;
  text(): Promise<string>;
  focus(): Promise<string>;
  reload(): Promise<void>;
  url(): Promise<string>;
  run<T>(source: () => T): Promise<T>;
  /** The window that opened last; this page itself where the browser opened none. */
  window(): Promise<Visitor>;
  isClosed(): Promise<boolean>;
  close(): Promise<void>;
}
export interface Engine {
  name: 'chromium' | 'firefox' | 'webkit';
  visit(): Promise<Visitor>;
  close(): Promise<void>;
}
export type Key = 'Tab' | 'Enter' | 'ArrowRight' | 'ArrowLeft' | 'Space';

const patienceMs = 10_000;
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Asks again until there is something, for as long as a person would wait. */
async function until<T>(ask: () => Promise<T | undefined | null | false>, otherwise: () => Promise<string> | string): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(await otherwise());
    await wait(50);
  }
}

const says = (text: string, wanted: string | RegExp) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));

export async function launch(name: Engine['name']): Promise<Engine> {
  if (name === 'webkit') return launchWebKit();
  const browser = await puppeteer.launch(name === 'chromium'
    ? { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags }
    : { browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true, extraPrefsFirefox: { 'dom.disable_open_during_load': false } });
  return {
    name,
    visit: async () => puppeteerVisitor(browser, await (await browser.createBrowserContext()).newPage()),
    close: () => browser.close(),
  };
}

/** The page below a visitor, for what only one engine can tell. */
export const pages = new WeakMap<Visitor, Page>();

function puppeteerVisitor(browser: Browser, page: Page): Visitor {
  page.setDefaultTimeout(patienceMs);
  const find = (wanted: Wanted) => until(async () => {
    const handle = await page.evaluateHandle(findInPage, wanted).catch(() => undefined); // the page may be on its way to the next
    return handle?.asElement() as ElementHandle<HTMLElement> | null | undefined;
  }, async () => `no ${wanted.role} ${wanted.name ?? ''}; the page says: ${await visitor.text()}`);
  const visitor: Visitor = {
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    click: async (wanted) => { const element = await find(wanted); await element.evaluate((node) => node.scrollIntoView({ block: 'center' })); await element.click(); },
    type: async (wanted, text) => { const element = await find(wanted); await element.focus(); await page.keyboard.type(text); },
    press: (key) => page.keyboard.press(key),
    keys: (text) => page.keyboard.type(text),
    choose: async (wanted, value) => { await (await find(wanted)).evaluate((node, chosen) => { (node as unknown as HTMLSelectElement).value = chosen; node.dispatchEvent(new Event('change', { bubbles: true })); }, value); },
    sees: async (wanted) => void (await until(async () => says(await visitor.text(), wanted), async () => `not on the page: ${String(wanted)}; it says: ${await visitor.text()}`)),
    text: () => page.evaluate(textInPage).catch(() => ''),
    focus: () => page.evaluate(focusInPage),
    reload: async () => void (await page.reload({ waitUntil: 'load' })),
    url: async () => page.url(),
    run: (source) => page.evaluate(source) as Promise<never>,
    window: () => until(async () => {
      const others = (await browser.pages()).concat(...(await Promise.all(browser.browserContexts().map((context) => context.pages())))).filter((one) => one !== page && one.url().includes('/sign-in'));
      const opened = others.at(-1);
      return opened ? puppeteerVisitor(browser, opened) : page.url().includes('/sign-in') ? visitor : undefined;
    }, () => 'no window opened'),
    isClosed: async () => page.isClosed(),
    close: () => page.close(),
  };
  pages.set(visitor, page);
  return visitor;
}

const webdriverKeys: Record<Key, string> = { Tab: '\uE004', Enter: '\uE007', ArrowRight: '\uE014', ArrowLeft: '\uE012', Space: ' ' };
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

async function launchWebKit(): Promise<Engine> {
  const display = `:${90 + Math.floor(Math.random() * 900)}`;
  const children: ChildProcess[] = [spawn('Xvfb', [display, '-screen', '0', '1280x1000x24'], { stdio: 'ignore' })];
  const port = await freePort();
  children.push(spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } }));
  await until(async () => fetch(`http://127.0.0.1:${port}/status`).then((response) => response.ok, () => false), () => 'WebKitWebDriver did not start');
  const session = await WebDriver.newSession({
    hostname: '127.0.0.1', port, path: '/', logLevel: 'error',
    capabilities: { alwaysMatch: { 'wdio:enforceWebDriverClassic': true, 'webkitgtk:browserOptions': { binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', args: ['--automation'] } } as never, firstMatch: [{}] },
  } as Parameters<typeof WebDriver.newSession>[0]);
  return {
    name: 'webkit',
    visit: async () => webkitVisitor(session, await session.getWindowHandle()),
    async close() {
      await session.deleteSession().catch(() => undefined);
      for (const child of children.reverse()) child.kill('SIGKILL');
    },
  };
}

type Session = Awaited<ReturnType<typeof WebDriver.newSession>>;

function webkitVisitor(session: Session, handle: string): Visitor {
  const here = async () => { if ((await session.getWindowHandle().catch(() => '')) !== handle) await session.switchToWindow(handle); };
  const evaluate = async <T>(source: (argument: never) => T, argument?: unknown): Promise<T> => {
    await here();
    return session.executeScript(`return (${source.toString()})(arguments[0])`, [argument as never]) as Promise<T>;
  };
  const find = (wanted: Wanted) => until(async () => (await evaluate(findInPage as never, wanted).catch(() => undefined)) as unknown as Record<string, string> | undefined, async () => `no ${wanted.role} ${wanted.name ?? ''}; the page says: ${await visitor.text()}`);
  const tap = (keys: string[]) => session.performActions([{ type: 'key', id: 'keyboard', actions: keys.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }]);
  const visitor: Visitor = {
    open: async (url) => { await here(); await session.navigateTo(url); },
    click: async (wanted) => { await session.elementClick((await find(wanted))[elementKey]!); },
    type: async (wanted, text) => { await session.elementSendKeys((await find(wanted))[elementKey]!, text); },
    press: async (key) => { await here(); await tap([webdriverKeys[key]]); },
    keys: async (text) => { await here(); await tap([...text]); },
    choose: async (wanted, value) => { const element = await find(wanted); await session.executeScript("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', { bubbles: true }))", [element as never, value]); },
    sees: async (wanted) => void (await until(async () => says(await visitor.text(), wanted), async () => `not on the page: ${String(wanted)}; it says: ${await visitor.text()}`)),
    text: () => evaluate(textInPage as never).catch(() => '') as Promise<string>,
    focus: () => evaluate(focusInPage as never) as Promise<string>,
    reload: async () => { await here(); await session.refresh(); },
    url: async () => { await here(); return session.getUrl(); },
    run: (source) => evaluate(source as never) as Promise<never>,
    window: () => until(async () => {
      for (const other of (await session.getWindowHandles()).reverse()) {
        await session.switchToWindow(other);
        if ((await session.getUrl()).includes('/sign-in')) return other === handle ? visitor : webkitVisitor(session, other);
      }
      return undefined;
    }, () => 'no window opened'),
    isClosed: async () => !(await session.getWindowHandles()).includes(handle),
    close: async () => { await here(); await session.closeWindow(); },
  };
  return visitor;
}

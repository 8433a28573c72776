/** One visit to a page with an empty cache, on slow 4G and a processor a quarter as fast where figures are wanted. */
import { PredefinedNetworkConditions, type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { watchPage, type Watched } from './in-page.mjs';
import { hostScript, hostStyles, type Scene } from './scenes.js';
import { rounds, type Request } from './statistics.js';

/** Figures of one visit; times in milliseconds, sizes in bytes. */
export interface Visit {
  /** The content is on the page. */
  shown: number;
  /** The first text or picture of the host's page. */
  firstPaint: number;
  rounds: number;
  requests: number;
  /** Of these, for scripts and for style sheets. */
  scripts: number;
  styles: number;
  /** To the backend, in the whole visit. */
  reads: number;
  /** Scripts and style sheets as they were sent, compressed, until the content was there; without the host's own. */
  codeBytes: number;
  /** Time in scripts until the content was there, compiling included. */
  scripting: number;
  longestTask: number;
  layoutShift: number;
  /** From a click to the next painted frame. */
  interaction?: number | undefined;
  /** From a click to the painted frame with other rows. */
  filter?: number | undefined;
  sort?: number | undefined;
  /** Of the page's scripts, after a collection. */
  heap: number;
}

interface Loaded extends Request {
  kind: 'script' | 'style' | 'read' | 'other';
  bytes: number;
}

const processorSlowdown = 4;
const settleMs = 700;

export async function visit(browser: Browser, url: string, scene: Scene, { bare, slow }: { bare: boolean; slow: boolean }): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    const client = await page.createCDPSession();
    await client.send('Performance.enable');
    const loaded = await recordRequests(client);
    await page.setViewport({ width: 412, height: 915, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
    await page.emulateNetworkConditions(slow ? PredefinedNetworkConditions['Slow 4G'] : null);
    await page.emulateCPUThrottling(slow ? processorSlowdown : null);
    await page.evaluateOnNewDocument(watchPage, bare ? 'h1' : scene.shown, scene.tag);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const shown = await page.evaluate(() => (window as unknown as Watched).bench.shown);
    const scripting = await scriptingTime(client);
    await page.waitForNetworkIdle({ idleTime: settleMs });
    const interaction = scene.press && !bare ? await press(page, scene.press, scene.tag) : undefined;
    const acts = bare ? {} : await act(page, scene);
    const { firstPaint, longestTask, layoutShift } = await page.evaluate(() => (window as unknown as Watched).bench.read());
    const before = loaded().filter(({ ended }) => ended <= shown);
    const [scripts, styles] = (['script', 'style'] as const).map((kind) => before.filter((one) => one.kind === kind)) as [Loaded[], Loaded[]];
    return {
      shown, firstPaint, rounds: rounds(before, shown), requests: before.length, scripts: scripts.length, styles: styles.length, reads: loaded().filter(({ kind }) => kind === 'read').length, codeBytes: [...scripts, ...styles].reduce((sum, { bytes }) => sum + bytes, 0),
      scripting, longestTask, layoutShift, interaction, ...acts, heap: await heapOf(client),
    };
  } finally {
    await context.close();
  }
}

async function press(page: Page, selector: string, tag: string): Promise<number> {
  const { x, y } = await page.evaluate((wanted, name) => (window as unknown as Watched).bench.aim(wanted, name), selector, tag);
  await page.mouse.click(x, y);
  return page.evaluate(() => (window as unknown as Watched).bench.pressed);
}

/** The network is not what is asked about here; the processor stays slow. */
async function act(page: Page, { acts = {}, tag }: Scene): Promise<Pick<Visit, 'filter' | 'sort'>> {
  const took: Record<string, number> = {};
  await page.emulateNetworkConditions(null);
  for (const [name, one] of Object.entries(acts)) took[name] = await page.evaluate((what, element) => (window as unknown as Watched).bench.act(what, element), one, tag);
  return took;
}

/** Every request of the page, with times since the page itself was asked for. */
async function recordRequests(client: CDPSession): Promise<() => Loaded[]> {
  const all = new Map<string, Loaded>();
  let start: number | undefined;
  const since = (timestamp: number) => (timestamp - start!) * 1000;
  client.on('Network.requestWillBeSent', ({ requestId, timestamp, type, request }) => {
    if (!request.url.startsWith('http')) return;
    start ??= timestamp;
    all.set(requestId, { sent: since(timestamp), answered: Infinity, ended: Infinity, kind: kindOf(type, request.url), bytes: 0 });
  });
  client.on('Network.responseReceived', ({ requestId, timestamp, response }) => {
    const one = all.get(requestId);
    if (one) Object.assign(one, { answered: since(timestamp), bytes: Number(response.headers['Content-Length'] ?? response.headers['content-length'] ?? 0) });
  });
  client.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    const one = all.get(requestId);
    if (one) one.ended = since(timestamp);
  });
  await client.send('Network.enable');
  return () => [...all.values()];
}

function kindOf(type: string | undefined, url: string): Loaded['kind'] {
  if (type === 'Script') return url.endsWith(hostScript) ? 'other' : 'script';
  if (type === 'Fetch' || type === 'XHR') return 'read';
  return type === 'Stylesheet' && !url.endsWith(hostStyles) ? 'style' : 'other';
}

async function scriptingTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return (seconds('ScriptDuration') + seconds('V8CompileDuration')) * 1000;
}

async function heapOf(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Runtime.getHeapUsage')).usedSize;
}

export interface Leaks {
  mounts: number;
  /** Growth over all mounts and removals, after collections: bytes of heap a mount, nodes, listeners. */
  heapPerMount: number;
  nodes: number;
  listeners: number;
}

/** Mounts and removes an element many times; the first times, in which caches fill, do not count. */
export async function findLeaks(browser: Browser, url: string, scene: Scene, mounts: number): Promise<Leaks> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    const client = await page.createCDPSession();
    await client.send('Performance.enable');
    await page.evaluateOnNewDocument(watchPage, scene.shown, scene.tag);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => (window as unknown as Watched).bench.shown);
    await mount(page, scene.tag, Math.ceil(mounts / 10));
    const before = await counts(client);
    await mount(page, scene.tag, mounts);
    const after = await counts(client);
    return { mounts, heapPerMount: (after.heap - before.heap) / mounts, nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
  } finally {
    await context.close();
  }
}

const mount = (page: Page, tag: string, times: number) => page.evaluate((name, count) => (window as unknown as Watched).bench.mount(name, count), tag, times);

async function counts(client: CDPSession): Promise<{ heap: number; nodes: number; listeners: number }> {
  const heap = await heapOf(client);
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  return { heap, nodes, listeners: jsEventListeners };
}

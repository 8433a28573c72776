/** Measures what docs promise: each scene beside its floors, in turn within one run, then leaks and the backend's throughput. */
import { readdir, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { freePort, startDemo } from '../scripts/test/demo-server.mjs';
import { withPostgres } from '../scripts/test/postgres.mjs';
import { freshClinic } from '../test/helpers/http.js';
import { asJson, asText } from './report.js';
import type { Measured, Results } from './results.js';
import { scenesOf, variants, type Scene } from './scenes.js';
import { openSite, type Site } from './site.js';
import { measureThroughput } from './throughput.js';
import { findLeaks, visit } from './visit.js';

interface Effort { runs: number; mounts: number; requests: number; slow: boolean }
const usual: Effort = { runs: 7, mounts: 500, requests: 100, slow: true };
/** Whether it works, not how fast. */
const quick: Effort = { runs: 1, mounts: 20, requests: 10, slow: false };

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function main(argv: string[]): Promise<void> {
  const { values } = parseArgs({ args: argv, options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false }, runs: { type: 'string' }, only: { type: 'string' }, scene: { type: 'string', default: '' } } });
  const effort = values.quick ? quick : { ...usual, ...(values.runs && { runs: Number(values.runs) }) };
  const say = (text: string) => console.error(text);
  const pages = values.only === 'backend' ? { scenes: [], leaks: [] } : await measurePages(effort, say, values.scene);
  const throughput = values.only === 'pages' ? [] : await measureBackend(effort, say);
  const results: Results = { ...pages, throughput, files: await fileSizes() };
  console.log(values.json ? JSON.stringify(asJson(results)) : asText(results));
}

async function measurePages(effort: Effort, say: (text: string) => void, wanted: string): Promise<Pick<Results, 'scenes' | 'leaks'>> {
  const demo = await startDemo();
  const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags, protocolTimeout: 120_000 });
  const open: { api: string; scenes: Scene[]; token: (username: string) => string } = { api: '', scenes: [], token: () => '' };
  const site = await openSite(await freePort(), () => open.api, () => open.scenes, (username) => open.token(username));
  try {
    const clinic = await freshClinic({ origins: [site.address], results: 'many' }, demo.api);
    open.api = clinic.api;
    open.token = (username) => clinic.person(username).account.accessToken;
    open.scenes = scenesOf({ visitType: await clinic.visitTypeId('Check-up') }).filter(({ name }) => name.includes(wanted));
    const scenes: Measured[] = open.scenes.map((scene) => ({ scene, portico: [], lit: [], plain: [], bare: [] }));
    for (let run = 0; run < effort.runs; run++) {
      say(`Pages, run ${run + 1} of ${effort.runs}`);
      for (const measured of scenes) await takeTurns(browser, site, measured, run, effort.slow);
    }
    const leaks: Results['leaks'] = [];
    for (const scene of open.scenes) leaks.push({ scene: scene.name, ...(await findLeaks(browser, site.url(scene, 'portico'), scene, effort.mounts)) });
    return { scenes, leaks };
  } finally {
    await browser.close();
    site.close();
    await demo.stop();
  }
}

/** Another variant begins in each run. */
async function takeTurns(browser: Browser, site: Site, measured: Measured, run: number, slow: boolean): Promise<void> {
  for (let turn = 0; turn < variants.length; turn++) {
    const variant = variants[(run + turn) % variants.length]!;
    measured[variant].push(await visit(browser, site.url(measured.scene, variant), measured.scene, { bare: variant === 'bare', slow }));
  }
}

async function measureBackend({ runs, requests: count }: Effort, say: (text: string) => void): Promise<Results['throughput']> {
  say('Backend on PGlite, then on PostgreSQL');
  const embedded = await measureThroughput(undefined, { runs, count });
  const server = await withPostgres((url) => measureThroughput(url, { runs, count }));
  return [...embedded.map((rate) => ({ database: 'PGlite', ...rate })), ...server.map((rate) => ({ database: 'PostgreSQL', ...rate }))];
}

async function fileSizes(): Promise<Record<string, number>> {
  const folder = new URL('../dist/cdn/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.br')).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name.slice(0, -'.br'.length), (await stat(new URL(name, folder))).size] as const)));
}

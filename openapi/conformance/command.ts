/** `npm run conformance -- URL --config FILE [--json]` */
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Backend } from './client.js';
import { readConfig, UsageError } from './config.js';
import type { ContractDocument } from './contract.js';
import { listing } from './rows.js';
import { runSuite } from './suite.js';

const usage = 'Usage: npm run conformance -- URL --config FILE [--json].';
/** Longer than a clinic's slow computer takes. */
const answerMs = 30_000;

export async function main(argv: string[]): Promise<void> {
  try {
    const { base, file, json } = readArguments(argv);
    const config = readConfig(await readFile(file, 'utf8').catch(() => { throw new UsageError(`The configuration ${file} cannot be read.`); }));
    const contract = JSON.parse(await readFile(new URL('../dist/portico.json', import.meta.url), 'utf8')) as ContractDocument;
    const report = await runSuite({ backend: overHttp, base, config, contract, wait: (seconds) => setTimeout(seconds * 1000) });
    console.log(json ? JSON.stringify(report) : listing(report));
    if (report.failed) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof UsageError ? error.message : error);
    process.exitCode = 1;
  }
}

const overHttp: Backend = (request) => fetch(request, { signal: AbortSignal.timeout(answerMs) });

function readArguments(argv: string[]): { base: string; file: string; json: boolean } {
  let parsed;
  try {
    parsed = parseArgs({ args: argv, allowPositionals: true, options: { config: { type: 'string' }, json: { type: 'boolean', default: false } } });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]!.replace(/\.?$/, '.')} ${usage}`);
  }
  const { values: { config, json }, positionals: [url, ...more] } = parsed;
  if (url === undefined || more.length) throw new UsageError(usage);
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new UsageError(`${url} is not an http or https address.`);
  if (config === undefined) throw new UsageError(`--config is missing. ${usage}`);
  return { base: url.replace(/\/+$/, ''), file: config, json };
}

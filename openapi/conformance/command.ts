/** `npx portico conformance URL --config FILE [--json]`; in the repository `npm run conformance -- …`. */
import { setTimeout } from 'node:timers/promises';
import { readArguments } from './arguments.js';
import { UsageError } from './config.js';
import { command, overHttp, readConfigFile, readContract } from './over-http.js';
import { listing } from './rows.js';
import { runSuite } from './suite.js';

export const main = (argv: string[], called = 'npm run conformance --'): Promise<void> => command(async () => {
  const usage = `Usage: ${called} URL --config FILE [--json].`;
  const { base, values: { config: file, json } } = readArguments(argv, { config: { type: 'string' }, json: { type: 'boolean', default: false } }, usage);
  if (file === undefined) throw new UsageError(`--config is missing. ${usage}`);
  const report = await runSuite({ backend: overHttp, base, config: await readConfigFile(file), contract: await readContract(), wait: (seconds) => setTimeout(seconds * 1000) });
  console.log(json ? JSON.stringify(report) : listing(report));
  return report.failed === 0;
});

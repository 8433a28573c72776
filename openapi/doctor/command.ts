/** `npx portico doctor URL [--origin ORIGIN] [--config FILE] [--json]` */
import { readArguments } from '../conformance/arguments.js';
import { UsageError } from '../conformance/config.js';
import { command, overHttp, readConfigFile, readContract } from '../conformance/over-http.js';
import { listing } from './deviation.js';
import { examine } from './doctor.js';

export const main = (argv: string[], called: string): Promise<void> => command(async () => {
  const { base, values: { config: file, origin, json } } = readArguments(argv, { config: { type: 'string' }, origin: { type: 'string' }, json: { type: 'boolean', default: false } }, `Usage: ${called} URL [--origin ORIGIN] [--config FILE] [--json].`);
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).origin !== origin)) throw new UsageError(`${origin} is not an origin; one is https://www.clinic.example, without a path.`);
  const config = file === undefined ? { write: false } : await readConfigFile(file);
  const diagnosis = await examine({ backend: overHttp, base, config, contract: await readContract(), origin });
  console.log(json ? JSON.stringify(diagnosis) : listing(diagnosis, base));
  return diagnosis.deviations.length === 0;
});

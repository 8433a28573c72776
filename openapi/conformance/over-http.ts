/** What the commands share: the backend behind an address, the contract of this package, the configuration in a file. */
import { readFile } from 'node:fs/promises';
import type { Backend } from './client.js';
import { readConfig, UsageError, type Config } from './config.js';
import type { ContractDocument } from './contract.js';

/** Longer than a clinic's slow computer takes. */
const answerMs = 30_000;

export const overHttp: Backend = (request) => fetch(request, { signal: AbortSignal.timeout(answerMs) });

/** By the package's own name, so that it is found from the source and from the packed command alike. */
export const readContract = async (): Promise<ContractDocument> => JSON.parse(await readFile(new URL(import.meta.resolve('portico-elements/openapi.json')), 'utf8')) as ContractDocument;

export const readConfigFile = async (file: string): Promise<Config> => readConfig(await readFile(file, 'utf8').catch(() => { throw new UsageError(`The configuration ${file} cannot be read.`); }));

/** Runs a command; what whoever called it did wrong is one sentence, without a stack. */
export async function command(run: () => Promise<boolean>): Promise<void> {
  try {
    if (!(await run())) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof UsageError ? error.message : error);
    process.exitCode = 1;
  }
}

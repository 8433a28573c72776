/** What is written behind a command's name. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './config.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The backend's address and the options; a `UsageError` in one sentence where they are unusable. */
export function readArguments<O extends Options>(argv: string[], options: O, usage: string) {
  try {
    const { values, positionals: [url, ...more] } = parseArgs({ args: argv, allowPositionals: true, options });
    if (url === undefined || more.length) throw new UsageError(usage);
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new UsageError(`${url} is not an http or https address.`);
    return { base: url.replace(/\/+$/, ''), values };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${(error as Error).message.split('\n')[0]!.replace(/\.?$/, '.')} ${usage}`);
  }
}

import type { Context } from '../context.js';
import { Refusal, type ProblemBody } from '../problems.js';

/** `current` is the thing as it is now, told to whoever saw an older one; it is read when the transaction is over. */
export function checkVersion(context: Context, version: string, current: (context: Context) => Promise<NonNullable<ProblemBody['current']>>): void {
  if (context.ifMatch === version) return;
  throw new Refusal(context.ifMatch === undefined ? 'version-missing' : 'version-conflict', {}, { later: async () => ({ current: await current({ ...context, db: context.ports.db }) }) });
}

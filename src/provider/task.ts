import type { ReactiveController } from 'lit';
import type { ContractClient, Schemas } from '../contract/client.js';
import { outcomeOf } from '../contract/outcome.js';
import { asProblem, type Problem } from '../contract/problem.js';
import { cacheOf } from './cache.js';
import type { QueryHost } from './query.js';

export interface TaskOptions<Values, Result> {
  /** Names the three events: `portico-NAME-submit`, `-done` and `-failed`. */
  name: string;
  send: (client: ContractClient, values: Values, key: string) => Promise<Result>;
  /** What an earlier try with the same key made. */
  find: (client: ContractClient, made: Schemas['ResourceRef']) => Promise<Result>;
  /** Opaque ids and counts for the event; nothing of the record. */
  detail: (result: Result) => Record<string, string | number>;
}

/**
 * `waiting`: the device is offline, and it goes out when it is back. `unknown`: an answer was lost, and the backend could not be
 * asked what became of it; sending again with the same key is safe.
 */
export type TaskState = 'idle' | 'sending' | 'waiting' | 'unknown' | 'refused' | 'done';

/** Problems after which nobody on this side knows whether it was done. */
const losing = new Set(['unreachable', 'invalid-answer', 'outcome-unknown', 'request-in-progress', 'server-error', 'source-unavailable']);

/** Something that a person does once: book, send, pay. However often it is sent, the key that lives with the draft makes it one. */
export class Task<Values, Result> implements ReactiveController {
  state: TaskState = 'idle';
  problem: Problem | undefined;
  result: Result | undefined;
  /** An answer was lost before: what became of it comes first. */
  #lost = false;
  #run = new AbortController();

  constructor(private readonly host: QueryHost, private readonly options: TaskOptions<Values, Result>) {
    host.addController(this);
  }

  get busy(): boolean {
    return this.state === 'sending' || this.state === 'waiting';
  }

  /** Sends it unless a listener of the page cancels; what was typed stays either way. */
  async submit(values: Values, key: string): Promise<void> {
    const { connection } = this.host;
    if (this.busy || !connection || !this.#tell('submit', {}, true)) return;
    this.#run = new AbortController();
    const { signal } = this.#run;
    this.#set('sending');
    try {
      const result = await this.#carryOut(cacheOf(connection).client(this.host.language), values, key, signal);
      if (signal.aborted) return;
      this.result = result;
      this.#set('done');
      this.#tell('done', this.options.detail(result));
    } catch (error) {
      if (signal.aborted) return;
      this.problem = asProblem(error);
      this.#set(losing.has(this.problem.name) ? 'unknown' : 'refused');
      this.#tell('failed', { problem: this.problem.name });
    }
  }

  /** Back to the form. An answer that is still on its way no longer counts. */
  reset(): void {
    this.#run.abort();
    this.#lost = false;
    this.result = undefined;
    this.#set('idle');
  }

  hostDisconnected(): void {
    this.#run.abort();
  }

  async #carryOut(client: ContractClient, values: Values, key: string, signal: AbortSignal): Promise<Result> {
    const { send, find } = this.options;
    const earlier = this.#lost ? await outcomeOf(client, key) : undefined;
    if (earlier) return find(client, earlier);
    try {
      return await send(client, values, key);
    } catch (error) {
      const problem = asProblem(error);
      // It was done before something in the form was changed.
      if (problem.name === 'idempotency-key-reused' && problem.existing) return find(client, problem.existing);
      if (!losing.has(problem.name)) throw error;
      this.#lost = true;
      if (!navigator.onLine) {
        this.#set('waiting');
        await online(signal);
        this.#set('sending');
      }
      const made = await outcomeOf(client, key);
      // It never arrived: the same key again cannot do it twice.
      return made ? find(client, made) : send(client, values, key);
    }
  }

  #set(state: TaskState): void {
    this.state = state;
    if (state !== 'refused' && state !== 'unknown') this.problem = undefined;
    this.host.requestUpdate();
  }

  #tell(tense: 'submit' | 'done' | 'failed', detail: Record<string, string | number>, cancelable = false): boolean {
    return this.host.dispatchEvent(new CustomEvent(`portico-${this.options.name}-${tense}`, { bubbles: true, composed: true, cancelable, detail }));
  }
}

function online(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    addEventListener('online', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

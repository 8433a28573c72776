import { QueryObserver, type QueryObserverOptions, type QueryObserverResult } from '@tanstack/query-core';
import type { ReactiveController } from 'lit';
import type { ContractClient } from '../contract/client.js';
import type { operations } from '../contract/generated/portico.js';
import { asProblem, type Problem } from '../contract/problem.js';
import { cacheOf, publicEpoch } from './cache.js';
import type { BoundHost } from './binding.js';
import type { Clinic, Connection } from './connection.js';

/** One read of the contract: its key and how it is asked, together. */
export interface ReadOptions<T> {
  operation: keyof operations;
  parameters?: unknown;
  /** About nobody: asked without a credential and kept when the person changes. */
  open?: boolean;
  /** How long an answer counts as fresh. */
  freshSeconds?: number;
  read: (client: ContractClient, options: { signal: AbortSignal; again: boolean }) => Promise<T>;
}

export type ReadState = 'idle' | 'loading' | 'ready' | 'stale' | 'failed' | 'failed-again' | 'offline' | 'maintenance' | 'not-permitted' | 'signed-out';

export interface QueryHost extends BoundHost {
  readonly connection: Connection | undefined;
  /** BCP 47; the clinic's texts are asked for in it. */
  readonly language: string;
  /** What the clinic says of itself, in that language where it has come. */
  readonly clinic: Clinic | undefined;
}

/** Shows an element the answer of one read, as the options that the host gives at each update say. Idle until there is a connection. */
export class Query<T> implements ReactiveController {
  #observer: QueryObserver<T> | undefined;
  #key = '';
  #stop: (() => void) | undefined;
  #result: QueryObserverResult<T> | undefined;
  #failures = 0;
  #connection: Connection | undefined;

  constructor(private readonly host: QueryHost, private readonly options: () => ReadOptions<T> | undefined) {
    host.addController(this);
  }

  get data(): T | undefined {
    return this.#result?.data;
  }
  get problem(): Problem | undefined {
    return this.#result?.error ? asProblem(this.#result.error) : undefined;
  }
  /** An answer is on its way, the first or a further one. */
  get busy(): boolean {
    return this.#result?.fetchStatus === 'fetching';
  }
  get state(): ReadState {
    const { problem } = this;
    if (!this.#result) return 'idle';
    if (!problem) return this.#result.isSuccess ? 'ready' : 'loading';
    if (this.data !== undefined) return 'stale';
    if (this.busy) return 'loading';
    return stateOfProblem(problem, this.#failures);
  }

  /** Asks again, past what the browser has kept. */
  async retry(): Promise<void> {
    await this.#observer?.refetch();
  }

  hostUpdate(): void {
    const { connection, language } = this.host;
    const options = connection && this.options();
    if (!connection || !options) return this.#leave();
    const { epoch, subject } = connection.state;
    const queryKey = [options.open ? publicEpoch : epoch, options.open ? 'public' : subject?.id, options.operation, options.parameters ?? null, language];
    const key = JSON.stringify(queryKey);
    if (this.#observer && this.#connection?.id === connection.id && key === this.#key) return;
    if (this.#connection?.id !== connection.id) this.#leave();
    [this.#key, this.#connection, this.#failures] = [key, connection, 0];
    const { client, queries } = cacheOf(connection);
    let asked = 0;
    const observed: QueryObserverOptions<T> = {
      queryKey, staleTime: (options.freshSeconds ?? 0) * 1000,
      queryFn: ({ signal }) => options.read(client(language), { signal, again: asked++ > 0 }),
      // The same in another language: what is there stays until it has come.
      placeholderData: (previous, query) => (query && sameButLanguage(query.queryKey, queryKey) ? previous : undefined),
    };
    if (this.#observer) {
      this.#observer.setOptions(observed);
      return this.#take(this.#observer.getCurrentResult());
    }
    this.#observer = new QueryObserver<T>(queries, observed);
    this.#take(this.#observer.getCurrentResult());
    this.#stop = this.#observer.subscribe((result) => {
      this.#take(result);
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #take(result: QueryObserverResult<T>): void {
    if (result.isError && result.errorUpdatedAt !== this.#result?.errorUpdatedAt) this.#failures += 1;
    if (result.isSuccess) this.#failures = 0;
    this.#result = result;
  }

  #leave(): void {
    this.#stop?.();
    this.#stop = this.#observer = this.#result = this.#connection = undefined;
    this.#key = '';
  }
}

const sameButLanguage = (one: readonly unknown[], other: readonly unknown[]) => JSON.stringify(one.slice(0, -1)) === JSON.stringify(other.slice(0, -1));

export function stateOfProblem({ name }: Problem, failures: number): ReadState {
  if (name === 'maintenance') return 'maintenance';
  if (name === 'not-permitted') return 'not-permitted';
  if (name === 'unauthenticated' || name === 'session-expired') return 'signed-out';
  if (name === 'unreachable' && !navigator.onLine) return 'offline';
  return failures > 1 ? 'failed-again' : 'failed';
}

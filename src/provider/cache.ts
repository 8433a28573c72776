import { QueryClient } from '@tanstack/query-core';
import { createContractClient, type ContractClient } from '../contract/client.js';
import type { Connection } from './connection.js';

/** What elements of this bundle keep for a connection. */
export interface Cache {
  /** Calls that ask for the clinic's texts in a language. */
  client: (language: string) => ContractClient;
  queries: QueryClient;
}

const caches = new WeakMap<object, Cache>();
/** Epoch of answers that are about nobody: they stay when the person changes. */
export const publicEpoch = 0;

/** How long an answer that no element shows is kept. */
const unusedMs = 5 * 60_000;

export function cacheOf(connection: Connection): Cache {
  let cache = caches.get(connection.id);
  if (!cache) caches.set(connection.id, (cache = create(connection)));
  return cache;
}

function create(connection: Connection): Cache {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false, gcTime: unusedMs } } });
  queries.mount();
  let { epoch } = connection.state;
  // No answer of one person can show under another: a new epoch ends what is under way and forgets what came.
  connection.subscribe(() => {
    if (connection.state.epoch === epoch) return;
    epoch = connection.state.epoch;
    const filters = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== publicEpoch };
    void queries.cancelQueries(filters);
    queries.removeQueries(filters);
  });
  const clients = new Map<string, ContractClient>();
  const client = (language: string) => {
    let known = clients.get(language);
    if (!known) clients.set(language, (known = createContractClient(connection.backend, connection.base, connection.credentials, () => language)));
    return known;
  };
  return { client, queries };
}

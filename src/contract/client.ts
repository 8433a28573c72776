import createClient, { type Client } from 'openapi-fetch';
import type { Backend } from './backend.js';
import type { components, paths } from './generated/portico.js';
import { own, ownCall, querySerializer } from './own.js';
import { ProblemError, readProblem } from './problem.js';

export type Schemas = components['schemas'];
export type ContractClient = Client<paths>;

/** Longer than a clinic's slow computer takes, shorter than a person waits. */
const timeoutMs = 30_000;

/** The one door for what is not JSON: `getDocumentContent`. Whoever reads it limits its size and looks at what it is. */
const bytes = /\/documents\/[^/]+\/content$/;

const methods = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'] as const;

/**
 * The contract's operations as typed calls. A call that fails throws a `ProblemError`: whether the network broke, a proxy answered
 * with its own page or the clinic refused, whoever calls sees one kind of error.
 */
export function createContractClient(backend: Backend, base: string, credentials: RequestCredentials, lang: () => string): ContractClient {
  const client = createClient<paths>(own({
    baseUrl: base, credentials, querySerializer,
    async fetch(request: Request) {
      const language = lang();
      if (language) request.headers.set('Accept-Language', language);
      let response: Response;
      try {
        response = await orTimeout(backend(request), request.signal);
      } catch (error) {
        if (request.signal.aborted) throw error;
        throw new ProblemError({ name: 'unreachable' });
      }
      if (!response.ok) throw new ProblemError(await readProblem(response));
      if (response.status !== 204 && !bytes.test(new URL(request.url).pathname) && !/json/.test(response.headers.get('Content-Type') ?? '')) throw new ProblemError({ name: 'invalid-answer' });
      return response;
    },
  }));
  for (const method of methods) {
    const call = client[method] as (path: string, options?: object) => Promise<unknown>;
    client[method] = ((path: string, options: object = {}) => call(path, ownCall({ credentials, ...options }))) as never;
  }
  return client;
}

async function orTimeout(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer.')), timeoutMs);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The answer of a call, whose failures have been thrown already. */
export async function answerOf<T>(call: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data, response } = await call.catch((error: unknown) => {
    throw error instanceof SyntaxError ? new ProblemError({ name: 'invalid-answer' }) : error;
  });
  if (response.status !== 204 && (typeof data !== 'object' || data === null)) throw new ProblemError({ name: 'invalid-answer' });
  return data as T;
}

/** The body of a list, whose items are there even when a backend forgot them. */
export function listOf<T extends { items: unknown[] }>(list: T): T {
  if (!Array.isArray(list.items)) throw new ProblemError({ name: 'invalid-answer' });
  return list;
}

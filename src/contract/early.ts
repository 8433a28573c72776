import type { Backend } from './backend.js';

/** How long an answer that nobody has asked for yet is worth keeping. */
const keptMs = 10_000;

/** A backend that can be asked ahead: the loader starts a public list while the element's own file is still on its way. */
export interface EarlyBackend {
  backend: Backend;
  start(request: Request): void;
}

export function withEarly(backend: Backend): EarlyBackend {
  const started = new Map<string, Promise<Response>>();
  const name = (request: Request) => `${request.url} ${request.headers.get('Accept-Language') ?? ''}`;
  return {
    backend(request) {
      const answer = request.method === 'GET' && request.credentials === 'omit' && request.cache === 'default' ? started.get(name(request)) : undefined;
      if (!answer) return backend(request);
      started.delete(name(request));
      return answer;
    },
    start(request) {
      const key = name(request);
      if (started.has(key)) return;
      const answer = backend(request);
      answer.catch(() => started.delete(key)); // whoever asks next asks again
      started.set(key, answer);
      setTimeout(() => started.delete(key), keptMs);
    },
  };
}

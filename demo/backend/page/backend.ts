import type { Backend } from '../../../src/contract/backend.js';
import type { Asked, Told } from './messages.js';

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, (told: Told) => void>();

/** One clinic a page: what one element books is taken for the others. */
function clinic(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  return worker;
}

/** The whole reference backend in this page's worker, as one of its people or as nobody. It takes some seconds to begin. */
export function pageBackend(username?: string): Backend {
  return async (request) => {
    const headers = new Headers(request.headers);
    if (username !== undefined && request.credentials !== 'omit') headers.set('Authorization', `Bearer ${username}`);
    const body = await request.arrayBuffer();
    const message: Asked = { id: (asked += 1), url: request.url, method: request.method, headers: [...headers], ...(body.byteLength && { body }) };
    const told = await new Promise<Told>((resolve) => {
      waiting.set(message.id, resolve);
      clinic().postMessage(message);
    });
    return new Response(told.body, { status: told.status, headers: told.headers });
  };
}

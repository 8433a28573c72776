import { Refusal } from './answer.js';
import type { Schemas } from './answer.js';

/** What lasts as long as the backend does and is written nowhere. */
export interface Memory {
  /** Tokens that were signed out. */
  ended: Set<string>;
  /** Runs a write once for each key; another request under the same key is refused. */
  once(key: string, request: string, run: () => Promise<Schemas['ResourceRef'] | undefined>): Promise<void>;
  operation(key: string): Schemas['Operation'];
  seen: Set<string>;
  /** Opaque ids of series, and what they stand for. */
  seriesIdOf(key: string): string;
  seriesKeyOf(id: string): string | undefined;
}

export function createMemory(): Memory {
  const done = new Map<string, { request: string; run: Promise<Schemas['ResourceRef'] | undefined>; state: 'running' | 'done' }>();
  const series = { ids: new Map<string, string>(), keys: new Map<string, string>() };
  return {
    ended: new Set(), seen: new Set(),
    async once(key, request, run) {
      const before = done.get(key);
      if (before && before.request !== request) throw new Refusal('idempotency-key-reused');
      if (before) return void (await before.run);
      const entry = { request, run: run(), state: 'running' as 'running' | 'done' };
      done.set(key, entry);
      await entry.run.catch((error: unknown) => {
        done.delete(key);
        throw error;
      });
      entry.state = 'done';
    },
    operation(key) {
      const entry = done.get(key);
      return { state: entry?.state ?? 'unknown-key' };
    },
    seriesIdOf(key) {
      let id = series.ids.get(key);
      if (id === undefined) {
        id = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
        series.ids.set(key, id);
        series.keys.set(id, key);
      }
      return id;
    },
    seriesKeyOf: (id) => series.keys.get(id),
  };
}

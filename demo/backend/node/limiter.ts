import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Ports } from '../app/ports.js';
import type { Database } from './database.js';

const table = 'rate_limit';

/** Counters in the database, so that two processes count together. */
export async function createLimiter({ pool }: Database): Promise<Ports['limit']> {
  await pool.query({ text: `create table if not exists ${table} (key varchar(255) primary key, points integer not null default 0, expire bigint)` });
  const limiters = new Map<string, RateLimiterPostgres>();
  return async (key, uses, seconds) => {
    const kind = `${uses}/${seconds}`;
    let limiter = limiters.get(kind);
    if (!limiter) limiters.set(kind, (limiter = new RateLimiterPostgres({ storeClient: pool, storeType: 'pool', tableName: table, tableCreated: true, keyPrefix: kind, points: uses, duration: seconds })));
    try {
      await limiter.consume(key);
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };
}

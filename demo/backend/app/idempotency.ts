/** A write and its key, in one transaction: done once, however often it is sent (contract, conventions 20 and 21). */
import { sql, type Kysely, type Transaction } from 'kysely';
import { actor } from './audit.js';
import type { Context, Reply } from './context.js';
import { sha256, type Who } from './credentials.js';
import type { Schema } from './data/schema.js';
import { Refusal, type ProblemBody } from './problems.js';

const keyDays = 7;

/** Whose key it is: the person's or the guest's; without a credential the key is its own scope, being 128 random bits. */
export const scopeOf = (who: Who, key: string): string => (who.kind === 'nobody' ? `key:${key}` : actor(who));

/** The same for the same request, whatever the order of its members. */
export function fingerprint(method: string, path: string, body: unknown): Promise<string> {
  return sha256(`${method} ${path} ${canonical(body)}`);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`).join()}}`;
}

/** Runs `effect` unless the key was used; a lock that ends with the transaction keeps a second call with the same key out. */
export async function once(tx: Transaction<Schema>, context: Context & { key: string }, print: string, effect: () => Promise<Reply<unknown>>): Promise<Reply<unknown> & { replayed: boolean }> {
  const { clinic, key, who, operation } = context;
  const scope = scopeOf(who, key);
  if (!(await lock(tx, clinic.id, scope, key))) throw new Refusal('request-in-progress', { retryAfterSeconds: 1 });
  const earlier = await tx.selectFrom('idempotency').selectAll()
    .where('clinic_id', '=', clinic.id).where('scope', '=', scope).where('key', '=', key).where('state', '=', 'done').executeTakeFirst();
  if (earlier) {
    if (earlier.fingerprint !== print) throw new Refusal('idempotency-key-reused', earlier.resource ? { existing: earlier.resource } : {});
    return { ...earlier.answer, ...(earlier.resource && { resource: earlier.resource }), replayed: true };
  }
  const reply = await effect();
  const answer = { status: reply.status ?? 200, headers: reply.headers ?? {}, ...(reply.body !== undefined && !reply.unkept && { body: reply.body }) };
  const row = { operation: operation.id, fingerprint: print, state: 'done' as const, answer: JSON.stringify(answer), resource: reply.resource ? JSON.stringify(reply.resource) : null, at: clinic.now };
  await tx.insertInto('idempotency').values({ clinic_id: clinic.id, scope, key, ...row })
    .onConflict((conflict) => conflict.columns(['clinic_id', 'scope', 'key']).doUpdateSet(row)).execute();
  return { ...reply, replayed: false };
}

/** A refusal frees the key: it is noted for `getOperation`, and the next call with that key runs. */
export async function noteRefusal(db: Kysely<Schema>, context: Context & { key: string }, problem: ProblemBody): Promise<void> {
  const row = { operation: context.operation.id, fingerprint: '', state: 'refused' as const, answer: JSON.stringify({ status: problem.status, headers: {}, body: problem }), resource: null, at: context.clinic.now };
  await db.insertInto('idempotency').values({ clinic_id: context.clinic.id, scope: scopeOf(context.who, context.key), key: context.key, ...row })
    .onConflict((conflict) => conflict.columns(['clinic_id', 'scope', 'key']).doUpdateSet(row).where('idempotency.state', '=', 'refused')).execute();
}

const lockName = (clinicId: string, scope: string, key: string) => JSON.stringify([clinicId, scope, key]);

async function lock(tx: Kysely<Schema>, clinicId: string, scope: string, key: string): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${lockName(clinicId, scope, key)}, 0)) as locked`.execute(tx);
  return rows[0]!.locked;
}

/** Whether a call with this key runs at this moment, in this or another process. */
export async function isRunning(db: Kysely<Schema>, clinicId: string, scope: string, key: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => !(await lock(tx, clinicId, scope, key)));
}

/** Each clinic's by its own clock. */
export async function forgetOldKeys(db: Kysely<Schema>, now: Date): Promise<void> {
  const oldest = sql`${new Date(now.getTime() - keyDays * 86_400_000)}::timestamptz + clinic.clock_offset_ms * interval '1 millisecond'`;
  await sql`delete from idempotency using clinic where clinic.id = idempotency.clinic_id and idempotency.at < ${oldest}`.execute(db);
}

/**
 * Keeps what the sign-in provider needs in the database, so that sign-ins outlive a restart and two processes share them. All but its
 * own sessions: each flow asks who is there, so that nobody at a shared computer is taken for, or stopped by, the one before.
 */
import type { Kysely } from 'kysely';
import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import { sha256 } from '../../app/credentials.js';
import type { Schema } from '../../app/data/schema.js';

export function adapterFor(db: Kysely<Schema>, clinicId: string, now: () => Date) {
  const table = () => db.selectFrom('oidc').selectAll().where('clinic_id', '=', clinicId);
  return class DatabaseAdapter implements Adapter {
    constructor(private readonly model: string) {}

    async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
      if (this.model === 'Session') return;
      const row = {
        payload: JSON.stringify(payload), grant_id: payload.grantId ?? null, uid: payload.uid ?? null, consumed_at: null,
        expires_at: expiresIn ? new Date(now().getTime() + expiresIn * 1000) : null,
      };
      // The id of a token is the token: only its digest is kept.
      await db.insertInto('oidc').values({ clinic_id: clinicId, model: this.model, id: await sha256(id), ...row })
        .onConflict((conflict) => conflict.columns(['clinic_id', 'model', 'id']).doUpdateSet(row)).execute();
    }

    async find(id: string): Promise<AdapterPayload | undefined> {
      return this.#read(await table().where('model', '=', this.model).where('id', '=', await sha256(id)).executeTakeFirst());
    }

    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return this.#read(await table().where('model', '=', this.model).where('uid', '=', uid).executeTakeFirst());
    }

    async findByUserCode(): Promise<undefined> {
      return undefined; // the device flow is not offered
    }

    /** Of two at once one goes on: a code is worth one token. */
    async consume(id: string): Promise<void> {
      const consumed = await db.updateTable('oidc').set({ consumed_at: now() }).where('clinic_id', '=', clinicId).where('model', '=', this.model).where('id', '=', await sha256(id))
        .where('consumed_at', 'is', null).returning('id').executeTakeFirst();
      if (!consumed) throw new errors.InvalidGrant('already consumed');
    }

    async destroy(id: string): Promise<void> {
      await db.deleteFrom('oidc').where('clinic_id', '=', clinicId).where('model', '=', this.model).where('id', '=', await sha256(id)).execute();
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      await db.deleteFrom('oidc').where('clinic_id', '=', clinicId).where('grant_id', '=', grantId).execute();
    }

    #read(row: { payload: Record<string, unknown>; consumed_at: Date | null; expires_at: Date | null } | undefined): AdapterPayload | undefined {
      if (!row || (row.expires_at && row.expires_at <= now())) return undefined;
      return { ...row.payload, ...(row.consumed_at && { consumed: Math.floor(row.consumed_at.getTime() / 1000) }) };
    }
  };
}

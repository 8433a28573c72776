/** Keys that every process on one database shares; made at the first start. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../app/data/schema.js';
import type { ProviderSecrets } from './sign-in/provider.js';

export interface Secrets extends ProviderSecrets {
  serverKey: string;
}

export async function readSecrets(db: Kysely<Schema>): Promise<Secrets> {
  return (await kept(db)) ?? (await make(db));
}

async function kept(db: Kysely<Schema>): Promise<Secrets | undefined> {
  const row = await db.selectFrom('secret').select('value').where('name', '=', 'keys').executeTakeFirst();
  return row?.value as unknown as Secrets | undefined;
}

/** Of two processes that start at once, both take what the first one wrote. */
async function make(db: Kysely<Schema>): Promise<Secrets> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { privateKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const fresh: Secrets = {
    jwks: { keys: [{ ...rsa.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }, { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' }] },
    cookieKeys: [randomBytes(32).toString('base64url')], clientSecret: randomBytes(32).toString('base64url'), serverKey: randomBytes(32).toString('base64url'),
  };
  await db.insertInto('secret').values({ name: 'keys', value: JSON.stringify(fresh) }).onConflict((conflict) => conflict.doNothing()).execute();
  return (await kept(db))!;
}

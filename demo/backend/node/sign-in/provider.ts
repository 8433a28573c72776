/** The clinic's OpenID provider: code flow with PKCE for its own clients, and no other. */
import Provider, { type Configuration } from 'oidc-provider';
import type { Kysely } from 'kysely';
import type { Schema } from '../../app/data/schema.js';
import { absoluteSeconds, idleSeconds } from '../../app/credentials.js';
import { adapterFor } from './adapter.js';
import { clients, commandRedirect, elementsRedirect } from './clients.js';

export interface ProviderSecrets {
  jwks: { keys: Record<string, unknown>[] };
  cookieKeys: string[];
  clientSecret: string;
}
export interface ClinicAddress {
  id: string;
  /** `http://localhost:8081` or `http://localhost:8081/c/ID`. */
  base: string;
  origins: string[];
}

const scope = 'openid';
const tokenSeconds = 3600;
/** Long enough for a day of trying things by hand. */
const commandTokenSeconds = 12 * 3600;

export function createProvider(db: Kysely<Schema>, clinic: ClinicAddress, secrets: ProviderSecrets): Provider {
  const issuer = `${clinic.base}/oidc`;
  const open = { grant_types: ['authorization_code'], response_types: ['code' as const], scope };
  const configuration: Configuration = {
    adapter: adapterFor(db, clinic.id, () => new Date()),
    clients: [
      { ...open, client_id: clients.bff, client_secret: secrets.clientSecret, redirect_uris: [`${clinic.base}/sign-in/callback`], token_endpoint_auth_method: 'client_secret_basic' as const },
      { ...open, client_id: clients.elements, grant_types: ['authorization_code', 'refresh_token'], redirect_uris: clinic.origins.map(elementsRedirect), token_endpoint_auth_method: 'none' as const },
      { ...open, client_id: clients.page, redirect_uris: clinic.origins.map((origin) => `${origin}/token.html`), token_endpoint_auth_method: 'none' as const },
      { ...open, client_id: clients.command, redirect_uris: [commandRedirect(clinic.base)], token_endpoint_auth_method: 'none' as const },
    ].filter((client) => client.redirect_uris.length),
    jwks: secrets.jwks as NonNullable<Configuration['jwks']>,
    cookies: { keys: secrets.cookieKeys, names: { session: `portico-oidc-${clinic.id}` }, long: { sameSite: 'lax' }, short: { sameSite: 'lax' } },
    pkce: { required: () => true },
    expiresWithSession: () => false,
    // A page that is used goes on; each refresh token is worth one use, and using it twice ends them all.
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    scopes: [scope],
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false }, userinfo: { enabled: false }, revocation: { enabled: true } },
    ttl: {
      AccessToken: (_ctx, _token, { clientId }) => (clientId === clients.command ? commandTokenSeconds : clientId === clients.elements ? idleSeconds : tokenSeconds),
      RefreshToken: (ctx) => ctx.oidc.entities.RotatedRefreshToken?.remainingTTL ?? absoluteSeconds,
      AuthorizationCode: 60, IdToken: 600, Interaction: 1800, Session: 60, Grant: 86_400,
    },
    clientBasedCORS: (_ctx, origin) => clinic.origins.includes(origin),
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_ctx, interaction) => `${clinic.base}/sign-in/${interaction.uid}` },
    // The clinic's own clients ask for nothing that a person would have to agree to.
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope(scope);
      await grant.save();
      return grant;
    },
    renderError(ctx) {
      ctx.type = 'text/plain';
      ctx.body = 'This sign-in cannot go on. Close this page and start again from the clinic’s website.';
    },
  };
  return new Provider(issuer, configuration);
}

/** An access token without the flow, for the demo controls only. */
export async function mintToken(provider: Provider, accountId: string): Promise<string> {
  const client = (await provider.Client.find(clients.command))!;
  const grant = new provider.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope(scope);
  const grantId = await grant.save();
  const token = new provider.AccessToken({ client, accountId, grantId, gty: 'authorization_code', scope } as ConstructorParameters<typeof provider.AccessToken>[0]);
  return token.save();
}

/** Who has this access token; undefined for one that is dead or never was. */
export async function personOfToken(provider: Provider, value: string): Promise<string | undefined> {
  const token = await provider.AccessToken.find(value);
  return token?.isValid ? token.accountId : undefined;
}

/** The backend as a client of its own issuer: authorization code with PKCE, state and nonce (RFC 9700), by oauth4webapi. */
import type { Kysely } from 'kysely';
import * as oauth from 'oauth4webapi';
import { sha256 } from '../../app/credentials.js';
import type { Schema } from '../../app/data/schema.js';
import { clients } from './clients.js';
import type { ClinicAddress } from './provider.js';

const model = 'SignInAttempt';
const attemptSeconds = 1800;

interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
  lang?: string | undefined;
}

function server({ base }: ClinicAddress): oauth.AuthorizationServer {
  const issuer = `${base}/oidc`;
  return { issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, authorization_response_iss_parameter_supported: true };
}

const redirect = ({ base }: ClinicAddress) => `${base}/sign-in/callback`;

/** Where to send the browser, and the value of the cookie that it comes back with. */
export async function beginFlow(db: Kysely<Schema>, clinic: ClinicAddress, returnTo: string, lang?: string): Promise<{ url: URL; attempt: string }> {
  const attempt = oauth.generateRandomState();
  const kept: Attempt = { state: oauth.generateRandomState(), nonce: oauth.generateRandomNonce(), verifier: oauth.generateRandomCodeVerifier(), returnTo, lang };
  await db.insertInto('oidc').values({
    clinic_id: clinic.id, model, id: await sha256(attempt), payload: JSON.stringify(kept), grant_id: null, uid: null, consumed_at: null, expires_at: new Date(Date.now() + attemptSeconds * 1000),
  }).execute();
  const url = new URL(server(clinic).authorization_endpoint!);
  url.search = new URLSearchParams({
    client_id: clients.bff, response_type: 'code', scope: 'openid', redirect_uri: redirect(clinic), state: kept.state, nonce: kept.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(kept.verifier), code_challenge_method: 'S256',
    // Whoever signed out on a shared computer must not be signed in again by the next person's click.
    prompt: 'login', ...(lang && { ui_locales: lang }),
  }).toString();
  return { url, attempt };
}

/** The person whom the issuer names; undefined when the answer does not belong to this browser or is not valid. */
export async function finishFlow(db: Kysely<Schema>, clinic: ClinicAddress, clientSecret: string, attempt: string, callback: URL): Promise<{ personId: string; returnTo: string; lang?: string | undefined } | undefined> {
  const row = await db.deleteFrom('oidc').where('clinic_id', '=', clinic.id).where('model', '=', model).where('id', '=', await sha256(attempt)).where('expires_at', '>', new Date()).returning('payload').executeTakeFirst();
  if (!row) return undefined;
  const { state, nonce, verifier, returnTo, lang } = row.payload as unknown as Attempt;
  const client: oauth.Client = { client_id: clients.bff };
  const as = server(clinic);
  try {
    const parameters = oauth.validateAuthResponse(as, client, callback, state);
    const response = await oauth.authorizationCodeGrantRequest(as, client, oauth.ClientSecretBasic(clientSecret), parameters, redirect(clinic), verifier, { [oauth.allowInsecureRequests]: !as.issuer.startsWith('https:') });
    const tokens = await oauth.processAuthorizationCodeResponse(as, client, response, { expectedNonce: nonce, requireIdToken: true });
    return { personId: oauth.getValidatedIdTokenClaims(tokens)!.sub, returnTo, lang };
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError || error instanceof oauth.OperationProcessingError || error instanceof oauth.WWWAuthenticateChallengeError) return undefined;
    throw error;
  }
}

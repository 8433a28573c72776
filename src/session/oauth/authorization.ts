/** Authorization code with PKCE for a public client in a browser (RFC 9700; OAuth 2.0 for Browser-Based Applications), by oauth4webapi. */
import * as oauth from 'oauth4webapi';
import { SignInFailed } from './failure.js';
import { Grant } from './grant.js';
import { asks, pageOf, type Provider } from './provider.js';

export interface Registration {
  issuer: string;
  clientId: string;
  redirectUri: string;
}

export interface Authorization<G extends Grant = Grant> {
  /** Where the person signs in. */
  address: URL;
  /** Takes the answer that came back to the redirect URI. Only this page's own will do: the secrets are in its memory and nowhere else. */
  finish(answer: URLSearchParams): Promise<G>;
}

export const begin = ({ issuer, clientId, redirectUri }: Registration, lang: string): Promise<Authorization> => attempt(async () => {
  const server = await discover(issuer);
  const provider = { server, client: clientOf(clientId), redirectUri };
  return codeFlow(provider, { scope: 'openid', lang }, async (response, expectedNonce) => new Grant(provider, await oauth.processAuthorizationCodeResponse(server, provider.client, response, { expectedNonce, requireIdToken: true })));
});

/** A `use_mtls_endpoint_aliases` that the page around us has put on every object would turn the code to another address. */
export const clientOf = (clientId: string): oauth.Client => ({ client_id: clientId, use_mtls_endpoint_aliases: false });

/** The code flow, once the provider is known. `more`: parameters of a profile of it; `take` makes of the token endpoint's answer what was granted. */
export async function codeFlow<G extends Grant>(provider: Provider, { scope, lang, more }: { scope: string; lang: string; more?: Readonly<Record<string, string>> }, take: (response: Response, nonce: string) => Promise<G>): Promise<Authorization<G>> {
  const { server, client, redirectUri } = provider;
  const [state, nonce, verifier] = [oauth.generateRandomState(), oauth.generateRandomNonce(), oauth.generateRandomCodeVerifier()];
  const address = pageOf(server, 'authorization_endpoint');
  if (!address || !Object.hasOwn(server, 'token_endpoint')) throw new SignInFailed('unavailable');
  for (const [name, value] of Object.entries({
    client_id: client.client_id, response_type: 'code', scope, redirect_uri: redirectUri, state, nonce, ui_locales: lang,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
    // Whoever signed out on a shared computer must not be signed in again by the next person's click.
    prompt: 'login', ...more,
  })) address.searchParams.set(name, value);

  const finish = (answer: URLSearchParams) => attempt(async () => {
    const parameters = oauth.validateAuthResponse(server, client, answer, state);
    return take(await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), parameters, redirectUri, verifier, asks(server)), nonce);
  });
  return { address, finish };
}

async function discover(address: string): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(address);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, asks({ issuer: address })));
}

/** Whatever fails, fails as a `SignInFailed`. */
export async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SignInFailed ? error : new SignInFailed(failureOf(error), error);
  }
}

/** Nothing was wrong with an answer: there was none. */
const noAnswer = new Set<string | undefined>([oauth.RESPONSE_IS_NOT_CONFORM, oauth.RESPONSE_IS_NOT_JSON, oauth.HTTP_REQUEST_FORBIDDEN]);

function failureOf(error: unknown): 'denied' | 'invalid' | 'unavailable' {
  if (error instanceof oauth.AuthorizationResponseError) return error.error === 'access_denied' ? 'denied' : 'unavailable';
  if (error instanceof oauth.ResponseBodyError) return 'invalid'; // the token endpoint did not take the code
  if (error instanceof oauth.OperationProcessingError) return noAnswer.has(error.code) ? 'unavailable' : 'invalid';
  return 'unavailable';
}

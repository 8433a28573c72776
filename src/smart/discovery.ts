import type * as oauth from 'oauth4webapi';
import { SignInFailed } from '../session/oauth/failure.js';

export interface SmartServer {
  server: oauth.AuthorizationServer;
  capabilities: readonly string[];
  /** It says who it is, so that its ID tokens can be checked. */
  isNamed: boolean;
}

const endpoints = ['authorization_endpoint', 'token_endpoint', 'revocation_endpoint', 'end_session_endpoint', 'jwks_uri'] as const;

/**
 * What a FHIR server says of signing in: `[base]/.well-known/smart-configuration` (SMART App Launch 2.2, 2.1). It is not OpenID's
 * discovery: the issuer may be of another host, or be missing.
 */
export async function discover(baseUrl: string): Promise<SmartServer> {
  const response = await fetch(`${baseUrl.replace(/\/$/, '')}/.well-known/smart-configuration`, { headers: { Accept: 'application/json' }, credentials: 'omit', redirect: 'follow' });
  const said: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
  if (typeof said !== 'object' || said === null) throw new SignInFailed('unavailable');
  const own = (name: string) => (Object.hasOwn(said, name) ? (said as Record<string, unknown>)[name] : undefined);
  const list = (name: string) => (Array.isArray(own(name)) ? (own(name) as unknown[]).filter((one) => typeof one === 'string') : []);
  const issuer = own('issuer');
  const server: { -readonly [name in keyof oauth.AuthorizationServer]: oauth.AuthorizationServer[name] } = { issuer: typeof issuer === 'string' && URL.canParse(issuer) ? issuer : baseUrl.replace(/\/$/, '') };
  for (const name of endpoints) {
    const address = own(name);
    if (typeof address === 'string' && isSafe(address)) server[name] = address;
  }
  if (own('authorization_response_iss_parameter_supported') === true) server.authorization_response_iss_parameter_supported = true;
  // A server that knows PKCE says so; one that lists other ways only would not check what protects the code here.
  const challenges = list('code_challenge_methods_supported');
  if (challenges.length && !challenges.includes('S256')) throw new SignInFailed('not-offered');
  return { server, capabilities: list('capabilities'), isNamed: typeof issuer === 'string' };
}

/** `http` is for a server on this very computer. */
function isSafe(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname));
}

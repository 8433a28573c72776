import * as oauth from 'oauth4webapi';
import { SignInFailed } from '../session/oauth/failure.js';
import { Grant } from '../session/oauth/grant.js';
import type { Provider } from '../session/oauth/provider.js';

/** What a person has let this page read of one record. */
export class SmartGrant extends Grant {
  constructor(provider: Provider, answer: oauth.TokenEndpointResponse, readonly patientId: string, readonly fhirUser: string | undefined) {
    super(provider, answer);
  }

  /** A token of another record would show one person’s data as another’s. */
  protected override isSame({ patient }: oauth.TokenEndpointResponse): boolean {
    return patient === undefined || patient === this.patientId;
  }
}

/** The token endpoint's answer, with the launch context that SMART puts beside the token (SMART App Launch 2.2, 2.0.10). */
export async function readGrant(provider: Provider, response: Response, { nonce, isNamed }: { nonce: string; isNamed: boolean }): Promise<SmartGrant> {
  const body: unknown = await response.clone().json().catch(() => undefined);
  const said = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const own = (name: string) => (Object.hasOwn(said, name) && typeof said[name] === 'string' && said[name] !== '' ? said[name] : undefined);
  // Some servers send an empty refresh token for none; who does not name themselves cannot be checked, and is not believed.
  const hasIdToken = isNamed && own('id_token') !== undefined;
  const { id_token, refresh_token, ...rest } = said;
  const usable = !response.ok ? response : Response.json({ ...rest, ...(own('refresh_token') !== undefined && { refresh_token }), ...(hasIdToken && { id_token }) }, { status: response.status });
  const answer = await oauth.processAuthorizationCodeResponse(provider.server, provider.client, usable, hasIdToken ? { expectedNonce: nonce } : {});
  const patient = own('patient');
  // Whose record a token is of is said by its server, or not known at all.
  if (patient === undefined || !/^[A-Za-z0-9.-]{1,64}$/.test(patient)) throw new SignInFailed('invalid');
  const claimed = hasIdToken ? oauth.getValidatedIdTokenClaims(answer)?.fhirUser : undefined;
  return new SmartGrant(provider, answer, patient, typeof claimed === 'string' ? claimed : own('fhirUser'));
}

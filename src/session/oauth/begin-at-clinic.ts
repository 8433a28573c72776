import type { Schemas } from '../../contract/client.js';
import { begin, type Authorization } from './authorization.js';
import { SignInFailed } from './failure.js';

/** At the provider that the clinic names for pages. `redirectUri` is the address of the page `signed-in.html`, as it is registered there. */
export async function beginAtClinic(clinic: () => Promise<Schemas['Clinic'] | undefined>, redirectUri: string, lang: string): Promise<Authorization> {
  return begin({ ...providerForPages(await clinic()), redirectUri }, lang);
}

function providerForPages(clinic: Schemas['Clinic'] | undefined): { issuer: string; clientId: string } {
  if (!clinic) throw new SignInFailed('unavailable');
  for (const { kind, issuer, clientId } of clinic.signIn.methods) if (kind === 'oauth' && issuer !== undefined && clientId !== undefined) return { issuer, clientId };
  throw new SignInFailed('not-offered');
}

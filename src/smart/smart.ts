/**
 * Signing in to a FHIR server from a page: SMART App Launch 2.2, standalone, as a public client, by authorization code with PKCE. Tokens
 * are in the memory of this page only, go to the server's own origin only, and end with the page.
 */
import { attempt, clientOf, codeFlow, type Authorization } from '../session/oauth/authorization.js';
import { SignInFailed, type SignInFailure } from '../session/oauth/failure.js';
import { PageSession } from '../session/oauth/page-session.js';
import { discover } from './discovery.js';
import { features as all, scopesFor, type Feature } from './scopes.js';
import { readGrant, type SmartGrant } from './smart-grant.js';

export type { Feature } from './scopes.js';
export type { SignInFailure } from '../session/oauth/failure.js';

export interface SmartOptions {
  /** The FHIR base address, such as `https://ehr.example/r4`: also what the token is asked to be for (`aud`). */
  baseUrl: string;
  /** As the app is registered with the record system. */
  clientId: string;
  /** The address of Portico's `signed-in.html` on this site, as it is registered there. */
  redirectUri: string;
  /** What the page shows, and so what is asked for; all of it unless said. */
  features?: readonly Feature[];
  /** Instead of what follows from `features`: the very scopes. */
  scopes?: readonly string[];
  /** The session is over: the token ended and there is no other. */
  ended?: () => void;
}

/** What somebody's sign-in gave: one record, and what may be read of it. */
export interface SmartAccess {
  accessToken: string;
  /** The id of the patient whose record it is. */
  patientId: string;
  /** What was granted, which may be less than what was asked for. */
  scope: string;
  /** Who signed in: `Patient/1`, `RelatedPerson/2`, … or its address. */
  fhirUser?: string;
}

export interface SmartSession {
  /**
   * Signs in, in a window beside this page. Call it in the turn of a click, or the browser opens no window. Answers why nobody was
   * signed in; nothing where somebody was. A sign-in for another person's record takes the place of the one before.
   */
  signIn(lang?: string): Promise<SignInFailure | undefined>;
  /** What is granted at this moment, renewed where it must be and can be; undefined while nobody is signed in. */
  grant(): Promise<SmartAccess | undefined>;
  /** `fetch` that notices when the server no longer takes the token, so that `grant` then gives another one, or none. */
  fetch(request: Request): Promise<Response>;
  /** Another token now, where the server gives one. */
  extend(): Promise<SmartAccess | undefined>;
  /** Ends the tokens at the server, and forgets them. */
  end(): Promise<void>;
}

/** Where a sign-in begins, and what its answer gives: `smartSession` without a window. */
export const beginSmart = ({ baseUrl, clientId, redirectUri, features = all, scopes }: SmartOptions, lang = 'en'): Promise<Authorization<SmartGrant>> => attempt(async () => {
  if (!isSafe(baseUrl)) throw new SignInFailed('unavailable');
  const { server, capabilities, isNamed } = await discover(baseUrl);
  const provider = { server, client: clientOf(clientId), redirectUri };
  const asked = scopes?.join(' ') ?? scopesFor(features, capabilities);
  return codeFlow(provider, { scope: asked, lang, more: { aud: baseUrl } }, async (response, nonce) => {
    const grant = await readGrant(provider, response, { nonce, isNamed });
    // A server that does not say what it granted, granted what was asked (RFC 6749, 5.1).
    grant.scope ??= asked;
    return grant;
  });
});

const isSafe = (address: string): boolean => URL.canParse(address) && (new URL(address).protocol === 'https:' || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(address));

export function smartSession(options: SmartOptions): SmartSession {
  const { origin } = new URL(options.baseUrl);
  const session = new PageSession<SmartGrant>(() => options.ended?.());
  const accessOf = (grant: SmartGrant | undefined): SmartAccess | undefined => grant && {
    accessToken: grant.accessToken, patientId: grant.patientId, scope: grant.scope ?? '', ...(grant.fhirUser !== undefined && { fhirUser: grant.fhirUser }),
  };
  return {
    signIn: (lang) => session.signIn(() => beginSmart(options, lang)),
    grant: async () => accessOf(await session.grant()),
    async fetch(request) {
      const sent = request.headers.get('Authorization');
      if (sent !== null && new URL(request.url).origin !== origin) throw new TypeError('A token is for its own server only.');
      const response = await fetch(request);
      // Two requests may fail with the same token: it is renewed once.
      if (response.status === 401 && sent !== null && sent === `Bearer ${(await session.grant())?.accessToken}`) await session.renew();
      return response;
    },
    extend: async () => accessOf(await session.renew()),
    end: () => session.signOut(() => Promise.resolve()),
  };
}

/** The server's side of SMART App Launch 2.2, standalone: codes with PKCE, tokens, refreshing, revoking. Everything in memory. */
import { random, toBase64Url } from '../bytes.js';
import type { Personality } from '../personality.js';
import { consentPage, errorPage } from './page.js';
import { signIdToken } from './id-token.js';

export interface Client {
  id: string;
  redirectUris: string[];
}

export interface Person {
  patient: string;
  name: string;
  /** What `fhirUser` says: the patient, or who signs in for them. */
  fhirUser: string;
}

interface Token {
  patient: string;
  fhirUser: string;
  scope: string;
  client: string;
  endsAt: number;
}
interface Code extends Token {
  redirectUri: string;
  challenge: string;
  nonce: string | undefined;
}

const digest = async (text: string) => toBase64Url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
const json = (status: number, body: unknown) => Response.json(body, { status, headers: { 'Cache-Control': 'no-store', Pragma: 'no-cache' } });

export class Authorization {
  readonly #codes = new Map<string, Code>();
  readonly #spent = new Map<string, string[]>();
  readonly #tokens = new Map<string, Token>();
  readonly #refresh = new Map<string, Token>();

  constructor(private readonly place: { root: string; base: string; personality: Personality; clients: Client[]; people: Person[]; now: () => Date }) {}

  get endpoints() {
    const at = `${this.place.root}/sign-in`;
    return { authorization_endpoint: `${at}/authorize`, token_endpoint: `${at}/token`, revocation_endpoint: `${at}/revoke`, jwks_uri: `${at}/keys` };
  }

  get issuer(): string {
    return this.place.personality.smart.issuer ?? this.place.base;
  }

  /** An access token as if somebody had signed in: for tests of what comes after. */
  issue(patient: string, scope: string, client = 'test'): string {
    const token = random();
    this.#tokens.set(token, { patient, scope, client, fhirUser: `${this.place.base}/Patient/${patient}`, endsAt: this.#end() });
    return token;
  }

  /** The holder of a token; undefined for none, an unknown one or one that is over. */
  holder(token: string): Token | undefined {
    const held = this.#tokens.get(token);
    return held && held.endsAt > this.place.now().getTime() ? held : undefined;
  }

  /** As if its time were over. */
  expire(): void {
    for (const token of this.#tokens.values()) token.endsAt = 0;
  }

  async authorize(request: Request, url: URL): Promise<Response> {
    const form = request.method === 'POST' ? new URLSearchParams(await request.text()) : url.searchParams;
    const client = this.place.clients.find(({ id }) => id === form.get('client_id'));
    const redirectUri = form.get('redirect_uri') ?? '';
    // Nobody is sent to an address that is not registered (RFC 9700, 4.1).
    if (!client || !client.redirectUris.includes(redirectUri)) return errorPage('This app is not registered here, or would return to another address.');
    const back = (answer: Record<string, string>) => {
      const to = new URL(redirectUri);
      for (const [name, value] of Object.entries({ ...answer, ...(form.has('state') && { state: form.get('state')! }), ...(this.place.personality.smart.namesItself && { iss: this.issuer }) })) to.searchParams.set(name, value);
      return new Response(null, { status: 303, headers: { Location: to.href, 'Cache-Control': 'no-store' } });
    };
    const fault = this.#faultOf(form);
    if (fault) return back(fault);
    const offered = form.get('scope')!.split(' ').filter((scope) => scope && this.#grants(scope));
    if (request.method !== 'POST') return consentPage({ action: this.endpoints.authorization_endpoint, form, people: this.place.people, scopes: offered });
    const person = this.place.people.find(({ patient }) => patient === form.get('person'));
    if (form.get('answer') !== 'allow' || !person) return back({ error: 'access_denied' });
    const chosen = form.getAll('allowed');
    const scope = offered.filter((one) => chosen.includes(one) || !one.startsWith('patient/')).join(' ');
    const code = random();
    this.#codes.set(code, {
      patient: person.patient, fhirUser: `${this.place.base}/${person.fhirUser}`, scope, client: client.id, endsAt: this.place.now().getTime() + 60_000,
      redirectUri, challenge: form.get('code_challenge')!, nonce: form.get('nonce') ?? undefined,
    });
    return back({ code });
  }

  #faultOf(form: URLSearchParams): Record<string, string> | undefined {
    const invalid = (error_description: string, error = 'invalid_request') => ({ error, error_description });
    if (form.get('response_type') !== 'code') return invalid('Only codes are given.', 'unsupported_response_type');
    if (!form.get('state')) return invalid('state is missing.');
    if (form.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(form.get('code_challenge') ?? '')) return invalid('PKCE with S256 is needed.');
    // What a token is for is said before it is made: SMART App Launch 2.2, 2.0.7.
    if (form.get('aud')?.replace(/\/$/, '') !== this.place.base) return invalid('aud is not the address of this server.');
    return form.get('scope') ? undefined : invalid('scope is missing.', 'invalid_scope');
  }

  async token(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.text());
    const refused = (error: string, status = 400) => json(status, { error });
    if (!(request.headers.get('Content-Type') ?? '').startsWith('application/x-www-form-urlencoded')) return refused('invalid_request');
    if (!this.place.clients.some(({ id }) => id === form.get('client_id'))) return refused('invalid_client', 401);
    if (form.get('grant_type') === 'refresh_token') return this.#renew(form);
    if (form.get('grant_type') !== 'authorization_code') return refused('unsupported_grant_type');
    const code = form.get('code') ?? '';
    // A code that comes twice was stolen once (RFC 6749, 4.1.2).
    for (const token of this.#spent.get(code) ?? []) { this.#tokens.delete(token); this.#refresh.delete(token); }
    const held = this.#codes.get(code);
    this.#codes.delete(code);
    const fits = held && held.endsAt > this.place.now().getTime() && held.client === form.get('client_id') && held.redirectUri === form.get('redirect_uri')
      && held.challenge === await digest(form.get('code_verifier') ?? '');
    if (!fits) return refused('invalid_grant');
    const answer = await this.#answer(held, held.nonce);
    this.#spent.set(code, [answer.access_token, ...(answer.refresh_token ? [answer.refresh_token] : [])]);
    return json(200, answer);
  }

  async #renew(form: URLSearchParams): Promise<Response> {
    const token = form.get('refresh_token') ?? '';
    const held = this.#refresh.get(token);
    if (!held || held.client !== form.get('client_id')) return json(400, { error: 'invalid_grant' });
    const asked = form.get('scope')?.split(' ');
    if (asked && !asked.every((one) => held.scope.split(' ').includes(one))) return json(400, { error: 'invalid_scope' });
    if (this.place.personality.smart.refresh === 'rotates') this.#refresh.delete(token);
    return json(200, await this.#answer({ ...held, scope: asked?.join(' ') ?? held.scope }, undefined, token));
  }

  async #answer(of: Token, nonce: string | undefined, former?: string) {
    const { personality: { smart }, now } = this.place;
    const access = random();
    const held: Token = { patient: of.patient, fhirUser: of.fhirUser, scope: of.scope, client: of.client, endsAt: this.#end() };
    this.#tokens.set(access, held);
    const scopes = of.scope.split(' ');
    let refresh: string | undefined;
    if (smart.refresh !== 'none' && (scopes.includes('offline_access') || scopes.includes('online_access'))) {
      refresh = smart.refresh === 'stays' && former ? former : random();
      this.#refresh.set(refresh, held);
    }
    const isNamed = scopes.includes('openid') && former === undefined;
    const idToken = isNamed ? await signIdToken({ iss: this.issuer, aud: of.client, sub: of.fhirUser.split('/').at(-1)!, iat: Math.floor(now().getTime() / 1000), exp: Math.floor(now().getTime() / 1000) + 300, ...(nonce && { nonce }), ...(scopes.includes('fhirUser') && { fhirUser: of.fhirUser }) }) : undefined;
    return {
      access_token: access, token_type: 'Bearer', expires_in: smart.expiresIn, scope: of.scope,
      ...(scopes.includes('launch/patient') || scopes.some((one) => one.startsWith('patient/')) ? { patient: of.patient, need_patient_banner: true } : {}),
      ...(refresh && { refresh_token: refresh }), ...(idToken && { id_token: idToken }),
    };
  }

  async revoke(request: Request): Promise<Response> {
    const token = new URLSearchParams(await request.text()).get('token') ?? '';
    this.#tokens.delete(token);
    this.#refresh.delete(token);
    return new Response(null, { status: 200 });
  }

  #grants(scope: string): boolean {
    return this.place.personality.smart.grants?.(scope) ?? true;
  }

  #end(): number {
    return this.place.now().getTime() + this.place.personality.smart.expiresIn * 1000;
  }
}

/** The code flow by hand, so that each of its parts can be left out or bent. */
import { createHash, randomBytes } from 'node:crypto';
import { readAnswer, type Answer, type Clinic } from '../../../../test/helpers/http.js';
import { code, Visitor, type Page } from './visitor.js';

export interface Tokens {
  access_token: string;
  id_token: string;
  expires_in: number;
  error: string;
}

export const clientId = 'portico-command';
export const redirectUri = (clinic: Clinic): string => `${clinic.api}/sign-in/command`;
export const verifier = (): string => randomBytes(32).toString('base64url');
export const challenge = (value: string): string => createHash('sha256').update(value).digest('base64url');

/** Parameters of a request that is in order; null leaves one out. */
export function authorize(clinic: Clinic, secret: string, changes: Record<string, string | null> = {}): string {
  const parameters = {
    client_id: clientId, response_type: 'code', scope: 'openid', redirect_uri: redirectUri(clinic), state: 'a-state', nonce: 'a-nonce', prompt: 'login',
    code_challenge: challenge(secret), code_challenge_method: 'S256', ...changes,
  };
  return `${clinic.issuer}/auth?${new URLSearchParams(Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== null))}`;
}

/** Signs in and ends with the redirect that carries the code. */
export async function takeCode(clinic: Clinic, username: string, secret: string, changes: Record<string, string | null> = {}): Promise<Page & { parameters: URLSearchParams }> {
  const visitor = new Visitor();
  const { account } = clinic.person(username);
  const { url } = await visitor.open(authorize(clinic, secret, changes));
  await visitor.open(url, { username, password: account.password });
  const page = await visitor.open(url, { code: code(account) });
  return { ...page, parameters: new URL(page.url).searchParams };
}

/** At the token endpoint; null leaves a parameter out. */
export async function redeem(clinic: Clinic, changes: Record<string, string | null>, headers: Record<string, string> = {}): Promise<Answer<Tokens>> {
  const parameters = { grant_type: 'authorization_code', client_id: clientId, redirect_uri: redirectUri(clinic), ...changes };
  const body = new URLSearchParams(Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== null));
  return readAnswer(await fetch(`${clinic.issuer}/token`, { method: 'POST', body, headers }));
}

export async function takeTokens(clinic: Clinic, username: string): Promise<Tokens> {
  const secret = verifier();
  const { parameters } = await takeCode(clinic, username, secret);
  return (await redeem(clinic, { code: parameters.get('code'), code_verifier: secret })).body;
}

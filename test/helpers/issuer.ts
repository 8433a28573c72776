/** A sign-in provider that answers `fetch`, and whose answers can be bent. */
export const issuer = 'https://id.clinic.example';
export const clientId = 'portico-elements';

type Json = Record<string, unknown>;
export interface Bent {
  metadata?: Json;
  claims?: Json;
  /** Answers of the token endpoint, in turn; what they lack is in order. */
  tokens?: (Json | Response)[];
}

const part = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
/** A browser's client takes the ID token over TLS from the token endpoint itself, so that its signature says nothing more (OpenID Connect Core, 3.1.3.7). */
const idToken = (claims: Json) => `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`;

export function createIssuer({ metadata, claims, tokens = [] }: Bent = {}) {
  const asked: { url: string; form: URLSearchParams; keepalive: boolean }[] = [];
  let nonce = '';
  const answer = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const { url, method, keepalive } = new Request(input, init);
    const form = new URLSearchParams(method === 'POST' ? String(init.body as URLSearchParams) : '');
    asked.push({ url, form, keepalive });
    if (url.endsWith('/.well-known/openid-configuration')) {
      return Response.json({
        issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, revocation_endpoint: `${issuer}/revoke`, authorization_response_iss_parameter_supported: true, ...metadata,
      });
    }
    if (url === `${issuer}/revoke`) return new Response(null);
    if (url !== `${issuer}/token`) throw new TypeError(`Nothing answers at ${url}`);
    const bent = tokens.shift() ?? {};
    if (bent instanceof Response) return bent;
    const now = Math.floor(Date.now() / 1000);
    const isFirst = form.get('grant_type') === 'authorization_code';
    return Response.json({ access_token: 'access', token_type: 'Bearer', expires_in: 600, ...(isFirst && { id_token: idToken({ iss: issuer, sub: 'person', aud: clientId, iat: now, exp: now + 60, nonce, ...claims }) }), ...bent });
  };
  return {
    asked, answer,
    forms: (path: string) => asked.filter(({ url }) => url === `${issuer}${path}`).map(({ form }) => form),
    /** What the person's browser brings back from this address. */
    returns(address: URL, changes: Record<string, string | null> = {}): URLSearchParams {
      nonce = address.searchParams.get('nonce')!;
      const parameters = { code: 'a-code', state: address.searchParams.get('state'), iss: issuer, ...changes };
      return new URLSearchParams(Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== null));
    },
  };
}

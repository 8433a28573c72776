import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { afterEach, mock, test } from 'node:test';
import { clientId, createIssuer, issuer, type Bent } from '../../../test/helpers/issuer.js';
import { begin } from './authorization.js';
import type { SignInFailed } from './failure.js';

const redirectUri = 'https://www.clinic.example/portico/signed-in.html';
const registration = { issuer, clientId, redirectUri };

function provider(bent?: Bent) {
  const own = createIssuer(bent);
  mock.method(globalThis, 'fetch', own.answer);
  return own;
}
afterEach(() => mock.restoreAll());

type Changes = Record<string, string | null>;

async function signIn(bent?: Bent, changes?: Changes) {
  const own = provider(bent);
  const { address, finish } = await begin(registration, 'es');
  return { ...own, address, grant: await finish(own.returns(address, changes)) };
}
const fails = (failure: string, work: Promise<unknown>, about?: string) => assert.rejects(work, (error: SignInFailed) => error.failure === failure, about);

test('the person is sent to the provider with a state, a nonce and a challenge, each new, and asked who they are', async () => {
  provider();
  const [one, other] = [(await begin(registration, 'es')).address, (await begin(registration, 'es')).address];
  assert.equal(`${one.origin}${one.pathname}`, `${issuer}/auth`);
  const { state, nonce, code_challenge: challenge, ...rest } = Object.fromEntries(one.searchParams);
  assert.deepEqual(rest, { client_id: clientId, response_type: 'code', scope: 'openid', redirect_uri: redirectUri, ui_locales: 'es', code_challenge_method: 'S256', prompt: 'login' });
  assert.equal(new Set([state, nonce, challenge, ...['state', 'nonce', 'code_challenge'].map((name) => other.searchParams.get(name))]).size, 6);
});

test('the code is traded for a token with the verifier of the challenge, and without a secret', async () => {
  const { grant, forms, address } = await signIn();
  assert.equal(grant.accessToken, 'access');
  const [form] = forms('/token');
  assert.deepEqual([form!.get('client_id'), form!.get('code'), form!.get('redirect_uri'), form!.get('client_secret')], [clientId, 'a-code', redirectUri, null]);
  assert.equal(createHash('sha256').update(form!.get('code_verifier')!).digest('base64url'), address.searchParams.get('code_challenge'));
});

test('an answer that this page did not ask for is worth nothing, and its code is not used', async () => {
  for (const changes of [{ state: 'another' }, { state: null }, { iss: 'https://evil.example' }, { iss: null }, { state: 'another', error: 'access_denied' }] as Changes[]) {
    const own = provider();
    const { address, finish } = await begin(registration, 'en');
    await fails('invalid', finish(own.returns(address, changes)), JSON.stringify(changes));
    assert.deepEqual(own.forms('/token'), []);
  }
});

test('a token for another person’s sign-in, another client or of another issuer is refused', async () => {
  for (const claims of [{ nonce: 'another' }, { nonce: undefined }, { aud: 'another' }, { iss: 'https://evil.example' }, { exp: 1 }]) await fails('invalid', signIn({ claims }), JSON.stringify(claims));
  await fails('invalid', signIn({ tokens: [{ id_token: undefined }] }));
});

test('a provider’s refusal is told apart from the person’s', async () => {
  await fails('denied', signIn({}, { error: 'access_denied', code: null }));
  await fails('unavailable', signIn({}, { error: 'temporarily_unavailable', code: null }));
  await fails('invalid', signIn({ tokens: [Response.json({ error: 'invalid_grant' }, { status: 400 })] }));
});

test('a provider that does not answer, or answers with something else, is unavailable', async () => {
  await fails('unavailable', signIn({ tokens: [new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } })] }));
  for (const answer of [() => Promise.reject(new TypeError('Failed to fetch')), () => Promise.resolve(new Response('', { status: 503 })), () => Promise.resolve(new Response('<h1>Welcome</h1>', { headers: { 'Content-Type': 'text/html' } }))]) {
    mock.method(globalThis, 'fetch', answer);
    await fails('unavailable', begin(registration, 'en'));
  }
});

test('a provider whose metadata names another issuer, or no endpoints, is not asked', async () => {
  await fails('invalid', signIn({ metadata: { issuer: 'https://evil.example' } }));
  for (const metadata of [{ token_endpoint: undefined }, { authorization_endpoint: 'http://id.clinic.example/auth' }, { authorization_endpoint: 'javascript:alert(1)//' }]) await fails('unavailable', signIn({ metadata }), JSON.stringify(metadata));
  const { grant } = await signIn({ metadata: { end_session_endpoint: 'javascript:alert(1)//' } });
  assert.equal(grant.signOutAddress, undefined);
});

test('only a provider on this very computer may do without TLS', async () => {
  provider();
  await fails('unavailable', begin({ ...registration, issuer: 'http://id.clinic.example' }, 'en'));
  provider({ metadata: { issuer: 'http://localhost:9' } });
  await begin({ ...registration, issuer: 'http://localhost:9' }, 'en');
});

test('what the page has put on every object turns no code and no token to another address', async () => {
  const polluted = Object.prototype as Record<string, unknown>;
  const evil = 'https://evil.example/take';
  polluted.use_mtls_endpoint_aliases = true;
  polluted.mtls_endpoint_aliases = { token_endpoint: evil, revocation_endpoint: evil };
  polluted.revocation_endpoint = evil;
  polluted.end_session_endpoint = evil;
  try {
    const { asked, grant } = await signIn({ metadata: { revocation_endpoint: undefined } });
    await grant.revoke();
    assert.equal(grant.signOutAddress, undefined);
    for (const { url } of asked) assert.ok(url.startsWith(issuer), url);
  } finally {
    for (const name of ['use_mtls_endpoint_aliases', 'mtls_endpoint_aliases', 'revocation_endpoint', 'end_session_endpoint']) delete polluted[name];
  }
});

test('a grant is renewed for as long as the provider gives a new refresh token each time', async () => {
  const { grant, forms } = await signIn({ tokens: [{ refresh_token: 'first' }, { access_token: 'second access', refresh_token: 'second' }, { access_token: 'third access' }] });
  assert.equal(await grant.renew(), true);
  assert.equal(grant.accessToken, 'second access');
  assert.equal(await grant.renew(), true);
  assert.equal(await grant.renew(), false); // the third answer brought no new one
  assert.deepEqual(forms('/token').slice(1).map((form) => form.get('refresh_token')), ['first', 'second']);
});

test('without a refresh token nothing is renewed', async () => {
  const { grant, forms } = await signIn();
  assert.equal(await grant.renew(), false);
  assert.equal(forms('/token').length, 1);
});

test('both tokens are revoked, even while the page goes away', async () => {
  const { grant, forms, asked } = await signIn({ tokens: [{ refresh_token: 'refresh' }] });
  await grant.revoke();
  assert.deepEqual(forms('/revoke').map((form) => [form.get('token'), form.get('client_id')]), [['refresh', clientId], ['access', clientId]]);
  assert.ok(asked.filter(({ url }) => url.endsWith('/revoke')).every(({ keepalive }) => keepalive));
});

test('a provider that keeps a session of its own is asked to end it', async () => {
  const { grant } = await signIn({ metadata: { end_session_endpoint: `${issuer}/end` } });
  const { client_id: client, post_logout_redirect_uri: back, id_token_hint: hint } = Object.fromEntries(grant.signOutAddress!.searchParams);
  assert.deepEqual([grant.signOutAddress!.pathname, client, back, hint!.split('.').length], ['/end', clientId, redirectUri, 3]);
});

/** Elements that sign in within a page: a public client, whose refresh tokens are worth one use each. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, type Answer, type Clinic } from '../../../test/helpers/http.js';
import { authorize, redeem, takeCode, verifier, type Tokens } from './helpers/code-flow.js';
import { site, Visitor } from './helpers/visitor.js';

const client = { client_id: 'portico-elements', redirect_uri: `${site}/portico/signed-in.html` };
let clinic: Clinic;
before(async () => { clinic = await freshClinic({ patients: 4 }); });

type PageTokens = Tokens & { refresh_token: string };
async function signIn(username: string): Promise<PageTokens> {
  const secret = verifier();
  const { parameters } = await takeCode(clinic, username, secret, client);
  return (await redeem(clinic, { ...client, code: parameters.get('code'), code_verifier: secret })).body as PageTokens;
}
const refresh = (token: string): Promise<Answer<PageTokens>> => redeem(clinic, { ...client, redirect_uri: null, grant_type: 'refresh_token', refresh_token: token }) as Promise<Answer<PageTokens>>;
const status = async (token: string) => (await clinic.call('GET', '/session', { token })).status;

test('the clinic says with which client a page signs in, and the provider knows it', async () => {
  const { body } = await clinic.call('GET', '/clinic');
  const method = (body as { signIn: { methods: { kind: string; issuer?: string; clientId?: string }[] } }).signIn.methods.find(({ kind }) => kind === 'oauth');
  assert.deepEqual([method?.issuer, method?.clientId], [clinic.issuer, client.client_id]);
  assert.equal(await status((await signIn('patient-1')).access_token), 200);
});

test('an answer goes to the elements’ own page of a listed website, to the letter', async () => {
  for (const redirect_uri of [`${client.redirect_uri}/`, `${client.redirect_uri}?x=1`, `${client.redirect_uri}#x`, `${site}/token.html`, `${site}/portico/../portico/signed-in.html`, 'https://evil.example/portico/signed-in.html', `${clinic.api}/sign-in/command`]) {
    assert.equal((await new Visitor().open(authorize(clinic, verifier(), { ...client, redirect_uri }))).status, 400, redirect_uri);
  }
});

test('a refresh token is worth one use: a second ends all that came of it', async () => {
  const first = await signIn('patient-2');
  const second = await refresh(first.refresh_token);
  assert.equal(second.status, 200);
  assert.notEqual(second.body.refresh_token, first.refresh_token);
  assert.equal(await status(second.body.access_token), 200);
  const stolen = await refresh(first.refresh_token);
  assert.deepEqual([stolen.status, stolen.body.error], [400, 'invalid_grant']);
  assert.equal((await refresh(second.body.refresh_token)).status, 400);
  assert.equal(await status(second.body.access_token), 401);
});

test('signing out at the clinic leaves no refresh token that would sign in again', async () => {
  const { access_token: token, refresh_token: refreshToken } = await signIn('patient-3');
  assert.equal((await clinic.call('DELETE', '/session', { token })).status, 204);
  assert.equal(await status(token), 401);
  assert.equal((await refresh(refreshToken)).status, 400);
});

test('a refresh token is its own client’s', async () => {
  const { refresh_token: token } = await signIn('patient-4');
  for (const other of ['portico-page', 'portico-command']) assert.notEqual((await redeem(clinic, { client_id: other, redirect_uri: null, grant_type: 'refresh_token', refresh_token: token })).status, 200, other);
});

/** The authorization code flow, with one thing wrong at a time (RFC 9700). */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, type Clinic } from '../../../test/helpers/http.js';
import { authorize, challenge, clientId, redeem, redirectUri, takeCode, takeTokens, verifier } from './helpers/code-flow.js';
import { heading, site, Visitor } from './helpers/visitor.js';

let clinic: Clinic;
let other: Clinic;
const status = async (token: string) => (await clinic.call('GET', '/session', { token })).status;
before(async () => { [clinic, other] = await Promise.all([freshClinic({ patients: 9 }), freshClinic()]); });

test('a flow that is in order gives an access token that works, an id token and nothing that lasts longer', async () => {
  const secret = verifier();
  const { parameters } = await takeCode(clinic, 'amira', secret);
  assert.deepEqual([parameters.get('state'), parameters.get('iss')], ['a-state', clinic.issuer]);
  const { status: answered, body, headers } = await redeem(clinic, { code: parameters.get('code'), code_verifier: secret });
  assert.equal(answered, 200);
  assert.deepEqual(Object.keys(body).sort(), ['access_token', 'expires_in', 'id_token', 'scope', 'token_type']);
  assert.match(headers.get('Cache-Control')!, /no-store/);
  assert.equal(await status(body.access_token), 200);
  const claims = JSON.parse(Buffer.from(body.id_token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
  assert.deepEqual([claims.iss, claims.aud, claims.nonce], [clinic.issuer, clientId, 'a-nonce']);
});

test('without a challenge, or with a plain one, the flow does not begin', async () => {
  const secret = verifier();
  const wrong: Record<string, string | null>[] = [{ code_challenge: null }, { code_challenge: null, code_challenge_method: null }, { code_challenge: secret, code_challenge_method: 'plain' }, { code_challenge_method: null }, { code_challenge: 'short' }];
  for (const changes of wrong) {
    const page = await new Visitor().open(authorize(clinic, secret, changes));
    assert.equal(new URL(page.url).searchParams.get('error'), 'invalid_request', JSON.stringify(changes));
    assert.equal(new URL(page.url).searchParams.get('state'), 'a-state');
  }
});

test('a code goes only with its verifier', async () => {
  for (const wrong of [null, '', verifier(), challenge('another')]) {
    const secret = verifier();
    const { parameters } = await takeCode(clinic, 'patient-1', secret);
    const refused = await redeem(clinic, { code: parameters.get('code'), code_verifier: wrong });
    assert.deepEqual([refused.status, refused.body.error], [400, 'invalid_grant'], String(wrong));
  }
});

test('an address to return to counts only when it is one of the client’s, letter by letter', async () => {
  const good = redirectUri(clinic);
  const { host } = new URL(good);
  const bad = [
    `${good}/`, `${good}/more`, `${good}?x=1`, `${good}#x`, good.replace('command', 'COMMAND'), good.replace('/sign-in/', '/sign-in/../sign-in/'), good.replace('http:', 'https:'), good.replace('localhost', '127.0.0.1'),
    good.replace(host, `localhost:1`), good.replace(host, `${host}.evil.example`), good.replace(host, `evil.example@${host}`), 'https://evil.example/', 'javascript:alert(1)', `${clinic.api}/sign-in/callback`, `${site}/token.html`, redirectUri(other),
  ];
  for (const redirect_uri of bad) {
    const page = await new Visitor().open(authorize(clinic, verifier(), { redirect_uri }));
    assert.deepEqual([page.status, new URL(page.url).pathname], [400, new URL(clinic.issuer).pathname + '/auth'], redirect_uri);
    assert.equal(page.headers.get('Location'), null);
  }
  const secret = verifier();
  const { parameters } = await takeCode(clinic, 'patient-2', secret);
  const refused = await redeem(clinic, { code: parameters.get('code'), code_verifier: secret, redirect_uri: `${good}/` });
  assert.deepEqual([refused.status, refused.body.error], [400, 'invalid_grant']);
});

test('a code that comes a second time is refused, and what the first gave is dead', async () => {
  const secret = verifier();
  const { parameters } = await takeCode(clinic, 'patient-3', secret);
  const exchange = () => redeem(clinic, { code: parameters.get('code'), code_verifier: secret });
  const first = await exchange();
  assert.equal(await status(first.body.access_token), 200);
  const second = await exchange();
  assert.deepEqual([second.status, second.body.error], [400, 'invalid_grant']);
  assert.equal(await status(first.body.access_token), 401);
});

test('of a code sent ten times at once no more than one gets a token', async () => {
  const secret = verifier();
  const { parameters } = await takeCode(clinic, 'patient-4', secret);
  const answers = await Promise.all(Array.from({ length: 10 }, () => redeem(clinic, { code: parameters.get('code'), code_verifier: secret })));
  const alive = await Promise.all(answers.filter((answer) => answer.status === 200).map(({ body }) => status(body.access_token)));
  assert.ok(alive.filter((one) => one === 200).length <= 1, `${alive.length} tokens`);
});

test('a code is its own client’s, and its own clinic’s', async () => {
  const secret = verifier();
  const code = async () => (await takeCode(clinic, 'patient-5', secret)).parameters.get('code');
  const byAnother = await redeem(clinic, { code: await code(), code_verifier: secret, client_id: 'portico-page', redirect_uri: `${site}/token.html` });
  assert.deepEqual([byAnother.status, byAnother.body.error], [400, 'invalid_grant']);
  const elsewhere = await redeem(other, { code: await code(), code_verifier: secret, redirect_uri: redirectUri(clinic) });
  assert.deepEqual([elsewhere.status, elsewhere.body.error], [400, 'invalid_grant']);
});

test('the backend’s own client needs its secret', async () => {
  for (const headers of [{}, { Authorization: `Basic ${Buffer.from('portico-bff:guess').toString('base64')}` }]) {
    const refused = await redeem(clinic, { client_id: 'portico-bff', code: 'x', code_verifier: verifier(), redirect_uri: `${clinic.api}/sign-in/callback` }, headers as Record<string, string>);
    assert.equal(refused.body.error, 'invalid_client');
  }
});

test('no other client, grant, way of answering or scope is offered', async () => {
  const unknown = await new Visitor().open(authorize(clinic, verifier(), { client_id: 'unknown' }));
  assert.equal(unknown.status, 400);
  for (const response_type of ['token', 'id_token', 'code id_token', 'code token', 'none']) {
    const page = await new Visitor().open(authorize(clinic, verifier(), { response_type }));
    assert.notEqual(heading(page), 'Sign in', response_type);
    assert.doesNotMatch(page.url, /access_token|id_token=/);
  }
  for (const grant_type of ['password', 'client_credentials', 'refresh_token', 'implicit']) {
    const { status: answered, body } = await redeem(clinic, { grant_type, username: 'amira', password: clinic.person('amira').account.password, refresh_token: 'x' });
    assert.ok(answered >= 400 && answered < 500, grant_type);
    assert.ok(!body.access_token);
  }
  const wide = new URL((await new Visitor().open(authorize(clinic, verifier(), { scope: 'openid offline_access' }))).url);
  assert.ok(wide.searchParams.get('error') !== null || wide.pathname.includes('/sign-in/'));
});

test('a token that is revoked is dead at once', async () => {
  const { access_token: token } = await takeTokens(clinic, 'patient-6');
  assert.equal(await status(token), 200);
  const { status: revoked } = await fetch(`${clinic.issuer}/token/revocation`, { method: 'POST', body: new URLSearchParams({ token, client_id: clientId }) });
  assert.deepEqual([revoked, await status(token)], [200, 401]);
});

test('an id token, or a code, is no access token', async () => {
  const { id_token: idToken } = await takeTokens(clinic, 'patient-7');
  const { parameters } = await takeCode(clinic, 'patient-8', verifier());
  for (const token of [idToken, parameters.get('code')!]) assert.equal(await status(token), 401);
});

import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import { asBrowser } from '../../test/fhir-server/as-browser.js';
import { throughPage, type Choice } from '../../test/fhir-server/sign-in-page.js';
import { client, servers } from '../../test/fhir-server/servers.js';
import type { SignInFailed } from '../session/oauth/failure.js';
import { beginSmart, type SmartOptions } from './smart.js';

const [redirectUri] = client.redirectUris as [string];
const find = (name: string) => servers.find((one) => one.name === name)!;
const fails = (failure: string, work: Promise<unknown>) => assert.rejects(work, (error: SignInFailed) => error.failure === failure);
afterEach(() => mock.restoreAll());

async function signIn(name: string, { options, choice, bend }: { options?: Partial<SmartOptions>; choice?: Choice; bend?: (answer: URLSearchParams) => void } = {}) {
  const server = await find(name).start();
  mock.method(globalThis, 'fetch', asBrowser([server]));
  const { address, finish } = await beginSmart({ baseUrl: server.base, clientId: client.id, redirectUri, ...options }, 'es');
  const answer = await throughPage(server, address, choice);
  bend?.(answer);
  return { server, address, grant: await finish(answer), again: () => finish(answer) };
}
const ask = async (base: string, path: string, token: string) => (await fetch(`${base}/${path}`, { headers: { Authorization: `Bearer ${token}` } })).status;

for (const { name, personality } of servers) {
  describe(name, () => {
    test('a person signs in from another origin, and the token reads their record', async () => {
      const { server, address, grant } = await signIn(name);
      assert.equal(address.searchParams.get('aud'), server.base);
      assert.deepEqual([grant.patientId, grant.fhirUser], ['pat-a', `${server.base}/Patient/pat-a`]);
      assert.equal(await ask(server.base, 'DiagnosticReport?patient=pat-a', grant.accessToken), 200);
      assert.ok(grant.scope!.split(' ').every((scope) => address.searchParams.get('scope')!.split(' ').includes(scope)));
    });

    test('a token is renewed as far as the server lets it', async () => {
      const { server, grant } = await signIn(name);
      const first = grant.accessToken;
      const canRenew = personality.smart.refresh !== 'none';
      assert.equal(await grant.renew(), canRenew);
      assert.equal(grant.accessToken !== first, canRenew);
      assert.equal(await ask(server.base, 'Immunization?patient=pat-a', grant.accessToken), 200);
      // One that stays the same may have been stolen and would not be missed (RFC 9700, 4.14.2).
      assert.equal(await grant.renew(), personality.smart.refresh === 'rotates');
    });
  });
}

test('scopes of version 2 name categories; a server without them is asked by version 1', async () => {
  const scopes = async (name: string, options?: Partial<SmartOptions>) => (await signIn(name, { options })).address.searchParams.get('scope')!.split(' ');
  const laboratory = 'patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory';
  assert.ok((await scopes('strict-uscore')).includes(laboratory));
  assert.ok((await scopes('small-vendors')).includes('patient/Observation.read'));
  assert.ok((await scopes('oracle-patient')).includes('online_access'));
  const few = await scopes('strict-uscore', { features: ['allergies'] });
  assert.deepEqual(few.filter((scope) => scope.startsWith('patient/')), ['patient/Patient.r', 'patient/Practitioner.r', 'patient/Organization.r', 'patient/AllergyIntolerance.rs']);
  assert.deepEqual(await scopes('strict-uscore', { scopes: ['launch/patient', 'patient/Condition.rs'] }), ['launch/patient', 'patient/Condition.rs']);
});

test('nothing is asked that could write', async () => {
  for (const { name } of servers) {
    const { address } = await signIn(name);
    for (const scope of address.searchParams.get('scope')!.split(' ').filter((one) => one !== 'launch/patient' && one.includes('/'))) assert.match(scope, /^patient\/[A-Z]\w+\.(r|rs|read)(\?category=[^ ]+)?$/);
  }
});

test('what the person took away is not granted, and the grant says so', async () => {
  const { server, grant } = await signIn('strict-uscore', { choice: { without: /DocumentReference|laboratory/ } });
  assert.doesNotMatch(grant.scope!, /DocumentReference|laboratory/);
  assert.equal(await ask(server.base, 'DocumentReference?patient=pat-a', grant.accessToken), 403);
  await grant.renew();
  assert.doesNotMatch(grant.scope!, /DocumentReference|laboratory/);
});

test('who signs in for somebody else gets that person’s record, and is not taken for them', async () => {
  const { server, grant } = await signIn('strict-uscore', { choice: { person: 'pat-b' } });
  assert.deepEqual([grant.patientId, grant.fhirUser], ['pat-b', `${server.base}/RelatedPerson/rel-a`]);
  assert.equal(await ask(server.base, 'Condition?patient=pat-a', grant.accessToken), 403);
});

test('a person who does not allow it, an answer of another sign-in, a code that was used: nobody is signed in', async () => {
  await fails('denied', signIn('strict-uscore', { choice: { deny: true } }));
  await fails('invalid', signIn('strict-uscore', { bend: (answer) => answer.set('state', 'another') }));
  await fails('invalid', signIn('strict-uscore', { bend: (answer) => answer.delete('state') }));
  await fails('invalid', signIn('medplum', { bend: (answer) => answer.set('iss', 'https://evil.example') }));
  const { server, grant, again } = await signIn('strict-uscore');
  await fails('invalid', again());
  assert.equal(await ask(server.base, 'Condition?patient=pat-a', grant.accessToken), 401, 'and the code that came twice ends its token');
});

test('a server refuses a token for another server, and an app that returns elsewhere', async () => {
  const server = await find('epic').start();
  mock.method(globalThis, 'fetch', asBrowser([server]));
  const options = { baseUrl: server.base, clientId: client.id, redirectUri };
  const { address, finish } = await beginSmart(options);
  address.searchParams.set('aud', 'https://another.example/r4');
  const answer = await throughPage(server, address);
  assert.equal(answer.get('error'), 'invalid_request');
  await fails('unavailable', finish(answer));
  const elsewhere = await beginSmart({ ...options, redirectUri: 'https://evil.example/' });
  assert.equal((await server.handle(new Request(elsewhere.address))).status, 400);
});

describe('a token endpoint that answers', () => {
  const answered = async (body: object) => {
    const server = await find('strict-uscore').start();
    mock.method(globalThis, 'fetch', asBrowser([server]));
    const { address, finish } = await beginSmart({ baseUrl: server.base, clientId: client.id, redirectUri });
    const answer = await throughPage(server, address);
    server.answerNext(/\/sign-in\/token/, () => Response.json({ access_token: 'a', token_type: 'Bearer', expires_in: '300', ...body }));
    return { finish: finish(answer), asked: address.searchParams.get('scope') };
  };

  test('without a patient gives nothing: nobody knows whose record it is', async () => {
    await fails('invalid', (await answered({})).finish);
    await fails('invalid', (await answered({ patient: '../Patient/b' })).finish);
  });

  test('with an empty refresh token, a number as text and no scope is understood', async () => {
    const { finish, asked } = await answered({ patient: 'pat-a', refresh_token: '' });
    const grant = await finish;
    assert.deepEqual([grant.patientId, grant.scope], ['pat-a', asked]);
    assert.equal(await grant.renew(), false);
    assert.ok(grant.endsAt! - Date.now() < 301_000);
  });

  test('with an ID token that is not of this sign-in gives nothing', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    await fails('invalid', (await answered({ patient: 'pat-a', id_token: `${part({ alg: 'RS256' })}.${part({ iss: 'https://evil.example', aud: client.id, sub: 'x', iat: 1, exp: 9e9 })}.AA` })).finish);
  });
});

test('a further token that is of another record ends the session instead', async () => {
  const { server, grant } = await signIn('strict-uscore');
  server.answerNext(/\/sign-in\/token/, () => Response.json({ access_token: 'other', token_type: 'Bearer', expires_in: 300, patient: 'pat-b', refresh_token: 'r' }));
  assert.equal(await grant.renew(), false);
  assert.notEqual(grant.accessToken, 'other');
});

test('a server that is away, speaks HTML, has no PKCE or is not safe is not signed in to', async () => {
  const begin = (answer: () => Promise<Response>, baseUrl = 'https://ehr.example/r4') => {
    mock.method(globalThis, 'fetch', answer);
    return beginSmart({ baseUrl, clientId: client.id, redirectUri });
  };
  const endpoints = { authorization_endpoint: 'https://ehr.example/a', token_endpoint: 'https://ehr.example/t' };
  await fails('unavailable', begin(() => Promise.reject(new TypeError('Failed to fetch'))));
  await fails('unavailable', begin(async () => new Response('<h1>Hello</h1>')));
  await fails('unavailable', begin(async () => Response.json({})));
  await fails('unavailable', begin(async () => Response.json({ ...endpoints, authorization_endpoint: 'javascript:alert(1)' })));
  await fails('unavailable', begin(async () => Response.json({ ...endpoints, token_endpoint: 'http://ehr.example/t' })));
  await fails('not-offered', begin(async () => Response.json({ ...endpoints, code_challenge_methods_supported: ['plain'] })));
  await fails('unavailable', begin(async () => Response.json(endpoints), 'http://ehr.example/r4'));
});

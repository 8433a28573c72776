/** What a restart leaves as it was. */
import assert from 'node:assert/strict';
import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { after, before, test } from 'node:test';
import { freshClinic, type Appointment, type Clinic, type Schemas } from '../../../test/helpers/http.js';
import { takeTokens } from './helpers/code-flow.js';
import { OwnDemo } from './helpers/own-demo.js';
import { signIn, Visitor } from './helpers/visitor.js';

let demo: OwnDemo;
let clinic: Clinic;
let draftKey: string;
let cookie: string;
let idToken: string;
let visit: Appointment;
const session = () => clinic.call<Schemas['Session']>('GET', '/session', { headers: { Cookie: cookie } });

before(async () => {
  demo = await (await OwnDemo.make()).start();
  clinic = await freshClinic({}, demo.api);
  ({ cookie } = await signIn(clinic, 'amira', new Visitor(), { return: `${demo.site}/book.html` }));
  draftKey = (await session()).body.draftKey!;
  idToken = (await takeTokens(clinic, 'karim')).id_token;
  visit = (await clinic.person('amira').book((await clinic.freeSlots())[0]!)).body;
  await demo.kill();
  await demo.start();
});
after(() => demo.remove());

test('whoever was signed in still is, and can open what they kept', async () => {
  const { status, body } = await session();
  assert.deepEqual([status, body.person!.displayName, body.draftKey], [200, 'Amira Haddad', draftKey]);
});

test('tokens and visits are there', async () => {
  assert.deepEqual(await clinic.person('amira').appointments(), [visit]);
});

test('an id token from before is good by the keys that are published now', async () => {
  const [header, payload, signature] = idToken.split('.') as [string, string, string];
  const { alg, kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg: string; kid: string };
  const { body } = await clinic.call<{ keys: (JsonWebKey & { kid: string })[] }>('GET', '/oidc/jwks');
  const key = body.keys.find((one) => one.kid === kid)!;
  assert.equal(alg, 'RS256');
  assert.ok(verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url')));
  assert.ok(body.keys.every((one) => one.d === undefined), 'private parts are not published');
});

test('signing in goes on', async () => {
  await signIn(clinic, 'bram', new Visitor(), { return: `${demo.site}/book.html` });
});

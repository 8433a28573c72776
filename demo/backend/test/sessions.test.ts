/** The cookie session: what the cookie is like, and how it ends by the person's own wish. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, type Clinic, type Schemas } from '../../../test/helpers/http.js';
import { takeTokens } from './helpers/code-flow.js';
import { heading, sessionCookie, signIn, site, Visitor, beginSignIn } from './helpers/visitor.js';

let clinic: Clinic;
before(async () => { clinic = await freshClinic({ patients: 8 }); });

const session = (cookie: string) => clinic.call<Schemas['Session']>('GET', '/session', { headers: { Cookie: cookie } });
const status = async (cookie: string) => (await session(cookie)).status;
const signOut = (cookie: string, query = '') => clinic.call('DELETE', `/session${query}`, { headers: { Cookie: cookie, Origin: site } });

test('the cookie is out of reach of scripts and other sites, lasts no longer than the browser, and cannot be guessed', async () => {
  const { done, cookie } = await signIn(clinic, 'amira');
  const line = done.cookies.find((one) => one.startsWith(`${sessionCookie(clinic)}=`))!;
  const [pair, ...attributes] = line.split('; ');
  assert.equal(pair, cookie);
  assert.match(pair!.split('=')[1]!, /^[A-Za-z0-9_-]{43}$/);
  assert.deepEqual(attributes.sort(), ['HttpOnly', 'Path=/', 'SameSite=Lax']);
});

test('a session says who is in and how long it lasts', async () => {
  const { cookie } = await signIn(clinic, 'patient-1');
  const { body, headers } = await session(cookie);
  assert.deepEqual([body.actor, body.person!.displayName, body.idleSeconds], ['self', 'Test Patient 1', 1200]);
  assert.ok(body.secondsLeft! > 1150 && body.secondsLeft! <= 1200);
  assert.equal(headers.get('Cache-Control'), 'no-store');
});

test('each sign-in makes a session of its own', async () => {
  const cookies = await Promise.all([1, 2, 3].map(async () => (await signIn(clinic, 'patient-2')).cookie));
  assert.equal(new Set(cookies).size, 3);
  for (const cookie of cookies) assert.equal(await status(cookie), 200);
});

test('signing out ends that session at once and no other', async () => {
  const [one, other] = [(await signIn(clinic, 'patient-3')).cookie, (await signIn(clinic, 'patient-3')).cookie];
  const answer = await signOut(one);
  assert.equal(answer.status, 204);
  assert.match(answer.headers.get('Set-Cookie')!, new RegExp(`^${sessionCookie(clinic)}=; Path=/; Max-Age=0; `));
  assert.deepEqual([await status(one), await status(other)], [401, 200]);
  assert.equal((await clinic.call('GET', `/patients/${clinic.person('patient-3').patientId}/appointments`, { headers: { Cookie: one } })).refusal, 'session-expired');
  assert.equal(await status(clinic.person('patient-3').account.accessToken.replace(/^/, 'x=')), 200, 'a cookie of another name is none');
});

test('signing out everywhere ends every session and every token of that person, and of nobody else', async () => {
  const cookies = await Promise.all([1, 2, 3].map(async () => (await signIn(clinic, 'patient-4')).cookie));
  const other = (await signIn(clinic, 'patient-5')).cookie;
  assert.equal((await signOut(cookies[0]!, '?everywhere=true')).status, 204);
  for (const cookie of cookies) assert.equal(await status(cookie), 401);
  assert.equal((await clinic.person('patient-4').call('GET', '/session')).status, 401);
  assert.deepEqual([await status(other), (await clinic.person('patient-5').call('GET', '/session')).status], [200, 200]);
});

test('whoever signs out with a token has it no longer, and keeps the others', async () => {
  const person = clinic.person('patient-6');
  const { access_token: other } = await takeTokens(clinic, 'patient-6');
  const { cookie } = await signIn(clinic, 'patient-6');
  assert.equal((await person.call('DELETE', '/session')).status, 204);
  assert.equal((await person.call('GET', '/session')).refusal, 'session-expired');
  assert.deepEqual([(await clinic.call('GET', '/session', { token: other })).status, await status(cookie)], [200, 200]);
});

test('a dead cookie is taken from the browser', async () => {
  const { cookie } = await signIn(clinic, 'patient-7');
  await signOut(cookie);
  const answer = await session(cookie);
  assert.deepEqual([answer.status, answer.refusal], [401, 'session-expired']);
  assert.match(answer.headers.get('Set-Cookie')!, /=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax/);
});

test('after signing out the pages ask for the password again, in the same browser too', async () => {
  const visitor = new Visitor();
  const { cookie } = await signIn(clinic, 'patient-8', visitor);
  await signOut(cookie);
  assert.equal(heading(await beginSignIn(visitor, clinic)), 'Sign in');
  assert.equal(heading(await beginSignIn(visitor, clinic)), 'Sign in', 'and while somebody is signed in, too');
});

test('whoever signs in where somebody was just signed in is the one who is signed in', async () => {
  const visitor = new Visitor();
  const { cookie: before } = await signIn(clinic, 'karim', visitor);
  await signOut(before);
  await signIn(clinic, 'ansel', visitor);
  const { cookie, done } = await signIn(clinic, 'odalys', visitor);
  assert.equal(heading(done), 'You are signed in');
  assert.equal((await session(cookie)).body.person!.displayName, 'Odalys Finch');
});

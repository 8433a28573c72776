/** The backend as a client of its own issuer: what comes back has to belong to the browser that left. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, type Clinic } from '../../../test/helpers/http.js';
import { words } from '../node/sign-in/words.js';
import { beginSignIn, code, heading, sessionCookie, site, Visitor } from './helpers/visitor.js';

const w = words.en!;
let clinic: Clinic;
before(async () => { clinic = await freshClinic({ patients: 4 }); });

/** Signs in up to the redirect to the callback, which is not followed. */
async function upToCallback(username: string, visitor = new Visitor()): Promise<{ visitor: Visitor; callback: URL }> {
  const { account } = clinic.person(username);
  const { url } = await beginSignIn(visitor, clinic);
  await visitor.open(url, { username, password: account.password });
  const resume = (await visitor.step(url, { code: code(account) })).headers.get('Location')!;
  return { visitor, callback: new URL((await visitor.step(resume)).headers.get('Location')!) };
}
const nobodyIn = (visitor: Visitor) => assert.equal(visitor.cookie(sessionCookie(clinic)), undefined);

test('the callback takes its own answer once', async () => {
  const { visitor, callback } = await upToCallback('amira');
  assert.equal(`${callback.origin}${callback.pathname}`, `${clinic.api}/sign-in/callback`);
  const done = await visitor.open(callback.href);
  assert.deepEqual([done.status, heading(done)], [200, w.signedIn]);
  const value = visitor.cookie(sessionCookie(clinic));
  assert.equal(visitor.cookie(`portico-attempt-${clinic.id}`), undefined);
  const again = await visitor.open(callback.href);
  assert.deepEqual([again.status, heading(again)], [400, w.expired]);
  assert.equal(visitor.cookie(sessionCookie(clinic)), value);
});

test('an answer with another state, another issuer, an error or no code signs nobody in', async () => {
  const changes: ((query: URLSearchParams) => void)[] = [
    (query) => query.set('state', 'another'), (query) => query.delete('state'), (query) => query.set('iss', `${clinic.issuer}x`), (query) => query.delete('iss'),
    (query) => query.delete('code'), (query) => query.set('code', 'another'), (query) => { query.delete('code'); query.set('error', 'access_denied'); }, (query) => query.append('code', 'another'),
  ];
  for (const change of changes) {
    const { visitor, callback } = await upToCallback('patient-1');
    change(callback.searchParams);
    const page = await visitor.open(callback.href);
    assert.deepEqual([page.status, heading(page)], [400, w.expired], callback.search);
    nobodyIn(visitor);
  }
});

test('an answer does not sign in a browser that did not ask for it', async () => {
  const { callback } = await upToCallback('patient-2');
  const victim = new Visitor();
  assert.equal((await victim.open(callback.href)).status, 400);
  await beginSignIn(victim, clinic);
  assert.equal((await victim.open(callback.href)).status, 400);
  nobodyIn(victim);
});

test('nobody is sent to a page of another website', async () => {
  const { host } = new URL(site);
  for (const page of [
    'https://evil.example/', '//evil.example/', '/book.html', 'book.html', 'javascript:alert(1)', `javascript://${host}/%0Aalert(1)`, 'data:text/html,x', `http://${host}.evil.example/`, `http://${host}@evil.example/`,
    `http://evil.example/${site}`, `https://${host}/`, site.replace(/:\d+$/, ':1'), `blob:${site}/x`, 'null', '', ' ', `${new URL(clinic.api).origin}\\@evil.example`,
  ]) {
    const answer = await new Visitor().step(`${clinic.api}/sign-in?${new URLSearchParams({ return: page })}`);
    assert.deepEqual([answer.status, answer.headers.get('Location')], [400, null], page);
    assert.deepEqual(answer.cookies, []);
  }
  assert.equal((await new Visitor().step(`${clinic.api}/sign-in`)).status, 400);
});

test('a clinic takes back to the websites it lists, and to no other clinic’s', async () => {
  const origins = ['https://one.example', 'https://two.example:8443'];
  const listed = await freshClinic({ origins });
  for (const origin of origins) assert.equal((await new Visitor().step(`${listed.api}/sign-in?${new URLSearchParams({ return: `${origin}/page` })}`)).status, 302);
  assert.equal((await new Visitor().step(`${listed.api}/sign-in?${new URLSearchParams({ return: `${site}/` })}`)).status, 400);
});

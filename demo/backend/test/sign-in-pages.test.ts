/** The pages on which people sign in. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, type Account, type Clinic } from '../../../test/helpers/http.js';
import { words } from '../node/sign-in/words.js';
import { beginSignIn, code, error, heading, sessionCookie, signIn, site, Visitor, wrongCode, type Page } from './helpers/visitor.js';

let clinic: Clinic;
let amira: Account;
before(async () => {
  clinic = await freshClinic({ patients: 12 });
  amira = clinic.person('amira').account;
});

function assertGuarded(page: Page): void {
  assert.equal(page.headers.get('Content-Security-Policy'), `default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self' ${site}; base-uri 'none'; frame-ancestors 'none'`);
  assert.deepEqual(['Cache-Control', 'X-Content-Type-Options', 'Referrer-Policy'].map((name) => page.headers.get(name)), ['no-store', 'nosniff', 'no-referrer']);
  assert.doesNotMatch(page.html, /<script(?![^>]* src=)|<style|\sstyle=|\son\w+=|javascript:/i, 'nothing that the policy would have to allow inline');
}

for (const [lang, w] of Object.entries(words)) {
  test(`the pages speak ${lang} when the website does`, async () => {
    const visitor = new Visitor();
    const username = `patient-${1 + Object.keys(words).indexOf(lang)}`;
    const account = clinic.person(username).account;
    const first = await beginSignIn(visitor, clinic, { lang });
    const wrong = await visitor.open(first.url, { username, password: 'wrong' });
    const second = await visitor.open(first.url, { username, password: account.password });
    const wrongNumbers = await visitor.open(first.url, { code: wrongCode(account) });
    const done = await visitor.open(first.url, { code: code(account) });
    assert.deepEqual([first, wrong, second, wrongNumbers, done].map(heading), [w.signIn, w.signIn, w.enterCode, w.enterCode, w.signedIn]);
    assert.deepEqual([error(first), error(wrong), error(second), error(wrongNumbers)], [undefined, w.wrong(4), undefined, w.codeWrong(3)]);
    assert.deepEqual([first, wrong, second, wrongNumbers, done].map(({ status }) => status), [200, 422, 200, 422, 200]);
    for (const page of [first, wrong, second, wrongNumbers, done]) {
      assert.match(page.html, new RegExp(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`));
      assertGuarded(page);
    }
  });
}

test('without a language of the website’s the browser’s counts, and then the clinic’s first', async () => {
  for (const [query, accept, lang] of [[{}, 'es-MX, en;q=0.5', 'es'], [{}, 'fr', 'en'], [{ lang: 'fr' }, 'ar', 'ar'], [{ lang: 'es' }, 'ar', 'es'], [{ lang: 'constructor' }, 'en', 'en']] as const) {
    const page = await beginSignIn(new Visitor({ 'Accept-Language': accept }), clinic, query as Record<string, string>);
    assert.match(page.html, new RegExp(`<html lang="${lang}"`), `${JSON.stringify(query)} ${accept}`);
  }
});

test('the last page leads back to the page that was left', async () => {
  const { done } = await signIn(clinic, 'patient-4', new Visitor(), { return: `${site}/book.html?day=3#top` });
  assert.ok(done.html.includes(`data-return href="${site}/book.html?day=3#top"`));
});

test('empty boxes are named and are no try', async () => {
  const visitor = new Visitor();
  const { url } = await beginSignIn(visitor, clinic);
  for (const form of [{}, { username: 'patient-5' }, { password: 'x' }, { username: '  ', password: 'x' }, { username: 'patient-5', password: '' }, { username: 'patient-5' }]) {
    const page = await visitor.open(url, form as Record<string, string>);
    assert.deepEqual([page.status, error(page)], [422, words.en!.missing]);
    assertGuarded(page);
  }
  const wrong = await visitor.open(url, { username: 'patient-5', password: 'wrong' });
  assert.equal(error(wrong), words.en!.wrong(4));
});

test('a page that is sent back keeps the user name and not the password, and is plain text to the browser', async () => {
  const visitor = new Visitor();
  const { url } = await beginSignIn(visitor, clinic);
  const page = await visitor.open(url, { username: '"><script>alert(1)</script>', password: 'a-password-that-was-typed' });
  assert.equal(page.status, 422);
  assert.ok(page.html.includes('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"'));
  assert.ok(!page.html.includes('a-password-that-was-typed'));
  assert.match(page.html, /aria-invalid="true" aria-describedby="password-error"/);
});

test('a code is asked for after the right password only, and alone it opens nothing', async () => {
  const visitor = new Visitor();
  const { url } = await beginSignIn(visitor, clinic);
  const page = await visitor.open(url, { code: code(amira) });
  assert.deepEqual([page.status, heading(page)], [422, words.en!.signIn]);
  await visitor.open(url, { username: 'patient-6', password: amira.password });
  const other = await visitor.open(url, { code: code(amira) });
  assert.deepEqual([other.status, error(other)], [422, words.en!.codeWrong(4)], 'a code is its own person’s');
});

test('another browser does not go on where one began', async () => {
  const visitor = new Visitor();
  const { url } = await beginSignIn(visitor, clinic);
  await visitor.open(url, { username: 'amira', password: amira.password });
  const stranger = new Visitor();
  for (const page of [await stranger.open(url), await stranger.open(url, { code: code(amira) })]) {
    assert.deepEqual([page.status, heading(page)], [400, words.en!.expired]);
    assertGuarded(page);
  }
  const own = await beginSignIn(stranger, clinic);
  assert.equal(heading(own), words.en!.signIn);
  assert.equal((await stranger.open(url, { code: code(amira) })).status, 400);
});

test('a sign-in that is over cannot be used again', async () => {
  const visitor = new Visitor();
  const { url } = await beginSignIn(visitor, clinic);
  await visitor.open(url, { username: 'patient-7', password: amira.password });
  await visitor.open(url, { code: code(clinic.person('patient-7').account) });
  assert.ok(visitor.cookie(sessionCookie(clinic)));
  for (const page of [await visitor.open(url), await visitor.open(url, { code: code(amira) })]) assert.deepEqual([page.status, heading(page)], [400, words.en!.expired]);
});

test('what no form would send is refused in a page, not a fault', async () => {
  const visitor = new Visitor();
  const { url } = await beginSignIn(visitor, clinic);
  const forms: Record<string, string>[] = [
    { username: 'patient-8\0', password: 'x' }, { username: 'x'.repeat(50_000), password: 'x' }, { username: Array.from({ length: 4000 }, () => Math.random().toString(36)).join(''), password: 'x' },
    { username: 'patient-8', password: '\0' }, { username: 'patient-8', password: 'x'.repeat(5_000_000) }, { username: 'patient-8', password: 'x', code: '\ud800' },
  ];
  for (const form of forms) {
    const page = await visitor.open(url, form);
    assert.ok(page.status >= 400 && page.status < 500, `${page.status} for ${Object.keys(form)} of ${JSON.stringify(form).length}`);
    assertGuarded(page);
  }
});

test('a body that is no form is refused in a page', async () => {
  const visitor = new Visitor({ 'Content-Type': 'application/json' });
  const { url } = await beginSignIn(visitor, clinic);
  const page = await visitor.open(url, { username: 'amira', password: amira.password });
  assert.ok(page.status >= 400 && page.status < 500, String(page.status));
  assertGuarded(page);
});

test('style and script of the pages are files of the API', async () => {
  for (const [name, type] of [['page.css', 'text/css'], ['page.js', 'text/javascript']]) {
    const { status, headers } = await new Visitor().open(`${new URL(clinic.api).origin}/sign-in-assets/${name}`);
    assert.deepEqual([status, headers.get('Content-Type'), headers.get('X-Content-Type-Options')], [200, type, 'nosniff']);
  }
  for (const name of ['other.js', '..%2Froutes.ts', 'constructor']) assert.equal((await new Visitor().open(`${new URL(clinic.api).origin}/sign-in-assets/${name}`)).status, 404);
});

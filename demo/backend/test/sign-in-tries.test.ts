/** Wrong tries close a name for a while, whether anybody has that name or not. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, type Clinic } from '../../../test/helpers/http.js';
import { words } from '../node/sign-in/words.js';
import { beginSignIn, code, error, heading, sessionCookie, signIn, Visitor, wrongCode, type Page } from './helpers/visitor.js';

const w = words.en!;
let clinic: Clinic;
let password: string;
before(async () => {
  clinic = await freshClinic({ patients: 9 });
  password = clinic.person('amira').account.password;
});

async function tryPasswords(username: string, passwords: string[]): Promise<Page[]> {
  const visitor = new Visitor();
  const { url } = await beginSignIn(visitor, clinic);
  const pages = [];
  for (const one of passwords) pages.push(await visitor.open(url, { username, password: one }));
  return pages;
}
const sentences = (pages: Page[]) => pages.map((page) => [page.status, error(page) ?? heading(page)]);
const wrong = (count: number) => Array.from({ length: count }, () => 'wrong');

test('a name that is known and one that is not are closed by the same pages at the same count', async () => {
  const names = ['patient-1', 'nobody-99'];
  const [known, unknown] = await Promise.all(names.map((name) => tryPasswords(name, [...wrong(6), password])));
  assert.deepEqual(sentences(known!), [[422, w.wrong(4)], [422, w.wrong(3)], [422, w.wrong(2)], [422, w.wrong(1)], [429, w.locked(30)], [429, w.locked(30)], [429, w.locked(30)]]);
  const plain = ({ html, url }: Page, name: string) => html.replaceAll(name, 'NAME').replaceAll(url.split('/').pop()!, 'UID');
  assert.deepEqual(known!.map((page) => plain(page, names[0]!)), unknown!.map((page) => plain(page, names[1]!)));
  const headersOf = (page: Page) => [...page.headers].filter(([name]) => !['date', 'content-length'].includes(name));
  assert.deepEqual(known!.map(headersOf), unknown!.map(headersOf));
});

test('the page that closes a name tells the clinic’s number and that nobody saw the record', async () => {
  const pages = await tryPasswords('patient-2', wrong(5));
  assert.match(pages[4]!.html, /href="tel:\+13035550100"/);
  assert.ok(pages[4]!.html.includes(w.lockedWhy));
});

test('wrong codes count together with wrong passwords', async () => {
  const { account } = clinic.person('patient-3');
  const visitor = new Visitor();
  const { url } = await beginSignIn(visitor, clinic);
  for (const one of ['wrong', 'wrong', 'wrong', password]) await visitor.open(url, { username: 'patient-3', password: one });
  const pages = [await visitor.open(url, { code: wrongCode(account) }), await visitor.open(url, { code: wrongCode(account) }), await visitor.open(url, { code: code(account) })];
  assert.deepEqual(sentences(pages), [[422, w.codeWrong(1)], [429, w.locked(30)], [429, w.locked(30)]]);
  assert.equal(visitor.cookie(sessionCookie(clinic)), undefined);
});

test('the right password alone does not begin the count again, signing in does', async () => {
  await tryPasswords('patient-4', [...wrong(3), password]);
  assert.deepEqual(sentences(await tryPasswords('patient-4', wrong(1))), [[422, w.wrong(1)]]);
  await signIn(clinic, 'patient-4');
  assert.deepEqual(sentences(await tryPasswords('patient-4', wrong(1))), [[422, w.wrong(4)]]);
});

test('capitals and spaces make no other name', async () => {
  const spellings = ['patient-5', 'PATIENT-5', ' patient-5 ', 'Patient-5'];
  for (const [index, name] of spellings.entries()) assert.deepEqual(sentences(await tryPasswords(name, wrong(1))), [[422, w.wrong(4 - index)]]);
});

test('others, and the same name at another clinic, may go on', async () => {
  await tryPasswords('patient-6', wrong(5));
  await signIn(clinic, 'patient-7');
  const other = await freshClinic({ patients: 6 });
  await signIn(other, 'patient-6');
});

test('a name is closed while somebody is at the code, too', async () => {
  const { account } = clinic.person('patient-8');
  const visitor = new Visitor();
  const { url } = await beginSignIn(visitor, clinic);
  await visitor.open(url, { username: 'patient-8', password });
  await tryPasswords('patient-8', wrong(5));
  assert.deepEqual(sentences([await visitor.open(url, { code: code(account) })]), [[429, w.locked(30)]]);
});

test('of twenty tries at once five are counted down and none is let through', async () => {
  const visitor = new Visitor();
  const { url } = await beginSignIn(visitor, clinic);
  const pages = await Promise.all(wrong(20).map((one) => visitor.step(url, { username: 'patient-9', password: one })));
  assert.deepEqual(pages.filter(({ status }) => status === 422).map(error).sort(), [4, 3, 2, 1].map((left) => w.wrong(left)).sort());
  assert.equal(pages.filter(({ status }) => status === 429).length, 16);
});

test('an address that tries a hundred times in a minute waits, whatever names it tries', async () => {
  const own = await freshClinic();
  const visitor = new Visitor();
  const { url } = await beginSignIn(visitor, own);
  const pages = [];
  for (let count = 0; count < 101; count++) pages.push(await visitor.step(url, { username: '', password: '' }));
  assert.deepEqual([...new Set(pages.slice(0, 100).map(({ status }) => status))], [422]);
  assert.equal(pages[100]!.status, 429);
});


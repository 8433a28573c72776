import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64url, cookie, cookieName, sessionEnd } from './credentials.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 11, 8) + minutes * 60_000);
const asking = (header: string) => new Request('http://clinic.test/', { headers: { Cookie: header } });

test('a session ends twenty minutes after its last use', () => {
  assert.deepEqual(sessionEnd(at(0), at(0)), at(20));
  assert.deepEqual(sessionEnd(at(0), at(100)), at(120));
});

test('a session ends twelve hours after it began, however busy', () => {
  assert.deepEqual(sessionEnd(at(0), at(12 * 60 - 20)), at(12 * 60));
  assert.deepEqual(sessionEnd(at(0), at(12 * 60 - 1)), at(12 * 60));
});

test('a cookie is found by its whole name, wherever it stands', () => {
  const name = cookieName('a', false);
  assert.equal(cookie(asking(`${name}=one`), name), 'one');
  assert.equal(cookie(asking(`x=1; ${name}=one; y=2`), name), 'one');
  assert.equal(cookie(asking(`${name}=a=b==`), name), 'a=b==');
  for (const header of [`${name}b=one`, `x${name}=one`, `x="${name}=one"`, '']) assert.equal(cookie(asking(header), name), undefined, header);
});

test('over https the cookie’s name keeps other hosts from setting it', () => {
  assert.equal(cookieName('larkspur', true), '__Host-portico-larkspur');
  assert.equal(cookieName('larkspur', false), 'portico-larkspur');
});

test('bytes are written in letters that a URL takes', () => {
  assert.equal(base64url(new Uint8Array([251, 255, 191, 0])), '-_-_AA');
});

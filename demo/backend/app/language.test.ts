import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inLanguage, negotiate } from './language.js';

const offered = ['en', 'es', 'ar'];

test('a page gets its language where the clinic has it, else the clinic’s first', () => {
  for (const [header, expected] of [
    [null, 'en'], ['', 'en'], ['es', 'es'], ['ar', 'ar'], ['fr', 'en'], ['es-MX', 'es'], ['ES-mx', 'es'], ['ar-u-nu-arab', 'ar'], ['fr, es;q=0.8, en;q=0.9', 'en'], ['fr;q=1, ar;q=0.7, es;q=0.3', 'ar'],
    ['es;q=0, ar;q=0.1', 'ar'], ['es;q=0', 'en'], ['*', 'en'], ['fr, *;q=0.5', 'en'], ['fr, *;q=0.5, es;q=0.9', 'es'], ['est', 'en'], ['e', 'en'], [' es ; q=0.4 , ar ; q=0.5 ', 'ar'], ['es;q=abc', 'es'], [';q=1,,', 'en'],
  ] as const) assert.equal(negotiate(header, offered), expected, String(header));
});

test('of two wishes that weigh the same the first counts', () => {
  assert.equal(negotiate('ar, es', offered), 'ar');
  assert.equal(negotiate('es;q=0.5, ar;q=0.5', offered), 'es');
});

test('whatever the header says, the language is one that the clinic has', () => {
  const wild = fc.oneof(fc.string(), fc.array(fc.tuple(fc.constantFrom('en', 'es-419', 'ar', '*', 'x', ''), fc.oneof(fc.double(), fc.string())).map(([tag, q]) => `${tag};q=${q}`)).map((parts) => parts.join(',')));
  fc.assert(fc.property(wild, (header) => assert.ok(offered.includes(negotiate(header, offered)))), { numRuns: 1000 });
});

test('words that the clinic has not translated come in English', () => {
  assert.equal(inLanguage({ en: 'Desk', es: 'Recepción' }, 'es'), 'Recepción');
  assert.equal(inLanguage({ en: 'Desk' }, 'ar'), 'Desk');
});

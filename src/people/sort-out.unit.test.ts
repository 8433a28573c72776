import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { initials } from './initials.js';
import { languageName, languageNames } from './languages-spoken.js';
import { languagesOf, sortOut } from './sort-out.js';

const quill = { id: 'quill', name: 'Dr Zenobia Quill', languages: ['en', 'es-US'], locationIds: ['riverside'], visitTypeIds: ['check-up'] };
const moradi = { id: 'moradi', name: 'Dr Parísa Moradi-Wren', languages: ['en', 'ar', 'fa'], locationIds: ['lakeside'] };
const vance = { id: 'vance', name: 'Juniper Vance' };
const all = [quill, moradi, vance];

test('a name is found by its parts, whatever the accents, the case and the order', () => {
  assert.deepEqual(sortOut(all, { name: 'wren PARISA' }), [moradi]);
  assert.deepEqual(sortOut(all, { name: '  ' }), all);
  assert.deepEqual(sortOut(all, { name: 'nobody' }), []);
});

test('a language counts without its region, and who says none is left out', () => {
  assert.deepEqual(sortOut(all, { language: 'es' }), [quill]);
  assert.deepEqual(sortOut(all, { language: 'en-GB' }), [quill, moradi]);
});

test('who does not say where they work, or what they do, is not left out', () => {
  assert.deepEqual(sortOut(all, { locationId: 'lakeside' }), [moradi, vance]);
  assert.deepEqual(sortOut(all, { visitTypeId: 'blood-test' }), [moradi, vance]);
});

test('what is found is a part of the list, in its order', () => {
  fc.assert(fc.property(fc.string(), fc.constantFrom(undefined, 'en', 'ar', 'xx'), fc.constantFrom(undefined, 'riverside', 'lakeside'), (name, language, locationId) => {
    const found = sortOut(all, { name, language, locationId });
    assert.deepEqual(found, all.filter((one) => found.includes(one)));
  }));
});

test('languages are said once each, in words of the reader, and a tag without a name stays', () => {
  assert.deepEqual(languagesOf(all), ['en', 'es', 'ar', 'fa']);
  assert.equal(languageNames(['en', 'es'], 'en'), 'English and Spanish');
  assert.equal(languageName('ar', 'es'), 'árabe');
  assert.equal(languageName('not a tag', 'en'), 'not a tag');
});

test('initials leave a title out', () => {
  assert.equal(initials('Dr Zenobia Quill'), 'ZQ');
  assert.equal(initials(' Juniper  Vance '), 'JV');
  assert.equal(initials('Ying'), 'Y');
  assert.equal(initials(''), '');
});

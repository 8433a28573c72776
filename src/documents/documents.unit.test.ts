/** What a document is, what it is called when it is saved, and the words of rich text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { safeFileName } from './file-name.js';
import { rtfText } from './rtf.js';
import { kindOf, textOf } from './sniff.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const rtf = (body: string) => rtfText(bytes(`{\\rtf1\\ansi\\ansicpg1252${body}}`));

test('a document is what it is told to be only where its bytes agree', () => {
  for (const [told, content, kind] of [
    ['application/pdf', '%PDF-1.7\n', 'pdf'], ['application/pdf', 'lines before\n%PDF-1.4', 'pdf'], ['application/pdf', '<html>', undefined],
    ['image/png', '\x89PNG\r\n\x1a\n…', 'image'], ['image/png', '<svg onload=alert(1)>', undefined], ['image/jpeg', '\xff\xd8\xff\xe0', 'image'], ['image/webp', 'RIFF....WEBPVP8', 'image'], ['image/svg+xml', '<svg/>', 'file'],
    ['text/plain; charset=utf-8', 'Dear Amira', 'text'], ['text/plain', '%PDF-1.4', undefined], ['text/plain', 'a\0b', undefined], ['TEXT/HTML', '<p>x</p>', 'markup'], ['application/xhtml+xml', '<?xml version="1.0"?>', 'markup'],
    ['application/rtf', '{\\rtf1 x}', 'rtf'], ['text/rtf', '<script>', undefined], ['application/xml', '<ClinicalDocument/>', 'file'], ['application/dicom', 'DICM', 'file'], ['', 'x', 'file'], ['constructor', 'x', 'file'],
  ] as const) assert.equal(kindOf(told, bytes(content)), kind, `${told} with ${content}`);
});

test('letters are read by their mark, as UTF-8, and else as Windows wrote them', () => {
  assert.deepEqual([textOf(utf8('Señora 2,5 µg')), textOf(bytes('Se\xf1ora')), textOf(bytes('\xff\xfeA\0B\0')), textOf(bytes('\xfe\xff\0A'))], ['Señora 2,5 µg', 'Señora', 'AB', 'A']);
});

test('rich text: paragraphs, tabs and letters stay; fonts, pictures and what is hidden go', () => {
  assert.equal(rtf('{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\*\\generator X;}\\pard\\f0 Dear Amira,\\par\\par Your \\b result\\b0  is here.\\par}'), 'Dear Amira,\n\nYour result is here.');
  assert.equal(rtf('Caf\\\'e9 \\u8364?20 \\u-10179?\\u-8704? \\{x\\} a\\~b \\emdash'), 'Café €20 😀 {x} a\u00a0b —');
  assert.equal(rtf('{\\uc2\\u945 ab}c{\\uc0\\u946 d}'), 'αcβd');
  assert.equal(rtfText(bytes('{\\rtf1\\ansi\\ansicpg1256 \\\'e3\\\'d1}')), 'مر');
  assert.equal(rtf('one\\line two\\tab three\\cell\\row four'), 'one\ntwo\tthree\nfour');
  assert.equal(rtf('a{\\pict\\wmetafile8 0100}{\\object{\\objdata 010203}}{\\v hidden}{\\field{\\*\\fldinst HYPERLINK "https://attacker.invalid"}{\\fldrslt link}}b'), 'alinkb');
  assert.equal(rtf('a\\bin5 {\\par b'), 'a b');
  assert.deepEqual([rtf(''), rtfText(bytes('{\\rtf1 never closed {{{ x')), rtfText(bytes('}}}{\\rtf1 x'))], ['', 'never closed  x', 'x']);
});

test('whatever its bytes are, rich text ends, says no control letter and takes no longer than its length', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('{', '}', '\\par ', '\\u8364?', "\\'e9", '\\*', '\\uc3 ', '\\bin9 ', '\\v ', 'x', '\\', '\n', '\xff', '\\fonttbl '), { maxLength: 300 }), (parts) => {
    assert.doesNotMatch(rtf(parts.join('')), /[^\P{Cc}\t\n]/u);
  }));
  const started = performance.now();
  rtf('{\\b x\\par}'.repeat(50_000));
  rtf('{'.repeat(200_000));
  assert.ok(performance.now() - started < 5000);
});

test('a file is saved under a plain name whose ending says what it is', () => {
  for (const [wanted, mediaType, name] of [
    ['Discharge summary.pdf', 'application/pdf', 'Discharge summary.pdf'], ['letter', 'application/pdf', 'letter.pdf'], ['scan.exe', 'application/pdf', 'scan.exe.pdf'], ['..\\..\\boot.ini', 'text/plain', 'boot.ini.txt'],
    ['/etc/passwd', 'text/plain', 'passwd.txt'], ['fdp\u202e.exe', 'application/pdf', 'fdp.exe.pdf'], ['', 'application/pdf', 'document.pdf'], ['...', 'text/html', 'document.html'], ['con.txt', 'text/plain', '_con.txt'],
    ['تقرير.pdf', 'application/pdf', 'تقرير.pdf'], ['a<b>:"c".html', 'text/html', 'abc.html'], ['setup.exe', 'application/octet-stream', 'setup.exe.bin'], ['summary.xml', 'application/xml', 'summary.xml'], ['x.jpeg', 'image/jpeg', 'x.jpeg'],
  ] as const) assert.equal(safeFileName(wanted, mediaType), name, wanted);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (wanted) => {
    const name = safeFileName(wanted, 'application/pdf');
    assert.match(name, /^[^/\\\p{Cc}\p{Cf}<>:"|?*.][^/\\\p{Cc}\p{Cf}<>:"|?*]*\.pdf$/u);
    assert.ok([...name].length <= 130);
  }));
});

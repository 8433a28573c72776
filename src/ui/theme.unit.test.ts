import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contrast, fromHex, fromOklch, over, toHex, toOklch, type Rgb } from './colour.js';
import { paletteOf, themeProperties } from './theme.js';

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel).map((rgb) => toHex(rgb.map((value) => value / 255) as unknown as Rgb));
const runs = { numRuns: 1000 };
const schemes = ['light', 'dark'] as const;

test('hex and OKLCH come back as they were', () => {
  fc.assert(fc.property(colour, (hex) => assert.equal(toHex(fromOklch(toOklch(fromHex(hex)!))), hex)), runs);
});

test('whatever accent a clinic chooses, text and shapes can be read in both schemes', () => {
  fc.assert(fc.property(colour, (accent) => {
    for (const scheme of schemes) check(paletteOf({ accent }, scheme), `${accent} ${scheme}`);
  }), runs);
});

test('whatever surface it chooses, too', () => {
  fc.assert(fc.property(colour, colour, (accent, surface) => check(paletteOf({ accent, surface }, 'light'), `${accent} on ${surface}`)), runs);
});

function check({ surface, ink, accent, onAccent, ...signals }: ReturnType<typeof paletteOf>, name: string): void {
  assert.ok(contrast(ink, surface) >= 4.5, `ink ${name}`);
  assert.ok(contrast(onAccent, accent) >= 4.5, `on accent ${name}`);
  for (const [what, one] of Object.entries({ accent, ...signals })) {
    assert.ok(contrast(one, surface) >= 4.5, `${what} on the surface ${name}: ${contrast(one, surface)}`);
    assert.ok(contrast(one, over(one, surface, 0.1)) >= 3, `${what} on its tint ${name}: ${contrast(one, over(one, surface, 0.1))}`);
  }
}

test('an accent that is good already stays as it is', () => {
  assert.equal(toHex(paletteOf({ accent: '#005e8a' }, 'light').accent), '#005e8a');
});

test('a pale accent keeps its hue and becomes dark enough', () => {
  const [, , hue] = toOklch(fromHex('#ffe14d')!);
  const [lightness, , corrected] = toOklch(paletteOf({ accent: '#ffe14d' }, 'light').accent);
  assert.ok(lightness < 0.6);
  assert.ok(Math.abs(corrected - hue) < 6);
});

test('only what was decided is set', () => {
  assert.deepEqual(themeProperties({ radius: '2px', font: 'Georgia, serif' }), { '--_radius': '2px', '--_font-family': 'Georgia, serif' });
  assert.equal(themeProperties({ accent: '#7a3b2e' })['--_surface'], undefined);
  assert.equal(themeProperties({ surface: '#0d1b2a' })['color-scheme'], 'dark');
  assert.equal(themeProperties({ surface: '#ffffff #0d1b2a' })['color-scheme'], undefined);
  assert.match(themeProperties({ accent: '#7a3b2e' })['--_accent']!, /^light-dark\(#7a3b2e, #[\da-f]{6}\)$/);
});

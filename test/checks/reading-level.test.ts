/** The English that a patient reads is at US grade 6 or lower, by Flesch and Kincaid's formula, over sentences of five words and more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { syllable } from 'syllable';
import { readFeatures } from '../../scripts/sentences/read.js';

const grade = 6;
/** A sentence by itself has few words to level it out. */
const gradeOfOne = 9;

interface Measured { text: string; words: number; syllables: number }

/** Kincaid, Fishburne, Rogers and Chissom 1975. */
const level = (sentences: readonly Measured[]) => {
  const sum = (of: (one: Measured) => number) => sentences.reduce((total, one) => total + of(one), 0);
  const words = sum((one) => one.words);
  return 0.39 * (words / sentences.length) + 11.8 * (sum((one) => one.syllables) / words) - 15.59;
};

function measure(text: string): Measured {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return { text, words: words.length, syllables: words.reduce((total, word) => total + Math.max(1, syllable(word)), 0) };
}

/** A full stop, a question mark or a colon ends a sentence. */
const sentencesOf = (text: string) => text.replaceAll('\u00a0', ' ').split(/(?<=[.?!:])\s+/).map(measure).filter(({ words }) => words >= 5);

const features = (await readFeatures()).map(({ name, sentences }) => ({ name, measured: [...new Set(sentences.flatMap((sentence) => sentence.cases('en').map(({ text }) => text)))].flatMap(sentencesOf) }));
const hardest = (measured: readonly Measured[]) => [...measured].sort((one, other) => level([other]) - level([one])).slice(0, 5).map((one) => `${level([one]).toFixed(1)} ${one.text}`).join('\n');

for (const { name, measured } of features) {
  test(`${name} reads at grade ${grade} or lower`, () => assert.ok(!measured.length || level(measured) <= grade, `grade ${level(measured).toFixed(2)}; the hardest:\n${hardest(measured)}`));
}

test(`all of it reads at grade ${grade} or lower`, (t) => {
  const measured = features.flatMap((feature) => feature.measured);
  t.diagnostic(`grade ${level(measured).toFixed(2)} over ${measured.length} sentences`);
  assert.ok(level(measured) <= grade, `grade ${level(measured).toFixed(2)}; the hardest:\n${hardest(measured)}`);
});

test(`no single sentence is above grade ${gradeOfOne}`, () => {
  const hard = features.flatMap(({ measured }) => measured).filter((one) => level([one]) > gradeOfOne);
  assert.deepEqual(hard.map(({ text }) => text), []);
});

test('the formula gives what its authors say', () => {
  // Short words in short sentences are below the first grade; long ones are for people who study.
  assert.ok(level([measure('The cat sat on the mat.')]) < 1);
  assert.ok(level([measure('Hypertensive individuals necessitate pharmacological intervention immediately.')]) > 20);
});

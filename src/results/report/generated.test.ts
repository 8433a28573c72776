/** Any report that the contract allows, and any that it does not: nothing throws, every word of the record stands, no verdict is ours. */
import { expect } from 'chai';
import fc from 'fast-check';
import { generated, readContract } from '../../../test/browser/generated.js';
import { hostileStrings, watchHostile } from '../../../test/browser/hostile-strings.js';
import { reportPage } from '../../../test/browser/report-page.js';
import type { Schemas } from '../../contract/client.js';
import * as cases from '../../../stories/fixtures/report-values.js';
import { flagCode } from './flags.js';
import { en } from './words/en.js';

type Report = Schemas['Report'];
type Loose = Record<string, unknown>;

/** No word of ours is among them, so that a verdict on the page can only be ours. */
const text = fc.oneof(fc.array(fc.constantFrom('zq', 'ъж', '光', '٣', '  ', '\n', '1.50', '<5', '"', '&amp;', '<b>', '${x}', '\u202e', '🩸', '-'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')), fc.constantFrom('zq', '5', '1:160'));
const flags = fc.record({ code: fc.constantFrom(...Object.keys(en.flag), 'H*', 'L*', 'H>', 'zz'), text: fc.constantFrom('zq', 'ъж') });
const quiet = ['final', 'corrected', 'cancelled', 'unknown', 'zq'];

const contract = await readContract();
const reports = generated(contract, 'Report', { text, instead: { Flag: () => flags } }) as fc.Arbitrary<Report>;

const page = reportPage();
const drawn = (given: unknown, seams = {}): string => {
  page.draw(given, seams);
  return page.root.querySelector('article')!.textContent!;
};
after(() => page.root.host.remove());

/** Every `display` that a patient has to see; what is withdrawn shows none but names, and codes are never shown. */
function displays(value: unknown, path = '', found: string[] = []): string[] {
  if (Array.isArray(value)) value.forEach((one) => displays(one, path, found));
  else if (typeof value === 'object' && value !== null) {
    const { display, status, name } = value as { display?: unknown; status?: unknown; name?: unknown };
    if (path === 'observations' || path === 'members') {
      if (status === 'retracted') return displays(name, 'name', found);
    }
    if (typeof display === 'string') found.push(display);
    for (const [member, inner] of Object.entries(value)) if (!['codes', 'phone', 'phones', 'documents', 'imaging', 'actions', 'sources', 'release', ...(typeof display === 'string' ? ['concept', 'range', 'ratio', 'titre'] : [])].includes(member)) displays(inner, member, found);
  }
  return found;
}

interface Shown { flags: Schemas['Flag'][]; statuses: string[] }
function shown(observations: readonly Schemas['Observation'][], into: Shown = { flags: [], statuses: [] }): Shown {
  for (const one of observations) {
    into.statuses.push(one.status);
    if (one.status === 'retracted') continue;
    into.flags.push(...(one.flags ?? []));
    shown(one.members ?? [], into);
  }
  return into;
}

const verdicts = [en.inRange(), ...Object.values(en.flag).map((say) => say())];

describe('of reports that the contract allows', () => {
  it('500 are drawn with every display to the letter, and no verdict that was not sent', function () {
    this.timeout(60_000);
    let [values, flagged] = [0, 0];
    fc.assert(fc.property(reports, (report) => {
      const words = drawn(report);
      const withdrawn = report.status === 'retracted';
      for (const display of withdrawn ? [] : displays(report)) expect(words, JSON.stringify(display)).to.contain(display);
      const sent = withdrawn ? { flags: [], statuses: [] } : shown(report.observations);
      values += sent.statuses.length;
      flagged += sent.flags.length;
      expect(page.root.querySelectorAll('.flag').length, 'every flag that was sent, and no other').to.equal(sent.flags.length);
      const codes = sent.flags.map((flag) => flagCode(flag, en));
      const formers = JSON.stringify(report).includes('"former":[{');
      if (!codes.length && !formers) for (const verdict of verdicts) expect(words.includes(verdict), verdict).to.equal(false);
      expect(page.root.querySelectorAll('.values .urgent:not(.bar), .panel .urgent:not(.bar)').length).to.equal(codes.filter((code) => ['AA', 'HH', 'LL'].includes(code!)).length);
      if (!codes.some((code) => ['A', 'AA', 'H', 'HH', 'HU', 'L', 'LL', 'LU'].includes(code!)) && quiet.includes(report.status)) expect(page.root.querySelectorAll('.attention, .bar.urgent').length).to.equal(0);
      expect(page.root.querySelector('.alarm') !== null).to.equal(report.urgent !== undefined);
    }), { numRuns: 500 });
    expect(values, 'values').to.be.greaterThan(500);
    expect(flagged, 'flags').to.be.greaterThan(100);
  });
});

describe('of answers that break the contract', () => {
  const wrong = fc.oneof(fc.constantFrom(null, undefined, 0, -1, 1e400, true, '', 'zq', [], {}, [[]], [null], { display: 5 }, { display: null }), fc.jsonValue({ maxDepth: 2 }));
  /** Every place of an answer, its members and its items. */
  const places = (value: unknown, path: (string | number)[] = []): (string | number)[][] => (typeof value === 'object' && value !== null
    ? Object.keys(value).flatMap((name) => [[...path, name], ...places((value as Loose)[name], [...path, name])]) : []);
  const broken = fc.tuple(reports, fc.array(fc.tuple(fc.nat(), wrong), { minLength: 1, maxLength: 4 })).map(([report, changes]) => {
    const copy = structuredClone(report) as unknown as Loose;
    for (const [at, value] of changes) {
      const all = places(copy);
      const path = all[at % Math.max(1, all.length)] ?? [];
      const holder = path.slice(0, -1).reduce<Loose>((inner, name) => inner[name] as Loose, copy);
      if (value === undefined) delete holder[path.at(-1)!];
      else holder[path.at(-1)!] = structuredClone(value);
    }
    return copy;
  });

  it('300 are drawn without a fault, and what cannot be shown is said', function () {
    this.timeout(60_000);
    fc.assert(fc.property(fc.oneof({ weight: 5, arbitrary: broken }, { weight: 1, arbitrary: fc.jsonValue() }), (given) => {
      expect(drawn(given)).not.to.match(/undefined|\[object|NaN/);
      expect(page.root.querySelector('#report-title')).to.not.equal(null);
    }), { numRuns: 300 });
    for (const given of [null, undefined, 5, 'zq', [], {}, { observations: {} }, { observations: [null, 5, { name: 5 }] }]) expect(drawn(given), JSON.stringify(given)).to.contain('cannot be shown here');
  });

  it('a record of great depth is no end of the page', () => {
    let observation: Loose = { id: 'x', name: { display: 'zq' }, status: 'final' };
    for (let depth = 0; depth < 3000; depth++) observation = { id: 'x', name: { display: 'zq' }, status: 'final', members: [observation] };
    expect(drawn({ observations: [observation] })).to.contain('cannot be shown here');
  });
});

describe('of hostile words in every place of a report', () => {
  it('nothing runs, nothing is fetched from elsewhere, and they stand as words', async () => {
    const watch = watchHostile();
    const known = ['kind', 'status', 'state', 'reason', 'dimensions'];
    const all = [cases.blood, cases.critical, cases.kinds, cases.ranges, cases.statuses, cases.panels, cases.imaging, ...fc.sample(reports, 40)];
    const hostile = hostileStrings[Symbol.iterator]();
    let used = 0;
    const next = () => (used++, hostile.next().value ?? hostileStrings[used % hostileStrings.length]!);
    for (const keep of [known, []]) for (const one of all) {
      const given = JSON.parse(JSON.stringify(one), (name, value: unknown) => (typeof value === 'string' && !keep.includes(name) ? next() : value)) as Report;
      const words = drawn(given, { backend: location.origin, trend: () => undefined, document: (_id: string, label: string) => label });
      if (keep.length && given.status !== 'retracted') for (const display of displays(given)) expect(words).to.contain(display);
      expect(page.root.querySelectorAll('script, iframe, object, embed, form, style, link, meta, base, [onerror], [onload], [style]')).to.have.length(0);
      for (const link of page.root.querySelectorAll('a[href]')) expect(link.getAttribute('href')).to.match(/^(tel:[+\d*#]*|https?:\/\/.*)$/);
      for (const picture of page.root.querySelectorAll('img')) expect(new URL(picture.src).origin).to.equal(location.origin);
    }
    expect(used).to.be.greaterThan(hostileStrings.length * 3);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    watch.end();
    expect([watch.ran, watch.asked()]).to.deep.equal([[], []]);
  });
});

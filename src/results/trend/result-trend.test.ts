import { expect } from 'chai';
import { expectAccessible } from '../../../test/browser/accessible.js';
import { freshClinic } from '../../../test/browser/clinic.js';
import { expectNothingCut } from '../../../test/browser/cut.js';
import { json, network, problem, type Network } from '../../../test/browser/faults.js';
import { allByRole, byRole, focused, nameOf, sees, textOf, until } from '../../../test/browser/screen.js';
import { fixture } from '../../../stories/fixtures/fixture.js';
import { answersOf, type StateName } from '../../../stories/fixtures/states.js';
import type { Schemas } from '../../contract/client.js';
import './result-trend.js';

describe('portico-result-trend', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.lang = 'en';
  });

  const mount = (id: string, { net = network(fixture(answersOf('normal'))), attributes = {} }: { net?: Network; attributes?: Record<string, string> } = {}) => {
    const element = document.createElement('portico-result-trend');
    for (const [name, value] of Object.entries({ 'series-id': `series-${id}`, 'results-href': '/results.html', ...attributes })) element.setAttribute(name, value);
    element.backend = net.backend;
    document.body.append(element);
    return element;
  };
  const points = (root: Element) => allByRole('option', undefined, root);
  const press = async (element: HTMLElement & { updateComplete: Promise<boolean> }, key: string) => {
    focused()!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await element.updateComplete;
  };
  const picked = (root: Element) => points(root).filter((one) => one.getAttribute('aria-selected') === 'true').map(nameOf);
  const toTable = async (element: Element) => (await byRole('button', 'Show as a table', element)).click();

  it('is a group that says how many there are and from when to when, and not where they are going', async () => {
    const element = mount('usual');
    const chart = await byRole('group', /^Vitamin D, /, element);
    expect(nameOf(chart)).to.equal('Vitamin D, ng/mL, method: LC-MS/MS; ng/mL, method: Immunoassay, 8 values from Thursday 14 December 2023 to Monday 30 November 2026');
    await sees('Values before 9 Jul 2025 were measured in another way: by Immunoassay, not by LC-MS/MS.', element);
    await sees('The range was 20 to 50 until 17 Apr 2025.', element);
    await sees('3 values from before this time span are not shown.', element);
    expect(textOf(element)).not.to.match(/rising|falling|stable|better|worse|higher|lower/i);
    await expectAccessible(element);
  });

  it('goes from value to value with the keys, and each says all of itself', async () => {
    const element = mount('usual');
    await byRole('listbox', 'Values by date', element);
    expect(points(element).filter((one) => one.getAttribute('tabindex') === '0')).to.have.length(1);
    expect(picked(element)).to.deep.equal(['38 ng/mL on Monday 30 November 2026, 8:40 am, range then 30 to 60, method: LC-MS/MS']);
    points(element).at(-1)!.focus();
    await press(element, 'ArrowLeft');
    expect(nameOf(focused()!)).to.equal('41 ng/mL on Tuesday 2 June 2026, range then 30 to 60, method: LC-MS/MS');
    await press(element, 'Home');
    expect(nameOf(focused()!)).to.contain('34 ng/mL on Thursday 14 December 2023, range then 20 to 50');
    await press(element, 'ArrowLeft');
    expect(nameOf(focused()!)).to.contain('34 ng/mL');
    for (const _ of [1, 2, 3]) await press(element, 'ArrowRight');
    expect(nameOf(focused()!)).to.equal('<10 ng/mL on Thursday 17 April 2025, range then 20 to 50, flagged Low by the lab, method: Immunoassay');
    expect(picked(element)).to.deep.equal([nameOf(focused()!)]);
    await sees('<10 ng/mL on Thursday 17 April 2025', element.shadowRoot!.querySelector('[part~="picked"]')!);
    await press(element, 'PageDown');
    expect(focused()).to.equal(points(element).at(-1));
    await press(element, 'PageUp');
    expect(focused()).to.equal(points(element)[0]);
  });

  it('picks the nearest for a finger that does not meet a point', async () => {
    const element = mount('usual');
    await byRole('listbox', undefined, element);
    const { left, top, width } = points(element)[0]!.getBoundingClientRect();
    element.shadowRoot!.querySelector('.chart')!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: left + width + 12, clientY: top + 30 }));
    await element.updateComplete;
    expect(picked(element)[0]).to.contain('14 December 2023');
  });

  it('draws a limit open with a stalk to where the value may be, a flag as another shape, what is not final open', async () => {
    const element = mount('awkward');
    await byRole('listbox', undefined, element);
    const drawn = (name: RegExp) => { const found = points(element).find((one) => name.test(nameOf(one)))!; return { classes: found.querySelector('.point')!.getAttribute('class')!.split(/\s+/).filter(Boolean), stalk: found.querySelector('.stalk')?.getAttribute('d')?.slice(0, 3) ?? '', shape: found.querySelector('.point')!.localName }; };
    expect(drawn(/^<0.5/)).to.deep.equal({ classes: ['point', 'open'], stalk: 'M0 ', shape: 'circle' });
    expect(drawn(/^>250 .*flagged Critically high/)).to.deep.equal({ classes: ['point', 'open', 'flagged', 'urgent'], stalk: 'M0-', shape: 'path' });
    expect(drawn(/^6\.20 .*not final yet/).classes).to.include('open');
    expect(drawn(/^3\.1/)).to.deep.equal({ classes: ['point'], stalk: '', shape: 'circle' });
    expect(points(element).find((one) => /^Positive/.test(nameOf(one)))!.querySelector('.span')).not.to.equal(null);
    expect(nameOf(points(element).find((one) => /^about 12/.test(nameOf(one)))!)).to.contain('the number was read from the lab’s words');
    for (const text of ['1 value has no date and can be seen in the table only.', '2 values are not shown here yet', 'stand in a chart of their own', '1 value was drawn from a number in the lab’s words.']) await sees(text, element);
    expect(allByRole('group', /C-reactive/, element)).to.have.length(3);
    await expectAccessible(element);
  });

  it('is the same as a table, every value as it was sent, the newest first, in a group for each split', async () => {
    const element = mount('awkward');
    await toTable(element);
    const table = await byRole('table', 'C-reactive protein, newest first', element);
    expect([...table.querySelectorAll('thead th')].map((one) => textOf(one))).to.deep.equal(['Taken', 'Result', 'Range', 'Flag']);
    const rows = [...table.querySelectorAll('tbody tr:not(:has(.split))')].map((row) => [...row.children].map((cell) => textOf(cell)));
    expect(rows.map(([when]) => when!.split(' ,')[0]!.split(',')[0]!.trim())).to.deep.equal(['30 Nov 2026', '14 Sep 2026', '3 Aug 2026', '2 Jun 2026', '21 Apr 2026', '11 Feb 2026', 'No date', '5 Oct 2025', '18 Mar 2025', '7 Nov 2024', 'May 2024']);
    expect(rows.map(([, value]) => value!.split(' not final')[0])).to.deep.equal(['6.20 mg/L', '<0.5 mg/L', 'Sample too small to test cancelled', '>250 mg/L', 'about 12, cloudy sample the number was read from the lab’s words', '3.1 mg/L corrected by the lab', '4.4 mg/L', '0.41 mg/dL', '0.9 mg/dL', 'Negative', 'Positive (+)']);
    expect(rows[3]!.slice(2)).to.deep.equal(['below 5.0', 'Critically high']);
    expect(rows[5]![2]).to.equal('no range given');
    expect([...table.querySelectorAll('.split')].map((one) => textOf(one))).to.deep.equal(['mg/L', 'CRP, mg/dL', 'Unit and method not known']);
    await expectAccessible(element);
    (await byRole('button', 'Show as a chart', element)).click();
    await byRole('listbox', undefined, element);
  });

  it('has every value of the reference backend’s series to the letter, over HTTP', async () => {
    const clinic = await freshClinic({ results: 'story' });
    const backend = clinic.as('amira');
    const { patientId } = clinic.account('amira');
    const read = async <T>(path: string) => (await (await backend(new Request(`https://portico.invalid/patients/${patientId}${path}`))).json()) as T;
    const { items } = await read<Schemas['ReportList']>('/reports?limit=100');
    const open = items.filter(({ release }) => release.state === 'released');
    const seriesIn = (observations: Schemas['Observation'][]): string[] => observations.flatMap(({ seriesId, members = [] }) => [...(seriesId === undefined ? [] : [seriesId]), ...seriesIn(members)]);
    const ids = new Set((await Promise.all(open.map(({ id }) => read<Schemas['Report']>(`/reports/${id}`)))).flatMap(({ observations }) => seriesIn(observations ?? [])));
    const all = (await Promise.all([...ids].map((id) => read<Partial<Schemas['Series']>>(`/series/${id}`)))).filter((one): one is Schemas['Series'] => one.points !== undefined);
    const series = all.reduce((one, other) => (other.points.length > one.points.length ? other : one));
    expect(series.points.length).to.be.greaterThan(2);
    const element = mount('x', { net: network(backend), attributes: { 'series-id': series.id } });
    await byRole('listbox', undefined, element);
    (await until(() => allByRole('button', 'All', element)[0] ?? allByRole('button', 'Show as a table', element)[0])).click();
    if (allByRole('button', 'Show as a table', element).length) await toTable(element);
    const table = await until(() => allByRole('table', undefined, element)[0]);
    const cells = [...table.querySelectorAll('td.got > bdi')].map((one) => one.textContent);
    expect([...cells].sort()).to.deep.equal(series.points.map(({ value }) => value.display).sort());
  });

  it('shows another span, and says how much it leaves out', async () => {
    const element = mount('usual');
    (await byRole('button', 'All', element)).click();
    await element.updateComplete;
    expect(points(element)).to.have.length(11);
    expect(textOf(element)).not.to.contain('before this time span');
    expect(nameOf(points(element)[0]!)).to.contain('18 ng/mL in 2019');
    (await byRole('button', '6 months', element)).click();
    await element.updateComplete;
    expect(points(element)).to.have.length(2);
    await sees('9 values from before this time span are not shown.', element);
  });

  it('leads to a report by its opaque id, and the page may do that itself', async () => {
    const element = mount('usual');
    const told: unknown[] = [];
    element.addEventListener('portico-result-open', (event) => {
      told.push((event as CustomEvent).detail);
      event.preventDefault();
    });
    const link = await byRole<HTMLAnchorElement>('link', 'Open that report', element);
    expect(link.getAttribute('href')).to.match(/\/results\.html#portico-report=report-\d+$/);
    link.click();
    expect(told).to.deep.equal([{ reportId: link.hash.split('=')[1] }]);
    document.body.replaceChildren();
    const alone = mount('usual', { attributes: { 'results-href': 'javascript:alert(1)' } });
    await byRole('listbox', undefined, alone);
    expect(alone.shadowRoot!.querySelector('[href]')).to.equal(null);
  });

  it('makes a file of the span, under a name without a word of health', async () => {
    const element = mount('awkward');
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let blob: Blob | undefined;
    let name = '';
    URL.createObjectURL = (made: Blob) => { blob = made; return 'blob:made'; };
    HTMLAnchorElement.prototype.click = function () { name = this.download; };
    try {
      (await byRole('button', 'Save as a table file', element)).click();
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(name).to.equal('results-over-time-2026-12-07.csv');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob!.arrayBuffer());
    expect(text.charCodeAt(0)).to.equal(0xfeff);
    const lines = text.slice(1).trimEnd().split('\r\n');
    expect(lines).to.have.length(12);
    expect(lines[1]).to.equal('"C-reactive protein","2026-11-30","6.20 mg/L","mg/L","below 5.0","High","not final yet",""');
    expect(lines.find((line) => line.includes('>250'))).to.contain('"Critically high"');
  });

  it('runs from right to left in Arabic, and so do the keys', async () => {
    const element = mount('usual', { attributes: { lang: 'ar' } });
    await until(() => points(element).length === 8);
    const place = (one: Element) => one.querySelector('.point')!.getBoundingClientRect().left;
    expect(place(points(element)[0]!)).to.be.greaterThan(place(points(element).at(-1)!));
    points(element).at(-1)!.focus();
    await press(element, 'ArrowRight');
    expect(focused()).to.equal(points(element).at(-2));
    await press(element, 'ArrowLeft');
    expect(focused()).to.equal(points(element).at(-1));
    await expectAccessible(element);
  });

  it('stays quick with a thousand values', async () => {
    const element = mount('long');
    (await byRole('button', 'All', element)).click();
    await until(() => points(element).length === 1000);
    points(element).at(-1)!.focus();
    const times: number[] = [];
    for (let step = 0; step < 5; step++) {
      const begin = performance.now();
      await press(element, 'ArrowLeft');
      times.push(performance.now() - begin);
    }
    expect(focused()).to.equal(points(element)[994]);
    expect(Math.min(...times)).to.be.lessThan(100);
  });

  it('reads page after page, and says when the rest did not come', async () => {
    const net = network(fixture(answersOf('normal')));
    const page = async (request: Request, pass: () => Promise<Response>) => {
      const series = (await (await pass()).json()) as Schemas['Series'];
      return new URL(request.url).searchParams.has('cursor') ? json({ ...series, points: series.points.slice(6), splits: series.splits.slice(1) }) : json({ ...series, points: series.points.slice(0, 6), nextCursor: 'next' });
    };
    net.next({ path: /series/ }, page, page);
    const element = mount('usual', { net });
    await sees('3 values from before this time span', element);
    expect(points(element)).to.have.length(8);
    document.body.replaceChildren();
    const broken = network(fixture(answersOf('normal')));
    broken.next({ path: /series/ }, page, problem('server-error', 500));
    const half = mount('usual', { net: broken });
    await sees('Older values did not come.', half);
    expect(points(half)).to.have.length(6);
    (await byRole('button', 'Try again', half)).click();
    await until(() => points(half).length === 8);
  });

  const states: [StateName, id: string, sees: RegExp][] = [
    ['normal', 'one', /38 ng\/mL on Monday 30 November 2026/], ['normal', 'words', /No growth on Monday 30 November 2026/], ['normal', 'none', /No values over time/], ['normal', 'not-there', /No values over time/],
    ['normal', 'gated', /These values are not open yet 3 values are not shown/], ['normal', 'partial', /Northgate Laboratory did not answer/], ['trendFailed', 'usual', /We could not get this/],
    ['trendNotPermitted', 'usual', /You cannot see this/], ['signedOut', 'usual', /You are signed out/], ['forAnother', 'usual', /you act for this person/],
  ];
  for (const [state, id, wanted] of states) {
    it(`says how things stand: ${state}, ${id}`, async () => {
      const element = mount(id, { net: network(fixture(answersOf(state))) });
      await sees(wanted, element);
      await expectAccessible(element);
      element.style.inlineSize = '320px';
      expectNothingCut(element);
    });
  }

  it('takes what is no series for a failure, and shows nothing of it', async () => {
    for (const wrong of [{}, { id: 's', name: { display: 'X' }, points: [{ value: {}, status: 'final' }], splits: [], asOf: '2026-12-07T08:00:00Z', sources: [] }, { id: 's', name: { display: 'X' }, points: [null], splits: [], asOf: '2026-12-07T08:00:00Z', sources: [] }]) {
      const net = network(fixture(answersOf('normal')));
      net.next({ path: /series/ }, json(wrong), json(wrong));
      await sees('We could not get this', mount('usual', { net }));
      document.body.replaceChildren();
    }
  });
});

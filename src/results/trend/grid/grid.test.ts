import { expect } from 'chai';
import { expectAccessible } from '../../../../test/browser/accessible.js';
import { network, problem, type Network } from '../../../../test/browser/faults.js';
import { allByRole, byRole, focused, sees, textOf, until } from '../../../../test/browser/screen.js';
import { fixture } from '../../../../stories/fixtures/fixture.js';
import { answersOf } from '../../../../stories/fixtures/states.js';
import type { Schemas } from '../../../contract/client.js';
import { PorticoElement } from '../../../provider/element.js';
import type { Spoken } from '../../../provider/language.js';
import { baseStyles } from '../../../ui/base.styles.js';
import { Trends } from '../trends.js';
import type { TrendWords } from '../words/en.js';
import { languages } from '../words/languages.js';

type Report = Pick<Schemas['Report'], 'id' | 'observations'>;
const row = (seriesId: string, name: string): Schemas['Observation'] => ({ id: `o-${seriesId}`, name: { display: name }, status: 'final', seriesId: `series-${seriesId}` });

/** A report as its element draws it: rows that open, and all of them side by side. */
class TestReport extends PorticoElement<TrendWords> {
  static override styles = baseStyles;
  report: Report = { id: 'report-x', observations: [] };
  readonly opened: string[] = [];
  readonly #trends = new Trends(this, (id) => this.opened.push(id));
  constructor() {
    super(languages);
  }
  protected override skeleton() {
    return undefined;
  }
  protected override content(_spoken: Spoken<TrendWords>): unknown {
    return [this.#trends.comparison(this.report, 'Compare over time'), ...this.report.observations.map(({ seriesId }) => (this.seam(seriesId!).open ? this.seam(seriesId!).content() : undefined))];
  }
  seam(seriesId: string) {
    return this.#trends.seam(seriesId, this.report.id);
  }
}
customElements.define('test-report', TestReport);

describe('values side by side', () => {
  afterEach(() => document.body.replaceChildren());

  const mount = (observations: Schemas['Observation'][], net: Network = network(fixture(answersOf('normal')))) => {
    const element = document.createElement('test-report') as TestReport;
    element.report = { id: 'report-x', observations };
    element.backend = net.backend;
    document.body.append(element);
    return element;
  };
  const compare = async (element: Element) => (await byRole('button', 'Compare over time', element)).click();
  const panel: Schemas['Observation'] = { id: 'p', name: { display: 'Vitamins' }, status: 'final', members: [row('one', 'D'), row('usual', 'D'), row('usual', 'D')] };

  it('is a table of tests by days, the newest first, with the values and flags as sent, each series read once', async () => {
    const net = network(fixture(answersOf('normal')));
    const element = mount([row('awkward', 'CRP'), panel], net);
    await compare(element);
    const table = await until(() => allByRole('table', undefined, element)[0]);
    await sees('Vitamin D', table);
    await until(() => table.querySelectorAll('tbody tr:not(:has(.split))').length === 3 && !table.querySelector('[aria-busy]'));
    const days = [...table.querySelectorAll('thead th')].map((one) => textOf(one));
    expect(days.slice(0, 4)).to.deep.equal(['Test', '30 Nov 2026', '14 Sep 2026', '3 Aug 2026']);
    expect(days.at(-1)).to.equal('No date');
    const cells = [...table.querySelectorAll('tbody tr:not(:has(.split))')].map((one) => [...one.children].map((cell) => textOf(cell)));
    expect(cells.map((one) => one.slice(0, 2))).to.deep.equal([['C-reactive protein 2 values not open yet', '6.20 mg/L High not final yet'], ['Vitamin D', '38 ng/mL'], ['Vitamin D', '38 ng/mL']]);
    expect(cells[0]!.at(-1)).to.equal('4.4 mg/L');
    expect([...table.querySelectorAll('.split')].map((one) => textOf(one))).to.deep.equal(['Vitamins']);
    expect(net.asked.filter((one) => one.includes('/series/'))).to.have.length(3);
    const region = table.parentElement!;
    region.focus();
    expect(focused()).to.equal(region);
    expect(document.documentElement.scrollWidth, 'it scrolls by itself').to.be.at.most(innerWidth);
    await expectAccessible(element);
  });

  it('asks for four at a time, names the row that did not come, and tries it again', async () => {
    const net = network(fixture(answersOf('normal')));
    const names = ['usual', 'awkward', 'one', 'words', 'none', 'partial', 'gated'];
    let [under, most] = [0, 0];
    const slowly = async (request: Request, pass: () => Promise<Response>) => {
      most = Math.max(most, ++under);
      await new Promise((resolve) => setTimeout(resolve, 15));
      under -= 1;
      return request.url.includes('words') && failing ? problem('server-error', 500) : pass();
    };
    let failing = true;
    net.next({ path: /series/ }, ...Array.from({ length: 20 }, () => slowly));
    const element = mount(names.map((name) => row(name, name === 'words' ? 'Urine culture' : name)), net);
    await compare(element);
    await sees('Urine culture Could not be loaded Try again', element);
    await until(() => !element.shadowRoot!.querySelector('tr[aria-busy]'));
    expect(most).to.equal(4);
    expect(textOf(element)).to.contain('C-reactive protein');
    failing = false;
    (await byRole('button', /^Try again/, element)).click();
    await sees('No growth', element);
  });

  it('draws the newest days first and older ones when asked', async () => {
    const element = mount([row('long', 'INR'), row('one', 'D')]);
    await compare(element);
    (await byRole('button', 'Show 24 older days', element)).click();
    await until(() => element.shadowRoot!.querySelectorAll('thead th').length === 49);
  });

  it('is not offered for one series, and is closed for another report', async () => {
    const element = mount([row('one', 'D'), { ...row('one', 'D'), id: 'other' }]);
    await until(() => element.shadowRoot!.querySelector('.portico[lang]'));
    expect(allByRole('button', 'Compare over time', element)).to.deep.equal([]);
    element.report = { id: 'report-x', observations: [row('one', 'D'), row('usual', 'D')] };
    element.requestUpdate();
    await compare(element);
    await until(() => allByRole('table', undefined, element)[0]);
    element.report = { id: 'report-y', observations: element.report.observations };
    element.requestUpdate();
    await until(() => !allByRole('table', undefined, element).length);
  });

  it('opens a trend below its row, which leads to other reports and not to the one that is open', async () => {
    const element = mount([row('usual', 'D'), row('one', 'D')]);
    await until(() => element.shadowRoot!.querySelector('.portico[lang]'));
    element.seam('series-usual').toggle();
    await until(() => allByRole('option', undefined, element).length === 8);
    (await byRole('button', 'Open that report', element)).click();
    expect(element.opened).to.have.length(1);
    element.report = { ...element.report, id: element.opened[0]! };
    element.requestUpdate();
    await until(() => !allByRole('option', undefined, element).length);
    element.seam('series-usual').toggle();
    await until(() => allByRole('option', undefined, element).length === 8);
    expect(allByRole('button', 'Open that report', element)).to.deep.equal([]);
  });
});

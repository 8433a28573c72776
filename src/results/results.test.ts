import { expect } from 'chai';
import { expectAccessible } from '../../test/browser/accessible.js';
import { freshClinic, monday, type TestClinic } from '../../test/browser/clinic.js';
import { network } from '../../test/browser/faults.js';
import { scanForLeaks } from '../../test/browser/leaks.js';
import { resultsPage } from '../../test/browser/results-page.js';
import { allByRole, byRole, fill, nameOf, sees, textOf, until } from '../../test/browser/screen.js';

describe('portico-results over the reference backend', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic({ results: 'story' }); });
  beforeEach(() => clinic.reset().then(() => clinic.clock(monday)));

  const opens = async () => (await clinic.audit()).filter(({ operation, outcome }) => operation === 'openReport' && outcome === 'ok').length;

  it('lists what is recorded, says what comes before a review, and opens one with its values', async () => {
    const page = resultsPage(clinic.as('amira'));
    await sees('may not have read them yet', page.element);
    await page.open(/^Complete blood count/);
    await sees('Hemoglobin', page.element);
    await sees(/For Amira Haddad ?, born 9 May 1984/, page.element);
    await expectAccessible(page.element);
  });

  it('asks nothing of a sensitive result before the person opens it, then keeps it open', async () => {
    const net = network(clinic.as('amira'));
    const page = resultsPage(net.backend);
    const before = await opens();
    await page.open(/^Skin sample report/);
    const button = await byRole('button', 'Open it now');
    expect(await opens()).to.equal(before);
    net.next({ method: 'POST', path: /\/open$/ }, 'drop-after');
    button.click();
    button.click();
    await until(() => page.element.shadowRoot!.querySelector('#report-title'));
    expect(await opens()).to.equal(before + 1);
    const again = resultsPage(clinic.as('amira'));
    await again.open(/^Skin sample report/);
    await until(() => again.element.shadowRoot!.querySelector('#report-title'));
    expect(allByRole('button', 'Open it now')).to.have.length(0);
  });

  it('finds by words, and finds nothing in what is closed', async () => {
    const page = resultsPage(clinic.as('amira'));
    const box = await byRole('searchbox', 'Search results');
    const search = async (text: string) => {
      fill(box, text);
      (await byRole('button', 'Search')).click();
    };
    await search('lipid');
    await sees(/\d+ results?/, page.element);
    expect(allByRole('button', /^Lipid panel/).length).to.be.greaterThan(0);
    expect(allByRole('button', /^Complete blood count/)).to.have.length(0);
    await search('skin');
    await sees('No results match', page.element);
  });

  it('sorts as the backend does', async () => {
    const page = resultsPage(clinic.as('amira'));
    (await byRole('button', 'Filter and sort')).click();
    const order = await byRole<HTMLSelectElement>('combobox', 'Order');
    order.value = 'collected';
    order.dispatchEvent(new Event('change'));
    const first = () => nameOf(page.element.shadowRoot!.querySelector('button.result')!);
    const newest = first();
    (await byRole('button', 'Show')).click();
    await until(() => page.element.shadowRoot!.querySelector('button.result') && first() !== newest);
    await until(() => !allByRole('heading', 'December').length || textOf(page.element).indexOf('December') > textOf(page.element).indexOf('20'));
  });

  it('keeps the choice of when to see results, for the next page too', async () => {
    resultsPage(clinic.as('amira'));
    (await byRole('button', 'Choose when you see results')).click();
    const [other] = await until(() => { const found = allByRole<HTMLInputElement>('radio').filter(({ checked }) => !checked); return found.length ? found : undefined; });
    const name = other!.name;
    const { value } = other!;
    other!.click();
    (await byRole('button', 'Save')).click();
    await sees('Your choice is saved.');
    const again = resultsPage(clinic.as('amira'));
    (await byRole('button', 'Choose when you see results')).click();
    await until(() => again.element.shadowRoot!.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)?.checked);
  });

  it('shows the clinic’s urgent words first to whom they concern', async () => {
    const page = resultsPage(clinic.as('karim'));
    const alarm = await until(() => page.element.shadowRoot!.querySelector<HTMLElement>('[part~="urgent"]'));
    expect(alarm.querySelector('a[href^="tel:"]')).not.to.equal(null);
    expect(alarm.compareDocumentPosition(page.element.shadowRoot!.querySelector('.results')!) & Node.DOCUMENT_POSITION_FOLLOWING).not.to.equal(0);
  });

  it('leaves nothing of a record in addresses, storage, logs, events or attributes', async () => {
    const leaks = scanForLeaks('Hemoglobin', 'Complete blood count', 'lipid', 'Skin sample');
    const page = resultsPage(clinic.as('amira'));
    await page.open(/^Complete blood count/);
    await sees('Hemoglobin', page.element);
    fill(await byRole('searchbox', 'Search results'), 'lipid');
    (await byRole('button', 'Search')).click();
    await sees(/\d+ results?/, page.element);
    await leaks.end();
  });
});

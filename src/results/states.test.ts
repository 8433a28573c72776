import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../test/browser/accessible.js';
import { network } from '../../test/browser/faults.js';
import { resultsPage } from '../../test/browser/results-page.js';
import { allByRole, announced, byRole, fill, focused, nameOf, sees, textOf, until } from '../../test/browser/screen.js';
import { fixture } from '../../stories/fixtures/fixture.js';
import { answersOf, type StateName } from '../../stories/fixtures/states.js';

const over = (state: StateName) => network(fixture(answersOf(state)));
const press = (key: string) => sendKeys({ press: key });

describe('portico-results in every state', () => {
  const states: Partial<Record<StateName, { sees: (string | RegExp)[]; not?: (string | RegExp)[] }>> = {
    results: { sees: [/For Amira Haddad ?, born 9 May 1984/, 'Your care team may not have read them yet.', '4 new', 'November', '2 outside the range, 1 corrected', 'Not final yet, 1 value', 'Sensitive. You choose when to open it', 'Held by the clinic until Wednesday 9 December', '4 values', 'Read by Dr Zenobia Quill', 'Corrected, 2 images', 'Day not recorded', '2019, month not recorded', 'Cancelled', 'Date not recorded', 'Outside lab', 'Withdrawn', 'Up to date at 8:00 am'], not: ['In range', 'normal', 'Normal'] },
    resultsNone: { sees: ['No results are recorded here', '(303) 555-0100'], not: ['Search results', 'No results match'] },
    resultsUrgent: { sees: ['Phone the clinic now', /do not wait for us to phone you. \(303\) 555-0100 If you feel faint or very weak ?: 911/] },
    resultsOfSeveral: { sees: ['Whose results?'] },
    resultsOfAnother: { sees: ['you act for this person', 'born'] },
    resultsManyNew: { sees: ['9+ new'] },
    resultsFailed: { sees: ['We could not get this'], not: ['No results are recorded here'] },
    resultsMaintenance: { sees: ['Back on Monday 7 December, 11:00 am'] },
    resultsNotPermitted: { sees: ['You cannot see this'] },
    resultsPartial: { sees: ['Northgate Laboratory did not answer. What is kept there is missing here.', 'Larkspur Hospital: as of Saturday 5 December, 9:00 am.', 'Complete blood count'] },
    signedOut: { sees: ['You are signed out', 'Sign in'] },
    resultsMalformed: { sees: ['We could not get this'] },
  };
  for (const [state, { sees: wanted, not = [] }] of Object.entries(states)) {
    it(`says how things stand: ${state}`, async () => {
      const page = resultsPage(over(state as StateName).backend);
      for (const text of wanted) await sees(text, page.element);
      for (const text of not) expect(textOf(page.element)).not.to.contain(text);
      await expectAccessible(page.element);
    });
  }

  it('opens a result by keyboard, marks it as seen once it stands there, and gives the focus back', async () => {
    const net = over('results');
    const page = resultsPage(net.backend);
    const button = await page.result(/^Complete blood count/);
    const title = document.title;
    expect(nameOf(button)).to.contain('New').and.to.contain('Monday 30 November 2026');
    button.focus();
    await press('Enter');
    await byRole('heading', 'Complete blood count');
    await until(() => nameOf(focused()!) === 'Complete blood count');
    await until(() => page.events.some(({ type }) => type === 'portico-result-open-done'));
    expect(page.events).to.deep.equal([{ type: 'portico-result-open-submit', detail: {} }, { type: 'portico-result-open-done', detail: { reportId: 'report-1' } }]);
    await sees('3 new', page.element);
    expect(document.title).to.equal(title);
    expect(location.hash).to.equal('');
    await expectAccessible(page.element);
    const opened = net.requests.find(({ url }) => url.endsWith('/report-1/open'))!;
    expect(await opened.json()).to.deep.equal({ acknowledged: true });
    page.element.shadowRoot!.querySelector<HTMLElement>('[part~="back"]')!.click();
    await until(() => /^Complete blood count/.test(nameOf(focused()!)));
    expect(nameOf(focused()!)).not.to.contain('New');
  });

  it('says beside a report what its source left out, and which source is behind', async () => {
    const { backend } = over('results');
    const page = resultsPage(async (request) => {
      const response = await backend(request);
      if (!/\/reports\/report-1(\/open)?$/.test(new URL(request.url).pathname) || !response.ok) return response;
      const report = (await response.json()) as Record<string, unknown>;
      return Response.json({ ...report, sources: [{ id: 'lab', name: 'Northgate Laboratory', state: 'stale', asOf: '2026-12-05T09:00:00-07:00' }], notices: [{ code: 'withdrawn', text: 'One entry was a mistake and is not shown.' }] });
    });
    (await page.result(/^Complete blood count/)).click();
    await sees('One entry was a mistake and is not shown.', page.element);
    await sees(/Northgate Laboratory: as of Saturday 5 December, 9:00 am/, page.element);
    await expectAccessible(page.element);
  });

  it('marks nothing as seen in a page that is only being prepared', async () => {
    const net = over('results');
    const page = resultsPage(net.backend);
    await page.result(/^Complete/);
    Object.defineProperty(document, 'prerendering', { configurable: true, value: true });
    try {
      await page.open(/^Complete/);
      await sees('11.2', page.element);
      expect(net.asked.filter((one) => one.endsWith('/open'))).to.deep.equal([]);
    } finally {
      Reflect.deleteProperty(document, 'prerendering');
    }
  });

  it('stands before what is sensitive: what it may hold, who has read it, who listens; opens by the person’s own act alone, once', async () => {
    const net = over('results');
    const page = resultsPage(net.backend);
    await page.open(/^Skin sample report/);
    await until(() => nameOf(focused()!) === 'Skin sample report');
    for (const text of ['It can be good or hard news.', 'Nobody on your care team has read it yet', 'Your care team may not have read them yet.', 'Hard news, and need to talk?', '988']) await sees(text, page.element);
    expect(net.asked.filter((one) => one.includes('/report-3'))).to.deep.equal([]);
    await expectAccessible(page.element);
    (await byRole('button', 'Not now')).click();
    await until(() => /^Skin sample report/.test(nameOf(focused()!)));
    expect(net.asked.filter((one) => one.includes('/report-3'))).to.deep.equal([]);
    await page.open(/^Skin sample report/);
    const open = await byRole('button', 'Open it now');
    open.click();
    open.click();
    await sees('11.2', page.element);
    await until(() => announced().includes('The result is open'));
    await until(() => nameOf(focused()!) === 'Skin sample report' && focused()!.id === 'report-title');
    expect(net.asked.filter((one) => one === 'POST /patients/patient-amira/reports/report-3/open')).to.have.length(1);
  });

  it('says when an answer was lost, and sends the same key again', async () => {
    const net = over('resultsOpenLost');
    const page = resultsPage(net.backend);
    await page.open(/^Skin sample report/);
    (await byRole('button', 'Open it now')).click();
    await sees('we do not know if it is open', page.element);
    await expectAccessible(page.element);
    net.next({ path: /\/operations\// }, Response.json({ state: 'unknown-key' }));
    (await byRole('button', 'Try again')).click();
    await until(() => net.requests.filter(({ url }) => url.endsWith('/open')).length > 1);
    expect(new Set(net.requests.filter(({ url }) => url.endsWith('/open')).map(({ headers }) => headers.get('Idempotency-Key'))).size).to.equal(1);
  });

  it('says why something is held, until when and whom to ask; there is nothing to open', async () => {
    const page = resultsPage(over('results').backend);
    await page.open(/^Basic metabolic panel/);
    for (const text of ['Held by the clinic', 'Dr Quill wants to talk with you about this one first.', 'It opens on Wednesday 9 December, 12:00 pm.', 'To ask about it, phone (303) 555-0100']) await sees(text, page.element);
    expect(allByRole('button', 'Open it now')).to.have.length(0);
    await expectAccessible(page.element);
  });

  it('searches by words that stand in no address, tells how many, and tells nothing found from nothing recorded', async () => {
    const net = over('results');
    const page = resultsPage(net.backend);
    const box = await byRole('searchbox', 'Search results');
    fill(box, 'lipid');
    box.focus();
    await press('Enter');
    await sees('2 results', page.element);
    await until(() => announced().includes('2 results'));
    expect(net.requests.every(({ url }) => !url.includes('lipid'))).to.equal(true);
    expect(allByRole('button', /^Complete blood count/)).to.have.length(0);
    fill(box, 'skin');
    box.focus();
    await press('Enter');
    await sees('No results match', page.element);
    await sees('still closed are not searched', page.element);
    await expectAccessible(page.element);
    (await byRole('button', 'Show all results')).click();
    await page.result(/^Complete blood count/);
    await until(() => nameOf(focused()!) === 'Results');
  });

  it('filters by kind, months and what is new, sorts as the contract can, and refuses months that cannot be', async () => {
    const net = over('results');
    const page = resultsPage(net.backend);
    (await byRole('button', 'Filter and sort')).click();
    const choose = async (name: string, value: string) => {
      const select = await byRole<HTMLSelectElement>('combobox', name);
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };
    await choose('Kind', 'laboratory');
    await choose('Order', 'collected');
    await choose('Taken', 'between');
    await expectAccessible(page.element);
    (await byRole('button', 'Show')).click();
    await sees('Give the year with four digits', page.element);
    await until(() => focused()!.getAttribute('aria-invalid') === 'true');
    for (const [box, year] of [[0, '2026'], [1, '2026']] as const) fill(allByRole('textbox', 'Year')[box]!, year);
    (await byRole('button', 'Show')).click();
    await sees('3 results', page.element);
    const asked = new URL(net.requests.filter(({ url }) => url.includes('/reports?')).at(-1)!.url).searchParams;
    expect(Object.fromEntries(asked)).to.deep.include({ kind: 'laboratory', from: '2026-01-01', to: '2027-01-01', sort: 'collected' });
    expect(allByRole('button', /^(Complete|Basic|Lipid)/).map((one) => nameOf(one).slice(0, 5))).to.deep.equal(['Lipid', 'Basic', 'Compl']);
    expect(allByRole('button', 'Filter and sort (3)')).to.have.length(1);
  });

  it('gets the images of a report: asked for, on the way, there until a day, shown', async () => {
    const net = over('resultsImagesReady');
    const page = resultsPage(net.backend);
    await page.open(/^Chest X-ray/);
    await sees('They can be seen until Thursday 10 December, 8:00 am.', page.element);
    (await byRole('button', 'Show Image 1 of 2')).click();
    await byRole('img', 'Image 1 of 2');
    await expectAccessible(page.element);
  });

  it('follows images that are on the way by the pause that the backend asks for', async () => {
    const page = resultsPage(over('results').backend);
    await page.open(/^Chest X-ray/);
    await sees('The lungs are clear', page.element);
    (await byRole('button', 'Get the images')).click();
    await sees('The images are asked for.', page.element);
    await sees('The images are on the way: 40 of 100.', page.element);
    await expectAccessible(page.element);
    expect(page.events.filter(({ type }) => type.includes('images'))).to.deep.equal([{ type: 'portico-result-images-submit', detail: {} }, { type: 'portico-result-images-done', detail: { reportId: 'report-6' } }]);
  });

  for (const [state, text] of [['resultsImagesExpired', 'You can get them again.'], ['resultsImagesFailed', 'The scanner’s archive did not answer.'], ['resultsImagesNone', 'There are no images with this report.']] as const) {
    it(`says how images stand: ${state}`, async () => {
      const page = resultsPage(over(state).backend);
      await page.open(/^Chest X-ray/);
      await sees(text, page.element);
      await expectAccessible(page.element);
      if (state !== 'resultsImagesFailed') return;
      (await byRole('button', 'Get the images again')).click();
      await sees('You are getting other images at the moment.', page.element);
    });
  }

  it('lets a person choose when to see which, and asks again where the choices were changed meanwhile', async () => {
    const net = over('resultsChoiceConflict');
    const page = resultsPage(net.backend);
    (await byRole('button', 'Choose when you see results')).click();
    await until(() => nameOf(focused()!) === 'Choose when you see results');
    await expectAccessible(page.element);
    (await byRole<HTMLInputElement>('radio', /After my care team has read it/)).click();
    (await byRole('button', 'Save')).click();
    await sees('changed meanwhile', page.element);
    (await byRole('button', 'Save')).click();
    await sees('Your choice is saved.', page.element);
    const sent = net.requests.filter(({ method }) => method === 'PATCH');
    expect(sent.map(({ headers }) => headers.get('If-Match'))).to.deep.equal(['"1"', '"1"']);
    expect(new Set(sent.map(({ headers }) => headers.get('Idempotency-Key'))).size).to.equal(2);
    expect(await sent[1]!.json()).to.deep.equal({ release: { byKind: [{ kind: 'sensitive', choice: 'after-review' }, { kind: 'other', choice: 'now' }] } });
    expect(page.events.at(-1)).to.deep.equal({ type: 'portico-result-choice-done', detail: {} });
  });

  it('offers no choice where the clinic has none', async () => {
    const page = resultsPage(over('resultsNoChoice').backend);
    await page.open(/^Skin sample report/);
    await byRole('button', 'Open it now');
    expect(allByRole('button', 'Choose when you see results')).to.have.length(0);
  });

  it('says how to ask about a result only where somebody answers', async () => {
    const page = resultsPage(over('resultsAskByPhone').backend);
    await page.open(/^Lipid panel.*October/);
    await sees('To ask about this result, phone (303) 555-0100', page.element);
    expect(allByRole('link', 'Ask about this result')).to.have.length(0);
    resultsPage(over('results').backend);
    (await byRole('button', /^Lipid panel.*October/)).click();
    expect((await byRole<HTMLAnchorElement>('link', 'Ask about this result')).href).to.equal('https://messages.clinic.example/');
  });

  it('prints the report alone, with whose it is at the head, and leaves the page as it was', async () => {
    const page = resultsPage(over('results').backend);
    await page.open(/^Lipid panel.*October/);
    const sheets = document.adoptedStyleSheets.length;
    const real = window.print;
    let during: CSSRule[] = [];
    window.print = () => { during = document.adoptedStyleSheets.slice(sheets).flatMap(({ cssRules }) => [...cssRules]); };
    try {
      (await byRole('button', 'Print or save')).click();
      expect(during.map((rule) => rule.constructor.name)).to.include.members(['CSSMediaRule', 'CSSPageRule']);
      dispatchEvent(new Event('afterprint'));
      expect(document.adoptedStyleSheets).to.have.length(sheets);
    } finally {
      window.print = real;
    }
    await sees(/For Amira Haddad ?, born 9 May 1984/, page.element);
  });

  it('follows a link of the clinic to one report, and takes its id from the address', async () => {
    history.replaceState(null, '', '#portico-report=report-5');
    const page = resultsPage(over('results').backend);
    await until(() => focused()?.id === 'report-title' && nameOf(focused()!) === 'Lipid panel');
    expect(location.hash).to.equal('');
    expect(page.events.map(({ type }) => type)).to.deep.equal([]);
  });

  it('draws a long list by fifty rows a frame, and in the end all of it', async () => {
    const net = over('results');
    const many = Array.from({ length: 10_000 }, (_, index) => ({ id: `r${index}`, title: `Test ${index}`, kind: 'laboratory', status: 'final', collectedAt: `${2026 - Math.floor(index / 1000)}-0${9 - (Math.floor(index / 120) % 9)}-11`, seen: true, review: { state: 'unknown' }, release: { state: 'released' }, summary: { values: 3 } }));
    net.next({ path: /\/reports$/ }, Response.json({ asOf: '2026-12-07T08:00:00-07:00', sources: [], items: many }));
    const page = resultsPage(net.backend);
    const rows = () => page.element.shadowRoot!.querySelectorAll('button.result').length;
    const steps: number[] = [];
    await until(() => { if (rows() && rows() !== steps.at(-1)) steps.push(rows()); return rows() === 10_000; }, () => `${rows()} rows`, 60_000);
    expect(steps[0]).to.be.at.most(200);
    page.element.shadowRoot!.querySelector<HTMLElement>('#result-r9999')!.click();
    await until(() => page.element.shadowRoot!.querySelector('#result-r9999')!.getAttribute('aria-current') === 'true');
  });
});

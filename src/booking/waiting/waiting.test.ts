import { expect } from 'chai';
import { expectAccessible } from '../../../test/browser/accessible.js';
import { askingPage } from '../../../test/browser/asking-page.js';
import { freshClinic, type TestClinic } from '../../../test/browser/clinic.js';
import { network } from '../../../test/browser/faults.js';
import { announced, byRole, fill, focused, sees, until } from '../../../test/browser/screen.js';

describe('joining a waiting list from booking', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  beforeEach(() => clinic.reset().then(() => clinic.clock('2026-12-07T08:00:00-07:00')));

  const press = async (name: string | RegExp) => (await byRole('button', name)).click();
  const joins = async () => (await clinic.audit()).filter(({ operation, outcome }) => operation === 'joinWaitingList' && outcome === 'ok');
  async function atForm(net = network(clinic.as('amira'))) {
    const page = await askingPage(net.backend);
    await page.chooseVisit(/^Check-up/);
    await page.times();
    await press('Join the waiting list');
    await byRole('heading', 'Join the waiting list');
    return { page, net };
  }

  it('is joined once, found again, and left', async () => {
    const { page, net } = await atForm();
    fill(await byRole('combobox', 'Part of the day'), 'morning');
    const last = await byRole<HTMLSelectElement>('combobox', 'Last day you could come');
    fill(last, last.options[20]!.value);
    await expectAccessible(page.element);
    net.next({ method: 'POST', path: '/waiting-list' }, 'drop-after');
    (page.element.shadowRoot!.querySelector<HTMLElement>('[part=submit]'))!.click();
    await sees('On the waiting list');
    await sees(/Monday 7 December to Sunday 27 December in the morning/);
    await until(() => announced().includes('You are on the waiting list.') && focused()?.localName === 'h2');
    await expectAccessible(page.element);
    expect(await joins()).to.have.length(1);
    expect(page.events.filter(({ type }) => type.startsWith('portico-waiting-list')).map(({ type, detail }) => [type, Object.keys(detail as object)])).to.deep.equal([['portico-waiting-list-submit', []], ['portico-waiting-list-done', ['entryId']]]);

    const again = await askingPage(clinic.as('amira'));
    await again.chooseVisit(/^Check-up/);
    await again.times();
    await sees('You are on the waiting list for this visit.');
    await press('Show it');
    await press('Leave the list');
    await byRole('heading', 'Leave the list?');
    await expectAccessible(again.element);
    await press('Yes, leave it');
    await until(() => announced().includes('You have left the waiting list.'));
    await sees('No time that suits you?');
  });

  it('says at the day what is wrong, and what to do when there is a place already', async () => {
    const { page } = await atForm();
    const [from, to] = [await byRole<HTMLSelectElement>('combobox', 'First day you could come'), await byRole<HTMLSelectElement>('combobox', 'Last day you could come')];
    fill(from, from.options[9]!.value);
    fill(to, to.options[2]!.value);
    const submit = () => page.element.shadowRoot!.querySelector<HTMLElement>('[part=submit]')!.click();
    submit();
    await sees('Choose a last day after the first');
    await until(() => focused()?.id === 'waiting-to');
    await expectAccessible(page.element);
    // Meanwhile, in another window.
    const { items } = (await (await clinic.as()(new Request('https://portico.invalid/visit-types'))).json()) as { items: { id: string; name: string }[] };
    await clinic.as('amira')(new Request(`https://portico.invalid/patients/${clinic.account('amira').patientId}/waiting-list`, {
      method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ visitTypeId: items.find(({ name }) => name === 'Check-up')!.id, windows: [{ from: '2026-12-08', to: '2026-12-10', dayPart: 'any' }] }),
    }));
    fill(to, to.options[12]!.value);
    submit();
    await sees('You are on the waiting list for this visit already.');
    await press('Show it');
    await sees(/Tuesday 8 December to Wednesday 9 December/);
    expect(await joins()).to.have.length(1);
  });
});

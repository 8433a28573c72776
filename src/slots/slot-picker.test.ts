import { expect } from 'chai';
import { expectAccessible } from '../../test/browser/accessible.js';
import { freshClinic, type TestClinic } from '../../test/browser/clinic.js';
import { json, network } from '../../test/browser/faults.js';
import { allByRole, byRole, sees, textOf, until } from '../../test/browser/screen.js';
import type { Backend } from '../contract/backend.js';
import type { Schemas } from '../contract/client.js';
import './slot-picker.js';

describe('portico-slot-picker', () => {
  let clinic: TestClinic;
  let visitTypes: Schemas['VisitType'][];
  before(async () => {
    clinic = await freshClinic();
    visitTypes = ((await (await clinic.as()(new Request('https://portico.invalid/visit-types'))).json()) as Schemas['VisitTypeList']).items;
  });
  afterEach(() => document.body.replaceChildren());

  const idOf = (name: string) => visitTypes.find((one) => one.name === name)!.id;
  const mount = (backend: Backend, attributes: Record<string, string>) => {
    const picker = document.createElement('portico-slot-picker');
    for (const [name, value] of Object.entries(attributes)) picker.setAttribute(name, value);
    picker.backend = backend;
    document.body.append(picker);
    return picker;
  };
  const plain = (element: Element) => element.getAttribute('aria-label')!.replaceAll('\u00a0', ' ');

  it('lets a screen reader hear date, time, practitioner and place of each time', async () => {
    const picker = mount(clinic.as(), { 'visit-type': idOf('Check-up') });
    const [time] = await until(() => { const found = allByRole('button', /, \d+:\d\d [ap]m, /, picker); return found.length ? found : undefined; });
    expect(plain(time!)).to.match(/^Monday 7 December, \d+:\d\d am, with (Dr|Nurse) .+, at (Riverside|Lakeside)$/);
    await expectAccessible(picker);
  });

  it('tells the page which slot was picked, and holds nothing', async () => {
    const net = network(clinic.as());
    const picker = mount(net.backend, { 'visit-type': idOf('Check-up') });
    const told: unknown[] = [];
    picker.addEventListener('portico-slot-pick', (event) => told.push((event as CustomEvent).detail));
    (await byRole('button', 'Keep it', picker)).click();
    expect(told).to.deep.equal([{ slotId: picker.picked!.id }]);
    expect(net.asked.filter((one) => one.startsWith('POST'))).to.deep.equal([]);
  });

  it('asks nothing without a visit type', async () => {
    const net = network(clinic.as());
    mount(net.backend, {});
    await until(() => net.asked.includes('GET /session'));
    expect(net.asked.filter((one) => one.includes('slots'))).to.deep.equal([]);
  });

  it('moves by weeks, to the end of what can be booked and not before today', async () => {
    const picker = mount(clinic.as(), { 'visit-type': idOf('Check-up') });
    await sees('7 to 13 December', picker);
    expect((await byRole<HTMLButtonElement>('button', 'Earlier days', picker)).disabled).to.equal(true);
    for (let week = 0; week < 12; week++) {
      const later = await byRole<HTMLButtonElement>('button', 'Later days', picker);
      if (later.disabled) break;
      const before = textOf(picker);
      later.click();
      await until(() => textOf(picker) !== before);
      await byRole('toolbar', 'Days', picker);
    }
    expect((await byRole<HTMLButtonElement>('button', 'Later days', picker)).disabled).to.equal(true);
    await sees('1 to 7 February', picker);
  });

  it('says closed on a holiday and none on a day without times', async () => {
    const picker = mount(clinic.as(), { 'visit-type': idOf('Check-up') });
    await sees('7 to 13 December', picker);
    expect(allByRole('button', /^Saturday 12 December, no free times$/, picker)).to.have.length(1);
    for (const range of ['14 to 20 December', '21 to 27 December']) {
      (await byRole('button', 'Later days', picker)).click();
      await sees(range, picker);
    }
    await byRole('button', /^Friday 25 December, closed$/, picker);
  });

  it('names the clinic’s zone, and how far the reader is from it', async () => {
    const picker = mount(clinic.as(), { 'visit-type': idOf('Check-up') });
    await sees(/Denver time ?\./, picker);
    const offset = -new Date('2026-12-07T16:00:00Z').getTimezoneOffset() + 7 * 60;
    if (offset !== 0) await sees(`It is ${Math.abs(offset) / 60} hour`, picker);
  });

  it('shows one site’s times only, since sites may be in different zones', async () => {
    const slots = async (request: Request) => {
      const list = (await (await clinic.as()(request)).json()) as Schemas['SlotList'];
      return json({ ...list, items: list.items.map((slot, index) => (index % 2 ? slot : { ...slot, locationId: 'elsewhere', when: { ...slot.when, timeZone: 'America/Chicago' } })) });
    };
    const net = network(clinic.as());
    net.next({ path: '/slots' }, slots);
    const picker = mount(net.backend, { 'visit-type': idOf('Check-up') });
    await sees('Chicago time', picker);
    expect(textOf(picker)).not.to.contain('Denver time');
  });

  it('is driven by arrow keys within the days and the times', async () => {
    const picker = mount(clinic.as(), { 'visit-type': idOf('Check-up') });
    const days = await byRole('toolbar', 'Days', picker);
    const buttons = [...days.querySelectorAll('button:not([disabled])')] as HTMLButtonElement[];
    expect(buttons.filter((one) => one.tabIndex === 0)).to.have.length(1);
    buttons[0]!.focus();
    const press = (key: string) => picker.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    press('ArrowRight');
    expect(picker.shadowRoot!.activeElement).to.equal(buttons[1]);
    press('End');
    expect(picker.shadowRoot!.activeElement).to.equal(buttons.at(-1));
    press('Home');
    press('ArrowLeft');
    expect(picker.shadowRoot!.activeElement).to.equal(buttons[0]);
    picker.lang = 'ar';
    await byRole('toolbar', 'الأيام', picker);
    buttons[0]!.focus();
    press('ArrowLeft');
    expect(picker.shadowRoot!.activeElement).to.equal(buttons[1]);
  });
});

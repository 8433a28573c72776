import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../test/browser/accessible.js';
import { freshClinic, type TestClinic } from '../../test/browser/clinic.js';
import { json, network, problem } from '../../test/browser/faults.js';
import { allByRole, announced, byRole, fill, focused, nameOf, sees, textOf, until } from '../../test/browser/screen.js';
import type { Backend } from '../contract/backend.js';
import type { Schemas } from '../contract/client.js';
import '../booking/booking.js';
import './practitioners.js';

describe('portico-practitioners', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  afterEach(() => document.body.replaceChildren());

  const mount = (backend: Backend, attributes: Record<string, string> = {}) => {
    const element = document.createElement('portico-practitioners');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.backend = backend;
    document.body.append(element);
    return element;
  };
  const list = /\/practitioners$/;
  const names = (root: Node) => allByRole('listitem', undefined, root).map((row) => row.querySelector('b')!.textContent!.trim());
  const shows = (root: Node, ...wanted: string[]) => until(() => names(root).join() === wanted.join(), () => `shown: ${names(root).join(', ')}`);

  it('says of each person what they are, what they speak and when they are free, and says it to a screen reader', async () => {
    const net = network(clinic.as());
    const first = { id: 'slot', locationId: '', modality: 'in-person', when: { start: '2026-12-08T09:20:00-07:00', timeZone: 'America/Denver', localDate: '2026-12-08', localTime: '09:20' } };
    net.next({ path: list }, async (_request, pass) => {
      const answer = (await (await pass()).json()) as Schemas['PractitionerList'];
      return json({ ...answer, items: answer.items.map(({ nextAvailable: _, ...one }, index) => ({ ...one, ...(index === 1 && { nextAvailable: { ...first, locationId: one.locationIds![0] } }) })) });
    });
    const element = mount(net.backend);
    await sees(/First free time: Tuesday 8 December, 9:20 am ?, (Riverside|Lakeside|Prairie) ?, Denver time/, element);
    await sees('Speaks English and Spanish', element);
    await sees('Takes new patients', element);
    await sees('No free time right now', element);
    expect(element.shadowRoot!.querySelectorAll('img:not([alt=""])')).to.have.length(0);
    await expectAccessible(element);
  });

  it('is narrowed down by name, language, site and visit, without a word of it in an address or an event', async () => {
    const net = network(clinic.as());
    const element = mount(net.backend);
    await sees(/Dr Zenobia Quill/, element);
    const everybody = names(element).length;
    fill(await byRole('searchbox', 'Name', element), 'quill zen');
    await shows(element, 'Dr Zenobia Quill');
    await until(() => announced().includes('1 person'));
    fill(await byRole('searchbox', 'Name', element), '');
    fill(await byRole('combobox', 'Speaks', element), 'ar');
    await shows(element, 'Dr Parisa Moradi-Wren');
    fill(await byRole('combobox', 'Where', element), [...(await byRole<HTMLSelectElement>('combobox', 'Where', element)).options].find(({ text }) => text === 'Riverside')!.value);
    await byRole('heading', 'Nobody fits all of that', element);
    await expectAccessible(element);
    (await byRole('button', 'Show everybody', element)).click();
    await until(() => names(element).length === everybody);
    await until(() => focused() === element.shadowRoot!.querySelector('input'));
    expect(net.requests.some(({ url }) => /quill|language/.test(url))).to.equal(false);
  });

  it('books with somebody on the same page, by keyboard, and the focus goes there', async () => {
    const net = network(clinic.as());
    const booking = document.createElement('portico-booking');
    booking.backend = net.backend;
    document.body.append(booking);
    const element = mount(net.backend);
    document.body.append(booking);
    const told: unknown[] = [];
    document.body.addEventListener('portico-practitioner-choose', (event) => told.push((event as CustomEvent).detail), { once: true });
    const book = await byRole('button', 'Book with Dr Zenobia Quill', element);
    book.focus();
    await sendKeys({ press: 'Enter' });
    expect(told).to.deep.equal([{ practitionerId: booking.practitioner }]);
    await until(() => focused()?.localName === 'h2' && booking.shadowRoot!.contains(focused()));
    await sees('With Dr Zenobia Quill', booking);
  });

  it('leads to the page that books, with who was chosen behind the #, unless the page cancels', async () => {
    const element = mount(clinic.as(), { 'booking-href': '/book.html?from=people#old' });
    const link = await byRole<HTMLAnchorElement>('link', 'Book with Dr Zenobia Quill', element);
    expect(link.href).to.match(new RegExp(`^${location.origin}/book\\.html\\?from=people#portico-practitioner=[\\w.~-]+$`));
    let prevented = false;
    element.addEventListener('portico-practitioner-choose', (event) => event.preventDefault());
    document.body.addEventListener('click', (event) => { prevented = event.defaultPrevented; event.preventDefault(); }, { once: true });
    link.click();
    expect(prevented).to.equal(true);
  });

  it('offers no button that leads nowhere, and no address that is not of the web', async () => {
    const element = mount(clinic.as());
    await sees('Dr Zenobia Quill', element);
    expect(allByRole('button', /^Book/, element)).to.have.length(0);
    element.bookingHref = 'javascript:alert(1)';
    await element.updateComplete;
    expect(allByRole('link', /^Book/, element)).to.have.length(0);
  });

  it('shows initials where there is no picture, and where it does not come', async () => {
    const net = network(clinic.as());
    net.next({ path: list }, async (_request, pass) => {
      const answer = (await (await pass()).json()) as Schemas['PractitionerList'];
      return json({ ...answer, items: answer.items.map(({ photo: _, ...one }, index) => ({ ...one, ...(index === 0 && { photo: { url: `${location.origin}/no-such-picture.jpg` } }) })) });
    });
    const element = mount(net.backend);
    const picture = await until(() => element.shadowRoot!.querySelector('img'));
    picture.loading = 'eager';
    await until(() => picture.hidden);
    expect([...element.shadowRoot!.querySelectorAll('.face')].map((one) => textOf(one))).to.include('ZQ');
  });

  for (const [state, answer, heading] of [['failed', problem('server-error', 500), 'We could not get this'], ['in maintenance', problem('maintenance', 503), 'The clinic is working on its computer'], ['for signed-in people only', problem('unauthenticated', 401), 'You are signed out'], ['empty', json({ items: [], asOf: '2026-12-07T08:00:00-07:00', sources: [] }), 'Nobody is listed here yet']] as const) {
    it(`says so when the list is ${state}`, async () => {
      const net = network(clinic.as());
      net.next({ path: list }, answer);
      const element = mount(net.backend);
      await byRole('heading', heading, element);
      await expectAccessible(element);
    });
  }

  it('has its shape while it waits, and names a source that did not answer', async () => {
    const net = network(clinic.as());
    let letGo!: () => void;
    net.next({ path: list }, async (_request, pass) => {
      await new Promise<void>((resolve) => { letGo = resolve; });
      return json({ ...((await (await pass()).json()) as object), sources: [{ id: 'lakeside', name: 'Lakeside', state: 'failed' }] });
    });
    const element = mount(net.backend);
    await until(() => element.shadowRoot!.querySelector('[aria-busy=true] .person'));
    await expectAccessible(element);
    letGo();
    await sees('Lakeside did not answer.', element);
    expect(nameOf(await byRole('group', 'Show only', element))).to.equal('Show only');
  });
});

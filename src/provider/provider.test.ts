import { expect } from 'chai';
import '../sign-in/sign-in.js';
import '../booking/booking.js';
import { freshClinic, type TestClinic } from '../../test/browser/clinic.js';
import { network, problem } from '../../test/browser/faults.js';
import { allByRole, byRole, everything, sees, textOf, until } from '../../test/browser/screen.js';
import type { PorticoBooking } from '../booking/booking.js';
import type { PorticoProvider } from './provider.js';

const show = (html: string) => document.body.replaceChildren(document.createRange().createContextualFragment(html));
const element = <E extends Element>(selector: string) => document.querySelector<E>(selector)!;

describe('portico-provider', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  afterEach(() => document.body.replaceChildren());

  const errors: string[] = [];
  const realError = console.error;
  beforeEach(() => { errors.length = 0; console.error = (...values: unknown[]) => errors.push(values.map(String).join(' ')); });
  afterEach(() => { console.error = realError; });

  it('gives its backend to what is inside it, to those that name it, and as default to all others', async () => {
    const asked: string[] = [];
    const backend = (name: string) => async (request: Request) => { asked.push(`${name} ${new URL(request.url).pathname}`); return clinic.as()(request); };
    show('<portico-provider id="around"><portico-booking id="in"></portico-booking></portico-provider><portico-provider id="named"></portico-provider><portico-provider id="default" default></portico-provider>'
      + '<portico-booking id="by-name" provider="named"></portico-booking><portico-booking id="loose"></portico-booking><portico-provider id="other"><portico-booking id="own"></portico-booking></portico-provider>');
    for (const id of ['around', 'named', 'default', 'other']) element<PorticoProvider>(`portico-provider#${id}`).backend = backend(id);
    element<PorticoBooking>('#own').backend = backend('own');
    await until(() => ['in', 'by-name', 'loose', 'own'].every((id) => textOf(element(`#${id}`)).includes('Check-up')));
    const lists = asked.filter((one) => one.endsWith('/visit-types')).sort();
    expect(lists).to.deep.equal(['around /visit-types', 'default /visit-types', 'named /visit-types', 'own /visit-types']);
  });

  it('refuses a second default with one error on the console', async () => {
    show('<portico-provider default></portico-provider><portico-provider default></portico-provider>');
    await until(() => errors.some((one) => one.includes('PORTICO-002')));
  });

  it('lets an element ask nothing until it is bound, then says once what is missing', async function () {
    this.timeout(30_000);
    const events: unknown[] = [];
    const listen = (event: Event) => events.push((event as CustomEvent).detail);
    document.addEventListener('portico-error', listen);
    show('<portico-booking></portico-booking>');
    await sees('This part of the page is not ready. Please phone the clinic.');
    expect(errors.filter((one) => one.includes('PORTICO-001'))).to.have.length(1);
    expect(events).to.deep.equal([{ code: 'no-backend' }]);
    document.removeEventListener('portico-error', listen);
    const late = document.createElement('portico-provider') as PorticoProvider;
    late.default = true;
    late.backend = clinic.as();
    document.body.prepend(late);
    await sees('Check-up');
  });

  it('takes a backend that is a function at any time', async () => {
    show('<portico-provider><portico-booking></portico-booking></portico-provider>');
    element<PorticoProvider>('portico-provider').backend = clinic.as('amira');
    await byRole('combobox', 'Who is the visit for?');
    element<PorticoProvider>('portico-provider').backend = clinic.as('bram');
    await until(() => allByRole('combobox', 'Who is the visit for?').length === 0 && textOf().includes('Check-up'));
  });

  it('asks once for what several elements show', async () => {
    const net = network(clinic.as());
    show('<portico-provider><portico-booking></portico-booking><portico-booking></portico-booking><portico-sign-in></portico-sign-in></portico-provider>');
    element<PorticoProvider>('portico-provider').backend = net.backend;
    await until(() => [...document.querySelectorAll('portico-booking')].every((one) => textOf(one).includes('Check-up')));
    expect(net.asked.sort()).to.deep.equal(['GET /clinic', 'GET /session', 'GET /visit-types']);
  });

  it('forgets every answer about one person when another comes, and aborts what is on its way', async () => {
    const net = network(clinic.as('amira'));
    show('<portico-provider><portico-booking></portico-booking></portico-provider>');
    const provider = element<PorticoProvider>('portico-provider');
    provider.backend = net.backend;
    await byRole('combobox', 'Who is the visit for?');
    const before = provider.connection!.state.epoch;
    provider.connection!.request('switch-subject', provider.connection!.state.people[1]!.patientId);
    expect(provider.connection!.state.epoch).to.equal(before + 1);
    await sees(/For Sofia Haddad ?, you act for this person/);
    net.next({ method: 'GET', path: '/session' }, problem('session-expired', 401));
    provider.refreshSession();
    await until(() => provider.connection!.state.session === 'expired');
    expect(provider.connection!.state.epoch).to.equal(before + 2);
    expect(textOf()).not.to.contain('Haddad');
  });

  it('shows nobody’s name once the credential has died under a request', async () => {
    const net = network(clinic.as('amira'));
    show('<portico-provider><portico-sign-in></portico-sign-in><portico-booking></portico-booking></portico-provider>');
    element<PorticoProvider>('portico-provider').backend = net.backend;
    await sees('Signed in as Amira Haddad');
    net.next({ path: /\/drafts/ }, problem('session-expired', 401));
    element<PorticoProvider>('portico-provider').connection!.request('switch-subject', element<PorticoProvider>('portico-provider').connection!.state.people[1]!.patientId);
    await until(() => !textOf().includes('Haddad'));
    await byRole('button', 'Sign in');
  });
});

describe('an element on somebody else’s page', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  afterEach(() => document.body.replaceChildren());

  const mount = async (attributes = '') => {
    show(`<portico-booking ${attributes}></portico-booking>`);
    const booking = element<PorticoBooking>('portico-booking');
    booking.backend = clinic.as('amira');
    await sees('Check-up');
    return booking;
  };

  it('carries the marks of session recorders inside its root', async () => {
    const booking = await mount();
    const wrapper = booking.shadowRoot!.querySelector('[part=base]')!;
    for (const mark of ['rr-block', 'sentry-block', 'ph-no-capture', 'fs-exclude']) expect(wrapper.classList.contains(mark), mark).to.equal(true);
    for (const mark of ['data-hj-suppress', 'data-clarity-mask', 'data-private', 'data-dd-privacy']) expect(wrapper.hasAttribute(mark), mark).to.equal(true);
    expect([...booking.shadowRoot!.children].filter((child) => !['STYLE'].includes(child.tagName))).to.deep.equal([wrapper]);
  });

  it('gives a session recorder with its own settings nothing that is inside', async () => {
    const { record } = await import('rrweb');
    const events: unknown[] = [];
    const stop = record({ emit: (event) => { events.push(event); } })!;
    const booking = await mount();
    (await byRole('button', /^Check-up/, booking)).click();
    await sees('First free time');
    stop();
    const recorded = JSON.stringify(events);
    expect(recorded).to.contain('portico-booking');
    for (const inside of ['Check-up', 'First free time', 'Amira Haddad']) expect(recorded, inside).not.to.contain(inside);
  });

  it('stays true when a page translator has replaced its text', async () => {
    const booking = await mount();
    for (const node of [...everything(booking)].flatMap((one) => [...one.childNodes]).filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() && !node.parentElement!.closest('[translate=no]'))) {
      const font = document.createElement('font');
      font.textContent = `[${node.nodeValue}]`;
      node.replaceWith(font);
    }
    booking.lang = 'es';
    await sees('Revisión', booking);
    expect(textOf(booking)).not.to.contain('Check-up');
  });

  it('shows no state of the record on its own tag', async () => {
    const booking = await mount('lang="en"');
    (await byRole('button', /^Check-up/, booking)).click();
    await sees('First free time', booking);
    expect(booking.getAttributeNames()).to.deep.equal(['lang']);
    expect(booking.getAttribute('style')).to.equal(null);
  });

  it('is not moved by a style sheet that wants to', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { all: revert; text-transform: uppercase } portico-booking { display: inline; float: left; visibility: collapse; font-style: italic; white-space: pre; text-indent: 4em } button { background: lime !important; font-size: 6px !important }');
    document.adoptedStyleSheets = [sheet];
    after(() => { document.adoptedStyleSheets = []; });
    const booking = await mount();
    const button = await byRole('button', /^Check-up/, booking);
    const style = getComputedStyle(button);
    expect([getComputedStyle(booking).display, style.textTransform, style.fontStyle, style.visibility, style.whiteSpace, style.textIndent]).to.deep.equal(['block', 'none', 'normal', 'visible', 'normal', '0px']);
    expect(Number.parseFloat(style.fontSize)).to.be.above(12);
  });

  it('leaves no listener, node or region behind that grows with each mount', async () => {
    await mount();
    const count = () => document.querySelectorAll('*').length;
    const before = count();
    for (let n = 0; n < 20; n++) await mount();
    expect(count()).to.equal(before);
  });
});

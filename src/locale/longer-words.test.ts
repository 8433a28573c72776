import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { freshClinic, type TestClinic } from '../../test/browser/clinic.js';
import { expectNothingCut } from '../../test/browser/cut.js';
import { json, network, problem, type Network } from '../../test/browser/faults.js';
import { longer, longerTag, longerWords } from '../../test/browser/longer-words.js';
import { fill, sees, textOf, until } from '../../test/browser/screen.js';
import '../booking/booking.js';
import type { PorticoBooking } from '../booking/booking.js';
import type { PorticoProvider } from '../provider/provider.js';
import '../sign-in/sign-in.js';
import type { PorticoSignIn } from '../sign-in/sign-in.js';

/** Words 40 % longer than English, on the narrowest screen that WCAG asks for. */
describe('longer words at 320 px', () => {
  let clinic: TestClinic;
  const [width, height] = [innerWidth, innerHeight];
  before(async () => {
    clinic = await freshClinic();
    await setViewport({ width: 320, height: 640 });
    expect(innerWidth).to.equal(320);
  });
  after(() => setViewport({ width, height }));
  beforeEach(() => clinic.reset().then(() => clinic.clock('2026-12-07T08:00:00-07:00')));
  afterEach(() => document.body.replaceChildren());

  async function mount(tag: string, net: Network): Promise<HTMLElement> {
    const provider = document.createElement('portico-provider') as PorticoProvider;
    Object.assign(provider, { lang: longerTag, words: longerWords, backend: net.backend });
    const element = document.createElement(tag);
    provider.append(element);
    document.body.replaceChildren(provider);
    await until(() => element.shadowRoot?.querySelector(`[lang=${longerTag}]`));
    return element;
  }

  const find = <E extends HTMLElement = HTMLElement>(element: Element, selector: string) => until(() => element.shadowRoot!.querySelector<E>(selector), () => `no ${selector}; there is: ${textOf(element)}`);
  const press = async (element: Element, selector: string) => (await find(element, selector)).click();
  const submit = (element: Element) => press(element, '[part~=submit]');
  const chooseVisit = (element: Element) => press(element, 'button.visit');
  async function pick(element: Element): Promise<void> {
    await chooseVisit(element);
    await press(element, '.time');
    await sees(longer('is kept for you until'), element);
  }

  async function ask(element: Element): Promise<void> {
    const { items } = (await (await clinic.as()(new Request('https://portico.invalid/visit-types'))).json()) as { items: { id: string; name: string }[] };
    await chooseVisit(element);
    await (await (element as PorticoBooking).load()).ask({ visitTypeId: items.find(({ name }) => name.startsWith('Check-up'))!.id });
    await find(element, '[part=request]');
  }

  async function beGuest(element: Element): Promise<void> {
    await pick(element);
    await press(element, '.row > .button:not(.primary, .plain)');
    await find(element, '[part=guest]');
  }

  interface State {
    /** A sentence of it, in English. */
    says: string;
    tag?: string;
    as?: string;
    arrange?: (net: Network) => void;
    reach?: (element: Element, net: Network) => Promise<void>;
  }
  const lists = /\/visit-types$/;
  const slots = /\/slots$/;
  const bookings = { method: 'POST', path: '/appointments' };
  const nothing = { items: [], asOf: '2026-12-07T08:00:00-07:00', sources: [], from: '2026-12-07', to: '2026-12-21' };

  const states: Record<string, State> = {
    'what the visit is for': { says: 'Book a visit' },
    'nothing to book': { says: 'No visits can be booked here right now', arrange: (net) => net.next({ path: lists }, json(nothing)) },
    'the free times': { says: 'First free time', reach: chooseVisit },
    'another person’s record': { says: 'you act for this person', as: 'amira', async reach(element) {
      const who = await find<HTMLSelectElement>(element, '#patient');
      fill(who, who.options[1]!.value);
    } },
    'no free times': { says: 'No free times right now', arrange: (net) => net.next({ path: slots }, json(nothing)), reach: chooseVisit },
    'signing in before the form': { says: 'Sign in to book this time', reach: pick },
    'who a guest is': { says: 'How do you want to get the code', reach: beGuest },
    'who a guest is, with what is wrong in it': { says: 'Fill this in', async reach(element) {
      await beGuest(element);
      fill(await find(element, '[autocomplete=bday-year]'), '99');
      await press(element, '[part=guest] .primary');
    } },
    'the code of a guest': { says: 'We sent a code to', async reach(element) {
      await beGuest(element);
      const typed = { '#guest-givenName': 'Ada', '#guest-familyName': 'Quill', '[autocomplete=bday-day]': '27', '[autocomplete=bday-month]': '3', '[autocomplete=bday-year]': '1984', '#guest-phone': '+13035550142' };
      for (const [selector, value] of Object.entries(typed)) fill(await find(element, selector), value);
      await press(element, '[part=guest] .primary');
    } },
    'the form': { says: 'Why do you want to be seen', as: 'amira', reach: pick },
    'the form with what is wrong in it': { says: 'Enter a number with its country code', as: 'amira', async reach(element) {
      await pick(element);
      fill(await find(element, '#phone'), '303');
      fill(await find(element, '#reason'), 'x'.repeat(2000));
      await submit(element);
    } },
    'no more time': { says: 'You cannot ask for more time', as: 'amira', async reach(element) {
      await pick(element);
      for (const left of ['2 more times', '1 more time']) {
        await press(element, '.hold .link');
        await sees(longer(left), element);
      }
      await press(element, '.hold .link');
    } },
    'an answer that was lost': { says: 'We do not know yet whether your visit is booked', as: 'amira', async reach(element, net) {
      await pick(element);
      net.next(bookings, 'drop-after');
      net.next({ path: /\/operations\// }, 'drop-before');
      await submit(element);
    } },
    'a time that somebody else took': { says: 'Somebody else has just taken', as: 'amira', async reach(element, net) {
      await pick(element);
      net.next(bookings, problem('slot-taken', 409));
      await submit(element);
    } },
    'a booking that was refused': { says: 'Your visit is not booked', as: 'amira', async reach(element, net) {
      await pick(element);
      net.next(bookings, problem('booking-closed', 409));
      await submit(element);
    } },
    'the confirmation': { says: 'Add to calendar', as: 'amira', async reach(element) {
      await pick(element);
      await submit(element);
    } },
    'a request with its days': { says: 'That is as many as the clinic takes', as: 'amira', async reach(element) {
      await ask(element);
      for (let count = 0; count < 3; count++) await press(element, '.day[aria-pressed="false"]').then(() => until(() => element.shadowRoot!.querySelectorAll('.day[aria-pressed="true"]').length > count));
    } },
    'a request that is one too many': { says: 'See your requests', as: 'amira', async reach(element, net) {
      await ask(element);
      await press(element, '.day[aria-pressed="false"]');
      net.next({ method: 'POST', path: '/appointment-requests' }, problem('limit-reached', 409, { limit: 2 }));
      await submit(element);
    } },
    'what was asked for': { says: 'Nothing is booked until the clinic says yes', as: 'amira', async reach(element) {
      await ask(element);
      await press(element, '.day[aria-pressed="false"]');
      await submit(element);
      await find(element, '[part=confirmation]');
    } },
    'the waiting list': { says: 'How soon before may we ask you', as: 'amira', async reach(element) {
      await chooseVisit(element);
      await press(element, '[part=join-waiting-list]');
    } },
    'a failure': { says: 'We could not get this', arrange: (net) => net.next({ path: lists }, problem('server-error', 500)) },
    'a second failure': { says: 'We still could not get this', arrange: (net) => net.next({ path: lists }, problem('server-error', 500), problem('server-error', 500)), reach: (element) => press(element, '.button.primary') },
    'maintenance': { says: 'Nothing has changed', arrange: (net) => net.next({ path: lists }, problem('maintenance', 503, { until: '2026-12-13T06:00:00-07:00' })) },
    'what is not permitted': { says: 'You cannot see this', arrange: (net) => net.next({ path: lists }, problem('not-permitted', 403)) },
    'a source that did not answer': { says: 'did not answer', arrange: (net) => net.next({ path: lists }, async (_request, pass) => json({ ...((await (await pass()).json()) as object), sources: [{ id: 'lakeside', name: 'Lakeside', state: 'failed' }] })) },
    'an answer that cannot be shown': { says: 'Something is wrong on our side', arrange: (net) => net.next({ path: lists }, json({ items: [null], asOf: 1, sources: 'x' })) },
    'signing in': { says: 'Sign in', tag: 'portico-sign-in' },
    'who is signed in': { says: 'Signed in as', tag: 'portico-sign-in', as: 'amira' },
    'a session that ended': { says: 'because nobody used this page', tag: 'portico-sign-in', as: 'amira', async reach(element, net) {
      await sees(longer('Signed in as'), element);
      net.next({ method: 'GET', path: '/session' }, problem('session-expired', 401));
      element.closest<PorticoProvider>('portico-provider')!.refreshSession();
    } },
    'a sign-in window that did not open': { says: 'Your browser did not open the sign-in window', tag: 'portico-sign-in', async reach(element) {
      const { open } = window;
      window.open = () => null;
      const provider = element.closest<PorticoProvider>('portico-provider')!;
      const before = provider.connection;
      provider.redirectUri = '/signed-in.html';
      await until(() => provider.connection !== before && (element as PorticoSignIn).connection === provider.connection);
      await sees(longer('Sign in'), element);
      await press(element, '.button');
      await sees(longer('did not open'), element);
      window.open = open;
    } },
  };

  it('have room in the warning before a session ends', async () => {
    const net = network(clinic.as('amira'));
    net.next({ method: 'GET', path: '/session' }, async (_request, pass) => json({ ...((await (await pass()).json()) as object), secondsLeft: 100 }));
    await mount('portico-sign-in', net);
    await sees(longer('Are you still there'));
    expectNothingCut(document.querySelector<HTMLElement>('portico-idle-warning')!, document.documentElement.getBoundingClientRect());
  });

  for (const [name, { says, tag = 'portico-booking', as, arrange, reach }] of Object.entries(states)) {
    it(`have room in ${name}`, async () => {
      const net = network(clinic.as(as));
      arrange?.(net);
      const element = await mount(tag, net);
      await reach?.(element, net);
      await sees(longer(says), element);
      expectNothingCut(element);
    });
  }

  it('would be found where they had none', async () => {
    const element = await mount('portico-booking', network(clinic.as()));
    (await find(element, 'h2')).style.cssText = 'overflow: hidden; white-space: nowrap; inline-size: 4em';
    expect(() => expectNothingCut(element)).to.throw(/cut off/);
  });
});

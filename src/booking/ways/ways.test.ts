import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../../test/browser/accessible.js';
import { bookingPage, type BookingPage } from '../../../test/browser/booking-page.js';
import { freshClinic, type TestClinic } from '../../../test/browser/clinic.js';
import { json, network, problem, type Network } from '../../../test/browser/faults.js';
import { allByRole, byRole, fill, focused, nameOf, sees, textOf, until } from '../../../test/browser/screen.js';
import type { Schemas } from '../../contract/client.js';
import { en } from './words/en.js';

type Option = Schemas['BookingOption'];

describe('ways into booking', () => {
  let clinic: TestClinic;
  let types: Schemas['VisitType'][];
  let sites: Schemas['LocationShort'][];
  before(async () => {
    clinic = await freshClinic();
    const ask = async <T>(path: string) => (await (await clinic.as()(new Request(`https://portico.invalid${path}`))).json()) as T;
    types = (await ask<Schemas['VisitTypeList']>('/visit-types?limit=100')).items;
    sites = (await ask<Schemas['Clinic']>('/clinic')).locations;
  });
  beforeEach(() => clinic.reset().then(() => clinic.clock('2026-12-07T08:00:00-07:00')));

  const typeId = (name: string) => types.find((one) => one.name === name)!.id;
  const siteId = (name: string) => sites.find((one) => one.name === name)!.id;
  const page = { asOf: '2026-12-07T08:00:00-07:00', sources: [] };
  /** What this person may do, as the backend would say it. */
  const withOptions = (net: Network, ...items: Option[]) => net.next({ path: /\/booking-options$/ }, ...Array.from({ length: 9 }, () => json({ ...page, items })));
  const able = async (net: Network, ...operations: string[]) => net.next({ path: '/session' }, ...Array.from({ length: 9 }, () => async (_request: Request, pass: () => Promise<Response>) => {
    const session = (await (await pass()).json()) as Schemas['Session'];
    return json({ ...session, people: session.people.map((one) => ({ ...one, operations: { ...one.operations, ...Object.fromEntries(operations.map((id) => [id, { state: 'available' }])) } })) });
  }));
  const withReferrals = (net: Network, items: Schemas['Referral'][]) => net.next({ path: /\/referrals$/ }, ...Array.from({ length: 9 }, () => json({ ...page, items })));
  const signedIn = async (items: Option[], attributes: Record<string, string> = {}): Promise<{ net: Network; shown: BookingPage }> => {
    const net = network(clinic.as('amira'));
    await able(net, 'listBookingOptions');
    withOptions(net, ...items);
    withReferrals(net, []);
    return { net, shown: await bookingPage(net.backend, attributes) };
  };

  describe('by clinician', () => {
    it('begins with whom, then asks what for, and shows that person’s times; all by keyboard', async () => {
      const net = network(clinic.as());
      const { element } = await bookingPage(net.backend);
      (await byRole('button', 'See a certain clinician', element)).focus();
      await sendKeys({ press: 'Enter' });
      const person = await byRole('button', /^Dr Zenobia Quill/, element);
      expect(nameOf(person)).to.match(/Family doctor.*Speaks English and Spanish/);
      await expectAccessible(element);
      expect(net.requests.some(({ url }) => url.includes('nextAvailable=true'))).to.equal(true);
      person.focus();
      await sendKeys({ press: 'Enter' });
      await sees('With Dr Zenobia Quill', element);
      await until(() => focused()?.localName === 'h2');
      expect(allByRole('button', /^Vaccine/, element)).to.have.length(0);
      (await byRole('button', /^Check-up/, element)).click();
      await byRole('toolbar', 'Days', element);
      const times = await until(() => { const found = allByRole('button', /, \d+:\d\d [ap]m, /, element); return found.length ? found : undefined; });
      for (const time of times) expect(nameOf(time)).to.contain('with Dr Zenobia Quill');
      // Another visit with the same person, and then anybody.
      (await byRole('button', /^Change: /, element)).click();
      await sees('With Dr Zenobia Quill', element);
      (await byRole('button', /See all visits$/, element)).click();
      await byRole('button', /^Vaccine/, element);
      await byRole('button', 'See a certain clinician', element);
    });

    it('is begun by a link, which is not left behind in the address', async () => {
      const list = (await (await clinic.as()(new Request('https://portico.invalid/practitioners?limit=100'))).json()) as Schemas['PractitionerList'];
      const { element } = await bookingPage(clinic.as());
      await byRole('button', /^Vaccine/, element);
      location.hash = `#portico-practitioner=${list.items.find(({ name }) => name === 'Dr Zenobia Quill')!.id}`;
      await sees('With Dr Zenobia Quill', element);
      expect(location.hash).to.equal('');
    });
  });

  describe('by site', () => {
    const position = (coords: Partial<GeolocationCoordinates> | undefined) => {
      Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: (ok: PositionCallback, no: PositionErrorCallback) => (coords ? ok({ coords } as GeolocationPosition) : no({ code: 1 } as GeolocationPositionError)) } });
    };
    afterEach(() => { delete (navigator as { geolocation?: unknown }).geolocation; });
    const names = (root: Node) => allByRole('listitem', undefined, root).map((row) => row.querySelector('b')!.textContent!.trim());

    it('shows how far each is only when asked, sorts by it, and sends it to nobody', async () => {
      position({ latitude: 40.01, longitude: -105.27 });
      const net = network(clinic.as());
      const { element } = await bookingPage(net.backend);
      (await byRole('button', 'Choose a site', element)).click();
      await sees('Cottonwood Quay', element);
      expect(textOf(element)).not.to.match(/\d mi away/);
      await expectAccessible(element);
      const asked = net.asked.length;
      (await byRole('button', 'Show distances', element)).click();
      await sees(/\d mi away/, element);
      const away = [...textOf(element).matchAll(/([\d.]+) mi away/g)].map(([, miles]) => Number(miles));
      expect(away).to.have.length(sites.length);
      expect(away).to.deep.equal([...away].sort((one, other) => one - other));
      fill(await byRole('combobox', 'Sort by', element), 'name');
      await until(() => names(element).join() === [...names(element)].sort().join());
      expect(net.asked).to.have.length(asked);
      expect(net.requests.some(({ url }) => /40\.0|105\.2/.test(url))).to.equal(false);
      await expectAccessible(element);
      (await byRole('button', /^Riverside/, element)).click();
      await sees('What is the visit for?', element);
      (await byRole('button', /^Check-up/, element)).click();
      await until(() => net.requests.some(({ url }) => url.includes(`locationId=${siteId('Riverside')}`)));
    });

    it('goes on calmly when the browser does not say where one is', async () => {
      position(undefined);
      const { element } = await bookingPage(clinic.as());
      (await byRole('button', 'Choose a site', element)).click();
      (await byRole('button', 'Show distances', element)).click();
      await sees('We do not know where you are, and that is fine.', element);
      expect(names(element)).to.have.length(sites.length);
    });

    it('knows where the person was last, and puts it first on request', async () => {
      const { shown: { element } } = await signedIn([{ visitTypeId: typeId('Check-up'), locationId: siteId('Riverside'), way: 'direct', lastVisitAt: '2026-03-03' }]);
      (await byRole('button', 'Choose a site', element)).click();
      await sees('Your last visit was on Tuesday 3 March 2026', element);
      fill(await byRole('combobox', 'Sort by', element), 'last-visited');
      await until(() => names(element)[0] === 'Riverside');
    });
  });

  describe('why not', () => {
    const closed = (code: string, more: Partial<Option> = {}, reason: Partial<Schemas['BookingReason']> = {}): Option => ({ visitTypeId: typeId('Check-up'), way: 'none', reasons: [{ code, ...reason }], ...more });

    it('says each reason in words of its own, and always how to go on', async () => {
      const codes = Object.keys(en.reason) as (keyof typeof en.reason)[];
      expect(codes).to.have.length(13);
      const { shown: { element } } = await signedIn([closed(codes[0]!, { reasons: codes.map((code) => ({ code })) })], { 'visit-type': typeId('Check-up') });
      await byRole('heading', /You cannot book this online/, element);
      for (const code of codes) await sees(en.reason[code](), element);
      expect(new Set(codes.map((code) => en.reason[code]())).size).to.equal(codes.length);
      await sees('(303) 555-', element);
      await byRole('button', 'Try again', element);
      expect(allByRole('toolbar', 'Days', element)).to.have.length(0);
      await expectAccessible(element);
    });

    it('says a reason that it does not know in the clinic’s words, and until when', async () => {
      const { shown: { element } } = await signedIn([closed('flood', {}, { text: 'The cellar is full of water.', until: '2026-12-09T09:00:00-07:00' })], { 'visit-type': typeId('Check-up') });
      await sees(/The cellar is full of water\. ?This is so until Wednesday 9 December, 9:00 am\./, element);
    });

    it('leads on: to another site, another modality, another visit, a link, a number', async () => {
      const alternatives: Schemas['BookingAlternative'][] = [
        { kind: 'other-location', locationId: siteId('Lakeside') }, { kind: 'other-modality', modality: 'video' }, { kind: 'other-visit-type', visitTypeId: typeId('Video visit') },
        { kind: 'link', link: { url: 'https://elsewhere.example/', label: 'Ask the out-of-hours service' } }, { kind: 'call', phone: { number: '+13035550199', display: '(303) 555-0199' } }, { kind: 'by-pigeon', text: 'Send a pigeon.' },
      ];
      const { net, shown: { element } } = await signedIn([closed('not-supported', { locationId: siteId('Riverside'), alternatives }), { visitTypeId: typeId('Check-up'), locationId: siteId('Lakeside'), way: 'direct' }], { 'visit-type': typeId('Check-up'), location: siteId('Riverside') });
      await byRole('heading', 'You cannot book this online at Riverside', element);
      await byRole('button', 'Meet by video', element);
      await byRole('button', 'Book instead: Video visit', element);
      expect((await byRole<HTMLAnchorElement>('link', 'Ask the out-of-hours service', element)).rel).to.contain('noopener');
      await byRole('link', '(303) 555-0199', element);
      await sees('Send a pigeon.', element);
      (await byRole('button', 'See free times at Lakeside', element)).click();
      await byRole('toolbar', 'Days', element);
      expect(net.requests.at(-1)!.url).to.contain(`locationId=${siteId('Lakeside')}`);
      await until(() => focused()?.localName === 'h2');
    });

    it('is direct at one site and by request at another, one beside the other', async () => {
      const net = network(clinic.as());
      net.next({ path: /\/visit-types$/ }, async (_request, pass) => {
        const answer = (await (await pass()).json()) as Schemas['VisitTypeList'];
        return json({ ...answer, items: answer.items.map((one) => (one.name === 'Check-up' ? { ...one, booking: 'direct', locationIds: [siteId('Riverside'), siteId('Lakeside')], bookingAt: [{ locationId: siteId('Lakeside'), booking: 'request' }] } : one)) });
      });
      const { element } = await bookingPage(net.backend);
      (await byRole('button', /^Check-up/, element)).click();
      await byRole('toolbar', 'Days', element);
      fill(await byRole('combobox', 'Where', element), siteId('Lakeside'));
      await byRole('heading', 'Ask for a time', element);
      await byRole('button', 'See free times at Riverside', element);
      await expectAccessible(element);
      (await byRole('button', 'Ask for a time', element)).click();
      await byRole('heading', /Ask|When/, element);
      await sees('Lakeside', element);
      await until(() => !textOf(element).includes('See free times at Riverside'));
    });

    it('offers the same ways on where nothing is free, from what the backend says', async () => {
      const net = network(clinic.as('amira'));
      await able(net, 'listBookingOptions');
      withOptions(net, { visitTypeId: typeId('Check-up'), locationId: siteId('Riverside'), way: 'direct', alternatives: [{ kind: 'other-location', locationId: siteId('Lakeside') }, { kind: 'request' }] });
      withReferrals(net, []);
      net.next({ path: /\/slots$/ }, json({ ...page, items: [], from: '2026-12-07', to: '2026-12-21' }));
      const { element } = await bookingPage(net.backend, { 'visit-type': typeId('Check-up'), location: siteId('Riverside') });
      await byRole('heading', 'No free times right now', element);
      await byRole('button', 'Ask for a time', element);
      await expectAccessible(element);
      (await byRole('button', /Lakeside$/, element)).click();
      await byRole('toolbar', 'Days', element);
    });

    it('takes the public way when the options do not come', async () => {
      const net = network(clinic.as('amira'));
      await able(net, 'listBookingOptions');
      net.next({ path: /\/booking-options$/ }, problem('server-error', 500));
      const { element } = await bookingPage(net.backend, { 'visit-type': typeId('Check-up') });
      await byRole('toolbar', 'Days', element);
    });
  });

  describe('what the clinic asks for', () => {
    const referrals = async () => ((await (await clinic.as('amira')(new Request(`https://portico.invalid/patients/${clinic.account('amira').patientId}/referrals`))).json()) as Schemas['ReferralList']).items;
    afterEach(() => history.replaceState(null, '', location.pathname + location.search));

    it('books two parts one after the other, each within its days, from a link', async () => {
      const parts = (await referrals()).find(({ kind }) => kind === 'parts')!;
      history.replaceState(null, '', `#portico-referral=${parts.id}`);
      const net = network(clinic.as('amira'));
      const shown = await bookingPage(net.backend);
      const { element } = shown;
      await sees('Blood test, then your medicines', element);
      await sees(/Part 1 ?Blood test/, element);
      expect(location.hash).to.equal('');
      const from = (name: string) => new URL(net.requests.filter(({ url }) => url.includes('/slots')).at(-1)!.url).searchParams.get(name);
      await byRole('toolbar', 'Days', element);
      expect(from('from')).to.equal(parts.visits[0]!.bookable!.from ?? null);
      await shown.pick();
      await shown.book();
      await sees('There is one more visit to book', element);
      await sees('3 to 10 days after the blood test', element);
      await expectAccessible(element);
      const [second] = (await referrals()).filter(({ id }) => id === parts.id);
      (await byRole('button', 'Choose a time: Medicine review', element)).click();
      await sees(/Part 2 ?Medicine review/, element);
      await byRole('toolbar', 'Days', element);
      expect([from('from'), from('to')]).to.deep.equal([second!.visits[1]!.bookable!.from, second!.visits[1]!.bookable!.to]);
      await shown.pick();
      await shown.book();
      await sees('That is all the clinic asked you to book', element);
      expect((await referrals()).find(({ id }) => id === parts.id)!.state).to.equal('booked');
    });

    it('shows above the choice what is open', async () => {
      const { element } = await bookingPage(clinic.as('amira'));
      await byRole('heading', 'The clinic asks you to book', element);
      await sees('Your yearly check', element);
      await byRole('button', 'Choose a time: Check-up', element);
      await byRole('button', 'Choose a time: Blood test', element);
      expect(allByRole('button', 'Choose a time: Medicine review', element)).to.have.length(0);
      await expectAccessible(element);
    });

    it('tells nobody what it is before they have signed in', async () => {
      const [yearly] = await referrals();
      const net = network(clinic.as());
      const { element } = await bookingPage(net.backend, { referral: yearly!.id });
      await sees('The clinic asks you to book something', element);
      expect(textOf(element)).not.to.contain(yearly!.title);
      await byRole('button', 'Sign in', element);
      expect(net.asked.some((one) => one.includes('referrals'))).to.equal(false);
      await expectAccessible(element);
    });

    for (const [state, says] of [['booked', 'is booked already'], ['completed', 'is done already'], ['expired', 'is over'], ['withdrawn', 'no longer asks']] as const) {
      it(`says so when it is ${state}`, async () => {
        const net = network(clinic.as('amira'));
        await able(net, 'listReferrals');
        withReferrals(net, [{ id: 'referral-1', kind: 'recall', state, title: 'Your yearly check', visits: [{ position: 1, visitType: { name: 'Check-up' } }] }]);
        const { element } = await bookingPage(net.backend, { referral: 'referral-1' });
        await sees(says, element);
        await byRole('button', /^Check-up/, element);
      });
    }

    it('says that a link is for somebody else, and does not hide that the list did not come', async () => {
      const { element } = await bookingPage(clinic.as('amira'), { referral: 'somebody-elses' });
      await sees('We found nothing that the clinic asks Amira Haddad to book by this link.', element);
      const net = network(clinic.as('amira'));
      net.next({ path: /\/referrals$/ }, problem('server-error', 500));
      const second = await bookingPage(net.backend);
      await sees('We could not see what the clinic asks you to book.', second.element);
      (await byRole('button', 'Try again', second.element)).click();
      await sees('Your yearly check', second.element);
    });
  });
});

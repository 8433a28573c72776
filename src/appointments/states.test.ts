import { expect } from 'chai';
import { expectAccessible } from '../../test/browser/accessible.js';
import { network } from '../../test/browser/faults.js';
import { allByRole, announced, byRole, everything, focused, nameOf, sees, textOf, until } from '../../test/browser/screen.js';
import { visitsPage } from '../../test/browser/visits-page.js';
import { fixture } from '../../stories/fixtures/fixture.js';
import { answersOf, type StateName } from '../../stories/fixtures/states.js';

const over = (state: StateName) => network(fixture(answersOf(state)));

describe('portico-appointments in every state', () => {
  afterEach(() => document.body.replaceChildren());

  const states: Partial<Record<StateName, { sees: (string | RegExp)[]; not?: string[] }>> = {
    visits: { sees: ['Booked', 'Waiting for the clinic to confirm', 'Until Tuesday 8 December, 5:00 pm.', 'You asked for Monday 14 December in the morning or Wednesday 16 December at any time.', 'The clinic answers by Wednesday 9 December, 8:00 am.', 'Cancelled by the clinic', 'The physiotherapist is away that day. We are sorry.', 'January 2027', 'Part 1 of 2'] },
    visitsNone: { sees: ['You have no visits ahead', 'To book one, phone'] },
    visitRefused: { sees: ['The clinic cannot offer this', 'That morning is full. Please ask for another day.', /Nothing is booked\. Choose another time, or phone \(303\)/] },
    visitTimedOut: { sees: ['Not confirmed in time', 'Nothing is booked.'] },
    visitRequestExpired: { sees: ['Nobody has answered in time'] },
    visitUnknown: { sees: ['Ask the clinic how this visit stands', 'The clinic’s computer does not say. Phone'], not: ['Booked'] },
    visitMoving: { sees: ['You asked to move it to', 'You keep the time you have until the clinic confirms the new one.', 'The clinic answers by Tuesday 8 December, 5:00 pm.'], not: ['Change the time'] },
    visitCancelling: { sees: ['Waiting for the clinic to cancel it', 'Until the clinic confirms that, this visit stands.'], not: ['Cancel this visit'] },
    visitMoveRefused: { sees: ['The clinic could not make this change', 'That morning is full.', 'This visit stands as it is.'] },
    visitTooLate: { sees: [/It is too late to change this visit here\. Phone/] },
    visitsPartial: { sees: ['Prairie did not answer.', 'Booked'] },
    visitsOfSeveral: { sees: ['Whose visits?', 'Booked'] },
    forAnother: { sees: ['you act for this person'] },
    visitWaiting: { sees: ['Waiting for an earlier time', 'Tuesday 8 December to Monday 4 January in the morning', 'Stop waiting'] },
    visitAskedFor: { sees: ['The clinic asks you to book', 'Your yearly check', '3 to 10 days after the blood test', /To book it, phone \(303\)/] },
    visitListsFailed: { sees: ['We could not get your waiting lists', 'Booked'] },
    visitsFailed: { sees: ['We could not get this'] },
    visitsMaintenance: { sees: ['Back on Monday 7 December, 11:00 am'] },
    visitsNotPermitted: { sees: ['You cannot see this'] },
    signedOut: { sees: ['You are signed out', 'Sign in'] },
    visitsExpired: { sees: ['Nobody used this page for a while'] },
  };
  for (const [state, { sees: wanted, not = [] }] of Object.entries(states)) {
    it(`says how things stand: ${state}`, async () => {
      const page = visitsPage(over(state as StateName).backend);
      for (const text of wanted) await sees(text, page.element);
      for (const text of not) expect(textOf(page.element)).not.to.contain(text);
      await expectAccessible(page.element);
    });
  }

  it('shows a status that nobody knows as it was sent', async () => {
    const net = over('visits');
    const answers = answersOf('visits');
    const list = await fixture(answers)(new Request('https://portico.invalid/patients/p/appointments?period=upcoming')).then((answer) => answer.json()) as { items: object[] };
    net.next({ path: /\/appointments$/ }, Response.json({ ...list, items: [{ ...list.items[0], status: 'on-the-moon', statusText: 'Waiting for the rocket' }] }));
    visitsPage(net.backend);
    await sees('Waiting for the rocket');
  });

  it('shows the past by month, some at a time, and says without blame what did not take place', async () => {
    const page = visitsPage(over('visitsPast').backend);
    const button = await byRole('button', 'Past visits');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await byRole('heading', 'November 2026');
    await sees('This visit did not take place');
    await until(() => nameOf(focused()!) === 'Past visits');
    (await byRole('button', 'Show more')).click();
    await byRole('heading', 'October 2026');
    await byRole('heading', 'November 2026');
    await sees('Cancelled by you');
    expect(textOf(page.element)).not.to.contain('Took place');
    expect(allByRole('button', 'Show more')).to.have.length(0);
    await expectAccessible(page.element);
  });

  it('takes an offered time in one step: the visit moves with the offer and the version that was seen', async () => {
    const net = over('visitOffered');
    const page = visitsPage(net.backend);
    await sees('A time is free for you');
    await sees('If you take it, your visit on Wednesday 13 January, 8:00 am moves to it.');
    await sees('It is kept for you until Monday 7 December, 10:00 am.');
    await expectAccessible(page.element);
    (await byRole('button', 'Take this time')).click();
    await sees(/This time is yours: \w+ \d+ December, \d+:\d\d [ap]m\./);
    const sent = net.requests.find(({ method, url }) => method === 'POST' && url.endsWith('/appointments/visit-5/reschedule'))!;
    expect(((await sent.json()) as { offerId: string }).offerId).to.equal('offer-1');
    expect(sent.headers.get('If-Match')).to.equal('"1"');
    expect(page.events).to.deep.equal([{ type: 'portico-offer-submit', detail: {} }, { type: 'portico-offer-done', detail: { appointmentId: 'visit-5' } }]);
    await until(() => announced().includes('This time is yours'));
  });

  it('declines an offered time, and says so when it is gone already', async () => {
    const net = over('visitOffered');
    const page = visitsPage(net.backend);
    (await byRole('button', 'No, thank you')).click();
    await sees('You said no to this time. You stay on the waiting list.');
    expect(net.asked).to.include('DELETE /patients/patient-amira/waiting-list/entry-1/offers/offer-1');
    net.next({ method: 'POST', path: /\/reschedule$/ }, new Response(JSON.stringify({ type: 'urn:portico:problem:offer-expired', title: 'x', status: 410, reference: 'R7K4Q2X' }), { status: 410, headers: { 'Content-Type': 'application/problem+json' } }));
    (await byRole('button', 'Take this time')).click();
    await sees('This time is no longer kept for you. You stay on the waiting list.');
    expect(page.events.at(-1)).to.deep.equal({ type: 'portico-offer-failed', detail: { problem: 'offer-expired' } });
  });

  it('leads from what the clinic asks for to booking, by its opaque id', async () => {
    const page = visitsPage(over('visitAskedFor').backend, { 'booking-href': '/book.html' });
    const [link] = await until(() => { const found = allByRole<HTMLAnchorElement>('link', 'Book it'); return found.length === 2 ? found : undefined; });
    expect(link!.hash).to.equal('#portico-referral=referral-1');
    page.element.addEventListener('portico-appointments-book', (event) => event.preventDefault());
    link!.click();
    expect(page.events.at(-1)).to.deep.equal({ type: 'portico-appointments-book', detail: { referralId: 'referral-1' } });
  });

  it('asks again with the visit as it is now when it was changed meanwhile', async () => {
    const net = over('visitChangedMeanwhile');
    const page = visitsPage(net.backend);
    await page.choose(/Check-up/, 'Cancel this visit');
    (await byRole('radio', 'I feel better')).click();
    (await byRole('button', 'Cancel the visit')).click();
    await sees('This visit has changed meanwhile.');
    (await byRole('button', 'Cancel the visit')).click();
    await until(() => net.requests.filter(({ url }) => url.endsWith('/cancel')).length === 2);
    expect(net.requests.filter(({ url }) => url.endsWith('/cancel')).map(({ headers }) => headers.get('If-Match'))).to.deep.equal(['"1"', '"2"']);
  });

  it('changes whose visits it shows', async () => {
    const net = over('visitsOfSeveral');
    visitsPage(net.backend);
    const select = await byRole<HTMLSelectElement>('combobox', 'Whose visits?');
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change'));
    await sees('you act for this person');
    await until(() => net.asked.some((one) => one === 'GET /patients/patient-sofia/appointments'));
  });

  it('stays designed whatever a backend answers', async () => {
    const errors: unknown[] = [];
    const watch = (event: ErrorEvent | PromiseRejectionEvent) => errors.push(event instanceof ErrorEvent ? event.error : event.reason);
    addEventListener('error', watch);
    addEventListener('unhandledrejection', watch);
    const real = console.error;
    console.error = () => undefined; // the developer's own message
    const good = await fixture(answersOf('visits'))(new Request('https://portico.invalid/patients/p/appointments?period=upcoming')).then((answer) => answer.text());
    let seed = 20261207;
    const random = (below: number) => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 8) % below;
    const junk = [null, 7, 'x', [], {}, true, '', -1, [null]];
    /** One member somewhere in it becomes something else. */
    const spoil = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null || random(6) === 0) return junk[random(junk.length)];
      const keys = Object.keys(value);
      const key = keys[random(Math.max(1, keys.length))];
      if (key === undefined) return junk[random(junk.length)];
      return Array.isArray(value) ? value.map((one, index) => (String(index) === key ? spoil(one) : one)) : { ...value, [key]: spoil((value as Record<string, unknown>)[key]) };
    };
    try {
      for (let round = 0; round < 60; round++) {
        const net = over('visits');
        const answer = spoil(JSON.parse(good));
        net.next({ path: /\/appointments$/ }, ...Array.from({ length: 9 }, () => Response.json(answer)));
        const page = visitsPage(net.backend);
        await until(() => /Up to date|We could not get this|Something is wrong on our side/.test(textOf(page.element)), () => `round ${round}: ${JSON.stringify(answer)} shows ${textOf(page.element)}`);
        expect(textOf(page.element), `round ${round} ${JSON.stringify(answer)}`).not.to.match(/undefined|NaN|\[object/);
        expect([...everything(page.element.shadowRoot!)].length).to.be.greaterThan(5);
      }
    } finally {
      console.error = real;
      removeEventListener('error', watch);
      removeEventListener('unhandledrejection', watch);
    }
    expect(errors).to.deep.equal([]);
  }).timeout(60_000);
});

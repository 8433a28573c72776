import { expect } from 'chai';
import { expectAccessible } from '../../test/browser/accessible.js';
import { bookingPage } from '../../test/browser/booking-page.js';
import { freshClinic, type TestClinic } from '../../test/browser/clinic.js';
import { json, network, problem } from '../../test/browser/faults.js';
import { allByRole, byRole, sees, until } from '../../test/browser/screen.js';

describe('portico-booking in every state', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  beforeEach(() => clinic.reset().then(() => clinic.clock('2026-12-07T08:00:00-07:00')));

  const lists = /\/visit-types$/;
  it('shows the shape of the list while it waits', async () => {
    const net = network(clinic.as());
    net.next({ path: lists }, () => new Promise(() => undefined));
    const page = await bookingPage(net.backend);
    await until(() => page.element.shadowRoot!.querySelector('[aria-busy=true] .bone'));
    await expectAccessible(page.element);
  });

  it('offers one retry when it failed, and none when that failed too', async () => {
    const net = network(clinic.as());
    net.next({ path: lists }, problem('server-error', 500), problem('server-error', 500));
    const page = await bookingPage(net.backend);
    await byRole('heading', 'We could not get this');
    await expectAccessible(page.element);
    (await byRole('button', 'Try again')).click();
    await byRole('heading', 'We still could not get this');
    await sees('R7K 4Q2X');
    expect(allByRole('button', 'Try again')).to.have.length(0);
    await expectAccessible(page.element);
  });

  it('says until when the clinic works on its computer', async () => {
    const net = network(clinic.as());
    net.next({ path: lists }, problem('maintenance', 503, { until: '2026-12-13T06:00:00-07:00' }));
    await bookingPage(net.backend);
    await byRole('heading', 'Back on Sunday 13 December, 6:00 am');
  });

  it('names the source that did not answer', async () => {
    const net = network(clinic.as());
    net.next({ path: lists }, async (_request, pass) => json({ ...((await (await pass()).json()) as object), sources: [{ id: 'lakeside', name: 'Lakeside', state: 'failed' }] }));
    await bookingPage(net.backend);
    await sees('Lakeside did not answer. What is kept there is missing here.');
  });

  it('says what to do when nothing can be booked', async () => {
    const net = network(clinic.as());
    net.next({ path: lists }, json({ items: [], asOf: '2026-12-07T08:00:00-07:00', sources: [] }));
    await bookingPage(net.backend);
    await byRole('heading', 'No visits can be booked here right now');
    await sees('(303) 555-0100');
  });

  it('says what to do when nothing is free', async () => {
    const net = network(clinic.as());
    const page = await bookingPage(net.backend);
    net.next({ path: /\/slots$/ }, json({ items: [], asOf: '2026-12-07T08:00:00-07:00', sources: [], from: '2026-12-07', to: '2026-12-21' }));
    await page.chooseVisit(/^Check-up/);
    await byRole('heading', 'No free times right now');
    await expectAccessible(page.element);
  });

  for (const [what, answer] of [['HTML', new Response('<h1>Login</h1>', { headers: { 'Content-Type': 'text/html' } })], ['nothing', new Response(null, { status: 204 })], ['half of a body', new Response('{"items": [', { headers: { 'Content-Type': 'application/json' } })], ['null', json(null)], ['items of another shape', json({ items: [null, 7, {}], asOf: 1, sources: 'x' })]] as const) {
    it(`stays designed when the backend answers ${what}`, async () => {
      const net = network(clinic.as());
      net.next({ path: lists }, answer);
      await bookingPage(net.backend);
      await byRole('heading', /We could not get this|Something is wrong on our side/);
    });
  }
});

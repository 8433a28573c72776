import { expect } from 'chai';
import { bookingPage } from '../../test/browser/booking-page.js';
import { freshClinic, type TestClinic } from '../../test/browser/clinic.js';
import { network, problem, type Fate } from '../../test/browser/faults.js';
import { scanForLeaks } from '../../test/browser/leaks.js';
import { byRole, sees, textOf, until } from '../../test/browser/screen.js';

/** As often as anybody asks. */
const always = (fate: Fate) => Array.from({ length: 50 }, () => fate);
const drafts = { method: 'PUT', path: /\/drafts\// };
const sentinel = 'Sentinel reason 5c1e';

/** How many sealed drafts this browser has. */
async function sealed(): Promise<number> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'portico')) return 0;
  const open = indexedDB.open('portico');
  await new Promise((resolve) => { open.onsuccess = resolve; });
  const count = open.result.transaction('sealed').objectStore('sealed').count();
  await new Promise((resolve) => { count.onsuccess = resolve; });
  open.result.close();
  return count.result;
}
const emptied = async () => { while (await sealed()) await new Promise((resolve) => requestAnimationFrame(resolve)); };

describe('what was typed into a booking', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  beforeEach(async () => {
    await clinic.reset();
    await clinic.clock('2026-12-07T08:00:00-07:00');
    indexedDB.deleteDatabase('portico');
  });

  const reason = () => byRole<HTMLTextAreaElement>('textbox', /Why do you want/);

  async function typed(net = network(clinic.as('amira'))) {
    const page = await bookingPage(net.backend);
    await page.chooseVisit(/^Check-up/);
    await page.pick();
    return { page, net };
  }

  it('stays in the browser while the server is down, and goes to the server when it is back', async () => {
    const scan = scanForLeaks(sentinel);
    const { page, net } = await typed();
    net.next(drafts, ...always('drop-before'));
    await page.reason(sentinel);
    await sees('Kept safe on this device');
    await scan.end();
    await bookingPage(clinic.as('amira'));
    await sees('We kept what you typed.');
    expect((await reason()).value).to.equal(sentinel);
    await sees(/Saved, \d/);
    await emptied();
  });

  it('is nobody else’s', async () => {
    const { page, net } = await typed();
    net.next(drafts, ...always('drop-before'));
    await page.reason(sentinel);
    await sees('Kept safe on this device');
    await bookingPage(clinic.as('karim'));
    await byRole('button', /^Check-up/);
    expect(textOf()).not.to.contain('We kept what you typed.');
    await bookingPage(clinic.as('amira'));
    expect((await reason()).value).to.equal(sentinel);
  });

  it('is hidden when the session ends, and back when the same person is', async () => {
    const { page, net } = await typed();
    net.next(drafts, problem('session-expired', 401));
    await page.reason(sentinel);
    await sees(/Sign in|Check-up/);
    await until(() => page.element.connection?.state.session === 'expired');
    await until(() => !page.element.shadowRoot!.querySelector('textarea'));
    page.element.connection!.request('reload');
    await sees('We kept what you typed.');
    expect((await reason()).value).to.equal(sentinel);
  });

  it('is gone from the browser after booking', async () => {
    const { page, net } = await typed();
    net.next(drafts, ...always('drop-before'));
    await page.reason(sentinel);
    await sees('Kept safe on this device');
    await page.book();
    await page.booked();
    await emptied();
  });

  // The last one: it ends the token that all of these use.
  it('is gone from the browser after signing out', async () => {
    const { page, net } = await typed();
    net.next(drafts, ...always('drop-before'));
    await page.reason(sentinel);
    await sees('Kept safe on this device');
    expect(await sealed()).to.equal(1);
    page.element.connection!.request('sign-out');
    await emptied();
  });
});

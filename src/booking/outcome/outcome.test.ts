import { expect } from 'chai';
import { expectAccessible } from '../../../test/browser/accessible.js';
import { bookingPage } from '../../../test/browser/booking-page.js';
import { freshClinic, type TestClinic } from '../../../test/browser/clinic.js';
import { network, problem } from '../../../test/browser/faults.js';
import { allByRole, announced, byRole, focused, sees, textOf, until } from '../../../test/browser/screen.js';

describe('a visit that the clinic has still to confirm', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  beforeEach(() => clinic.reset().then(() => clinic.clock('2026-12-07T08:00:00-07:00')));

  const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));
  const press = async (name: string | RegExp) => (await byRole('button', name)).click();

  async function pending(visit: RegExp, backend = clinic.as('amira')) {
    const page = await bookingPage(backend);
    await page.chooseVisit(visit);
    await page.pick();
    await page.book();
    await sees('Waiting for the clinic');
    return page;
  }

  it('says what is awaited and until when, and that it is confirmed as soon as it is, without being asked', async () => {
    const page = await pending(/^Physiotherapy/);
    await sees('The clinic’s computer has still to confirm this time.');
    await sees(/You have an answer by Monday 7 December, 9:0\d am\./);
    expect(allByRole('button', 'Add to calendar')).to.have.length(0);
    await expectAccessible(page.element);
    await clinic.clock('2026-12-07T08:06:00-07:00');
    await until(() => announced().includes('The clinic has confirmed your visit.'));
    await page.booked();
    await byRole('button', 'Add to calendar');
    await until(() => focused()?.localName === 'h2');
  });

  it('says no in the clinic’s own words, and leads to other times', async () => {
    const page = await pending(/^Skin check/);
    await clinic.clock('2026-12-07T08:11:00-07:00');
    comeBack();
    await sees('The clinic says: Dr Varga-Penn has no time left on that day.');
    await until(() => announced().includes('The clinic cannot give you this visit.'));
    await expectAccessible(page.element);
    await press('Choose another time');
    await page.times();
  });

  it('ends when nobody answers, and says what to do', async () => {
    const page = await pending(/^Hearing test/);
    await clinic.clock('2026-12-07T08:31:00-07:00');
    comeBack();
    await sees('The clinic did not answer in time');
    await sees('Nothing is booked. Choose another time, or phone');
    await expectAccessible(page.element);
  });

  it('shows the truth to whoever leaves and comes back, and to nobody else', async () => {
    await pending(/^Skin check/);
    await bookingPage(clinic.as('karim'));
    await byRole('button', /^Check-up/);
    expect(textOf()).not.to.contain('Waiting for the clinic');
    const page = await bookingPage(clinic.as('amira'));
    await press(/^Show Skin check/);
    await sees('You have an answer by');
    await press('Book another visit');
    await byRole('button', /^Check-up/);
    await clinic.clock('2026-12-07T08:11:00-07:00');
    await bookingPage(clinic.as('amira'));
    await sees('The clinic said no');
    await press(/^Show Skin check/);
    await sees('Dr Varga-Penn has no time left on that day.');
    expect(page.events.filter(({ type }) => type === 'portico-error')).to.have.length(0);
  });

  it('is asked for no more when the person signs out', async () => {
    const net = network(clinic.as('amira'));
    const page = await pending(/^Hearing test/, net.backend);
    net.next({ method: 'GET', path: /\/appointments\/[^/]+$/ }, problem('session-expired', 401));
    comeBack();
    await until(() => !textOf(page.element).includes('Waiting for the clinic'));
  });
});

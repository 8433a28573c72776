import { expect } from 'chai';
import { expectAccessible } from '../../../test/browser/accessible.js';
import { bookingPage } from '../../../test/browser/booking-page.js';
import { freshClinic, type TestClinic } from '../../../test/browser/clinic.js';
import { json, network } from '../../../test/browser/faults.js';
import { byRole, focused, sees, until } from '../../../test/browser/screen.js';

describe('a second visit of the same kind on the same day', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  beforeEach(() => clinic.reset().then(() => clinic.clock('2026-12-07T08:00:00-07:00')));

  const press = async (name: string | RegExp) => (await byRole('button', name)).click();
  const booked = async () => (await clinic.audit()).filter(({ operation, outcome }) => operation === 'bookAppointment' && outcome === 'ok').length;

  async function first(nth = 0) {
    const page = await bookingPage(clinic.as('amira'));
    await page.chooseVisit(/^Check-up/);
    await page.pick(nth);
    await page.book();
    return page.booked();
  }

  it('is asked about before the form: keep the one there is, another time, or both', async () => {
    const when = await first();
    const page = await bookingPage(clinic.as('amira'));
    await page.chooseVisit(/^Check-up/);
    await page.pick(1);
    await byRole('heading', `You have a visit already: Check-up, ${when}.`);
    await expectAccessible(page.element);
    await press('Choose another time');
    await page.pick(1);
    await press('Keep the one I have');
    expect(await page.booked()).to.equal(when);
    expect(await booked()).to.equal(1);
    await press('Book another visit');
    await page.chooseVisit(/^Check-up/);
    await page.pick(1);
    await press('Book it all the same');
    await page.book();
    await page.booked();
    expect(await booked()).to.equal(2);
  });

  it('is asked about with what was typed still there, when only the backend knew', async () => {
    const when = await first();
    const net = network(clinic.as('amira'));
    net.next({ method: 'GET', path: '/booking-options' }, ...Array.from({ length: 9 }, () => async (_request: Request, pass: () => Promise<Response>) => {
      const options = (await (await pass()).json()) as { items: { booked?: unknown }[] };
      return json({ ...options, items: options.items.map((item) => ({ ...item, booked: [] })) });
    }));
    const page = await bookingPage(net.backend);
    await page.chooseVisit(/^Check-up/);
    await page.pick(1);
    await page.reason('A second one');
    (await byRole('checkbox', 'I use a wheelchair')).click();
    await page.book();
    await byRole('heading', /^You have this on that day already: Check-up/);
    await until(() => focused()?.localName === 'h3');
    await press('Book it all the same');
    expect((await byRole<HTMLTextAreaElement>('textbox', /Why do you want/)).value).to.equal('A second one');
    await page.book();
    await sees('Booked');
    expect(await booked()).to.equal(2);
    const sent = (await Promise.all(net.requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/appointments')).map((request) => request.json() as Promise<{ needs?: string[]; alsoBooked?: string }>)));
    expect(sent.map(({ needs, alsoBooked }) => [needs, alsoBooked !== undefined])).to.deep.equal([[['wheelchair'], false], [['wheelchair'], true]]);
    expect(when).to.be.a('string');
  });
});

import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../test/browser/accessible.js';
import { bookingPage } from '../../test/browser/booking-page.js';
import { freshClinic, type TestClinic } from '../../test/browser/clinic.js';
import { network, problem } from '../../test/browser/faults.js';
import { scanForLeaks } from '../../test/browser/leaks.js';
import { announced, byRole, fill, focused, nameOf, sees, textOf, until } from '../../test/browser/screen.js';

describe('portico-booking', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  beforeEach(() => clinic.reset().then(() => clinic.clock('2026-12-07T08:00:00-07:00')));

  it('books a visit from what for to the confirmation', async () => {
    const page = await bookingPage(clinic.as('amira'));
    await page.chooseVisit(/^Check-up/);
    const picked = await page.pick(1);
    await page.reason('My knee has been swollen since Friday.');
    await page.book();
    const when = await page.booked();
    expect(picked).to.contain(when);
    await sees('For Amira Haddad', page.element);
    await sees('Bring Your insurance card', page.element);
    const audit = await clinic.audit();
    expect(audit.filter(({ operation, outcome }) => operation === 'bookAppointment' && outcome === 'ok')).to.have.length(1);
  });

  it('tells the page of submit and done, with nothing but an id', async () => {
    const page = await bookingPage(clinic.as('amira'));
    await page.chooseVisit(/^Check-up/);
    await page.pick();
    await page.book();
    await page.booked();
    const told = page.events.filter(({ type }) => type.startsWith('portico-booking'));
    expect(told.map(({ type }) => type)).to.deep.equal(['portico-booking-submit', 'portico-booking-done']);
    expect(Object.keys(told[1]!.detail as object)).to.deep.equal(['appointmentId']);
  });

  it('sends nothing when the page cancels, and loses nothing', async () => {
    const net = network(clinic.as('amira'));
    const page = await bookingPage(net.backend);
    page.element.addEventListener('portico-booking-submit', (event) => event.preventDefault(), { once: true });
    await page.chooseVisit(/^Check-up/);
    await page.pick();
    await page.reason('A cancelled reason');
    await page.book();
    expect(net.asked.filter((one) => one.startsWith('POST') && one.endsWith('/appointments'))).to.have.length(0);
    expect((await byRole<HTMLTextAreaElement>('textbox', /Why do you want/)).value).to.equal('A cancelled reason');
  });

  it('keeps the patient at the times when somebody else was faster, with the reason and fresh times', async () => {
    const net = network(clinic.as('amira'));
    const page = await bookingPage(net.backend);
    await page.chooseVisit(/^Check-up/);
    const [first] = await page.times();
    const name = first!.getAttribute('aria-label')!;
    await clinicHolds(clinic, net.requests.find((request) => request.url.includes('/slots'))!.url, name);
    first!.click();
    await sees(/Somebody else has just taken .*These times are free\./, page.element);
    await until(() => announced().includes('Somebody else has just taken'));
    expect((await page.times()).map((time) => time.getAttribute('aria-label'))).not.to.contain(name);
  });

  it('extends the time that is kept, as often as the clinic says', async () => {
    const page = await bookingPage(clinic.as('amira'));
    await page.chooseVisit(/^Check-up/);
    await page.pick();
    for (const left of ['2 more times', '1 more time']) {
      (await byRole('button', 'I need more time')).click();
      await sees(`You can ask for more time ${left}`);
    }
    (await byRole('button', 'I need more time')).click();
    await sees('You cannot ask for more time.');
  });

  it('goes back to the times when the hold has ended, and keeps what was typed', async () => {
    const net = network(clinic.as('amira'));
    const page = await bookingPage(net.backend);
    await page.chooseVisit(/^Check-up/);
    await page.pick();
    await page.reason('Still here');
    net.next({ method: 'POST', path: '/appointments' }, problem('hold-expired', 409));
    await page.book();
    await sees('The time is no longer kept for you.');
    await page.pick(1); // the first one is still held by the hold that this answer denied
    expect((await byRole<HTMLTextAreaElement>('textbox', /Why do you want/)).value).to.equal('Still here');
  });

  it('says at the field what is wrong, moves there and loses nothing', async () => {
    const page = await bookingPage(clinic.as('amira'));
    await page.chooseVisit(/^Check-up/);
    await page.pick();
    fill(await byRole('textbox', /Mobile number/), '303 555');
    await page.book();
    await sees('Enter a number with its country code');
    const field = await byRole<HTMLInputElement>('textbox', /Mobile number/);
    await until(() => focused() === field);
    expect(field.value).to.equal('303 555');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    await expectAccessible(page.element);
  });

  it('shows an error of the backend at its field', async () => {
    const net = network(clinic.as('amira'));
    const page = await bookingPage(net.backend);
    await page.chooseVisit(/^Check-up/);
    await page.pick();
    await page.reason('x'.repeat(20));
    net.next({ method: 'POST', path: '/appointments' }, problem('invalid-request', 422, { errors: [{ pointer: '/reason', code: 'too-long', limit: 10 }] }));
    await page.book();
    await sees('Use at most 10 characters');
  });

  it('books once when the answer is lost, and shows the booking', async () => {
    const net = network(clinic.as('amira'));
    const page = await bookingPage(net.backend);
    await page.chooseVisit(/^Check-up/);
    await page.pick();
    net.next({ method: 'POST', path: '/appointments' }, 'drop-after');
    await page.book();
    await page.booked();
    expect((await clinic.audit()).filter(({ operation, outcome }) => operation === 'bookAppointment' && outcome === 'ok')).to.have.length(1);
  });

  it('books once when the request never arrived', async () => {
    const net = network(clinic.as('amira'));
    const page = await bookingPage(net.backend);
    await page.chooseVisit(/^Check-up/);
    await page.pick();
    net.next({ method: 'POST', path: '/appointments' }, 'drop-before');
    await page.book();
    await page.booked();
    expect((await clinic.audit()).filter(({ operation }) => operation === 'bookAppointment')).to.have.length(1);
  });

  it('never says failed when nobody knows, and a second try books once', async () => {
    const net = network(clinic.as('amira'));
    const page = await bookingPage(net.backend);
    await page.chooseVisit(/^Check-up/);
    await page.pick();
    net.next({ method: 'POST', path: '/appointments' }, 'drop-after');
    net.next({ method: 'GET', path: /\/operations\// }, 'drop-before');
    await page.book();
    await sees('We do not know yet whether your visit is booked.');
    (await byRole('button', 'Try again')).click();
    await page.booked();
    expect((await clinic.audit()).filter(({ operation, outcome }) => operation === 'bookAppointment' && outcome === 'ok')).to.have.length(1);
  });

  it('sends one request for a double click', async () => {
    const net = network(clinic.as('amira'));
    const page = await bookingPage(net.backend);
    await page.chooseVisit(/^Check-up/);
    await page.pick();
    const button = await byRole('button', /^Book /);
    button.click();
    button.click();
    await page.booked();
    expect(net.asked.filter((one) => one.startsWith('POST') && one.endsWith('/appointments'))).to.have.length(1);
  });

  it('finds what was typed and the kept time again after the page was loaded anew', async () => {
    const page = await bookingPage(clinic.as('amira'));
    await page.chooseVisit(/^Check-up/);
    const picked = await page.pick();
    await page.reason('Typed before the crash');
    await sees(/Saved, \d/);
    const again = await bookingPage(clinic.as('amira'));
    await sees('We kept what you typed.');
    expect((await byRole<HTMLTextAreaElement>('textbox', /Why do you want/)).value).to.equal('Typed before the crash');
    await again.book();
    expect(picked).to.contain(await again.booked());
    expect((await bookingPage(clinic.as('karim'))).element).to.be.an.instanceof(HTMLElement);
    await byRole('button', /^Check-up/);
    expect(textOf()).not.to.contain('Typed before the crash');
  });

  it('asks somebody who is not signed in to sign in, and keeps the time', async () => {
    const page = await bookingPage(clinic.as());
    await page.chooseVisit(/^Check-up/);
    await page.pick();
    await byRole('heading', 'Sign in to book this time');
    await expectAccessible(page.element);
  });

  it('books for a child, marked in one line', async () => {
    const page = await bookingPage(clinic.as('amira'));
    const who = await byRole<HTMLSelectElement>('combobox', 'Who is the visit for?');
    fill(who, [...who.options].find((option) => option.text === 'Sofia Haddad')!.value);
    await sees(/For Sofia Haddad ?, you act for this person/);
    await page.chooseVisit(/^Child check-up/);
    await page.pick();
    await page.book();
    await page.booked();
    await sees('For Sofia Haddad');
  });

  it('is done with the keyboard alone', async () => {
    const page = await bookingPage(clinic.as('amira'));
    await byRole('button', /^Check-up/);
    const press = async (key: string, until_: () => boolean) => { for (let n = 0; n < 60 && !until_(); n++) await sendKeys({ press: key }); expect(until_(), `${key} did not reach it`).to.equal(true); };
    const at = (pattern: RegExp) => () => { const element = focused(); return element !== null && pattern.test(nameOf(element)); };
    await press('Tab', at(/Check-up/));
    await sendKeys({ press: 'Enter' });
    await page.times();
    await until(() => focused()?.localName === 'h2');
    await press('Tab', at(/free times?$/));
    await sendKeys({ press: 'ArrowRight' });
    expect(at(/free times?$/)()).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await press('Tab', at(/, \d+:\d\d [ap]m, /));
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await sees('is kept for you until');
    await press('Tab', () => focused()?.localName === 'textarea');
    await sendKeys({ type: 'By keyboard' });
    await press('Tab', at(/^Book /));
    await sendKeys({ press: 'Enter' });
    await page.booked();
    await until(() => focused()?.localName === 'h2');
  });

  it('leaves what was typed nowhere in readable form', async () => {
    const sentinel = 'Sentinel reason 7f3a';
    const scan = scanForLeaks(sentinel);
    const page = await bookingPage(clinic.as('amira'));
    await page.chooseVisit(/^Check-up/);
    await page.pick();
    await page.reason(sentinel);
    await sees(/Saved, \d/);
    await page.book();
    await page.booked();
    await scan.end();
    expect(JSON.stringify([await clinic.outbox(), await clinic.audit()])).not.to.contain(sentinel);
  });

  for (const [language, heading, dir] of [['es', 'Pedir una cita', 'ltr'], ['ar', 'حجز موعد', 'rtl']] as const) {
    it(`speaks ${language}`, async () => {
      const page = await bookingPage(clinic.as('amira'), { lang: language });
      await byRole('heading', heading);
      expect(page.element.shadowRoot!.querySelector('[part=base]')!.getAttribute('dir')).to.equal(dir);
      await expectAccessible(page.element);
    });
  }
});

/** Somebody else takes the time of that name. */
async function clinicHolds(clinic: TestClinic, slotsUrl: string, label: string): Promise<void> {
  const other = clinic.as('karim');
  const { items } = (await (await other(new Request(slotsUrl))).json()) as { items: { id: string; when: { localDate: string; localTime: string }; locationId: string }[] };
  const time = /(\d+):(\d\d)\u00a0(am|pm)/.exec(label)!;
  const hour = (Number(time[1]) % 12) + (time[3] === 'pm' ? 12 : 0);
  const localTime = `${String(hour).padStart(2, '0')}:${time[2]}`;
  const day = items.filter((slot) => slot.locationId === items[0]!.locationId)[0]!.when.localDate;
  for (const slot of items.filter(({ when, locationId }) => locationId === items[0]!.locationId && when.localDate === day && when.localTime === localTime)) {
    await other(new Request('https://portico.invalid/holds', { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ slotId: slot.id }) }));
  }
}

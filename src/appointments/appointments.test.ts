import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../test/browser/accessible.js';
import { freshClinic, monday, type TestClinic } from '../../test/browser/clinic.js';
import { json, network, problem } from '../../test/browser/faults.js';
import { scanForLeaks } from '../../test/browser/leaks.js';
import { allByRole, announced, byRole, fill, focused, nameOf, sees, textOf, until } from '../../test/browser/screen.js';
import { appointmentsOf, booked, cancelled, freeTimes, visitsPage } from '../../test/browser/visits-page.js';

const press = (key: string) => sendKeys({ press: key });
const whenText = (when: { localDate: string; localTime: string }) => {
  const [hour, minute] = when.localTime.split(':') as [string, string];
  return `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'am' : 'pm'}`;
};

describe('portico-appointments over the reference backend', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  beforeEach(() => clinic.reset().then(() => clinic.clock(monday)));

  const checkUp = (nth = 0, from = '2026-12-10') => booked(clinic, 'amira', 'Check-up', from, nth);
  const focusNamed = async (role: string, name: string | RegExp) => (await byRole(role, name)).focus();

  it('shows what was booked: the next one large, with what to bring, and says when nothing is ahead', async () => {
    visitsPage(clinic.as('amira'));
    await byRole('heading', 'You have no visits ahead');
    const { slot } = await checkUp();
    const page = visitsPage(clinic.as('amira'));
    const visit = await page.visit(`${whenText(slot.when)}, Check-up`);
    await sees('Booked', visit);
    await sees(/Bring ?: Your insurance card/, visit);
    expect(textOf(visit)).to.contain('December');
    await expectAccessible(page.element);
  });

  it('cancels by keyboard alone: menu, reason, answer; the visit stays in its place and has the focus', async () => {
    const { appointment, slot } = await checkUp();
    const page = visitsPage(clinic.as('amira'));
    const visit = await page.visit(/Check-up/);
    visit.querySelector('summary')!.focus();
    await press('ArrowUp');
    expect(nameOf(focused()!)).to.equal('Cancel this visit');
    await press('Escape');
    expect(focused()).to.equal(visit.querySelector('summary'));
    expect(visit.querySelector('details')!.open).to.equal(false);
    await press('ArrowUp');
    await press('Enter');
    await byRole('dialog', 'Cancel this visit?');
    await expectAccessible(page.element);
    await press('Escape');
    await until(() => focused() === visit.querySelector('summary'));
    await press('ArrowUp');
    await press('Enter');
    await sees('You can change or cancel here until 24 hours');
    await press('Tab');
    await press('Space');
    await until(() => (focused() as HTMLInputElement).checked);
    await focusNamed('button', 'Cancel the visit');
    await press('Enter');
    await sees('Cancelled by you');
    await until(() => announced().includes('Your visit is cancelled.'));
    await until(() => nameOf(focused()!) === `${whenText(slot.when)}, Check-up`);
    expect((await appointmentsOf(clinic, 'amira')).find(({ id }) => id === appointment.id)!.status).to.equal('cancelled');
    expect(page.events).to.deep.equal([{ type: 'portico-cancel-submit', detail: {} }, { type: 'portico-cancel-done', detail: { appointmentId: appointment.id } }]);
    expect(await freeTimes(clinic, slot)).to.include(slot.id);
    await expectAccessible(page.element);
  });

  it('moves a visit by keyboard alone: the old time stays until the new one is had', async () => {
    const { appointment, slot } = await checkUp();
    const page = visitsPage(clinic.as('amira'));
    const visit = await page.visit(/Check-up/);
    visit.querySelector('summary')!.focus();
    await press('ArrowDown');
    await press('ArrowDown');
    expect(nameOf(focused()!)).to.equal('Change the time');
    await press('Enter');
    await byRole('heading', 'Change the time');
    await until(() => nameOf(focused()!) === 'Change the time');
    await expectAccessible(page.element);
    const times = await until(() => { const found = allByRole('button', /, \d+:\d\d [ap]m, /, page.element); return found.length > 3 ? found : undefined; });
    const chosen = times.find((time) => !time.textContent!.includes(slot.when.localTime) && time.tabIndex === 0)!;
    const wanted = nameOf(chosen).split(', with')[0]!;
    chosen.focus();
    await press('Enter');
    const move = await byRole('button', `Move to ${wanted}`);
    await sees('is kept for you until');
    expect((await appointmentsOf(clinic, 'amira'))[0]!.when!.start).to.equal(slot.when.start);
    await expectAccessible(page.element);
    move.focus();
    await press('Enter');
    await sees(`Your visit is now on ${wanted}.`);
    await until(() => /Check-up/.test(nameOf(focused()!)) && wanted.endsWith(nameOf(focused()!).split(', Check-up')[0]!));
    const [after] = (await appointmentsOf(clinic, 'amira')).filter(({ status }) => status === 'booked');
    expect(after!.id).to.equal(appointment.id);
    expect(after!.when!.start).not.to.equal(slot.when.start);
    expect(await freeTimes(clinic, slot)).to.include(slot.id);
    expect(page.events.map(({ type }) => type)).to.deep.equal(['portico-reschedule-submit', 'portico-reschedule-done']);
  });

  it('stays at the times when somebody else is faster, and the visit keeps its own', async () => {
    const { slot } = await checkUp();
    const net = network(clinic.as('amira'));
    net.next({ method: 'POST', path: /\/reschedule$/ }, problem('slot-taken', 409));
    const page = visitsPage(net.backend);
    await page.choose(/Check-up/, 'Change the time');
    (await until(() => page.element.shadowRoot!.querySelector<HTMLElement>('.time'))).click();
    (await byRole('button', /^Move to/)).click();
    await sees(/Somebody else has just taken .*These times are free\./);
    await until(() => announced().includes('Somebody else has just taken'));
    await until(() => page.element.shadowRoot!.querySelector('.time'));
    expect((await appointmentsOf(clinic, 'amira'))[0]!.when!.start).to.equal(slot.when.start);
    (await byRole('button', 'Keep the time you have')).click();
    await page.visit(`${whenText(slot.when)}, Check-up`);
  });

  it('shows a visit as it is now when it was changed meanwhile, and asks again', async () => {
    const { appointment } = await checkUp();
    const page = visitsPage(clinic.as('amira'));
    await page.choose(/Check-up/, 'Cancel this visit');
    await cancelled(clinic, 'amira', appointment);
    (await byRole('radio', 'I feel better')).click();
    (await byRole('button', 'Cancel the visit')).click();
    await sees(/changed meanwhile|cancelled already/);
    await sees('Cancelled by you');
    (await byRole('button', 'Close')).click();
    await until(() => !page.element.shadowRoot!.querySelector('dialog'));
    expect((await clinic.audit()).filter(({ operation, outcome }) => operation === 'cancelAppointment' && outcome === 'ok')).to.have.length(1);
  });

  it('cancels once when the answer is lost, and never says it failed', async () => {
    await checkUp();
    const net = network(clinic.as('amira'));
    net.next({ method: 'POST', path: /\/cancel$/ }, 'drop-after');
    const page = visitsPage(net.backend);
    await page.choose(/Check-up/, 'Cancel this visit');
    (await byRole('radio', 'I feel better')).click();
    (await byRole('button', 'Cancel the visit')).click();
    await sees('Your visit is cancelled. The clinic knows.');
    expect(page.events.map(({ type }) => type)).to.deep.equal(['portico-cancel-submit', 'portico-cancel-done']);
    expect((await clinic.audit()).filter(({ operation, outcome }) => operation === 'cancelAppointment' && outcome === 'ok')).to.have.length(1);
  });

  it('says that it does not know while nobody can be asked, and is done with the same key afterwards', async () => {
    await checkUp();
    const net = network(clinic.as('amira'));
    net.next({ method: 'POST', path: /\/cancel$/ }, 'drop-after');
    net.next({ path: /\/operations\// }, 'drop-before');
    const page = visitsPage(net.backend);
    await page.choose(/Check-up/, 'Cancel this visit');
    (await byRole('radio', 'I feel better')).click();
    (await byRole('button', 'Cancel the visit')).click();
    await sees('We do not know yet whether your visit is cancelled.');
    (await byRole('button', 'Try again')).click();
    await sees('Your visit is cancelled. The clinic knows.');
    expect((await clinic.audit()).filter(({ operation, outcome }) => operation === 'cancelAppointment' && outcome === 'ok')).to.have.length(1);
  });

  it('asks for a reason, takes words only where the clinic does, and they are nowhere else', async () => {
    const sentinel = 'Sentinel why 77ab';
    const scan = scanForLeaks(sentinel);
    await checkUp();
    const page = visitsPage(clinic.as('amira'));
    await page.choose(/Check-up/, 'Cancel this visit');
    (await byRole('button', 'Cancel the visit')).click();
    await sees('Choose a reason');
    await until(() => focused()?.getAttribute('aria-invalid') === 'true');
    expect(allByRole('textbox')).to.have.length(0);
    (await byRole('radio', 'Another reason')).click();
    fill(await byRole('textbox', /In your own words/), sentinel);
    // Closed by mistake: what was typed is there again.
    await press('Escape');
    await until(() => !page.element.shadowRoot!.querySelector('dialog'));
    await page.choose(/Check-up/, 'Cancel this visit');
    expect((await byRole<HTMLTextAreaElement>('textbox', /In your own words/)).value).to.equal(sentinel);
    (await byRole('button', 'Cancel the visit')).click();
    await sees('Your visit is cancelled.');
    await scan.end();
  });

  it('says why a visit can no longer be changed, and whom to phone', async () => {
    const { slot } = await checkUp();
    const page = visitsPage(clinic.as('amira'));
    await page.visit(/Check-up/);
    await clinic.clock(`${slot.when.localDate}T07:00:00-07:00`);
    await page.choose(/Check-up/, 'Cancel this visit');
    (await byRole('radio', 'I feel better')).click();
    (await byRole('button', 'Cancel the visit')).click();
    await sees(/It is too late to change this visit here\. Phone \(303\)/, page.element.shadowRoot!.querySelector('dialog')!);
    (await byRole('button', 'Close')).click();
    const visit = await page.visit(/Check-up/);
    await sees(/\(303\) \d{3}-\d{4}/, visit);
    expect(allByRole('button', 'Cancel this visit', visit)).to.have.length(0);
    await expectAccessible(page.element);
  });

  it('joins the waiting list for an earlier time, shows it, and leaves it', async () => {
    await booked(clinic, 'amira', 'Check-up', '2026-12-17');
    const page = visitsPage(clinic.as('amira'));
    await page.choose(/Check-up/, 'Tell me of an earlier time');
    await byRole('heading', 'Wait for an earlier time');
    await expectAccessible(page.element);
    (await byRole('button', 'Wait for a time')).click();
    await sees('You are on the waiting list.');
    await byRole('heading', 'Waiting for an earlier time');
    (await byRole('button', 'Stop waiting')).click();
    await sees('You no longer wait for an earlier time.');
    await until(() => !allByRole('button', 'Stop waiting').length);
    const told = page.events.map(({ type }) => type);
    expect(told).to.include.members(['portico-waiting-list-done', 'portico-leave-done']);
  });

  it('asks quietly for what the clinic has still to say when the page comes back', async () => {
    const { appointment } = await checkUp();
    const net = network(clinic.as('amira'));
    const pending = { ...appointment, status: 'pending', pending: { since: monday, until: '2026-12-08T17:00:00-07:00' } };
    const list = /\/appointments$/;
    const answer = (items: unknown[]) => json({ items, asOf: monday, sources: [] });
    net.next({ path: list }, answer([pending]), answer([]), 'pass', 'pass');
    visitsPage(net.backend);
    await sees('Until Tuesday 8 December, 5:00 pm.');
    const said = announced();
    document.dispatchEvent(new Event('visibilitychange'));
    await sees('Booked');
    expect(announced()).to.equal(said);
  });

  it('leads to booking only where the page says where that is, and lets the page take over', async () => {
    const page = visitsPage(clinic.as('amira'), { 'booking-href': '/book.html' });
    const link = await byRole<HTMLAnchorElement>('link', 'Book a visit');
    expect(new URL(link.href).pathname).to.equal('/book.html');
    page.element.addEventListener('portico-appointments-book', (event) => event.preventDefault());
    link.click();
    expect(page.events.at(-1)).to.deep.equal({ type: 'portico-appointments-book', detail: {} });
    expect(location.pathname).not.to.equal('/book.html');
  });
});

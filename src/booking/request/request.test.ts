import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { getRole } from 'dom-accessibility-api';
import fc from 'fast-check';
import { expectAccessible } from '../../../test/browser/accessible.js';
import { askingPage } from '../../../test/browser/asking-page.js';
import { freshClinic, type TestClinic } from '../../../test/browser/clinic.js';
import { network, problem, type Fate } from '../../../test/browser/faults.js';
import { scanForLeaks } from '../../../test/browser/leaks.js';
import { allByRole, announced, byRole, everything, fill, focused, nameOf, sees, textOf, until } from '../../../test/browser/screen.js';

const sentinel = 'Sentinel request 8e2b';
const requests = { method: 'POST', path: '/appointment-requests' };
const drafts = { method: 'PUT', path: /\/drafts\// };
const always = (fate: Fate) => Array.from({ length: 50 }, () => fate);

describe('asking for a time', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  beforeEach(() => clinic.reset().then(() => clinic.clock('2026-12-07T08:00:00-07:00')));

  const reason = () => byRole<HTMLTextAreaElement>('textbox', /Why do you want/);
  const press = async (name: string | RegExp) => (await byRole('button', name)).click();
  const sentTo = async () => (await clinic.audit()).filter(({ operation, outcome }) => operation === 'requestAppointment' && outcome === 'ok');

  it('is done with the keyboard alone, and a screen reader finds all of it', async () => {
    const page = await askingPage(clinic.as('amira'));
    await page.ask();
    await sees('You have an answer within 2 days. Nothing is booked until the clinic says yes.');
    const tab = async (wanted: () => boolean, key = 'Tab') => { for (let n = 0; n < 60 && !wanted(); n++) await sendKeys({ press: key }); expect(wanted(), `${key} did not reach it`).to.equal(true); };
    const at = (pattern: RegExp) => () => { const element = focused(); return element !== null && pattern.test(nameOf(element)); };
    await tab(at(/^Monday 7 December$/));
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await until(() => announced().includes('Tuesday 8 December is added.'));
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await sees('Your days');
    await tab(at(/^Part of the day, Tuesday 15 December$/));
    await sendKeys({ type: 'Mor' });
    await tab(() => focused()?.localName === 'textarea');
    await sendKeys({ type: 'By keyboard' });
    expect(tree(page.element)).to.deep.equal([
      'heading Ask for a time', 'group Which days suit you?', 'button Later days', 'toolbar Days to choose from', 'list Your days',
      'combobox Part of the day, Tuesday 8 December', 'button Take away Tuesday 8 December', 'combobox Part of the day, Tuesday 15 December', 'button Take away Tuesday 15 December',
      'combobox How', 'combobox Language of the answer', 'textbox Why do you want to be seen? (optional)', 'textbox Mobile number (optional)', 'combobox Do you need an interpreter?',
      'group What do you need?', 'checkbox I use a wheelchair', 'checkbox Somebody comes with me', 'checkbox I use a hearing aid', 'link 911', 'button Ask for a time', 'button Back', 'link How the clinic keeps them',
    ]);
    await expectAccessible(page.element);
    await tab(at(/^I use a wheelchair$/));
    await sendKeys({ press: 'Space' });
    await tab(at(/^Ask for a time$/));
    await sendKeys({ press: 'Enter' });
    await sees('Asked for');
    await until(() => focused()?.localName === 'h2' && announced().includes('Your request is sent'));
    await sees('You have an answer by Wednesday 9 December, 8:00 am.');
    await sees(/Tuesday 8 December ?, any time ?Tuesday 15 December ?, morning/);
    await expectAccessible(page.element);
    expect(page.events.filter(({ type }) => type.startsWith('portico-request')).map(({ type, detail }) => [type, Object.keys(detail as object)])).to.deep.equal([['portico-request-submit', []], ['portico-request-done', ['appointmentId']]]);
    expect(await sentTo()).to.have.length(1);
  });

  /** What a screen reader walks through, in its order: controls and what holds them, but for the days themselves. */
  function tree(root: Element): string[] {
    const roles = ['heading', 'group', 'toolbar', 'list', 'combobox', 'textbox', 'checkbox', 'link', 'button'];
    return [...everything(root.shadowRoot!)].filter((one) => one.checkVisibility() && one.part[0] !== 'day' && !(one as HTMLButtonElement).disabled).map((one) => [getRole(one), nameOf(one)])
      .filter(([role]) => roles.includes(role!)).map(([role, name]) => `${role} ${name}`);
  }

  it('takes no more days than the clinic does, and says at the days when there is none', async () => {
    const page = await askingPage(clinic.as('amira'));
    await page.ask();
    await press('Ask for a time');
    await sees('Choose at least one day');
    await until(() => nameOf(focused()!) === 'Monday 7 December');
    await page.days(3);
    await sees('That is as many as the clinic takes.');
    expect(allByRole<HTMLButtonElement>('button', 'Friday 11 December, cannot be chosen').every(({ disabled }) => disabled)).to.equal(true);
    await press(/^Take away Monday 7/);
    await until(() => focused()?.localName === 'legend');
    expect((await byRole<HTMLButtonElement>('button', 'Friday 11 December')).disabled).to.equal(false);
    await press('Later days');
    await byRole('button', 'Monday 21 December');
  });

  it('shows at its place what only the backend could see', async () => {
    const net = network(clinic.as('amira'));
    const page = await askingPage(net.backend);
    await page.ask();
    await page.days(1);
    net.next(requests, problem('invalid-request', 422, { errors: [{ pointer: '/preferred/0/date', code: 'too-late' }, { pointer: '/contact/phone', code: 'pattern' }] }));
    await press('Ask for a time');
    await sees('The clinic cannot take one of these days.');
    await sees('Enter a number with its country code');
    await until(() => focused()?.getAttribute('part') === 'day');
    await expectAccessible(page.element);
    net.next(requests, problem('not-eligible', 409, { reasons: [{ code: 'no-recent-visit' }, { code: 'winter', text: 'We see nobody in the snow.' }] }));
    fill(await byRole('textbox', /Mobile number/), '+1 303 555 0142');
    await press('Ask for a time');
    await sees(/Your request is not sent\. .*We see nobody in the snow\./);
    expect(allByRole('alert').some((alert) => textOf(alert).includes('you need to have been here not too long ago.'))).to.equal(true);
    await expectAccessible(page.element);
  });

  it('says how many requests may be open, shows them, and takes one back', async () => {
    const first = await askingPage(clinic.as('amira'));
    await first.ask();
    await first.days(1);
    await press('Ask for a time');
    await sees('Asked for');
    const second = await askingPage(clinic.as('amira'));
    await second.ask();
    await second.days(1);
    await press('Ask for a time');
    // The same day: asked, never refused without a way on.
    await byRole('heading', /^You have this on that day already: Talk about mood/);
    await expectAccessible(second.element);
    await press('Ask for it all the same');
    await sees('You have an answer by');
    const page = await askingPage(clinic.as('amira'));
    await page.ask();
    await page.days(1);
    await press(/^Take away/);
    (await byRole('button', 'Thursday 10 December')).click();
    fill(await reason(), sentinel);
    await press('Ask for a time');
    await sees('You have 2 open requests, and the clinic takes no more at once.');
    await press('See your requests');
    await until(() => allByRole('button', /^Show Talk about mood/).length === 2 && focused()?.id === 'awaited');
    await expectAccessible(page.element);
    allByRole('button', /^Show Talk about mood/)[0]!.click();
    await press('Take it back');
    await byRole('heading', 'Take it back?');
    await expectAccessible(page.element);
    await press('Yes, take it back');
    await sees('Taken back');
    await until(() => announced().includes('Taken back'));
    // What was typed into the third one is still there, and now it goes.
    await press('Book another visit');
    await page.ask();
    expect((await reason()).value).to.equal(sentinel);
    await press('Ask for a time');
    await sees('Asked for');
    expect(await sentTo()).to.have.length(3);
  });

  it('keeps what was typed between asking and picking, through a reload, a lost network and an ended session, for nobody else', async () => {
    const scan = scanForLeaks(sentinel);
    const net = network(clinic.as('amira'));
    const page = await askingPage(net.backend);
    await page.chooseVisit(/^Check-up/);
    await page.pick();
    await page.reason(sentinel);
    await press('Choose another time');
    await page.ask(/^Check-up/);
    expect((await reason()).value).to.equal(sentinel);
    net.next(drafts, ...always('drop-before'));
    await page.days(1);
    await sees('Kept safe on this device');
    await scan.end();
    await askingPage(clinic.as('karim'));
    await byRole('button', /^Check-up/);
    expect(textOf()).not.to.contain('We kept what you typed.');
    const again = await askingPage(clinic.as('amira'));
    await sees('We kept what you typed.');
    await byRole('heading', 'Ask for a time');
    expect((await reason()).value).to.equal(sentinel);
    await byRole('button', 'Take away Monday 7 December');
    await sees(/Saved, \d/);
    const expiring = network(clinic.as('amira'));
    const last = await askingPage(expiring.backend);
    await sees('We kept what you typed.');
    expiring.next(drafts, problem('session-expired', 401));
    fill(await reason(), `${sentinel}!`);
    await until(() => last.element.connection?.state.session === 'expired');
    await until(() => !last.element.shadowRoot!.querySelector('textarea'));
    last.element.connection!.request('reload');
    await sees('We kept what you typed.');
    expect((await reason()).value).to.equal(`${sentinel}!`);
    await press('Ask for a time');
    await sees('Asked for');
    await scan.end();
    expect(again.events.concat(last.events).length).to.be.greaterThan(0);
    expect(JSON.stringify([await clinic.outbox(), await clinic.audit()])).not.to.contain(sentinel);
  });

  it('is open to somebody without an account', async () => {
    const page = await askingPage(clinic.as());
    await page.ask();
    await byRole('heading', 'Sign in to ask for a time');
    await expectAccessible(page.element);
    await press('Ask without an account');
    fill(await byRole('textbox', 'First name'), 'Wilhelmina');
    fill(await byRole('textbox', 'Last name'), 'Vantongeren');
    for (const [name, value] of [['Month', '3'], ['Day', '27'], ['Year', '1984']] as const) fill(await byRole('textbox', name), value);
    fill(await byRole('textbox', /Mobile number/), '(303) 555-0166');
    await press('Send the code');
    const code = await byRole('textbox', 'Code');
    fill(code, /\b(\d{6})\b/.exec((await clinic.outbox()).at(-1)!.text)![1]!);
    await press('Go on');
    await page.days(1);
    await press('Ask for a time');
    await sees('Asked for');
    await sees('For Wilhelmina Vantongeren', page.element);
    expect(await sentTo()).to.have.length(1);
  });

  it('is sent once whatever the network does, and the person is told no other than the truth', async function () {
    this.timeout(60_000);
    const fates = fc.array(fc.constantFrom<Fate>('drop-before', 'drop-after', 'pass'), { maxLength: 3 });
    let sent = 0;
    await fc.assert(fc.asyncProperty(fates, fates, async (sending, asking) => {
      const net = network(clinic.as('amira'));
      const page = await askingPage(net.backend);
      await page.ask();
      await page.days(1);
      net.next(requests, ...sending);
      net.next({ method: 'GET', path: /\/operations\// }, ...asking);
      await press('Ask for a time');
      for (let tries = 0; !/You have an answer by/.test(textOf(page.element)); tries++) {
        await until(() => /You have an answer by|We do not know yet/.test(textOf(page.element)));
        expect(textOf(page.element)).not.to.contain('not sent');
        if (!textOf(page.element).includes('We do not know yet')) continue;
        expect(tries).to.be.lessThan(8);
        await press('Try again');
        await until(() => !textOf(page.element).includes('We do not know yet'));
      }
      expect(await sentTo()).to.have.length(++sent);
      await press('Take it back');
      await press('Yes, take it back');
      await sees('Taken back');
    }), { numRuns: 6, seed: 20261207 });
  });
});

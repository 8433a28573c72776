import { expect } from 'chai';
import { expectAccessible } from '../../test/browser/accessible.js';
import { bookingPage } from '../../test/browser/booking-page.js';
import { freshClinic, otherTab, type TestClinic } from '../../test/browser/clinic.js';
import { network, problem, type Network } from '../../test/browser/faults.js';
import { scanForLeaks } from '../../test/browser/leaks.js';
import { allByRole, announced, byRole, fill, focused, nameOf, sees, until } from '../../test/browser/screen.js';

const sentinel = 'Sentinel Guest 9d41';

describe('booking without an account', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  beforeEach(async () => {
    await clinic.reset();
    await clinic.clock('2026-12-07T08:00:00-07:00');
  });

  async function atWho(net: Network = network(clinic.as()), nth = 0) {
    const page = await bookingPage(net.backend);
    await page.chooseVisit(/^Check-up/);
    await page.pick(nth);
    (await byRole('button', 'Book without an account')).click();
    await byRole('heading', 'Book without an account');
    return { page, net };
  }
  async function typeWho({ year = '1984', phone = '(303) 555-0166', family = 'Vantongeren' } = {}) {
    fill(await byRole('textbox', 'First name'), 'Wilhelmina');
    fill(await byRole('textbox', 'Last name'), family);
    for (const [name, value] of [['Month', '3'], ['Day', '27'], ['Year', year]] as const) fill(await byRole('textbox', name), value);
    fill(await byRole('textbox', /Mobile number/), phone);
  }
  const press = async (name: string | RegExp) => (await byRole('button', name)).click();
  const lastCode = async () => /\b(\d{6})\b/.exec((await clinic.outbox()).at(-1)!.text)![1]!;
  async function enter(code?: string) {
    fill(await byRole('textbox', 'Code'), code ?? await lastCode());
    await press('Go on');
  }

  it('goes from the time to the booking, with a code to the phone', async () => {
    const { page } = await atWho();
    await until(() => focused()?.localName === 'h3');
    await typeWho();
    await expectAccessible(page.element);
    await press('Send the code');
    await sees('We sent a code to');
    await until(() => announced().includes('We sent a code to'));
    await expectAccessible(page.element);
    await enter();
    await page.reason('A rash on my arm');
    await page.book();
    await page.booked();
    await sees('For Wilhelmina Vantongeren', page.element);
    const audit = await clinic.audit();
    expect(audit.filter(({ operation, outcome }) => operation === 'bookAppointment' && outcome === 'ok')).to.have.length(1);
  });

  it('takes a mail address instead', async () => {
    await atWho();
    (await byRole('radio', 'By email')).click();
    await byRole('textbox', 'Email address');
    fill(await byRole('textbox', 'First name'), 'Wilhelmina');
    fill(await byRole('textbox', 'Last name'), 'Vantongeren');
    for (const [name, value] of [['Month', '3'], ['Day', '27'], ['Year', '1984']] as const) fill(await byRole('textbox', name), value);
    fill(await byRole('textbox', 'Email address'), 'wilhelmina@example.org');
    await press('Send the code');
    await enter();
    await byRole('textbox', /Why do you want/);
  });

  it('says at each field what is wrong, moves to the first and loses nothing', async () => {
    await atWho();
    await typeWho({ year: '84', phone: '12' });
    await press('Send the code');
    await sees('Enter a date that exists');
    await sees('Enter all digits of a mobile number');
    await until(() => focused()?.getAttribute('aria-invalid') === 'true');
    expect((await byRole<HTMLInputElement>('textbox', 'Year')).value).to.equal('84');
  });

  it('says how often a wrong code may still be tried, and lets another be sent', async () => {
    await atWho();
    await typeWho();
    await press('Send the code');
    const right = await lastCodeAfter('Code');
    await enter(right === '000000' ? '111111' : '000000');
    await sees(/That is not the code we sent\. You can try \d more times?\./);
    await enter(right);
    await byRole('textbox', /Why do you want/);
  });

  async function lastCodeAfter(field: string) {
    await byRole('textbox', field);
    return lastCode();
  }

  it('says what to do when too many codes were asked for', async () => {
    const { net } = await atWho();
    net.next({ method: 'POST', path: '/verifications' }, problem('rate-limited', 429, { retryAfterSeconds: 600 }));
    await typeWho();
    await press('Send the code');
    await sees(/You have asked for a lot of codes\. Wait a while, or phone/);
    expect((await byRole<HTMLInputElement>('textbox', 'Last name')).value).to.equal('Vantongeren');
  });

  it('sends one code when the answer was lost', async () => {
    const { net } = await atWho();
    net.next({ method: 'POST', path: '/verifications' }, 'drop-after');
    await typeWho();
    await press('Send the code');
    await sees('We could not send the code. Try again');
    await press('Send the code');
    await sees('We sent a code to');
    expect(await clinic.outbox()).to.have.length(1);
  });

  it('keeps what was typed for this tab only, sealed, until it is cleared', async () => {
    const scan = scanForLeaks(sentinel);
    const { page } = await atWho();
    await typeWho({ family: sentinel });
    await until(() => sessionStorage.getItem('portico'));
    await scan.end();
    page.element.remove();
    await bookingPage(clinic.as());
    expect(await until(() => allByRole<HTMLInputElement>('textbox', 'Last name')[0]?.value)).to.equal(sentinel);
    await press('Clear the form');
    await byRole('button', /^Check-up/);
    await bookingPage(clinic.as());
    await byRole('button', /^Check-up/);
    expect(allByRole('textbox', 'Last name')).to.have.length(0);
  });

  it('is not there for another tab', async () => {
    await atWho();
    await typeWho({ family: sentinel });
    await until(() => sessionStorage.getItem('portico'));
    await otherTab();
    await bookingPage(clinic.as());
    await byRole('button', /^Check-up/);
    expect(allByRole('textbox', 'Last name')).to.have.length(0);
  });

  it('is told nothing about whether the clinic knows them', async () => {
    const seen: string[] = [];
    for (const [family, phone, nth] of [['Haddad', '(303) 555-0161', 0], ['Nobodyknown', '(303) 555-0162', 9]] as const) {
      const net = network(clinic.as());
      await atWho(net, nth);
      await typeWho({ family, phone });
      await press('Send the code');
      await enter();
      await byRole('textbox', /Why do you want/);
      seen.push(net.asked.filter((one) => one.startsWith('POST')).map((one) => one.replace(/[^/]{16,}/g, 'ID')).join('\n'));
      await otherTab();
    }
    expect(seen[0]).to.equal(seen[1]);
  });

  it('asks in the order of the language’s dates', async () => {
    const page = await bookingPage(clinic.as(), { lang: 'es' });
    await page.chooseVisit(/^Revisión/);
    (await until(() => allByRole('button', /, \d+:\d\d/, page.element)[0])).click();
    await press('Pedir cita sin cuenta');
    await byRole('textbox', 'Nombre');
    expect(allByRole('textbox').map(nameOf).filter((name) => /^(Día|Mes|Año)$/.test(name))).to.deep.equal(['Día', 'Mes', 'Año']);
  });
});

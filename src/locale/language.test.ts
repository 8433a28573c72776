import { expect } from 'chai';
import { freshClinic, type TestClinic } from '../../test/browser/clinic.js';
import { bookingPage } from '../../test/browser/booking-page.js';
import { byRole, fill, sees, textOf, until } from '../../test/browser/screen.js';
import type { PorticoBooking } from '../booking/booking.js';
import type { HostWords } from '../provider/host-words.js';
import type { PorticoProvider } from '../provider/provider.js';
import '../sign-in/sign-in.js';

describe('the language of an element', () => {
  let clinic: TestClinic;
  const page = document.documentElement;
  before(async () => { clinic = await freshClinic(); });
  beforeEach(() => clinic.reset().then(() => clinic.clock('2026-12-07T08:00:00-07:00')));
  afterEach(() => {
    page.lang = 'en';
    document.body.replaceChildren();
  });

  async function provided(set: Partial<PorticoProvider> = {}, as?: string) {
    const provider = document.createElement('portico-provider') as PorticoProvider;
    Object.assign(provider, { backend: clinic.as(as), ...set });
    const [booking, signIn] = [document.createElement('portico-booking') as PorticoBooking, document.createElement('portico-sign-in')];
    provider.append(signIn, booking);
    document.body.replaceChildren(provider);
    await byRole('heading', undefined, booking);
    return { provider, booking, signIn, wrapper: () => booking.shadowRoot!.querySelector<HTMLElement>('[part=base]')! };
  }

  it('is its own, else its provider’s, else the page’s, whenever one of them changes', async () => {
    const { provider, booking, signIn } = await provided();
    await sees('Book a visit', booking);
    page.lang = 'es-MX';
    await sees('Pedir una cita', booking);
    await sees('Iniciar sesión', signIn);
    provider.lang = 'ar';
    await sees('حجز موعد', booking);
    booking.lang = 'en';
    await sees('Book a visit', booking);
    await sees('تسجيل الدخول', signIn);
    booking.lang = '';
    provider.lang = '';
    page.lang = 'fr'; // not shipped, and nobody has added it
    await sees('Book a visit', booking);
  });

  it('changes with its direction and the clinic’s own texts, without a reload', async () => {
    const { provider, booking, wrapper } = await provided();
    await sees('Check-up', booking);
    provider.lang = 'ar';
    await sees('حجز موعد', booking);
    expect([wrapper().lang, wrapper().dir]).to.deep.equal(['ar', 'rtl']);
    await until(() => !textOf(booking).includes('Check-up'));
    provider.lang = 'es';
    await sees('Revisión', booking);
    expect([wrapper().lang, wrapper().dir]).to.deep.equal(['es', 'ltr']);
  });

  it('changes in the middle of the form, where what was typed and the kept time stay', async () => {
    const { element, chooseVisit, pick, reason } = await bookingPage(clinic.as('amira'));
    await chooseVisit(/^Check-up/);
    await pick();
    await reason('My knee');
    element.lang = 'es';
    await sees('está reservada para usted hasta', element);
    expect((await byRole<HTMLTextAreaElement>('textbox', /Por qué quiere la cita/, element)).value).to.equal('My knee');
    fill(await byRole('textbox', /móvil/, element), '303');
    (await byRole('button', /^Pedir /, element)).click();
    await sees('Escriba el número con el código del país', element);
    element.lang = 'en';
    await sees('is kept for you until', element);
  });

  it('lets a page say a sentence otherwise, in each language by itself, and change its mind', async () => {
    const { provider, booking, signIn } = await provided({ words: { en: { booking: { heading: () => 'Come and see us' } }, es: { signIn: { signIn: () => 'Entrar' } } } });
    await sees('Come and see us', booking);
    await sees('What is the visit for?', booking);
    provider.lang = 'es';
    await sees('Pedir una cita', booking);
    await sees('Entrar', signIn);
    provider.lang = '';
    provider.words = undefined;
    await sees('Book a visit', booking);
  });

  it('lets a page add a language, with its own plural rules, dates and direction', async () => {
    // The rules of Irish, with a direction that no Latin script has, so that nothing can come from elsewhere.
    const added: HostWords = {
      ga: {
        locale: { dir: 'rtl', plural: (count) => (count === 1 ? 'one' : count === 2 ? 'two' : count < 7 ? 'few' : count < 11 ? 'many' : 'other'), time: (localTime) => `um ${localTime}` },
        ui: { charactersLeft: (count, locale) => `${count} fágtha ${locale.plural(count)}` },
        bookingDetails: { reason: () => 'Cén fáth?' },
      },
    };
    const errors: string[] = [];
    const real = console.error;
    console.error = (...values: unknown[]) => errors.push(values.join(' '));
    after(() => { console.error = real; });
    const { booking, wrapper } = await provided({ lang: 'ga-IE', words: added }, 'amira');
    await until(() => wrapper().lang === 'ga');
    expect(wrapper().dir).to.equal('rtl');
    (await byRole('button', /^Check-up/, booking)).click();
    (await until(() => booking.shadowRoot!.querySelector<HTMLElement>('.time'))).click();
    const reason = await byRole<HTMLTextAreaElement>('textbox', /^Cén fáth\?/, booking);
    await sees(/um \d\d:\d\d is kept for you until um/, booking);
    const limit = Number(/(\d+) fágtha/.exec(textOf(booking))![1]);
    for (const [left, form] of [[1, 'one'], [2, 'two'], [6, 'few'], [10, 'many'], [11, 'other']] as const) {
      fill(reason, 'x'.repeat(limit - left));
      await sees(`${left} fágtha ${form}`, booking);
    }
    // What it lacks shows in English, and its developer is told once for each feature.
    const told = errors.filter((one) => one.includes('PORTICO-006'));
    expect(told.map((one) => /of "(\w+)"/.exec(one)![1]).sort()).to.deep.equal(['booking', 'bookingDetails', 'bookingOutcome', 'bookingWays', 'hold', 'people', 'signIn', 'slots', 'ui', 'visit']);
  });
});

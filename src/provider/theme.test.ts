import { expect } from 'chai';
import { freshClinic, type TestClinic } from '../../test/browser/clinic.js';
import { byRole, sees, until } from '../../test/browser/screen.js';
import '../booking/booking.js';
import type { PorticoProvider } from './provider.js';

describe('a clinic’s brand and language on a provider', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });

  async function provider(attributes: string, set: Partial<PorticoProvider> = {}) {
    document.body.innerHTML = `<portico-provider ${attributes}><portico-booking></portico-booking></portico-provider>`;
    const element = document.querySelector<PorticoProvider>('portico-provider')!;
    Object.assign(element, { backend: clinic.as(), ...set });
    const booking = document.querySelector('portico-booking')!;
    await until(() => booking.shadowRoot?.querySelector('h2'));
    const wrapper = booking.shadowRoot!.querySelector<HTMLElement>('.portico')!;
    return { element, booking, wrapper, property: (name: string) => wrapper.style.getPropertyValue(name) };
  }

  it('reaches every element inside, corrected until it can be read', async () => {
    const { property, wrapper } = await provider('accent="#ffe14d" radius="2px" font="Georgia, serif"');
    await until(() => property('--_accent'));
    expect(property('--_accent')).not.to.contain('light-dark(#ffe14d');
    expect(getComputedStyle(wrapper).fontFamily).to.equal('Georgia, serif');
    expect(property('--_radius')).to.equal('2px');
  });

  it('goes when the decision is taken back', async () => {
    const { element, property } = await provider('accent="#7a3b2e"');
    await until(() => property('--_accent'));
    element.removeAttribute('accent');
    await until(() => property('--_accent') === '');
  });

  it('makes what is pressed lower for a mouse only', async () => {
    const { wrapper } = await provider('density="compact"');
    expect(wrapper.classList.contains('compact')).to.equal(true);
    const fine = matchMedia('(pointer: fine)').matches;
    expect(getComputedStyle(wrapper).getPropertyValue('--_control')).to.equal(fine ? '36px' : '44px');
  });

  it('writes on an accent of the page’s own in black or white, whichever can be read', async () => {
    const { booking, wrapper } = await provider('');
    for (const [accent, text] of [['#ffe14d', 'black'], ['#12325c', 'white']] as const) {
      booking.style.setProperty('--portico-accent', accent);
      const probe = document.createElement('span');
      probe.style.color = 'var(--_on-accent)';
      wrapper.append(probe);
      const [, ...channels] = /xyz-d65 ([\d.]+) ([\d.]+) ([\d.]+)/.exec(getComputedStyle(probe).color) ?? [];
      expect(channels.map(Number).every((channel) => (text === 'black' ? channel === 0 : channel > 0.9))).to.equal(true);
      probe.remove();
    }
  });

  it('speaks the provider’s language, the clinic’s own texts too', async () => {
    const { element, booking } = await provider('lang="es"');
    await sees('Pedir una cita', booking);
    element.lang = 'ar';
    await until(() => booking.shadowRoot!.querySelector('[dir=rtl]'));
    element.removeAttribute('lang');
    await sees('Book a visit', booking);
  });

  it('says what the page says otherwise, and the rest as shipped', async () => {
    const { booking } = await provider('', { words: { en: { booking: { heading: () => 'Come and see us' } } } });
    expect((await byRole('heading', 'Come and see us', booking)).textContent).to.contain('Come and see us');
    await byRole('button', /^Check-up/, booking);
  });

  it('learns a language that is not shipped', async () => {
    const { booking, wrapper } = await provider('lang="fr"', { words: { fr: { booking: { heading: () => 'Prendre rendez-vous' } } } });
    await sees('Prendre rendez-vous', booking);
    expect(wrapper.lang).to.equal('fr');
  });
});

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/booking/booking.js';
import '../src/sign-in/sign-in.js';
import type { HostWords } from '../src/provider/host-words.js';
import { brands, type BrandName } from './brands.js';
import type { Guide } from './docs/guide.js';
import { visitTypeId } from './fixtures/clinic.js';
import { branded, fixtureBackend, pageStyle, type Choices, type StoryParameters } from './page.js';

const guide: Guide = {
  tag: 'portico-provider',
  usage: '<portico-provider backend="https://api.clinic.example" accent="#1f5d5a #8fd0c8" surface="#fffdf9 #14201f" radius="8px" default></portico-provider>\n\n<portico-sign-in></portico-sign-in>\n<portico-booking></portico-booking>',
  accessibility: [
    'It draws nothing and takes no place in the tree that a screen reader sees.',
    'Whatever colours a clinic gives, text keeps a contrast of 4.5 and what must be seen one of 3: a colour that cannot is corrected.',
    'Compact makes what is pressed 36 px high for a mouse only; on touch it stays 44 px.',
  ],
};
const meta: Meta = { title: 'Elements/Provider', component: 'portico-provider', parameters: { guide } };
export default meta;
type Story = StoryObj & { parameters?: StoryParameters };

const ownWords: HostWords = {
  en: { booking: { heading: () => 'See one of our doctors', whatFor: () => 'What can we help you with?' } },
  es: { booking: { heading: () => 'Consulte a uno de nuestros médicos', whatFor: () => '¿En qué podemos ayudarle?' } },
  ar: { booking: { heading: () => 'قابل أحد أطبائنا', whatFor: () => 'بماذا يمكننا مساعدتك؟' } },
};

export const OneForMany: Story = {
  parameters: { about: 'Said once, for all elements inside.' },
  render: () => html`<div class="together"><portico-sign-in></portico-sign-in><portico-booking></portico-booking></div>`,
};
export const ThreeBrands: Story = {
  parameters: { state: 'none', about: 'Three clinics on one page, each with its own four decisions.' },
  render: (_args, { globals }) => html`<div class="brands">${(Object.keys(brands) as BrandName[]).map((brand) => {
    const { colorScheme, background, color, fontFamily } = pageStyle(brand, (globals as Choices).scheme);
    return html`<section class="brand" aria-label=${brands[brand].title} style="color-scheme: ${colorScheme}; background: ${background}; color: ${color}; font-family: ${fontFamily}">
      ${branded(brand, () => fixtureBackend('normal'), html`<portico-booking visit-type=${visitTypeId('check-up')}></portico-booking>`)}</section>`;
  })}</div>`,
};
export const OwnWords: Story = {
  parameters: { state: 'none', about: 'Sentences of the clinic’s own in place of ours.' },
  render: (_args, { globals }) => {
    return branded((globals as Choices).brand, () => fixtureBackend('normal'), html`<portico-booking></portico-booking>`, ownWords);
  },
};

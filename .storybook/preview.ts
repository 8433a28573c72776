import type { Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import { brands } from '../stories/brands.js';
import { elementPage } from '../stories/docs/element-page.js';
import { leaveNothing, onPage } from '../stories/page.js';
import './preview.css';

const toolbar = (title: string, icon: string, items: Record<string, string>) =>
  ({ description: title, toolbar: { title, icon, items: Object.entries(items).map(([value, name]) => ({ value, title: name })), dynamicTitle: true } }) as const;
const width = (name: string, pixels: number) => ({ name, styles: { width: `${pixels}px`, height: '100%' } });

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [onPage, withActions],
  beforeEach: leaveNothing,
  globalTypes: {
    brand: toolbar('Brand', 'paintbrush', Object.fromEntries(Object.entries(brands).map(([name, { title }]) => [name, title]))),
    scheme: toolbar('Scheme', 'contrast', { light: 'Light', dark: 'Dark' }),
    language: toolbar('Language', 'globe', { en: 'English', es: 'Spanish', ar: 'Arabic' }),
    direction: toolbar('Direction', 'transfer', { auto: 'The language’s direction', ltr: 'Page left to right', rtl: 'Page right to left' }),
    condition: toolbar('Condition of the backend', 'database', { normal: 'Backend as the story says', slow: 'Slow', failing: 'Failing', offline: 'Offline', maintenance: 'Maintenance', 'signed-out': 'Signed out' }),
  },
  initialGlobals: { brand: 'default', scheme: 'light', language: 'en', direction: 'auto', condition: 'normal' },
  parameters: {
    layout: 'fullscreen',
    docs: { renderer: () => Promise.resolve(elementPage) },
    viewport: { options: { small: width('Small phone, 320', 320), phone: width('Phone, 360', 360), tablet: width('Tablet, 768', 768), desktop: width('Desktop, 1280', 1280) } },
    backgrounds: { disable: true }, measure: { disable: true }, outline: { disable: true }, controls: { disable: true },
    actions: { handles: ['portico-ready', 'portico-error', 'portico-sign-in', 'portico-slot-pick', 'portico-practitioner-choose', 'portico-booking-submit', 'portico-booking-done', 'portico-booking-failed'] },
    options: { storySort: { order: ['Foundations', ['Colour', 'Type', 'Space', 'Icons', 'Words'], 'Elements', ['Booking', 'Practitioners', 'Appointments', 'Slot picker', 'Sign in', 'Provider'], 'Whole backend'] } },
  },
};
export default preview;

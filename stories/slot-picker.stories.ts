import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/slots/slot-picker.js';
import { comeBack, part, press } from './acts.js';
import type { Guide } from './docs/guide.js';
import { visitTypeId } from './fixtures/clinic.js';
import type { StoryParameters } from './page.js';

const guide: Guide = {
  tag: 'portico-slot-picker',
  usage: '<portico-slot-picker backend="https://api.clinic.example" visit-type="check-up"></portico-slot-picker>\n\n<script type="module">\n  const picker = document.querySelector(\'portico-slot-picker\');\n  picker.addEventListener(\'portico-slot-pick\', () => show(picker.picked.when.start));\n</script>',
  accessibility: [
    'Days and times are toolbars: one Tab stop each, arrow keys inside, Home and End to the ends.',
    'The picked time says so by aria-pressed, a thicker edge and a colour, never by colour alone.',
    'The week that is shown is announced when it changes.',
    'A reader in another time zone is told in words how far ahead or behind the place is.',
  ],
};
const meta: Meta = {
  title: 'Elements/Slot picker', component: 'portico-slot-picker', parameters: { guide },
  render: () => html`<portico-slot-picker visit-type=${visitTypeId('check-up')}></portico-slot-picker>`,
};
export default meta;
type Story = StoryObj & { parameters?: StoryParameters };

export const Times: Story = { parameters: { about: 'A week of days with their free times, and the times of one day.' } };
export const Picked: Story = { parameters: { about: 'One time is picked; the page does with it what it likes.' }, play: ({ canvasElement }) => press(canvasElement, 'time', 'portico-slot-picker') };
export const OtherZone: Story = {
  parameters: { about: 'A site in another time zone names it.' },
  render: () => html`<portico-slot-picker visit-type=${visitTypeId('check-up')} location="location-prairie"></portico-slot-picker>`,
};
export const Loading: Story = { parameters: { state: 'slotsLoading', about: 'The days’ shape before they are known.' } };
export const FirstFreeLater: Story = { parameters: { state: 'firstFreeLater', about: 'Nothing free these days; the first free time is one press away.' } };
export const NoFreeTime: Story = { parameters: { state: 'noFreeTime', about: 'Nothing free as far ahead as one may book.' } };
export const ClosedDays: Story = { parameters: { state: 'closedDays', about: 'Two days on which the clinic is closed.' } };
export const Stale: Story = {
  parameters: { state: 'stale', about: 'What was known before stays, with its hour.' },
  play: async ({ canvasElement }) => {
    await part(canvasElement, 'time', 'portico-slot-picker');
    comeBack(canvasElement, 'portico-slot-picker');
  },
};
export const Failed: Story = { parameters: { state: 'failed', about: 'No answer: one try, and the phone.' } };
export const Offline: Story = { parameters: { state: 'offline', about: 'The device has no line.' } };
export const Maintenance: Story = { parameters: { state: 'maintenance', about: 'The clinic said until when.' } };
export const NotPermitted: Story = { parameters: { state: 'notPermitted', about: 'The clinic has not opened it to this person.' } };

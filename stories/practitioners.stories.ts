import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/booking/booking.js';
import '../src/practitioners/practitioners.js';
import { comeBack, narrowPeople, part, press } from './acts.js';
import type { Guide } from './docs/guide.js';
import { visitTypeId } from './fixtures/clinic.js';
import type { StoryParameters } from './page.js';

const tag = 'portico-practitioners';
const guide: Guide = {
  tag,
  usage: '<portico-practitioners backend="https://api.clinic.example" booking-href="/book.html"></portico-practitioners>\n\n<!-- With booking on the same page, which is given who was chosen -->\n<portico-practitioners visit-type="check-up"></portico-practitioners>\n<portico-booking></portico-booking>\n\n<script type="module">\n  // A single-page application goes to booking in its own way.\n  document.querySelector(\'portico-practitioners\').addEventListener(\'portico-practitioner-choose\', (event) => {\n    event.preventDefault();\n    route(\'/book\', event.detail.practitionerId);\n  });\n</script>',
  accessibility: [
    'What narrows the list down is one group of fields with labels. The list changes as one types or chooses; how many are left is announced.',
    'Each button or link says with whom it books.',
    'A picture says nothing that the name beside it does not, so a screen reader passes it by. Where none comes there are initials.',
    'First free times name the place and the zone of its clock.',
    'Where nobody fits, one press shows everybody again, and the focus goes to the first field.',
  ],
};
const meta: Meta = { title: 'Elements/Practitioners', component: tag, parameters: { guide }, render: () => html`<portico-practitioners booking-href="https://clinic.example/book"></portico-practitioners>` };
export default meta;
type Story = StoryObj & { parameters?: StoryParameters };

export const Everybody: Story = { parameters: { about: 'Who they are, what they speak, when they are free and where.' } };
export const OneVisit: Story = { render: () => html`<portico-practitioners visit-type=${visitTypeId('check-up')} booking-href="https://clinic.example/book"></portico-practitioners>`, parameters: { about: 'Only who does this visit, with the first free time for it.' } };
export const Narrowed: Story = { parameters: { about: 'By name, visit, place or language.' }, play: ({ canvasElement }) => narrowPeople(canvasElement, { language: 'es', place: 'location-riverside' }) };
export const NoMatch: Story = { parameters: { about: 'Nobody fits: all are one press away.' }, play: ({ canvasElement }) => narrowPeople(canvasElement, { name: 'Zenobia', language: 'ar' }) };
export const Empty: Story = { parameters: { state: 'peopleNone', about: 'The clinic lists nobody yet.' } };
export const NoPhoto: Story = { parameters: { state: 'peopleNoPhoto', about: 'Initials where there is no picture.' } };
export const NothingFree: Story = { parameters: { state: 'peopleOneFull', about: 'One of them has no free time.' } };
export const TimesUnknown: Story = { parameters: { state: 'peopleNoTimes', about: 'A clinic that does not say when anybody is free.' } };
export const Loading: Story = { parameters: { state: 'loading', about: 'The shape of what will come, without its words.' } };
export const Failed: Story = { parameters: { state: 'failed', about: 'No answer: one try, and the phone.' } };
export const FailedAgain: Story = { parameters: { state: 'failed', about: 'The second time: another way, and a reference to say on the phone.' }, play: async ({ canvasElement }) => { (await part(canvasElement, 'state', tag)).querySelector('button')!.click(); } };
export const Offline: Story = { parameters: { state: 'offline', about: 'The device has no line.' } };
export const Maintenance: Story = { parameters: { state: 'maintenance', about: 'The clinic said until when.' } };
export const SignInNeeded: Story = { parameters: { state: 'needsSignIn', about: 'A clinic that shows nothing to strangers.' } };
export const Partial: Story = { parameters: { state: 'peoplePartial', about: 'One of the systems behind the list did not answer.' } };
export const Stale: Story = {
  parameters: { state: 'peopleStale', about: 'What was known before stays, with its hour.' },
  play: async ({ canvasElement }) => {
    await part(canvasElement, 'book', tag);
    comeBack(canvasElement, tag);
  },
};
export const WithBooking: Story = {
  render: () => html`<div style="display: grid; gap: 48px"><portico-practitioners visit-type=${visitTypeId('check-up')} location="location-riverside"></portico-practitioners><portico-booking></portico-booking></div>`,
  parameters: { about: 'Booking on the same page goes on with whom one has chosen.' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'book', tag);
    await part(canvasElement, 'visit-type');
  },
};
export const CannotBeShown: Story = { parameters: { state: 'peopleMalformed', developer: 'PORTICO-004', about: 'An answer that breaks the contract.' } };

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/sign-in/sign-in.js';
import { until } from '../test/browser/screen.js';
import { part } from './acts.js';
import type { Guide } from './docs/guide.js';
import type { StoryParameters } from './page.js';

const guide: Guide = {
  tag: 'portico-sign-in',
  usage: '<header>\n  <portico-sign-in backend="https://api.clinic.example"></portico-sign-in>\n</header>',
  accessibility: [
    'One button, whose words say what it does; the name beside it is text.',
    'That a session has ended is a status: it is said without taking the focus away.',
    'Signing in happens in a window of its own, so that what was typed on the page stays.',
  ],
};
const meta: Meta = { title: 'Elements/Sign in', component: 'portico-sign-in', parameters: { guide }, render: () => html`<portico-sign-in></portico-sign-in>` };
export default meta;
type Story = StoryObj & { parameters?: StoryParameters };

export const SignedOut: Story = { parameters: { state: 'signedOut', about: 'Nobody is signed in.' } };
export const SignedIn: Story = { parameters: { about: 'Who is signed in, and the way out.' } };
export const OneOfSeveralPeople: Story = { parameters: { state: 'severalPeople', about: 'A parent, who may open a child’s record too.' } };
export const Expired: Story = {
  parameters: { state: 'expiring', about: 'Nobody used the page for a while.' },
  play: async ({ canvasElement }) => {
    const provider = canvasElement.querySelector('portico-provider')!;
    await part(canvasElement, 'button', 'portico-sign-in');
    provider.refreshSession();
  },
};
export const SessionEnding: Story = {
  tags: ['moving'], parameters: { state: 'sessionEnding', about: 'Two minutes before the end; one key stays signed in.' },
  play: async () => void (await until(() => document.querySelector('portico-idle-warning'), () => 'no warning')),
};
export const NotKnownYet: Story = { parameters: { state: 'sessionUnknown', about: 'Its place is kept until it is known who is there.' } };

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { pageBackend } from '../demo/backend/page/backend.js';
import '../src/booking/booking.js';
import { until } from '../test/browser/screen.js';
import type { StoryParameters } from './page.js';

/** The database has to begin first. */
const patienceMs = 45_000;

const meta: Meta = {
  title: 'Whole backend', tags: ['!autodocs', 'moving'], render: () => html`<portico-booking></portico-booking>`,
  play: async ({ canvasElement }) => void (await until(() => canvasElement.querySelector('portico-booking')?.shadowRoot?.querySelector('[part~="visit-type"]'), () => 'the backend did not begin', patienceMs)),
};
export default meta;
type Story = StoryObj & { parameters?: StoryParameters };

export const FromBeginningToEnd: Story = { parameters: { backend: () => pageBackend('lupita'), about: 'A patient books, on the reference backend in a worker: what is booked here is taken.' } };
export const ForAChild: Story = { parameters: { backend: () => pageBackend('amira'), about: 'A parent books for a child.' } };
export const Stranger: Story = { parameters: { backend: () => pageBackend(), about: 'Nobody is signed in.' } };

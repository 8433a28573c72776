import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/results/results.js';
import { openResult } from './acts.js';
import type { StoryParameters } from './page.js';

const meta: Meta = { title: 'Elements/Result values', component: 'portico-results', tags: ['!autodocs'], render: () => html`<portico-results></portico-results>` };
export default meta;
type Story = StoryObj & { parameters?: StoryParameters };

const opened = (id: string, about: string): Story => ({ parameters: { state: 'resultsOfValues', about }, play: ({ canvasElement }) => openResult(canvasElement, id) });

export const Corrected: Story = opened('corrected', 'What was corrected with what stood there before, and what was taken back.');
export const Critical: Story = opened('critical', 'The clinic’s urgent words and phones first, then the values.');
export const Preliminary: Story = opened('preliminary', 'Not finished: what is known so far, and when the rest is expected.');
export const Kinds: Story = opened('kinds', 'A value of every kind, and every way in which there is none.');
export const RangesAndFlags: Story = opened('ranges', 'Ranges for whom they are, of other units, as words or not at all; every flag, several at once, and some that no list has.');
export const StatesAndPanels: Story = opened('statuses', 'Each value in a state of its own; panels inside panels, and one that has a value itself.');
export const Withdrawn: Story = opened('withdrawn', 'The whole report was taken back, and why.');
export const Cancelled: Story = opened('cancelled', 'The test was not done, and why.');

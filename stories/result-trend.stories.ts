import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/results/trend/result-trend.js';
import { until } from '../test/browser/screen.js';
import { part } from './acts.js';
import type { Guide } from './docs/guide.js';
import type { StoryParameters } from './page.js';

const tag = 'portico-result-trend';
const guide: Guide = {
  tag,
  usage: '<portico-result-trend backend="https://api.clinic.example" series-id="SERIES-ID" results-href="/results.html"></portico-result-trend>\n\n<script type="module">\n  document.addEventListener(\'portico-result-open\', (event) => {\n    event.preventDefault();\n    show(event.detail.reportId);\n  });\n</script>',
  accessibility: [
    'The chart is one Tab stop; arrow keys, Home, End and the page keys go from value to value, and each says its number, day, range and flag.',
    'The same stands in a table, one press away, with every value as it was sent.',
    'A flag is a shape and a word, what is not final is hollow, and a limit points to where the value may be: never colour alone.',
    'Time runs with the text: from right to left in Arabic.',
  ],
};
const meta: Meta = { title: 'Elements/Result trend', component: tag, parameters: { guide } };
export default meta;
type Story = StoryObj & { parameters?: StoryParameters };

const trend = (id: string) => () => html`<portico-result-trend series-id="series-${id}" results-href="/results.html"></portico-result-trend>`;
/** Turns the chart into its table. */
async function turn(canvas: HTMLElement): Promise<void> {
  await part(canvas, 'chart', tag);
  canvas.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('.toggle')!.click();
  await part(canvas, 'table', tag);
}

export const Usual: Story = { parameters: { about: 'Ranges that changed on the way, another method before, a limit, and flags of the laboratory.' }, render: trend('usual') };
export const AsATable: Story = { parameters: { about: 'The same as a table, in a group for each method.' }, render: trend('usual'), play: ({ canvasElement }) => turn(canvasElement) };
export const Awkward: Story = { parameters: { about: 'Two units, both kinds of limits, words instead of numbers, no date, no range, not final, and values that are not open yet.' }, render: trend('awkward') };
export const AwkwardAsATable: Story = { parameters: { about: 'All of the same to the letter.' }, render: trend('awkward'), play: ({ canvasElement }) => turn(canvasElement) };
export const Words: Story = { parameters: { about: 'Results that are words have a lane instead of an axis.' }, render: trend('words') };
export const One: Story = { parameters: { about: 'One value alone.' }, render: trend('one') };
export const Thousand: Story = {
  parameters: { about: 'A thousand values: all are drawn.' }, render: trend('long'),
  play: async ({ canvasElement }) => {
    await part(canvasElement, 'chart', tag);
    const root = canvasElement.querySelector(tag)!.shadowRoot!;
    root.querySelector<HTMLElement>('.of-span:last-child')!.click();
    await until(() => root.querySelectorAll('[role="option"]').length === 1000);
  },
};
export const Partial: Story = { parameters: { about: 'A laboratory did not answer.' }, render: trend('partial') };
export const None: Story = { parameters: { about: 'Nothing is recorded.' }, render: trend('none') };
export const NotOpenYet: Story = { parameters: { about: 'There are values, but none is open.' }, render: trend('gated') };
export const Loading: Story = { parameters: { state: 'trendLoading', about: 'The shape of it before it is known.' }, render: trend('usual') };
export const Failed: Story = { parameters: { state: 'trendFailed', about: 'No answer: one try, and the phone.' }, render: trend('usual') };
export const Offline: Story = { parameters: { state: 'trendOffline', about: 'The device has no line.' }, render: trend('usual') };
export const NotPermitted: Story = { parameters: { state: 'trendNotPermitted', about: 'The clinic has not opened it to this person.' }, render: trend('usual') };
export const SignedOut: Story = { parameters: { state: 'signedOut', about: 'Nobody is signed in.' }, render: trend('usual') };
export const ForAnother: Story = { parameters: { state: 'forAnother', about: 'A mother looks at her daughter’s values.' }, render: trend('usual') };

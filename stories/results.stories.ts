import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/results/results.js';
import { until } from '../test/browser/screen.js';
import { openResult, part, press } from './acts.js';
import type { Guide } from './docs/guide.js';
import type { StoryParameters } from './page.js';

const tag = 'portico-results';
const guide: Guide = {
  tag,
  usage: '<portico-results backend="https://api.clinic.example"></portico-results>',
  accessibility: [
    'Months are headings with a list below each. A result is a button, since it has no address: what was read must not stand in the browser’s history.',
    'New ones carry a dot and the word; the count at the heading goes up to nine.',
    'When a result is opened the focus goes to its heading, and back to its place in the list afterwards.',
    'What a search found is announced. What is closed is a view of its own: nothing opens by itself.',
    'Urgent words of the clinic stand first, with a phone number as a link.',
    'On paper the report stands alone, with the patient’s name and birth date at the head of each page.',
  ],
};
const meta: Meta = { title: 'Elements/Results', component: tag, parameters: { guide }, render: () => html`<portico-results></portico-results>` };
export default meta;
type Story = StoryObj & { parameters?: StoryParameters };
type Play = NonNullable<Story['play']>;

const open = (id: string): Play => ({ canvasElement }) => openResult(canvasElement, id);
const openGate: Play = async (context) => {
  await open('report-3')(context);
  await press(context.canvasElement, 'open', tag);
};
const choose: Play = async ({ canvasElement }) => {
  await part(canvasElement, 'result', tag);
  canvasElement.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('#choose')!.click();
  await part(canvasElement, 'save', tag);
};
const search = (text: string): Play => async ({ canvasElement }) => {
  const button = await part(canvasElement, 'search', tag);
  const box = button.closest('form')!.querySelector<HTMLInputElement>('[type="search"]')!;
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  button.click();
};

export const Results: Story = { parameters: { state: 'results', about: 'By month, each with what there is and who has read it; a date that is not known stays so.' } };
export const Urgent: Story = { parameters: { state: 'resultsUrgent', about: 'The clinic’s urgent words before all else.' } };
export const Empty: Story = { parameters: { state: 'resultsNone', about: 'Nothing is recorded, which is not that nothing is wrong.' } };
export const ManyNew: Story = { parameters: { state: 'resultsManyNew', about: 'More than nine new ones.' } };
export const SeveralPeople: Story = { parameters: { state: 'resultsOfSeveral', about: 'A parent chooses whose results are shown.' } };
export const AnotherPerson: Story = { parameters: { state: 'resultsOfAnother', about: 'Another person’s record says so in one line.' } };
export const OneReport: Story = { parameters: { state: 'results', about: 'The report beside the list, or instead of it where it is narrow.' }, play: open('report-1') };
export const Sensitive: Story = { parameters: { state: 'results', about: 'What it may hold, who has read it, and who listens.' }, play: open('report-3') };
export const OpenAnswerLost: Story = { parameters: { state: 'resultsOpenLost', about: 'Nobody knows; trying again does no harm.' }, play: openGate };
export const OpenRefused: Story = { parameters: { state: 'resultsOpenRefused', about: 'It could not be opened, and who can help.' }, play: openGate };
export const Held: Story = { parameters: { state: 'results', about: 'Held by the clinic: why, until when, whom to ask.' }, play: open('report-4') };
export const Filter: Story = { parameters: { state: 'results', about: 'By kind, time and what is new.' }, play: async ({ canvasElement }) => { (await part(canvasElement, 'search', tag)).closest('form')!.querySelector<HTMLElement>('[aria-expanded]')!.click(); } };
export const NoMatch: Story = { parameters: { state: 'results', about: 'Nothing matches, which is not that nothing is recorded.' }, play: search('zzz') };
export const Imaging: Story = { parameters: { state: 'results', about: 'The report first; the images when they are asked for.' }, play: open('report-6') };
export const ImagesOnTheWay: Story = { parameters: { state: 'results', about: 'Asked for, and how far they are.' }, play: async (context) => { await open('report-6')(context); await press(context.canvasElement, 'get-images', tag); await until(() => context.canvasElement.querySelector(tag)?.shadowRoot?.querySelector('progress')); } };
export const ImagesReady: Story = { parameters: { state: 'resultsImagesReady', about: 'There, and until when.' }, play: open('report-6') };
export const ImagesExpired: Story = { parameters: { state: 'resultsImagesExpired', about: 'Gone again, and how to get them.' }, play: open('report-6') };
export const ImagesFailed: Story = { parameters: { state: 'resultsImagesFailed', about: 'The clinic’s own words.' }, play: open('report-6') };
export const Choices: Story = { parameters: { state: 'results', about: 'When to see which results.' }, play: choose };
export const ChoicesChanged: Story = { parameters: { state: 'resultsChoiceConflict', about: 'The choices were changed meanwhile.' }, play: async (context) => { await choose(context); await press(context.canvasElement, 'save', tag); } };
export const ChoiceLost: Story = { parameters: { state: 'resultsChoiceLost', about: 'Nobody knows; trying again does no harm.' }, play: async (context) => { await choose(context); await press(context.canvasElement, 'save', tag); } };
export const Loading: Story = { parameters: { state: 'resultsLoading', about: 'The shape of what will come, without its words.' } };
export const Failed: Story = { parameters: { state: 'resultsFailed', about: 'No answer: one try, and the phone.' } };
export const FailedAgain: Story = { parameters: { state: 'resultsFailed', about: 'The second time: another way, and a reference to say on the phone.' }, play: async ({ canvasElement }) => { (await part(canvasElement, 'state', tag)).querySelector('button')!.click(); } };
export const Offline: Story = { parameters: { state: 'resultsOffline', about: 'The device has no line.' } };
export const Maintenance: Story = { parameters: { state: 'resultsMaintenance', about: 'The clinic said until when.' } };
export const NotPermitted: Story = { parameters: { state: 'resultsNotPermitted', about: 'The clinic has not opened it to this person.' } };
export const SignedOut: Story = { parameters: { state: 'signedOut', about: 'Results are shown to whom they belong.' } };
export const Partial: Story = { parameters: { state: 'resultsPartial', about: 'One of the systems behind the list did not answer, another is behind.' } };
export const ReportFailed: Story = { parameters: { state: 'resultsReportFailed', about: 'The list is there, the report is not.' }, play: open('report-1') };
export const ReportPartial: Story = { parameters: { state: 'resultsReportPartial', about: 'A part of the report did not come.' }, play: open('report-1') };

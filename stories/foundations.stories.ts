import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { contrast, toHex, type Rgb } from '../src/ui/colour.js';
import { icons as drawn } from '../src/ui/icons.js';
import { paletteOf } from '../src/ui/theme.js';
import { ar } from '../src/ui/words/ar.js';
import { en } from '../src/ui/words/en.js';
import { es } from '../src/ui/words/es.js';
import tokens from '../tokens/portico.tokens.json' with { type: 'json' };
import { brands } from './brands.js';
import type { Choices } from './page.js';
import './docs/docs.css';

export default { title: 'Foundations', tags: ['!autodocs'] } satisfies Meta;

const page = (title: string, lead: string, content: unknown): TemplateResult => html`<div class="docs" lang="en" dir="ltr"><header><h1>${title}</h1><p class="lead">${lead}</p></header>${content}</div>`;
const ratio = (one: Rgb, other: Rgb) => contrast(one, other).toFixed(1);

export const Colour: StoryObj = {
  render: (_args, { globals }) => {
    const { brand, scheme } = globals as Choices;
    const palette = paletteOf(brands[brand], scheme);
    const swatch = (name: string, colour: Rgb, on: Rgb, says: string) => html`<li><span class="swatch" style="background: ${toHex(colour)}; color: ${toHex(on)}">Aa</span><b>${name}</b>
      <span class="num quiet">${toHex(colour)}, ${ratio(colour, on)} to 1</span><p>${says}</p></li>`;
    const { color } = tokens;
    return page('Colour', 'The clinic gives an accent and a surface. Everything else follows, with its contrast computed.', html`
      <section><h2>What each one is for</h2><ul class="swatches" role="list">
        ${swatch('accent', palette.accent, palette.onAccent, color.accent.$description)}${swatch('surface', palette.surface, palette.ink, color.surface.$description)}
        ${swatch('attention', palette.attention, palette.surface, color.attention.$description)}${swatch('urgent', palette.urgent, palette.surface, color.urgent.$description)}${swatch('done', palette.done, palette.surface, color.done.$description)}</ul></section>
      <section><h2>How it is used</h2><ul><li>Accent for what can be acted on, and for nothing else.</li><li>Amber only for what a patient must act on or know now, red only when something went wrong or is urgent, green only for done.</li>
        <li>Each with an icon and a word: never colour alone, never a wall of tinted alerts.</li><li>Text keeps a contrast of 4.5, what must be seen one of 3, in both schemes, whatever the clinic chose.</li></ul></section>`);
  },
};

const sizes: [name: string, em: string, use: string][] = [
  ['Small', '0.875em', 'Hints, counts, what may be skipped'], ['Text', '1em', 'All that is read'], ['Heading 3', '1.2em', 'Parts of a view'], ['Heading 2', '1.73em', 'What the view is about'],
];

export const Type: StoryObj = {
  render: () => page('Type', 'The page’s own font and size. We add steps of about a fifth, two weights, and room between lines.', html`
    <section><h2>Sizes</h2><ul class="steps" role="list">${sizes.map(([name, em, use]) => html`<li><span class="quiet num">${em}</span><div><div style="font-size: ${em}; line-height: 1.3">Tuesday 8 December, 9:20 am</div><p class="quiet">${name}. ${use}.</p></div></li>`)}</ul></section>
    <section><h2>Rules</h2><ul><li>Weight 400 for text, 600 and 650 for what is pressed and for headings. No capitals for emphasis, no italics for meaning.</li><li>Lines are at most 66 characters long; 1.5 between lines of text, 1.2 in headings.</li>
      <li>Figures that are compared have one width. Dates, times and amounts do not break.</li><li>Sizes are in em, never in rem: a page may set its root to 62.5%, 10 px or 200%.</li></ul></section>`),
};

export const Space: StoryObj = {
  render: () => page('Space', 'A grid of four pixels. Space keeps things apart; a line only where space is not enough; a box only for what is picked or must be seen.', html`
    <section><h2>Steps</h2><ul class="steps bars" role="list">${[[4, 'Between a label and its field'], [8, 'Things that belong together'], [12, 'Inside a notice'], [16, 'Parts of a group'], [24, 'Things that are apart'], [48, 'Sections']].map(([size, use]) =>
      html`<li><span class="quiet num">${size} px</span><div><span class="bar" style="inline-size: ${size}px"></span><p class="quiet">${use}</p></div></li>`)}</ul></section>
    <section><h2>What is pressed</h2><ul><li>${tokens.control.$value.value} px high on touch; 36 px for a mouse where the clinic chose compact.</li><li>Corners of ${tokens.radius.$value.value} px unless the clinic says otherwise; one radius for all.</li>
      <li>The focus is a ring of 3 px, 2 px away, in forced colours too.</li><li>Layout follows the width of the element, not of the window: one column up to 37.5 em.</li></ul></section>`),
};

export const Icons: StoryObj = {
  render: () => page('Icons', 'One set, 20 px, drawn with the text’s colour, always beside a word. Only the arrows stand alone, and their buttons have names.', html`
    <section><h2>The set</h2><ul class="icons" role="list">${Object.entries(drawn).map(([name, icon]) => html`<li>${icon()}<span>${name}</span></li>`)}</ul></section>`),
};

/** Sentences that need nothing put in. */
const whole = (Object.keys(en) as (keyof typeof en)[]).filter((name) => typeof en[name] === 'function' && en[name].length === 0);
const sentence = (words: Record<string, unknown>, name: string) => String((words[name] as () => unknown)());

export const Words: StoryObj = {
  render: () => page('Words', 'Short, kind, exact: what happened, what it means, what to do next.', html`
    <section><h2>How we write</h2><ul><li>English that an eleven-year-old reads; Spanish and Arabic by people, not word for word.</li><li>No blame, no “Oops”, no exclamation marks, no codes but a short reference to say on the phone.</li>
      <li>Buttons say what they do: “Keep it”, “Book Tuesday 8 December, 9:20 am”.</li><li>An empty list is “not recorded”, never “none”.</li></ul></section>
    <section><h2>What every element says</h2><div class="scroll" tabindex="0" role="group" aria-label="What every element says"><table><thead><tr><th scope="col">English</th><th scope="col">Spanish</th><th scope="col">Arabic</th></tr></thead>
      <tbody>${whole.map((name) => html`<tr><td>${sentence(en, name)}</td><td lang="es">${sentence(es, name)}</td><td lang="ar" dir="rtl">${sentence(ar, name)}</td></tr>`)}</tbody></table></div></section>`),
};

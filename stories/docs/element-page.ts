/** An element's page: usage, its states as small pages, what the manifest says of its public face, how it serves everybody. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { declarations, type Declaration } from 'portico-manifest';
import type { Guide } from './guide.js';
import { dressPage, type Choices, type StoryParameters } from '../page.js';
import { sentenceCase } from './words.js';
import './docs.css';

interface StoryOnPage { id: string; name: string; parameters: StoryParameters & { guide?: Guide } }
/** What Storybook gives the renderer of a page of documentation. */
interface DocsContext {
  componentStories(): StoryOnPage[];
  getStoryContext(story: StoryOnPage): { globals: Choices };
}

const globalsOf = (choices: Choices) => ['brand', 'scheme', 'language', 'direction'].map((name) => `${name}:${choices[name as keyof Choices]}`).join(';');

/** A story as a picture of itself: nothing in it takes the focus. */
function preview({ id, name, parameters: { about } }: StoryOnPage, choices: Choices): TemplateResult {
  return html`<li><a href="?path=/story/${id}" target="_top"><span class="frame" inert><iframe title="" loading="lazy" tabindex="-1" src="iframe.html?id=${id}&viewMode=story&globals=${globalsOf(choices)}"></iframe></span><b>${sentenceCase(name)}</b></a>${about ? html`<p>${about}</p>` : nothing}</li>`;
}

/** What a doc comment puts between backticks. */
const withCode = (text = '') => text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));

interface Row { name: string; type?: { text: string } | undefined; default?: string | undefined; description?: string | undefined }

function table(title: string, rows: readonly Row[] | undefined, typed = false): TemplateResult | typeof nothing {
  if (!rows?.length) return nothing;
  return html`<section><h2>${title}</h2><div class="scroll" tabindex="0" role="group" aria-label=${title}><table><thead><tr><th scope="col">Name</th>${typed ? html`<th scope="col">Type</th>` : nothing}<th scope="col">Meaning</th></tr></thead>
    <tbody>${rows.map(({ name, type, default: initial, description }) => html`<tr><th scope="row"><code>${name || '(default)'}</code></th>${typed ? html`<td><code>${type?.text ?? ''}</code></td>` : nothing}
      <td>${withCode(description)}${initial && !['undefined', "''"].includes(initial) ? html` <span class="quiet">${initial} by default.</span>` : nothing}</td></tr>`)}</tbody></table></div></section>`;
}

const isEvent = ({ name }: Row) => name.startsWith('portico-');

function reference({ attributes, members = [], events, slots, cssParts, cssProperties }: Declaration): unknown {
  const attributed = new Set(attributes?.map(({ fieldName }) => fieldName));
  return [
    table('Attributes', attributes, true),
    table('Properties', members.filter(({ kind, name }) => kind === 'field' && !attributed.has(name)), true),
    table('Methods', members.filter(({ kind }) => kind === 'method').map((method) => ({ ...method, name: `${method.name}()` }))),
    table('Events', events?.filter(isEvent), true), table('Slots', slots), table('Parts', cssParts), table('Tokens', cssProperties),
  ];
}

function page(stories: StoryOnPage[], choices: Choices): TemplateResult {
  const guide = stories[0]?.parameters.guide;
  const declaration = declarations.find(({ tagName }) => tagName === guide?.tag);
  if (!guide || !declaration) throw new Error('A page of documentation needs a guide whose tag the manifest knows.');
  const [summary, ...more] = (declaration.description ?? '').split('\n\n');
  return html`<main class="docs" lang="en" dir="ltr"><header><h1><code>&lt;${guide.tag}&gt;</code></h1><p class="lead">${summary}</p>${more.map((paragraph) => html`<p>${paragraph}</p>`)}</header>
    <section><h2>Usage</h2><pre tabindex="0" role="group" aria-label="Usage"><code>${guide.usage}</code></pre></section>
    <section><h2>States</h2><ul class="states" role="list">${stories.map((story) => preview(story, choices))}</ul></section>
    ${reference(declaration)}
    <section><h2>For everyone</h2><ul>${guide.accessibility.map((note) => html`<li>${note}</li>`)}</ul></section></main>`;
}

/** Takes the place of Storybook's own renderer of documentation, so that brand, scheme and forced colours hold here too. */
export const elementPage = {
  render(context: DocsContext, _parameters: unknown, element: HTMLElement): Promise<void> {
    const stories = context.componentStories();
    const { globals } = context.getStoryContext(stories[0]!);
    dressPage(globals);
    render(page(stories, globals), element);
    return Promise.resolve();
  },
  unmount(element: HTMLElement): void {
    render(nothing, element);
  },
};

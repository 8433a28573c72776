import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { userText, webAddress } from '../../ui/text.js';
import { said, timeOf, who, type Parts } from './context.js';
import { reportIcons } from './icons.js';

type Comment = Schemas['Comment'];

/** Who wrote it, when, and what, to the letter. */
export function commentView({ text, lang, kind, author, at }: Comment, parts: Parts): TemplateResult {
  const { words } = parts.spoken;
  const label = kind === 'clinician' ? words.careTeam() : kind === 'lab' ? words.labNote() : words.note();
  return html`<p class="by"><b>${author && kind === 'clinician' ? who(author, parts) : label}</b>${author && kind !== 'clinician' ? html` <span>${who(author, parts)}</span>` : nothing}${at === undefined ? nothing : html` <span class="quiet">${said(timeOf(at, parts))}</span>`}</p>
    <p class="wrote" lang=${lang ?? nothing}>${userText(text)}</p>`;
}

/** What the care team wrote comes before the values, as a letter does. */
export const clinicianComments = (parts: Parts): TemplateResult[] => commentsOf(parts, (kind) => kind === 'clinician').map((one) => html`<div class="said">${commentView(one, parts)}</div>`);

export const otherComments = (parts: Parts): TemplateResult[] => commentsOf(parts, (kind) => kind !== 'clinician').map((one) => html`<div class="said small">${commentView(one, parts)}</div>`);

const commentsOf = ({ report }: Parts, wanted: (kind: string) => boolean): Comment[] => (report.comments ?? []).filter(({ kind }) => wanted(kind));

/** What a test looks at: about the test, never about this result. A title that only says the `name` again gives way to ours. */
export function explanationView({ title, text, lang, picture, links = [] }: Schemas['Explanation'], { spoken: { words }, seams }: Parts, name?: string): TemplateResult {
  const source = picture && ownPicture(picture.url, seams.backend);
  return html`<details class="explain"><summary>${reportIcons.open()}<span>${title === undefined || title === name ? words.explain() : html`<span lang=${lang ?? nothing}>${userText(title)}</span>`}</span></summary>
    <div class="stack" lang=${lang ?? nothing}><p class="wrote">${userText(text)}</p>
      ${source === undefined ? nothing : html`<img src=${source} alt=${picture!.description ?? ''} width=${picture!.width ?? nothing} height=${picture!.height ?? nothing} loading="lazy" decoding="async" referrerpolicy="no-referrer">`}
      ${links.map(({ url, label }) => html`<p><a href=${webAddress(url)} target="_blank" rel="noopener noreferrer">${userText(label ?? url)}</a></p>`)}</div></details>`;
}

/** Of the backend's own origin or none: a picture elsewhere would tell that place what is being read. */
function ownPicture(url: string, backend: string | undefined): string | undefined {
  if (backend === undefined || !URL.canParse(url, backend.endsWith('/') ? backend : `${backend}/`)) return undefined;
  const address = new URL(url, backend.endsWith('/') ? backend : `${backend}/`);
  return /^https?:$/.test(address.protocol) && address.origin === new URL(backend).origin ? address.href : undefined;
}

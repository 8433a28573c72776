import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../contract/client.js';
import type { Problem } from '../contract/problem.js';
import { clinicalTime } from '../locale/clinical-time.js';
import type { Spoken } from '../provider/language.js';
import { icons } from '../ui/icons.js';
import { phoneLink, timeText, userText } from '../ui/text.js';
import type { ViewContext } from '../ui/view.js';
import { readableHere, type Reading } from './reading.js';
import { kindTold } from './sniff.js';
import type { DocumentsWords } from './words/en.js';

/** What is done with a document once its bytes are here. */
export type Way = 'show' | 'open' | 'save';

type Document = Schemas['Document'];
type Format = Schemas['DocumentFormat'];

/** How it stands with one document in one format. */
export interface Got {
  state: 'loading' | 'failed' | 'shown' | 'saved' | 'opened';
  way?: Way;
  problem?: Problem;
  reading?: Reading;
  /** A picture in its own size. */
  enlarged?: boolean;
}
export interface DocumentActs {
  got: (document: Document, format: Format) => Got | undefined;
  act: (document: Document, format: Format, way: Way) => void;
  hide: (document: Document, format: Format) => void;
  enlarge: (document: Document, format: Format) => void;
}

export function documentsList(list: readonly Document[], spoken: Spoken<DocumentsWords>, context: ViewContext, acts: DocumentActs): TemplateResult {
  const { words, locale } = spoken;
  return html`<ul class="documents" role="list">${list.map((one) => {
    const about = [kindText(one, words), one.author, one.state === 'current' ? undefined : stateText(one, words)].filter(Boolean).join(locale.comma);
    return html`<li class="document stack" part="document"><div><b lang=${one.lang ?? nothing}>${userText(one.title)}</b><p class="small quiet">${userText(about)}${one.date === undefined ? nothing : html`${locale.comma}${timeText(clinicalTime(one.date, locale), one.date)}`}</p></div>
      ${one.heldAtClinic || !one.formats.length ? html`<p class="small">${words.atClinic()} ${phoneLink(context.phone)}.</p>` : one.formats.map((format) => formatView(one, format, spoken, context, acts))}</li>`;
  })}</ul>`;
}

const sizeText = (bytes: number, words: DocumentsWords): string => (bytes < 1_000_000 ? words.kilobytes(String(Math.max(1, Math.round(bytes / 1000)))) : words.megabytes(String(Math.round(bytes / 1_000_000))));

function formatView(document: Document, format: Format, spoken: Spoken<DocumentsWords>, context: ViewContext, acts: DocumentActs): TemplateResult {
  const { words, locale } = spoken;
  const got = acts.got(document, format);
  const name = document.formats.length > 1 ? (format.title ?? format.mediaType) : undefined;
  const size = format.size === undefined ? undefined : sizeText(format.size, words);
  const button = (way: Way, label: string, primary: boolean) => html`<button type="button" class="button ${primary ? '' : 'quiet-button'}" part=${primary ? 'get-document' : nothing} aria-disabled=${got?.state === 'loading' ? 'true' : nothing} @click=${() => acts.act(document, format, way)}>${got?.state === 'loading' && got.way === way ? words.getting() : label}<span class="visually-hidden"> <bdi translate="no" .textContent=${document.title}></bdi></span></button>`;
  const shown = got?.reading && got.reading.kind !== 'file' && got.reading.kind !== 'pdf';
  return html`${failure(got, spoken, context)}
    <div class="row">
      ${shown ? html`<button type="button" class="button" aria-expanded="true" @click=${() => acts.hide(document, format)}>${words.hide()}<span class="visually-hidden"> <bdi translate="no" .textContent=${document.title}></bdi></span></button>`
      : kindTold(format.mediaType) === 'pdf' ? button('open', words.open(), true) : readableHere(format) ? button('show', words.show(), true) : nothing}
      ${button('save', words.save(), !readableHere(format) && kindTold(format.mediaType) !== 'pdf')}
      <span class="small quiet">${userText([name, size].filter(Boolean).join(locale.comma))}</span>
      ${got?.state === 'saved' || got?.state === 'opened' ? html`<span class="state done">${icons.done()}${words[got.state]()}</span>` : nothing}</div>
    ${got?.reading ? readingView(got, got.reading, document, format, spoken, () => acts.enlarge(document, format)) : nothing}`;
}

/** One image of a report, that is got by its button. */
export function imageFigure(label: string, got: Got | undefined, spoken: Spoken<DocumentsWords>, context: ViewContext, acts: { show: () => void; enlarge: () => void }): TemplateResult {
  const { words } = spoken;
  if (got?.reading?.kind === 'image') return picture(got.reading.url, label, got.enlarged ?? false, words, acts.enlarge, true);
  return html`<div class="stack">${failure(got, spoken, context)}${got?.reading ? html`<p class="small">${words.strange()}</p>` : nothing}<div class="row"><button type="button" class="button" aria-disabled=${got?.state === 'loading' ? 'true' : nothing} @click=${acts.show}>${got?.state === 'loading' ? words.getting() : html`<span>${words.show()} <bdi translate="no" .textContent=${label}></bdi></span>`}</button></div></div>`;
}

function readingView({ enlarged = false }: Got, reading: Reading, document: Document, { lang = document.lang }: Format, { words }: Spoken<DocumentsWords>, enlarge: () => void): TemplateResult | typeof nothing {
  switch (reading.kind) {
    case 'image': return picture(reading.url, document.title, enlarged, words, enlarge, false);
    case 'text': return html`<div class="read" part="document-text" role="group" aria-label=${document.title} translate="no" lang=${lang ?? nothing} dir="auto">${reading.columns
      ? html`<div class="scroll" role="region" tabindex="0" aria-label=${words.wide()}>${reading.paragraphs.map((one) => html`<pre .textContent=${one}></pre>`)}</div>`
      : reading.paragraphs.map((one) => html`<p dir="auto" .textContent=${one}></p>`)}</div>`;
    case 'markup': return html`<div class="read" part="document-text" role="group" aria-label=${document.title} translate="no" lang=${lang ?? nothing} dir="auto">${reading.nodes}</div>`;
    case 'file': return html`<div class="notice attention">${icons.mark()}<p>${reading.strange ? words.strange() : words.notHere()}</p></div>`;
    case 'pdf': return nothing;
  }
}

/** As wide as the page, or in its own size in a frame that scrolls. */
const picture = (url: string, label: string, enlarged: boolean, words: DocumentsWords, enlarge: () => void, captioned: boolean): TemplateResult => html`<figure class="image" part="image">
  <div class=${enlarged ? 'scroll whole-size' : ''} role=${enlarged ? 'region' : nothing} tabindex=${enlarged ? '0' : nothing} aria-label=${enlarged ? words.enlarged() : nothing}><img src=${url} alt=${label}></div>
  <figcaption class="row small quiet">${captioned ? html`<span translate="no" .textContent=${label}></span>` : nothing}<button type="button" class="button" aria-pressed=${String(enlarged)} @click=${enlarge}>${words.enlarge()}</button></figcaption></figure>`;

function failure(got: Got | undefined, { words, ui }: Spoken<DocumentsWords>, context: ViewContext): TemplateResult | typeof nothing {
  if (got?.state !== 'failed') return nothing;
  const { name = '', phone } = got.problem ?? {};
  const known: Record<string, (() => string) | undefined> = {
    'document-empty': words.empty, 'document-at-clinic': words.atClinic, 'document-quota': words.quota, 'too-large': words.tooLarge, 'not-permitted': words.closed, 'report-gated': words.closed, 'not-found': words.gone, maintenance: ui.maintenance,
  };
  if (name === 'offline') return html`<div class="notice attention" role="alert">${icons.offline()}<p>${ui.offline()}. ${ui.offlineWhy()}</p></div>`;
  if (name === 'unauthenticated' || name === 'session-expired') return html`<div class="notice attention" role="alert">${icons.closed()}<p>${ui.signedOut()}. ${ui.expired()}</p></div>`;
  return html`<div class="notice attention" role="alert">${icons.mark()}<p>${(known[name] ?? words.failed)()}${name === 'maintenance' ? '. ' : ' '}${name === 'maintenance' ? ui.maintenanceWhy() : nothing} ${phoneLink(phone ?? context.phone)}.</p></div>`;
}

function kindText({ kind, kindText }: Document, words: DocumentsWords): string {
  return Object.hasOwn(words.kinds, kind) ? words.kinds[kind as 'other']() : (kindText ?? kind);
}
function stateText({ state, stateText }: Document, words: DocumentsWords): string {
  return Object.hasOwn(words.states, state) ? words.states[state as 'unknown']() : (stateText ?? state);
}

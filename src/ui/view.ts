import { html, nothing, type TemplateResult } from 'lit';
import { writtenDateTime, type Locale } from '../locale/locale.js';
import { icons } from './icons.js';
import { phoneLink, userText } from './text.js';
import type { UiWords } from './words/en.js';

/** What a view can know of its data. */
export interface ViewData {
  state: 'idle' | 'loading' | 'ready' | 'stale' | 'failed' | 'failed-again' | 'offline' | 'maintenance' | 'not-permitted' | 'signed-out';
  problem?: { reference?: string; until?: string } | undefined;
  /** Of a list: where its parts came from. */
  sources?: readonly { id: string; name?: string; state: string }[] | undefined;
  asOf?: string | undefined;
  expired?: boolean;
}
export interface ViewContext {
  words: UiWords;
  locale: Locale;
  phone?: { number: string; display?: string } | undefined;
  emergency?: { number: string } | undefined;
}
export interface ViewParts {
  ready: () => unknown;
  /** The final shape, without its words. */
  skeleton: () => unknown;
  retry: () => void;
  signIn: () => void;
}

/** Draws a view in whichever state it is in. A feature gives its words and actions; every state looks the same in all of them. */
export function view(data: ViewData, context: ViewContext, { ready, skeleton, retry, signIn }: ViewParts): unknown {
  const { words, phone, emergency } = context;
  const again = (primary = true) => html`<button type="button" class="button ${primary ? 'primary' : ''}" @click=${retry}>${words.tryAgain()}</button>`;
  switch (data.state) {
    case 'idle':
    case 'loading':
      return html`<div aria-busy="true">${skeleton()}</div>`;
    case 'ready':
      return [partial(data, words), ready()];
    case 'stale':
      return [html`<div class="line">${icons.clock()}<span>${words.stale(moment(data.asOf, context.locale))}</span><button type="button" class="link" @click=${retry}>${words.tryAgain()}</button></div>`, ready()];
    case 'offline':
      return whole(icons.offline(), words.offline(), html`<p>${words.offlineWhy()}</p><div class="row">${again()}</div>`);
    case 'maintenance':
      return whole(icons.tools(), data.problem?.until === undefined ? words.maintenance() : words.maintenanceUntil(moment(data.problem.until, context.locale)), html`<p>${words.maintenanceWhy()} ${phoneLink(phone)}.</p>`);
    case 'not-permitted':
      return whole(icons.closed(), words.notPermitted(), html`<p>${words.notPermittedWhy()} ${phoneLink(phone)}.</p>`);
    case 'signed-out':
      return whole(icons.closed(), words.signedOut(), html`<p>${data.expired ? words.expired() : words.signedOutWhy()}</p><div class="row"><button type="button" class="button primary" @click=${signIn}>${words.signIn()}</button></div>`);
    case 'failed-again':
      return whole(icons.mark(), words.failedAgain(), html`<p>${words.comeBack()} ${phoneLink(phone)}. ${emergency ? html`${words.veryIll()} ${phoneLink(emergency)}.` : nothing}</p>
        ${data.problem?.reference === undefined ? nothing : html`<p class="small quiet">${words.reference()} <span class="tel num" translate="no" .textContent=${spelled(data.problem.reference)}></span></p>`}`);
    case 'failed':
      return whole(icons.mark(), words.failed(), html`<p>${words.failedWhy()}</p><div class="row">${again()}</div>${phone ? html`<p class="small quiet">${words.orPhone()} ${phoneLink(phone)}.</p>` : nothing}`);
  }
}

/** A state that takes the whole place: what happened, what it means, what to do. */
export const whole = (icon: TemplateResult, heading: string, content: TemplateResult): TemplateResult =>
  html`<div class="whole" part="state" role="group" aria-label=${heading}><h3 tabindex="-1">${icon}${heading}</h3>${content}</div>`;

function partial({ sources }: ViewData, words: UiWords): unknown {
  const missing = (sources ?? []).filter(({ state }) => state === 'failed' || state === 'denied');
  return missing.length ? html`<div class="notice attention">${icons.mark()}<div>${missing.map(({ id, name }) => html`<p>${words.partial(name ?? id)}</p>`)}</div></div>` : nothing;
}

const moment = (instant: string | undefined, locale: Locale) => (instant === undefined ? '' : writtenDateTime(instant, locale));

/** `R7K 4Q2X`: said in two breaths. */
const spelled = (reference: string) => `${reference.slice(0, 3)} ${reference.slice(3)}`;

/** One line, in the same place of every element, where somebody acts for another person. */
export function actingLine(subject: { name: string; other: boolean } | undefined, words: UiWords): unknown {
  if (!subject?.other) return nothing;
  const [before, name, after] = words.actingFor(subject.name);
  return html`<p class="acting" part="acting"><span>${before}<b>${userText(name)}</b>${after}</span></p>`;
}


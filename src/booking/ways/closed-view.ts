import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { writtenDateTime } from '../../locale/locale.js';
import type { Spoken } from '../../provider/language.js';
import { icons } from '../../ui/icons.js';
import { userText } from '../../ui/text.js';
import type { ViewContext } from '../../ui/view.js';
import { orPhone, waysOn, type WaysOn } from './alternatives-view.js';
import type { WaysWords } from './words/en.js';

export interface ClosedParts {
  way: string;
  option: Schemas['BookingOption'] | undefined;
  alternatives: readonly Schemas['BookingAlternative'][];
  place: string | undefined;
  on: WaysOn;
  context: ViewContext;
  /** Asks the backend again. */
  retry: () => void;
  signIn: (() => void) | undefined;
}

/** Why no time can be picked here, and what else there is; or, where one asks for a time, how that goes. */
export function closedView({ way, option, alternatives, place, on, context, retry, signIn }: ClosedParts): TemplateResult {
  const { spoken } = on;
  const { words } = spoken;
  const asks = way === 'request' && on.ask !== undefined;
  const reasons = option?.reasons ?? [];
  const said = asks ? reasons.filter(({ code }) => code !== 'not-enabled') : reasons;
  const again = reasons.some(({ code }) => code === 'source-failed');
  const ways: readonly Schemas['BookingAlternative'][] = asks ? [{ kind: 'request' }, ...alternatives.filter(({ kind }) => kind !== 'request')] : alternatives;
  const heading = asks ? words.byRequest() : place === undefined ? words.notOnline() : words.notHere(place);
  return html`<div class="whole" part="state" role="group" aria-label=${heading}><h3 tabindex="-1">${asks ? icons.clock() : icons.mark()}${heading}</h3>
    ${asks ? html`<p>${words.byRequestWhy()}</p>` : nothing}${said.map((reason) => reasonText(reason, spoken))}
    ${waysOn(ways, on)}
    ${again || signIn ? html`<div class="row">${again ? html`<button type="button" class="button" @click=${retry}>${context.words.tryAgain()}</button>` : nothing}${signIn ? html`<button type="button" class="button" @click=${signIn}>${context.words.signIn()}</button>` : nothing}</div>` : nothing}
    ${orPhone(ways, context.phone, spoken)}</div>`;
}

/** In our words where we know the code, with the clinic's own sentence after them; else in the clinic's alone. */
export function reasonText({ code, text, until }: Schemas['BookingReason'], { words, locale }: Spoken<WaysWords>): TemplateResult {
  const ours = words.reason[code as keyof WaysWords['reason']]?.();
  return html`<p part="reason">${ours}${ours !== undefined && text !== undefined ? ' ' : nothing}${userText(text)}${until === undefined ? nothing : html` <span translate="no" .textContent=${words.until(writtenDateTime(until, locale))}></span>`}</p>`;
}

/** Where nothing is free: the same ways on. */
export function nothingFreeView({ alternatives, on, context, retry, anybody }: Pick<ClosedParts, 'alternatives' | 'on' | 'context' | 'retry'> & { anybody: (() => void) | undefined }): TemplateResult {
  const { words } = on.spoken;
  return html`<div class="whole" part="state" role="group" aria-label=${words.noTimes()}><h3 tabindex="-1">${icons.mark()}${words.noTimes()}</h3><p>${words.noTimesWhy()}</p>
    ${anybody ? html`<div class="row"><button type="button" class="button primary" @click=${anybody}>${words.anybody()}</button></div>` : nothing}
    ${waysOn(alternatives, on, !anybody)}
    <div class="row"><button type="button" class="button" @click=${retry}>${context.words.tryAgain()}</button></div>${orPhone(alternatives, context.phone, on.spoken, true)}</div>`;
}

/** Below the times, in one quiet line of buttons. */
export function noneSuitsView(alternatives: readonly Schemas['BookingAlternative'][], on: WaysOn): TemplateResult | typeof nothing {
  const ways = waysOn(alternatives, on, false);
  return ways === nothing ? nothing : html`<div class="stack"><p class="small quiet">${on.spoken.words.waysOn()}</p>${ways}</div>`;
}


import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import type { Spoken } from '../../provider/language.js';
import { phoneLink, userText, webAddress } from '../../ui/text.js';
import type { WaysWords } from './words/en.js';

type Alternative = Schemas['BookingAlternative'];
type Phone = Schemas['Phone'];

/** What the buttons lead to. */
export interface WaysOn {
  spoken: Spoken<WaysWords>;
  placeName: (id: string | undefined) => string | undefined;
  visitName: (id: string | undefined) => string | undefined;
  /** One may pick a time there. */
  isDirect: (locationId: string | undefined) => boolean;
  go: (chosen: { visitTypeId?: string; locationId?: string; modality?: string; practitionerId?: undefined }) => void;
  /** Undefined where nobody may. */
  ask: ((locationId: string | undefined) => void) | undefined;
  wait: (() => void) | undefined;
}

/** Ways on as real buttons and links, the best first and only it in the accent. Nothing for what cannot be followed here. */
export function waysOn(alternatives: readonly Alternative[], on: WaysOn, primary = true): TemplateResult | typeof nothing {
  const found = alternatives.map((one) => wayOn(one, on)).filter((one) => one !== undefined);
  return found.length ? html`<div class="row" part="ways">${found.map((one, index) => one(primary && index === 0))}</div>` : nothing;
}

/** The number to phone: the site's own where the backend names it. */
export const phoneOf = (alternatives: readonly Alternative[], otherwise: Phone | undefined): Phone | undefined => alternatives.find(({ phone }) => phone !== undefined)?.phone ?? otherwise;

function wayOn(alternative: Alternative, on: WaysOn): ((primary: boolean) => TemplateResult) | undefined {
  const { kind, locationId, modality, visitTypeId, link, text } = alternative;
  const { spoken: { words }, placeName, visitName, isDirect, go, ask, wait } = on;
  const place = placeName(locationId);
  const button = (label: string, press: () => void) => (primary: boolean) => html`<button type="button" class="button ${primary ? 'primary' : ''}" translate="no" @click=${press} .textContent=${label}></button>`;
  switch (kind) {
    case 'direct':
      return button(place === undefined ? words.seeTimes() : words.timesAt(place), () => go({ ...(locationId !== undefined && { locationId, practitionerId: undefined }) }));
    case 'request':
      return ask && button(place === undefined ? words.byRequest() : words.byRequestAt(place), () => ask(locationId));
    case 'other-location':
      return place === undefined || locationId === undefined ? undefined : button(isDirect(locationId) ? words.timesAt(place) : words.goTo(place), () => go({ locationId, practitionerId: undefined }));
    case 'other-modality': {
      const label = text ?? (modality === undefined ? undefined : (words.instead[modality as keyof WaysWords['instead']]?.() ?? modality));
      return label === undefined || modality === undefined ? undefined : button(label, () => go({ modality, ...(locationId !== undefined && { locationId, practitionerId: undefined }) }));
    }
    case 'other-visit-type': {
      const name = visitName(visitTypeId) ?? text;
      return name === undefined || visitTypeId === undefined ? undefined : button(words.insteadOf(name), () => go({ visitTypeId }));
    }
    case 'waiting-list':
      return wait && button(words.waitingList(), wait);
    case 'link': {
      const href = webAddress(link?.url);
      return href === nothing ? undefined : (primary) => html`<a class="button ${primary ? 'primary' : ''}" href=${href} target="_blank" rel="noopener noreferrer">${userText(text ?? link?.label ?? link?.url)}</a>`;
    }
    case 'call':
      return undefined; // said in words, with its number
    default: // a kind of the backend's own: what it says of it is all that is known
      return text === undefined ? undefined : () => html`<p>${userText(text)}</p>`;
  }
}

/** `Or phone (303) 555-0100.`, quietly below other ways; where there is none it is the way on. */
export const orPhone = (alternatives: readonly Alternative[], otherwise: Phone | undefined, { words }: Spoken<WaysWords>, others = alternatives.some(({ kind }) => kind !== 'call')): TemplateResult | typeof nothing => {
  const phone = phoneOf(alternatives, otherwise);
  return phone ? html`<p class=${others ? 'small' : ''}>${others ? words.orPhone() : words.phone()} ${phoneLink(phone)}.</p>` : nothing;
};

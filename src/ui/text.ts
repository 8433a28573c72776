import { html, nothing, type TemplateResult } from 'lit';

/** A name or what somebody wrote: isolated from the text around it, and set as a property so that a page translator cannot leave it stale. */
export const userText = (text: string | undefined): TemplateResult | typeof nothing => (text === undefined ? nothing : html`<bdi translate="no" .textContent=${text}></bdi>`);

/** A date or time in the reader's language. */
export const timeText = (text: string, datetime?: string): TemplateResult => html`<time translate="no" datetime=${datetime ?? nothing} .textContent=${text}></time>`;

/** A number that can be dialled. */
export function phoneLink(phone: { number: string; display?: string } | undefined): TemplateResult | typeof nothing {
  return phone ? html`<a class="tel" translate="no" href="tel:${phone.number.replace(/[^+\d*#]/g, '')}" .textContent=${phone.display ?? phone.number}></a>` : nothing;
}

/** The address of a link out; nothing for one that is not of the web. */
export const webAddress = (url: string | undefined): string | typeof nothing => (url !== undefined && /^https?:\/\//i.test(url) ? url : nothing);

/**
 * Says something to a screen reader. One polite and one assertive region in the document, made empty before their first words:
 * regions inside nested shadow roots are not read out reliably.
 */
const regions = new Map<string, HTMLElement>();
const settleMs = 100;

export function prepareAnnouncer(): void {
  region('polite');
}

export function announce(text: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  const place = region(urgency);
  place.textContent = '';
  // The same words twice are said twice only when the region was empty for a moment.
  setTimeout(() => { place.textContent = text; }, settleMs);
}

function region(urgency: 'polite' | 'assertive'): HTMLElement {
  const known = regions.get(urgency);
  if (known?.isConnected) return known;
  const place = document.createElement('div');
  place.setAttribute('aria-live', urgency);
  place.className = 'rr-block sentry-block ph-no-capture';
  place.setAttribute('data-portico-announcer', urgency);
  Object.assign(place.style, { position: 'absolute', inlineSize: '1px', blockSize: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' });
  document.body.append(place);
  regions.set(urgency, place);
  return place;
}

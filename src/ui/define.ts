import { tellDeveloper } from '../developer/tell.js';

/**
 * Defines an element once a page. Another copy of the same version line is there already when a page loads two bundles: the first
 * stays, and one line on the console says so. Without a DOM (a server that renders the host's page) nothing happens.
 */
export function define(tag: `portico-${string}`, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  if (!customElements.get(tag)) customElements.define(tag, element);
  else if (customElements.get(tag) !== element) tellDeveloper('003');
}

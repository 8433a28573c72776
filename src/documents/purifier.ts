/*! Has DOMPurify: Copyright Mario Heiderich and others; Apache-2.0 or MPL-2.0, https://github.com/cure53/DOMPurify */
import DOMPurify from 'dompurify';

export interface Allowed { elements: readonly string[]; attributes: readonly string[] }

/** Takes all else out of nodes that stand nowhere. It parses no text, so it needs no Trusted Types policy, and what was cleaned is not parsed again. */
export function purify(root: HTMLElement, { elements, attributes }: Allowed): void {
  DOMPurify.sanitize(root, {
    IN_PLACE: true, TRUSTED_TYPES_POLICY: null as never, ALLOWED_TAGS: [...elements], ALLOWED_ATTR: [...attributes], ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false, KEEP_CONTENT: true,
  });
}

import { html, nothing, type TemplateResult } from 'lit';

export interface HeadingOptions { id?: string; class?: string }

/** A heading of a level that depends on the depth; HTML has six, ARIA has names for those below. The one with an id takes the focus. */
export function heading(level: number, content: unknown, { id, class: name = '' }: HeadingOptions = {}): TemplateResult {
  const focus = id === undefined ? nothing : '-1';
  switch (level) {
    case 2: return html`<h2 class=${name} id=${id ?? nothing} tabindex=${focus}>${content}</h2>`;
    case 3: return html`<h3 class=${name} id=${id ?? nothing} tabindex=${focus}>${content}</h3>`;
    case 4: return html`<h4 class=${name} id=${id ?? nothing} tabindex=${focus}>${content}</h4>`;
    case 5: return html`<h5 class=${name} id=${id ?? nothing} tabindex=${focus}>${content}</h5>`;
    default: return html`<h6 class=${name} id=${id ?? nothing} tabindex=${focus} aria-level=${level > 6 ? level : nothing}>${content}</h6>`;
  }
}

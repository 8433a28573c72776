import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

export const icon = (path: SVGTemplateResult, className = ''): TemplateResult => html`<svg class=${className} viewBox="0 0 20 20" aria-hidden="true" focusable="false">${path}</svg>`;

/** Always beside a word, except `earlier`, `later` and `close`, whose buttons have names. Drawn with the text's colour. */
export const icons = {
  done: () => icon(svg`<path d="M4 10.5l4 4 8-9"/>`),
  mark: () => icon(svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 6.5v4M10 13.5v.1"/>`),
  urgent: () => icon(svg`<path d="M10 3l8 14H2z"/><path d="M10 8.5v3.5M10 14.5v.1"/>`),
  clock: () => icon(svg`<circle cx="10" cy="10" r="7.5"/><path d="M10 6v4l2.5 2"/>`),
  offline: () => icon(svg`<path d="M3 3l14 14M2.5 8.2A11 11 0 0 1 6.300 6M9.500 5.100a11 11 0 0 1 8 3.100M5.300 11.100a7 7 0 0 1 3.300-1.800M13 10a7 7 0 0 1 1.700 1.100M10 15v.1"/>`),
  closed: () => icon(svg`<rect x="4" y="9" width="12" height="8" rx="1.500"/><path d="M6.500 9V6.500a3.500 3.500 0 0 1 7 0V9"/>`),
  tools: () => icon(svg`<path d="M13 3.200a4 4 0 0 0-5.200 5.200L3 13.200 6.800 17l4.800-4.800a4 4 0 0 0 5.200-5.200L14.200 9.500 11 9l-.500-3.200z"/>`),
  earlier: () => icon(svg`<path d="M12 5l-5 5 5 5"/>`, 'turn'),
  later: () => icon(svg`<path d="M8 5l5 5-5 5"/>`, 'turn'),
};

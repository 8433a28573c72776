import type { CSSResult } from 'lit';

/** Styles of a part that comes later than its element, each once. */
export function adoptStyles(root: ShadowRoot | null, ...styles: readonly CSSResult[]): void {
  for (const { styleSheet } of styles) if (root && styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}

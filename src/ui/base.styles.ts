import { css } from 'lit';
import { tokens } from './generated/tokens.js';

/** What every element shares: the host's type and colours, and the few parts that every view is made of. */
export const baseStyles = [tokens, css`
  :host { display: block !important; position: static; contain: none; min-inline-size: 0; }
  :host([hidden]) { display: none !important; }
  .portico {
    --_quiet: color-mix(in oklab, currentColor 72%, transparent);
    --_line: color-mix(in oklab, currentColor 15%, transparent);
    --_edge: color-mix(in oklab, currentColor 55%, transparent);
    --_wash: color-mix(in oklab, currentColor 5%, transparent);
    --_tint: color-mix(in oklab, var(--_accent) 9%, transparent);
    container: portico / inline-size;
    font-family: var(--_font-family); color: var(--_ink); line-height: 1.5;
    font-style: normal; font-weight: 400; text-transform: none; text-align: start; text-indent: 0; white-space: normal; visibility: visible; cursor: auto;
    -webkit-text-size-adjust: 100%; overflow-wrap: break-word;
  }
  @media (pointer: fine) { .compact { --_control: 36px; } }
  * { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h1, h2, h3, p, ul, ol, dl, dd, fieldset { margin: 0; padding: 0; }
  fieldset { border: 0; min-inline-size: 0; }
  h2, h3, h4 { line-height: 1.2; text-wrap: balance; font-weight: 650; margin: 0; }
  h2 { font-size: 1.73em; letter-spacing: -0.011em; } h3 { font-size: 1.2em; } h4 { font-size: 1em; }
  :is(h2, h3, h4):dir(ltr)::first-letter { text-transform: uppercase; } /* Spanish days are written small, a heading begins large; in Arabic letters join */
  p { max-inline-size: 66ch; text-wrap: pretty; }
  svg { fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; flex: none; inline-size: 20px; block-size: 20px; }
  svg.turn:dir(rtl) { scale: -1 1; }
  .stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; align-content: start; }
  .stack.m { gap: 16px; } .stack.l { gap: 24px; } .stack.xl { gap: 40px; }
  .row { display: flex; gap: 8px; align-items: center; flex-wrap: wrap; }
  .spread { justify-content: space-between; }
  .quiet { color: var(--_quiet); } .small { font-size: 0.875em; } .num { font-variant-numeric: tabular-nums lining-nums; }
  .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .tel { white-space: nowrap; direction: ltr; unicode-bidi: isolate; }
  time, bdi { unicode-bidi: isolate; }
  a, .link { color: var(--_accent); text-decoration: underline; text-underline-offset: 0.18em; text-decoration-thickness: 1px; background: none; border: 0; padding: 0; font: inherit; cursor: pointer; text-align: start; }
  a:hover, .link:hover { text-decoration-thickness: 2px; }
  :focus-visible { outline: 3px solid var(--_accent); outline-offset: 2px; border-radius: 4px; }
  [tabindex="-1"]:focus-visible { outline-color: transparent; }

  .button {
    font: inherit; font-weight: 600; line-height: 1.25; min-block-size: var(--_control); padding: 8px 20px; border-radius: var(--_radius); border: 1px solid var(--_edge);
    background: transparent; color: inherit; cursor: pointer; display: inline-flex; align-items: center; justify-content: center; gap: 8px; text-decoration: none;
  }
  .button:hover { background: var(--_wash); }
  .button.primary { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
  .button.primary:hover { background: color-mix(in oklch, var(--_accent) 88%, var(--_on-accent)); }
  .button.plain { border-color: transparent; color: var(--_accent); padding-inline: 12px; }
  .row > .button.plain:first-child { padding-inline-start: 0; border-inline-start-width: 0; }
  @container portico (max-width: 29em) { .row:has(> .button.plain) { column-gap: 20px; } .row > .button.plain { padding-inline: 0; border-inline-width: 0; } }
  .button:is(:disabled, [aria-disabled='true']) { opacity: 0.6; cursor: default; }

  .field { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; align-content: start; }
  .field > label, .field > legend { font-weight: 600; padding: 0; }
  .field .hint { color: var(--_quiet); font-size: 0.875em; }
  .field :is(input:not([type='radio'], [type='checkbox']), select, textarea) {
    font: inherit; line-height: 1.5; color: inherit; background: var(--_field, transparent); border: 1px solid var(--_edge); border-radius: var(--_radius);
    min-block-size: var(--_control); padding: 8px 12px; inline-size: 100%; margin: 0;
  }
  .field option { background: Canvas; color: CanvasText; }
  .field textarea { min-block-size: 7em; resize: vertical; }
  .field .under { display: flex; justify-content: space-between; gap: 4px 16px; flex-wrap: wrap; color: var(--_quiet); font-size: 0.875em; min-block-size: 1.5em; }
  .field.wrong :is(input, textarea, select) { border-color: var(--_urgent); border-width: 2px; }
  .field .error { color: var(--_urgent); font-weight: 600; display: flex; gap: 8px; } .error svg { margin-block-start: 0.1em; }

  .notice {
    display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 4px 12px; padding: 12px 16px; border-inline-start: 4px solid var(--_edge); background: var(--_wash);
    border-start-end-radius: var(--_radius); border-end-end-radius: var(--_radius);
  }
  .notice > svg { margin-block-start: 2px; }
  .notice.attention { border-color: var(--_attention); background: color-mix(in oklab, var(--_attention) 10%, transparent); } .notice.attention > svg { color: var(--_attention); }
  .notice.urgent { border-color: var(--_urgent); background: color-mix(in oklab, var(--_urgent) 9%, transparent); } .notice.urgent > svg { color: var(--_urgent); }
  .notice.done { border-color: var(--_done); } .notice.done > svg { color: var(--_done); }
  .state { display: inline-flex; align-items: center; gap: 6px; font-weight: 600; font-size: 0.875em; } .state svg { inline-size: 16px; block-size: 16px; }
  .state.done { color: var(--_done); } .state.attention { color: var(--_attention); } .state.urgent { color: var(--_urgent); }

  .whole { display: grid; gap: 8px; padding-block: 24px; border-block: 1px solid var(--_line); justify-items: start; }
  .whole h3 { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 12px; } .whole h3 svg { margin-block-start: 0.1em; color: var(--_quiet); }
  .whole > :not(h3) { margin-inline-start: 32px; } .whole .row { margin-block-start: 8px; }
  .line { display: grid; grid-template-columns: 20px minmax(0, 1fr) auto; gap: 0 8px; align-items: center; font-size: 0.875em; color: var(--_quiet); min-block-size: var(--_control); border-block-start: 1px solid var(--_line); }
  .line svg { inline-size: 18px; block-size: 18px; } .line .link { min-block-size: var(--_control); }
  .acting { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 16px; font-size: 0.875em; color: var(--_quiet); border-block-end: 1px solid var(--_line); min-block-size: var(--_control); max-inline-size: none; }
  .acting b { font-weight: 600; }
  .bone { display: block; block-size: 1lh; max-inline-size: 100%; background: linear-gradient(var(--_bone), var(--_bone)) 0 50% / 100% 0.75em no-repeat; --_bone: color-mix(in oklab, currentColor 10%, transparent); }
  dl.facts { display: grid; grid-template-columns: minmax(6em, auto) minmax(0, 1fr); gap: 8px 16px; } dl.facts dt { color: var(--_quiet); }
  @media (prefers-reduced-motion: no-preference) { .button { transition: background-color 120ms; } }
  @media (forced-colors: active) {
    .notice { border: 1px solid; border-inline-start-width: 4px; } .bone { background: none; border-block-end: 2px solid GrayText; }
    .button.primary { border: 2px solid; } .row > .button.plain:is(*, :first-child) { padding-inline: 12px; border-inline-width: 1px; }
  }
`];

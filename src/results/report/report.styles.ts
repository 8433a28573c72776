import { css } from 'lit';

/** Follows the report's own width: name, figure and range are one under the other, or side by side from 460 px. */
export const reportStyles = css`
  .report-view { container: report / inline-size; min-inline-size: 0; }
  .report-view :is(h5, h6) { margin: 0; font-size: 1em; font-weight: 650; line-height: 1.2; text-wrap: balance; }
  .report-view #report-title { font-size: 1.44em; }
  .report-view .panel-name { font-size: 1.2em; }
  .panel { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; min-inline-size: 0; }
  .panel .panel { margin-block-start: 16px; padding-inline-start: 16px; border-inline-start: 1px solid var(--_line); } .panel .panel .panel-name { font-size: 1em; }
  .wrote { white-space: pre-line; overflow-wrap: anywhere; }
  .found { padding-inline-start: 1.2em; }

  .values { list-style: none; margin: 0; padding: 0; } .values > li { border-block-start: 1px solid var(--_line); } .values > li:last-child { border-block-end: 1px solid var(--_line); }
  .panel > .value { border-block-start: 1px solid var(--_line); }
  .value { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px 24px; align-items: start; padding-block: 16px; min-inline-size: 0; }
  .value > .what { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; align-items: baseline; } .value > :is(.got, .usual) { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; justify-items: start; min-inline-size: 0; }
  .value .what > :is(h3, h4, h5, h6) { font-size: 1em; font-weight: 600; line-height: 1.35; min-inline-size: 0; overflow-wrap: anywhere; } .what .path { flex-basis: 100%; }
  .figure { min-inline-size: 0; overflow-wrap: anywhere; } .figure b { font-size: 1.44em; font-weight: 650; line-height: 1.2; letter-spacing: -0.011em; } .figure b.text { font-size: 1.2em; letter-spacing: 0; line-height: 1.35; white-space: pre-line; } .figure b.long { font-size: 1em; font-weight: 400; line-height: 1.5; }
  .figure .unit { font-size: 0.875em; color: var(--_quiet); white-space: pre-wrap; }
  .help, .words { font-size: 0.875em; color: var(--_quiet); overflow-wrap: anywhere; } .words .whom { display: block; }
  .state.neutral { color: var(--_quiet); } .state.flag { align-items: baseline; } .state.flag svg { align-self: flex-start; margin-block-start: 3px; } .state .sent { font-weight: 400; overflow-wrap: anywhere; }
  .usual { justify-items: stretch !important; }

  .bar { display: block; inline-size: 100%; block-size: 16px; stroke: none; overflow: visible; } .bar:dir(rtl) { scale: -1 1; }
  .bar .scale { fill: var(--_line); } .bar .band { fill: var(--_edge); } .bar .mark { fill: var(--_ink); stroke: var(--_surface); stroke-width: 2; paint-order: stroke; }
  .bar .hollow { fill: var(--_surface); stroke: var(--_ink); } .bar .open { stroke: var(--_ink); stroke-width: 2; stroke-dasharray: 1 5; }
  .bar.attention .mark { fill: var(--_attention); } .bar.urgent .mark { fill: var(--_urgent); }
  .bar.attention .hollow { fill: var(--_surface); stroke: var(--_attention); } .bar.urgent .hollow { fill: var(--_surface); stroke: var(--_urgent); }

  .over { display: inline-flex; align-items: center; gap: 4px; min-block-size: max(44px, var(--_control)); margin-block: -11px; font-size: 0.875em; text-decoration: none; } .over:hover { text-decoration: underline; } .over svg { inline-size: 16px; block-size: 16px; } .over[aria-expanded='true'] svg { scale: 1 -1; }
  .value > :is(.note, .aside, .explain, .trend) { grid-column: 1 / -1; min-inline-size: 0; } .value > .trend { margin-block-start: 8px; }
  .note { display: grid; grid-template-columns: 16px minmax(0, 1fr); gap: 8px; font-size: 0.875em; color: var(--_quiet); max-inline-size: 66ch; overflow-wrap: anywhere; } .note svg { inline-size: 16px; block-size: 16px; margin-block-start: 3px; }
  .was { text-decoration-thickness: 1px; }
  .aside { display: grid; gap: 2px; font-size: 0.875em; color: var(--_quiet); } .aside > div { display: flex; flex-wrap: wrap; gap: 0 8px; } .aside dt::after { content: ':'; } .aside dd { min-inline-size: 0; overflow-wrap: anywhere; }
  .said { padding-inline-start: 16px; border-inline-start: 2px solid var(--_edge); display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; } .by { display: flex; flex-wrap: wrap; gap: 0 8px; align-items: baseline; } .said .by { font-size: 0.875em; }

  .curve { inline-size: 100%; display: grid; gap: 4px; } .curve svg { inline-size: 100%; block-size: 72px; color: var(--_ink); } .curve polyline { vector-effect: non-scaling-stroke; stroke-width: 1.25; }
  .explain > summary { display: inline-flex; align-items: center; gap: 4px; min-block-size: max(44px, var(--_control)); font-size: 0.875em; color: var(--_accent); cursor: pointer; list-style: none; } .explain > summary::-webkit-details-marker { display: none; } .explain > summary:hover > span { text-decoration: underline; }
  .explain > summary svg { inline-size: 16px; block-size: 16px; } .explain[open] > summary svg { scale: 1 -1; } .explain img { max-inline-size: 100%; block-size: auto; }
  .changes ol { list-style: none; display: grid; gap: 8px; font-size: 0.875em; overflow-wrap: anywhere; }
  .report-view dl.facts dd { min-inline-size: 0; overflow-wrap: anywhere; margin: 0; }

  .report-view .alarm { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; padding: 16px; border-inline-start: 4px solid var(--_urgent); background: color-mix(in oklab, var(--_urgent) 9%, transparent); border-start-end-radius: var(--_radius); border-end-end-radius: var(--_radius); overflow-wrap: anywhere; }
  .report-view .alarm :is(h2, h3, h4) { display: grid; grid-template-columns: 24px minmax(0, 1fr); gap: 12px; font-size: 1.44em; } .report-view .alarm :is(h2, h3, h4) svg { color: var(--_urgent); inline-size: 24px; block-size: 24px; margin-block-start: 3px; }

  /* Narrow, and nothing long to say: name and flag, figure and bar, trend and range, each on one line. */
  @container report (min-width: 17em) and (max-width: 28.74em) {
    .value.brief:not(.said-only) { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 4px 16px; align-items: baseline; } .value.brief:not(.said-only) > :is(.what, .got, .usual) { display: contents; }
    .brief:not(.said-only) .what > :is(h3, h4, h5, h6) { grid-column: 1 / -1; grid-row: 1; } .brief:not(.said-only):has(.flag) .what > :is(h3, h4, h5, h6) { padding-inline-end: min(8em, 45%); }
    .brief:not(.said-only) .flag { grid-column: 2; grid-row: 1; justify-self: end; } .brief:not(.said-only) .figure { grid-column: 1; grid-row: 2; }
    .brief .bar { grid-column: 2; grid-row: 2; align-self: center; } .brief:not(.said-only) .words { grid-column: 2; grid-row: 3; } .brief .alone .words { grid-row: 2; }
    .brief:not(.said-only) .over { grid-column: 1; grid-row: 3; justify-self: start; }
  }
  @container report (min-width: 28.75em) {
    .value { grid-template-columns: minmax(0, 4fr) minmax(0, 4fr) minmax(0, 5fr); }
    .value > .what { flex-direction: column; justify-content: start; gap: 4px; } .value > .what > .over { margin-block: -8px; } .value > .what .path { flex-basis: auto; }
    .figure { min-block-size: 28px; } .bar { margin-block: 6px; } .usual.alone { padding-block-start: 4px; }
    .said-only > .got { grid-column: 2 / -1; }
  }
  @container report (max-width: 14em) { .alarm .button { max-inline-size: 100%; padding-inline: 8px; } .alarm .tel { white-space: normal; min-inline-size: 0; } }
  @container report (max-width: 19em) { .report-view dl.facts { grid-template-columns: minmax(0, 1fr); gap: 0; } .report-view dl.facts dd { margin-block-end: 12px; } }
  @media (forced-colors: active) {
    .bar .scale { fill: GrayText; } .bar .band { fill: CanvasText; } .bar:is(*, .attention, .urgent) .mark { fill: Highlight; stroke: Canvas; } .bar:is(*, .attention, .urgent) .hollow { fill: Canvas; stroke: Highlight; }
    .alarm { border: 1px solid; border-inline-start-width: 4px; } .curve svg { color: CanvasText; }
  }
`;

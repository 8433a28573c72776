import { css } from 'lit';

export const trendStyles = css`
  .trend { min-inline-size: 0; container: trend / inline-size; }
  .spans { display: flex; flex-wrap: wrap; gap: 4px; min-block-size: var(--_control); }
  .of-span { flex: 1 1 auto; font: inherit; font-size: 0.875em; font-weight: 600; min-block-size: var(--_control); padding-inline: 8px; border: 1px solid transparent; border-radius: var(--_radius); background: none; color: inherit; cursor: pointer; white-space: nowrap; }
  .of-span:hover { background: var(--_wash); }
  .of-span[aria-pressed='true'] { border: 2px solid var(--_accent); background: var(--_tint); color: var(--_accent); }
  .charts { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
  .plot { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; padding-inline: 8px 0; }
  .chart { display: block; inline-size: 100%; block-size: 13.5em; overflow: visible; font-variant-numeric: tabular-nums; cursor: pointer; }
  .chart.has-lane { block-size: 16.25em; } .chart.words-only { block-size: 6.25em; }
  .chart .area { inline-size: 100%; block-size: 10em; overflow: visible; } .chart .lane { inline-size: 100%; block-size: 2.75em; overflow: visible; } .chart .at { inline-size: 1px; block-size: 1px; overflow: visible; }
  .chart .ground { fill: transparent; stroke: none; }
  .band { fill: color-mix(in oklab, currentColor 9%, transparent); stroke: none; }
  .edge, .base, .cross, .break { stroke: color-mix(in oklab, currentColor 26%, transparent); stroke-width: 1; } .break { stroke-dasharray: 2 4; stroke: var(--_edge); }
  .cross { stroke: var(--_accent); }
  .chart .line { vector-effect: non-scaling-stroke; stroke-width: 1.75; } .chart .unsure { stroke-dasharray: 2 5; }
  .point { fill: currentColor; stroke: var(--_surface); stroke-width: 2; r: 5px; }
  .full .point { r: 3.5px; stroke-width: 1; } .dense .point { r: 2.5px; stroke-width: 0.5; } .dense .line { stroke-width: 1; }
  .point.open { fill: var(--_surface); stroke: currentColor; stroke-width: 1.75; }
  .point.flagged { stroke-width: 1.5; } .point.attention { fill: var(--_attention); } .point.urgent { fill: var(--_urgent); } .point.flagged.open { fill: var(--_surface); stroke-width: 1.75; } .point.open.attention { stroke: var(--_attention); } .point.open.urgent { stroke: var(--_urgent); }
  .stalk { stroke-dasharray: 2 4; } .span { stroke-width: 5; stroke: color-mix(in oklab, currentColor 45%, transparent); }
  .mark { outline: none; } .halo { fill: none; stroke: var(--_accent); stroke-width: 2; } .mark:focus-visible .halo { stroke-width: 4; }
  .chart text { fill: currentColor; stroke: none; font-size: 0.875em; font-weight: 600; paint-order: stroke; } .chart .value { direction: ltr; stroke: var(--_surface); stroke-width: 3px; } .chart .aside { fill: var(--_quiet); font-weight: 400; } .chart .pick { fill: var(--_accent); }
  .axis { position: relative; display: grid; align-content: start; justify-items: start; direction: ltr; font-size: 1em; } .axis .room { grid-area: 1 / 1; visibility: hidden; block-size: 0; font-size: 0.875em; } .axis .chart { position: absolute; inset: 0; cursor: auto; }
  .key { display: flex; flex-wrap: wrap; gap: 4px 16px; list-style: none; font-size: 0.8333em; color: var(--_quiet); } .key li { display: inline-flex; gap: 6px; align-items: center; } .key svg { inline-size: 16px; block-size: 16px; color: var(--_ink); } .key .point { r: 4px; stroke-width: 1.5; }
  .picked-words { padding: 12px 16px; border-radius: var(--_radius); background: var(--_tint); display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; align-items: baseline; } .picked-words > .stack { gap: 4px; flex: 1 1 16em; min-inline-size: 0; }
  .way, .toggle { display: inline-flex; align-items: center; min-block-size: var(--_control); } .trend .row:has(.toggle) { gap: 0 24px; } .over-time .way { min-block-size: 24px; }
  .notes { list-style: none; display: grid; gap: 4px; } .notes li { max-inline-size: 66ch; }
  .scroll { position: relative; overflow-x: auto; margin-inline: -4px; padding-inline: 4px; }
  .over-time { border-collapse: collapse; inline-size: 100%; font-variant-numeric: tabular-nums; }
  .over-time :is(th, td) { text-align: start; padding: 10px 0; padding-inline-end: 12px; border-block-end: 1px solid var(--_line); vertical-align: baseline; font-weight: 400; overflow-wrap: break-word; } .over-time :is(th, td):last-child { padding-inline-end: 0; }
  .over-time thead th { font-size: 0.875em; font-weight: 600; color: var(--_quiet); } .over-time .split { font-size: 0.875em; font-weight: 600; color: var(--_quiet); padding-block-start: 20px; }
  .over-time .got { font-weight: 650; } .over-time time { white-space: nowrap; } .over-time .remark { display: block; font-size: 0.875em; font-weight: 400; color: var(--_quiet); } .over-time .state { display: flex; align-items: baseline; } .over-time .state svg { align-self: center; }
  .plot-bone { block-size: 13.5em; border-block-end: 1px solid var(--_line); background: linear-gradient(color-mix(in oklab, currentColor 6%, transparent) 0 0) 0 40% / 100% 40% no-repeat; } .bone.of-span { flex: none; inline-size: 14em; }
  @container trend (min-width: 28.75em) { .of-span { flex: none; padding-inline: 16px; } }
  @container trend (max-width: 18em) { .chart .between { display: none; } }
  @container trend (max-width: 26em) { .over-time { font-size: 0.9375em; } .over-time :is(th, td) { padding-inline-end: 8px; } .over-time thead th { font-size: 0.8125em; } .over-time .state { gap: 3px; } .over-time .state svg { inline-size: 14px; block-size: 14px; } }
  @media (forced-colors: active) { .of-span[aria-pressed='true'] { outline: 2px solid Highlight; } .picked-words { border: 1px solid; } .chart, .key svg { forced-color-adjust: none; color: CanvasText; } .point { stroke: Canvas; } .point.open { fill: Canvas; stroke: CanvasText; } .point:is(.attention, .urgent), .halo, .cross { fill: Highlight; stroke: Highlight; } .halo { fill: none; } .point.flagged.open { fill: Canvas; } .chart .pick { fill: Highlight; } .band { fill: GrayText; opacity: 0.35; } .chart .aside { fill: CanvasText; } .chart .value { stroke: Canvas; } }
  @media print { .spans, .toggle, .way { display: none; } .band { print-color-adjust: exact; } .trend { break-inside: avoid; } .picked-words { background: none; padding: 0; } }
`;

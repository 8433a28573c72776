import { css } from 'lit';

export const appointmentsStyles = css`
  .portico { min-block-size: 24em; }
  .state { align-items: baseline; } .state svg { align-self: flex-start; margin-block-start: 3px; } .state.neutral { color: var(--_quiet); }
  .choose { max-inline-size: 20em; }

  .date { display: grid; justify-items: start; align-content: start; line-height: 1.2; font-variant-numeric: tabular-nums; }
  .date .no { font-weight: 650; font-size: 1.2em; } .date :is(.name, .month) { font-size: 0.8125em; color: var(--_quiet); white-space: nowrap; }
  .date.large { background: var(--_tint); border-radius: var(--_radius); padding: 12px 4px; justify-items: center; align-content: center; gap: 2px; min-block-size: 104px; }
  .date.large .no { font-size: 2.074em; line-height: 1.1; letter-spacing: -0.02em; } .date.large :is(.name, .month) { font-size: 0.875em; color: inherit; }
  .big { font-size: 1.44em; }

  .next { display: grid; gap: 16px; } .next .top { display: grid; grid-template-columns: 88px minmax(0, 1fr); gap: 16px; } .next .top > * { align-content: center; }
  .next .what { display: grid; gap: 4px; }
  .prepare { list-style: none; display: grid; gap: 4px; max-inline-size: 66ch; }
  .offer { padding: 16px; border-inline-start: 4px solid var(--_attention); background: color-mix(in oklab, var(--_attention) 10%, transparent); border-start-end-radius: var(--_radius); border-end-end-radius: var(--_radius); }
  .asks ul { list-style: none; }

  .visits { list-style: none; margin: 0; padding: 0; } .visits > li { border-block-start: 1px solid var(--_line); } .visits > li:last-child { border-block-end: 1px solid var(--_line); }
  .visit { display: grid; grid-template-columns: 44px minmax(0, 1fr); gap: 12px; padding-block: 16px; } .visit.waits { grid-template-columns: minmax(0, 1fr); }
  .visit .what { display: grid; gap: 2px; align-content: start; } .visit h4 { font-weight: 600; line-height: 1.5; } .visit .what > span:not(.state), .changing .then { font-size: 0.875em; color: var(--_quiet); } .visit .what > .state, .changing { margin-block-start: 4px; }
  .then { display: block; padding-inline-start: 22px; max-inline-size: 48ch; text-wrap: pretty; }
  .visit :is(.actions, .why) { grid-column: 2; } .visit.waits .actions { grid-column: 1; } .visit .actions > .button { padding-inline: 16px; }
  .visit.off h4 { font-weight: 400; text-decoration: line-through; text-decoration-thickness: 1px; } .visit.off .date .no { font-weight: 400; }
  .month-name { font-size: 1em; color: var(--_quiet); font-weight: 600; } .of-month { gap: 12px; }
  .foot { margin-block-start: 8px; }

  .actions { position: relative; display: flex; flex-wrap: wrap; gap: 8px; align-items: start; }
  .menu > summary { list-style: none; padding: 0; inline-size: max(44px, var(--_control)); } .menu > summary::-webkit-details-marker { display: none; } .menu[open] > summary { background: var(--_wash); }
  .menu ul { position: absolute; z-index: 1; inset-block-start: calc(100% + 4px); inset-inline-start: 0; inline-size: max-content; min-inline-size: min(220px, 100%); max-inline-size: 100%; list-style: none; margin: 0; padding: 4px; background: var(--_surface); color: var(--portico-ink, CanvasText); border: 1px solid var(--_edge); border-radius: var(--_radius); }
  .menu li :is(a, button) { font: inherit; color: inherit; inline-size: 100%; min-block-size: max(44px, var(--_control)); padding: 8px 12px; border: 0; border-radius: 5px; background: none; display: flex; align-items: center; gap: 12px; text-align: start; text-decoration: none; cursor: pointer; } .menu li :is(a, button):hover { background: var(--_wash); }
  .menu li svg { color: var(--_quiet); } .menu li.apart:not(:first-child) { border-block-start: 1px solid var(--_line); margin-block-start: 4px; padding-block-start: 4px; }

  .what { min-inline-size: 0; grid-template-columns: minmax(0, 1fr); } .visit .bone { inline-size: 14em; } .date .bone { inline-size: 2em; } .bone.big { inline-size: 10em; }
  @container portico (min-width: 37.5em) {
    .next { grid-template-columns: 112px minmax(0, 1fr); column-gap: 24px; } .next .top { display: contents; } .date.large { inline-size: 112px; min-block-size: 112px; grid-row: span 4; align-self: start; }
    .next > :not(.top) { grid-column: 2; }
    .visit { grid-template-columns: 52px minmax(0, 1fr) auto; column-gap: 24px; } .visit.waits { grid-template-columns: minmax(0, 1fr) auto; } .visit .actions { grid-column: 3; } .visit.waits .actions { grid-column: 2; } .menu ul { inset-inline: auto 0; min-inline-size: 220px; max-inline-size: none; } .next .menu ul { inset-inline: 0 auto; }
  }
  @media (forced-colors: active) { .date.large, .offer { border: 1px solid; } }
`;

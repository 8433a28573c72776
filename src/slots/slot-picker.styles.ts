import { css } from 'lit';

export const slotPickerStyles = css`
  .picker, .first { gap: 4px 16px; }
  .first { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; padding: 12px 16px; border-radius: var(--_radius); background: var(--_tint); min-block-size: calc(3lh + 24px); margin-block-end: 24px; }
  .first .when { font-weight: 650; }
  .week { display: grid; grid-template-columns: 44px minmax(0, 1fr) 44px; align-items: center; min-block-size: var(--_control); margin-block-end: 8px; }
  .week .range { grid-area: 1 / 2; text-align: center; font-weight: 600; max-inline-size: none; }
  .week .turn { grid-area: 1 / 1; padding: 0; border-color: transparent; } .week .turn:last-child { grid-area: 1 / 3; }
  .turn:disabled { opacity: 0.35; cursor: default; background: none; }
  .days { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 4px; margin-block-end: 24px; }
  .day { position: relative; font: inherit; border: 1px solid transparent; background: none; color: inherit; border-radius: var(--_radius); padding: 6px 0 8px; display: grid; justify-items: center; line-height: 1.25; cursor: pointer; min-block-size: 68px; align-content: start; }
  .day .name { font-size: 0.8125em; color: var(--_quiet); } .day .no { font-size: 1.2em; font-weight: 600; font-variant-numeric: tabular-nums; }
  .day .free { font-size: 0.75em; color: var(--_quiet); text-align: center; overflow-wrap: anywhere; }
  .day .bone { inline-size: 2em; }
  .day:hover:not(:disabled) { background: var(--_wash); }
  .day[aria-pressed='true'], .day[aria-pressed='true']:hover { background: var(--_accent); color: var(--_on-accent); } .day[aria-pressed='true'] :is(.name, .free) { color: inherit; }
  .day:disabled { cursor: default; } .day:disabled .no { font-weight: 400; color: var(--_quiet); }
  .day-times { min-block-size: 24em; }
  .part { display: grid; gap: 8px; } .part h4 { color: var(--_quiet); font-weight: 600; font-size: 0.875em; }
  .times { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 8px; }
  .time { font: inherit; font-weight: 600; font-variant-numeric: tabular-nums; min-block-size: var(--_control); border: 1px solid var(--_edge); border-radius: var(--_radius); background: transparent; color: inherit; cursor: pointer; padding: 4px; }
  .time:hover { border-color: var(--_accent); background: var(--_tint); }
  .time[aria-pressed='true'] { border: 2px solid var(--_accent); background: var(--_tint); color: var(--_accent); }
  @container portico (max-width: 22em) { .first { grid-template-columns: minmax(0, 1fr); gap: 12px; min-block-size: calc(3lh + 36px + var(--_control)); } }
  @container portico (max-width: 29em) { .day .free { font-size: 0.6875em; margin-inline: -3px; } }
  @container portico (max-width: 17em) { .days { grid-template-columns: repeat(4, minmax(0, 1fr)); } .times { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
  @container portico (min-width: 37.5em) { .times { grid-template-columns: repeat(4, minmax(0, 1fr)); } .day { min-block-size: 76px; } .first { min-block-size: calc(2lh + 24px); } }
  @media (forced-colors: active) { .day[aria-pressed='true'] { forced-color-adjust: none; background: Highlight; color: HighlightText; } .time[aria-pressed='true'] { outline: 3px solid Highlight; } .first { border: 1px solid; } }
`;

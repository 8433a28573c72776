import { css } from 'lit';

export const requestStyles = css`
  .wanted { list-style: none; margin: 0; padding: 0; counter-reset: wanted; }
  .wanted > li { display: grid; grid-template-columns: 1.5em minmax(0, 1fr) minmax(8em, 12em) auto; gap: 4px 12px; align-items: center; padding-block: 8px; border-block-start: 1px solid var(--_line); }
  .wanted > li:last-child { border-block-end: 1px solid var(--_line); }
  .wanted > li::before { counter-increment: wanted; content: counter(wanted); color: var(--_quiet); font-variant-numeric: tabular-nums; }
  .wanted .link { min-block-size: var(--_control); padding-inline: 4px; }
  .field .day { min-block-size: 52px; } .field .days { margin-block-end: 0; } .field .week { margin-block-end: 0; }
  .field > .stack { margin-block-start: 16px; }
  @container portico (max-width: 29em) { .wanted > li { grid-template-columns: 1.5em minmax(0, 1fr) auto; } .wanted .about { grid-column: 2 / 4; } .wanted select { grid-column: 2; } }
`;

import { css } from 'lit';

/** From the picked time to the confirmation; comes with it. */
export const detailsStyles = css`
  .split { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
  .hold { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 8px; padding-block: 12px; border-block: 1px solid var(--_line); font-size: 0.9375em; } .hold svg { inline-size: 18px; margin-block-start: 0.15em; } .hold b { font-variant-numeric: tabular-nums; }
  .hold.notice { border-block: 0; padding: 12px 16px; font-size: 1em; } .hold .link { min-block-size: 24px; }
  .confirmed .big { font-size: 1.73em; line-height: 1.25; }
  @container portico (min-width: 37.5em) { .split { grid-template-columns: 1fr 1fr; align-items: end; } }
`;

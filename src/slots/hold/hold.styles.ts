import { css } from 'lit';

export const holdStyles = css`
  .hold { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 8px; padding-block: 12px; border-block: 1px solid var(--_line); font-size: 0.9375em; } .hold svg { inline-size: 18px; margin-block-start: 0.15em; } .hold b { font-variant-numeric: tabular-nums; }
  .hold.notice { border-block: 0; padding: 12px 16px; font-size: 1em; } .hold .link { min-block-size: 24px; }
`;

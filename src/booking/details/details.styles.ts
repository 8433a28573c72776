import { css } from 'lit';

/** From the picked time to the confirmation; comes with it. */
export const detailsStyles = css`
  .split { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
  .confirmed .big { font-size: 1.73em; line-height: 1.25; }
  @container portico (min-width: 37.5em) { .split { grid-template-columns: 1fr 1fr; align-items: end; } }
`;

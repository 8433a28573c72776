import { css } from 'lit';

/** A box or a circle to tick, with its words beside it; all of it can be pressed. */
export const tickStyles = css`
  .tick { display: grid; grid-template-columns: 24px minmax(0, 1fr); gap: 12px; align-items: start; min-block-size: var(--_control); cursor: pointer; } .field > .tick { font-weight: 400; padding: calc((var(--_control) - 24px) / 2) 0; }
  .tick input { inline-size: 24px; block-size: 24px; margin: 0; accent-color: var(--_accent); }
`;

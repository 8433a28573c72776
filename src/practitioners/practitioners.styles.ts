import { css } from 'lit';

export const practitionersStyles = css`
  .filters { border: 0; padding: 0; margin: 0; min-inline-size: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }
  .filters > legend { padding: 0; }
  @container portico (min-width: 29em) { .filters { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
  @container portico (min-width: 56em) { .filters { grid-template-columns: repeat(4, minmax(0, 1fr)); } }
  .person > .button { grid-column: 2; justify-self: start; }
  @container portico (min-width: 29em) { .person:has(> .button) { grid-template-columns: auto minmax(0, 1fr) auto; } .person > .button { grid-column: 3; } }
  .filters .bone { inline-size: 6em; } .box { min-block-size: var(--_control); border: 1px solid var(--_line); border-radius: var(--_radius); }
  .title { font-size: 1.73em; inline-size: 8em; line-height: 1.2; }
`;

import { css } from 'lit';

export const practitionersStyles = css`
  .filters { border: 0; padding: 0; margin: 0; min-inline-size: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr)); gap: 16px; }
  .filters > legend { padding: 0; }
  .person > .button { flex: none; max-inline-size: 100%; }
  .filters .bone { inline-size: 6em; } .box { min-block-size: var(--_control); border: 1px solid var(--_line); border-radius: var(--_radius); }
  .title { font-size: 1.73em; inline-size: 8em; line-height: 1.2; }
`;

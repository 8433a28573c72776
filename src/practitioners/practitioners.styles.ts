import { css } from 'lit';

export const practitionersStyles = css`
  .filters { border: 0; padding: 0; margin: 0; min-inline-size: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr)); gap: 16px; }
  .filters > legend { padding: 0; }
  .person > .button { flex: none; max-inline-size: 100%; }
  .title { font-size: 1.73em; inline-size: 8em; line-height: 1.2; }
`;

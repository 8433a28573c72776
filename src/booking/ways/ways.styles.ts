import { css } from 'lit';

export const waysStyles = css`
  .visit .about .small { text-wrap: pretty; } [part='ways'] > .button { text-align: center; }
  .sites-tools { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr)); gap: 16px; align-items: end; } .sites-tools > .field { max-inline-size: 24em; }
  .asked .visits > li { padding-block: 12px; }
  .steps { list-style: none; display: grid; gap: 8px; padding-inline-start: 12px; border-inline-start: 2px solid var(--_line); }
  .step { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; }
  .step .about { flex: 1 1 14em; }
`;

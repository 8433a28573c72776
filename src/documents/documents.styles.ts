import { css } from 'lit';

export const documentStyles = css`
  .image { margin: 0; display: grid; gap: 8px; } .image img { max-inline-size: 100%; block-size: auto; background: #000; border-radius: var(--_radius); vertical-align: top; }
  .whole-size { max-block-size: 80vh; overflow: auto; border: 1px solid var(--_line); border-radius: var(--_radius); } .whole-size img { max-inline-size: none; border-radius: 0; }
  .read { padding: 16px; border: 1px solid var(--_line); border-radius: var(--_radius); overflow-wrap: anywhere; display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
  .read > div { display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
  .read :is(p, ul, ol, dl, dd, blockquote, figure, h1, h2, h3, h4, h5, h6, pre) { margin: 0; }
  .read p { white-space: pre-line; } .read > p { white-space: pre-wrap; } .read pre { font-family: ui-monospace, monospace; white-space: pre; } .read pre + pre { margin-block-start: 1em; }
  .read :is(ul, ol) { padding-inline-start: 1.5em; } .read blockquote { padding-inline-start: 1em; border-inline-start: 2px solid var(--_line); }
  .read .scroll { overflow: auto; } .read table { border-collapse: collapse; } .read :is(th, td) { padding: 6px 10px; border: 1px solid var(--_line); text-align: start; vertical-align: top; } .read caption { text-align: start; font-weight: 600; padding-block-end: 4px; }
  .read :is(h4, h5, h6) { font-size: 1em; font-weight: 600; }
  @media print { .read .scroll, .whole-size { overflow: visible; max-block-size: none; } .whole-size img { max-inline-size: 100%; } }
`;

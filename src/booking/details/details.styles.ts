import { css } from 'lit';

/** From the picked time to the confirmation; comes with it. */
export const detailsStyles = css`
  .split { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
  :is(.awaited .small, .wanted-days li):dir(ltr)::first-letter { text-transform: uppercase; }
  .confirmed .big { font-size: 1.73em; line-height: 1.25; }
  @container portico (min-width: 37.5em) { .split { grid-template-columns: 1fr 1fr; align-items: end; } }
  .awaited { list-style: none; } .awaited > li { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; padding-block: 12px; border-block-start: 1px solid var(--_line); } .awaited > li:last-child { border-block-end: 1px solid var(--_line); }
  .awaited .about { flex: 1 1 12em; gap: 2px; } .wanted-days { padding-inline-start: 1.5em; display: grid; gap: 4px; } .notice h3 { font-size: 1em; margin-block-end: 4px; }
`;

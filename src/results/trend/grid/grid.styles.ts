import { css } from 'lit';

export const gridStyles = css`
  .compare { inline-size: auto; min-inline-size: 100%; }
  .compare :is(th, td) { min-inline-size: 6.5em; padding-inline: 12px; } .compare thead th { white-space: nowrap; }
  .compare :is(th[scope='row'], thead th:first-child), .compare .split span { position: sticky; inset-inline-start: -4px; z-index: 1; background: var(--_surface); padding-inline-start: 4px; }
  .compare th[scope='row'] { min-inline-size: 7em; max-inline-size: 14em; font-weight: 600; border-inline-end: 1px solid var(--_line); } .compare thead th:first-child { border-inline-end: 1px solid var(--_line); }
  .compare .at-day { display: grid; justify-items: start; } .compare .at-day + .at-day { margin-block-start: 8px; } .compare b { font-weight: 650; }
  .compare .missing { position: sticky; inset-inline-start: 9em; } .compare .missing .link { min-block-size: 24px; }
  @container portico (max-width: 26em) { .compare th[scope='row'] { max-inline-size: 8em; } .compare :is(th, td) { padding-inline: 8px; min-inline-size: 5.5em; } }
  @media print { .grid { overflow: visible; } }
`;

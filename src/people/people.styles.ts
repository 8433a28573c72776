import { css } from 'lit';

export const peopleStyles = css`
  .people { list-style: none; }
  .people > li { border-block-start: 1px solid var(--_line); content-visibility: auto; contain-intrinsic-block-size: auto 8em; } .people > li:last-child { border-block-end: 1px solid var(--_line); }
  .person { font: inherit; color: inherit; background: none; border: 0; text-align: start; inline-size: 100%; padding: 16px 0; display: flex; align-items: center; flex-wrap: wrap; gap: 8px 16px; }
  button.person { cursor: pointer; flex-wrap: nowrap; } button.person:hover { background: var(--_wash); } button.person b { color: var(--_accent); } button.person > svg { color: var(--_quiet); flex: none; }
  .person .about { display: grid; grid-template-columns: minmax(0, 1fr); flex: 1 1 14em; min-inline-size: 0; } .person .about b { font-weight: 600; }
  .face { position: relative; flex: none; inline-size: 56px; block-size: 56px; border-radius: 50%; overflow: hidden; display: grid; place-items: center; background: var(--_tint); color: var(--_accent); font-weight: 600; align-self: start; }
  .face img { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; object-fit: cover; }
  .person .about .bone { inline-size: 10em; } .person .about .bone + .bone { inline-size: 14em; }
  @media (forced-colors: active) { .face { border: 1px solid; } }
`;

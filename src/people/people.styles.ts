import { css } from 'lit';

export const peopleStyles = css`
  .people { list-style: none; }
  .people > li { border-block-start: 1px solid var(--_line); content-visibility: auto; contain-intrinsic-block-size: auto 10em; } .people > li:last-child { border-block-end: 1px solid var(--_line); }
  .person { font: inherit; color: inherit; background: none; border: 0; text-align: start; inline-size: 100%; padding: 16px 0; display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: 12px 16px; }
  button.person { cursor: pointer; grid-template-columns: auto minmax(0, 1fr) auto; } button.person:hover { background: var(--_wash); } button.person b { color: var(--_accent); } button.person > svg { color: var(--_quiet); flex: none; }
  .person .about { display: grid; grid-template-columns: minmax(0, 1fr); } .person .about .small { text-wrap: pretty; } .person .about b { font-weight: 600; }
  .face { position: relative; flex: none; inline-size: 56px; block-size: 56px; border-radius: 50%; overflow: hidden; display: grid; place-items: center; background: var(--_tint); color: var(--_accent); font-weight: 600; align-self: start; }
  .face img { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; object-fit: cover; }
  .person .about .bone { inline-size: 10em; max-inline-size: 100%; } .person .about .bone + .bone { inline-size: 14em; }
  @container portico (max-width: 22em) { .person { column-gap: 12px; } .face { inline-size: 48px; block-size: 48px; } }
  @media (forced-colors: active) { .face { border: 1px solid; } }
`;

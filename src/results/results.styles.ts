import { css } from 'lit';

export const resultsStyles = css`
  .portico { min-block-size: 60em; }
  .identity { font-size: 0.875em; color: var(--_quiet); } .identity b { font-weight: 600; color: var(--_ink); } .identity > span > [translate] { display: inline-block; }
  .identity[part~='acting'] { border-block-end: 1px solid var(--_line); padding-block-end: 8px; max-inline-size: none; }
  .choose { max-inline-size: 20em; }
  .title { display: flex; align-items: center; gap: 4px 12px; flex-wrap: wrap; }
  .badge { font-size: 0.875em; font-weight: 600; line-height: 1.25; padding: 2px 10px; border-radius: 1em; background: var(--_tint); color: var(--_accent); white-space: nowrap; }

  .panes { display: grid; grid-template-columns: minmax(0, 1fr); gap: 40px; align-items: start; } .panes > .detail { min-inline-size: 0; }
  .panes.open > .list { display: none; }
  .back { display: inline-flex; align-items: center; gap: 4px; min-block-size: max(44px, var(--_control)); margin-block: -12px; margin-inline-start: -6px; justify-self: start; text-decoration: none; } .back:hover { text-decoration: underline; }

  .look-for { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; align-items: end; }
  .more-choices { justify-self: start; font-size: 0.875em; min-block-size: 32px; margin-block-start: -8px; }
  .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr)); gap: 16px; align-items: end; } .pair > .tick { min-block-size: var(--_control); align-items: center; }
  .month-of { display: grid; grid-template-columns: minmax(0, 1fr) 6em; gap: 8px; }

  .of-month { gap: 4px; } .month-name { font-size: 0.875em; color: var(--_quiet); font-weight: 600; }
  .results { list-style: none; margin: 0 -12px; padding: 0; }
  /* Rows beyond the first screens: not drawn before they are near, in the room that most rows take. */
  .of-month:nth-child(n + 8) > .results > li, .results > li:nth-child(n + 12) { content-visibility: auto; contain-intrinsic-size: auto none auto 5.5em; }
  .results > li + li::before, .results + .results > li:first-child::before { content: ''; display: block; margin-inline: 12px; border-block-start: 1px solid var(--_line); }
  .result { font: inherit; color: inherit; text-align: start; inline-size: 100%; padding: 12px; min-block-size: 44px; border: 0; border-radius: var(--_radius); background: none; cursor: pointer; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 16px; align-items: baseline; }
  button.result:hover { background: var(--_wash); } .result:focus-visible { outline-offset: -3px; }
  .result .name { text-wrap: pretty; } .result.new .name { font-weight: 650; }
  .result .when { font-size: 0.875em; color: var(--_quiet); text-align: end; white-space: nowrap; }
  .result .lines { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2px; }
  .result-line { font-size: 0.875em; color: var(--_quiet); display: flex; gap: 6px; } .result-line.attention { color: var(--_attention); font-weight: 600; } .result-line svg { inline-size: 16px; block-size: 16px; margin-block-start: 3px; }
  .mark-new { font-size: 0.875em; font-weight: 600; color: var(--_accent); display: inline-flex; gap: 6px; align-items: center; justify-self: end; align-self: start; } .mark-new::before { content: ''; inline-size: 8px; block-size: 8px; border-radius: 50%; background: currentColor; }
  .foot { display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; align-items: baseline; } .foot .link { min-block-size: 24px; }
  .box { min-block-size: var(--_control); border: 1px solid var(--_line); border-radius: var(--_radius); }
  .bone.short { inline-size: 9em; } .bone.when { inline-size: 4em; } .bone.title { inline-size: 8em; block-size: 2em; } .bone.month-name { inline-size: 6em; }

  .alarm { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; padding: 16px; border-inline-start: 4px solid var(--_urgent); background: color-mix(in oklab, var(--_urgent) 9%, transparent); border-start-end-radius: var(--_radius); border-end-end-radius: var(--_radius); }
  .alarm h3 { display: grid; grid-template-columns: 24px minmax(0, 1fr); gap: 12px; font-size: 1.44em; } .alarm h3 svg { color: var(--_urgent); inline-size: 24px; block-size: 24px; margin-block-start: 3px; }
  #choose { min-block-size: var(--_control); }
  .row.m { gap: 8px 16px; } .row.m > .link { min-block-size: max(44px, var(--_control)); }

  .gate { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; } .gate .row > .button { flex: 1 1 12em; } .state.neutral { color: var(--_quiet); }
  .crisis { display: grid; gap: 4px; } .crisis ul { list-style: none; }
  .one { max-inline-size: 44em; }
  .release-kind { gap: 8px; } .release-kind .hint { display: block; } .release-kind > legend { margin-block-end: 4px; }
  .release-kind .tick { padding-block: 4px; align-items: start; }

  .images progress { inline-size: 100%; max-inline-size: 24em; accent-color: var(--_accent); }
  .image { margin: 0; display: grid; gap: 4px; } .image img { max-inline-size: 100%; block-size: auto; background: #000; border-radius: var(--_radius); }
  .documents { list-style: none; } .document { padding-block: 12px; border-block-start: 1px solid var(--_line); } .document:last-child { border-block-end: 1px solid var(--_line); }
  .printed { display: none; }

  @container portico (min-width: 37.5em) {
    .panes.open { grid-template-columns: minmax(16em, 5fr) minmax(0, 9fr); } .panes.open > .list { display: grid; }
    .panes.open > .list h2 { font-size: 1.44em; } .panes.open > .detail h2 { font-size: 1.44em; line-height: 1.38; } .panes.open .wide-hidden { display: none; }
    .panes:not(.open) > .list { max-inline-size: 44em; }
    .result[aria-current] { background: var(--_tint); } .results > li:is(:has(> [aria-current]), :has(> [aria-current]) + li)::before { border-color: transparent !important; }
    .gate .row > .button { flex: none; }
  }
  @media (forced-colors: active) { .result[aria-current] { outline: 1px solid; outline-offset: -1px; } .alarm { border: 1px solid; border-inline-start-width: 4px; } .badge { border: 1px solid; } }
  @media print {
    .list, .back, .screen, .button, .link, .alarm .button { display: none !important; } .panes.open { display: block; } .panes.open .wide-hidden:not(.back) { display: block !important; } .printed { display: block; } .results > li { content-visibility: visible !important; }
    .identity { font-size: 1em; border-block-end: 1px solid; padding-block-end: 8px; margin-block-end: 16px; }
  }
`;

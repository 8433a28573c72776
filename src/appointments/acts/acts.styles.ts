import { css } from 'lit';

export const actsStyles = css`
  .dialog { background: var(--_surface); color: var(--portico-ink, CanvasText); border: 1px solid var(--_line); border-block-end: 0; border-start-start-radius: 12px; border-start-end-radius: 12px; padding: 24px 16px; margin: auto auto 0; inline-size: 100%; max-inline-size: 100%; max-block-size: 92dvh; overflow: auto; }
  :is(.dialog p, .fromto dd):dir(ltr)::first-letter { text-transform: uppercase; }
  .dialog::backdrop { background: rgb(0 0 0 / 0.4); }
  .dialog .row > .button { flex: 1 1 auto; } .dialog .row > .button.plain { padding-inline: 0; border-inline-width: 0; } .dialog .row { column-gap: 12px; }
  .choices { display: grid; } .choices > legend { font-weight: 600; padding: 0; margin-block-end: 4px; }
  .choices .tick { padding-block: calc((var(--_control) - 24px) / 2); }
  .choices + .field { margin-block-start: -8px; }
  .fromto { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px 16px; } .fromto dt { color: var(--_quiet); } .fromto .new { font-weight: 650; font-size: 1.2em; } .fromto dd { margin: 0; }
  .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr)); gap: 16px; align-items: start; }
  @media (min-width: 37.5em) { .dialog { border-block-end: 1px solid var(--_line); border-radius: 12px; padding: 32px; inline-size: 480px; margin: auto; } .dialog .row > .button { flex: none; } }
  @media (forced-colors: active) { .dialog { border: 1px solid; } .dialog .row > .button.plain { padding-inline: 12px; border-inline-width: 1px; } }
`;

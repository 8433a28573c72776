import { css } from 'lit';

export const bookingStyles = css`
  .portico { min-block-size: 46em; }
  .visits { list-style: none; }
  .visits > li { border-block-start: 1px solid var(--_line); } .visits > li:last-child { border-block-end: 1px solid var(--_line); }
  .visit { font: inherit; color: inherit; background: none; border: 0; text-align: start; inline-size: 100%; padding: 12px 0; display: flex; align-items: center; justify-content: space-between; gap: 4px 16px; flex-wrap: wrap; min-block-size: 64px; }
  button.visit { cursor: pointer; flex-wrap: nowrap; } button.visit:hover { background: var(--_wash); } button.visit b { color: var(--_accent); } button.visit svg { color: var(--_quiet); }
  .about { display: grid; grid-template-columns: minmax(0, 1fr); flex: 1 1 16em; } .about b { font-weight: 600; }
  .bone.title { font-size: 1.73em; inline-size: 8em; line-height: 1.2; margin-block-end: 24px; } .bone.heading { font-size: 1.2em; inline-size: 11em; line-height: 1.2; margin-block-end: 8px; }
  .about .bone { inline-size: 9em; } .about .bone + .bone { inline-size: 24em; } .about .bone + .bone + .bone { inline-size: 5em; }
  .chosen { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding-block-end: 12px; border-block-end: 1px solid var(--_line); max-inline-size: none; min-block-size: calc(1lh + 12px); } .chosen .bone { inline-size: 12em; }
  .chosen .link { min-block-size: 24px; }
  .choices .bone { inline-size: 6em; } .box { min-block-size: var(--_control); border: 1px solid var(--_line); border-radius: var(--_radius); }
  .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr)); gap: 16px; }
`;

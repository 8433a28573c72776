// Generated from tokens/ by `npm run tokens`. Do not edit.
import { css } from 'lit';

export const tokens = css`
  .portico {
    --_accent: var(--portico-accent, light-dark(oklch(0.45 0.11 235), oklch(0.80 0.10 235)));
    --_on-accent: var(--portico-on-accent, color(from var(--_accent) xyz-d65 calc(0.9505 * clamp(0, (0.18 - y) * 999, 1)) clamp(0, (0.18 - y) * 999, 1) calc(1.089 * clamp(0, (0.18 - y) * 999, 1))));
    --_surface: var(--portico-surface, Canvas);
    --_ink: var(--portico-ink, currentColor);
    --_attention: var(--portico-attention, light-dark(oklch(0.52 0.11 65), oklch(0.82 0.12 75)));
    --_urgent: var(--portico-urgent, light-dark(oklch(0.50 0.17 27), oklch(0.76 0.13 27)));
    --_done: var(--portico-done, light-dark(oklch(0.47 0.10 155), oklch(0.80 0.11 155)));
    --_radius: var(--portico-radius, 8px);
    --_control: var(--portico-control, 44px);
    --_font-family: var(--portico-font-family, inherit);
  }
`;

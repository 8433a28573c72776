import { html, nothing, type TemplateResult } from 'lit';
import type { TaskState } from '../provider/task.js';
import { icons } from '../ui/icons.js';

/** Offline, or an answer was lost: said where it was sent, with what happens next. */
export function outcomeNotice(state: TaskState, said: { waiting: string; lost: string }): TemplateResult | typeof nothing {
  if (state === 'waiting') return html`<div class="notice attention" role="status">${icons.offline()}<p>${said.waiting}</p></div>`;
  if (state === 'unknown') return html`<div class="notice attention" role="alert">${icons.mark()}<p>${said.lost}</p></div>`;
  return nothing;
}

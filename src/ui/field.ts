import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './icons.js';

export interface FieldParts {
  id: string;
  label: string;
  /** Said beside the label of a field that may stay empty. */
  optional?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  /** Below the control: how much is left, whether it is saved. */
  under?: unknown;
  /** The control itself; it carries `id` and is described by what it is given. */
  control: (describedBy: string | typeof nothing, invalid: 'true' | typeof nothing) => TemplateResult;
}

/** Label, hint, error and control, tied together in one root. */
export function field({ id, label, optional, hint, error, under, control }: FieldParts): TemplateResult {
  const described = [error === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`, under === undefined ? '' : `${id}-under`].filter(Boolean).join(' ');
  return html`<div class="field ${error === undefined ? '' : 'wrong'}" part="field">
    <label for=${id}>${label}${optional === undefined ? nothing : html` <span class="quiet">(${optional})</span>`}</label>
    ${hint === undefined ? nothing : html`<span class="hint" id="${id}-hint">${hint}</span>`}
    ${error === undefined ? nothing : html`<span class="error" id="${id}-error">${icons.mark()}<span>${error}</span></span>`}
    ${control(described || nothing, error === undefined ? nothing : 'true')}
    ${under === undefined ? nothing : html`<div class="under" id="${id}-under">${under}</div>`}
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Spoken } from '../../provider/language.js';
import type { TaskState } from '../../provider/task.js';
import { userText } from '../../ui/text.js';
import type { ViewContext } from '../../ui/view.js';
import { outcomeNotice } from '../../visit/outcome-notice.js';
import { emergency, privacyLine, questions, type QuestionParts } from './questions.js';
import type { DetailsWords } from './words/en.js';

export interface DetailsParts extends QuestionParts {
  context: ViewContext;
  /** How long the time is kept. */
  hold: TemplateResult;
  /** What is being booked, with whom and where. */
  about: string;
  /** `Tuesday 8 December, 9:20 am` */
  when: string;
  state: TaskState;
  /** What stands before the form: the ways in, or a question; undefined once they are settled. */
  before: unknown;
  submit: () => void;
  back: () => void;
}

/** The form asks only what the clinic needs. */
export function detailsView(parts: DetailsParts): TemplateResult {
  const { spoken: { words }, clinic, about, before, hold, state, submit } = parts;
  return html`${about ? html`<p class="about-slot">${userText(about)}</p>` : nothing}${hold}${before ?? html`<form class="stack l" novalidate @submit=${(event: Event) => { event.preventDefault(); submit(); }}>
    ${questions(parts)}${emergency(clinic, words)}${outcomeNotice(state, { waiting: words.waiting(), lost: words.lost() })}${buttons(parts)}${privacyLine(clinic, words)}</form>`}`;
}

export const otherTime = ({ spoken: { words }, back }: { spoken: Spoken<DetailsWords>; back: () => void }): TemplateResult => html`<button type="button" class="button plain" @click=${back}>${words.otherTime()}</button>`;

function buttons({ state, spoken: { words }, context, when, back }: DetailsParts): TemplateResult {
  const busy = state === 'sending' || state === 'waiting';
  return html`<div class="row"><button class="button primary" part="submit" aria-disabled=${busy ? 'true' : nothing}>${busy ? words.sending() : state === 'unknown' ? context.words.tryAgain() : words.book(when)}</button>
    <button type="button" class="button plain" ?disabled=${busy} @click=${back}>${words.otherTime()}</button></div>`;
}

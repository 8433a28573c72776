import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import type { Problem } from '../../contract/problem.js';
import type { Spoken } from '../../provider/language.js';
import { icons } from '../../ui/icons.js';
import { phoneLink } from '../../ui/text.js';
import type { ViewContext } from '../../ui/view.js';
import type { Appointment } from '../../visit/facts.js';
import type { ActsWords } from './words/en.js';

/** Why it was not done, and who can help. */
export interface Refusal {
  text: string;
  phone?: Schemas['Phone'] | undefined;
}

/** Signing in again is asked for by the whole element. */
export const isSignedOut = ({ name }: Problem): boolean => name === 'session-expired' || name === 'unauthenticated';

/** What is refused of a visit in much the same way, whether it is cancelled or moved. */
export function refusalOf(problem: Problem, appointment: Appointment | undefined, { words }: Spoken<ActsWords>, context: ViewContext): Refusal {
  const phone = problem.phone ?? appointment?.location?.phones?.[0] ?? context.phone;
  switch (problem.name) {
    case 'too-late-to-change': return { text: words.tooLate(), phone };
    case 'already-started': return { text: words.started(), phone };
    case 'already-cancelled': return { text: words.alreadyCancelled() };
    case 'answer-pending': return { text: words.answerPending(), phone };
    case 'already-waiting': return { text: words.alreadyWaiting() };
    case 'offer-expired': return { text: words.offerGone() };
    case 'limit-reached': return { text: words.listLimit() };
    case 'not-eligible': return { text: words.notEligible(), phone };
    default: return { text: words.refused(), phone };
  }
}

export const refusalView = (refusal: Refusal | undefined): TemplateResult | typeof nothing =>
  (refusal ? html`<div class="notice attention" role="alert">${icons.mark()}<p>${refusal.text} ${refusal.phone ? html`${phoneLink(refusal.phone)}.` : nothing}</p></div>` : nothing);

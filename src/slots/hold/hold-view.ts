import { html, type TemplateResult } from 'lit';
import { readerTime } from '../../locale/zones.js';
import type { Problem } from '../../contract/problem.js';
import type { Spoken } from '../../provider/language.js';
import { icons } from '../../ui/icons.js';
import { timeText } from '../../ui/text.js';
import type { Slot } from '../group-slots.js';
import type { Hold } from './hold.js';
import type { HoldWords } from './words/en.js';

/** One quiet line with the time left, as a time; it asks for attention when two minutes are left. `when` is the time that is kept. */
export function holdLine(hold: Hold, when: string, { words, locale }: Spoken<HoldWords>): TemplateResult {
  const { current } = hold;
  const until = current ? locale.time(readerTime(new Date(current.expiresAt))) : '';
  const [before, end, after] = words.keptUntil(when, until);
  const left = current?.extensionsLeft ?? 0;
  if (hold.state === 'asking') return html`<div class="hold">${icons.clock()}<span>${words.keeping()}</span></div>`;
  const more = left > 0 ? html`<button type="button" class="link" @click=${() => void hold.extend()}>${words.moreTime()}</button> <span class="quiet" translate="no" .textContent=${words.moreTimeLeft(left, locale)}></span>` : html`<span class="quiet">${words.noMoreTime()}</span>`;
  return html`<div class="hold ${hold.state === 'ending' ? 'notice attention' : ''}" part="hold">${icons.clock()}<span>${before}<b>${timeText(end, current?.expiresAt)}</b>${after} ${more}</span></div>`;
}

/** Why a time is not kept, said above the times. */
export function whyNotKept(problem: Problem | undefined, slot: Slot | undefined, { words, locale }: Spoken<HoldWords>): string {
  switch (problem?.name) {
    case 'slot-taken': return words.taken(locale.time(slot?.when.localTime ?? ''));
    case 'hold-limit': return words.holdLimit();
    case 'rate-limited': return words.slowDown();
    case 'hold-expired': return words.noLongerKept();
    default: return words.notKept();
  }
}

/** Two minutes before it ends. */
export const warnOfEnd = ({ current }: Hold, { words, locale }: Spoken<HoldWords>): string => words.twoMinutes(current ? locale.time(readerTime(new Date(current.expiresAt))) : '');

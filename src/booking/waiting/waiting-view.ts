import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Schemas } from '../../contract/client.js';
import { calendarDate, dateTime, addDays } from '../../locale/locale.js';
import type { Spoken } from '../../provider/language.js';
import type { TaskState } from '../../provider/task.js';
import { field } from '../../ui/field.js';
import { icons } from '../../ui/icons.js';
import { phoneLink, timeText, userText } from '../../ui/text.js';
import type { ViewContext } from '../../ui/view.js';
import { dayParts } from '../../visit/day-parts.js';
import { outcomeNotice } from '../../visit/outcome-notice.js';
import type { WaitingValues } from './waiting-values.js';
import type { WaitingWords } from './words/en.js';

export type JoinErrors = { to?: string; locationIds?: string };

export interface WaitingParts {
  spoken: Spoken<WaitingWords>;
  context: ViewContext;
  acting: unknown;
  visit: string | undefined;
  days: readonly string[];
  sites: readonly { id: string; name: string }[];
  values: WaitingValues;
  errors: JoinErrors;
  problem: { name: string; limit?: number | undefined } | undefined;
  state: TaskState;
  set: (values: Partial<WaitingValues>) => void;
  submit: () => void;
  back: () => void;
  /** Shows the place that is there already. */
  showMine: () => void;
}

/** From soon to a week. */
const notices = [2, 24, 48, 168] as const;

/** When one could come, and how soon one may be asked. */
export function waitingView({ spoken, context, acting, visit, days, sites, values, errors, problem, state, set, submit, back, showMine }: WaitingParts): TemplateResult {
  const { words, locale } = spoken;
  const busy = state === 'sending' || state === 'waiting';
  const { from = days[0], to = days.at(-1), dayPart, shortNoticeHours, locationIds } = values;
  const dayOptions = days.map((date) => ({ id: date, name: locale.date(calendarDate(date)) }));
  return html`<div class="stack l"><h2 tabindex="-1">${words.heading()}</h2>${acting}${visit === undefined ? nothing : html`<p class="about-slot">${userText(visit)}</p>`}<p>${words.how()}</p>
    <form class="stack l" part="waiting-list" novalidate @submit=${(event: Event) => { event.preventDefault(); submit(); }}>
      <div class="choices">${select('from', words.from(), from ?? '', dayOptions, undefined, (value) => set({ from: value }))}${select('to', words.to(), to ?? '', dayOptions, errors.to, (value) => set({ to: value }))}
        ${select('part', words.dayPart(), dayPart, dayParts.map((part) => ({ id: part, name: words.part(part) })), undefined, (value) => set({ dayPart: value as WaitingValues['dayPart'] }))}
        ${select('notice', words.notice(), String(shortNoticeHours), notices.map((hours) => ({ id: String(hours), name: hours % 24 ? words.hoursBefore(hours, locale) : words.daysBefore(hours / 24, locale) })), undefined, (value) => set({ shortNoticeHours: Number(value) }))}</div>
      ${sites.length > 1 ? siteBoxes(sites, locationIds ?? sites.map(({ id }) => id), errors.locationIds, words, (ids) => set({ locationIds: ids })) : nothing}
      ${outcomeNotice(state, { waiting: words.waiting(), lost: words.lost() })}${problem ? refusal(problem, spoken, context, showMine) : nothing}
      <div class="row"><button class="button primary" part="submit" aria-disabled=${busy ? 'true' : nothing}>${busy ? words.sending() : state === 'unknown' ? context.words.tryAgain() : words.join()}</button><button type="button" class="button plain" ?disabled=${busy} @click=${back}>${words.back()}</button></div></form></div>`;
}

function select(id: string, label: string, value: string, options: readonly { id: string; name: string }[], error: string | undefined, choose: (value: string) => void): TemplateResult {
  return field({
    id: `waiting-${id}`, label, error,
    control: (described, invalid) => html`<select id="waiting-${id}" translate="no" autocomplete="off" aria-describedby=${described} aria-invalid=${invalid} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map((one) => html`<option value=${one.id} ?selected=${one.id === value} .textContent=${one.name}></option>`)}</select>`,
  });
}

function siteBoxes(sites: WaitingParts['sites'], chosen: readonly string[], error: string | undefined, words: WaitingWords, set: (ids: string[]) => void): TemplateResult {
  const toggle = (id: string) => (event: Event) => set((event.target as HTMLInputElement).checked ? [...chosen, id] : chosen.filter((one) => one !== id));
  return html`<fieldset class="field ${error === undefined ? '' : 'wrong'}" part="field" aria-describedby=${error === undefined ? nothing : 'waiting-sites-error'}><legend>${words.sites()}</legend>
    ${error === undefined ? nothing : html`<span class="error" id="waiting-sites-error">${icons.mark()}<span>${error}</span></span>`}
    ${sites.map(({ id, name }) => html`<label class="tick"><input type="checkbox" aria-invalid=${error === undefined ? nothing : 'true'} .checked=${live(chosen.includes(id))} @change=${toggle(id)}><span translate="no" .textContent=${name}></span></label>`)}</fieldset>`;
}

function refusal({ name, limit }: NonNullable<WaitingParts['problem']>, { words, locale }: Spoken<WaitingWords>, { phone }: ViewContext, showMine: () => void): TemplateResult {
  const said = name === 'already-waiting' ? words.already() : name === 'limit-reached' ? words.tooMany(limit ?? 0, locale) : words.notJoined();
  return html`<div class="notice attention" role="alert">${icons.mark()}<div><p>${said}</p>${name === 'already-waiting' ? html`<button type="button" class="link" @click=${showMine}>${words.showMine()}</button>` : html`<p>${words.orPhone()} ${phoneLink(phone)}.</p>`}</div></div>`;
}

export interface JoinedParts {
  entry: Schemas['WaitingListEntry'];
  spoken: Spoken<WaitingWords>;
  context: ViewContext;
  acting: unknown;
  leaving: 'no' | 'asked' | 'sending' | 'failed';
  askToLeave: () => void;
  stay: () => void;
  leave: () => void;
  back: () => void;
}

/** The place on the list, and the way off it. */
export function joinedView({ entry, spoken: { words, locale }, context, acting, leaving, askToLeave, stay, leave, back }: JoinedParts): TemplateResult {
  const day = (date: string) => locale.date(calendarDate(date));
  const offer = entry.offers?.find(({ state }) => state === 'open');
  return html`<div class="stack l" part="waiting-list"><div class="stack"><span class="state done">${icons.done()}${words.onList()}</span><h2 tabindex="-1">${userText(entry.visitType.name)}</h2>${acting}
      ${entry.windows.map(({ from, to, dayPart }) => html`<p>${timeText(words.inPart(words.window(day(from), day(addDays(to, -1))), dayPart))}</p>`)}
      ${entry.locations?.length ? html`<p class="quiet">${userText(entry.locations.map(({ name }) => name).join(locale.comma))}</p>` : nothing}
      ${entry.position === undefined ? nothing : html`<p>${words.position(String(entry.position))}</p>`}
      ${offer ? html`<p><b>${words.offered(dateTime(offer.slot.when, locale))}</b></p>` : html`<p>${words.whatNext()}</p>`}</div>
    ${leaving === 'no' ? html`<div class="row"><button type="button" class="button" @click=${back}>${words.seeTimes()}</button><button type="button" class="button plain" @click=${askToLeave}>${words.leave()}</button></div>` : html`<div class="stack m"><h3 tabindex="-1" data-step>${words.leaveSure()}</h3>
      ${leaving === 'failed' ? html`<div class="notice attention" role="alert">${icons.mark()}<p>${words.notLeft()} ${phoneLink(context.phone)}.</p></div>` : nothing}
      <div class="row"><button type="button" class="button" aria-disabled=${leaving === 'sending' ? 'true' : nothing} @click=${leave}>${words.leaveYes()}</button><button type="button" class="button plain" @click=${stay}>${words.stay()}</button></div></div>`}</div>`;
}

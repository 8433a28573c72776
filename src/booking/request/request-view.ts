import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Schemas } from '../../contract/client.js';
import { addDays, calendarDate } from '../../locale/locale.js';
import type { Spoken } from '../../provider/language.js';
import type { TaskState } from '../../provider/task.js';
import { field } from '../../ui/field.js';
import { icons } from '../../ui/icons.js';
import { timeText } from '../../ui/text.js';
import { moveInToolbar } from '../../ui/toolbar.js';
import type { ViewContext } from '../../ui/view.js';
import type { BookingValues } from '../details/booking-form.js';
import { outcomeNotice } from '../../visit/outcome-notice.js';
import { emergency, privacyLine } from '../details/questions.js';
import type { DetailsWords } from '../details/words/en.js';
import { dayParts } from '../../visit/day-parts.js';
import type { RequestErrors } from './request-form.js';
import type { RequestDay } from './request-days.js';
import type { RequestWords } from './words/en.js';

export interface RequestParts {
  spoken: Spoken<RequestWords>;
  details: Spoken<DetailsWords>;
  context: ViewContext;
  clinic: Schemas['Clinic'] | undefined;
  values: Partial<BookingValues>;
  errors: RequestErrors;
  state: TaskState;
  /** What was wrong with the last try, beyond the fields. */
  refusal: unknown;
  /** Undefined until it is known which day it is at the clinic. */
  days: readonly RequestDay[] | undefined;
  hasEarlier: boolean;
  hasLater: boolean;
  turn: (direction: 1 | -1) => void;
  toggle: (date: string) => void;
  /** Taken away with the button beside it, which goes too. */
  remove: (date: string) => void;
  modalities: readonly string[];
  practitioners: readonly { id: string; name: string }[];
  practitionerId: string | undefined;
  modality: string | undefined;
  language: string | undefined;
  questions: unknown;
  set: (values: Partial<BookingValues>) => void;
  submit: () => void;
  back: () => void;
}

/** What happens next, before anything is asked. */
export function promise(clinic: Schemas['Clinic'] | undefined, { words, locale }: Spoken<RequestWords>): TemplateResult {
  const hours = clinic?.features?.booking?.limits?.requestAnswerHours;
  const answered = hours === undefined ? nothing : hours >= 48 && hours % 24 === 0 ? words.answeredInDays(hours / 24, locale) : words.answeredInHours(hours, locale);
  return html`<p>${words.how()} ${answered} ${words.nothingBooked()}</p>`;
}

export function requestView(parts: RequestParts): TemplateResult {
  const { spoken: { words }, details, context, clinic, state, refusal, back, submit } = parts;
  const busy = state === 'sending' || state === 'waiting';
  return html`<form class="stack l" part="request" novalidate @submit=${(event: Event) => { event.preventDefault(); submit(); }}>
    ${days(parts)}${choices(parts)}${parts.questions}${emergency(clinic, words)}${outcomeNotice(state, { waiting: words.waiting(), lost: words.lost() })}${refusal}
    <div class="row"><button class="button primary" part="submit" aria-disabled=${busy ? 'true' : nothing}>${busy ? words.sending() : state === 'unknown' ? context.words.tryAgain() : words.send()}</button>
      <button type="button" class="button plain" ?disabled=${busy} @click=${back}>${words.back()}</button></div>
    ${privacyLine(clinic, details.words)}</form>`;
}

/** Two weeks of days to press, then those chosen, the best first. */
function days({ spoken: { words, locale }, clinic, values, errors, days: list, hasEarlier, hasLater, turn, toggle, remove, set }: RequestParts): TemplateResult {
  const chosen = values.preferred ?? [];
  const limit = clinic?.features?.booking?.limits?.preferredTimes;
  const isFull = limit !== undefined && chosen.length >= limit;
  const error = errors.preferred;
  const described = ['days-hint', error === undefined ? '' : 'days-error'].join(' ').trim();
  const can = (day: RequestDay) => day.open && !day.closure && (!isFull || isChosen(day.date));
  const isChosen = (date: string) => chosen.some((one) => one.date === date);
  const first = list?.find((day) => isChosen(day.date)) ?? list?.find(can);
  const arrow = (direction: 1 | -1, label: string, possible: boolean, icon: TemplateResult) => html`<button type="button" class="button turn" aria-label=${label} ?disabled=${!possible} @click=${() => turn(direction)}>${icon}</button>`;
  return html`<fieldset class="field ${error === undefined ? '' : 'wrong'}" part="field" aria-describedby=${described}><legend tabindex="-1" data-step>${words.days()}</legend>
    <span class="hint" id="days-hint">${limit === undefined ? nothing : words.daysHint(limit, locale)}</span>
    ${error === undefined ? nothing : html`<span class="error" id="days-error">${icons.mark()}<span>${error}</span></span>`}
    <div class="week"><p class="range" aria-live="polite">${list?.length ? timeText(locale.range(calendarDate(list[0]!.date), calendarDate(list.at(-1)!.date))) : nothing}</p>
      ${arrow(-1, words.earlier(), hasEarlier, icons.earlier())}${arrow(1, words.later(), hasLater, icons.later())}</div>
    ${list ? html`<div class="days" part="days" role="toolbar" aria-label=${words.dayList()} @keydown=${moveInToolbar}>${repeat(list, ({ date }) => date, dayButton)}</div>` : bones()}
    ${closures()}${isFull ? html`<p class="small quiet">${words.enoughDays()}</p>` : nothing}
    ${chosen.length ? html`<div class="stack"><p class="small quiet" id="chosen-days">${words.chosenDays()}</p><ol class="wanted" aria-labelledby="chosen-days">${repeat(chosen, ({ date }) => date, wanted)}</ol></div>` : nothing}</fieldset>`;

  function dayButton(day: RequestDay) {
    const date = calendarDate(day.date);
    const name = locale.date(date);
    const pressed = isChosen(day.date);
    const label = day.closure && day.open ? words.closedOn(name) : can(day) ? name : words.notOpen(name);
    return html`<button type="button" class="day" part="day" ?disabled=${!can(day)} aria-pressed=${can(day) ? String(pressed) : nothing} tabindex=${day === first ? 0 : -1} ?data-invalid=${error !== undefined && day === first} @click=${() => toggle(day.date)}>
      <span class="visually-hidden" translate="no" .textContent=${label}></span><span class="name" aria-hidden="true">${locale.days.short[date.weekday]}</span>
      <span class="no" aria-hidden="true" translate="no" .textContent=${String(date.day)}></span><span class="free" aria-hidden="true">${day.closure && day.open ? words.closed() : nothing}</span></button>`;
  }

  function closures() {
    const said = [...new Set((list ?? []).filter((day) => day.open).map((day) => day.closure).filter((closure) => closure?.text !== undefined))];
    return said.map((closure) => html`<p class="small quiet">${timeText(closedDays(closure!))}${locale.comma}${words.closed()}${locale.comma}<bdi translate="no" .textContent=${closure!.text}></bdi></p>`);
  }

  function closedDays({ from, to }: { from: string; to: string }): string {
    const last = addDays(to, -1);
    return last > from ? locale.range(calendarDate(from), calendarDate(last)) : locale.date(calendarDate(from));
  }

  function wanted({ date, dayPart }: { date: string; dayPart: string }) {
    const name = locale.date(calendarDate(date));
    const choose = (event: Event) => set({ preferred: chosen.map((one) => (one.date === date ? { date, dayPart: (event.target as HTMLSelectElement).value as typeof one.dayPart } : one)) });
    return html`<li><span class="about">${timeText(name, date)}</span>
      <select aria-label=${words.partOn(name)} @change=${choose}>${dayParts.map((part) => html`<option value=${part} ?selected=${part === dayPart}>${words.part(part)}</option>`)}</select>
      <button type="button" class="link" aria-label=${words.removeDay(name)} @click=${() => remove(date)}>${words.remove()}</button></li>`;
  }
}

const bones = () => html`<div class="days" aria-hidden="true">${Array.from({ length: 14 }, () => html`<span class="day"><span class="bone name"></span><span class="bone no"></span><span class="bone free"></span></span>`)}</div>`;

/** How, with whom, and in which language the clinic answers; what leaves no choice is not asked. */
function choices({ spoken: { words, locale }, clinic, errors, modalities, modality, practitioners, practitionerId, language, set }: RequestParts): unknown {
  const languages = clinic?.features?.booking?.requestLanguages ?? [];
  const names = languages.length > 1 ? new Intl.DisplayNames([locale.tag], { type: 'language' }) : undefined;
  const asked = [
    modalities.length > 1 && select('modality', words.way(), modality ?? modalities[0]!, modalities.map((way) => ({ id: way, name: words.modality[way as keyof RequestWords['modality']]?.() ?? way })), errors.modality, (value) => set({ modality: value })),
    practitioners.length > 1 && select('practitioner', words.whom(), practitionerId ?? '', [{ id: '', name: words.anybody() }, ...practitioners], errors.practitionerId, (value) => set({ practitionerId: value })),
    names && select('language', words.language(), language ?? '', languages.map((tag) => ({ id: tag, name: names.of(tag) ?? tag })), errors.language, (value) => set({ language: value })),
  ].filter(Boolean);
  return asked.length ? html`<div class="choices">${asked}</div>` : nothing;
}

function select(id: string, label: string, value: string, options: readonly { id: string; name: string }[], error: string | undefined, choose: (value: string) => void): TemplateResult {
  return field({
    id: `request-${id}`, label, error,
    control: (described, invalid) => html`<select id="request-${id}" translate="no" autocomplete="off" aria-describedby=${described} aria-invalid=${invalid} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map((one) => html`<option value=${one.id} ?selected=${one.id === value} .textContent=${one.name}></option>`)}</select>`,
  });
}

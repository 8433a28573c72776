import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { calendarDate, dateTime } from '../locale/locale.js';
import { readerAhead, readerZone, zonePlace } from '../locale/zones.js';
import type { Spoken } from '../provider/language.js';
import { icons } from '../ui/icons.js';
import { phoneLink, timeText, userText } from '../ui/text.js';
import { moveInToolbar } from '../ui/toolbar.js';
import { view, type ViewContext } from '../ui/view.js';
import { groupByDayPart, type Slot } from './group-slots.js';
import type { Day, SlotPicking } from './slot-picking.js';
import type { SlotsWords } from './words/en.js';

export interface SlotPickerParts {
  picking: SlotPicking;
  /** What stands above the times is still on its way: they come together, and nothing moves. */
  waiting?: boolean;
  spoken: Spoken<SlotsWords>;
  context: ViewContext;
  /** The clinic's names, where they are known already. */
  practitionerName: (id: string | undefined) => string | undefined;
  locationName: (id: string | undefined) => string | undefined;
  chosen?: string | undefined;
  /** Instead of what is said where nothing is free. */
  nothing?: (() => unknown) | undefined;
  pick: (slot: Slot) => void;
  /** Other ways to a visit, where none of these suits. */
  noneSuits?: unknown;
}

/** Days as a strip, a week at a time; below it the day's times in their parts. */
export function slotPickerView(parts: SlotPickerParts): unknown {
  const { picking, context, waiting } = parts;
  const { query } = picking;
  return view({ state: waiting && picking.state === 'ready' ? 'loading' : picking.state, problem: query.problem, sources: query.data?.sources, asOf: query.data?.asOf }, context, {
    ready: () => (picking.firstFree ? [first(parts), week(parts), times(parts)] : (parts.nothing?.() ?? nothingFree(parts))),
    skeleton: slotPickerSkeleton, retry: () => void query.retry(), signIn: () => undefined,
  });
}

export const slotPickerSkeleton = (): TemplateResult => html`<div class="picker" aria-hidden="true">
  <div class="first"><span class="bone"></span><span class="bone"></span></div>
  <div class="week"></div>
  <div class="days">${Array.from({ length: 7 }, () => html`<span class="day"><span class="bone name"></span><span class="bone no"></span><span class="bone free"></span></span>`)}</div>
  <div class="day-times"></div></div>`;

function first({ picking, spoken: { words, locale }, practitionerName, pick }: SlotPickerParts): TemplateResult {
  const slot = picking.firstFree!;
  const name = practitionerName(slot.practitionerId);
  return html`<div class="first" part="first-free"><div><p class="small quiet">${words.firstFree()}</p>
    <p class="when">${timeText(dateTime(slot.when, locale), slot.when.start)}${name === undefined ? nothing : html`${locale.comma}${userText(words.with(name))}`}</p></div>
    <button type="button" class="button" @click=${() => pick(slot)}>${words.keepIt()}</button></div>`;
}

function week({ picking, spoken: { words, locale } }: SlotPickerParts): TemplateResult {
  const { days, day } = picking;
  const turn = (direction: 1 | -1, label: string, possible: boolean, icon: TemplateResult) =>
    html`<button type="button" class="button turn" aria-label=${label} ?disabled=${!possible} @click=${() => picking.move(direction)}>${icon}</button>`;
  return html`<div class="week"><p class="range" aria-live="polite">${timeText(days.length ? locale.range(calendarDate(days[0]!.date), calendarDate(days[6]!.date)) : '')}</p>
      ${turn(-1, words.earlier(), picking.hasEarlier, icons.earlier())}${turn(1, words.later(), picking.hasLater, icons.later())}</div>
    <div class="days" part="days" role="toolbar" aria-label=${words.days()} @keydown=${moveInToolbar}>${keyed(picking.week, days.map((one) => dayButton(one)))}</div>`;

  function dayButton(one: Day) {
    const date = calendarDate(one.date);
    const name = locale.date(date);
    const count = one.times.length;
    const [short, long] = count ? [words.free(count, locale), words.freeOn(name, count, locale)] : one.closed ? [words.closed(), words.closedOn(name)] : one.unknown ? ['', name] : [words.none(), words.noneOn(name)];
    const pressed = one.date === day?.date;
    return html`<button type="button" class="day" part="day" ?disabled=${!count} aria-pressed=${count ? String(pressed) : nothing} tabindex=${pressed ? 0 : -1} @click=${() => picking.show(one.date)}>
      <span class="visually-hidden" translate="no" .textContent=${long}></span><span class="name" aria-hidden="true">${locale.days.short[date.weekday]}</span>
      <span class="no" aria-hidden="true" translate="no" .textContent=${String(date.day)}></span><span class="free" aria-hidden="true" translate="no" .textContent=${short}></span></button>`;
  }
}

function times({ picking, spoken: { words, locale }, context, practitionerName, locationName, chosen, pick, noneSuits }: SlotPickerParts): TemplateResult {
  const { day } = picking;
  if (!day) return html`<div class="day-times stack m"><h3>${words.noTimes()}</h3><p>${words.noTimesWhy()} ${phoneLink(context.phone)}.</p>${noneSuits ? html`<p class="small">${noneSuits}</p>` : nothing}
    <div class="row"><button type="button" class="button" @click=${() => picking.show(picking.firstFree!.when.localDate)}>${words.showIt()}</button></div></div>`;
  const name = locale.date(calendarDate(day.date));
  const [example] = day.times;
  return html`<div class="day-times stack m"><div class="row spread"><h3>${timeText(name, day.date)}</h3><p class="small quiet zone">${zoneLine(example!)}</p></div>
    ${groupByDayPart(day.times).map(([part, slots]) => html`<div class="part"><h4>${words.dayPart(part)}</h4>
      <div class="times" part="times" role="toolbar" aria-label="${name}${locale.comma}${words.dayPart(part)}" @keydown=${moveInToolbar}>${keyed(slots.map(({ id }) => id).join(), slots.map(timeButton))}</div></div>`)}
    <p class="small">${noneSuits ?? nothing} ${noneSuits ? words.orPhone() : words.noneSuits()} ${phoneLink(context.phone)}.</p></div>`;

  // Keyed: a button never becomes another time under the finger.
  function timeButton(slot: Slot, index: number) {
    const [who, where] = [practitionerName(slot.practitionerId), locationName(slot.locationId)];
    const label = [name, locale.time(slot.when.localTime), who === undefined ? '' : words.with(who), where === undefined ? '' : words.at(where)].filter(Boolean).join(locale.comma);
    return html`<button type="button" class="time" part="time" aria-label=${label} aria-pressed=${slot.id === chosen ? 'true' : nothing} tabindex=${index ? -1 : 0} @click=${() => pick(slot)}>
      <time translate="no" datetime=${slot.when.start} .textContent=${locale.shortTime(slot.when.localTime)}></time></button>`;
  }

  function difference(minutes: number): string {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    if (!rest) return words.hours(hours, locale);
    return hours ? words.hoursMinutes(words.hours(hours, locale), words.minutes(rest, locale)) : words.minutes(rest, locale);
  }

  function zoneLine(slot: Slot) {
    const ahead = readerAhead(slot.when.start);
    const hours = difference(Math.abs(ahead));
    const zone = ahead === 0 ? undefined : readerZone();
    return html`${locale.zone(zonePlace(slot.when.timeZone))}.${ahead === 0 ? nothing : html` ${ahead > 0 ? words.readerLater(hours) : words.readerEarlier(hours)}${zone === undefined ? nothing : html` ${words.readerClock(locale.zone(zonePlace(zone)))}`}`}`;
  }
}

function nothingFree({ picking, spoken: { words }, context, noneSuits }: SlotPickerParts): TemplateResult {
  return html`<div class="whole"><h3>${icons.mark()}${words.noTimesAtAll()}</h3><p>${words.noTimesWhy()} ${phoneLink(context.phone)}.</p>${noneSuits ? html`<p>${noneSuits}</p>` : nothing}
    <div class="row"><button type="button" class="button" @click=${() => void picking.refresh()}>${context.words.tryAgain()}</button></div></div>`;
}

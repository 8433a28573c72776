import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Schemas } from '../contract/client.js';
import { calendarDate, dateTime } from '../locale/locale.js';
import { readerAhead, readerMoment, readerZone, zonePlace } from '../locale/zones.js';
import type { Spoken } from '../provider/language.js';
import { menu, type MenuItem } from '../ui/menu.js';
import { phoneLink, timeText, userText, webAddress } from '../ui/text.js';
import type { ViewContext } from '../ui/view.js';
import { preparationLabel, type Appointment } from '../visit/facts.js';
import { visitIcons } from '../visit/icons.js';
import type { VisitWords } from '../visit/words/en.js';
import { actionsFor, whyNot, type VisitActs } from './abilities.js';
import { dayOf, groupByMonth } from './months.js';
import { changeOf, isSaidLater, stateOf, type VisitState } from './state-of.js';
import type { AppointmentsWords } from './words/en.js';

export interface ListParts {
  spoken: Spoken<AppointmentsWords>;
  visit: Spoken<VisitWords>;
  context: ViewContext;
  acts: VisitActs;
  /** The clinic's page for booking; `about` is the id of what is booked, where several links say the same. */
  book: (label: string, fragment?: string, about?: string) => TemplateResult | typeof nothing;
}

/** The next visit, large, with its date as the anchor. */
export function nextView(appointment: Appointment, parts: ListParts): TemplateResult {
  const { spoken: { words }, visit } = parts;
  const { preparation = [] } = appointment;
  return html`<article class="next" part="next" aria-labelledby="visit-${appointment.id}">
    <div class="top">${dateBlock(appointment, parts, true)}
      <div class="what"><p class="visually-hidden">${words.next()}</p>${stateLine(stateOf(appointment, parts.spoken))}
        <h3 class="big" id="visit-${appointment.id}" tabindex="-1">${title(appointment, parts)}</h3><p class="quiet">${userText(secondLine(appointment, parts))}</p>${zoneLine(appointment, parts)}</div></div>
    ${changeLine(appointment, parts)}
    ${preparation.length ? html`<ul class="prepare" role="list">${preparation.map(({ kind, text, lang }) => html`<li><b>${preparationLabel(kind, visit)}:</b> <span lang=${lang ?? nothing}>${userText(text)}</span></li>`)}</ul>` : nothing}
    ${actionRow(appointment, parts)}</article>`;
}

/** Visits by month, each month a list. */
export function monthsView(list: readonly Appointment[], parts: ListParts, options: { past?: boolean; thisYear?: string }): TemplateResult {
  const { words, locale } = parts.spoken;
  const nameOf = (month: string) => {
    if (!month) return words.noDate();
    const [year, number] = month.split('-') as [string, string];
    const name = locale.months[Number(number) - 1]!;
    const long = name.charAt(0).toLocaleUpperCase(locale.tag) + name.slice(1);
    return year === options.thisYear ? long : words.month(long, year);
  };
  return html`${repeat(groupByMonth(list), ([month]) => month, ([month, ofMonth]) => {
    const id = `month-${options.past ? 'past-' : ''}${month}`;
    return html`<div class="stack of-month"><h3 class="month-name" id=${id}>${nameOf(month)}</h3>
      <ul class="visits" role="list" aria-labelledby=${id}>${repeat(ofMonth, (one) => one.id, (one) => html`<li>${row(one, parts, options.past ?? false)}</li>`)}</ul></div>`;
  })}`;
}

export function row(appointment: Appointment, parts: ListParts, past = false): TemplateResult {
  const { status } = appointment;
  const off = ['cancelled', 'refused', 'expired', 'timed-out'].includes(status);
  const state = !past || isSaidLater(appointment) ? stateOf(appointment, parts.spoken) : undefined;
  return html`<article class="visit ${off ? 'off' : ''}" part="visit" aria-labelledby="visit-${appointment.id}">
    ${dateBlock(appointment, parts, false)}
    <div class="what"><h4 id="visit-${appointment.id}" tabindex="-1">${title(appointment, parts)}</h4>
      <span class="line-two">${userText(secondLine(appointment, parts))}</span>${zoneLine(appointment, parts)}${requestedLine(appointment, parts)}
      ${state ? [stateLine(state), said(state, parts)] : nothing}${changeLine(appointment, parts)}</div>
    ${past ? nothing : actionRow(appointment, parts)}</article>`;
}

const stateLine = ({ tone, icon, text }: VisitState) => html`<span class="state ${tone}" part="state-word">${icon}<span translate="no" .textContent=${text}></span></span>`;

/** What the state means: the clinic's own sentence, then ours. */
function said({ said: own, then, phone }: VisitState, { context }: ListParts): TemplateResult | typeof nothing {
  return own || then ? html`<span class="then">${own ? html`${userText(own)} ` : nothing}${then ? html`<span translate="no" .textContent=${then}></span>` : nothing}${phone && context.phone ? html` ${phoneLink(context.phone)}.` : nothing}</span>` : nothing;
}

function changeLine(appointment: Appointment, parts: ListParts): TemplateResult | typeof nothing {
  const change = changeOf(appointment, parts.spoken);
  return change ? html`<div class="changing">${stateLine(change)}${said(change, parts)}</div>` : nothing;
}

function dateBlock(appointment: Appointment, { spoken: { locale } }: ListParts, large: boolean): TemplateResult {
  const day = dayOf(appointment);
  if (day === undefined) return html`<p class="date ${large ? 'large' : ''}"></p>`;
  const date = calendarDate(day);
  const name = (large ? locale.days.long : locale.days.short)[date.weekday];
  // One sentence for a screen reader, three sizes for the eye.
  return html`<p class="date ${large ? 'large' : ''}"><span class="visually-hidden">${timeText(locale.date(date), day)}</span>
    <span class="name" aria-hidden="true">${name}</span><span class="no" aria-hidden="true" translate="no" .textContent=${String(date.day)}></span>${large ? html`<span class="month" aria-hidden="true">${locale.months[date.month - 1]}</span>` : nothing}</p>`;
}

function title({ when, visitType, requested }: Appointment, { spoken: { words, locale } }: ListParts): TemplateResult {
  const name = visitType?.name ?? words.visit();
  if (when) return html`${timeText(locale.time(when.localTime), when.start)}${locale.comma}${userText(name)}`;
  return html`${userText(name)}${requested ? nothing : html`${locale.comma}${words.noTime()}`}`;
}

/** With whom, where and how; as much of it as is known. */
function secondLine({ practitioners, location, modality, series }: Appointment, { spoken: { words, locale } }: ListParts): string {
  const who = practitioners?.map(({ name }) => name).join(locale.comma);
  const way = modality === undefined || modality === 'in-person' ? undefined : (words.modality[modality as keyof AppointmentsWords['modality']]?.() ?? modality);
  const where = way ?? location?.name;
  const first = !who ? where : way !== undefined ? words.withBy(who, way) : where === undefined ? words.with(who) : words.withAt(who, where);
  return [first, series?.text].filter(Boolean).join('. ');
}

/** The clinic's clock and the reader's, where they differ. */
function zoneLine({ when }: Appointment, { spoken: { words, locale } }: ListParts): TemplateResult | typeof nothing {
  if (!when || readerAhead(when.start) === 0) return nothing;
  const reader = readerMoment(new Date(when.start));
  const there = reader.localDate === when.localDate ? locale.time(reader.localTime) : dateTime(reader, locale);
  const zone = readerZone();
  return html`<span class="zone small quiet"><span translate="no" .textContent=${`${locale.zone(zonePlace(when.timeZone))}. ${zone === undefined ? words.yourClockOnly(there) : words.yourClock(there, zonePlace(zone))}`}></span></span>`;
}

/** The days that were asked for, the best first. */
function requestedLine({ when, requested }: Appointment, { spoken: { words, locale } }: ListParts): TemplateResult | typeof nothing {
  if (when || !requested?.preferred.length) return nothing;
  const days = requested.preferred.map(({ date, dayPart }) => (words.dayPart[dayPart as keyof AppointmentsWords['dayPart']] ?? words.dayPart.any)(locale.date(calendarDate(date))));
  const last = days.pop()!;
  return html`<span class="asked" translate="no" .textContent=${words.asked(days.length ? words.or(days.join(locale.comma), last) : last)}></span>`;
}

/** One action in sight, the others behind a menu; why there is none, in words. */
function actionRow(appointment: Appointment, parts: ListParts): TemplateResult | typeof nothing {
  const { spoken, visit, acts, context, book } = parts;
  const [first, ...others] = actionsFor(appointment, acts, spoken, visit);
  const again = ['cancelled', 'refused', 'expired', 'timed-out'].includes(appointment.status) ? book(spoken.words.newTime()) : nothing;
  const why = whyNot(appointment, spoken, context.phone as Schemas['Phone'] | undefined);
  if (!first && again === nothing && !why) return nothing;
  return html`<div class="actions">${first ? button(first) : again}${others.length ? menu(spoken.words.moreFor(nameFor(appointment, parts)), visitIcons.more(), others) : nothing}</div>
    ${why ? html`<p class="why small quiet">${userText(why.text)} ${phoneLink(why.phone)}</p>` : nothing}`;
}

const button = ({ label, act, href }: MenuItem) => (href === undefined
  ? html`<button type="button" class="button" @click=${act}>${label}</button>`
  : html`<a class="button" href=${webAddress(href)} target="_blank" rel="noopener noreferrer">${label}</a>`);

/** `Check-up, Tuesday 8 December, 9:20 am` */
export function nameFor({ when, visitType }: Appointment, { spoken: { words, locale } }: Pick<ListParts, 'spoken'>): string {
  return [visitType?.name ?? words.visit(), when && dateTime(when, locale)].filter(Boolean).join(locale.comma);
}

export const listSkeleton = (): TemplateResult => html`<div class="stack l" aria-hidden="true"><div class="next"><div class="top"><p class="date large"></p><div class="what"><span class="bone"></span><span class="bone big"></span><span class="bone"></span></div></div></div>
  <div class="stack of-month"><span class="bone"></span><ul class="visits">${Array.from({ length: 3 }, () => html`<li><div class="visit"><p class="date"><span class="bone"></span></p><div class="what"><span class="bone"></span><span class="bone"></span></div></div></li>`)}</ul></div></div>`;

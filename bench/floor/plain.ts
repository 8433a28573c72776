/** Booking by hand: the same requests and the same content as the elements, in plain DOM, with nothing that is not needed for that. */
import type { components } from '../../src/contract/generated/portico.js';
import { addDays, clockTime, dayNumber, longName, partsOfDay, shortName, timeOfDay, weekOfSlots, type Day } from './days.js';

import { byMonth, newest, queryOf, sorts, type Asked } from './reports.js';

type Schemas = components['schemas'];

/** An element with its properties (`part` and `aria-` as attributes) and what is in it. */
function h(tag: string, properties: Record<string, unknown> = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element && name !== 'part') (element as unknown as Record<string, unknown>)[name] = value;
    else element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

const place = document.querySelector<HTMLElement>('[data-floor]')!;
const { backend, visitType, floor, token } = place.dataset;
const own = token === undefined ? {} : { Authorization: `Bearer ${token}` };
const read = async <T>(path: string, credentials: RequestCredentials = 'omit', headers = {}, body?: object) => (await (await fetch(backend + path, { credentials, headers: { 'Accept-Language': 'en', ...headers, ...(body && { 'Content-Type': 'application/json' }) }, ...(body && { method: 'POST', body: JSON.stringify(body) }) })).json()) as T;
const clinic = read<Schemas['Clinic']>('/clinic');
const session = read<Schemas['Session']>('/session', token === undefined ? 'include' : 'omit', own);
const visitTypes = () => read<Schemas['VisitTypeList']>('/visit-types?limit=100');

async function signIn(): Promise<void> {
  const { actor, person } = await session;
  place.replaceChildren(h('button', { className: 'button', part: 'button' }, actor === 'nobody' ? 'Sign in' : `Sign out ${person?.displayName}`));
}

async function visits(): Promise<void> {
  const [{ items }, { phones }] = await Promise.all([visitTypes(), clinic]);
  place.replaceChildren(h('h2', {}, 'Book a visit'), h('h3', {}, 'What is the visit for?'), h('ul', {}, ...items.map(({ name, description, durationMinutes, audience, booking }) => {
    const about = h('span', { className: 'about' }, h('b', {}, name), h('span', {}, description ?? ''), h('span', {}, `${durationMinutes} minutes${audience ? `, ${audience}` : ''}`));
    return h('li', {}, booking === 'direct' ? h('button', { className: 'visit', part: 'visit-type' }, about) : h('div', { className: 'visit' }, about, h('p', {}, `Book this one by phone: ${phones[0]?.display}`)));
  })));
}

async function slots(kinds?: Promise<Schemas['VisitTypeList']>): Promise<void> {
  const [{ items }, practitioners, { locations, phones }] = await Promise.all([
    read<Schemas['SlotList']>(`/slots?visitTypeId=${visitType}`), read<Schemas['PractitionerList']>(`/practitioners?visitTypeId=${visitType}&limit=100`), clinic,
  ]);
  const named = (list: { id: string; name: string }[], id: string | undefined) => list.find((one) => one.id === id)?.name;
  const week = weekOfSlots(items);
  const first = items[0]!;
  const days = h('div', { className: 'days' });
  const times = h('div', { className: 'day-times' });
  const show = (shown: Day) => {
    days.replaceChildren(...week.map((day) => h('button', { className: 'day', part: 'day', disabled: !day.times.length, 'aria-pressed': day.date === shown.date, onclick: () => show(day) },
      h('span', {}, shortName(day.date)), h('span', { className: 'no' }, dayNumber(day.date)), h('span', {}, day.times.length ? `${day.times.length} free` : 'none'))));
    times.replaceChildren(h('h3', {}, longName(shown.date)), ...partsOfDay(shown.times).map(([part, list]) => h('div', {}, h('h4', {}, part), h('div', { className: 'times' }, ...list.map(({ when, practitionerId, locationId }) => h('button', {
      className: 'time', part: 'time', 'aria-label': `${longName(shown.date)}, ${timeOfDay(when.localTime)}, with ${named(practitioners.items, practitionerId)}, at ${named(locations, locationId)}`,
    }, clockTime(when.localTime)))))), h('p', {}, `No time that suits you? Phone ${phones[0]?.display}.`));
  };
  show(week.find((day) => day.times.length)!);
  const picker = [
    h('div', { className: 'first', part: 'first-free' }, h('p', {}, `First free time ${longName(first.when.localDate)}, ${timeOfDay(first.when.localTime)}, with ${named(practitioners.items, first.practitionerId)}`), h('button', { className: 'button' }, 'Keep it')),
    h('p', {}, `${longName(week[0]!.date)} to ${longName(addDays(week[0]!.date, 6))}`), days, times,
  ];
  if (!kinds) return place.replaceChildren(...picker);
  const type = (await kinds).items.find(({ id }) => id === visitType)!;
  const choice = (label: string, options: { id: string; name: string }[]) => h('label', { className: 'field' }, label, h('select', {}, ...options.map(({ id, name }) => h('option', { value: id }, name))));
  place.replaceChildren(h('h2', {}, 'Book a visit'), h('p', {}, `${type.name}, ${type.durationMinutes} minutes`),
    h('div', { className: 'choices' }, choice('Where', locations), choice('With', [{ id: '', name: 'Anyone who is free' }, ...practitioners.items])), ...picker);
}

async function results(): Promise<void> {
  const { patientId } = (await session).people[0]!;
  const path = `/patients/${patientId}/reports`;
  const reports = (asked: Asked) => {
    const { text, ...query } = queryOf(asked);
    return text === undefined ? read<Schemas['ReportList']>(`${path}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`, 'omit', own) : read<Schemas['ReportList']>(`${path}/search`, 'omit', own, { text, ...query });
  };
  const list = h('div');
  const show = async (asked: Asked) => {
    const { items } = await reports(asked);
    list.replaceChildren(...byMonth(items).map(([month, rows]) => h('section', {}, h('h3', {}, month), h('ul', {}, ...rows.map(({ title, day, line, isNew }) => h('li', {}, h('button', { className: 'visit', part: 'result' },
      h('b', {}, title), h('span', {}, day), h('span', {}, line), ...(isNew ? [h('span', {}, 'New')] : []))))))));
  };
  const text = h('input', { type: 'search' }) as HTMLInputElement;
  const sort = h('select', {}, ...sorts.map(([value, label]) => h('option', { value }, label))) as HTMLSelectElement;
  const apply = (part: string, label: string) => h('button', { className: 'button', part, onclick: () => void show({ text: text.value, sort: sort.value }) }, label);
  const choices = h('div', { id: 'choices', hidden: true }, h('label', {}, 'Sort', sort), apply('apply', 'Show'));
  const first = show(newest);
  void first.then(() => read(`${path}?unseen=true&limit=10`, 'omit', own));
  await Promise.all([first, clinic]);
  place.replaceChildren(h('h2', {}, 'Results'), h('label', {}, 'Search', text), apply('search', 'Find'), h('button', { 'aria-controls': 'choices', onclick: () => { choices.hidden = !choices.hidden; } }, 'Filter'), choices, list);
}

if (floor === 'sign-in') void signIn();
else if (floor === 'results') void results();
else if (floor === 'slot-picker') void slots();
else void (visitType ? slots(visitTypes()) : visits());

// A table of visits: one action on each row, the rest in a menu.
import { h, icon, menu } from './dom.js';
import { actsOf, named, openDetails } from './acts.js';
import { session } from './session.js';
import { birthday, count, hour, shortDay, state, zone } from './words.js';

const over = new Set(['cancelled', 'no-show', 'refused', 'expired', 'timed-out']);
/** Acts that are offered at once; the others are in the menu. */
const first = new Set(['confirm', 'arrive', 'complete']);

function rowOf(visit, { dated, ...then }) {
  const [name, tone, words] = state(visit);
  const acts = actsOf(visit, then);
  const shown = acts.find(([verb]) => first.has(verb));
  const others = acts.filter((one) => one !== shown).map(([, text, act]) => [text, act]);
  const time = visit.when ? [dated && `${shortDay(visit.when.localDate)}, `, h('time', { datetime: visit.when.start }, hour(visit.when.localTime)), visit.when.timeZone !== session.timeZone && h('span', { class: 'zone' }, ` ${zone(visit.when)}`)] : ['No time'];
  const asked = !visit.when && visit.requested?.preferred[0];
  const what = [visit.visitType?.name, visit.visitType?.durationMinutes && ` ${visit.visitType.durationMinutes}\u00a0min`].filter(Boolean).join(',');
  return h('tr', { role: 'row', class: over.has(visit.status) ? 'gone' : undefined, 'data-visit': visit.id },
    h('th', { role: 'rowheader', scope: 'row' }, time), h('td', { role: 'cell', class: 'name' }, h('bdi', {}, named(visit))),
    h('td', { role: 'cell', class: 'quietly' }, h('time', {}, birthday(visit.patient.birthDate))), h('td', { role: 'cell' }, what, asked && h('span', { class: 'quiet' }, `, ${shortDay(asked.date)}${asked.dayPart === 'any' ? '' : `, ${asked.dayPart}`}`)),
    h('td', { role: 'cell' }, visit.practitioners?.map(({ name: who }) => who).join(', ') ?? 'Anyone'), h('td', { role: 'cell', class: 'quietly' }, visit.location?.name ?? 'Any site'),
    h('td', { role: 'cell', class: 'full' }, h('span', { class: `state ${tone}` }, icon(name), h('span', {}, words))),
    h('td', { role: 'cell', class: 'do' }, h('div', {}, shown && h('button', { type: 'button', class: 'button', 'aria-label': `${shown[1]}: ${named(visit)}`, onclick: (event) => shown[2](event.currentTarget) }, shown[1]),
      menu(`More for ${named(visit)}`, [['Details', (opener) => openDetails(visit, opener)], ...others]))));
}

const headings = ['Time', 'Patient', 'Born', 'Visit', 'With', 'Where', 'State'];

/** `now` is the clinic's own time where the day is today: it stands between what was and what comes. */
export function visitTable(visits, { labelledby, now, ...rest }) {
  const rows = visits.map((visit) => rowOf(visit, rest));
  const next = now ? visits.findIndex((visit) => !visit.when || Date.parse(visit.when.start) > Date.parse(now)) : -1;
  if (now && visits.some(({ when }) => when)) rows.splice(next < 0 ? rows.length : next, 0, h('tr', { role: 'row', class: 'now' }, h('td', { role: 'cell', colspan: headings.length + 1 }, `Now, ${hour(now.slice(11, 16))}`)));
  return h('div', { class: 'view' }, h('table', { class: 'table', role: 'table', 'aria-labelledby': labelledby },
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, headings.map((text) => h('th', { role: 'columnheader', scope: 'col' }, text)), h('th', { role: 'columnheader', scope: 'col' }, h('span', { class: 'visually-hidden' }, 'To do')))),
    h('tbody', { role: 'rowgroup' }, rows)));
}

export const counted = (visits) => count(visits.length, 'visit', 'visits');

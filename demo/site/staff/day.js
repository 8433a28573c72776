// The day, and what patients wait for.
import { get } from './api.js';
import { field, h, icon, main, notice, select } from './dom.js';
import { session } from './session.js';
import { counted, visitTable } from './visits.js';
import { addDays, count, day, hour } from './words.js';

const filter = { practitionerId: '', locationId: '', state: '' };
const everybody = (list, text) => [['', text], ...list.map(({ id, name }) => [id, name])];
const states = [['', 'All'], ['to-answer', 'To answer'], ['to-come', 'To come'], ['here', 'Here'], ['over', 'Seen'], ['gone', 'Cancelled and not come']];

export async function showDay({ argument, go, refresh, done }) {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(argument ?? '') ? argument : session.today;
  const search = new URLSearchParams(Object.entries({ date, ...filter }).filter(([, value]) => value));
  const answer = await get(`/staff/day?${search}`);
  const { visits, requests, closures } = answer;
  const turn = (name, text, to) => h('a', { class: 'button square', href: `#day/${to}`, 'aria-label': text }, icon(name, 'turn'));
  const change = (name) => (value) => { filter[name] = value; void refresh(); };
  const toAnswer = [...visits, ...requests].filter(({ actions, status, change: wish }) => status === 'requested' || status === 'pending' || wish?.state === 'pending' || actions.confirmVisit?.state === 'available').length;
  const filtered = Object.values(filter).some(Boolean);
  main.replaceChildren(
    h('div', { class: 'bar' }, h('h1', { id: 'heading', tabindex: '-1' }, day(date)),
      h('div', { class: 'turns' }, turn('before', 'Day before', addDays(date, -1)), h('a', { class: 'button', href: '#day' }, 'Today'), turn('after', 'Day after', addDays(date, 1)),
        h('input', { class: 'button', type: 'date', 'aria-label': 'Go to a day', value: date, onchange: (event) => { if (event.target.value) go(`day/${event.target.value}`); } }))),
    ...closures.map((closure) => notice('attention', h('p', {}, h('strong', {}, `${closure.locationName ?? 'Every site'} is closed.`), closure.text && ` ${closure.text}`), closure.standing ? h('a', { href: `#closed/${closure.id}` }, `${count(closure.standing, 'visit still stands', 'visits still stand')} on it`) : undefined)),
    h('div', { class: 'bar' }, h('div', { class: 'filters' },
      field('With', select(everybody(session.practitioners, 'Everybody'), filter.practitionerId, change('practitionerId'))), field('At', select(everybody(session.locations, 'Every site'), filter.locationId, change('locationId'))),
      field('Show', select(states, filter.state, change('state')))),
    h('p', { class: 'quiet small' }, [[visits.length && counted(visits), toAnswer && `${toAnswer} waiting for an answer`].filter(Boolean).join(', '), `Up to date at ${hour(answer.asOf.slice(11, 16))}.`].filter(Boolean).join('. '))),
    visits.length || requests.length ? visitTable([...visits, ...requests], { labelledby: 'heading', ...(date === session.today && { now: answer.asOf }), done, again: refresh }) : nothing(filtered, answer));
  return { title: day(date), counts: answer.counts };
}

function nothing(filtered, { next }) {
  if (filtered) return h('p', {}, 'No visit of this day fits. Others may be hidden by what is chosen above.');
  return h('div', { class: 'stack' }, h('p', {}, 'No visits on this day.'), next && h('p', {}, 'The next ones are on ', h('a', { href: `#day/${next}` }, day(next)), '.'));
}

export async function showAnswers({ refresh, done }) {
  const { items } = await get('/staff/unanswered');
  main.replaceChildren(
    h('div', { class: 'stack' }, h('h1', { id: 'heading', tabindex: '-1' }, 'To answer'), h('p', { class: 'quiet' }, 'What patients wait for, the first to run out first.')),
    items.length ? visitTable(items, { labelledby: 'heading', dated: true, done, again: refresh }) : h('p', {}, 'Nobody waits for an answer.'));
  return { title: 'To answer', counts: { unanswered: items.length } };
}


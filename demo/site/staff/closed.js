// Closing days and opening them again; the visits that stand on them.
import { get, send } from './api.js';
import { errorLine, field, h, main, notice } from './dom.js';
import { openForm } from './dialog.js';
import { may, session } from './session.js';
import { visitTable } from './visits.js';
import { addDays, count, range, refusal } from './words.js';

/** What was typed into the form, until it is sent. */
const typed = { from: '', last: '', locationId: '', text: '' };

export async function showClosed({ argument, ...rest }) {
  return argument ? showOne(argument, rest) : showAll(rest);
}

async function showAll({ go, done }) {
  const { items } = await get('/staff/closures');
  main.replaceChildren(
    h('div', { class: 'stack' }, h('h1', { tabindex: '-1' }, 'Closed days'), h('p', { class: 'quiet' }, 'On a closed day nobody can book. Patients read why, where they look for times.')),
    may('closeDays') ? closeForm(go, done) : '',
    h('section', { class: 'stack m' }, h('h2', {}, 'What is closed'),
      h('ul', { class: 'list', role: 'list' }, items.map((closure) => h('li', {},
        h('div', { class: 'stack' }, h('h3', {}, range(closure), closure.from.slice(0, 4) === session.today.slice(0, 4) ? '' : ` ${closure.from.slice(0, 4)}`), h('p', { class: 'quiet small' }, [closure.locationName ?? 'Every site', closure.text].filter(Boolean).join('. ')),
          closure.standing ? h('p', { class: 'small' }, h('a', { href: `#closed/${closure.id}` }, `${count(closure.standing, 'visit still stands', 'visits still stand')} on it`)) : ''),
        closure.id && may('openDays') ? openButton(closure, done) : ''))))); 
  return { title: 'Closed days' };
}

function closeForm(go, done) {
  const problem = h('div', {});
  const keep = (name) => (event) => { typed[name] = event.target.value; };
  const input = (name, attributes) => h('input', { value: typed[name], oninput: keep(name), ...attributes });
  const from = input('from', { type: 'date', min: session.today });
  const last = input('last', { type: 'date', min: session.today });
  const where = h('select', { onchange: keep('locationId') }, [['', 'Every site'], ...session.locations.map(({ id, name }) => [id, name])].map(([value, text]) => h('option', { value, selected: value === typed.locationId }, text)));
  const text = input('text', { type: 'text', maxlength: 200 });
  return h('form', { class: 'stack m', novalidate: true, onsubmit: (event) => {
    event.preventDefault();
    if (!typed.from) { problem.replaceChildren(errorLine('Choose the first day.')); return from.focus(); }
    problem.replaceChildren();
    const body = { from: typed.from, to: addDays(typed.last || typed.from, 1), ...(typed.locationId && { locationId: typed.locationId }), ...(typed.text.trim() && { text: typed.text.trim() }) };
    const site = session.locations.find(({ id }) => id === typed.locationId)?.name ?? 'every site';
    return openForm({
      title: `Close ${site} on ${range(body)}?`, submit: 'Close', opener: event.submitter,
      content: h('p', {}, 'Free times go at once, and so do times that somebody is just filling in a form for. Visits stay until you move or cancel each: you see them next.'),
      act: (key) => send('POST', '/staff/closures', { key, body }),
      done: async ({ closure, visits }) => {
        Object.assign(typed, { from: '', last: '', locationId: '', text: '' });
        if (visits.length) go(`closed/${closure.id}`);
        await done(`Closed: ${range(closure)}. ${visits.length ? `${count(visits.length, 'visit stands', 'visits stand')} on it.` : 'No visit stands on it.'}`);
      },
    });
  } }, h('h2', {}, 'Close days'), h('div', { class: 'inline' }, field('First day', from), field('Last day', last, 'The first day again, if empty'), field('Where', where), field('Why', text, 'Patients read it')), problem, h('div', {}, h('button', { class: 'button primary' }, 'Close these days')));
}

function openButton(closure, done) {
  return h('button', { type: 'button', class: 'button', 'aria-label': `Open again: ${range(closure)}`, onclick: (event) => openForm({
    title: `Open ${closure.locationName ?? 'every site'} again on ${range(closure)}?`, submit: 'Open again', opener: event.currentTarget, content: h('p', {}, 'Patients can book its free times at once.'),
    act: (key) => send('DELETE', `/staff/closures/${closure.id}`, { key }), done: () => done(`Open again: ${range(closure)}.`),
  }) }, 'Open again');
}

async function showOne(id, { refresh, done }) {
  const { closure, visits } = await get(`/staff/closures/${encodeURIComponent(id)}`).catch((error) => {
    if (error.name !== 'not-found') throw error;
    return {};
  });
  if (!closure) {
    main.replaceChildren(h('h1', { tabindex: '-1' }, 'Open again'), h('p', {}, refusal({ name: 'not-found', problem: {} }), ' ', h('a', { href: '#closed' }, 'All closed days')));
    return { title: 'Closed days' };
  }
  main.replaceChildren(
    h('div', { class: 'stack' }, h('h1', { id: 'heading', tabindex: '-1' }, `Closed: ${range(closure)}`), h('p', { class: 'quiet' }, [closure.locationName ?? 'Every site', closure.text].filter(Boolean).join('. ')),
      h('p', {}, h('a', { href: '#closed' }, 'All closed days'))),
    visits.length
      ? h('div', { class: 'stack m' }, notice('attention', h('p', {}, `${count(visits.length, 'visit stands', 'visits stand')} on it. Move or cancel each, so that nobody comes to a closed door.`)), visitTable(visits, { labelledby: 'heading', dated: true, done, again: refresh }))
      : notice('done', h('p', {}, 'No visit stands on it.')));
  return { title: 'Closed days' };
}

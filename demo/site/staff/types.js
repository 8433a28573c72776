// How each visit type is booked, and where it differs.
import { get, send } from './api.js';
import { field, h, main } from './dom.js';
import { openForm } from './dialog.js';
import { may, session } from './session.js';
import { way } from './words.js';

const ways = ['direct', 'request', 'call', 'none'];

export async function showTypes({ refresh, done }) {
  const { items } = await get('/staff/visit-types');
  const siteName = (id) => session.locations.find((site) => site.id === id)?.name ?? id;
  main.replaceChildren(
    h('div', { class: 'stack' }, h('h1', { tabindex: '-1' }, 'Visit types'), h('p', { class: 'quiet' }, 'How patients come to each: by booking a time, by asking for one, or by phone. A change counts at once.')),
    h('ul', { class: 'list', role: 'list' }, items.map((type) => h('li', {},
      h('div', { class: 'stack' }, h('h2', {}, type.name), h('p', {}, way(type.booking)), ...type.bookingAt.map(({ locationId, booking }) => h('p', { class: 'quiet small' }, `${siteName(locationId)}: ${way(booking)}`))),
      may('switchBooking') ? h('button', { type: 'button', class: 'button', 'aria-label': `Switch ${type.name}`, onclick: (event) => open(type, event.currentTarget) }, 'Switch') : ''))));
  return { title: 'Visit types' };

  function open(type, opener) {
    const list = (chosen, more = []) => h('select', {}, [...more, ...ways.map((one) => [one, way(one)])].map(([value, text]) => h('option', { value, selected: value === chosen }, text)));
    const everywhere = list(type.booking);
    const sites = session.locations.filter(({ id }) => type.locationIds.includes(id)).map(({ id, name }) => ({ id, name, control: list(type.bookingAt.find(({ locationId }) => locationId === id)?.booking ?? '', [['', 'As everywhere']]) }));
    openForm({
      title: type.name, submit: 'Switch', opener, again: refresh, content: [field('Everywhere', everywhere), sites.length > 1 ? h('fieldset', { class: 'stack m' }, h('legend', {}, 'But at'), sites.map(({ name, control }) => field(name, control))) : ''],
      act: (key) => send('PUT', `/staff/visit-types/${type.id}/booking`, { key, version: type.version, body: { booking: everywhere.value, bookingAt: sites.filter(({ control }) => control.value).map(({ id, control }) => ({ locationId: id, booking: control.value })) } }),
      done: () => done(`Switched: ${type.name}.`),
    });
  }
}

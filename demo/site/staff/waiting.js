// The waiting list: who would come sooner, and a freed time for them.
import { get, send } from './api.js';
import { h, icon, main } from './dom.js';
import { openForm } from './dialog.js';
import { may } from './session.js';
import { timeChooser } from './times.js';
import { birthday, count, moment, when, window } from './words.js';

export async function showWaiting({ refresh, done }) {
  const { items } = await get('/staff/waiting-list');
  main.replaceChildren(
    h('div', { class: 'stack' }, h('h1', { tabindex: '-1' }, 'Waiting list'), h('p', { class: 'quiet' }, 'Who waited longest stands first. A time that you offer is kept for them until the offer ends.')),
    items.length ? h('ul', { class: 'list', role: 'list' }, items.map(row)) : h('p', {}, 'Nobody is on the waiting list.'));
  return { title: 'Waiting list', counts: { waiting: items.length } };

  function row(entry) {
    const open = entry.offers?.find(({ state }) => state === 'open');
    const where = [entry.locations?.map(({ name }) => name).join(' or ') || 'Any site', entry.practitioner?.name].filter(Boolean).join(', ');
    return h('li', {},
      h('div', { class: 'stack' }, h('h2', {}, h('bdi', {}, entry.patient.displayName)), h('p', {}, `${entry.visitType.name}. ${where}. Born ${birthday(entry.patient.birthDate)}.`),
        ...entry.windows.map((one) => h('p', { class: 'small' }, window(one))),
        h('p', { class: 'quiet small' }, [entry.booked && `Has ${when(entry.booked)} and would come sooner`, entry.shortNoticeHours !== undefined && `${count(entry.shortNoticeHours, 'hour', 'hours')} before is enough`, `on the list since ${moment(entry.joinedAt)}`].filter(Boolean).join('; ')),
        open ? h('p', { class: 'state attention' }, icon('clock'), h('span', {}, `Offered ${when(open.slot.when)}. Answer by ${moment(open.expiresAt)}`)) : ''),
      !open && may('makeOffer') ? h('button', { type: 'button', class: 'button', 'aria-label': `Offer a time to ${entry.patient.displayName}`, onclick: (event) => offer(entry, event.currentTarget) }, 'Offer a time') : '');
  }

  function offer(entry, opener) {
    const path = `/staff/waiting-list/${encodeURIComponent(entry.id)}`;
    const times = timeChooser((from) => get(`${path}/slots${from ? `?from=${from}` : ''}`));
    openForm({
      title: 'Offer which time?', submit: 'Offer this time', opener, again: refresh, content: [h('p', {}, h('bdi', {}, entry.patient.displayName), `, ${entry.visitType.name}. They get a message and can say yes or no.`), times.node],
      check: () => (times.value() ? undefined : 'Choose a time.'), act: (key) => send('POST', `${path}/offers`, { key, body: { slotId: times.value() } }), done: () => done(`Offered to ${entry.patient.displayName}.`),
      refused: ({ name }) => { if (name === 'slot-taken') void times.refresh(); },
    });
  }
}

// What can be done with a visit: each is one dialog and one request.
import { get, send } from './api.js';
import { h } from './dom.js';
import { openForm, sentence } from './dialog.js';
import { timeChooser } from './times.js';
import { birthday, day, hour, modality, moment, preferred, state, when } from './words.js';

const path = (visit, verb) => `/staff/appointments/${encodeURIComponent(visit.id)}/${verb}`;
const act = (visit, verb, body) => (key) => send('POST', path(visit, verb), { key, version: visit.version, body: body?.() });
export const named = (visit) => visit.patient.displayName;
const slots = (visit) => (from) => get(`${path(visit, 'slots')}${from ? `?from=${from}` : ''}`);

/** What is known of a visit. */
export function facts(visit) {
  const rows = [
    ['Patient', h('bdi', {}, named(visit))], ['Born', birthday(visit.patient.birthDate)], ['Visit', visit.visitType?.name],
    ['When', visit.when && `${day(visit.when.localDate)}, ${hour(visit.when.localTime)}`], ['With', visit.practitioners?.map(({ name }) => name).join(', ')],
    ['Where', [visit.location?.name, visit.modality && (visit.location ? modality(visit.modality).toLowerCase() : modality(visit.modality))].filter(Boolean).join(', ')],
    ['Asked for', visit.requested?.preferred.map(preferred).join('\n')], ['Reason', visit.reason && h('bdi', {}, visit.reason)],
    ['Needs', visit.needs?.join(', ')], ['Interpreter', visit.interpreterLanguage], ['Language', visit.requested?.language],
    ['Reach at', [visit.contact?.phone, visit.contact?.email].filter(Boolean).join('\n')], ['Account', visit.patient.guest && 'None: booked as a guest'],
    ['Said', visit.refused?.reason ?? visit.cancelled?.reason ?? visit.change?.reason],
  ];
  return h('dl', { class: 'facts' }, rows.filter(([, value]) => value).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]).flat());
}

/** `done(sentence, visit)` is called when it is done. */
export function actsOf(visit, { done, again }) {
  const can = (name) => visit.actions[name]?.state === 'available';
  const change = visit.change?.state === 'pending';
  const saying = (verb, title, submit, question, said, forWhat) => (opener) => {
    const text = sentence(`${visit.id} ${verb}`, question, 'The patient reads it as you write it.');
    openForm({
      title, submit, opener, again, content: [facts(visit), text.node],
      check: () => { text.wrong(!text.value()); if (!text.value()) { text.focus(); return `Write a sentence for the patient: ${forWhat}.`; } return undefined; },
      act: act(visit, verb, () => ({ text: text.value() })), done: (answer) => { text.forget(); return done(`${said}: ${named(visit)}.`, answer); },
    });
  };
  const choosing = (verb, title, submit, said) => (opener) => {
    const times = timeChooser(slots(visit));
    openForm({
      title, submit, opener, again, content: [facts(visit), times.node], check: () => (times.value() ? undefined : 'Choose a time.'),
      act: act(visit, verb, () => ({ slotId: times.value() })), done: (answer) => done(`${said}: ${named(visit)}, ${when(answer.when)}.`, answer),
      refused: ({ name }) => { if (name === 'slot-taken') void times.refresh(); },
    });
  };
  const plain = (verb, title, submit, said, body) => (opener) => openForm({ title, submit, opener, again, content: facts(visit), act: act(visit, verb, body), done: (answer) => done(`${said}: ${named(visit)}.`, answer) });

  const all = [];
  if (can('confirmVisit')) {
    if (visit.status === 'requested') all.push(['confirm', 'Give a time', choosing('confirm', 'Which time does the patient get?', 'Confirm this time', 'Confirmed')]);
    else if (change) all.push(['confirm', visit.change.kind === 'cancel' ? 'Allow cancelling' : 'Allow moving', plain('confirm', visit.change.kind === 'cancel' ? 'Cancel it as the patient wishes?' : 'Move it as the patient wishes?', 'Confirm', 'Confirmed', () => ({}))]);
    else all.push(['confirm', 'Confirm', plain('confirm', 'Confirm this visit?', 'Confirm', 'Confirmed', () => ({}))]);
  }
  if (can('markArrived')) all.push(['arrive', 'Arrived', plain('arrive', 'Is the patient here?', 'Yes, here', 'Here')]);
  if (can('markCompleted')) all.push(['complete', 'Seen', plain('complete', 'Has the patient been seen?', 'Yes, seen', 'Seen')]);
  if (can('refuseVisit')) all.push(['refuse', 'Refuse', saying('refuse', change ? 'Refuse this change?' : 'Refuse this?', 'Refuse', 'Why it does not work', 'Refused', 'why it does not work, and what they can do')]);
  if (can('moveVisit')) all.push(['move', 'Move', choosing('move', 'Move it to which time?', 'Move it', 'Moved')]);
  if (can('markNoShow')) all.push(['no-show', 'Did not come', plain('no-show', 'Did the patient not come?', 'Yes, did not come', 'Did not come')]);
  if (can('cancelVisit')) all.push(['cancel', 'Cancel', saying('cancel', 'Cancel this visit for the clinic?', 'Cancel the visit', 'Why, and what the patient can do', 'Cancelled', 'why, and what they can do')]);
  return all;
}

export function openDetails(visit, opener) {
  const title = h('h2', { tabindex: '-1' }, 'Visit');
  const dialog = h('dialog', { 'aria-label': `Visit of ${named(visit)}`, onclose: () => { dialog.remove(); opener?.focus(); } },
    h('form', { method: 'dialog' }, title, h('p', {}, state(visit)[2], visit.pending && h('span', { class: 'quiet' }, `, since ${moment(visit.pending.since)}`)), facts(visit), h('div', { class: 'row' }, h('button', { class: 'button' }, 'Close'))));
  document.body.append(dialog);
  dialog.showModal();
  title.focus();
}

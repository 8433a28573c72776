// Choosing a free time: a day, then a time of that day.
import { errorLine, h, newId } from './dom.js';
import { count, day, hour, modality, refusal } from './words.js';

/** `load(from, to)` answers the slots of some days; the first call has neither and gets what the clinic's computer thinks right. */
export function timeChooser(load) {
  const name = newId('time');
  const box = h('div', { class: 'stack m' }, h('p', { class: 'quiet' }, 'Looking for free times …'));
  let slots = [];
  let range;
  let chosen;

  const show = (days, wanted) => {
    if (!slots.length) return box.replaceChildren(h('p', {}, `No free time from ${day(range.from)} on for these days.`), later());
    const date = wanted ?? days[0][0];
    const daySelect = h('select', { onchange: (event) => { chosen = undefined; show(days, event.target.value); box.querySelector('select').focus(); } },
      days.map(([one, times]) => h('option', { value: one, selected: one === date }, `${day(one)}, ${count(times.length, 'time', 'times')}`)));
    const dayId = newId('day');
    daySelect.id = dayId;
    const radios = days.find(([one]) => one === date)[1].map((slot) => h('label', {},
      h('input', { type: 'radio', name, value: slot.id, checked: slot.id === chosen, onchange: () => { chosen = slot.id; } }),
      h('span', {}, hour(slot.when.localTime), h('small', {}, [slot.practitionerName, slot.locationName, modality(slot.modality).toLowerCase()].filter(Boolean).join(', ')))));
    box.replaceChildren(h('div', { class: 'field' }, h('label', { for: dayId }, 'Day'), daySelect), h('fieldset', { class: 'stack' }, h('legend', {}, 'Time'), h('div', { class: 'times' }, radios)), later());
  };
  const later = () => h('div', {}, h('button', { type: 'button', class: 'link', onclick: () => void read(range.to) }, 'Show later days'));

  async function read(from) {
    try {
      const answer = await load(from);
      range = { from: answer.from, to: answer.to };
      slots = answer.items;
      chosen = slots.some(({ id }) => id === chosen) ? chosen : undefined;
      const days = new Map();
      for (const slot of slots) days.set(slot.when.localDate, [...(days.get(slot.when.localDate) ?? []), slot]);
      show([...days]);
    } catch (error) {
      if (!error.problem) throw error;
      box.replaceChildren(errorLine(refusal(error)), h('div', {}, h('button', { type: 'button', class: 'button', onclick: () => void read(from) }, 'Try again')));
    }
  }
  void read();
  return { node: box, value: () => chosen, refresh: () => { chosen = undefined; return read(range?.from); } };
}

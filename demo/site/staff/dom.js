// Making the page: text goes in as text, never as markup.

const svgNamespace = 'http://www.w3.org/2000/svg';

/** `h('button', { class: 'button', onclick }, 'Confirm')`; attributes that are undefined or false are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value' || name === 'checked') element[name] = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== false && child !== ''));
  return element;
}

export function icon(name, className) {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  if (className) svg.setAttribute('class', className);
  const use = document.createElementNS(svgNamespace, 'use');
  use.setAttribute('href', `#${name}`);
  svg.append(use);
  return svg;
}

let last = 0;
export const newId = (name) => `${name}-${(last += 1)}`;

export const main = document.querySelector('#main');

/** Read out, for what changes away from the focus. */
export function say(text) {
  const status = document.querySelector('#said');
  status.textContent = '';
  requestAnimationFrame(() => { status.textContent = text; });
}

export const notice = (kind, ...children) => h('div', { class: `notice ${kind}`, role: kind === 'urgent' ? 'alert' : undefined }, icon(kind === 'done' ? 'tick' : 'mark'), h('div', {}, children));

export const errorLine = (text) => h('p', { class: 'error', role: 'alert' }, icon('mark'), h('span', {}, text));

/** A label with its control; `hint` is read with it. */
export function field(label, control, hint) {
  control.id ||= newId('field');
  const hintId = hint && newId('hint');
  if (hintId) control.setAttribute('aria-describedby', hintId);
  return h('div', { class: 'field' }, h('label', { for: control.id }, label), control, hint && h('p', { class: 'hint', id: hintId }, hint));
}

export function select(options, chosen, onchange) {
  return h('select', { onchange: (event) => onchange(event.target.value) }, options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)));
}

/** A button that shows more of them. Escape and leaving it close it. */
export function menu(name, items) {
  const list = h('ul', { hidden: true, id: newId('menu') }, items.map(([text, act]) => h('li', {}, h('button', { type: 'button', onclick: () => { close(); act(opener); } }, text))));
  const opener = h('button', { type: 'button', class: 'button square', 'aria-label': name, 'aria-expanded': 'false', 'aria-controls': list.id, onclick: () => (list.hidden ? open() : close()) }, icon('more'));
  const open = () => { list.hidden = false; opener.setAttribute('aria-expanded', 'true'); list.querySelector('button').focus(); };
  const close = () => { list.hidden = true; opener.setAttribute('aria-expanded', 'false'); };
  const step = (event, by) => {
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement);
    buttons.at((at + by + buttons.length) % buttons.length)?.focus();
    event.preventDefault();
  };
  const box = h('div', { class: 'menu', onkeydown: (event) => {
    if (list.hidden) return;
    if (event.key === 'Escape') { close(); opener.focus(); }
    if (event.key === 'ArrowDown') step(event, 1);
    if (event.key === 'ArrowUp') step(event, -1);
  }, onfocusout: (event) => { if (!box.contains(event.relatedTarget)) close(); } }, opener, list);
  return box;
}

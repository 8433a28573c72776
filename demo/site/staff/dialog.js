// A dialog with a form: says what it does, does it once, and keeps what was typed until it is done.
import { newKey } from './api.js';
import { errorLine, h, newId, say } from './dom.js';
import { readSession, signIn } from './session.js';
import { refusal } from './words.js';

/** What was typed and not sent, by what it is for; in this page's memory only. */
const typed = new Map();
addEventListener('beforeunload', (event) => { if ([...typed.values()].some((text) => text.trim())) event.preventDefault(); });

export const isOpen = () => document.querySelector('dialog[open]') !== null;

/** A field for a sentence; it comes back as it was left, for the same purpose. */
export function sentence(purpose, label, hint, maxLength = 500) {
  const id = newId('text');
  const hintId = newId('hint');
  const text = h('textarea', { id, maxlength: maxLength, 'aria-describedby': hintId, value: typed.get(purpose) ?? '', oninput: () => typed.set(purpose, text.value) });
  return {
    node: h('div', { class: 'field' }, h('label', { for: id }, label), h('p', { class: 'hint', id: hintId }, hint), text),
    value: () => text.value.trim(), focus: () => text.focus(), forget: () => typed.delete(purpose),
    wrong: (is) => { text.closest('.field').classList.toggle('wrong', is); text.toggleAttribute('aria-invalid', is); if (is) text.setAttribute('aria-invalid', 'true'); },
  };
}

/**
 * `check()` answers a sentence where something is missing, `act(key)` does it, `done(answer)` goes on when the dialog is closed.
 * `refused(error)` may change the form; `again()` is called where the thing was changed meanwhile.
 */
export function openForm({ title, content, submit, check = () => undefined, act, done, refused = () => undefined, again, opener = document.activeElement }) {
  let key = newKey();
  let busy = false;
  const titleId = newId('title');
  const problem = h('div', { class: 'stack' });
  const button = h('button', { class: 'button primary' }, submit);
  const close = () => dialog.close();
  const form = h('form', { novalidate: true, onsubmit: (event) => { event.preventDefault(); void run(); } },
    h('h2', { id: titleId, tabindex: '-1' }, title), content, problem, h('div', { class: 'row' }, button, h('button', { type: 'button', class: 'button', onclick: close }, 'Not now')));
  const dialog = h('dialog', { 'aria-labelledby': titleId, onclose: () => { dialog.remove(); if (!finished && opener?.isConnected) opener.focus(); }, oncancel: (event) => { if (busy) event.preventDefault(); } }, form);
  let finished = false;
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('h2').focus();
  return dialog;

  async function run() {
    if (busy) return;
    const missing = check();
    if (missing) return problem.replaceChildren(errorLine(missing));
    setBusy(true);
    try {
      const answer = await act(key);
      finished = true;
      dialog.close();
      await done(answer);
    } catch (error) {
      if (!(error.problem)) throw error;
      show(error);
    } finally {
      setBusy(false);
    }
  }

  function setBusy(is) {
    busy = is;
    button.setAttribute('aria-disabled', String(is));
    button.textContent = is ? 'One moment …' : submit;
  }

  function show(error) {
    // What was refused may be tried again corrected; what was not answered is tried again as it was.
    if (error.name !== 'offline') key = newKey();
    const more = [];
    if (error.name === 'unauthenticated' || error.name === 'session-expired') more.push(h('div', {}, h('button', { type: 'button', class: 'button', onclick: () => void signInAgain() }, 'Sign in')));
    if (error.name === 'version-conflict' && again) more.push(h('div', {}, h('button', { type: 'button', class: 'button', onclick: () => { close(); void again(); } }, 'Look again')));
    problem.replaceChildren(errorLine(refusal(error)), ...more);
    refused(error);
  }

  async function signInAgain() {
    if (!(await signIn())) return;
    await readSession().catch(show);
    problem.replaceChildren();
    button.focus();
    say('You are signed in. Try again.');
  }
}

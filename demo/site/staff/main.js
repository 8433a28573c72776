// The staff page: who is signed in, which view, and what every view shares.
import { h, main, notice, say } from './dom.js';
import { isOpen } from './dialog.js';
import { showAnswers, showDay } from './day.js';
import { showClosed } from './closed.js';
import { readSession, session, signIn, signOut } from './session.js';
import { showTypes } from './types.js';
import { showWaiting } from './waiting.js';
import { refusal, role } from './words.js';

const clinic = 'Larkspur Clinics';
const views = [['day', 'Day', showDay], ['answers', 'To answer', showAnswers, 'unanswered'], ['waiting', 'Waiting list', showWaiting, 'waiting'], ['closed', 'Closed days', showClosed], ['types', 'Visit types', showTypes]];
const refreshSeconds = 60;
const tabs = document.querySelector('#tabs');
const who = document.querySelector('#who');
const counts = {};
let turn = 0;

const route = () => { const [name, argument] = location.hash.slice(1).split('/'); return { view: views.find(([one]) => one === name) ?? views[0], argument }; };
const go = (hash) => { location.hash = hash; };

function drawTabs(current) {
  tabs.hidden = false;
  tabs.replaceChildren(...views.map(([name, text, , counted]) => h('a', { href: `#${name}`, 'aria-current': name === current ? 'page' : undefined }, text,
    counted && counts[counted] ? h('span', { class: 'count' }, String(counts[counted])) : '')));
}

function drawWho() {
  who.replaceChildren(...(session ? [h('span', {}, h('bdi', {}, session.person.displayName), `, ${role(session.role)}`), h('button', { type: 'button', class: 'link', onclick: async () => { await signOut(); await start(); } }, 'Sign out')] : []));
}

/** Draws the view again. A slower answer to an older question is dropped; what has the focus gets it back. */
async function draw({ focus } = {}) {
  const mine = (turn += 1);
  const { view, argument } = route();
  drawTabs(view[0]);
  const at = document.activeElement?.closest?.('[data-visit]')?.dataset.visit;
  try {
    const shown = await view[2]({ argument, go, refresh: draw, done: async (sentence, visit) => { await draw({ focus: visit?.id ?? 'heading' }); say(sentence); } });
    if (mine !== turn) return;
    Object.assign(counts, shown.counts);
    drawTabs(view[0]);
    document.title = `${shown.title} – ${clinic}, staff`;
  } catch (error) {
    if (!error.problem || mine !== turn) throw error;
    if (['unauthenticated', 'session-expired', 'not-found'].includes(error.name)) return start();
    main.replaceChildren(h('h1', { tabindex: '-1' }, 'Nothing to show just now'), notice('urgent', h('p', {}, refusal(error)), h('button', { type: 'button', class: 'button', onclick: () => void draw() }, 'Try again')));
  }
  const row = focus === 'heading' ? undefined : main.querySelector(`[data-visit="${CSS.escape(focus ?? at ?? '')}"] button`);
  if (row) row.focus();
  else if (focus || at) main.querySelector('h1')?.focus();
}

function drawSignIn(sentence, more = []) {
  tabs.hidden = true;
  document.title = `Sign in – ${clinic}, staff`;
  main.replaceChildren(h('div', { class: 'stack m' }, h('h1', { tabindex: '-1' }, 'For those who work here'), h('p', {}, sentence), h('div', { class: 'row' }, h('button', { type: 'button', class: 'button primary', onclick: async () => { if (await signIn()) await start(); } }, 'Sign in'), ...more)));
}

async function start() {
  try {
    Object.assign(counts, (await readSession()).counts);
    drawWho();
    await draw();
  } catch (error) {
    if (!error.problem) throw error;
    drawWho();
    if (error.name === 'unauthenticated' || error.name === 'session-expired') return drawSignIn('Sign in with your account of the practice to see the day.');
    if (error.name === 'not-found') return drawSignIn('You are signed in with an account that is not one of the staff’s. Sign in with yours.', [h('button', { type: 'button', class: 'button', onclick: async () => { await signOut(); await start(); } }, 'Sign out')]);
    main.replaceChildren(h('h1', { tabindex: '-1' }, 'Nothing to show just now'), notice('urgent', h('p', {}, refusal(error)), h('button', { type: 'button', class: 'button', onclick: () => void start() }, 'Try again')));
  }
}

addEventListener('hashchange', () => { if (session) void draw({ focus: 'heading' }); });
// Others work here too. Nobody who is in the middle of something is disturbed.
setInterval(() => { if (session && !document.hidden && !isOpen() && !main.contains(document.activeElement) && route().view[0] !== 'closed') void draw(); }, refreshSeconds * 1000);
addEventListener('pageshow', (event) => { if (event.persisted) void start(); });
void start();

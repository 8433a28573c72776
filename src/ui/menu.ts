import { html, nothing, type TemplateResult } from 'lit';
import { webAddress } from './text.js';

export interface MenuItem {
  label: string;
  icon: TemplateResult;
  /** What it does; a link has an address instead. */
  act?: (() => void) | undefined;
  href?: string | undefined;
  /** Set off from those above it. */
  apart?: boolean;
}

/** Further actions behind one button: a disclosure with a list of buttons and links (ARIA Authoring Practices), moved through by arrows, closed by Escape. */
export function menu(label: string, icon: TemplateResult, items: readonly MenuItem[]): TemplateResult {
  return html`<details class="menu" @keydown=${moveInMenu} @focusout=${closeWhenLeft}><summary class="button" aria-label=${label}>${icon}</summary>
    <ul role="list">${items.map((item) => html`<li class=${item.apart ? 'apart' : ''}>${item.href === undefined
      ? html`<button type="button" @click=${(event: Event) => { close(event.currentTarget as Element); item.act?.(); }}>${item.icon}<span>${item.label}</span></button>`
      : html`<a href=${item.href.startsWith('tel:') ? item.href : webAddress(item.href)} target=${item.href.startsWith('tel:') ? nothing : '_blank'} rel="noopener noreferrer" @click=${(event: Event) => close(event.currentTarget as Element)}>${item.icon}<span>${item.label}</span></a>`}</li>`)}</ul></details>`;
}

/** Closes every menu of a root but the one that an event came from. */
export function closeMenus(root: ShadowRoot, from?: EventTarget): void {
  for (const open of root.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) if (open !== from) open.open = false;
}

function close(inside: Element): void {
  const details = inside.closest('details')!;
  details.querySelector('summary')!.focus(); // where a dialog that opens now gives the focus back to
  details.open = false;
}

function closeWhenLeft({ currentTarget, relatedTarget }: FocusEvent): void {
  if (relatedTarget instanceof Node && !(currentTarget as HTMLElement).contains(relatedTarget)) (currentTarget as HTMLDetailsElement).open = false;
}

function moveInMenu(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  const summary = details.querySelector('summary')!;
  if (event.key === 'Escape' && details.open) {
    event.preventDefault();
    details.open = false;
    return summary.focus();
  }
  if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) return;
  event.preventDefault();
  details.open = true;
  const items = [...details.querySelectorAll<HTMLElement>('li > button, li > a')];
  const current = items.indexOf(event.target as HTMLElement);
  const wanted = { ArrowDown: current + 1, ArrowUp: current < 0 ? items.length - 1 : current - 1, Home: 0, End: items.length - 1 }[event.key as 'ArrowDown'];
  items[(wanted + items.length) % items.length]?.focus();
}

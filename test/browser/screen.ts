/** Finds what a person finds: by role and name, through every open shadow root. */
import { computeAccessibleName, getRole } from 'dom-accessibility-api';

export function* everything(root: Node = document.body): Generator<Element> {
  if (root instanceof Element && root.shadowRoot) yield* everything(root.shadowRoot);
  for (const element of (root as ParentNode).querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

const isShown = (element: Element) => element.checkVisibility({ checkVisibilityCSS: true });
const matches = (text: string, wanted: string | RegExp) => (typeof wanted === 'string' ? text === wanted : wanted.test(text));
/** No-break spaces are how dates are written, not what they say. */
const plain = (text: string) => text.replace(/[\u00a0\s]+/g, ' ').trim();

export const nameOf = (element: Element): string => plain(computeAccessibleName(element));

export function allByRole<E extends HTMLElement = HTMLElement>(role: string, name?: string | RegExp, root: Node = document.body): E[] {
  return [...everything(root)].filter((element): element is E => getRole(element) === role && isShown(element) && (name === undefined || matches(nameOf(element), name)));
}

/** Waits until there is one; the test's own time limit ends it. */
export async function byRole<E extends HTMLElement = HTMLElement>(role: string, name?: string | RegExp, root: Node = document.body): Promise<E> {
  return until(() => allByRole<E>(role, name, root)[0], () => `no ${role} ${String(name)}; there are: ${[...everything(root)].filter(isShown).map((element) => [getRole(element), nameOf(element)]).filter(([given]) => given === role).map(([, given]) => given).join(' | ')}`);
}

export async function until<T>(found: () => T | undefined | false | null, otherwise: () => string = () => 'it did not come', ms = 20_000): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const value = found();
    if (value) return value;
    if (performance.now() > end) throw new Error(otherwise());
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}

/** What stands on the page, roots included, as one line. */
export function textOf(root: Node = document.body): string {
  const parts: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE && node.parentElement?.checkVisibility({ checkVisibilityCSS: true })) parts.push(node.nodeValue ?? '');
    if (node instanceof Element) {
      if (getComputedStyle(node).display === 'none' || ['STYLE', 'SCRIPT', 'OPTION'].includes(node.tagName)) return;
      if (node.shadowRoot) return walk(node.shadowRoot);
      if (node instanceof HTMLSlotElement) { for (const assigned of node.assignedNodes()) walk(assigned); return; }
    }
    for (const child of node.childNodes) walk(child);
  };
  walk(root);
  return plain(parts.join(' '));
}

export const sees = (text: string | RegExp, root: Node = document.body): Promise<true> => until(() => (typeof text === 'string' ? textOf(root).includes(text) : text.test(textOf(root))) as true, () => `not on the page: ${String(text)}; there is: ${textOf(root)}`);

/** The element that has the focus, through every root. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Types as a keyboard would, as far as an element can tell. */
export function fill(field: HTMLElement, text: string): void {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What a screen reader was told. */
export const announced = (): string => [...document.querySelectorAll('[data-portico-announcer]')].map((region) => plain(region.textContent ?? '')).join(' | ');

// Plain JavaScript, since these run in the page: they cross the wire as text, and a compiler's helpers would not.

/**
 * Finds what a person finds, through every open root.
 * @param {{role: string, name?: string, within?: string, exact?: boolean}} wanted
 * @returns {Element | null}
 */
export function findInPage(wanted) {
  /** @type {Record<string, string>} */
  const roles = {
    button: 'button,[role=button]', link: 'a[href]', textbox: 'input:not([type]),input[type=text],input[type=tel],input[type=password],input[type=email],textarea', combobox: 'select', heading: 'h1,h2,h3,h4', checkbox: 'input[type=checkbox]', radio: 'input[type=radio]', any: '*',
  };
  const plain = (text) => (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
  const nameOf = (element) => {
    const labelled = element.labels;
    if (labelled?.length) return plain([...labelled].map((label) => label.textContent).join(' '));
    return plain(element.getAttribute('aria-label') ?? element.textContent);
  };
  const found = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(roles[wanted.role] ?? wanted.role)) found.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  const start = wanted.within === undefined ? document : document.querySelector(wanted.within);
  if (!start) return null;
  if (start instanceof Element && start.shadowRoot) walk(start.shadowRoot);
  walk(start);
  const matches = (name) => wanted.name === undefined || (wanted.exact ? name === wanted.name : name.includes(wanted.name));
  return found.find((element) => element.getClientRects().length > 0 && !element.disabled && matches(nameOf(element))) ?? null;
}

/** Everything that can be read on the page. */
export function textInPage() {
  const parts = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.nodeValue ?? '');
    if (node instanceof Element) {
      if (['STYLE', 'SCRIPT', 'OPTION'].includes(node.tagName) || getComputedStyle(node).display === 'none') return;
      if (node.shadowRoot) return walk(node.shadowRoot);
      if (node instanceof HTMLSlotElement) return node.assignedNodes().forEach(walk);
    }
    node.childNodes.forEach(walk);
  };
  walk(document.body);
  return parts.join(' ').replace(/[\s\u00a0]+/g, ' ').trim();
}

/** The element that has the focus, as `role: name`. */
export function focusInPage() {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active ? `${active.localName}: ${(active.getAttribute('aria-label') ?? active.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim()}` : '';
}

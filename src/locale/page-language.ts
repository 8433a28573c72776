const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Tells when the page's `lang` changes, by one observer for all. */
export function onPageLanguage(changed: () => void): () => void {
  if (!observer) {
    observer = new MutationObserver(() => { for (const listener of [...listeners]) listener(); });
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  }
  listeners.add(changed);
  return () => listeners.delete(changed);
}

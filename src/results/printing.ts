/** A string of CSS, whatever it holds. */
const cssString = (text: string) => `"${[...text].map((one) => (/[\p{L}\p{N} .,'’:]/u.test(one) && one !== '"' ? one : `\\${one.codePointAt(0)!.toString(16)} `)).join('')}"`;

/**
 * Prints one report: only this element is on the paper, and each page says at its head whose record it is. A page's own sheet cannot be
 * reached from inside a root, so for as long as the browser prints, the document has one more sheet; nothing of the page is changed.
 */
export function printOnly(element: HTMLElement, head: string): void {
  const sheets: { root: Document | ShadowRoot; sheet: CSSStyleSheet }[] = [];
  for (let inner: Element = element; ;) {
    const root = inner.getRootNode() as Document | ShadowRoot;
    const sheet = new CSSStyleSheet();
    const tag = inner.localName;
    sheet.replaceSync(`@media print { :not(:has(${tag})):not(${tag}, ${tag} *):not(head, head *) { display: none !important; } ${root instanceof ShadowRoot ? '' : `html, body { background: none !important; } :has(${tag}) { display: block !important; margin: 0 !important; padding: 0 !important; max-inline-size: none !important; }`} }
      ${root instanceof ShadowRoot ? '' : `@page { margin: 20mm 16mm; @top-left { content: ${cssString(head)}; font: 9pt system-ui, sans-serif; } @top-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; } }`}`);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    sheets.push({ root, sheet });
    if (!(root instanceof ShadowRoot)) break;
    inner = root.host;
  }
  const restore = () => {
    for (const { root, sheet } of sheets) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  addEventListener('afterprint', restore, { once: true });
  try {
    print();
  } catch (error) {
    restore();
    throw error;
  }
}

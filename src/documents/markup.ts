/** A document that was written as a web page, as words and tables of this one. Loaded when one is read. */
import { html, render } from 'lit';
import { purify } from './purifier.js';

const elements = ['div', 'p', 'br', 'hr', 'span', 'b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'small', 'code', 'pre', 'blockquote', 'q', 'cite', 'abbr', 'ins', 'del', 'bdi', 'bdo', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'section', 'article', 'header', 'footer', 'address', 'figure', 'figcaption'];
const attributes = ['href', 'colspan', 'rowspan', 'scope', 'dir', 'lang', 'start'];
/** Whose text is no words of the document, or of which parsers differ in what it is. */
const dropped = 'script,style,title,template,noscript,iframe,object,embed,applet,svg,math,xmp,plaintext,noembed,noframes,select,textarea,button,audio,video,link,meta,base,frameset';

export interface MarkupOptions {
  /** The level below which its headings begin. */
  below: number;
  tableName: string;
}

/** All of it in one element. Throws where it cannot be made safe. */
export function readMarkup(text: string, { below, tableName }: MarkupOptions): HTMLElement {
  const read = parse(text);
  for (const image of read.querySelectorAll('img[alt]')) image.replaceWith(image.getAttribute('alt')!);
  for (const node of read.querySelectorAll(dropped)) node.remove();
  for (const comment of comments(read)) comment.remove();
  purify(read, { elements, attributes });
  demote([...read.querySelectorAll('h1,h2,h3,h4,h5,h6')], below);
  for (const link of read.querySelectorAll('a')) bound(link);
  for (const table of read.querySelectorAll('table')) framed(table, tableName);
  return document.importNode(read, true);
}

/**
 * By the one policy that the templates have (`portico`, or the host's `lit-html`): the whole text is a template without a value. Its nodes
 * are made in a document that has no window, where nothing loads and nothing runs.
 */
function parse(text: string): HTMLElement {
  const nowhere = document.implementation.createHTMLDocument('');
  const place = nowhere.createElement('div');
  const whole = text.replaceAll('\0', '');
  render(html(Object.assign([whole], { raw: [whole] }) as unknown as TemplateStringsArray), place, { creationScope: nowhere });
  return place;
}

/** Comments say nothing, and the purifier takes an element away in which one stands beside a written-out tag. */
function comments(root: Node): ChildNode[] {
  const walker = root.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
  const found: ChildNode[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as ChildNode);
  return found;
}

/** Headings begin below that of the page and leave out no level. */
function demote(headings: Element[], below: number): void {
  const used = [...new Set(headings.map(({ localName }) => localName))].sort();
  let before = below;
  for (const heading of headings) {
    before = Math.min(6, below + 1 + used.indexOf(heading.localName), before + 1);
    renamed(heading, `h${before}`);
  }
}

function renamed(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  for (const attribute of ['dir', 'lang']) if (element.hasAttribute(attribute)) other.setAttribute(attribute, element.getAttribute(attribute)!);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** A link leads to the web and says where; anything else is its words. */
function bound(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href') ?? '';
  const address = URL.canParse(href) ? new URL(href) : undefined;
  if (address?.protocol !== 'https:' || address.username !== '' || address.password !== '') return renamed(link, 'span');
  for (const { name } of [...link.attributes]) if (name !== 'lang' && name !== 'dir') link.removeAttribute(name);
  link.setAttribute('href', address.href);
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
  if (!link.textContent!.includes(address.host)) {
    const host = link.ownerDocument.createElement('bdi');
    host.textContent = address.host;
    link.append(' (', host, ')');
  }
}

/** Wide tables scroll by themselves, by key too. */
function framed(table: HTMLTableElement, name: string): void {
  if (table.parentElement?.closest('table')) return;
  const frame = table.ownerDocument.createElement('div');
  for (const [attribute, value] of [['class', 'scroll'], ['role', 'region'], ['tabindex', '0'], ['aria-label', table.caption?.textContent?.trim() || name]] as const) frame.setAttribute(attribute, value);
  table.replaceWith(frame);
  frame.append(table);
}

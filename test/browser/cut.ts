/** Finds text that has no room: cut off, or painted over what is beside it. */
import { everything } from './screen.js';

const slack = 1; // boxes end between pixels

/** `around` is what nothing may stand out of: the element itself, but for what is drawn over the page. */
export function expectNothingCut(element: HTMLElement, around = element.getBoundingClientRect()): void {
  const found: string[] = [];
  const say = (what: string, where: Element) => found.push(`${what}: <${where.localName} class="${where.getAttribute('class') ?? ''}"> ${where.textContent.replace(/\s+/g, ' ').trim().slice(0, 60)}`);
  if (document.documentElement.scrollWidth > innerWidth) found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} px`);
  for (const one of everything(element.shadowRoot!)) {
    if (!one.checkVisibility({ checkVisibilityCSS: true }) || one.closest('.visually-hidden, svg, option')) continue;
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    if (box.left < around.left - slack || box.right > around.right + slack) say('beyond the element', one);
    const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    if (clips && one.localName !== 'textarea' && (one.scrollWidth > one.clientWidth + slack || one.scrollHeight > one.clientHeight + slack)) say('cut off', one);
    if (one instanceof HTMLSelectElement && textWidth(one.selectedOptions[0]?.text ?? '', style) > one.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)) say('cut off by the list', one);
    for (const node of one.childNodes) if (node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() && !isInside(node, holderOf(one))) say('over the edge', one);
  }
  if (found.length) throw new Error(found.join('\n'));
}

/** The box that the text of an inline element stands in. */
function holderOf(element: Element): DOMRect {
  let holder = element;
  while (['inline', 'contents'].includes(getComputedStyle(holder).display) && holder.parentElement) holder = holder.parentElement;
  return holder.getBoundingClientRect();
}

function isInside(text: Node, box: DOMRect): boolean {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].every((line) => line.left >= box.left - slack && line.right <= box.right + slack && line.bottom <= box.bottom + slack && line.top >= box.top - slack);
}

function textWidth(text: string, { font }: CSSStyleDeclaration): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = font;
  return context.measureText(text).width;
}

/** What a person does in a story, in whatever language it is: found by the elements' parts, which are public, never by their words. */
import { fill, until } from '../test/browser/screen.js';

const inside = (canvas: HTMLElement, tag = 'portico-booking') => canvas.querySelector(tag)?.shadowRoot;

/** Waits for a part of an element. */
export const part = (canvas: HTMLElement, name: string, tag?: string): Promise<HTMLElement> =>
  until(() => inside(canvas, tag)?.querySelector<HTMLElement>(`[part~="${name}"]`), () => `no part ${name}`);

export async function press(canvas: HTMLElement, name: string, tag?: string): Promise<void> {
  (await part(canvas, name, tag)).click();
}

const control = (canvas: HTMLElement, selector: string) => until(() => inside(canvas)?.querySelector<HTMLElement>(selector), () => `no ${selector}`);

/** Picks the first time of the shown day. */
export const pickTime = (canvas: HTMLElement) => press(canvas, 'time');

export async function fillForm(canvas: HTMLElement, { reason, phone }: { reason?: string; phone?: string }): Promise<void> {
  if (reason !== undefined) fill(await control(canvas, 'textarea'), reason);
  if (phone !== undefined) fill(await control(canvas, 'input[type="tel"]'), phone);
}

/** From the times to the answer of the clinic, or to what stands in the way. */
export async function book(canvas: HTMLElement, values: { reason?: string; phone?: string } = {}): Promise<void> {
  await pickTime(canvas);
  await part(canvas, 'submit');
  await fillForm(canvas, values);
  await press(canvas, 'submit');
}

/** Leaves and comes back: what was read is asked for again. */
export function comeBack(canvas: HTMLElement, tag: string): void {
  const element = canvas.querySelector(tag)!;
  element.parentNode!.insertBefore(element, element.nextSibling);
}

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

const guest = { 'guest-givenName': 'Wilhelmina', 'guest-familyName': 'Vantongeren', 'guest-phone': '(303) 555-0166' };
const birthDate = { 'bday-month': '3', 'bday-day': '27', 'bday-year': '1984' };

/** Somebody without an account says who they are. */
export async function beGuest(canvas: HTMLElement): Promise<void> {
  await pickTime(canvas);
  (await control(canvas, '.row .button:not(.primary, .plain)')).click();
  await part(canvas, 'guest');
}

export async function fillGuest(canvas: HTMLElement, year = birthDate['bday-year']): Promise<void> {
  await beGuest(canvas);
  for (const [id, text] of Object.entries(guest)) fill(await control(canvas, `#${id}`), text);
  for (const [name, text] of Object.entries({ ...birthDate, 'bday-year': year })) fill(await control(canvas, `[autocomplete="${name}"]`), text);
}

export async function sendCode(canvas: HTMLElement, code?: string): Promise<void> {
  await fillGuest(canvas);
  await submitGuest(canvas);
  const field = await control(canvas, '#guest-code');
  if (code === undefined) return;
  fill(field, code);
  await submitGuest(canvas);
}

export const submitGuest = async (canvas: HTMLElement) => ((await part(canvas, 'guest')) as HTMLFormElement).requestSubmit();

/** From the times to the answer of the clinic, or to what stands in the way. */
export async function book(canvas: HTMLElement, values: { reason?: string; phone?: string } = {}): Promise<void> {
  await pickTime(canvas);
  await part(canvas, 'submit');
  await fillForm(canvas, values);
  await press(canvas, 'submit');
}

/** Asks the clinic for a time, with the first days that it has. */
export async function askForTime(canvas: HTMLElement, visitType: string, { days = 0, reason }: { days?: number; reason?: string } = {}): Promise<void> {
  await part(canvas, 'visit-type');
  await (await canvas.querySelector('portico-booking')!.load()).ask({ visitTypeId: visitType, locationId: 'location-riverside' });
  await part(canvas, 'request');
  for (let index = 0; index < days; index++) {
    const day = await control(canvas, '.day[aria-pressed="false"]');
    day.click();
    await until(() => day.getAttribute('aria-pressed') === 'true');
  }
  await fillForm(canvas, { ...(reason !== undefined && { reason }) });
}

export async function waitForTime(canvas: HTMLElement): Promise<void> {
  await press(canvas, 'join-waiting-list');
  await part(canvas, 'waiting-list');
}

/** Begins with whom, or with where, instead of what for. */
export async function beginBy(canvas: HTMLElement, way: 'clinician' | 'site'): Promise<void> {
  (await control(canvas, `.begin .button:nth-of-type(${way === 'clinician' ? 1 : 2})`)).click();
  await part(canvas, way === 'clinician' ? 'practitioner' : 'site');
}

/** Asks how far each site is, and puts them in that order. */
export async function showDistances(canvas: HTMLElement): Promise<void> {
  await beginBy(canvas, 'site');
  (await control(canvas, '[aria-describedby="distances-why"]')).click();
}

export async function sortSites(canvas: HTMLElement, by: string): Promise<void> {
  await beginBy(canvas, 'site');
  fill(await control(canvas, `#order:has([value="${by}"])`), by);
}

/** Chooses a time for what the clinic asks for first. */
export async function bookAsked(canvas: HTMLElement): Promise<void> {
  (await control(canvas, '.asked .button')).click();
  await part(canvas, 'time');
}

/** Types into the name of a clinician, or chooses what the list is narrowed down to. */
export async function narrowPeople(canvas: HTMLElement, values: Record<string, string>): Promise<void> {
  await part(canvas, 'book', 'portico-practitioners');
  for (const [id, value] of Object.entries(values)) fill((await part(canvas, 'filters', 'portico-practitioners')).querySelector<HTMLElement>(`#${id}`)!, value);
}

/** Leaves and comes back: what was read is asked for again. */
export function comeBack(canvas: HTMLElement, tag: string): void {
  const element = canvas.querySelector(tag)!;
  element.parentNode!.insertBefore(element, element.nextSibling);
}

/** Where in the menu of the next visit each action stands, after the one beside it. */
export const menuItem = { calendar: 0, change: 1, wait: 2 } as const;

/** Opens the menu of the next visit and chooses from it; -1 is the last. */
export async function beginVisitAct(canvas: HTMLElement, item: number): Promise<void> {
  const next = await part(canvas, 'next', 'portico-appointments');
  next.querySelector('summary')!.click();
  [...next.querySelectorAll<HTMLElement>('.menu li > *')].at(item)!.click();
}

/** Opens one result of the list and waits for its report, or for what stands in its place. */
export async function openResult(canvas: HTMLElement, id: string): Promise<void> {
  (await until(() => inside(canvas, 'portico-results')?.querySelector<HTMLElement>(`#result-${id}`), () => `no result ${id}`)).click();
}

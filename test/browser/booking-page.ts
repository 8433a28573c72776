/** Speaks of visits, days and times instead of selectors. */
import '../../src/booking/booking.js';
import type { Backend } from '../../src/contract/backend.js';
import type { PorticoBooking } from '../../src/booking/booking.js';
import { allByRole, byRole, fill, nameOf, sees, until } from './screen.js';

export interface BookingPage {
  element: PorticoBooking;
  events: { type: string; detail: unknown }[];
  chooseVisit(name: string | RegExp): Promise<void>;
  /** Names of the days that have free times, as a screen reader hears them. */
  days(): Promise<string[]>;
  times(): Promise<HTMLElement[]>;
  /** Picks the nth free time of the shown day and waits for the form. */
  pick(nth?: number): Promise<string>;
  reason(text: string): Promise<void>;
  book(): Promise<void>;
  booked(): Promise<string>;
}

export async function bookingPage(backend: Backend | string, attributes: Record<string, string> = {}): Promise<BookingPage> {
  document.body.replaceChildren();
  const element = document.createElement('portico-booking');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.backend = backend;
  const events: BookingPage['events'] = [];
  for (const type of ['portico-booking-submit', 'portico-booking-done', 'portico-booking-failed', 'portico-ready', 'portico-error']) element.addEventListener(type, (event) => events.push({ type, detail: (event as CustomEvent).detail }));
  document.body.append(element);
  const root = element;
  const page: BookingPage = {
    element, events,
    async chooseVisit(name) { (await byRole('button', name, root)).click(); },
    async days() {
      await byRole('toolbar', 'Days', root);
      return allByRole('button', / free times?$/, root).map(nameOf);
    },
    times: () => until(() => { const found = timeButtons(root); return found.length ? found : undefined; }, () => 'no free times'),
    async pick(nth = 0) {
      const time = (await page.times())[nth]!;
      const name = time.getAttribute('aria-label')!.replaceAll('\u00a0', ' ');
      time.click();
      await sees('is kept for you until', root);
      return name;
    },
    async reason(text) { fill(await byRole('textbox', /Why do you want to be seen/, root), text); },
    async book() { (await byRole('button', /^Book /, root)).click(); },
    async booked() {
      await sees('Booked', root);
      return (await byRole('heading', undefined, root)).textContent!.replaceAll('\u00a0', ' ').trim();
    },
  };
  return page;
}

const timeButtons = (root: Node) => allByRole('button', /, \d+:\d\d [ap]m, /, root);

/** Speaks of days one asks for, beside the times one picks. */
import type { Schemas } from '../../src/contract/client.js';
import type { Backend } from '../../src/contract/backend.js';
import { bookingPage, type BookingPage } from './booking-page.js';
import { allByRole, byRole, until } from './screen.js';

export interface AskingPage extends BookingPage {
  /** Begins to ask for a time; for a visit that is to be asked for when nothing is named. */
  ask(name?: RegExp): Promise<void>;
  /** Chooses the first days that can be. */
  days(count?: number): Promise<string[]>;
}

const told = ['submit', 'done', 'failed'].flatMap((tense) => ['request', 'waiting-list', 'cancel'].map((task) => `portico-${task}-${tense}`));

export async function askingPage(backend: Backend, attributes: Record<string, string> = {}): Promise<AskingPage> {
  const page = await bookingPage(backend, attributes);
  const { element, events } = page;
  for (const type of told) element.addEventListener(type, (event) => events.push({ type, detail: (event as CustomEvent).detail }));
  return Object.assign(page, {
    async ask(name = /^Talk about mood/) {
      const { items } = (await (await backend(new Request('https://portico.invalid/visit-types'))).json()) as Schemas['VisitTypeList'];
      await byRole('heading', 'Book a visit', element);
      await (await element.load()).ask({ visitTypeId: items.find((one) => name.test(one.name))!.id });
      await byRole('heading', /^(Ask for a time|Sign in to ask for a time)$/, element);
    },
    async days(count = 1) {
      const free = () => allByRole('button', /^\S+day \d+ \S+$/, element).filter((day) => day.getAttribute('aria-pressed') === 'false');
      const chosen: string[] = [];
      for (let index = 0; index < count; index++) {
        const day = await until(() => free()[0], () => 'no day to choose');
        chosen.push(day.textContent!.replaceAll('\u00a0', ' ').trim());
        day.click();
        await until(() => day.getAttribute('aria-pressed') === 'true');
      }
      return chosen;
    },
  });
}

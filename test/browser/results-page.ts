/** Speaks of results instead of selectors. */
import '../../src/results/results.js';
import type { Backend } from '../../src/contract/backend.js';
import type { PorticoResults } from '../../src/results/results.js';
import { byRole } from './screen.js';

export interface ResultsPage {
  element: PorticoResults;
  events: { type: string; detail: unknown }[];
  /** The first result of the list whose name matches. */
  result(name: string | RegExp): Promise<HTMLElement>;
  open(name: string | RegExp): Promise<void>;
}

const names = ['result-open', 'result-images', 'result-choice'].flatMap((task) => ['submit', 'done', 'failed'].map((tense) => `portico-${task}-${tense}`));

export function resultsPage(backend: Backend | string): ResultsPage {
  document.body.replaceChildren();
  const element = document.createElement('portico-results');
  element.backend = backend;
  const events: ResultsPage['events'] = [];
  for (const type of [...names, 'portico-error']) element.addEventListener(type, (event) => events.push({ type, detail: (event as CustomEvent).detail }));
  document.body.append(element);
  const page: ResultsPage = {
    element, events,
    result: (name) => byRole('button', name, element),
    open: async (name) => (await page.result(name)).click(),
  };
  return page;
}

/** Loads an element's file when its tag is on the page, and starts its first public lists in the same turn. */
import './developer/guard.js'; // before all that needs Lit
import { connectionFor } from './provider/connections.js';
import { PorticoProvider } from './provider/provider.js';
import type { OpenConnection } from './provider/open-connection.js';
import { tellDeveloper } from './developer/tell.js';

interface Entry {
  load: () => Promise<unknown>;
  /** Paths of the lists that the first view shows, in one go with the file. */
  first?: (element: Element) => string[];
}

const slotPath = (visitType: string | null, location: string | null, practitioner: string | null) =>
  (visitType ? [`/slots?${new URLSearchParams([['visitTypeId', visitType], ...(location ? [['locationId', location]] : []), ...(practitioner ? [['practitionerId', practitioner]] : [])] as [string, string][])}`, `/practitioners?visitTypeId=${visitType}&limit=100`] : []);
const slotsFor = (element: Element) => slotPath(element.getAttribute('visit-type'), element.getAttribute('location'), element.getAttribute('practitioner'));

function peopleFor(element: Element): string[] {
  const [visitType, location] = [element.getAttribute('visit-type'), element.getAttribute('location')];
  const query = new URLSearchParams([...(visitType ? [['visitTypeId', visitType]] : []), ...(location ? [['locationId', location]] : []), ['nextAvailable', 'true'], ['limit', '100']] as [string, string][]);
  return [`/practitioners?${query}`, ...(visitType ? [] : ['/visit-types?limit=100'])];
}

const table: Record<string, Entry> = {
  'portico-sign-in': { load: () => import('./sign-in/sign-in.js') },
  'portico-booking': { load: () => import('./booking/booking.js'), first: (element) => ['/visit-types?limit=100', ...slotsFor(element)] },
  'portico-practitioners': { load: () => import('./practitioners/practitioners.js'), first: peopleFor },
  'portico-appointments': { load: () => import('./appointments/appointments.js') },
  'portico-results': { load: () => import('./results/results.js') },
  'portico-result-trend': { load: () => import('./results/trend/result-trend.js') },
  'portico-slot-picker': { load: () => import('./booking/booking.js'), first: slotsFor },
};

const begun = new Set<string>();
const started = new WeakSet<Element>();

function look(root: Document | Element): void {
  for (const tag of Object.keys(table)) {
    const found = root instanceof Element && root.localName === tag ? [root, ...root.getElementsByTagName(tag)] : [...root.getElementsByTagName(tag)];
    for (const element of found) if (!started.has(element)) start(tag, element);
  }
}

function start(tag: string, element: Element): void {
  started.add(element);
  const { load, first } = table[tag]!;
  if (!begun.has(tag)) {
    begun.add(tag);
    load().catch(() => tellDeveloper('005', tag));
  }
  const connection = connectionOf(element);
  for (const path of first?.(element) ?? []) connection?.startEarly?.(path);
}

/** As the element itself will find it. */
function connectionOf(element: Element): Partial<OpenConnection> | undefined {
  const address = element.getAttribute('backend');
  if (address) return connectionFor(address);
  const id = element.getAttribute('provider');
  const provider = id ? document.getElementById(id) : (element.closest('portico-provider') ?? document.querySelector('portico-provider[default]'));
  return provider instanceof PorticoProvider ? provider.connection : undefined;
}

if (typeof document !== 'undefined') {
  // Providers that stand in the page already have to be asked for their connection before their first update.
  look(document);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) look(node);
  }).observe(document.documentElement, { childList: true, subtree: true });
}

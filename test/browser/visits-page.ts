/** Speaks of visits and what is done with them instead of selectors. */
import '../../src/appointments/appointments.js';
import type { PorticoAppointments } from '../../src/appointments/appointments.js';
import type { Backend } from '../../src/contract/backend.js';
import type { Schemas } from '../../src/contract/client.js';
import { newKey } from '../../src/contract/key.js';
import type { TestClinic } from './clinic.js';
import { allByRole, byRole, until } from './screen.js';

export interface VisitsPage {
  element: PorticoAppointments;
  events: { type: string; detail: unknown }[];
  /** The article of the first visit whose name matches. */
  visit(name: string | RegExp): Promise<HTMLElement>;
  /** Opens its menu and chooses from it. */
  choose(visit: string | RegExp, action: string | RegExp): Promise<void>;
}

const names = ['cancel', 'reschedule', 'offer', 'decline', 'waiting-list', 'leave'].flatMap((task) => ['submit', 'done', 'failed'].map((tense) => `portico-${task}-${tense}`));

export function visitsPage(backend: Backend | string, attributes: Record<string, string> = {}): VisitsPage {
  document.body.replaceChildren();
  const element = document.createElement('portico-appointments');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.backend = backend;
  const events: VisitsPage['events'] = [];
  for (const type of [...names, 'portico-appointments-book', 'portico-error']) element.addEventListener(type, (event) => events.push({ type, detail: (event as CustomEvent).detail }));
  document.body.append(element);
  const page: VisitsPage = {
    element, events,
    visit: (name) => byRole('article', name, element),
    async choose(visit, action) {
      const article = await page.visit(visit);
      const direct = allByRole('button', action, article)[0];
      if (direct) return direct.click();
      (await until(() => article.querySelector('summary'), () => 'no menu')).click();
      (await byRole('button', action, article)).click();
    },
  };
  return page;
}

const ask = async <T>(backend: Backend, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> => {
  const response = await backend(new Request(`https://portico.invalid${path}`, { method, headers: { 'Content-Type': 'application/json', ...(method !== 'GET' && { 'Idempotency-Key': newKey() }), ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }) }));
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (response.status === 204 ? undefined : await response.json()) as T;
};

export interface Booked { appointment: Schemas['Appointment']; slot: Schemas['Slot'] }

/** A visit as if it had been booked long ago: the nth free time of that kind from a day on. */
export async function booked(clinic: TestClinic, username: string, visit: string, from: string, nth = 0): Promise<Booked> {
  const backend = clinic.as(username);
  const { items: types } = await ask<Schemas['VisitTypeList']>(backend, 'GET', '/visit-types?limit=100');
  const { id } = types.find(({ name }) => name === visit)!;
  const { items } = await ask<Schemas['SlotList']>(backend, 'GET', `/slots?visitTypeId=${id}&from=${from}`);
  const slot = items.filter(({ when }) => when.timeZone === 'America/Denver')[nth]!;
  const appointment = await ask<Schemas['Appointment']>(backend, 'POST', `/patients/${clinic.account(username).patientId}/appointments`, { slotId: slot.id });
  return { appointment, slot };
}

export const cancelled = (clinic: TestClinic, username: string, { id, version }: Schemas['Appointment']) =>
  ask<Schemas['Appointment']>(clinic.as(username), 'POST', `/patients/${clinic.account(username).patientId}/appointments/${id}/cancel`, { reasonCode: 'better' }, { 'If-Match': `"${version}"` });

export const appointmentsOf = async (clinic: TestClinic, username: string) =>
  (await ask<Schemas['AppointmentList']>(clinic.as(username), 'GET', `/patients/${clinic.account(username).patientId}/appointments?limit=100&period=upcoming`)).items;

export const freeTimes = async (clinic: TestClinic, { visitTypeId, when }: Schemas['Slot']) =>
  (await ask<Schemas['SlotList']>(clinic.as(), 'GET', `/slots?visitTypeId=${visitTypeId}&from=${when.localDate}`)).items.map(({ id }) => id);

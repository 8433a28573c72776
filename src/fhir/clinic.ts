import { contractVersion } from '../contract/generated/version.js';
import { abilities } from './abilities.js';
import { json, Refusal, type Schemas } from './answer.js';
import type { Call } from './call.js';
import { pageOf } from './page.js';
import type { OperationId } from './types.js';

/** A profile is claimed when the list or the reading that it is for is there; the rest of it says 501. */
const heart: Record<string, OperationId> = { results: 'listReports', documents: 'listDocuments', records: 'listConditions', medications: 'listMedications', 'booking-patient': 'listAppointments' };

export function getClinic(call: Call, done: ReadonlySet<OperationId>): Response {
  const { clinic: { operations: _, features = {}, lang, system: _system, urgent: _urgent, ...told } } = call;
  const operations = abilities(call, done);
  const open = (id: OperationId) => operations[id]?.state === 'available';
  const profiles = ['core', 'account', ...Object.entries(heart).flatMap(([profile, id]) => (open(id) ? [profile] : []))];
  const results = open('listReports') ? { results: { state: 'available' } } : {};
  const body: Schemas['Clinic'] = { ...told, contract: { version: contractVersion, profiles }, operations, features: { ...results, ...features } };
  return json(body, languageHeaders(lang ?? call.lang));
}

export function listLocations(call: Call): Response {
  const items = [...call.clinic.locations].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  return json({ ...pageOf(call, items, ({ id }) => id), asOf: call.reader.now().toISOString(), sources: [{ id: 'configuration', state: 'ok' }] }, languageHeaders(call.clinic.lang ?? call.lang));
}

export function getOperation({ path, memory }: Call): Response {
  if (!/^[A-Za-z0-9_-]{16,64}$/.test(path.key!)) throw new Refusal('not-found');
  return json(memory.operation(path.key!));
}

const languageHeaders = (lang: string): Record<string, string> => ({ 'Content-Language': lang, 'Vary': 'Accept-Language' });

/** What a claimed profile has and this backend does not do. */
export function notOffered(call: Call, done: ReadonlySet<OperationId>): Refusal {
  const { reason, link, phone } = abilities(call, done)[call.row.id] ?? {};
  return new Refusal('not-offered', { ...(reason && { reason }), ...(link && { link }), ...(phone && { phone }) });
}


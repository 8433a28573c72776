/** Rows as the contract says them, in the reader's language. */
import type { Selectable } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import type { Context } from '../context.js';
import type { AppointmentTable } from '../data/schema.js';
import { inLanguage } from '../language.js';
import { instant, placeTime } from '../place-time.js';
import { shortLocation } from '../operations/clinic.js';

type Appointment = components['schemas']['Appointment'];

export async function describe({ db, clinic, lang }: Context, rows: Selectable<AppointmentTable>[]): Promise<Appointment[]> {
  if (!rows.length) return [];
  const of = (column: 'location_id' | 'practitioner_id' | 'visit_type_id') => [...new Set(rows.map((row) => row[column] ?? ''))];
  const locations = await db.selectFrom('location').selectAll().where('clinic_id', '=', clinic.id).where('id', 'in', of('location_id')).execute();
  const practitioners = await db.selectFrom('practitioner').selectAll().where('clinic_id', '=', clinic.id).where('id', 'in', of('practitioner_id')).execute();
  const visitTypes = await db.selectFrom('visit_type').selectAll().where('clinic_id', '=', clinic.id).where('id', 'in', of('visit_type_id')).execute();
  return rows.map((row) => {
    const location = locations.find((one) => one.id === row.location_id);
    const practitioner = practitioners.find((one) => one.id === row.practitioner_id);
    const visitType = visitTypes.find((one) => one.id === row.visit_type_id)!;
    const timeZone = location?.time_zone ?? clinic.config.timeZone;
    const here = row.modality === 'in-person' ? location : undefined;
    const waits = row.status === 'requested' || row.status === 'pending';
    return {
      id: row.id, version: String(row.version), status: row.status, ...(row.slot_id !== null && { when: placeTime(row.starts_at, row.ends_at, timeZone) }),
      ...(location && { location: shortLocation(location) }),
      ...(practitioner && { practitioners: [{ id: practitioner.id, name: practitioner.name, role: inLanguage(practitioner.data.role, lang) }] }),
      ...(row.modality !== null && { modality: row.modality }),
      visitType: { id: visitType.id, name: inLanguage(visitType.data.name, lang), durationMinutes: visitType.duration_minutes },
      ...(row.details.reason !== undefined && { reason: row.details.reason }),
      ...(row.details.requested && { requested: row.details.requested }),
      ...(waits && row.pending_since && row.pending_until && { pending: { since: instant(row.pending_since, timeZone), until: instant(row.pending_until, timeZone) } }),
      preparation: [
        ...visitType.data.preparation.map(({ kind, text }) => ({ kind, text: inLanguage(text, lang) })),
        ...(here ? [{ kind: 'arrive', text: inLanguage(here.data.arrive, lang) }] : []),
      ],
      ...(here?.data.directionsUrl && { links: [{ kind: 'directions', url: here.data.directionsUrl }] }),
      actions: {}, documentsState: 'none',
    };
  });
}

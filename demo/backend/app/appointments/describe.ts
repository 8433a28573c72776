/** Rows as the contract says them, in the reader's language. */
import type { Selectable } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import type { Context } from '../context.js';
import type { LocationTable } from '../data/schema.js';
import { inLanguage } from '../language.js';
import { instant, placeTime } from '../place-time.js';
import { shortLocation } from '../operations/clinic.js';
import { seriesOf } from '../referrals.js';
import { whyNoChange, type ChangeKind } from '../rules/changes.js';
import type { AppointmentRow } from './lock.js';

type Schemas = components['schemas'];
type Appointment = Schemas['Appointment'];
type Place = Selectable<LocationTable> | undefined;

/** A status of the staff's own is `unknown` to patients, without its word. */
export const knownStatuses: ReadonlySet<string> = new Set<Schemas['AppointmentStatusKnown']>(
  ['requested', 'pending', 'booked', 'arrived', 'in-progress', 'completed', 'cancelled', 'no-show', 'refused', 'expired', 'timed-out', 'unknown']);

export async function describe(context: Context, rows: AppointmentRow[]): Promise<Appointment[]> {
  if (!rows.length) return [];
  const { db, clinic, lang } = context;
  const ids = (of: (row: AppointmentRow) => (string | null | undefined)[]) => [...new Set(rows.flatMap(of).filter((id) => typeof id === 'string')), ''];
  const locations = await db.selectFrom('location').selectAll().where('clinic_id', '=', clinic.id).where('id', 'in', ids((row) => [row.location_id, row.details.change?.wanted?.locationId])).execute();
  const practitioners = await db.selectFrom('practitioner').selectAll().where('clinic_id', '=', clinic.id).where('id', 'in', ids((row) => [row.practitioner_id])).execute();
  const visitTypes = await db.selectFrom('visit_type').selectAll().where('clinic_id', '=', clinic.id).where('id', 'in', ids((row) => [row.visit_type_id])).execute();
  const series = await seriesOf(context, rows);
  return rows.map((row) => {
    const { details } = row;
    const location = locations.find((one) => one.id === row.location_id);
    const practitioner = practitioners.find((one) => one.id === row.practitioner_id);
    const visitType = visitTypes.find((one) => one.id === row.visit_type_id)!;
    const timeZone = location?.time_zone ?? clinic.config.timeZone;
    const here = row.modality === 'in-person' ? location : undefined;
    return {
      id: row.id, version: String(row.version), status: knownStatuses.has(row.status) ? row.status : 'unknown', ...(row.slot_id !== null && { when: placeTime(row.starts_at, row.ends_at, timeZone) }),
      ...(location && { location: shortLocation(location) }),
      ...(practitioner && { practitioners: [{ id: practitioner.id, name: practitioner.name, role: inLanguage(practitioner.data.role, lang) }] }),
      ...(row.modality !== null && { modality: row.modality }),
      visitType: { id: visitType.id, name: inLanguage(visitType.data.name, lang), durationMinutes: visitType.duration_minutes },
      ...(details.reason !== undefined && { reason: details.reason }),
      ...(details.requested && { requested: details.requested }),
      ...(details.needs?.length && { needs: details.needs.map((value) => labelOf(clinic.config.booking.practice.needs.find((one) => one.value === value)?.label, value, lang)) }),
      ...(details.interpreterLanguage !== undefined && { interpreterLanguage: details.interpreterLanguage }),
      ...waiting(row, timeZone), ...ended(context, row, timeZone), ...changing(row, locations.find((one) => one.id === details.change?.wanted?.locationId), timeZone, lang),
      ...(series.has(row.id) && { series: series.get(row.id)! }),
      preparation: [
        ...visitType.data.preparation.map(({ kind, text }) => ({ kind, text: inLanguage(text, lang) })),
        ...(here ? [{ kind: 'arrive', text: inLanguage(here.data.arrive, lang) }] : []),
      ],
      ...(here?.data.directionsUrl && { links: [{ kind: 'directions', url: here.data.directionsUrl }] }),
      actions: { cancelAppointment: changeAbility(context, row, 'cancel', location), rescheduleAppointment: changeAbility(context, row, 'reschedule', location) }, documentsState: 'none',
    };
  });
}

export async function describeOne(context: Context, row: AppointmentRow): Promise<Appointment> {
  const [appointment] = await describe(context, [row]);
  return appointment!;
}

/** The number to call about a visit. */
export function phoneFor({ clinic }: Pick<Context, 'clinic'>, location: Place): Schemas['Phone'] | undefined {
  return location?.data.phones[0] ?? clinic.config.phones[0];
}

function changeAbility(context: Context, row: AppointmentRow, kind: ChangeKind, location: Place): Schemas['Ability'] {
  const { config, now } = context.clinic;
  const no = whyNoChange(row, kind, now, config.booking.practice.changeNoticeMinutes);
  if (!no) return { state: 'available' };
  const phone = no.reason === 'cancelled' ? undefined : phoneFor(context, location);
  return { state: 'unavailable', reason: no.reason, ...(no.until && { until: instant(no.until, location?.time_zone ?? config.timeZone) }), ...(phone && { phone }) };
}

function waiting({ status, pending_since, pending_until }: AppointmentRow, timeZone: string): Pick<Appointment, 'pending'> {
  if ((status !== 'requested' && status !== 'pending') || !pending_since || !pending_until) return {};
  return { pending: { since: instant(pending_since, timeZone), until: instant(pending_until, timeZone) } };
}

function ended({ clinic, lang }: Context, { status, details: { cancelled, refused } }: AppointmentRow, timeZone: string): Pick<Appointment, 'cancelled' | 'refused'> {
  if (status === 'cancelled' && cancelled) {
    const label = clinic.config.booking.practice.cancelReasons.find(({ code }) => code === cancelled.code)?.label;
    const reason = label ? inLanguage(label, lang) : cancelled.by === 'clinic' ? cancelled.text : undefined;
    return { cancelled: { by: cancelled.by, at: instant(new Date(cancelled.at), timeZone), ...(reason !== undefined && { reason }) } };
  }
  return status === 'refused' && refused ? { refused: { at: instant(new Date(refused.at), timeZone), ...(refused.text && { reason: inLanguage(refused.text, lang) }) } } : {};
}

/** A change that was taken is no longer one. */
function changing({ details: { change }, pending_until }: AppointmentRow, place: Place, timeZone: string, lang: string): Pick<Appointment, 'change'> {
  if (!change) return {};
  const { kind, state, text, wanted } = change;
  return {
    change: {
      kind, state, ...(text && { reason: inLanguage(text, lang) }), ...(wanted && { when: placeTime(new Date(wanted.startsAt), new Date(wanted.endsAt), place?.time_zone ?? timeZone) }),
      ...(state === 'pending' && pending_until && { until: instant(pending_until, timeZone) }),
    },
  };
}

const labelOf = (label: Parameters<typeof inLanguage>[0] | undefined, value: string, lang: string): string => (label ? inLanguage(label, lang) : value);

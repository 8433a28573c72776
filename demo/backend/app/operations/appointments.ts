import type { Selectable } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import { actor } from '../audit.js';
import type { Context, Handlers } from '../context.js';
import type { AppointmentTable } from '../data/schema.js';
import { resolveSlot } from '../free-slots.js';
import { checkVisits, takeVisitTurns } from '../guests/limits.js';
import { newId } from '../ids.js';
import { inLanguage } from '../language.js';
import { tellBooked } from '../messages.js';
import { occupy, slotTaken } from '../occupancy.js';
import { freshness, readCursor, writeCursor } from '../page.js';
import { atPlace, placeTime } from '../place-time.js';
import { Refusal } from '../problems.js';
import { shortLocation } from './clinic.js';
import { dropDraft } from './drafts.js';
import { findHold, holdExpired, isHeld } from './holds.js';

type Appointment = components['schemas']['Appointment'];
const defaultLimit = 25;
const firstDay = '0001-01-02';

export const appointmentHandlers: Handlers = {
  async bookAppointment(context, { body }) {
    const { db, clinic, ports, relation, who, key, arrival } = context;
    if (who.kind === 'nobody' || !relation) throw new Refusal('unauthenticated');
    await takeVisitTurns(context);
    const wanted = await resolveSlot(context, body.slotId);
    if (!wanted) throw new Refusal('invalid-request', { errors: [{ pointer: '/slotId', code: 'not-found' }] });
    const { reasonMaxLength, interpreterLanguages } = clinic.config.booking;
    if ((body.reason?.length ?? 0) > reasonMaxLength) throw new Refusal('invalid-request', { errors: [{ pointer: '/reason', code: 'too-long', limit: reasonMaxLength }] });
    if (body.interpreterLanguage !== undefined && !interpreterLanguages.includes(body.interpreterLanguage)) throw new Refusal('invalid-request', { errors: [{ pointer: '/interpreterLanguage', code: 'not-listed' }] });
    for (const member of ['offerId', 'coverageId'] as const) if (body[member] !== undefined) throw new Refusal('invalid-request', { errors: [{ pointer: `/${member}`, code: 'not-found' }] });

    const hold = body.holdId === undefined ? undefined : await findHold(context, body.holdId);
    if (body.holdId !== undefined && (!hold || hold.slot_id !== body.slotId || !isHeld(hold, clinic.now))) throw await holdExpired(context, { slot_id: body.slotId });
    if (!hold && !wanted.offered) throw slotTaken(context, wanted);

    const { reason, contact, interpreterLanguage, acknowledgements } = body;
    const row = {
      id: newId(ports.random), clinic_id: clinic.id, patient_id: relation.patientId, version: 1, status: 'booked', starts_at: wanted.start, ends_at: wanted.end, slot_id: body.slotId,
      location_id: wanted.slot.locationId, practitioner_id: wanted.practitionerId, visit_type_id: wanted.visitType.id, modality: wanted.slot.modality as string,
      details: JSON.stringify({ reason, contact, interpreterLanguage, acknowledgements }), booked_by: actor(who), created_at: clinic.now,
    };
    await db.insertInto('appointment').values(row).execute();
    if (hold) {
      await db.updateTable('hold').set({ state: 'used' }).where('id', '=', hold.id).execute();
      await db.updateTable('occupancy').set({ hold_id: null, expires_at: null, appointment_id: row.id }).where('hold_id', '=', hold.id).execute();
    } else await occupy(context, wanted, { appointment_id: row.id });
    await checkVisits(context);
    await dropDraft(context, key!);
    await tellBooked(context);
    const [appointment] = await describe(context, [await findAppointment(context, row.id)]);
    return { status: 201, body: appointment!, headers: { Location: `${arrival.base}/patients/${relation.patientId}/appointments/${row.id}` }, resource: { kind: 'appointment', id: row.id } };
  },

  async listAppointments(context, { query }) {
    const { limit = defaultLimit, cursor, ...filters } = query;
    const items = await readAppointments(context, filters, limit + 1, cursor);
    const page = items.slice(0, limit);
    const last = page.at(-1);
    return {
      body: { ...freshness(context), items: page, ...(items.length > limit && last && { nextCursor: writeCursor([last.when!.start, last.id], filters) }) },
    };
  },

  async getAppointment(context, { path: { appointmentId } }) {
    const [appointment] = await describe(context, [await findAppointment(context, appointmentId)]);
    return { body: appointment! };
  },
};

async function findAppointment({ db, clinic, relation }: Context, id: string): Promise<Selectable<AppointmentTable>> {
  const row = await db.selectFrom('appointment').selectAll().where('clinic_id', '=', clinic.id).where('patient_id', '=', relation!.patientId).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return row;
}

interface AppointmentFilter {
  period?: 'upcoming' | 'past';
  from?: string;
  to?: string;
  status?: string[];
}

/** Upcoming by start, past by start backwards; a visit is upcoming until it ends. */
export async function readAppointments(context: Context, filter: AppointmentFilter, limit: number, cursor?: string): Promise<Appointment[]> {
  const { db, clinic, relation } = context;
  const { timeZone } = clinic.config;
  const direction = filter.period === 'past' ? 'desc' : 'asc';
  let rows = db.selectFrom('appointment').selectAll().where('clinic_id', '=', clinic.id).where('patient_id', '=', relation!.patientId)
    .orderBy('starts_at', direction).orderBy('id', direction).limit(limit);
  if (filter.period === 'upcoming') rows = rows.where('ends_at', '>', clinic.now);
  if (filter.period === 'past') rows = rows.where('ends_at', '<=', clinic.now);
  // A day before the first that the database can hold in any zone is as good as that one.
  const dayBreak = (day: string) => atPlace(day < firstDay ? firstDay : day, '00:00', timeZone);
  if (filter.from !== undefined) rows = rows.where('starts_at', '>=', dayBreak(filter.from));
  if (filter.to !== undefined) rows = rows.where('starts_at', '<', dayBreak(filter.to));
  if (filter.status?.length) rows = rows.where('status', 'in', filter.status);
  if (cursor !== undefined) {
    const [start, id] = readCursor(cursor, filter, isStartAndId);
    const beyond = direction === 'asc' ? '>' : '<';
    rows = rows.where((where) => where.or([where('starts_at', beyond, new Date(start)), where.and([where('starts_at', '=', new Date(start)), where('id', beyond, id)])]));
  }
  return describe(context, await rows.execute());
}

function isStartAndId(at: unknown): at is [string, string] {
  const [start, id] = Array.isArray(at) ? (at as unknown[]) : [];
  return typeof start === 'string' && /^\d{4}-/.test(start) && !Number.isNaN(Date.parse(start)) && typeof id === 'string';
}

async function describe({ db, clinic, lang }: Context, rows: Selectable<AppointmentTable>[]): Promise<Appointment[]> {
  if (!rows.length) return [];
  const of = (column: 'location_id' | 'practitioner_id' | 'visit_type_id') => [...new Set(rows.map((row) => row[column] ?? ''))];
  const locations = await db.selectFrom('location').selectAll().where('clinic_id', '=', clinic.id).where('id', 'in', of('location_id')).execute();
  const practitioners = await db.selectFrom('practitioner').selectAll().where('clinic_id', '=', clinic.id).where('id', 'in', of('practitioner_id')).execute();
  const visitTypes = await db.selectFrom('visit_type').selectAll().where('clinic_id', '=', clinic.id).where('id', 'in', of('visit_type_id')).execute();
  return rows.map((row) => {
    const location = locations.find((one) => one.id === row.location_id)!;
    const practitioner = practitioners.find((one) => one.id === row.practitioner_id)!;
    const visitType = visitTypes.find((one) => one.id === row.visit_type_id)!;
    const inPerson = row.modality === 'in-person';
    return {
      id: row.id, version: String(row.version), status: row.status, when: placeTime(row.starts_at, row.ends_at, location.time_zone), location: shortLocation(location),
      practitioners: [{ id: practitioner.id, name: practitioner.name, role: inLanguage(practitioner.data.role, lang) }], modality: row.modality!,
      visitType: { id: visitType.id, name: inLanguage(visitType.data.name, lang), durationMinutes: visitType.duration_minutes },
      ...(row.details.reason !== undefined && { reason: row.details.reason }),
      preparation: [
        ...visitType.data.preparation.map(({ kind, text }) => ({ kind, text: inLanguage(text, lang) })),
        ...(inPerson ? [{ kind: 'arrive', text: inLanguage(location.data.arrive, lang) }] : []),
      ],
      ...(inPerson && location.data.directionsUrl && { links: [{ kind: 'directions', url: location.data.directionsUrl }] }),
      actions: {}, documentsState: 'none',
    };
  });
}

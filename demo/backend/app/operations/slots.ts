import { sql } from 'kysely';
import { closuresBetween, describeClosure, type Closure } from '../closures.js';
import type { Context, Handlers } from '../context.js';
import { daysOfMove } from '../referrals.js';
import { isWithin } from '../rules/referral-days.js';
import { findVisit } from '../appointments/list.js';
import { findVisitType, freeSlots } from '../free-slots.js';
import { inLanguage } from '../language.js';
import { freshness, pageOf } from '../page.js';
import { addDays, daysBetween, localDate } from '../place-time.js';
import { Refusal, type ProblemBody } from '../problems.js';

const publicCache = { 'Cache-Control': 'public, max-age=300' };
const maximumDays = 31;
const maximumSlots = 2000;
const defaultDays = 14;

export const slotHandlers: Handlers = {
  async listVisitTypes(context, { query }) {
    const { db, clinic, lang } = context;
    const rows = await db.selectFrom('visit_type').selectAll().where('clinic_id', '=', clinic.id).orderBy('position').execute();
    const page = pageOf(context, rows, query);
    return {
      headers: publicCache,
      body: {
        ...page,
        items: page.items.map(({ id, duration_minutes, data }) => ({
          id, name: inLanguage(data.name, lang), description: inLanguage(data.description, lang), durationMinutes: duration_minutes, modalities: data.modalities,
          forNew: data.forNew, forKnown: data.forKnown, ...(data.audience && { audience: inLanguage(data.audience, lang) }),
          preparation: data.preparation.map(({ kind, text }) => ({ kind, text: inLanguage(text, lang) })), booking: data.booking,
        })),
      },
    };
  },

  async listPractitioners(context, { query }) {
    const { db, clinic, lang } = context;
    const errors = await unknownIds(context, [['visit_type', 'visitTypeId', query.visitTypeId], ['location', 'locationId', query.locationId]]);
    if (errors.length) throw new Refusal('invalid-request', { errors });
    let rows = db.selectFrom('practitioner').selectAll().where('clinic_id', '=', clinic.id).orderBy('name');
    if (query.visitTypeId !== undefined) rows = rows.where(sql<boolean>`data -> 'visitTypeIds' ? ${query.visitTypeId}`);
    if (query.locationId !== undefined) rows = rows.where(sql<boolean>`data -> 'locationIds' ? ${query.locationId}`);
    const page = pageOf(context, await rows.execute(), query, { visitTypeId: query.visitTypeId, locationId: query.locationId });
    return {
      headers: publicCache,
      body: {
        ...page,
        items: page.items.map(({ id, name, data }) => ({
          id, name, role: inLanguage(data.role, lang), languages: data.languages, acceptingNew: data.acceptingNew, locationIds: data.locationIds, visitTypeIds: data.visitTypeIds,
        })),
      },
    };
  },

  async listSlots(context, { query }) {
    const { clinic } = context;
    const visitType = await findVisitType(context, query.visitTypeId);
    const errors: FieldErrors = visitType ? [] : [{ pointer: 'query/visitTypeId', code: 'not-found' }];
    const moved = query.forAppointmentId === undefined ? undefined : await findVisit(context, query.forAppointmentId);
    if (query.forAppointmentId !== undefined && moved?.visit_type_id !== visitType?.id) errors.push({ pointer: 'query/forAppointmentId', code: moved ? 'other-visit-type' : 'not-found' });
    errors.push(...(await unknownValues(context, query)));
    const today = localDate(clinic.now, clinic.config.timeZone);
    const from = query.from !== undefined && query.from > today ? query.from : today;
    let to = query.to ?? addDays(from, defaultDays);
    if (to < from) errors.push({ pointer: 'query/to', code: 'too-small' });
    if (errors.length || !visitType) throw new Refusal('invalid-request', { errors });
    if (daysBetween(query.from ?? from, to) > maximumDays) throw new Refusal('range-too-long', { limit: maximumDays });

    const filter = {
      visitType, ...(query.locationId && { locationIds: query.locationId }), ...(query.practitionerId && { practitionerIds: query.practitionerId }),
      ...(query.modality && { modalities: query.modality as string[] }), ...(moved && { besides: moved.id }),
    };
    const days = moved && (await daysOfMove(context, moved));
    const free = async (from: string, to: string) => (await freeSlots(context, { ...filter, from, to })).filter((slot) => !days || isWithin(days, slot.when.localDate));
    let items = await free(from, to);
    if (items.length > maximumSlots) {
      to = items[maximumSlots]!.when.localDate; // whole days only
      items = items.filter((slot) => slot.when.localDate < to);
    }
    const next = items[0] ?? (await firstAfter(to));
    const here = ({ locationId }: Closure) => locationId === undefined || (query.locationId?.includes(locationId) ?? true);
    const closures = (await closuresBetween(context, from, to)).filter(here).map((closure) => describeClosure(closure, context.lang));
    return { headers: { 'Cache-Control': 'public, max-age=10' }, body: { ...freshness(context), items, from, to, closures, ...(next && { nextAvailable: next }) } };

    async function firstAfter(start: string) {
      const end = addDays(today, clinic.config.booking.horizonDays + 1);
      for (let day = start; day < end; day = addDays(day, maximumDays)) {
        const [first] = await free(day, addDays(day, maximumDays));
        if (first) return first;
      }
      return undefined;
    }
  },
};

type SlotQuery = Parameters<NonNullable<Handlers['listSlots']>>[1]['query'];
type FieldErrors = NonNullable<ProblemBody['errors']>;

/** A filter value that the clinic does not know would make unfiltered slots look like matches. */
async function unknownValues(context: Context, query: SlotQuery): Promise<FieldErrors> {
  const errors = await unknownIds(context, [['location', 'locationId', query.locationId], ['practitioner', 'practitionerId', query.practitionerId]]);
  if (!query.modality?.length) return errors;
  const rows = await context.db.selectFrom('visit_type').select('data').where('clinic_id', '=', context.clinic.id).execute();
  const known = new Set(rows.flatMap((row) => row.data.modalities));
  return query.modality.every((modality) => known.has(modality)) ? errors : [...errors, { pointer: 'query/modality', code: 'not-listed' }];
}

async function unknownIds({ db, clinic }: Context, filters: ['location' | 'practitioner' | 'visit_type', string, string | string[] | undefined][]): Promise<FieldErrors> {
  const errors: FieldErrors = [];
  for (const [table, name, value] of filters) {
    const wanted = [...new Set(value === undefined ? [] : [value].flat())];
    if (!wanted.length) continue;
    const found = await db.selectFrom(table).select('id').where('clinic_id', '=', clinic.id).where('id', 'in', wanted).execute();
    if (found.length < wanted.length) errors.push({ pointer: `query/${name}`, code: 'not-found' });
  }
  return errors;
}

import { wayAt } from '../booking/ways.js';
import { closuresBetween, describeClosure, type Closure } from '../closures.js';
import type { Context, Handlers } from '../context.js';
import { daysOfMove } from '../referrals.js';
import { isWithin } from '../rules/referral-days.js';
import { findVisit } from '../appointments/list.js';
import { findVisitType, freeSlots, type VisitType } from '../free-slots.js';
import { freshness } from '../page.js';
import { addDays, daysBetween, localDate } from '../place-time.js';
import { Refusal, type ProblemBody } from '../problems.js';

const maximumDays = 31;
const maximumSlots = 2000;
const defaultDays = 14;

export const slotHandlers: Handlers = {
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
      visitType, locationIds: await directSites(context, visitType, query.locationId), ...(query.practitionerId && { practitionerIds: query.practitionerId }),
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

/** Only where one may book at once: a time that must be asked for is not offered. */
async function directSites({ db, clinic }: Context, visitType: VisitType, asked: string[] | undefined): Promise<string[]> {
  const sites = asked ?? (await db.selectFrom('location').select('id').where('clinic_id', '=', clinic.id).execute()).map(({ id }) => id);
  return sites.filter((id) => wayAt(visitType, id) === 'direct');
}

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

export async function unknownIds({ db, clinic }: Context, filters: ['location' | 'practitioner' | 'visit_type', string, string | string[] | undefined][]): Promise<FieldErrors> {
  const errors: FieldErrors = [];
  for (const [table, name, value] of filters) {
    const wanted = [...new Set(value === undefined ? [] : [value].flat())];
    if (!wanted.length) continue;
    const found = await db.selectFrom(table).select('id').where('clinic_id', '=', clinic.id).where('id', 'in', wanted).execute();
    if (found.length < wanted.length) errors.push({ pointer: `query/${name}`, code: 'not-found' });
  }
  return errors;
}

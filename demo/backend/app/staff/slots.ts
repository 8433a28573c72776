/** Free times among which the front desk chooses, for a visit or for somebody on the waiting list. */
import type { Context } from '../context.js';
import { findVisitType, freeSlots, type SlotFilter } from '../free-slots.js';
import { addDays, daysBetween, localDate } from '../place-time.js';
import { Refusal } from '../problems.js';
import { suits } from '../rules/waiting.js';
import type { StaffHandlers, StaffSchemas } from './types.js';

const defaultDays = 14;
const maximumDays = 31;

export const slotHandlers: StaffHandlers = {
  async listSlotsForVisit(context, { path: { appointmentId }, query }) {
    const { db, clinic } = context;
    const row = await db.selectFrom('appointment').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', appointmentId).executeTakeFirstOrThrow();
    const [wished] = row.details.requested?.preferred.map(({ date }) => date).sort() ?? [];
    const range = rangeOf(context, query.from ?? (row.status === 'requested' ? wished : undefined), query.to);
    const asks = row.status === 'requested';
    return {
      body: await named(context, row.visit_type_id, {
        ...range, ...(row.location_id !== null && { locationIds: [row.location_id] }), ...(asks && row.practitioner_id !== null && { practitionerIds: [row.practitioner_id] }), ...(row.modality !== null && { modalities: [row.modality] }),
      }),
    };
  },

  async listSlotsForEntry(context, { path: { entryId }, query }) {
    const { db, clinic } = context;
    const entry = await db.selectFrom('waiting_list as w').leftJoin('appointment as a', 'a.id', 'w.appointment_id').where('w.clinic_id', '=', clinic.id).where('w.id', '=', entryId)
      .select(['w.visit_type_id', 'w.wanted', 'a.starts_at', 'a.modality']).executeTakeFirstOrThrow();
    const [first] = entry.wanted.windows.map(({ from }) => from).sort();
    const answer = await named(context, entry.visit_type_id, { ...rangeOf(context, query.from ?? first, undefined), ...(entry.modality !== null && { modalities: [entry.modality] }) });
    const wish = { ...entry.wanted, before: entry.starts_at?.getTime() };
    const fits = ({ when, locationId, practitionerId }: StaffSchemas['StaffSlot']) => suits(wish, { startsAt: Date.parse(when.start), localDate: when.localDate, localTime: when.localTime, locationId, practitionerId: practitionerId! }, clinic.now.getTime());
    return { body: { ...answer, items: answer.items.filter(fits) } };
  },
};

function rangeOf({ clinic }: Context, from: string | undefined, to: string | undefined) {
  const today = localDate(clinic.now, clinic.config.timeZone);
  const begin = from !== undefined && from > today ? from : today;
  const end = to ?? addDays(begin, defaultDays);
  if (end <= begin) throw new Refusal('invalid-request', { errors: [{ pointer: 'query/to', code: 'too-small' }] });
  if (daysBetween(begin, end) > maximumDays) throw new Refusal('range-too-long', { limit: maximumDays });
  return { from: begin, to: end };
}

/** With the names that the desk chooses by. */
async function named(context: Context, visitTypeId: string, filter: Omit<SlotFilter, 'visitType'>): Promise<StaffSchemas['StaffSlotList']> {
  const { db, clinic } = context;
  const visitType = (await findVisitType(context, visitTypeId))!;
  const names = async (table: 'location' | 'practitioner') => new Map((await db.selectFrom(table).select(['id', 'name']).where('clinic_id', '=', clinic.id).execute()).map(({ id, name }) => [id, name]));
  const [locations, practitioners] = [await names('location'), await names('practitioner')];
  const items = (await freeSlots(context, { visitType, ...filter })).map((slot) => ({ ...slot, locationName: locations.get(slot.locationId) ?? '', practitionerName: practitioners.get(slot.practitionerId ?? '') ?? '' }));
  return { items, from: filter.from, to: filter.to };
}

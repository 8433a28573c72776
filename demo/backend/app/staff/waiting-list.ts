import type { Context } from '../context.js';
import { freshness } from '../page.js';
import { placeTime } from '../place-time.js';
import { Refusal } from '../problems.js';
import { describeEntries, openStates, type EntryRow } from '../waiting-list/entries.js';
import { offerSlot } from '../waiting-list/offers.js';
import { zonesOf } from './day.js';
import type { StaffHandlers, StaffSchemas } from './types.js';
import { describePatient } from './visits.js';

export const waitingListHandlers: StaffHandlers = {
  async listStaffWaitingList(context) {
    const { db, clinic } = context;
    const rows = await db.selectFrom('waiting_list').selectAll().where('clinic_id', '=', clinic.id).where('state', 'in', openStates).orderBy('joined_at').orderBy('id').execute();
    return { body: { asOf: freshness(context).asOf, items: await describe(context, rows) }, patientIds: rows.map((row) => row.patient_id) };
  },

  async makeOffer(context, { path: { entryId }, body: { slotId } }) {
    const { db, clinic, arrival, patientId } = context;
    if (!(await offerSlot(context, entryId, slotId))) throw new Refusal('limit-reached', { limit: 1 });
    const row = await db.selectFrom('waiting_list').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', entryId).executeTakeFirstOrThrow();
    const [entry] = await describe(context, [row]);
    const offer = entry!.offers?.find(({ state }) => state === 'open');
    return { status: 201, body: entry!, headers: { Location: `${arrival.base}/patients/${patientId}/waiting-list/${entryId}` }, ...(offer && { resource: { kind: 'offer', id: offer.id } }) };
  },
};

async function describe(context: Context, rows: EntryRow[]): Promise<StaffSchemas['StaffEntry'][]> {
  const { db, clinic } = context;
  if (!rows.length) return [];
  const entries = await describeEntries(context, rows);
  const patients = await db.selectFrom('patient').selectAll().where('clinic_id', '=', clinic.id).where('id', 'in', rows.map((row) => row.patient_id)).execute();
  const visits = await db.selectFrom('appointment').select(['id', 'starts_at', 'ends_at', 'location_id']).where('clinic_id', '=', clinic.id).where('id', 'in', [...rows.flatMap((row) => row.appointment_id ?? []), '']).execute();
  const zones = await zonesOf(context);
  return entries.map((entry, index) => {
    const row = rows[index]!;
    const visit = visits.find(({ id }) => id === row.appointment_id);
    return {
      ...entry, patient: describePatient(patients.find(({ id }) => id === row.patient_id)!),
      ...(visit && { booked: placeTime(visit.starts_at, visit.ends_at, zones.get(visit.location_id ?? '') ?? clinic.config.timeZone) }),
    };
  });
}

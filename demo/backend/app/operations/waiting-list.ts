import { actor } from '../audit.js';
import type { Context, Handlers } from '../context.js';
import { resolveSlot } from '../free-slots.js';
import { newId } from '../ids.js';
import { pageOf } from '../page.js';
import { Refusal } from '../problems.js';
import { takeTurns } from '../turns.js';
import { checkJoin, checkOthers, describeEntries, openStates, type EntryRow } from '../waiting-list/entries.js';
import { endOffer, findOffer, isOpen, lockOffer, offerExpired } from '../waiting-list/offers.js';

const day = 86_400_000;
const keptDays = 30;

export const waitingListHandlers: Handlers = {
  async listWaitingList(context, { query }) {
    const { clinic } = context;
    const rows = await mine(context).where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>', new Date(clinic.now.getTime() - keptDays * day))])).orderBy('place', 'desc').execute();
    const page = pageOf(context, rows, query);
    return { body: { ...page, items: await describeEntries(context, page.items) } };
  },

  async joinWaitingList(context, { body }) {
    const { db, clinic, ports, relation, who, lang, arrival } = context;
    const { visitTypeId, appointmentId, ...wanted } = body;
    await takeTurns(db, 'waiting-list', clinic.id, relation!.patientId);
    await checkJoin(context, body);
    await checkOthers(context, visitTypeId);
    const row = {
      id: newId(ports.random), clinic_id: clinic.id, patient_id: relation!.patientId, visit_type_id: visitTypeId, appointment_id: appointmentId ?? null, state: 'waiting',
      wanted: JSON.stringify({ ...wanted, lang }), joined_by: actor(who), joined_at: clinic.now, ended_at: null,
    };
    await db.insertInto('waiting_list').values(row).execute();
    const [entry] = await describeEntries(context, [await findEntry(context, row.id)]);
    return { status: 201, body: entry!, headers: { Location: `${arrival.base}/patients/${relation!.patientId}/waiting-list/${row.id}` }, resource: { kind: 'waiting-list-entry', id: row.id } };
  },

  async leaveWaitingList(context, { path: { entryId } }) {
    const { db, clinic } = context;
    const known = await openOffer(context, entryId);
    // First the stretch, then the entry, as everybody locks them.
    if (known) await resolveSlot(context, known.slot_id);
    const entry = await findEntry(context, entryId);
    if (!openStates.includes(entry.state)) return { status: 204 };
    const offer = await openOffer(context, entryId);
    // Something was offered in between: its stretch may not be waited for now.
    if (offer && offer.id !== known?.id) throw new Refusal('request-in-progress', { retryAfterSeconds: 1 });
    if (offer) await endOffer(context, offer.id, 'declined', 'left');
    else await db.updateTable('waiting_list').set({ state: 'left', ended_at: clinic.now }).where('id', '=', entryId).execute();
    return { status: 204 };
  },

  async declineOffer(context, { path: { entryId, offerId } }) {
    const known = await findOffer(context, offerId);
    if (!known || known.entry_id !== entryId) throw new Refusal('not-found');
    await resolveSlot(context, known.slot_id);
    const offer = await lockOffer(context, offerId);
    if (offer.state === 'declined') return { status: 204 };
    if (!isOpen(offer, context.clinic.now)) throw await offerExpired(context, offer.slot_id);
    await endOffer(context, offerId, 'declined');
    return { status: 204 };
  },
};

const mine = ({ db, clinic, relation }: Context) => db.selectFrom('waiting_list').selectAll().where('clinic_id', '=', clinic.id).where('patient_id', '=', relation!.patientId);

/** Locks it. */
async function findEntry(context: Context, entryId: string): Promise<EntryRow> {
  const row = await mine(context).where('id', '=', entryId).forUpdate().executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  return row;
}

async function openOffer({ db, clinic, relation }: Context, entryId: string) {
  return db.selectFrom('offer as o').innerJoin('waiting_list as w', 'w.id', 'o.entry_id').where('w.clinic_id', '=', clinic.id).where('w.patient_id', '=', relation!.patientId).where('w.id', '=', entryId)
    .where('o.state', '=', 'open').select(['o.id', 'o.slot_id']).executeTakeFirst();
}

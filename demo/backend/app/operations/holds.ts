import type { Selectable } from 'kysely';
import { findVisit } from '../appointments/list.js';
import type { Context, Handlers } from '../context.js';
import type { HoldTable } from '../data/schema.js';
import { resolveSlot, type Slot } from '../free-slots.js';
import { holdCaps } from '../guests/limits.js';
import { scopeOf } from '../idempotency.js';
import { newId } from '../ids.js';
import { occupy, slotTaken } from '../occupancy.js';
import { instant, waitUntil } from '../place-time.js';
import { Refusal } from '../problems.js';
import { takeTurns } from '../turns.js';

/** A hold's id is 128 random bits and belongs to whoever was given it: it can be made before anybody is known and used after signing in. */
export const holdHandlers: Handlers = {
  async createHold(context, { body: { slotId, forAppointmentId } }) {
    const { db, clinic, ports, who, key } = context;
    const owner = scopeOf(who, key!);
    const caps = await holdCaps(context, owner);
    for (const { value } of caps) await takeTurns(db, 'holds', clinic.id, value);
    const wanted = await resolveSlot(context, slotId);
    if (!wanted) throw new Refusal('invalid-request', { errors: [{ pointer: '/slotId', code: 'not-found' }] });
    if (forAppointmentId !== undefined && (await findVisit(context, forAppointmentId))?.visit_type_id !== wanted.visitType.id) throw new Refusal('invalid-request', { errors: [{ pointer: '/forAppointmentId', code: 'not-found' }] });
    if (!wanted.offered) throw slotTaken(context, wanted);
    const expires_at = new Date(clinic.now.getTime() + clinic.config.booking.holdMinutes * 60_000);
    const mark = (name: 'contact' | 'network') => caps.find(({ column }) => column === name)?.value ?? null;
    const hold = { id: newId(ports.random), clinic_id: clinic.id, owner, slot_id: slotId, state: 'held', expires_at, extensions: 0, contact: mark('contact'), network: mark('network') };
    await db.insertInto('hold').values(hold).execute();
    await occupy(context, wanted, { hold_id: hold.id, expires_at }, forAppointmentId);
    for (const cap of caps) await checkHolds(context, cap);
    return { status: 201, body: describe(hold, wanted.slot, context), headers: { Location: `${context.arrival.base}/holds/${hold.id}` }, resource: { kind: 'hold', id: hold.id } };
  },

  async extendHold(context, { path: { holdId } }) {
    const { db, clinic } = context;
    const known = await holdRow(context, holdId).executeTakeFirst();
    if (!known) throw new Refusal('not-found');
    // First the stretch, then the hold, as booking locks them; the other way round the two could wait for each other.
    const wanted = await resolveSlot(context, known.slot_id);
    const hold = (await findHold(context, holdId)) ?? known;
    if (!isHeld(hold, clinic.now) || !wanted) throw await holdExpired(context, hold);
    const { holdExtensions, holdMinutes } = clinic.config.booking;
    if (hold.extensions >= holdExtensions) throw new Refusal('limit-reached', { limit: holdExtensions });
    const expires_at = new Date(clinic.now.getTime() + holdMinutes * 60_000);
    await db.updateTable('hold').set({ expires_at, extensions: hold.extensions + 1 }).where('id', '=', holdId).execute();
    await db.updateTable('occupancy').set({ expires_at }).where('hold_id', '=', holdId).execute();
    return { body: describe({ ...hold, expires_at, extensions: hold.extensions + 1 }, wanted.slot, context) };
  },

  async releaseHold(context, { path: { holdId } }) {
    const hold = await findHold(context, holdId);
    if (hold?.state === 'held') {
      await context.db.updateTable('hold').set({ state: 'released' }).where('id', '=', holdId).execute();
      await context.db.deleteFrom('occupancy').where('hold_id', '=', holdId).execute();
    }
    return { status: 204 };
  },
};

/** With the new one; the wait is for the first of the others to end. */
async function checkHolds({ db, clinic }: Context, { column, value, limit }: Awaited<ReturnType<typeof holdCaps>>[number]): Promise<void> {
  const open = await db.selectFrom('hold').select('expires_at').where('clinic_id', '=', clinic.id).where(column, '=', value).where('state', '=', 'held').where('expires_at', '>', clinic.now).orderBy('expires_at').execute();
  if (open.length > limit) throw new Refusal('hold-limit', { limit, retryAfterSeconds: waitUntil(open[0]!.expires_at, clinic.now) });
}

const holdRow = ({ db, clinic }: Context, holdId: string) => db.selectFrom('hold').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', holdId);

/** Locks it. */
export async function findHold(context: Context, holdId: string): Promise<Selectable<HoldTable> | undefined> {
  return holdRow(context, holdId).forUpdate().executeTakeFirst();
}

export const isHeld = (hold: Pick<HoldTable, 'state' | 'expires_at'>, now: Date): boolean => hold.state === 'held' && hold.expires_at > now;

/** With free times near it: often the very one that was held is still among them. */
export async function holdExpired(context: Context, hold: { slot_id: string }): Promise<Refusal> {
  const wanted = await resolveSlot(context, hold.slot_id);
  return wanted ? slotTaken(context, wanted, 'hold-expired') : new Refusal('hold-expired');
}

/** As it stands now, for a page that asks for it again with the key it was made with. */
export async function currentHold(context: Context, holdId: string) {
  const hold = await holdRow(context, holdId).executeTakeFirst();
  const wanted = hold && (await resolveSlot(context, hold.slot_id));
  if (!hold || !wanted) return undefined;
  const state = hold.state === 'held' && !isHeld(hold, context.clinic.now) ? 'expired' : hold.state;
  return describe({ ...hold, state }, wanted.slot, context);
}

function describe(hold: Pick<HoldTable, 'id' | 'state' | 'expires_at' | 'extensions'>, slot: Slot, { clinic }: Context) {
  return {
    id: hold.id, slot, state: hold.state, expiresAt: instant(hold.expires_at, slot.when.timeZone),
    secondsLeft: Math.max(0, Math.round((hold.expires_at.getTime() - clinic.now.getTime()) / 1000)), extensionsLeft: clinic.config.booking.holdExtensions - hold.extensions,
  };
}

/** A visit that was made is moved and cancelled: of the version that was seen, once for a key, and never without a time. */
import { madeUp, type Answer } from '../client.js';
import { bodyOf, bookingFeature, mayWrite, mustBeOpen, problemIs, type Context } from '../context.js';
import type { Operation, Schemas } from '../contract.js';
import { collect, firstFault, need, NotTested, type Row } from '../rows.js';
import { notOk } from '../rules/answers.js';

type Appointment = Schemas['Appointment'];
type Slot = Schemas['Slot'];

/** A reason that this clinic lists. */
export const reasonOf = (context: Context): string => bookingFeature(context)?.cancelReasons?.[0]?.code ?? 'other';

export async function changes(context: Context): Promise<Row[]> {
  const { rows, rule } = collect();
  const [read, list, slots, move, cancel] = (['getAppointment', 'listAppointments', 'listSlots', 'rescheduleAppointment', 'cancelAppointment'] as const)
    .map((id) => context.operation(id)) as [Operation, Operation, Operation, Operation, Operation];
  const made = (index: number) => need(context.made[index], 'Too few visits were booked.');
  const open = (operation: Operation, action: Appointment) => {
    mayWrite(context, operation);
    const ability = action.actions[operation.id];
    if (ability && ability.state !== 'available') throw new NotTested(`The visit says that ${operation.id} is ${ability.state} (${ability.reason ?? 'no reason'}).`);
  };
  /** As it stands, for what may have become of it meanwhile. */
  const now = async (visit: Appointment) => (context.closed.has(read) ? visit : bodyOf<Appointment>(await context.ask(read, { path: { appointmentId: visit.id } })));
  const send = (operation: Operation, { id }: Appointment, body: unknown, version?: string, key = madeUp()): Promise<Answer> =>
    context.ask(operation, { key, path: { appointmentId: id }, body, headers: version === undefined ? {} : { 'If-Match': `"${version}"` } });
  const timesFor = async (visit: Appointment, besides?: string): Promise<Slot[]> => {
    mustBeOpen(context, slots);
    const visitTypeId = need(visit.visitType?.id, 'The visit does not say of which type it is.');
    return bodyOf<Schemas['SlotList']>(await context.ask(slots, { query: { visitTypeId, ...(besides !== undefined && { forAppointmentId: besides }) } })).items;
  };
  /** The latest, so that it may be changed again. */
  const target = async (visit: Appointment) => need((await timesFor(visit)).at(-1), 'There is no other free time for such a visit.');
  const isAt = (visit: Appointment, start: string) => visit.when !== undefined && Date.parse(visit.when.start) === Date.parse(start);
  const key = madeUp();
  let moved: { from: Appointment; to: Slot; answer: Appointment } | undefined;

  await rule('change.times', slots.id, async () => {
    mustBeOpen(context, slots);
    const visit = await now(made(0));
    if (!visit.when || visit.status !== 'booked') throw new NotTested('The visit has no time in force.');
    const own = await timesFor(visit, visit.id);
    return own.some((slot) => isAt(visit, slot.when.start)) ? undefined : 'The visit’s own time does not count as free for it.';
  });
  await rule('version.missing.rescheduleAppointment', move.id, async () => {
    mayWrite(context, move);
    return problemIs(context, await send(move, made(0), { slotId: (await target(made(0))).id }), 'version-missing');
  });
  await rule('version.stale.rescheduleAppointment', move.id, async () => {
    mayWrite(context, move);
    return problemIs(context, await send(move, made(0), { slotId: (await target(made(0))).id }, 'conformance'), 'version-conflict', ({ current }) => (current === undefined ? 'A version that is not the present one is refused without current.' : undefined));
  });
  await rule('change.reschedule', move.id, async () => {
    mayWrite(context, move);
    const visit = await now(made(0));
    open(move, visit);
    const slot = await target(visit);
    const answer = bodyOf<Appointment>(await send(move, visit, { slotId: slot.id }, visit.version, key));
    moved = { from: visit, to: slot, answer };
    if (answer.id !== visit.id && answer.replaces !== visit.id) return 'Another visit was moved.';
    if (answer.change) return firstFault(answer.change.kind === 'reschedule' ? undefined : `The change is ${answer.change.kind}.`, isAt(answer, visit.when!.start) ? undefined : 'when is not what is in force while the change is pending.');
    return firstFault(isAt(answer, slot.when.start) ? undefined : `The visit is at ${answer.when?.start} where ${slot.when.start} was asked for.`, answer.version === visit.version ? 'The version is the one from before the move.' : undefined);
  });
  const done = () => (mayWrite(context, move), need(moved, 'change.reschedule has not passed.'));
  await rule('key.replay.rescheduleAppointment', move.id, async () => {
    const { from, to, answer } = done();
    const again = bodyOf<Appointment>(await send(move, from, { slotId: to.id }, from.version, key));
    return again.id === answer.id ? undefined : 'The same key with the same body moved another visit.';
  });
  await rule('change.moved-seen', read.id, async () => {
    const { to, answer } = done();
    mustBeOpen(context, read);
    return answer.change || isAt(await now(answer), to.when.start) ? undefined : 'The visit that is read is not at the time that it was moved to.';
  });
  await rule('change.old-time-free', slots.id, async () => {
    const { from, answer } = done();
    if (answer.change) throw new NotTested('The move is pending.');
    return (await timesFor(from)).some((slot) => isAt(from, slot.when.start)) ? undefined : 'The time from before the move is not free.';
  });
  await rule('change.keeps-old', move.id, async () => {
    mayWrite(context, move);
    const hold = context.operation('createHold');
    mayWrite(context, hold);
    const visit = await now(made(1));
    open(move, visit);
    const slot = await target(visit);
    const { id: holdId } = bodyOf<Schemas['Hold']>(await context.ask(hold, { key: madeUp(), body: { slotId: slot.id } }));
    try {
      const fault = problemIs(context, await send(move, visit, { slotId: slot.id }, visit.version), 'slot-taken');
      const after = await now(visit);
      return firstFault(fault, after.status === visit.status && isAt(after, visit.when!.start) ? undefined : `The visit is ${after.status} at ${after.when?.start} when the time that it was to be moved to was gone.`);
    } finally {
      const release = context.operation('releaseHold');
      if (!context.closed.has(release)) await context.ask(release, { key: madeUp(), path: { holdId } });
    }
  });

  await rule('version.missing.cancelAppointment', cancel.id, async () => (mayWrite(context, cancel), problemIs(context, await send(cancel, made(0), { reasonCode: reasonOf(context) }), 'version-missing')));
  await rule('version.stale.cancelAppointment', cancel.id, async () => (mayWrite(context, cancel), problemIs(context, await send(cancel, made(1), { reasonCode: reasonOf(context) }, 'conformance'), 'version-conflict')));
  await rule('change.reason', cancel.id, async () => {
    mayWrite(context, cancel);
    if (!bookingFeature(context)?.cancelReasons) throw new NotTested('The clinic lists no reasons.');
    const visit = await now(made(0));
    return problemIs(context, await send(cancel, visit, { reasonCode: 'conformance-unknown' }, visit.version), 'invalid-request', ({ errors }) => (errors?.some(({ pointer }) => pointer === '/reasonCode') ? undefined : 'The refusal does not point at /reasonCode.'));
  });
  const cancelKey = madeUp();
  let cancelled: { before: Appointment; answer: Appointment } | undefined;
  const gone = () => (mayWrite(context, cancel), need(cancelled, 'booking.cancel has not passed.'));
  await rule('booking.cancel', cancel.id, async () => {
    mayWrite(context, cancel);
    const visit = await now(made(0));
    open(cancel, visit);
    const answer = bodyOf<Appointment>(await send(cancel, visit, { reasonCode: reasonOf(context) }, visit.version, cancelKey));
    cancelled = { before: visit, answer };
    return firstFault(answer.id === visit.id ? undefined : 'Another visit was cancelled.', answer.status === 'cancelled' || answer.change?.kind === 'cancel' ? undefined : `The visit is ${answer.status} when it was cancelled.`);
  });
  await rule('key.replay.cancelAppointment', cancel.id, async () => {
    const { before } = gone();
    return notOk(await send(cancel, before, { reasonCode: reasonOf(context) }, before.version, cancelKey), 'the same answer to the same key');
  });
  await rule('change.cancelled-seen', list.id, async () => {
    const { answer } = gone();
    mustBeOpen(context, list);
    if (answer.change) throw new NotTested('The cancellation is pending.');
    const { items } = bodyOf<Schemas['AppointmentList']>(await context.ask(list, { query: { limit: '100', status: 'cancelled' } }));
    return items.some(({ id, status }) => id === answer.id && status === 'cancelled') ? undefined : 'The visit is not among those that are cancelled.';
  });
  await rule('change.cancelled-again', cancel.id, async () => {
    const { answer } = gone();
    if (answer.change) throw new NotTested('The cancellation is pending.');
    return problemIs(context, await send(cancel, answer, { reasonCode: reasonOf(context) }, answer.version), 'already-cancelled');
  });
  if (context.config.write && !context.closed.has(cancel)) for (const visit of context.made.slice(1)) await send(cancel, visit, { reasonCode: reasonOf(context) }, (await now(visit)).version);
  return rows;
}

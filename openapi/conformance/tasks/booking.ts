/** Booking a time: once, seen everywhere, and never twice by two. */
import { noTime, reusedFault } from './holds.js';
import { walk } from '../every/paging.js';
import type { Times } from './times.js';
import { madeUp, type Answer } from '../client.js';
import { bodyOf, bookingFeature, mayWrite, mustBeOpen, problemIs, type Context } from '../context.js';
import type { Schemas } from '../contract.js';
import { collect, firstFault, need, NotTested, type Row } from '../rows.js';
import { problemName } from '../rules/answers.js';
import { bookingBody } from '../rules/times.js';

type Appointment = Schemas['Appointment'];
type Slot = Schemas['Slot'];

export async function booking(context: Context, times: Times): Promise<Row[]> {
  const { rows, rule } = collect();
  const book = context.operation('bookAppointment');
  const [key, otherKey, draftId] = [madeUp(), madeUp(), madeUp()];
  let appointment: Appointment | undefined;
  let before: string[] | undefined;
  const booked = () => (mayWrite(context, book), need(appointment, 'booking.book has not passed.'));
  const slotOf = (slot: Slot | undefined) => need(slot, noTime);
  const send = async (ask: { key: string; body: Schemas['BookAppointment'] }): Promise<Answer> => {
    const answer = await context.ask(book, ask);
    const made = answer.ok ? (answer.body as Appointment) : undefined;
    if (made?.id && !context.made.some(({ id }) => id === made.id)) context.made.push(made);
    return answer;
  };
  let body: Schemas['BookAppointment'];

  await rule('booking.book', book.id, async () => {
    mayWrite(context, book);
    const slot = slotOf(times.booked);
    await draftOfTask(context, draftId, key);
    before = context.closed.has(context.operation('listAppointments')) ? [] : await visits(context);
    body = bookingBody(bookingFeature(context), slot.id, await holdFor(context, slot));
    const made = bodyOf<Appointment>(unlessClinicSaysNo(await send({ key, body })));
    appointment = made;
    return firstFault(
      ['booked', 'pending'].includes(made.status) ? undefined : `The new visit is ${made.status}.`,
      Date.parse(made.when?.start ?? slot.when.start) === Date.parse(slot.when.start) ? undefined : `The visit is at ${made.when!.start} where ${slot.when.start} was booked.`,
    );
  });
  await rule('key.replay.bookAppointment', book.id, async () => {
    const { id } = booked();
    return bodyOf<Appointment>(await send({ key, body })).id === id ? undefined : 'The same key with the same body made another visit.';
  });
  await rule('key.reused.bookAppointment', book.id, async () => {
    const { id } = booked();
    return reusedFault(context, await send({ key, body: bookingBody(bookingFeature(context), slotOf(times.otherBody).id) }), id);
  });
  await rule('booking.once', 'listAppointments', async () => {
    const { id } = booked();
    mustBeOpen(context, context.operation('listAppointments'));
    const added = (await visits(context)).filter((one) => !before!.includes(one));
    return added.length === 1 && added[0] === id ? undefined : `One visit was booked and the list has ${added.length} more than before.`;
  });
  await rule('booking.listed', 'listAppointments', async () => {
    const { id } = booked();
    mustBeOpen(context, context.operation('listAppointments'));
    const { items } = bodyOf<Schemas['AppointmentList']>(await context.ask(context.operation('listAppointments'), { query: { period: 'upcoming', limit: '100' } }));
    const listed = items.find((one) => one.id === id);
    return listed ? versionFault(listed, booked()) : 'The visit is not among the upcoming ones.';
  });
  await rule('booking.read', 'getAppointment', async () => {
    const { id } = booked();
    mustBeOpen(context, context.operation('getAppointment'));
    const read = bodyOf<Appointment>(await context.ask(context.operation('getAppointment'), { path: { appointmentId: id } }));
    return read.id === id ? versionFault(read, booked()) : `The visit ${read.id} is read where ${id} was asked for.`;
  });
  await rule('booking.overview', 'getOverview', async () => {
    const { when } = booked();
    const overview = context.operation('getOverview');
    mustBeOpen(context, overview);
    const { nextAppointment: next } = bodyOf<Schemas['Overview']>(await context.ask(overview));
    if (next?.state !== 'ok' || !when) throw new NotTested('The overview does not say which visit is next.');
    return next.appointment?.when && Date.parse(next.appointment.when.start) <= Date.parse(when.start) ? undefined : 'The next visit of the overview is absent or later than the one that was booked.';
  });
  await rule('operation.done', 'getOperation', async () => {
    const { id } = booked();
    const { state, resource } = bodyOf<Schemas['Operation']>(await context.ask(context.operation('getOperation'), { path: { key } }));
    return state === 'done' && resource?.id === id ? undefined : `The booking is ${state} with the resource ${resource?.id ?? 'absent'} where it is done and made ${id}.`;
  });
  await rule('operation.other-caller', 'getOperation', async () => {
    booked();
    need(context.config.otherToken, 'No otherToken is configured.');
    const { state } = bodyOf<Schemas['Operation']>(await context.ask(context.operation('getOperation'), { as: 'other', path: { key } }));
    return state === 'unknown-key' ? undefined : `The key of another person is ${state}.`;
  });
  await rule('booking.slot-taken', book.id, async () => {
    const slotId = (booked(), slotOf(times.booked).id);
    const answer = await send({ key: otherKey, body: bookingBody(bookingFeature(context), slotId) });
    return problemIs(context, answer, 'slot-taken', (problem) => alternativesFault(problem, slotId));
  });
  await rule('hold.slot-taken', 'createHold', async () => {
    const slotId = (booked(), slotOf(times.booked).id);
    const hold = context.operation('createHold');
    mayWrite(context, hold);
    return problemIs(context, await context.ask(hold, { key: madeUp(), body: { slotId } }), 'slot-taken', (problem) => alternativesFault(problem, slotId));
  });
  await rule('operation.refused', 'getOperation', async () => {
    booked();
    const { state, problem } = bodyOf<Schemas['Operation']>(await context.ask(context.operation('getOperation'), { path: { key: otherKey } }));
    return state === 'refused' && problem?.type.endsWith(':slot-taken') ? undefined : `The booking is ${state} with ${problem?.type ?? 'no problem'} where it was refused.`;
  });
  await rule('key.freed.bookAppointment', book.id, async () => {
    booked();
    const { id } = bodyOf<Appointment>(unlessClinicSaysNo(await send({ key: otherKey, body: bookingBody(bookingFeature(context), slotOf(times.second).id) })));
    return id === booked().id ? 'A key that was refused answers with the visit of another.' : undefined;
  });
  await rule('draft.goes-with-its-task', 'listDrafts', async () => {
    booked();
    const list = context.operation('listDrafts');
    mustBeOpen(context, list);
    const { items } = bodyOf<Schemas['DraftList']>(await context.ask(list, { query: { limit: '100' } }));
    return items.some((draft) => draft.id === draftId) ? 'The draft with the key of a booking is still there when the booking is done.' : undefined;
  });
  return rows;
}

/** A visit that was pending may have been confirmed meanwhile. */
const versionFault = (found: Appointment, { version, status }: Appointment) => (found.version === version || found.status !== status ? undefined : `The version is ${found.version} where the booking answered ${version}.`);

/** Times near the one that is gone, never that one itself. */
function alternativesFault({ alternatives }: Schemas['Problem'], slotId: string): string | undefined {
  if (!alternatives) return 'A slot that is taken comes without alternatives.';
  return alternatives.some((slot) => slot.id === slotId) ? 'The slot that is taken is among the alternatives.' : undefined;
}

/** Booked from a hold where holds are offered, else straight from the list. */
async function holdFor(context: Context, { id: slotId }: Slot): Promise<string | undefined> {
  const create = context.operation('createHold');
  return context.closed.has(create) ? undefined : bodyOf<Schemas['Hold']>(await context.ask(create, { key: madeUp(), body: { slotId } })).id;
}

const visits = async (context: Context): Promise<string[]> => (await walk(context, context.operation('listAppointments'), 100, { period: 'upcoming' })).keys;

/** The clinic's own rules are no fault, but nothing can be built on a visit that they keep from this person. */
function unlessClinicSaysNo(answer: Answer): Answer {
  const name = problemName(answer);
  if (name !== undefined && ['not-eligible', 'duplicate-visit', 'limit-reached'].includes(name)) throw new NotTested(`The clinic does not let this person book: ${name}.`);
  return answer;
}

async function draftOfTask(context: Context, draftId: string, key: string): Promise<void> {
  const save = context.operation('saveDraft');
  if (!context.closed.has(save)) await context.ask(save, { path: { draftId }, body: { kind: 'booking', values: {}, key } });
}

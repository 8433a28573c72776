/** Waiting for a time: joined once, left for good; a time that was offered is taken while it is kept, and never after. */
import { reusedFault } from './holds.js';
import type { Times } from './times.js';
import { madeUp, type Answer } from '../client.js';
import { bodyOf, bookingFeature, mayWrite, mustBeOpen, problemIs, type Context } from '../context.js';
import type { Schemas } from '../contract.js';
import { collect, firstFault, need, NotTested, type Row } from '../rows.js';
import { notOk } from '../rules/answers.js';
import { bookingBody } from '../rules/times.js';

type Entry = Schemas['WaitingListEntry'];
type Body = Schemas['JoinWaitingList'];
const isOpen = ({ state }: Entry) => state === 'waiting' || state === 'offered';

/** A body that this clinic would take, for the tries that make it wrong. */
export interface Waiting { right?: Body }

export async function waitingList(context: Context, { wrongBooking }: Times, waiting: Waiting): Promise<Row[]> {
  const { rows, rule } = collect();
  const [list, join, leave] = [context.operation('listWaitingList'), context.operation('joinWaitingList'), context.operation('leaveWaitingList')];
  const [decline, book] = [context.operation('declineOffer'), context.operation('bookAppointment')];
  const [key, leaving] = [madeUp(), madeUp()];
  let entry: Entry | undefined;
  const joined = () => (mayWrite(context, join), need(entry, 'waiting-list.join has not passed.'));
  const read = async (): Promise<Entry[]> => (mustBeOpen(context, list), bodyOf<Schemas['WaitingListEntryList']>(await context.ask(list, { query: { limit: '100' } })).items);
  const found = async () => (await read()).find(({ id }) => id === joined().id);
  const send = (ask: { key: string; body: Body }): Promise<Answer> => context.ask(join, ask);

  await rule('waiting-list.join', join.id, async () => {
    mayWrite(context, join);
    waiting.right = await rightBody(context, await read());
    const made = bodyOf<Entry>(await send({ key, body: waiting.right }));
    entry = made;
    return firstFault(isOpen(made) ? undefined : `The new place on the list is ${made.state}.`, made.visitType.id === waiting.right.visitTypeId ? undefined : `The list is for ${made.visitType.id} where ${waiting.right.visitTypeId} was asked for.`);
  });
  await rule('key.replay.joinWaitingList', join.id, async () => {
    const { id } = joined();
    return bodyOf<Entry>(await send({ key, body: waiting.right! })).id === id ? undefined : 'The same key with the same body made another place on the list.';
  });
  await rule('key.reused.joinWaitingList', join.id, async () => {
    const { id } = joined();
    return reusedFault(context, await send({ key, body: { ...waiting.right!, shortNoticeHours: 7 } }), id);
  });
  await rule('waiting-list.listed', list.id, async () => ((await found())?.windows.length === joined().windows.length ? undefined : 'The place on the list is not in it, or with other days.'));
  await rule('waiting-list.once', join.id, async () => {
    const { id } = joined();
    return problemIs(context, await send({ key: madeUp(), body: waiting.right! }), ['already-waiting', 'limit-reached'], ({ existing }) => (existing && existing.id !== id ? `existing is ${existing.id} where the patient is on the list as ${id}.` : undefined));
  });
  await rule('waiting-list.past', join.id, async () => {
    joined();
    return problemIs(context, await send({ key: madeUp(), body: { ...waiting.right!, windows: [{ from: '2000-01-03', to: '2000-01-04', dayPart: 'any' }] } }), 'invalid-request');
  });
  await rule('waiting-list.leave', leave.id, async () => {
    const { id } = joined();
    mayWrite(context, leave);
    return notOk(await context.ask(leave, { key: leaving, path: { entryId: id } })) ?? notOk(await context.ask(leave, { key: madeUp(), path: { entryId: id } }), 'the same when it was left already');
  });
  await rule('waiting-list.left', list.id, async () => {
    const left = await found();
    return left && (isOpen(left) || left.offers?.some(({ state }) => state === 'open')) ? `The place that was left is ${left.state}.` : undefined;
  });
  await rule('waiting-list.missing', leave.id, async () => (mayWrite(context, leave), problemIs(context, await context.ask(leave, { key: madeUp(), path: { entryId: madeUp() } }), 'not-found')));

  let offered: { entryId: string; offer: Schemas['Offer'] } | undefined;
  let declined = false;
  await rule('offer.decline', decline.id, async () => {
    mayWrite(context, decline);
    offered = (await read()).flatMap(({ id, offers = [] }) => offers.filter(({ state }) => state === 'open').map((offer) => ({ entryId: id, offer }))).at(0);
    const { entryId, offer } = need(offered, 'The patient is offered nothing.');
    const say = async () => context.ask(decline, { key: madeUp(), path: { entryId, offerId: offer.id } });
    const fault = notOk(await say());
    declined = fault === undefined;
    return fault ?? notOk(await say(), 'the same when it was declined already');
  });
  const offeredOnce = () => need(declined ? offered : undefined, 'offer.decline has not passed.');
  await rule('offer.declined', list.id, async () => {
    const { entryId, offer } = offeredOnce();
    const after = (await read()).find((one) => one.id === entryId);
    if (!after || !isOpen(after)) return 'Declining an offer took the place on the list.';
    return after.offers?.find((one) => one.id === offer.id)?.state === 'open' ? 'The offer is open when it was declined.' : undefined;
  });
  await rule('offer.ended', book.id, async () => {
    mayWrite(context, book);
    const { offer } = offeredOnce();
    const answer = await context.ask(book, { key: madeUp(), body: { ...bookingBody(bookingFeature(context), offer.slot.id), offerId: offer.id } });
    if (answer.ok) context.made.push(answer.body as Schemas['Appointment']);
    return problemIs(context, answer, 'offer-expired');
  });
  await rule('offer.unknown', book.id, async () => {
    mayWrite(context, book);
    const { id } = need(wrongBooking, 'There is no free time for it.');
    const answer = await context.ask(book, { key: madeUp(), body: { ...bookingBody(bookingFeature(context), id), offerId: madeUp() } });
    if (answer.ok) context.made.push(answer.body as Schemas['Appointment']);
    return problemIs(context, answer, ['invalid-request', 'offer-expired']);
  });
  return rows;
}

/** A kind of visit with a list that the patient is not on yet; on one day, so that a real time is hardly offered. */
async function rightBody(context: Context, entries: Entry[]): Promise<Body> {
  const options = context.operation('listBookingOptions');
  mustBeOpen(context, options);
  const { items } = bodyOf<Schemas['BookingOptionList']>(await context.ask(options, { query: { limit: '100' } }));
  const waitedFor = entries.filter(isOpen).map(({ visitType }) => visitType.id);
  const option = items.find(({ waitingList: mayWait, visitTypeId }) => mayWait && !waitedFor.includes(visitTypeId));
  if (!option) throw new NotTested('There is no kind of visit whose waiting list the patient may join.');
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  return { visitTypeId: option.visitTypeId, windows: [{ from: day(3), to: day(4), dayPart: 'evening' }] };
}

/** Why and why not, asking for a time, and the same visit twice a day. */
import { walk } from '../every/paging.js';
import { madeUp, type Answer } from '../client.js';
import { bodyOf, bookingFeature, mayWrite, mustBeOpen, problemIs, type Context } from '../context.js';
import type { Operation, Schemas } from '../contract.js';
import { collect, firstFault, need, NotTested, type Fault, type Row } from '../rows.js';
import { addDays, bookingBody } from '../rules/times.js';
import { wayFault, waysOnFault } from '../rules/options.js';

type Appointment = Schemas['Appointment'];
type Option = Schemas['BookingOption'];
type Wish = Schemas['RequestAppointment'];

export async function requests(context: Context): Promise<Row[]> {
  const { rows, rule } = collect();
  const list = context.operation('listBookingOptions');
  const ask = context.operation('requestAppointment');
  const book = context.operation('bookAppointment');
  const feature = bookingFeature(context);
  const needsField = feature?.fields?.find(({ name }) => name === 'needs');
  const aNeed = needsField?.options?.[0];
  let key = madeUp();
  let options: Option[] | undefined;
  let made: Appointment | undefined;
  let wish: Wish | undefined;
  const known = () => (mustBeOpen(context, list), need(options, 'options.read has not passed.'));
  const send = async (operation: Operation, one: { key: string; body: unknown }): Promise<Answer> => {
    const answer = await context.ask(operation, one);
    const appointment = answer.ok ? (answer.body as Appointment) : undefined;
    if (appointment?.id && !context.made.some(({ id }) => id === appointment.id)) context.made.push(appointment);
    return answer;
  };
  const asked = () => (mayWrite(context, ask), need(made, 'request.ask has not passed.'));

  await rule('options.read', list.id, async () => {
    mustBeOpen(context, list);
    const { items } = bodyOf<Schemas['BookingOptionList']>(await context.ask(list, { query: { limit: '100' } }));
    options = items;
    const { items: visitTypes } = bodyOf<Schemas['VisitTypeList']>(await context.ask(context.operation('listVisitTypes'), { query: { limit: '100' } }));
    const unknown = items.find(({ visitTypeId }) => !visitTypes.some(({ id }) => id === visitTypeId));
    return unknown && `An option is of the visit type ${unknown.visitTypeId}, which is not listed.`;
  });
  await rule('options.reasons', list.id, () => known().map(wayFault).find(Boolean));
  await rule('options.ways-on', list.id, () => known().map((option) => waysOnFault(option, known())).find(Boolean));

  await rule('practitioners.next-available', 'listPractitioners', async () => {
    const people = context.operation('listPractitioners');
    mustBeOpen(context, people);
    const { items } = bodyOf<Schemas['PractitionerList']>(await context.ask(people, { query: { nextAvailable: 'true', limit: '100' } }));
    const other = items.find(({ id, nextAvailable }) => nextAvailable?.practitionerId !== undefined && nextAvailable.practitionerId !== id);
    return other && `The first free time of ${other.id} is one of ${other.nextAvailable!.practitionerId}.`;
  });
  await rule('request.ask', ask.id, async () => {
    mayWrite(context, ask);
    const option = need(known().find(({ way }) => way === 'request') ?? known().find(({ alternatives }) => alternatives?.some(({ kind }) => kind === 'request')), 'The clinic takes no request of this patient.');
    const { horizonDays = 14 } = feature?.limits ?? {};
    const { asOf } = bodyOf<Schemas['BookingOptionList']>(await context.ask(list));
    const { slotId: _, ...fields } = bookingBody(feature, '');
    const body: Wish = { ...fields, visitTypeId: option.visitTypeId, ...(option.locationId !== undefined && { locationId: option.locationId }), ...(aNeed && { needs: [aNeed.value] }), preferred: [{ date: addDays(asOf.slice(0, 10), Math.min(7, horizonDays)), dayPart: 'any' }] };
    const appointment = bodyOf<Appointment>(unlessFull(await send(ask, { key: (key = madeUp()), body })));
    wish = body;
    made = appointment;
    return firstFault(
      appointment.status === 'requested' ? undefined : `What was asked for is ${appointment.status}.`, appointment.pending ? undefined : 'A request does not say until when it is answered.',
      JSON.stringify(appointment.requested?.preferred) === JSON.stringify(body.preferred) ? undefined : 'The days that were asked for are not those of the answer.',
    );
  });
  await rule('key.replay.requestAppointment', ask.id, async () => {
    const { id } = asked();
    return bodyOf<Appointment>(await send(ask, { key, body: wish })).id === id ? undefined : 'The same key with the same body asked another time.';
  });
  await rule('request.listed', 'listAppointments', async () => {
    const { id } = asked();
    const appointments = context.operation('listAppointments');
    mustBeOpen(context, appointments);
    return (await walk(context, appointments, 100, { period: 'upcoming' })).keys.includes(id) ? undefined : 'What was asked for is not among the upcoming ones.';
  });
  await rule('request.duplicate', ask.id, async () => {
    const { id } = asked();
    return duplicateFault(context, await send(ask, { key: madeUp(), body: wish }), id);
  });
  await rule('request.not-eligible', ask.id, async () => {
    mayWrite(context, ask);
    const option = need(known().find(({ way, alternatives }) => way !== 'request' && !alternatives?.some(({ kind }) => kind === 'request')), 'The clinic takes requests for everything.');
    const body = { visitTypeId: option.visitTypeId, locationId: option.locationId, preferred: need(wish, 'request.ask has not passed.').preferred };
    return problemIs(context, await send(ask, { key: madeUp(), body }), ['not-eligible', 'limit-reached'], (problem) =>
      (problem.type.endsWith(':limit-reached') || problem.reasons?.length ? undefined : 'A person to whom it is not open is not told why.'));
  });
  await rule('request.needs', ask.id, () => {
    const { needs = [] } = asked();
    const { label } = need(aNeed, 'The clinic asks for no needs.');
    return needs.includes(label) ? undefined : 'What the patient needs is not in the answer.';
  });
  await rule('request.unknown-need', ask.id, async () => {
    const right = (asked(), need(wish, 'request.ask has not passed.'));
    const answer = await send(ask, { key: madeUp(), body: { ...right, needs: ['conformance-unknown'] } });
    return problemIs(context, answer, 'invalid-request', ({ errors }) => (!needsField || errors?.some(({ pointer }) => pointer.startsWith('/needs')) ? undefined : 'A need that the clinic does not list is refused without saying so.'));
  });
  await rule('booking.duplicate', book.id, async () => {
    mayWrite(context, book);
    const first = need(context.made.find(({ status, when }) => ['booked', 'pending'].includes(status) && when), 'No visit was booked.');
    const slots = context.operation('listSlots');
    mustBeOpen(context, slots);
    const day = first.when!.localDate;
    const { items } = bodyOf<Schemas['SlotList']>(await context.ask(slots, { query: { visitTypeId: need(first.visitType?.id, 'A visit does not say of which type it is.'), from: day, to: addDays(day, 1) } }));
    const slot = need(items.find(({ when }) => when.start !== first.when!.start), 'No other time of that day is free.');
    return duplicateFault(context, await send(book, { key: madeUp(), body: bookingBody(feature, slot.id) }), first.id);
  });
  return rows;
}

const duplicateFault = (context: Context, answer: Answer, id: string): Fault =>
  problemIs(context, answer, 'duplicate-visit', ({ existing }) => (existing?.id === id ? undefined : `existing is ${existing?.id ?? 'absent'} where the patient has ${id}.`));

/** Requests from before are the patient's own. */
function unlessFull(answer: Answer): Answer {
  if ((answer.body as { type?: string } | undefined)?.type?.endsWith(':limit-reached')) throw new NotTested('The patient has as many requests open as the clinic allows.');
  return answer;
}

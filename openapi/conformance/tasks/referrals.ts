/** What a patient is asked to come for: it goes together, names visits that are there, and one that is not books nothing. */
import type { Times } from './times.js';
import { madeUp } from '../client.js';
import { bodyOf, bookingFeature, mayWrite, mustBeOpen, problemIs, type Context } from '../context.js';
import type { Schemas } from '../contract.js';
import { collect, firstFault, need, NotTested, type Row } from '../rows.js';
import { pointerFault } from '../rules/refusals.js';
import { referralFault } from '../rules/referrals.js';
import { bookingBody } from '../rules/times.js';

export async function referrals(context: Context, { wrongBooking }: Times): Promise<Row[]> {
  const { rows, rule } = collect();
  const [list, get, book] = [context.operation('listReferrals'), context.operation('getAppointment'), context.operation('bookAppointment')];
  let all: Schemas['Referral'][] | undefined;
  await rule('referral.visits', list.id, async () => {
    mustBeOpen(context, list);
    all = bodyOf<Schemas['ReferralList']>(await context.ask(list, { query: { limit: '100' } })).items;
    if (!all.length) throw new NotTested('The patient is asked to come for nothing.');
    return firstFault(...all.map(referralFault));
  });
  await rule('referral.booked', get.id, async () => {
    const booked = need(all, 'referral.visits has not passed.').flatMap(({ visits }) => visits.flatMap(({ appointmentId }) => appointmentId ?? []));
    if (!booked.length) throw new NotTested('Nothing is booked of what the patient is asked to come for.');
    for (const appointmentId of booked.slice(0, 5)) bodyOf(await context.ask(get, { path: { appointmentId } }));
    return undefined;
  });
  await rule('referral.unknown', book.id, async () => {
    mayWrite(context, book);
    const { id } = need(wrongBooking, 'There is no free time for it.');
    const answer = await context.ask(book, { key: madeUp(), body: { ...bookingBody(bookingFeature(context), id), referralId: madeUp() } });
    if (answer.ok) context.made.push(answer.body as Schemas['Appointment']);
    return problemIs(context, answer, 'invalid-request', (problem) => pointerFault(problem, '/referralId'));
  });
  return rows;
}

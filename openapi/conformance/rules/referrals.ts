/** What a referral says of its visits has to go together. */
import type { Schemas } from '../contract.js';
import { firstFault, type Fault } from '../rows.js';

export function referralFault({ id, state, visits, appointmentIds }: Schemas['Referral']): Fault {
  const booked = visits.flatMap(({ appointmentId }) => appointmentId ?? []);
  const next = visits.findIndex(({ appointmentId }) => appointmentId === undefined);
  const wrong = (what: string): Fault => `The referral ${id} ${what}`;
  return firstFault(
    visits.some(({ position }, index) => position !== index + 1) ? wrong('does not number its visits from 1 on.') : undefined,
    visits.some(({ bookable }, index) => bookable && index !== next) ? wrong('has days for a visit that is booked, or whose turn it is not.') : undefined,
    visits.some(({ bookable }) => bookable?.from !== undefined && bookable.to !== undefined && bookable.from >= bookable.to) ? wrong('has days that end before they begin.') : undefined,
    (state === 'booked' || state === 'completed') && next >= 0 ? wrong(`is ${state} and has a visit that is not.`) : undefined,
    (state === 'expired' || state === 'withdrawn') && visits.some(({ bookable }) => bookable) ? wrong(`is ${state} and has days to book.`) : undefined,
    state === 'open' && booked.length ? wrong('is open and has a visit that is booked.') : undefined,
    appointmentIds && [...appointmentIds].sort().join() !== [...booked].sort().join() ? wrong('lists other visits than its parts have.') : undefined,
  );
}

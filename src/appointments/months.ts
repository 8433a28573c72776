import type { Appointment } from '../visit/facts.js';

/** The day at the place on which it stands in the list: its own, else the first that was asked for. */
export const dayOf = ({ when, requested }: Pick<Appointment, 'when' | 'requested'>): string | undefined => when?.localDate ?? requested?.preferred[0]?.date;

/** `2026-12` and its appointments, in the order in which they came; those without a day under ``. String work: no zone comes into it. */
export function groupByMonth(list: readonly Appointment[]): [month: string, appointments: Appointment[]][] {
  const months = new Map<string, Appointment[]>();
  for (const appointment of list) {
    const month = dayOf(appointment)?.slice(0, 7) ?? '';
    const known = months.get(month);
    if (known) known.push(appointment);
    else months.set(month, [appointment]);
  }
  return [...months];
}

/** Those that may be on the way to, or in, the clinic's rooms. */
const standing = new Set(['booked', 'arrived', 'in-progress']);

/** The one that stands at the top: the first that is certain. */
export const nextOf = (list: readonly Appointment[]): Appointment | undefined => list.find(({ status, when }) => when !== undefined && standing.has(status));

/** Something is still to come from the clinic. */
export const isAwaited = ({ status, change }: Appointment): boolean => status === 'pending' || status === 'requested' || change?.state === 'pending';

/** Choosing among free times, and what a booking of this clinic has to say. */
import type { Schemas } from '../contract.js';
import type { Fault } from '../rows.js';

type Slot = Schemas['Slot'];
type Span = { start: string; end?: string };

/** For visits whose end is not told. */
const usualMinutes = 60;

export function overlap(one: Span, other: Span): boolean {
  const [a, b] = [one, other].map(({ start, end }) => ({ start: Date.parse(start), end: end === undefined ? Date.parse(start) + usualMinutes * 60_000 : Date.parse(end) }));
  return a!.start < b!.end && b!.start < a!.end;
}

/**
 * Times that do not touch each other, the latest of each list first and from each list in turn: late ones are missed least by
 * patients, and nobody can be in two places.
 */
export function apart(lists: Slot[][], busy: Span[], count: number): Slot[] {
  const chosen: Slot[] = [];
  const left = lists.map((list) => [...list].sort((a, b) => Date.parse(a.when.start) - Date.parse(b.when.start)));
  while (chosen.length < count && left.some((list) => list.length)) {
    for (const list of left) {
      let slot = list.pop();
      while (slot && [...busy, ...chosen.map((one) => one.when)].some((span) => overlap(span, slot!.when))) slot = list.pop();
      if (slot && chosen.length < count) chosen.push(slot);
    }
  }
  return chosen;
}

/** The body of a booking with all that this clinic asks for, and no more. */
export function bookingBody(feature: Schemas['BookingFeature'] | undefined, slotId: string, holdId?: string): Schemas['BookAppointment'] {
  const answers: Record<string, (field: Schemas['BookingField']) => Partial<Schemas['BookAppointment']>> = {
    reason: () => ({ reason: 'Test' }),
    contact: () => ({ contact: { phone: '+13035550199', email: 'conformance@example.com' } }),
    interpreterLanguage: ({ options }) => ({ interpreterLanguage: options?.[0]?.value ?? 'en' }),
  };
  const required = (feature?.fields ?? []).filter((field) => field.required).map((field) => answers[field.name]?.(field));
  return { slotId, ...(holdId !== undefined && { holdId }), ...Object.assign({}, ...required), ...(feature?.acknowledgements?.length && { acknowledgements: feature.acknowledgements.map(({ id }) => id) }) };
}

/** Slots stand by their start. */
export function orderFault(items: Slot[]): Fault {
  const late = items.findIndex((slot, index) => index > 0 && Date.parse(slot.when.start) < Date.parse(items[index - 1]!.when.start));
  return late === -1 ? undefined : `The slot at ${items[late]!.when.start} stands after the one at ${items[late - 1]!.when.start}.`;
}

/** Slots are of the days that were asked for: from `from` to the day before `to`. */
export function daysFault(items: Slot[], from: string, to: string): Fault {
  const outside = items.find(({ when }) => when.localDate < from || when.localDate >= to);
  return outside && `The slot at ${outside.when.start} is outside ${from} to ${to}.`;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

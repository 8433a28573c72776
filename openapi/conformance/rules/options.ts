/** What holds between the ways, the reasons and the ways on of booking options. */
import type { Schemas } from '../contract.js';
import type { Fault } from '../rows.js';

type Option = Schemas['BookingOption'];

/** The member that a kind of way on is about. */
const about: Partial<Record<string, 'locationId' | 'modality' | 'visitTypeId' | 'phone' | 'link'>> = {
  'other-location': 'locationId', 'other-modality': 'modality', 'other-visit-type': 'visitTypeId', call: 'phone', link: 'link',
};

/** A reason exactly where one may not book at once. */
export function wayFault({ visitTypeId, locationId, way, reasons = [] }: Option): Fault {
  if (way === 'direct') return reasons.length ? `${visitTypeId} at ${locationId} is direct and has the reason ${reasons[0]!.code}.` : undefined;
  return reasons.length ? undefined : `${visitTypeId} at ${locationId} is ${way} without a reason.`;
}

/** Whatever is named as a way on has what it takes to go it, and leads to where something is open. */
export function waysOnFault({ visitTypeId, locationId, alternatives = [] }: Option, all: Option[]): Fault {
  for (const one of alternatives) {
    const member = about[one.kind];
    if (member && one[member] === undefined) return `A way on of the kind ${one.kind} has no ${member}.`;
    if (one.kind !== 'other-location') continue;
    if (one.locationId === locationId) return `The other site of ${visitTypeId} at ${locationId} is the same one.`;
    const there = all.find((option) => option.visitTypeId === visitTypeId && option.locationId === one.locationId);
    if (there && there.way !== 'direct' && there.way !== 'request') return `${visitTypeId} is ${there.way} at ${one.locationId}, which is named as a way on.`;
  }
  return undefined;
}

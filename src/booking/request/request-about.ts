/**
 * What the clinic is asked for a time of: from the choices, a way on where direct booking is closed, or a link of the clinic.
 * `SlotBooking.ask(about)` loads `request-flow.ts` and calls its `start(about)`.
 */
export interface RequestAbout {
  visitTypeId: string;
  locationId?: string | undefined;
  practitionerId?: string | undefined;
  modality?: string | undefined;
  referralId?: string | undefined;
}

/** Rows that stay untested against the reference backend even where effects may be made. */

const read = 'schema';
const list = `${read} invalid.path invalid.fault invalid.accepted invalid.extra-member invalid.pointer paging.walk paging.cursor paging.foreign-cursor`;
const write = `${read} key.missing key.malformed body.malformed body.media-type cors.foreign-write invalid.fault invalid.accepted invalid.extra-member invalid.pointer`;
const change = `${write} invalid.path etag place-time`;

/** Operations that it does not offer, each with the rows that need more of them than an honest 501. */
const notOffered: Record<string, string> = {
  createEnrolment: write,
  listBookingOptions: list,
  requestAppointment: `${write} invalid.path location place-time`,
  cancelAppointment: `${change} version.missing version.stale key.replay`,
  rescheduleAppointment: change,
};

export const notTested: string[] = [
  'problem.getClinic', // it takes no parameter that could be wrong
  'filter.unknown.listBookingOptions.visitTypeId', 'booking.cancel',
  ...Object.entries(notOffered).flatMap(([operation, rows]) => rows.split(' ').map((row) => `${row}.${operation}`)),
];

/** Rows that stay untested against the reference backend even where effects may be made. */

const write = `schema key.missing key.malformed body.malformed body.media-type cors.foreign-write invalid.fault invalid.accepted invalid.extra-member invalid.pointer`;
const change = `${write} invalid.path etag place-time`;

/** Operations that it does not offer, each with the rows that need more of them than an honest 501. */
const notOffered: Record<string, string> = {
  createEnrolment: write,
  requestAppointment: 'place-time', // a request has no time
  cancelAppointment: `${change} version.missing version.stale key.replay`,
  rescheduleAppointment: change,
};

export const notTested: string[] = [
  'problem.getClinic', // it takes no parameter that could be wrong
  'booking.cancel',
  ...Object.entries(notOffered).flatMap(([operation, rows]) => rows.split(' ').map((row) => `${row}.${operation}`)),
];

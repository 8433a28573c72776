/** Rows that stay untested against the reference backend even where effects may be made. */

const write = 'schema key.missing key.malformed body.malformed body.media-type cors.foreign-write invalid.fault invalid.accepted invalid.extra-member invalid.pointer';

/** Operations of which the suite sees no success, each with the rows that need one, or more than an honest 501. */
const unseen: Record<string, string> = {
  createEnrolment: write,
  requestAppointment: 'place-time', // a request has no time
};

export const notTested: string[] = [
  'problem.getClinic', // it takes no parameter that could be wrong
  'place-time.joinWaitingList', // nothing is offered at once
  'referral.booked', // whoever asks has booked nothing of it
  ...Object.entries(unseen).flatMap(([operation, rows]) => rows.split(' ').map((row) => `${row}.${operation}`)),
];

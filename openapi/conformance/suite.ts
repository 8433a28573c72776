/** Holds a backend to the contract: asks, one request after the other, and says of each rule whether it was kept. */
import { bookingFeature, createContext, type Context, type Run } from './context.js';
import { report, type Report } from './rows.js';
import { answers } from './every/answers.js';
import { bodies } from './every/bodies.js';
import { credentials } from './every/credentials.js';
import { crossOrigin } from './every/cross-origin.js';
import { filters } from './every/filters.js';
import { foreign } from './every/foreign.js';
import { invalidPaths } from './every/invalid-paths.js';
import { invalidBodies, invalidQueries, type RightBodies } from './every/invalid-requests.js';
import { keys } from './every/keys.js';
import { methods } from './every/methods.js';
import { learn, offered } from './every/offered.js';
import { paging } from './every/paging.js';
import { bookingBody } from './rules/times.js';
import { booking } from './tasks/booking.js';
import { drafts, throwAway, type Kept } from './tasks/drafts.js';
import { changes, reasonOf } from './tasks/changes.js';
import { signingOut } from './tasks/ending.js';
import { guests } from './tasks/guests.js';
import { holds } from './tasks/holds.js';
import { requests } from './tasks/requests.js';
import { slots } from './tasks/slots.js';
import { preferences, type Chosen } from './tasks/preferences.js';
import { records } from './tasks/records.js';
import { documents } from './tasks/documents.js';
import { results } from './tasks/results.js';
import { referrals } from './tasks/referrals.js';
import { findTimes, type Times } from './tasks/times.js';
import { waitingList, type Waiting } from './tasks/waiting-list.js';

/** Rejects with a `UsageError` where the configuration does not fit the backend. */
export async function runSuite(run: Run): Promise<Report> {
  const context = createContext(run);
  await learn(context);
  const rows = [];
  for (const topic of [credentials, foreign, methods, keys, bodies, crossOrigin, invalidPaths, invalidQueries, filters, slots]) rows.push(...(await topic(context)));

  const times = await findTimes(context);
  const kept: Kept = { ids: [] };
  const waiting: Waiting = {};
  const chosen: Chosen = {};
  rows.push(...(await drafts(context, kept)), ...(await holds(context, times)), ...(await booking(context, times)), ...(await guests(context)));
  rows.push(...(await waitingList(context, times, waiting)), ...(await referrals(context, times)), ...(await requests(context)));
  rows.push(...(await records(context)), ...(await preferences(context, chosen)), ...(await results(context)), ...(await documents(context)));
  // Lists are read in pages when there is something in them.
  rows.push(...(await paging(context)), ...(await invalidBodies(context, rightBodies(context, times, waiting, chosen))));
  rows.push(...(await throwAway(context, kept)), ...(await changes(context)), ...(await signingOut(context)));
  return report([...(await offered(context)), ...(await answers(context)), ...rows]);
}

/** Bodies that this clinic would take, for operations whose schema alone does not say it. */
function rightBodies(context: Context, { wrongHold, wrongBooking, otherBody }: Times, { right }: Waiting, chosen: Chosen): RightBodies {
  const [made] = context.made;
  const { guest } = context.config;
  const ofVisit = made && { path: { appointmentId: made.id }, headers: { 'If-Match': `"${made.version}"` } };
  return {
    ...(guest && { createVerification: { body: { purpose: 'guest-booking', channel: guest.channel, destination: guest.destination } } }),
    ...(chosen.body && { updatePreferences: { body: chosen.body, headers: { 'If-Match': `"${chosen.version}"` } } }),
    ...(right && { joinWaitingList: { body: right } }),
    ...(wrongHold && { createHold: { body: { slotId: wrongHold.id } } }),
    ...(wrongBooking && { bookAppointment: { body: bookingBody(bookingFeature(context), wrongBooking.id) } }),
    ...(ofVisit && { cancelAppointment: { ...ofVisit, body: { reasonCode: reasonOf(context) } } }),
    ...(ofVisit && otherBody && { rescheduleAppointment: { ...ofVisit, body: { slotId: otherBody.id } } }),
  };
}

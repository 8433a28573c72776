import { answerOf, listOf, type Schemas } from '../../contract/client.js';
import { allPages } from '../../people/people-queries.js';
import type { ReadOptions } from '../../provider/query.js';

/** How this patient may come for each visit type at each site, and why not. */
export const bookingOptions = (patientId: string): ReadOptions<Schemas['BookingOptionList']> => ({
  operation: 'listBookingOptions',
  read: (client, { signal }) => allPages(async (cursor) => listOf(await answerOf(client.GET('/patients/{patientId}/booking-options', { params: { path: { patientId }, query: { limit: 100, ...(cursor && { cursor }) } }, signal })))),
});

/** What the clinic asks this patient to come for. */
export const referrals = (patientId: string): ReadOptions<Schemas['ReferralList']> => ({
  operation: 'listReferrals',
  read: (client, { signal }) => allPages(async (cursor) => listOf(await answerOf(client.GET('/patients/{patientId}/referrals', { params: { path: { patientId }, query: { limit: 100, ...(cursor && { cursor }) } }, signal })))),
});

import { answerOf, listOf, type Schemas } from '../contract/client.js';
import type { ReadOptions } from '../provider/query.js';

/** Why and why not, and what is booked already, of one visit type at each site. */
export const bookingOptions = (patientId: string, visitTypeId: string): ReadOptions<Schemas['BookingOptionList']> => ({
  operation: 'listBookingOptions', parameters: { patientId, visitTypeId },
  read: async (client, { signal }) => listOf(await answerOf(client.GET('/patients/{patientId}/booking-options', { params: { path: { patientId }, query: { visitTypeId, limit: 100 } }, signal }))),
});

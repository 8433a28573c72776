import { answerOf, listOf, type ContractClient, type Schemas } from '../contract/client.js';
import type { ReadOptions } from '../provider/query.js';

const keyed = (key: string) => ({ 'Idempotency-Key': key });
const minutes = 60;
/** Public reads carry no credential, so that shared caches may serve them; asked again, they go past the browser's own. */
export const open = ({ signal, again }: { signal: AbortSignal; again: boolean }) => ({ credentials: 'omit' as const, cache: again ? ('no-cache' as const) : ('default' as const), signal });

export interface SlotFilter {
  visitTypeId: string;
  locationId?: string | undefined;
  practitionerId?: string | undefined;
  modality?: string | undefined;
  /** Times to which this visit may be moved. */
  forAppointmentId?: string | undefined;
  /** Days at the place; the backend's next two weeks without them. */
  from?: string | undefined;
  to?: string | undefined;
}

export const visitTypes = (): ReadOptions<Schemas['VisitTypeList']> => ({
  operation: 'listVisitTypes', open: true, freshSeconds: 5 * minutes,
  read: async (client, options) => listOf(await answerOf(client.GET('/visit-types', { params: { query: { limit: 100 } }, ...open(options) }))),
});

export const practitioners = (visitTypeId: string): ReadOptions<Schemas['PractitionerList']> => ({
  operation: 'listPractitioners', parameters: { visitTypeId }, open: true, freshSeconds: 5 * minutes,
  read: async (client, options) => listOf(await answerOf(client.GET('/practitioners', { params: { query: { visitTypeId, limit: 100 } }, ...open(options) }))),
});

export const slots = (filter: SlotFilter): ReadOptions<Schemas['SlotList']> => ({
  operation: 'listSlots', parameters: filter, open: true,
  read: async (client, options) => {
    const { visitTypeId, locationId, practitionerId, modality, forAppointmentId, from, to } = filter;
    const query = {
      visitTypeId, ...(locationId && { locationId: [locationId] }), ...(practitionerId && { practitionerId: [practitionerId] }), ...(modality && { modality: [modality] }), ...(forAppointmentId && { forAppointmentId }), ...(from && { from }), ...(to && { to }),
    };
    return listOf(await answerOf(client.GET('/slots', { params: { query }, ...open(options) })));
  },
});

/** With the visit that is to be moved, its own time counts as free. */
export const createHold = (client: ContractClient, slotId: string, key: string, forAppointmentId?: string) =>
  answerOf(client.POST('/holds', { params: { header: keyed(key) }, body: { slotId, ...(forAppointmentId !== undefined && { forAppointmentId }) } }));

export const extendHold = (client: ContractClient, holdId: string, key: string) =>
  answerOf(client.POST('/holds/{holdId}/extend', { params: { path: { holdId }, header: keyed(key) } }));

export const releaseHold = (client: ContractClient, holdId: string, key: string) =>
  answerOf(client.DELETE('/holds/{holdId}', { params: { path: { holdId }, header: keyed(key) } }));

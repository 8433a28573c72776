import { answerOf, listOf, type Schemas } from '../contract/client.js';
import type { ReadOptions } from '../provider/query.js';
import { open } from '../slots/slot-queries.js';

const minutes = 60;

export const visitTypes = (): ReadOptions<Schemas['VisitTypeList']> => ({
  operation: 'listVisitTypes', open: true, freshSeconds: 5 * minutes,
  read: async (client, options) => listOf(await answerOf(client.GET('/visit-types', { params: { query: { limit: 100 } }, ...open(options) }))),
});

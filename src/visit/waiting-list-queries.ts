import { answerOf, type ContractClient, type Schemas } from '../contract/client.js';
import type { ReadOptions } from '../provider/query.js';
import { knownList } from './read.js';

const keyed = (key: string) => ({ 'Idempotency-Key': key });

export const waitingList = (patientId: string): ReadOptions<Schemas['WaitingListEntryList']> => ({
  operation: 'listWaitingList', parameters: { patientId },
  read: async (client, { signal }) => knownList(await answerOf(client.GET('/patients/{patientId}/waiting-list', { params: { path: { patientId }, query: { limit: 100 } }, signal })), ({ offers }) => offers === undefined || Array.isArray(offers)),
});

export const referrals = (patientId: string): ReadOptions<Schemas['ReferralList']> => ({
  operation: 'listReferrals', parameters: { patientId },
  read: async (client, { signal }) => knownList(await answerOf(client.GET('/patients/{patientId}/referrals', { params: { path: { patientId }, query: { limit: 100 } }, signal }))),
});

export const joinWaitingList = (client: ContractClient, patientId: string, body: Schemas['JoinWaitingList'], key: string) =>
  answerOf(client.POST('/patients/{patientId}/waiting-list', { params: { path: { patientId }, header: keyed(key) }, body }));

export const leaveWaitingList = (client: ContractClient, patientId: string, entryId: string, key: string) =>
  answerOf(client.DELETE('/patients/{patientId}/waiting-list/{entryId}', { params: { path: { patientId, entryId }, header: keyed(key) } }));

export const declineOffer = (client: ContractClient, patientId: string, entryId: string, offerId: string, key: string) =>
  answerOf(client.DELETE('/patients/{patientId}/waiting-list/{entryId}/offers/{offerId}', { params: { path: { patientId, entryId, offerId }, header: keyed(key) } }));

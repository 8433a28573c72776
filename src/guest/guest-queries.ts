import { answerOf, type ContractClient, type Schemas } from '../contract/client.js';

const keyed = (key: string) => ({ header: { 'Idempotency-Key': key } });

export const createVerification = (client: ContractClient, body: Schemas['CreateVerification'], key: string) =>
  answerOf(client.POST('/verifications', { params: keyed(key), body }));

export const checkVerification = (client: ContractClient, verificationId: string, code: string, key: string) =>
  answerOf(client.POST('/verifications/{verificationId}/check', { params: { path: { verificationId }, ...keyed(key) }, body: { code } }));

export const createGuestSession = (client: ContractClient, body: Schemas['CreateGuestSession'], key: string) =>
  answerOf(client.POST('/guest-sessions', { params: keyed(key), body, credentials: 'omit' }));

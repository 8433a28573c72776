import { answerOf, type ContractClient } from '../contract/client.js';
import { newKey } from '../contract/key.js';

const keyed = () => ({ header: { 'Idempotency-Key': newKey() } });

export const getClinic = (client: ContractClient) => answerOf(client.GET('/clinic', { credentials: 'omit' }));

export const getSession = (client: ContractClient) => answerOf(client.GET('/session'));

export const extendSession = (client: ContractClient) => answerOf(client.POST('/session/extend', { params: keyed() }));

export const endSession = (client: ContractClient, everywhere: boolean) =>
  answerOf(client.DELETE('/session', { params: { ...(everywhere && { query: { everywhere } }), ...keyed() } }));

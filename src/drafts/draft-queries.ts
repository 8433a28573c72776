import { answerOf, listOf, type ContractClient, type Schemas } from '../contract/client.js';
import { newKey } from '../contract/key.js';

export const listDrafts = async (client: ContractClient, patientId: string, kind: Schemas['DraftKind']) =>
  listOf(await answerOf(client.GET('/patients/{patientId}/drafts', { params: { path: { patientId }, query: { kind } } }))).items;

/** `leaving`: the page is going away, and the request must outlive it. */
export const saveDraft = (client: ContractClient, patientId: string, draftId: string, body: Schemas['SaveDraft'], version: string | undefined, leaving: boolean) =>
  answerOf(client.PUT('/patients/{patientId}/drafts/{draftId}', { params: { path: { patientId, draftId }, header: version === undefined ? {} : { 'If-Match': `"${version}"` } }, body, keepalive: leaving }));

export const deleteDraft = (client: ContractClient, patientId: string, draftId: string) =>
  answerOf(client.DELETE('/patients/{patientId}/drafts/{draftId}', { params: { path: { patientId, draftId }, header: { 'Idempotency-Key': newKey() } } }));

import { answerOf, type ContractClient, type Schemas } from '../contract/client.js';

const keyed = (key: string) => ({ 'Idempotency-Key': key });

export const bookAppointment = (client: ContractClient, patientId: string, body: Schemas['BookAppointment'], key: string) =>
  answerOf(client.POST('/patients/{patientId}/appointments', { params: { path: { patientId }, header: keyed(key) }, body }));

export const getAppointment = (client: ContractClient, patientId: string, appointmentId: string) =>
  answerOf(client.GET('/patients/{patientId}/appointments/{appointmentId}', { params: { path: { patientId, appointmentId } } }));

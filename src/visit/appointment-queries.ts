import { answerOf, type ContractClient, type Schemas } from '../contract/client.js';
import type { ReadOptions } from '../provider/query.js';
import { knownList } from './read.js';

const keyed = (key: string) => ({ 'Idempotency-Key': key });
/** A write about what was seen: with the version that it had. */
const seen = (key: string, version: string) => ({ ...keyed(key), 'If-Match': `"${version}"` });

export interface AppointmentFilter {
  period?: Schemas['AppointmentPeriod'];
  status?: Schemas['AppointmentStatusKnown'][];
  /** Days at the clinic. */
  from?: string;
  limit: number;
}

/** One page; `cursor` of the page before it. */
export const appointments = (patientId: string, filter: AppointmentFilter, cursor?: string): ReadOptions<Schemas['AppointmentList']> => ({
  operation: 'listAppointments', parameters: { patientId, ...filter, cursor },
  read: async (client, { signal }) => knownList(await answerOf(client.GET('/patients/{patientId}/appointments', { params: { path: { patientId }, query: { ...filter, ...(cursor !== undefined && { cursor }) } }, signal })), ({ status, version }) => typeof status === 'string' && typeof version === 'string'),
});

export const bookAppointment = (client: ContractClient, patientId: string, body: Schemas['BookAppointment'], key: string) =>
  answerOf(client.POST('/patients/{patientId}/appointments', { params: { path: { patientId }, header: keyed(key) }, body }));

export const getAppointment = (client: ContractClient, patientId: string, appointmentId: string) =>
  answerOf(client.GET('/patients/{patientId}/appointments/{appointmentId}', { params: { path: { patientId, appointmentId } } }));

export const cancelAppointment = (client: ContractClient, patientId: string, { id: appointmentId, version }: Pick<Schemas['Appointment'], 'id' | 'version'>, body: Schemas['CancelAppointment'], key: string) =>
  answerOf(client.POST('/patients/{patientId}/appointments/{appointmentId}/cancel', { params: { path: { patientId, appointmentId }, header: seen(key, version) }, body }));

export const rescheduleAppointment = (client: ContractClient, patientId: string, { id: appointmentId, version }: Pick<Schemas['Appointment'], 'id' | 'version'>, body: Schemas['RescheduleAppointment'], key: string) =>
  answerOf(client.POST('/patients/{patientId}/appointments/{appointmentId}/reschedule', { params: { path: { patientId, appointmentId }, header: seen(key, version) }, body }));

export const requestAppointment = (client: ContractClient, patientId: string, body: Schemas['RequestAppointment'], key: string) =>
  answerOf(client.POST('/patients/{patientId}/appointment-requests', { params: { path: { patientId }, header: keyed(key) }, body }));

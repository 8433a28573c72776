/** Somebody of the practice, and what patients ask of it. */
import type { Answer, Call, Clinic, Person, Schemas, Slot } from '../../../../test/helpers/http.js';
import type { StaffSchemas } from '../../app/staff/types.js';

export type Visit = StaffSchemas['StaffVisit'];

export function staffOf(clinic: Clinic, username = 'ines') {
  const person = clinic.person(username);
  const call = <Body>(method: string, path: string, ask?: Call) => person.call<Body>(method, `/staff${path}`, ask);
  return {
    person, call,
    day: (date: string, filter: Record<string, string> = {}) => call<StaffSchemas['StaffDay']>('GET', `/day?${new URLSearchParams({ date, ...filter })}`),
    unanswered: () => call<StaffSchemas['StaffVisitList']>('GET', '/unanswered'),
    /** What awaits an answer of one patient. */
    async awaited(name: string): Promise<Visit> {
      const { body } = await call<StaffSchemas['StaffVisitList']>('GET', '/unanswered');
      const found = body.items.find(({ patient }) => patient.displayName === name);
      if (!found) throw new Error(`Nothing of ${name} awaits an answer.`);
      return found;
    },
    act: (visit: Pick<Visit, 'id' | 'version'>, verb: string, body?: unknown, ask: Call = {}): Promise<Answer<Visit>> => call<Visit>('POST', `/appointments/${visit.id}/${verb}`, { ifMatch: visit.version, ...(body !== undefined && { body }), ...ask }),
    slotsFor: async (visit: Pick<Visit, 'id'>, from?: string): Promise<Slot[]> => (await call<StaffSchemas['StaffSlotList']>('GET', `/appointments/${visit.id}/slots${from ? `?from=${from}` : ''}`)).body.items,
    entryOf: async (name: string) => (await call<StaffSchemas['StaffEntryList']>('GET', '/waiting-list')).body.items.find(({ patient }) => patient.displayName === name)!,
    close: ({ from, to, ...rest }: { from: string; to?: string; locationId?: string; text?: string }) => call<StaffSchemas['ClosedDays']>('POST', '/closures', { body: { from, to: to ?? nextDay(from), ...rest } }),
    async visitType(name: string): Promise<StaffSchemas['StaffVisitType']> {
      return (await call<StaffSchemas['StaffVisitTypeList']>('GET', '/visit-types')).body.items.find((one) => one.name === name)!;
    },
    async switchTo(name: string, booking: string, bookingAt?: { locationId: string; booking: string }[]): Promise<Answer<StaffSchemas['StaffVisitType']>> {
      const { id, version } = await this.visitType(name);
      return call('PUT', `/visit-types/${id}/booking`, { ifMatch: version, body: { booking, ...(bookingAt && { bookingAt }) } });
    },
  };
}
export type Staff = ReturnType<typeof staffOf>;

export const nextDay = (date: string, days = 1): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export async function requestVisit(person: Person, visitType: string, date: string, body: Record<string, unknown> = {}): Promise<Answer<Schemas['Appointment']>> {
  return person.call('POST', `/patients/${person.patientId}/appointment-requests`, { body: { visitTypeId: await person.clinic.visitTypeId(visitType), preferred: [{ date, dayPart: 'any' }], ...body } });
}

export async function joinList(person: Person, visitType: string, days = 50): Promise<Answer<Schemas['WaitingListEntry']>> {
  const from = new Date().toISOString().slice(0, 10);
  return person.call('POST', `/patients/${person.patientId}/waiting-list`, { body: { visitTypeId: await person.clinic.visitTypeId(visitType), windows: [{ from, to: nextDay(from, days), dayPart: 'any' }] } });
}

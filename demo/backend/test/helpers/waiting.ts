/** Waiting lists as a patient asks for them. */
import type { Answer, Appointment, Call, Person, Schemas, Slot } from '../../../../test/helpers/http.js';

export type Entry = Schemas['WaitingListEntry'];
export type Offer = Schemas['Offer'];
type Join = Schemas['JoinWaitingList'];

export const listPath = ({ patientId }: Person, ...more: string[]): string => ['/patients', patientId, 'waiting-list', ...more].join('/');

export const join = (person: Person, body: Join, ask: Call = {}): Promise<Answer<Entry>> => person.call('POST', listPath(person), { body, ...ask });
export const leave = (person: Person, entryId: string): Promise<Answer<undefined>> => person.call('DELETE', listPath(person, entryId));
export const decline = (person: Person, entryId: string, offerId: string): Promise<Answer<undefined>> => person.call('DELETE', listPath(person, entryId, 'offers', offerId));
export const entries = async (person: Person): Promise<Entry[]> => (await person.call<Schemas['WaitingListEntryList']>('GET', `${listPath(person)}?limit=100`)).body.items;
/** The newest entry, and its newest offer. */
export async function newest(person: Person): Promise<{ entry: Entry; offer: Offer | undefined }> {
  const [entry] = await entries(person);
  return { entry: entry!, offer: entry!.offers![0] };
}

const change = (person: Person, { id, version }: Appointment, how: string, body: unknown): Promise<Answer<Appointment>> =>
  person.call('POST', `/patients/${person.patientId}/appointments/${id}/${how}`, { ifMatch: version, body });
export const cancel = (person: Person, visit: Appointment): Promise<Answer<Appointment>> => change(person, visit, 'cancel', { reasonCode: 'better' });
export const move = (person: Person, visit: Appointment, slot: Slot, more: { offerId?: string; holdId?: string } = {}): Promise<Answer<Appointment>> => change(person, visit, 'reschedule', { slotId: slot.id, ...more });

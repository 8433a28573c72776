/** Results as a patient asks for them. */
import type { Answer, Call, Clinic, Person, Schemas } from '../../../../test/helpers/http.js';

export type Report = Schemas['Report'];
type Observation = Schemas['Observation'];

/** The day from which the story of these tests is told, and some moments of it. */
export const storyDay = '2026-12-07';
export const morning = `${storyDay}T08:00:00-07:00`;

export const path = ({ patientId }: Person, ...more: string[]): string => ['/patients', patientId, ...more].join('/');
export const inRecordOf = (patientId: string, ...more: string[]): string => ['/patients', patientId, ...more].join('/');

export async function list(person: Person, query = 'limit=100', patientId = person.patientId): Promise<Schemas['ReportShort'][]> {
  return (await person.call<Schemas['ReportList']>('GET', `${inRecordOf(patientId, 'reports')}?${query}`)).body.items;
}
export const search = (person: Person, body: Schemas['SearchReports'], ask: Call = {}): Promise<Answer<Schemas['ReportList']>> => person.call('POST', path(person, 'reports', 'search'), { key: null, body, ...ask });
export const idOf = async (person: Person, title: string): Promise<string> => (await list(person)).find((one) => one.title === title)!.id;
export const get = (person: Person, reportId: string, patientId = person.patientId): Promise<Answer<Report>> => person.call('GET', inRecordOf(patientId, 'reports', reportId));
export const open = (person: Person, reportId: string, ask: Call = {}): Promise<Answer<Report>> => person.call('POST', path(person, 'reports', reportId, 'open'), { body: { acknowledged: true }, ...ask });
export const report = async (person: Person, title: string): Promise<Report> => (await get(person, await idOf(person, title))).body;

export const all = (observations: Observation[]): Observation[] => observations.flatMap((one) => [one, ...all(one.members ?? [])]);
export const named = ({ observations }: Report, name: string): Observation => all(observations).find((one) => one.name.display === name)!;
export const series = (person: Person, seriesId: string, query = '', patientId = person.patientId): Promise<Answer<Schemas['Series']>> => person.call('GET', `${inRecordOf(patientId, 'series', seriesId)}${query}`);

/** What a patient wants from now on for a kind of result. */
export async function choose(person: Person, kind: string, choice: Schemas['ReleaseChoiceKnown']): Promise<number> {
  const { body } = await person.call<Schemas['Preferences']>('GET', path(person, 'preferences'));
  return (await person.call('PATCH', path(person, 'preferences'), { ifMatch: body.version, body: { release: { byKind: [{ kind, choice }] } } })).status;
}

export const at = (clinic: Clinic, day: string, clock = '08:00'): Promise<void> => clinic.setClock(`${day}T${clock}:00-07:00`);

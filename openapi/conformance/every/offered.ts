/** What the backend is: its claims, and which operations are there. All later topics build on it. */
import type { Answer, Ask } from '../client.js';
import { UsageError } from '../config.js';
import { mustBeClaimed, mustBeConfigured, rightBody, type Context } from '../context.js';
import type { Operation, Schemas } from '../contract.js';
import { judge, NotTested, type Fault, type Row } from '../rows.js';
import { said } from '../rules/answers.js';
import { extraMember } from '../rules/mutations.js';
import { sample } from '../rules/samples.js';

/** Asks who the backend is and whether the configuration fits; then each operation once. */
export async function learn(context: Context): Promise<void> {
  const clinic = await context.ask(context.operation('getClinic'));
  if (clinic.status === 0) throw new UsageError(`Nothing answers at ${context.base}: ${clinic.text}.`);
  if (Array.isArray((clinic.body as Schemas['Clinic'] | undefined)?.contract?.profiles)) context.clinic = clinic.body as Schemas['Clinic'];
  await checkCredential(context);
  const visitTypes = context.operation('listVisitTypes');
  if (context.clinic?.contract.profiles.includes(visitTypes.profile)) {
    const [visitType] = rightBody<Schemas['VisitTypeList']>(context, visitTypes, await context.ask(visitTypes))?.items ?? [];
    if (visitType) context.known.visitTypeId = visitType.id;
  }
  for (const operation of context.operations) {
    const reason = await whyClosed(context, operation);
    if (reason !== undefined) context.closed.set(operation, reason);
  }
}

async function checkCredential(context: Context): Promise<void> {
  const { config, clinic } = context;
  if ((config.token ?? config.cookie) === undefined || !clinic?.contract.profiles.includes('account')) return;
  const operation = context.operation('getSession');
  const answer = await context.ask(operation);
  if (answer.status === 401) throw new UsageError('The backend does not take the credential of the configuration: getSession answers 401.');
  const people = rightBody<Schemas['Session']>(context, operation, answer)?.people;
  if (config.patientId !== undefined && people && !people.some((one) => one.patientId === config.patientId)) throw new UsageError('The credential of the configuration does not open its patientId: getSession does not list that patient.');
}

async function whyClosed(context: Context, operation: Operation): Promise<string | undefined> {
  try {
    mustBeClaimed(context, operation);
    mustBeConfigured(context, operation);
  } catch (error) {
    return (error as NotTested).message;
  }
  const answer = await context.ask(operation, harmless(context, operation));
  context.probes.set(operation, answer);
  learnIds(context, operation, answer);
  if (answer.status === 501) return 'Not offered (501).';
  return answer.status === 405 || (answer.status === 404 && !isVague(operation, context)) ? `${said(answer)}.` : undefined;
}

/** Things of the patient that other operations ask for by their id, as the first list that has one names it. */
function learnIds({ known, validate }: Context, operation: Operation, answer: Answer): void {
  const body = rightBody<{ items?: { id: string; formats?: { size?: number }[]; release?: { state: string } }[]; observations?: Schemas['Observation'][] }>({ validate }, operation, answer);
  const learn = (name: string, id: string | undefined) => { if (id !== undefined) known[name] ??= id; };
  if (operation.id === 'listAppointments') learn('appointmentId', body?.items?.[0]?.id);
  if (operation.id === 'listReports') learn('reportId', body?.items?.find(({ release }) => release?.state === 'released')?.id);
  if (operation.id === 'listMedications') learn('medicationId', body?.items?.[0]?.id);
  if (operation.id === 'listDocuments') learn('documentId', body?.items?.find(({ formats }) => formats?.some(({ size }) => size !== 0))?.id);
  if (operation.id === 'getReport' || operation.id === 'listVitals') learn('seriesId', seriesIn(body?.observations ?? (body?.items as Schemas['Observation'][] | undefined) ?? []));
}

const seriesIn = (observations: Schemas['Observation'][]): string | undefined => observations.map(({ seriesId, members = [] }) => seriesId ?? seriesIn(members)).find((id) => id !== undefined);

/** A read as it is meant; a write that no backend carries out: without the key or, where it takes none, without its body's members. */
export function harmless({ contract, known }: Pick<Context, 'contract' | 'known'>, operation: Operation): Ask {
  if (!operation.write) return { query: rightQuery({ contract, known }, operation), path: knownPath(operation, known), ...(operation.body && { body: sample(contract, operation.body) }) };
  const query = Object.fromEntries(operation.parameters.filter((one) => one.in === 'query').map(({ name }) => [name, 'neither']));
  return { query: { ...query, [extraMember]: 'x' }, ...(operation.body && { body: {} }), ...asNobody(operation) };
}

/** Where it is enough, nobody asks: a backend counts the writes of each person, and the suite makes many. */
export const asNobody = ({ credential }: Operation): Pick<Ask, 'as'> => (credential === 'required' ? {} : { as: 'nobody' });

/** The parameters that have to be there, with values that the clinic knows. */
export function rightQuery({ contract, known }: Pick<Context, 'contract' | 'known'>, { parameters }: Operation): Record<string, string> {
  return Object.fromEntries(parameters.filter((one) => one.in === 'query' && one.required).map(({ name, schema }) => [name, known[name] ?? String(sample(contract, schema))]));
}

/** The ids of a path that the suite knows; the others are made up. */
export const knownPath = ({ children }: Operation, known: Context['known']) => Object.fromEntries(children.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])));

/** Ends a rule as not tested where the patient has nothing of the kind that the path names. */
export function mustBeKnown({ known }: Pick<Context, 'known'>, { children }: Operation): void {
  if (children.some((name) => known[name] === undefined)) throw new NotTested('The patient has nothing of the kind to ask for.');
}

/** Whether a 404 may mean the thing that was asked for and not the route. */
const isVague = ({ write, children }: Operation, { known }: Pick<Context, 'known'>): boolean => !write && children.some((name) => known[name] === undefined);

export const offered = (context: Context): Promise<Row[]> => Promise.all(context.operations.map((operation) => judge(`offered.${operation.id}`, operation.id, (): Fault => {
  mustBeClaimed(context, operation);
  mustBeConfigured(context, operation);
  if (context.answersTo(operation).some((one) => one.ok)) return undefined;
  const answer = context.probes.get(operation)!;
  if (answer.status === 404 && isVague(operation, context)) throw new NotTested('The patient has nothing of the kind to ask for.');
  if ([0, 401, 404, 405].includes(answer.status)) return `${said(answer)}; an operation of a claimed profile that is not offered answers 501 not-offered.`;
  const state = context.clinic?.operations?.[operation.id]?.state;
  return answer.status === 501 && (state === 'available' || state === 'request-only') ? `${said(answer)} where GET /clinic says that it is ${state}.` : undefined;
})));

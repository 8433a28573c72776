/** What the topics share: the contract, the backend, and what has been learned of it so far. */
import { createClient, type Answer, type Backend, type Client } from './client.js';
import type { Config } from './config.js';
import { readOperations, type ContractDocument, type Operation, type OperationId, type Schemas } from './contract.js';
import { Failed, NotTested, type Fault } from './rows.js';
import { notOk, notProblem, successFault } from './rules/answers.js';
import { createValidate, type Validate } from './rules/schemas.js';

export interface Run {
  backend: Backend;
  /** The base address, without a slash at the end. */
  base: string;
  config: Config;
  contract: ContractDocument;
  /** How a wait that the backend asks for is spent. */
  wait: (seconds: number) => Promise<void>;
}

export interface Context extends Run, Client {
  operations: Operation[];
  operation(id: OperationId): Operation;
  validate: Validate;
  clinic?: Schemas['Clinic'];
  /** Why an operation cannot be tried, for those that cannot. */
  closed: Map<Operation, string>;
  /** What an operation answered to the harmless request by which the suite finds out whether it is offered. */
  probes: Map<Operation, Answer>;
  /** Values of parameters that this clinic knows, by the parameter's name. */
  known: Record<string, string>;
  /** Visits that the suite made. */
  made: Schemas['Appointment'][];
}

export function createContext(run: Run): Context {
  const operations = readOperations(run.contract);
  return {
    ...run, ...createClient(run), operations, operation: (id) => operations.find((one) => one.id === id)!, validate: createValidate(run.contract),
    closed: new Map(), probes: new Map(), known: {}, made: [],
  };
}

/** Ends a rule as not tested unless the operation is there for this caller. */
export function mustBeOpen({ closed }: Context, operation: Operation): void {
  const reason = closed.get(operation);
  if (reason !== undefined) throw new NotTested(reason);
}

/** The same for a rule that has an effect. */
export function mayWrite(context: Context, operation: Operation): void {
  mustBeOpen(context, operation);
  if (!context.config.write) throw new NotTested('write is false.');
}

/** Only claimed profiles are held to anything. */
export function mustBeClaimed({ clinic }: Pick<Context, 'clinic'>, { profile }: Operation): void {
  if (profile === 'core') return;
  if (!clinic) throw new NotTested('GET /clinic does not say which profiles are claimed.');
  if (!clinic.contract.profiles.includes(profile)) throw new NotTested(`The profile ${profile} is not claimed.`);
}

/** What an operation needs of the configuration. */
export function mustBeConfigured({ config }: Pick<Context, 'config'>, operation: Operation): void {
  if (operation.credential === 'required' && (config.token ?? config.cookie) === undefined) throw new NotTested('No token and no cookie is configured.');
  if (operation.ofPatient && config.patientId === undefined) throw new NotTested('No patientId is configured.');
}

/** Who comes before whether an operation is offered; where a backend asks the other way round, an honest 501 is no fault. */
export function unlessNotOffered(answer: Answer): Answer {
  if (answer.status === 501) throw new NotTested('Not offered (501).');
  return answer;
}

/** The body of a success; anything else is the fault of the row. */
export function bodyOf<T>(answer: Answer): T {
  const fault = notOk(answer);
  if (fault) throw new Failed(fault);
  return answer.body as T;
}

/** The body of an answer that is as the contract says, to go on with; what is wrong with another its schema row tells. */
export function rightBody<T>({ validate }: Pick<Context, 'validate'>, operation: Operation, answer: Answer): T | undefined {
  return answer.ok && successFault(operation, answer, validate) === undefined ? (answer.body as T) : undefined;
}

export const bookingFeature = ({ clinic }: Pick<Context, 'clinic'>): Schemas['BookingFeature'] | undefined => (clinic as Partial<Schemas['Clinic']> | undefined)?.features?.booking;

/** Whether an answer is one of these problems, and carries what it has to. */
export function problemIs({ contract }: Pick<Context, 'contract'>, answer: Answer, names: string | string[], more: (problem: Schemas['Problem']) => Fault = () => undefined): Fault {
  return notProblem(answer, contract['x-portico-problem-types'], ...[names].flat()) ?? more(answer.body as Schemas['Problem']);
}

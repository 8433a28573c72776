/** Records of others: not yours and not there are the same answer. */
import { harmless } from './offered.js';
import { madeUp, type Answer, type Ask } from '../client.js';
import { mustBeClaimed, mustBeConfigured, mustBeOpen, problemIs, unlessNotOffered, type Context } from '../context.js';
import type { Operation, Schemas } from '../contract.js';
import { judge, need, NotTested, type Fault, type Row } from '../rows.js';
import { said } from '../rules/answers.js';
import { tellsApart } from '../rules/secrecy.js';

export async function foreign(context: Context): Promise<Row[]> {
  const others = await patientsOfOther(context);
  const otherPatientId = context.config.otherPatientId ?? others?.find((id) => id !== context.config.patientId);
  const rows: Row[] = [];
  for (const operation of context.operations.filter((one) => one.ofPatient)) {
    let refusal: Answer | undefined;
    rows.push(await judge(`foreign.refused.${operation.id}`, operation.id, async () => {
      const answer = await askFor(context, operation, need(otherPatientId, 'Neither an otherPatientId nor an otherToken is configured.'));
      if (answer.status < 400 || answer.status > 499) return `${said(answer)} for a patient that is not the caller's.`;
      refusal = answer;
      return undefined;
    }));
    rows.push(await judge(`foreign.same.${operation.id}`, operation.id, async () => {
      const answer = need(refusal, `foreign.refused.${operation.id} has not passed.`);
      return tellsApart(answer, await askFor(context, operation, madeUp())) ?? problemIs(context, answer, 'not-found');
    }));
    rows.push(await judge(`foreign.other-caller.${operation.id}`, operation.id, () => otherCaller(context, operation, others)));
    if (!operation.write && operation.children.length) rows.push(await judge(`foreign.missing.${operation.id}`, operation.id, () => missing(context, operation)));
  }
  return rows;
}

/** Writes go without their key: whose record it is comes first, and a backend that forgets it does nothing. */
async function askFor(context: Context, operation: Operation, patientId: string, as?: Ask['as']): Promise<Answer> {
  mustBeClaimed(context, operation);
  mustBeConfigured(context, operation);
  const { path, ...rest } = harmless(context, operation);
  return unlessNotOffered(await context.ask(operation, { ...rest, path: { ...path, patientId }, ...(as && { as }) }));
}

async function otherCaller(context: Context, operation: Operation, others: string[] | undefined): Promise<Fault> {
  const patientId = need(context.config.patientId, 'No patientId is configured.');
  if (need(others, 'No otherToken is configured.').includes(patientId)) throw new NotTested('The otherToken may open the patientId too.');
  return problemIs(context, await askFor(context, operation, patientId, 'other'), 'not-found');
}

/** A thing that the caller's own record does not have. */
async function missing(context: Context, operation: Operation): Promise<Fault> {
  mustBeOpen(context, operation);
  return problemIs(context, await context.ask(operation, { query: harmless(context, operation).query }), 'not-found');
}

async function patientsOfOther({ config, operation, ask, closed }: Context): Promise<string[] | undefined> {
  if (config.otherToken === undefined || closed.has(operation('getSession'))) return undefined;
  const { people } = ((await ask(operation('getSession'), { as: 'other' })).body ?? {}) as Partial<Schemas['Session']>;
  return people?.map((one) => one.patientId) ?? [];
}

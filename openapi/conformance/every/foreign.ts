/** Records of others: not yours and not there are the same answer. */
import { harmless } from './offered.js';
import { madeUp, type Answer, type Ask } from '../client.js';
import { mustBeClaimed, mustBeConfigured, mustBeOpen, problemIs, rightBody, unlessNotOffered, type Context } from '../context.js';
import type { Operation, Schemas } from '../contract.js';
import { judge, need, NotTested, type Fault, type Row } from '../rows.js';
import { said } from '../rules/answers.js';
import { tellsApart } from '../rules/secrecy.js';

export async function foreign(context: Context): Promise<Row[]> {
  const others = context.config.otherToken === undefined ? undefined : await patientsOf(context, 'other');
  const own = others && (await patientsOf(context, 'caller'));
  const otherPatientId = context.config.otherPatientId ?? others?.find((id) => !own!.includes(id));
  const rows: Row[] = [];
  for (const operation of context.operations.filter((one) => one.ofPatient)) {
    const rule = async (id: string, rule: () => Promise<Fault>) => void rows.push(await judge(`foreign.${id}.${operation.id}`, operation.id, () => {
      mustBeClaimed(context, operation);
      mustBeConfigured(context, operation);
      return rule();
    }));
    let refusal: Answer | undefined;
    await rule('refused', async () => {
      const answer = await askFor(context, operation, need(otherPatientId, 'Neither an otherPatientId is configured nor an otherToken of somebody with a patient of their own.'));
      if (answer.status < 400 || answer.status > 499) return `${said(answer)} for a patient that is not the caller's.`;
      refusal = answer;
      return undefined;
    });
    await rule('same', async () => {
      const answer = need(refusal, `foreign.refused.${operation.id} has not passed.`);
      return tellsApart(answer, await askFor(context, operation, madeUp())) ?? problemIs(context, answer, 'not-found');
    });
    await rule('other-caller', () => otherCaller(context, operation, others));
    if (!operation.write && operation.children.length) await rule('missing', () => missing(context, operation));
  }
  return rows;
}

/** Writes go without their key: whose record it is comes first, and a backend that forgets it does nothing. */
async function askFor(context: Context, operation: Operation, patientId: string, as?: Ask['as']): Promise<Answer> {
  const { path, ...rest } = harmless(context, operation);
  return unlessNotOffered(await context.ask(operation, { ...rest, path: { ...path, patientId }, ...(as && { as }) }));
}

async function otherCaller(context: Context, operation: Operation, others: string[] | undefined): Promise<Fault> {
  const patientId = context.config.patientId!;
  if (need(others, 'No otherToken is configured.').includes(patientId)) throw new NotTested('The otherToken may open the patientId too.');
  return problemIs(context, await askFor(context, operation, patientId, 'other'), 'not-found');
}

/** A thing that the caller's own record does not have. */
async function missing(context: Context, operation: Operation): Promise<Fault> {
  mustBeOpen(context, operation);
  return problemIs(context, await context.ask(operation, { query: harmless(context, operation).query }), 'not-found');
}

async function patientsOf(context: Context, as: 'caller' | 'other'): Promise<string[]> {
  const session = context.operation('getSession');
  if (context.closed.has(session)) return [];
  return rightBody<Schemas['Session']>(context, session, await context.ask(session, { as }))?.people.map((one) => one.patientId) ?? [];
}

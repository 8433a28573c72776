/** Who may ask: public operations answer anybody, the others nobody without a live credential. */
import { harmless } from './offered.js';
import type { Answer, Caller } from '../client.js';
import { bodyOf, mustBeClaimed, mustBeOpen, problemIs, unlessNotOffered, type Context } from '../context.js';
import type { Operation, Schemas } from '../contract.js';
import { firstFault, judge, need, NotTested, type Fault, type Row } from '../rows.js';
import { notOk, said } from '../rules/answers.js';

export async function credentials(context: Context): Promise<Row[]> {
  const rows: Row[] = [];
  for (const operation of context.operations) {
    if (operation.credential === 'required') {
      rows.push(await judge(`credential.none.${operation.id}`, operation.id, async () => problemIs(context, await askAs(context, operation, 'nobody'), 'unauthenticated')));
      rows.push(await judge(`credential.dead.${operation.id}`, operation.id, async () => problemIs(context, await askAs(context, operation, 'dead'), ['session-expired', 'unauthenticated'])));
    } else rows.push(await judge(`public.${operation.id}`, operation.id, () => answersAnybody(context, operation)));
  }
  return [...rows, ...(await session(context))];
}

async function askAs(context: Context, operation: Operation, as: Caller): Promise<Answer> {
  mustBeClaimed(context, operation);
  // Without a patientId a made-up patient does: who asks comes before what is asked for.
  return unlessNotOffered(await context.ask(operation, { ...harmless(context, operation), as }));
}

/** A write is only seen not to ask for a credential: it is sent without its key. */
async function answersAnybody(context: Context, operation: Operation): Promise<Fault> {
  mustBeOpen(context, operation);
  const callers: Caller[] = ['nobody', ...((context.config.token ?? context.config.cookie) === undefined ? [] : ['caller' as const])];
  for (const as of callers) {
    const answer = await askAs(context, operation, as);
    const fault = operation.write ? (answer.status === 401 ? `${said(answer)} without a credential, which it does not need.` : undefined) : notOk(answer);
    if (fault) return fault;
  }
  return undefined;
}

async function session(context: Context): Promise<Row[]> {
  const operation = context.operation('getSession');
  const ask = async (as: Caller) => (mustBeOpen(context, operation), context.ask(operation, { as }));
  return [
    await judge('session.nobody', operation.id, async () => {
      const { actor, people } = bodyOf<Schemas['Session']>(await ask('nobody'));
      return firstFault(actor === 'nobody' ? undefined : `actor is ${actor} where nobody is signed in.`, people.length ? 'people are listed where nobody is signed in.' : undefined);
    }),
    await judge('session.dead-credential', operation.id, async () => problemIs(context, await ask('dead'), ['session-expired', 'unauthenticated'])),
    await judge('session.caller', operation.id, async () => {
      if ((context.config.token ?? context.config.cookie) === undefined) throw new NotTested('No token and no cookie is configured.');
      const patientId = need(context.config.patientId, 'No patientId is configured.');
      const { actor, people } = bodyOf<Schemas['Session']>(await ask('caller'));
      return firstFault(actor === 'nobody' ? 'actor is nobody where somebody is signed in.' : undefined, people.some((one) => one.patientId === patientId) ? undefined : 'The configured patient is not among the people.');
    }),
  ];
}

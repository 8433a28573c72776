/** What comes last, since nothing can come after it: the session ends. */
import { invalidSignOut } from '../every/invalid-requests.js';
import { madeUp } from '../client.js';
import { bodyOf, mayWrite, mustBeOpen, problemIs, type Context } from '../context.js';
import type { Schemas } from '../contract.js';
import { collect, type Row } from '../rows.js';
import { notOk } from '../rules/answers.js';

export async function signingOut(context: Context): Promise<Row[]> {
  const { rows, rule } = collect();
  const [extend, end, session] = (['extendSession', 'endSession', 'getSession'] as const).map((id) => context.operation(id));
  await rule('session.extend', extend!.id, async () => {
    mayWrite(context, extend!);
    const { actor } = bodyOf<Schemas['Session']>(await context.ask(extend!, { key: madeUp() }));
    return actor === 'nobody' ? 'actor is nobody when the session was extended.' : undefined;
  });
  rows.push(...(await invalidSignOut(context)));
  await rule('session.end', end!.id, async () => {
    mayWrite(context, end!);
    const fault = notOk(await context.ask(end!, { key: madeUp() }));
    if (fault) return fault;
    mustBeOpen(context, session!);
    return problemIs(context, await context.ask(session!), ['session-expired', 'unauthenticated']);
  });
  return rows;
}

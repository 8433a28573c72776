/** Keeping a time: once for a key, longer when asked, given back. */
import type { Times } from './times.js';
import { madeUp, type Answer } from '../client.js';
import { bodyOf, bookingFeature, mayWrite, problemIs, type Context } from '../context.js';
import type { Operation, Schemas } from '../contract.js';
import { collect, firstFault, need, NotTested, type Row } from '../rows.js';
import { notOk } from '../rules/answers.js';

type Hold = Schemas['Hold'];
export const noTime = 'The clinic has no free time that can be booked directly.';

export async function holds(context: Context, times: Times): Promise<Row[]> {
  const { rows, rule } = collect();
  const [create, extend, release] = (['createHold', 'extendHold', 'releaseHold'] as const).map((id) => context.operation(id)) as [Operation, Operation, Operation];
  const key = madeUp();
  const send = (operation: Operation, holdId: string) => (mayWrite(context, operation), context.ask(operation, { key: madeUp(), path: { holdId } }));
  let hold: Hold | undefined;
  const held = () => (mayWrite(context, create), need(hold, 'hold.create has not passed.'));

  await rule('hold.create', create.id, async () => {
    mayWrite(context, create);
    const slotId = need(times.booked, noTime).id;
    const made = bodyOf<Hold>(await context.ask(create, { key, body: { slotId } }));
    hold = made;
    return firstFault(made.state === 'held' ? undefined : `The new hold is ${made.state}.`, made.slot.id === slotId ? undefined : 'The hold is of another slot than was asked for.');
  });
  await rule('key.replay.createHold', create.id, async () => {
    const { id, slot } = held();
    const again = bodyOf<Hold>(await context.ask(create, { key, body: { slotId: slot.id } }));
    return again.id === id ? undefined : 'The same key with the same body made another hold.';
  });
  await rule('key.reused.createHold', create.id, async () => {
    const { id } = held();
    const answer = await context.ask(create, { key, body: { slotId: need(times.otherBody, noTime).id } });
    const made = answer.ok ? (answer.body as Hold).id : undefined;
    if (made !== undefined && made !== id) await send(release, made);
    return reusedFault(context, answer, id);
  });
  await rule('hold.extend', extend.id, async () => {
    const { id, expiresAt } = held();
    if (bookingFeature(context)?.limits?.holdExtensions === 0) throw new NotTested('The clinic extends no holds.');
    const longer = bodyOf<Hold>(await send(extend, id));
    return firstFault(longer.id === id ? undefined : 'Another hold was extended.', Date.parse(longer.expiresAt) >= Date.parse(expiresAt) ? undefined : `The hold ends sooner than before: ${longer.expiresAt} instead of ${expiresAt}.`);
  });
  await rule('hold.release', release.id, async () => notOk(await send(release, held().id)));
  await rule('hold.release-again', release.id, async () => notOk(await send(release, held().id), '204 for a hold that is gone already'));
  await rule('hold.extend-released', extend.id, async () => problemIs(context, await send(extend, held().id), 'hold-expired'));
  return rows;
}

/** Refused, and where the refusal names what the first call made, it names the right thing. */
export function reusedFault(context: Context, answer: Answer, firstId: string): string | undefined {
  return problemIs(context, answer, 'idempotency-key-reused', ({ existing }) => (existing === undefined || existing.id === firstId ? undefined : `existing is ${existing.id} where the first call made ${firstId}.`));
}

/** What comes last, since nothing can come after it: the suite's own visits are cancelled, and the session ends. */
import { invalidSignOut } from '../every/invalid-requests.js';
import { madeUp, type Answer } from '../client.js';
import { bodyOf, mayWrite, mustBeOpen, problemIs, type Context } from '../context.js';
import type { Schemas } from '../contract.js';
import { collect, firstFault, need, type Row } from '../rows.js';
import { notOk } from '../rules/answers.js';

type Appointment = Schemas['Appointment'];

export async function cancelling(context: Context): Promise<Row[]> {
  const { rows, rule } = collect();
  const cancel = context.operation('cancelAppointment');
  const send = ({ id }: Appointment, version?: string, key = madeUp()): Promise<Answer> => {
    mayWrite(context, cancel);
    return context.ask(cancel, { key, path: { appointmentId: id }, body: { reasonCode: 'other' }, headers: version === undefined ? {} : { 'If-Match': `"${version}"` } });
  };
  const first = () => (mayWrite(context, cancel), need(context.made[0], 'No visit was booked.'));
  const key = madeUp();
  await rule('version.missing.cancelAppointment', cancel.id, async () => problemIs(context, await send(first()), 'version-missing'));
  await rule('version.stale.cancelAppointment', cancel.id, async () => problemIs(context, await send(first(), 'conformance'), 'version-conflict'));
  await rule('booking.cancel', cancel.id, async () => {
    const cancelled = bodyOf<Appointment>(await send(first(), first().version, key));
    return firstFault(cancelled.id === first().id ? undefined : 'Another visit was cancelled.', cancelled.status === 'cancelled' || cancelled.change?.kind === 'cancel' ? undefined : `The visit is ${cancelled.status} when it was cancelled.`);
  });
  await rule('key.replay.cancelAppointment', cancel.id, async () => notOk(await send(first(), first().version, key), 'the same answer to the same key'));
  if (context.config.write && !context.closed.has(cancel)) for (const appointment of context.made.slice(1)) await send(appointment, appointment.version);
  return rows;
}

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

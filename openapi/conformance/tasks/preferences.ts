/** What a patient chooses: only what is named changes, of the version that was seen, once for a key. */
import { isDeepStrictEqual } from 'node:util';
import { madeUp, type Answer } from '../client.js';
import { bodyOf, mayWrite, mustBeOpen, problemIs, type Context } from '../context.js';
import type { Schemas } from '../contract.js';
import { collect, firstFault, need, NotTested, type Fault, type Row } from '../rows.js';
import { notOk } from '../rules/answers.js';
import { pointerFault } from '../rules/refusals.js';

type Preferences = Schemas['Preferences'];
type Choice = Schemas['UpdatePreferences'];

/** A body that this clinic would take, and the version that it takes it with. */
export interface Chosen { body?: Choice; version?: string }

export async function preferences(context: Context, chosen: Chosen): Promise<Row[]> {
  const { rows, rule } = collect();
  const [get, update] = [context.operation('getPreferences'), context.operation('updatePreferences')];
  const read = async () => (mustBeOpen(context, get), bodyOf<Preferences>(await context.ask(get)));
  const send = (body: Choice, version?: string, key = madeUp()): Promise<Answer> =>
    (mayWrite(context, update), context.ask(update, { key, body, headers: version === undefined ? {} : { 'If-Match': `"${version}"` } }));
  const one = (kind: string, choice: string) => ({ release: { byKind: [{ kind, choice }] } }) as Choice;
  let before: Preferences | undefined;
  let after: Preferences | undefined;

  await rule('preferences.choices', get.id, async () => {
    before = await read();
    const kinds = before.release?.byKind ?? [];
    const repeated = kinds.find(({ kind }, index) => kinds.findIndex((other) => other.kind === kind) < index);
    const wrong = kinds.find(({ choice, choices }) => !choices.includes(choice));
    return firstFault(repeated && `The kind ${repeated.kind} is there twice.`, wrong && `For ${wrong.kind} the choice is ${wrong.choice}, which is not one of its choices.`);
  });
  /** A kind with more than one choice, and the choice that is not in force. */
  const other = () => {
    const { release } = need(before, 'preferences.choices has not passed.');
    const kind = release?.byKind.find(({ choices }) => choices.length > 1);
    if (!kind) throw new NotTested('There is nothing to choose.');
    return { kind: kind.kind, from: kind.choice, to: kind.choices.find((choice) => choice !== kind.choice)! };
  };
  await rule('version.missing.updatePreferences', update.id, async () => problemIs(context, await send(one(other().kind, other().to)), 'version-missing', currentFault(before)));
  await rule('version.stale.updatePreferences', update.id, async () => {
    const fault = problemIs(context, await send(one(other().kind, other().to), 'conformance'), 'version-conflict', currentFault(before));
    return fault ?? (isDeepStrictEqual((await read()).release, before!.release) ? undefined : 'A stale choice was refused and carried out all the same.');
  });
  await rule('preferences.unknown-kind', update.id, async () => problemIs(context, await send(one('conformance-unknown', other().to), before!.version), 'invalid-request', (problem) => pointerFault(problem, '/release/byKind/0/kind')));
  const key = madeUp();
  await rule('preferences.change', update.id, async () => {
    const { kind, to } = other();
    after = bodyOf<Preferences>(await send(one(kind, to), before!.version, key));
    const expected = before!.release!.byKind.map((now) => [now.kind, now.kind === kind ? to : now.choice]);
    const told = (preferred: Preferences): Fault => (isDeepStrictEqual(preferred.release?.byKind.map((now) => [now.kind, now.choice]), expected) ? undefined : 'After one kind was chosen for, the choices are others than that one and those before.');
    return firstFault(told(after), after.version === before!.version ? 'The version is the same after a change.' : undefined) ?? told(await read());
  });
  await rule('key.replay.updatePreferences', update.id, async () => {
    const { kind, to } = other();
    const { version } = need(after, 'preferences.change has not passed.');
    const again = await send(one(kind, to), before!.version, key);
    return notOk(again) ?? ((await read()).version === version ? undefined : 'The same key changed the preferences again.');
  });
  await rule('key.reused.updatePreferences', update.id, async () => {
    need(after, 'preferences.change has not passed.');
    return problemIs(context, await send(one(other().kind, other().from), after!.version, key), 'idempotency-key-reused');
  });
  await rule('preferences.back', update.id, async () => {
    const { kind, from } = other();
    need(after, 'preferences.change has not passed.');
    const { version, release } = bodyOf<Preferences>(await send(one(kind, from), after!.version));
    chosen.body = one(kind, from);
    chosen.version = version;
    return isDeepStrictEqual(release, before!.release) ? undefined : 'After the first choice was chosen again, something is not as it was.';
  });
  return rows;
}

const currentFault = (before: Preferences | undefined) => ({ current }: Schemas['Problem']): Fault => (current?.version === before?.version ? undefined : `current has the version ${String(current?.version ?? 'absent')} where it is ${before?.version}.`);

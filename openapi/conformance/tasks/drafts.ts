/** What was typed: kept as it is, and never overwritten by somebody who has not seen the last version. */
import { isDeepStrictEqual } from 'node:util';
import { madeUp, type Answer } from '../client.js';
import { bodyOf, mayWrite, mustBeOpen, problemIs, type Context } from '../context.js';
import type { Operation, Schemas } from '../contract.js';
import { collect, firstFault, need, type Fault, type Row } from '../rows.js';
import { notOk, said } from '../rules/answers.js';

type Draft = Schemas['Draft'];
type Values = Schemas['DraftValues'];

/** Right by the contract, and wrong for many a database, template or log. The first two not every database can keep; they may be refused. */
const hardTexts = [['\u0000'], ['\ud800'], ['\u202eright to left', '👩🏽‍⚕️ ﷽ Ω̸', `'"<script>&amp;%00\\u0000{{1}}\r\n`, '__proto__', 'x'.repeat(10_000)]];

/** The drafts that were made, for `throwAway`. */
export interface Kept { ids: string[] }

export async function drafts(context: Context, kept: Kept): Promise<Row[]> {
  const { rows, rule } = collect();
  const save = context.operation('saveDraft');
  const list = context.operation('listDrafts');
  const put = async (draftId: string, values: Values, version?: string): Promise<Answer> => {
    mayWrite(context, save);
    const answer = await context.ask(save, { path: { draftId }, body: { kind: 'booking', values }, headers: version === undefined ? {} : { 'If-Match': `"${version}"` } });
    if (answer.ok && !kept.ids.includes(draftId)) kept.ids.push(draftId);
    return answer;
  };
  const draftId = madeUp();
  const [first, second, third] = [{ reason: 'first' }, { reason: 'second', list: [1, null, { deep: true }] }, { reason: 'third' }];
  let old: Draft | undefined;
  let current: Draft | undefined;
  const saved = () => (mayWrite(context, save), need(old, 'draft.save has not passed.'));
  const updated = () => (mayWrite(context, save), need(current, 'draft.update has not passed.'));

  await rule('draft.save', save.id, async () => {
    old = bodyOf<Draft>(await put(draftId, first));
    return keptFault(old, draftId, first);
  });
  await rule('version.missing.saveDraft', save.id, async () => {
    const { version } = saved();
    return problemIs(context, await put(draftId, third), 'version-missing', (problem) => currentFault(problem, version));
  });
  await rule('draft.update', save.id, async () => {
    const { version } = saved();
    const changed = bodyOf<Draft>(await put(draftId, second, version));
    current = changed;
    return firstFault(keptFault(changed, draftId, second), changed.version === version ? 'The version is the same after a change.' : undefined);
  });
  await rule('draft.listed', list.id, async () => {
    const { version } = updated();
    const listed = await listedDraft(context, draftId);
    if (!listed) return 'The draft is not in the list.';
    return firstFault(keptFault(listed, draftId, second), listed.version === version ? undefined : `The draft is listed with the version ${listed.version} where ${version} was saved.`);
  });
  await rule('version.stale.saveDraft', save.id, async () => {
    const { version } = updated();
    const fault = problemIs(context, await put(draftId, third, old!.version), 'version-conflict', (problem) => currentFault(problem, version));
    if (fault || context.closed.has(list)) return fault;
    return (await listedDraft(context, draftId))?.version === version ? undefined : 'A stale save was refused and carried out all the same.';
  });
  await rule('draft.hard-texts', save.id, async () => {
    const faults: Fault[] = [];
    for (const texts of hardTexts) {
      const values = JSON.parse(`{"texts": ${JSON.stringify(texts)}, ${texts.map((text) => `${JSON.stringify(text)}: 1`).join()}}`) as Values;
      const id = madeUp();
      const answer = await put(id, values);
      if (answer.ok) faults.push(keptFault(answer.body as Draft, id, values));
      else if (answer.status < 400 || answer.status > 499) faults.push(`With ${JSON.stringify(texts).slice(0, 60)} ${said(answer)}.`);
    }
    return firstFault(...faults);
  });
  return rows;
}

/** After the lists have been read in pages. */
export async function throwAway(context: Context, kept: Kept): Promise<Row[]> {
  const { rows, rule } = collect();
  const remove = context.operation('deleteDraft');
  const key = madeUp();
  const [draftId] = kept.ids;
  const send = (id: string, withKey = madeUp()) => (mayWrite(context, remove), context.ask(remove, { key: withKey, path: { draftId: id } }));
  const first = () => (mayWrite(context, remove), need(draftId, 'draft.save has not passed.'));
  await rule('draft.delete', remove.id, async () => notOk(await send(first(), key)) ?? ((await listedDraft(context, first())) ? 'The draft is still in the list.' : undefined));
  await rule('key.replay.deleteDraft', remove.id, async () => notOk(await send(first(), key)));
  await rule('key.reused.deleteDraft', remove.id, async () => {
    first();
    return problemIs(context, await send(madeUp(), key), 'idempotency-key-reused');
  });
  if (!context.closed.has(remove)) for (const id of kept.ids.slice(1)) await send(id);
  return rows;
}

async function listedDraft(context: Context, draftId: string): Promise<Draft | undefined> {
  const list: Operation = context.operation('listDrafts');
  mustBeOpen(context, list);
  const { items } = bodyOf<Schemas['DraftList']>(await context.ask(list, { query: { kind: 'booking', limit: '100' } }));
  return items.find((draft) => draft.id === draftId);
}

const keptFault = (draft: Draft, draftId: string, values: Values): Fault => firstFault(
  draft.id === draftId ? undefined : `The draft ${draft.id} is answered where ${draftId} was saved.`,
  isDeepStrictEqual(draft.values, values) ? undefined : `The draft's values come back as ${JSON.stringify(draft.values).slice(0, 200)}.`,
);

/** A refusal by version shows the thing as it is now, so that the person can choose. */
function currentFault({ current }: Schemas['Problem'], version: string): Fault {
  return current?.version === version ? undefined : `current has the version ${String(current?.version ?? 'absent')} where it is ${version}.`;
}

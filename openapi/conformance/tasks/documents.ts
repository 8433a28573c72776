/** Documents: in order, the superseded under what follows it, and the bytes as their metadata says. */
import { bodyOf, mustBeOpen, problemIs, type Context } from '../context.js';
import type { Schemas } from '../contract.js';
import { collect, need, NotTested, type Row } from '../rows.js';
import { mediaType, notOk } from '../rules/answers.js';
import { datesFault, foldedFault } from '../rules/results.js';

const most = 5;

export async function documents(context: Context): Promise<Row[]> {
  const { rows, rule } = collect();
  const [list, content] = [context.operation('listDocuments'), context.operation('getDocumentContent')];
  const all = async () => (mustBeOpen(context, list), bodyOf<Schemas['DocumentList']>(await context.ask(list, { query: { limit: '100' } })).items);
  await rule('documents.order', list.id, async () => datesFault((await all()).map(({ date }) => date)));
  await rule('documents.folded', list.id, async () => foldedFault(await all()));
  await rule('documents.content', content.id, async () => {
    mustBeOpen(context, content);
    const formats = (await all()).flatMap(({ id, formats: those }) => those.filter(({ size }) => size !== 0).map((format) => ({ id, format }))).slice(0, most);
    if (!formats.length) throw new NotTested('The patient has no document with content.');
    for (const { id, format } of formats) {
      const answer = await context.ask(content, { path: { documentId: id }, query: { format: format.id } });
      const type = format.mediaType.split(';')[0]!.trim().toLowerCase();
      if (notOk(answer)) return notOk(answer);
      if (mediaType(answer.headers) !== type) return `The content of ${id} is ${mediaType(answer.headers)} where its format says ${type}.`;
      if (type.startsWith('text/') && format.size !== undefined && new TextEncoder().encode(answer.text).length !== format.size) return `The content of ${id} is not of the size that its format says.`;
    }
    return undefined;
  });
  await rule('documents.at-clinic', content.id, async () => {
    mustBeOpen(context, content);
    const { id } = need((await all()).find(({ heldAtClinic }) => heldAtClinic), 'None of the patient’s documents is held at the clinic.');
    return problemIs(context, await context.ask(content, { path: { documentId: id } }), ['document-at-clinic', 'document-empty']);
  });
  return rows;
}

import type { Selectable } from 'kysely';
import type { Context, Handlers } from '../context.js';
import type { DraftTable } from '../data/schema.js';
import { pageOf } from '../page.js';
import { instant } from '../place-time.js';
import { Refusal } from '../problems.js';
import { takeTurns } from '../turns.js';

const maximumDrafts = 50;
const maximumBytes = 64 * 1024;

/** Drafts are of the person who types, in the record they type for. */
export const draftHandlers: Handlers = {
  async listDrafts(context, { query }) {
    let rows = mine(context).orderBy('saved_at', 'desc').orderBy('id');
    if (query.kind !== undefined) rows = rows.where('kind', '=', query.kind);
    const page = pageOf(context, await rows.execute(), query, { kind: query.kind });
    return { body: { ...page, items: page.items.map((row) => draft(row, context)) } };
  },

  async saveDraft(context, { path: { draftId }, body }) {
    const { db, clinic, ifMatch } = context;
    const size = new TextEncoder().encode(JSON.stringify(body.values)).length;
    if (size > maximumBytes) throw new Refusal('invalid-request', { errors: [{ pointer: '/values', code: 'too-large', limit: maximumBytes }] });
    const { patient_id, person_id } = owner(context);
    await takeTurns(db, 'drafts', clinic.id, person_id, patient_id);
    const existing = await mine(context).where('id', '=', draftId).forUpdate().executeTakeFirst();
    if (existing && ifMatch === undefined) throw new Refusal('version-missing', { current: draft(existing, context) });
    if (existing ? ifMatch !== String(existing.version) : ifMatch !== undefined) throw new Refusal('version-conflict', existing ? { current: draft(existing, context) } : {});
    const { kind, ...content } = body;
    const saved = { kind, version: (existing?.version ?? 0) + 1, saved_at: clinic.now, content: JSON.stringify(content) };
    if (existing) {
      await db.updateTable('draft').set(saved).where('clinic_id', '=', clinic.id).where('person_id', '=', existing.person_id).where('patient_id', '=', existing.patient_id).where('id', '=', draftId).execute();
    } else {
      const { length } = await mine(context).execute();
      if (length >= maximumDrafts) throw new Refusal('limit-reached', { limit: maximumDrafts });
      await db.insertInto('draft').values({ ...owner(context), id: draftId, ...saved }).execute();
    }
    return { body: draft({ ...saved, id: draftId, content }, context) };
  },

  async deleteDraft(context, { path: { draftId } }) {
    const { clinic_id, patient_id, person_id } = owner(context);
    await context.db.deleteFrom('draft').where('clinic_id', '=', clinic_id).where('patient_id', '=', patient_id).where('person_id', '=', person_id).where('id', '=', draftId).execute();
    return { status: 204 };
  },
};

function owner({ clinic, relation, who }: Context) {
  if (who.kind !== 'person') throw new Refusal('unauthenticated');
  return { clinic_id: clinic.id, patient_id: relation!.patientId, person_id: who.personId };
}

function mine(context: Context) {
  const { clinic_id, patient_id, person_id } = owner(context);
  return context.db.selectFrom('draft').selectAll().where('clinic_id', '=', clinic_id).where('patient_id', '=', patient_id).where('person_id', '=', person_id);
}

/** A task that is done takes its draft along, by the key they share. */
export async function dropDraft(context: Context, key: string): Promise<void> {
  if (context.who.kind !== 'person') return; // a guest's stays in the page
  const { clinic_id, patient_id, person_id } = owner(context);
  await context.db.deleteFrom('draft').where('clinic_id', '=', clinic_id).where('patient_id', '=', patient_id).where('person_id', '=', person_id)
    .where('content', '@>', JSON.stringify({ key }) as never).execute();
}

function draft(row: Pick<Selectable<DraftTable>, 'id' | 'kind' | 'version' | 'saved_at' | 'content'>, { clinic }: Context) {
  const { values, uploadIds, key } = row.content;
  return {
    id: row.id, kind: row.kind, version: String(row.version), savedAt: instant(row.saved_at, clinic.config.timeZone), values,
    ...(uploadIds && { uploadIds }), ...(key && { key }),
  };
}

/** What a patient wants done otherwise; so far, when results are shown. */
import { actor } from '../audit.js';
import type { Answer, Context, Handlers } from '../context.js';
import type { ReleaseChoice } from '../data/records.js';
import { inLanguage } from '../language.js';
import { Refusal } from '../problems.js';
import { takeTurns } from '../turns.js';
import { releaseChoices } from './release-choices.js';

type Preferences = Answer<'getPreferences'>;
type Wanted = { kind: string; choice: ReleaseChoice }[];

export const preferenceHandlers: Handlers = {
  async getPreferences(context) {
    return { body: await readPreferences(context, context.relation!.patientId) };
  },

  async updatePreferences(context, { body }) {
    const { db, clinic, who, ifMatch, relation } = context;
    const { patientId } = relation!;
    const wanted = body.release?.byKind ?? [];
    checkAllowed(context, wanted);
    await takeTurns(db, 'preferences', clinic.id, patientId);
    const current = await readPreferences(context, patientId);
    if (ifMatch === undefined) throw new Refusal('version-missing', { current });
    if (ifMatch !== current.version) throw new Refusal('version-conflict', { current });
    const changed = wanted.filter(({ kind, choice }) => current.release!.byKind.some((one) => one.kind === kind && one.choice !== choice));
    if (changed.length) {
      const version = Number(current.version) + 1;
      await db.insertInto('preference').values({ patient_id: patientId, clinic_id: clinic.id, version }).onConflict((conflict) => conflict.column('patient_id').doUpdateSet({ version })).execute();
      await db.insertInto('release_choice').values(changed.map(({ kind, choice }) => ({ clinic_id: clinic.id, patient_id: patientId, kind, choice, chosen_by: actor(who), chosen_at: clinic.now }))).execute();
    }
    return { body: await readPreferences(context, patientId), resource: { kind: 'preferences', id: patientId } };
  },
};

/** What stands now, for a write that is sent again. */
export const currentPreferences = (context: Context, patientId: string): Promise<Preferences> => readPreferences(context, patientId);

async function readPreferences(context: Context, patientId: string): Promise<Preferences> {
  const { db, clinic, lang } = context;
  const row = await db.selectFrom('preference').select('version').where('clinic_id', '=', clinic.id).where('patient_id', '=', patientId).executeTakeFirst();
  const choices = await releaseChoices(context, patientId);
  const { text, byKind } = clinic.config.release;
  return {
    version: String(row?.version ?? 1),
    release: {
      ...(text && { text: inLanguage(text, lang) }),
      byKind: byKind.map((one) => ({ kind: one.kind, label: inLanguage(one.label, lang), ...(one.text && { text: inLanguage(one.text, lang) }), choice: choices.get(one.kind)![0]!.choice, choices: one.choices })),
    },
  };
}

function checkAllowed({ clinic }: Context, wanted: Wanted): void {
  const errors = wanted.flatMap(({ kind, choice }, index) => {
    const pointer = `/release/byKind/${index}`;
    const known = clinic.config.release.byKind.find((one) => one.kind === kind);
    if (!known) return [{ pointer: `${pointer}/kind`, code: 'not-listed' }];
    if (wanted.findIndex((one) => one.kind === kind) < index) return [{ pointer: `${pointer}/kind`, code: 'not-unique' }];
    return known.choices.includes(choice) ? [] : [{ pointer: `${pointer}/choice`, code: 'not-listed' }];
  });
  if (errors.length) throw new Refusal('invalid-request', { errors });
}

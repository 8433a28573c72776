/** What a patient wants to be shown of results, and since when. */
import type { Context } from '../context.js';
import type { ReleaseChoice } from '../data/records.js';

/** A choice and from when it was in force; the clinic's own, before the patient chose, has no beginning. */
export interface Chosen {
  choice: ReleaseChoice;
  from?: Date;
}

/** By kind of the clinic’s rules: what was chosen, the newest first; the last is what the clinic begins with. */
export async function releaseChoices({ db, clinic }: Pick<Context, 'db' | 'clinic'>, patientId: string): Promise<ReadonlyMap<string, Chosen[]>> {
  const rows = await db.selectFrom('release_choice').select(['kind', 'choice', 'chosen_at']).where('clinic_id', '=', clinic.id).where('patient_id', '=', patientId).orderBy('place', 'desc').execute();
  return new Map(clinic.config.release.byKind.map(({ kind, initial, choices }) => [kind, [
    // What the clinic no longer allows was chosen all the same, and is not in force.
    ...rows.filter((row) => row.kind === kind && choices.includes(row.choice as ReleaseChoice)).map(({ choice, chosen_at }) => ({ choice: choice as ReleaseChoice, from: chosen_at })),
    { choice: initial },
  ]]));
}

/** Of all choices those that hold for a report; at once where the clinic lets nobody choose. */
export function choicesFor(choices: ReadonlyMap<string, Chosen[]>, { kind, sensitive }: { kind: string; sensitive: boolean }): Chosen[] {
  return (sensitive ? choices.get('sensitive') : undefined) ?? choices.get(kind) ?? choices.get('other') ?? [{ choice: 'now' }];
}

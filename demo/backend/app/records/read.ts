/** The record's short lists as the contract says them. */
import type { Context } from '../context.js';
import type { Section, SectionItems } from '../data/records.js';
import { newestFirst, touches } from '../rules/clinical-time.js';

interface Said { lang?: string }

/** What stays to be seen of an entry that was made in error; the rest was never true. */
const keptOfRetracted = new Set(['title', 'name', 'status', 'statusReason', 'retractedAt', 'date', 'collectedAt', 'origin', 'lang']);

/** One section of the record that the path names, the newest first, what is not dated last. */
export async function readSection<S extends Section>(context: Context, section: S, days: { from?: string; to?: string } = {}): Promise<SectionItems[S][]> {
  const { db, clinic, relation, lang } = context;
  const rows = await db.selectFrom('record_entry').select(['id', 'dated', 'details']).where('clinic_id', '=', clinic.id).where('patient_id', '=', relation!.patientId).where('section', '=', section).orderBy('id').execute();
  return rows.map(({ dated, ...row }) => ({ ...row, dated: dated ?? undefined })).filter(({ dated }) => touches(dated, days)).sort((a, b) => newestFirst(a.dated, b.dated))
    .map(({ id, details }) => {
      const { lang: written, ...content } = (details.status === 'retracted' ? Object.fromEntries(Object.entries(details).filter(([name]) => keptOfRetracted.has(name))) : details) as Said & object;
      return { id, ...(written === undefined || written === lang ? content : writtenIn(written, content)) } as SectionItems[S];
    });
}

/** The record's words are shown as they were written; an answer in another language says in which. */
export function writtenIn<T extends object>(lang: string, item: T): T {
  const marked = { ...item } as Record<string, unknown>;
  for (const name of ['title', 'name', 'value'] as const) if (typeof marked[name] === 'object') marked[name] = { ...marked[name], lang };
  if (marked.notes) marked.notes = (marked.notes as Said[]).map((note) => ({ lang, ...note }));
  if (marked.members) marked.members = (marked.members as object[]).map((member) => writtenIn(lang, member));
  return marked as T;
}

/** Prescriptions and what somebody says they take, with the fills that the pharmacies told of. */
import type { Selectable } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import type { Context, Handlers } from '../context.js';
import type { MedicationTable } from '../data/records.js';
import { inLanguage } from '../language.js';
import { freshness, pageOf } from '../page.js';
import { Refusal } from '../problems.js';
import { newestFirst } from '../rules/clinical-time.js';
import { writtenIn } from '../records/read.js';

type Schemas = components['schemas'];
type Fill = Schemas['MedicationFill'];
type Row = Selectable<MedicationTable>;

const statuses: ReadonlySet<string> = new Set<Schemas['MedicationStatusKnown']>(['active', 'on-hold', 'expired', 'stopped', 'completed', 'cancelled', 'draft', 'retracted', 'unknown']);
const origins: ReadonlySet<string> = new Set<Schemas['OriginKnown']>(['clinic', 'outside', 'patient', 'unknown']);
const current = ['active', 'on-hold'];

export const medicationHandlers: Handlers = {
  async listMedications(context, { query }) {
    const { status, origin } = query;
    checkListed('status', status, statuses);
    checkListed('origin', origin, origins);
    const matches = (wanted: string[] | undefined, value: string, known: ReadonlySet<string>) => !wanted?.length || wanted.includes(known.has(value) ? value : 'unknown');
    const rows = (await ofPatient(context).execute()).filter((row) => matches(status, row.status, statuses) && matches(origin, row.origin, origins));
    const rank = (row: Row) => (current.includes(row.status) ? 0 : 1);
    rows.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, context.lang) || (a.id < b.id ? -1 : 1));
    const page = pageOf(context, rows, query, { status, origin });
    const fills = await readFills(context, page.items);
    const { notListed } = context.clinic.config.medications ?? {};
    return { body: { ...page, items: page.items.map((row) => medication(context, row, fills(row.id))), ...(notListed && { notListed: { text: inLanguage(notListed, context.lang) } }) } };
  },

  async getMedication(context, { path: { medicationId } }) {
    const row = await ofPatient(context).where('id', '=', medicationId).executeTakeFirst();
    if (!row) throw new Refusal('not-found');
    const fills = (await readFills(context, [row]))(row.id);
    return { body: { ...medication(context, row, fills), fills: row.status === 'retracted' ? [] : fills, ...freshness(context) } };
  },
};

const ofPatient = ({ db, clinic, relation }: Context) => db.selectFrom('medication').selectAll().where('clinic_id', '=', clinic.id).where('patient_id', '=', relation!.patientId);

function checkListed(name: string, wanted: string[] | undefined, known: ReadonlySet<string>): void {
  if (wanted && !wanted.every((value) => known.has(value))) throw new Refusal('invalid-request', { errors: [{ pointer: `query/${name}`, code: 'not-listed' }] });
}

/** Of several medicines, the newest first. */
async function readFills({ db }: Context, rows: Row[]): Promise<(id: string) => Fill[]> {
  const fills = rows.length ? await db.selectFrom('medication_fill').selectAll().where('medication_id', 'in', rows.map(({ id }) => id)).orderBy('place', 'desc').execute() : [];
  fills.sort((a, b) => newestFirst(a.dated ?? undefined, b.dated ?? undefined));
  return (id) => fills.filter((fill) => fill.medication_id === id).map(({ details }) => details);
}

function medication({ lang }: Context, row: Row, fills: Fill[]): Schemas['Medication'] {
  const { id, status, origin } = row;
  const { lang: written, ...details } = row.details;
  const lastFill = fills.find(({ at }) => at !== undefined);
  const content = status === 'retracted' ? { name: details.name } : { ...details, ...(lastFill && { lastFill }) };
  return { id, status, origin, ...(written === undefined || written === lang ? content : { ...writtenIn(written, content), lang: written }) };
}

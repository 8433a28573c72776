import type { Selectable } from 'kysely';
import type { Context } from '../context.js';
import { sha256 } from '../credentials.js';
import type { VisitTypeTable } from '../data/schema.js';
import { inLanguage } from '../language.js';
import { freshness } from '../page.js';
import { Refusal } from '../problems.js';
import { checkVersion } from './version.js';
import type { StaffHandlers, StaffSchemas } from './types.js';

type Way = StaffSchemas['StaffBookingWay'];

export const visitTypeHandlers: StaffHandlers = {
  async listStaffVisitTypes(context) {
    const { db, clinic } = context;
    const rows = await db.selectFrom('visit_type').selectAll().where('clinic_id', '=', clinic.id).orderBy('position').execute();
    const sites = await sitesByType(context);
    return { body: { asOf: freshness(context).asOf, items: await Promise.all(rows.map((row) => describe(context, row, sites))) } };
  },

  async switchBooking(context, { path: { visitTypeId }, body: { booking, bookingAt = [] } }) {
    const { db, clinic } = context;
    const row = await db.selectFrom('visit_type').selectAll().where('clinic_id', '=', clinic.id).where('id', '=', visitTypeId).forUpdate().executeTakeFirst();
    if (!row) throw new Refusal('not-found');
    const sites = await sitesByType(context);
    checkVersion(context, await versionOf(row), (later) => describe(later, row, sites));
    const known = new Set((await db.selectFrom('location').select('id').where('clinic_id', '=', clinic.id).execute()).map(({ id }) => id));
    const errors = bookingAt.flatMap(({ locationId }, index) => (known.has(locationId) && bookingAt.findIndex((other) => other.locationId === locationId) === index ? [] : [{ pointer: `/bookingAt/${index}/locationId`, code: known.has(locationId) ? 'not-unique' : 'not-found' }]));
    if (errors.length) throw new Refusal('invalid-request', { errors });
    const { bookingAt: _, ...kept } = row.data;
    const differing = bookingAt.filter((one) => one.booking !== booking);
    const data = { ...kept, booking, ...(differing.length && { bookingAt: Object.fromEntries(differing.map((one) => [one.locationId, one.booking])) }) };
    await db.updateTable('visit_type').set({ data: JSON.stringify(data) }).where('clinic_id', '=', clinic.id).where('id', '=', visitTypeId).execute();
    return { body: await describe(context, { ...row, data }, sites) };
  },
};

/** The switch has no counter of its own: what it says is its version. */
const versionOf = async ({ data }: Selectable<VisitTypeTable>): Promise<string> => (await sha256(JSON.stringify([data.booking, Object.entries(data.bookingAt ?? {}).sort()]))).slice(0, 12);

async function describe({ lang }: Context, row: Selectable<VisitTypeTable>, sites: Map<string, string[]>): Promise<StaffSchemas['StaffVisitType']> {
  return {
    id: row.id, version: await versionOf(row), name: inLanguage(row.data.name, lang), booking: row.data.booking as Way, locationIds: sites.get(row.id) ?? [],
    bookingAt: Object.entries(row.data.bookingAt ?? {}).map(([locationId, booking]) => ({ locationId, booking: booking as Way })),
  };
}

/** Where somebody does it. */
async function sitesByType({ db, clinic }: Context): Promise<Map<string, string[]>> {
  const sites = new Map<string, string[]>();
  for (const { data } of await db.selectFrom('practitioner').select('data').where('clinic_id', '=', clinic.id).execute()) {
    for (const type of data.visitTypeIds) sites.set(type, [...new Set([...(sites.get(type) ?? []), ...data.locationIds])]);
  }
  return sites;
}

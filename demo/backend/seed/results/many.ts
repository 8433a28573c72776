/** A record as long as that of somebody who is measured every week for years: 500 reports of 20 values each. */
import type { Insertable, Kysely } from 'kysely';
import type { Clinic } from '../../app/context.js';
import type { Schema } from '../../app/data/schema.js';
import { addDays, atPlace, instant } from '../../app/place-time.js';
import { plotOf } from '../../app/results/plot.js';
import { reportColumns, unitOf } from '../../app/results/write.js';
import { stableId } from '../ids.js';
import { seeded } from '../random.js';
import { insert } from './build.js';
import { analytes } from './analytes.js';
import { measured, range } from './values.js';
import { northgate, quill } from './told.js';
import { dated } from '../../app/results/dates.js';
import type { NewReport } from '../../app/data/results.js';

export const manyPrefix = 'many-';
const reports = 500;
const followed = Object.values(analytes).slice(0, 20);

/** Rows are made at once instead of one report after the other: it takes a second, not a minute. */
export async function seedMany(db: Kysely<Schema>, clinic: Clinic, today: string): Promise<void> {
  const { timeZone } = clinic.config;
  const patientId = await stableId(clinic.id, 'patient', 'amira');
  const chance = seeded(6);
  const series = new Map((await db.insertInto('series').values(await Promise.all(followed.map(async ({ key, name }) => ({ id: await stableId(clinic.id, 'series', `many/${key}`), clinic_id: clinic.id, patient_id: patientId, key, name: JSON.stringify({ display: name }) }))))
    .onConflict((conflict) => conflict.columns(['patient_id', 'key']).doUpdateSet((of) => ({ key: of.ref('excluded.key') }))).returning(['id', 'key']).execute()).map(({ id, key }) => [key, id]));
  const [rows, measuredRows]: [Insertable<Schema['report']>[], Insertable<Schema['observation']>[]] = [[], []];
  for (let index = 0; index < reports; index++) {
    const id = `${manyPrefix}${clinic.id}-${index}`;
    const at = atPlace(addDays(today, -7 * (index + 8)), '08:00', timeZone);
    const collectedAt = instant(at, timeZone);
    const observations = followed.map((analyte) => measured(analyte, (50 + chance() * 50).toFixed(1), { ranges: [range('60.0', '90.0', analyte)] }));
    const report: NewReport = { kind: 'laboratory', title: `Weekly panel ${reports - index}`, status: 'final', collectedAt, orderer: quill, performers: [northgate], observations };
    rows.push({ id, clinic_id: clinic.id, patient_id: patientId, ...(await reportColumns(report, { reportId: id, at }, timeZone, { images: 0, documents: 0 })), sensitive: false, delay_reason: null, delay_until: null, arrived_at: at, reviewed_at: at, stages: '[]', next_stage_at: null });
    for (const [position, { key, analyte, members: _, status, ...data }] of observations.entries()) {
      measuredRows.push({
        id: `${id}-${key}`, clinic_id: clinic.id, patient_id: patientId, report_id: id, parent_id: null, position, category: 'report', status, ...dated(collectedAt, undefined, timeZone),
        series_id: series.get(analyte!)!, unit: unitOf(data.value), method: null, plot: plotOf(data.value)!, data: JSON.stringify(data),
      });
    }
  }
  await insert(db, 'report', rows);
  await insert(db, 'observation', measuredRows);
}

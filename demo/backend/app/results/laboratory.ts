/** The laboratory and the clinicians, simulated on the clinic's clock: what is due by now has come, has been corrected, has been read. */
import { sql } from 'kysely';
import type { InClinic } from '../context.js';
import { rewriteReport } from './write.js';

/** Before results are read; hardly ever is anything due. Whoever comes second finds it done. */
export async function settleLaboratory({ ports, clinic }: Pick<InClinic, 'ports' | 'clinic'>): Promise<void> {
  const due = await ports.db.selectFrom('report').select('id').where('clinic_id', '=', clinic.id).where('next_stage_at', '<=', clinic.now).execute();
  for (const { id } of due) {
    await ports.db.transaction().execute(async (db) => {
      const row = await db.selectFrom('report').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
      for (const stage of row?.stages.filter(({ at }) => new Date(at) <= clinic.now) ?? []) {
        const at = new Date(stage.at);
        if (stage.report) await rewriteReport({ db, clinicId: clinic.id, timeZone: clinic.config.timeZone }, { reportId: id, patientId: row!.patient_id, at }, stage.report);
        // What comes after a review was not read by it.
        await db.updateTable('report').set({ reviewed_at: stage.reviewed ? at : null, ...(stage.reviewed && { data: sql`data || ${JSON.stringify({ reviewedBy: stage.reviewed })}::jsonb` as never }) }).where('id', '=', id).execute();
      }
      const left = row?.stages.filter(({ at }) => new Date(at) > clinic.now) ?? [];
      await db.updateTable('report').set({ stages: JSON.stringify(left), next_stage_at: left[0] ? new Date(left[0].at) : null }).where('id', '=', id).execute();
    });
  }
}

import type { Kysely } from 'kysely';
import type { ClinicConfig, Schema } from '../app/data/schema.js';
import { addDays, atPlace, dayOfWeek } from '../app/place-time.js';
import { holidays, practitioners, sites } from './group.js';
import { stableId } from './ids.js';
import { insertMany } from './insert-many.js';

/** Days on which the group is closed between two days, the second not included. */
export function closuresBetween(from: string, to: string): ClinicConfig['closures'] {
  const years = [Number(from.slice(0, 4)), Number(from.slice(0, 4)) + 1];
  return years.flatMap((year) => holidays.map(({ day, text }) => {
    const date = day === 'fourth-thursday' ? fourthThursday(year) : `${year}-${day}`;
    return { from: date, to: addDays(date, 1), text };
  })).filter((closure) => closure.from < to && closure.to > from).sort((a, b) => a.from.localeCompare(b.from));
}

function fourthThursday(year: number): string {
  const first = `${year}-11-01`;
  return addDays(first, ((4 - dayOfWeek(first) + 7) % 7) + 21);
}

/** Every practitioner's stretches between two days; what is there already stays. The hours are the place's own on each day, so clock changes come out right. */
export async function buildSchedules(db: Kysely<Schema>, clinicId: string, from: string, to: string): Promise<void> {
  const closures = closuresBetween(from, to);
  const rows: Schema['schedule'][] = [];
  for (let date = from; date < to; date = addDays(date, 1)) {
    if (closures.some((closure) => closure.from <= date && date < closure.to)) continue;
    const weekday = dayOfWeek(date);
    for (const practitioner of practitioners) {
      for (const session of practitioner.sessions) {
        if (!session.days.includes(weekday)) continue;
        const { timeZone } = sites.find((site) => site.slug === session.site)!;
        rows.push({
          id: await stableId(clinicId, 'schedule', `${practitioner.slug}/${date}T${session.from}`), clinic_id: clinicId,
          practitioner_id: await stableId(clinicId, 'practitioner', practitioner.slug), location_id: await stableId(clinicId, 'location', session.site),
          modalities: session.modalities, starts_at: atPlace(date, session.from, timeZone), ends_at: atPlace(date, session.to, timeZone), step_minutes: session.step,
        });
      }
    }
  }
  await insertMany(db, 'schedule', rows, true);
}

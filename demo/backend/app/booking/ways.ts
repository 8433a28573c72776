/** How the clinic has set a kind of visit at each site. */
import type { Selectable } from 'kysely';
import type { Context } from '../context.js';
import type { PractitionerTable } from '../data/schema.js';
import type { VisitType } from '../free-slots.js';

/** A site that does it has somebody who does it there, or is named by the clinic. */
export function sitesOf({ id, data }: VisitType, practitioners: Pick<Selectable<PractitionerTable>, 'data'>[]): Set<string> {
  return new Set([...practitioners.filter((one) => one.data.visitTypeIds.includes(id)).flatMap((one) => one.data.locationIds), ...Object.keys(data.bookingAt ?? {})]);
}

export const wayAt = ({ data }: VisitType, locationId: string): string => data.bookingAt?.[locationId] ?? data.booking;

export const readVisitTypes = ({ db, clinic }: Pick<Context, 'db' | 'clinic'>): Promise<VisitType[]> =>
  db.selectFrom('visit_type').selectAll().where('clinic_id', '=', clinic.id).orderBy('position').execute();

export const readPractitioners = ({ db, clinic }: Pick<Context, 'db' | 'clinic'>): Promise<Selectable<PractitionerTable>[]> =>
  db.selectFrom('practitioner').selectAll().where('clinic_id', '=', clinic.id).orderBy('name').execute();

/** Days on which a site, or all, are closed: the clinic's calendar and what the staff has closed. */
import type { Context } from './context.js';
import type { Localised } from './data/schema.js';
import { inLanguage } from './language.js';

export interface Closure {
  from: string;
  /** The first day open again. */
  to: string;
  /** All sites when absent. */
  locationId?: string;
  text?: Localised;
  /** Of one that the staff has made. */
  id?: string;
}

/** Those that touch the days from `from` to `to`, the second not included. */
export async function closuresBetween({ db, clinic }: Pick<Context, 'db' | 'clinic'>, from: string, to?: string): Promise<Closure[]> {
  let rows = db.selectFrom('closure').selectAll().where('clinic_id', '=', clinic.id).where('to_day', '>', from);
  if (to !== undefined) rows = rows.where('from_day', '<', to);
  const made = (await rows.execute()).map(({ id, from_day, to_day, location_id, text }): Closure => ({
    id, from: from_day, to: to_day, ...(location_id !== null && { locationId: location_id }), ...(text !== null && { text: { en: text } }),
  }));
  const calendar: Closure[] = clinic.config.closures.filter((closure) => closure.to > from && (to === undefined || closure.from < to));
  return [...calendar, ...made].sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
}

export const closes = (closure: Closure, locationId: string, day: string): boolean => closure.from <= day && day < closure.to && (closure.locationId ?? locationId) === locationId;

/** As the contract says it. */
export const describeClosure = ({ from, to, locationId, text }: Closure, lang: string) => ({ from, to, ...(locationId !== undefined && { locationId }), ...(text && { text: inLanguage(text, lang) }) });

/** The first free time of each of many: of practitioners, or of kinds of visit at sites. Reads the schedules once for all of them. */
import type { Context } from './context.js';
import { busyTimes, readStretches, slotAt, type Slot, type Stretch, type VisitType } from './free-slots.js';
import { addDays, localDate } from './place-time.js';
import { freeSteps } from './rules/free-slots.js';

export interface FirstFree {
  first: Map<string, Slot>;
  /** For which of them somebody has hours at all. */
  staffed: Set<string>;
}

/** Days that are read in turn: most have a time within the first week. */
const windows = [7, 21];

/** `names` says for what a time of this visit type, practitioner, site and modality counts; nothing for what is not wanted. */
export async function firstFree(
  context: Pick<Context, 'db' | 'clinic'>, visitTypes: VisitType[], names: (visitType: VisitType, practitionerId: string, locationId: string, modality: string) => string | undefined,
): Promise<FirstFree> {
  const { db, clinic } = context;
  const { horizonDays, noticeMinutes } = clinic.config.booking;
  const found: FirstFree = { first: new Map(), staffed: new Set() };
  const practitioners = await db.selectFrom('practitioner').select(['id', 'data']).where('clinic_id', '=', clinic.id).execute();
  const able = new Map(practitioners.map(({ id, data }) => [id, visitTypes.filter((visitType) => data.visitTypeIds.includes(visitType.id))]));
  const wanted = new Set(practitioners.flatMap(({ id, data }) => able.get(id)!.flatMap((visitType) => data.locationIds.flatMap((locationId) => visitType.data.modalities.flatMap((modality) => names(visitType, id, locationId, modality) ?? [])))));
  const today = localDate(clinic.now, 'UTC');
  const earliest = clinic.now.getTime() + noticeMinutes * 60_000;
  let from = addDays(today, -1);
  for (const days of [...windows.filter((one) => one < horizonDays), horizonDays + 2]) {
    if ([...wanted].every((name) => found.first.has(name))) break;
    const to = addDays(today, days);
    const busy = await busyTimes(context, from, to);
    for (const stretch of await readStretches(context, from, to)) look(stretch, busy.get(stretch.practitionerId) ?? []);
    from = to;
  }
  return found;

  function look(stretch: Stretch, busy: Parameters<typeof freeSteps>[2]): void {
    for (const visitType of able.get(stretch.practitionerId) ?? []) {
      const open = visitType.data.modalities.flatMap((modality) => {
        const name = stretch.modalities.includes(modality) ? names(visitType, stretch.practitionerId, stretch.locationId, modality) : undefined;
        if (name !== undefined) found.staffed.add(name);
        const sofar = name === undefined ? undefined : found.first.get(name);
        return name === undefined || (sofar && Date.parse(sofar.when.start) <= stretch.startsAt) ? [] : [{ name, modality }];
      });
      if (!open.length) continue;
      const [step] = freeSteps(stretch, visitType.duration_minutes, busy, earliest);
      if (step === undefined) continue;
      for (const { name, modality } of open) {
        const slot = slotAt(stretch, step, visitType, modality);
        const sofar = found.first.get(name);
        if (slot.when.localDate <= addDays(localDate(clinic.now, stretch.timeZone), horizonDays) && (!sofar || Date.parse(slot.when.start) < Date.parse(sofar.when.start))) found.first.set(name, slot);
      }
    }
  }
}

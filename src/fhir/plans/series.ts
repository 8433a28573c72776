import { json, Refusal, type Schemas } from '../answer.js';
import type { PatientCall } from '../call.js';
import { compareTimes, isWithin } from '../mapping/common/date.js';
import { idOf } from '../mapping/common/id.js';
import { parseReference } from '../mapping/common/reference.js';
import { numberIn } from '../mapping/common/quantity.js';
import { mapAll } from '../mapping/context.js';
import { observationOf, type FhirObservation } from '../mapping/observation.js';
import type { FhirReport } from '../mapping/report.js';
import { sameSeries, type SeriesKey } from '../mapping/series-key.js';
import { pageOf } from '../page.js';
import { contextOf, gather, mustHaveSome, provenance, type Gathered } from './list.js';

const pointsOnPage = 1000;
type Point = Schemas['SeriesPoint'] & { unit?: string; name: Schemas['Concept']; method?: string };

/** By the LOINC code where the server takes one, else all of the category, of which the right ones are taken. */
async function readSeries(call: PatientCall, { search, category = 'laboratory' }: SeriesKey): Promise<Gathered<FhirObservation>> {
  const { capabilities } = call;
  if (search && capabilities.takes('Observation', 'code') !== false) {
    const found = await gather<FhirObservation>(call, 'Observation', [{ code: `http://loinc.org|${search}` }]);
    if (found.state === 'ok') return found;
  }
  return gather<FhirObservation>(call, 'Observation', [{ category }]);
}

/** One analyte over time: values that are not withdrawn, each in the split of its own unit and method. */
export async function getSeries(call: PatientCall): Promise<Response> {
  const { from, to } = call.input as { from?: string; to?: string };
  const text = call.memory.seriesKeyOf(call.path.seriesId!);
  if (text === undefined) throw new Refusal('not-found');
  const key = JSON.parse(text) as SeriesKey;
  const [found, reports] = await Promise.all([readSeries(call, key), gather<FhirReport>(call, 'DiagnosticReport')]);
  mustHaveSome(call, [found]);
  const context = contextOf(call);
  const reportOfObservation = new Map(reports.resources.filter(({ status }) => status !== 'entered-in-error').flatMap((report) => (Array.isArray(report.result) ? report.result : []).flatMap((one) => {
    const target = parseReference(one?.reference, context.base);
    return target ? [[target.id, idOf('DiagnosticReport', report.id)] as const] : [];
  })));
  const isKey = (seriesId: string | undefined) => {
    const known = seriesId === undefined ? undefined : call.memory.seriesKeyOf(seriesId);
    return known !== undefined && sameSeries(JSON.parse(known) as SeriesKey, key);
  };
  const mapped = mapAll(found.resources.filter(({ status }) => status !== 'entered-in-error'), (resource): Point[] => {
    const { hasMember: _, ...alone } = resource;
    const observation = observationOf(alone as FhirObservation, context);
    const reportId = reportOfObservation.get(resource.id!) ?? idOf('Observation', resource.id);
    return [observation, ...(observation.members ?? [])].filter(({ seriesId, value }) => value && isKey(seriesId)).map((one) => pointOf(one, observation, reportId));
  }, context);
  const all = mapped.items.flat().filter(({ at }) => isWithin(at, from, to)).sort((a, b) => compareTimes(a.at, b.at) || (a.observationId < b.observationId ? -1 : 1));
  const { points, splits } = split(all);
  const page = pageOf(call, points, ({ observationId }) => observationId, pointsOnPage);
  const name = all[0]?.name ?? { display: key.name ?? call.words.result };
  const body: Schemas['Series'] = { id: call.path.seriesId!, name, points: page.items, splits, ...(page.nextCursor && { nextCursor: page.nextCursor }), ...provenance(call, [found], { unreadable: mapped.unreadable }) };
  return json(body);
}

function pointOf({ id, name, value, ranges, flags, status, statusText, method }: Schemas['Observation'], { collectedAt, performers, method: methodOfAll }: Schemas['Observation'], reportId: string): Point {
  const read = value!.quantity ?? (value!.kind === 'text' ? numberIn(value!.text) : undefined);
  const used = method ?? methodOfAll;
  const unit = value!.quantity?.ucum ?? value!.quantity?.unit;
  return {
    ...(collectedAt && { at: collectedAt }), value: value!, ...(read && { plot: read.value }), ...(read && !value!.quantity && { plotDerived: true }), ...(ranges && { ranges }), ...(flags && { flags }), status, ...(statusText && { statusText }),
    observationId: id, reportId, ...(performers?.[0] && { performer: performers[0].display }), name, ...(unit && { unit }), ...(used && { method: used }),
  };
}

/** Points of one unit and one method may be joined; nothing is converted. */
function split(all: readonly Point[]): Pick<Schemas['Series'], 'points' | 'splits'> {
  const splits = new Map<string, Schemas['SeriesSplit']>();
  const points = all.map(({ unit, method, name, ...point }) => {
    if (point.plot === undefined) return point;
    const mark = JSON.stringify([unit, method]);
    const shown = point.value.quantity?.unit ?? unit;
    const known = splits.get(mark) ?? { id: `s${splits.size}`, ...(shown && { unit: shown }), ...(method && { method }), ...(name.display !== all[0]!.name.display && { name: name.display }) };
    splits.set(mark, known);
    return { ...point, splitId: known.id };
  });
  return { points, splits: [...splits.values()] };
}

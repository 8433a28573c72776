import { answerOf, type ContractClient, type Schemas } from '../../contract/client.js';
import { ProblemError } from '../../contract/problem.js';
import type { ReadOptions } from '../../provider/query.js';

export type Series = Schemas['Series'];
export type SeriesPoint = Schemas['SeriesPoint'];
export type SeriesSplit = Schemas['SeriesSplit'];
export type ReferenceRange = Schemas['ReferenceRange'];

/** A backend that goes in circles is left after so many pages. */
const mostPages = 40;

const one = (client: ContractClient, patientId: string, seriesId: string, signal: AbortSignal, cursor?: string) =>
  answerOf(client.GET('/patients/{patientId}/series/{seriesId}', { params: { path: { patientId, seriesId }, query: { ...(cursor !== undefined && { cursor }) } }, signal })).then(knownSeries);

/**
 * All points of a series, page after page. Where a further page does not come, what has come is shown and `nextCursor` says that
 * there is more.
 */
export const seriesOf = (patientId: string, seriesId: string): ReadOptions<Series> => ({
  operation: 'getSeries', parameters: { seriesId }, freshSeconds: 60,
  async read(client, { signal }) {
    let series = await one(client, patientId, seriesId, signal);
    for (let page = 1, cursor = series.nextCursor; cursor !== undefined && page < mostPages; page++) {
      const next: Series | undefined = await one(client, patientId, seriesId, signal, cursor).catch((error: unknown) => {
        if (signal.aborted) throw error;
        return undefined;
      });
      if (!next || next.nextCursor === cursor) break;
      const { nextCursor: _, ...rest } = series;
      series = { ...rest, points: [...series.points, ...next.points], splits: withSplits(series.splits, next.splits), ...(next.nextCursor !== undefined && { nextCursor: next.nextCursor }) };
      cursor = next.nextCursor;
    }
    return series;
  },
});

const withSplits = (known: readonly SeriesSplit[], more: readonly SeriesSplit[]) => [...known, ...more.filter(({ id }) => !known.some((split) => split.id === id))];

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNone = (value: unknown) => value === undefined || isText(value);
const listed = (value: unknown, isWhole: (item: Record<string, unknown>) => boolean) =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && isWhole(item as Record<string, unknown>));
const quantity = (value: unknown) => value === undefined || (typeof value === 'object' && value !== null && isText((value as { value: unknown }).value) && isTextOrNone((value as { unit?: unknown }).unit));

/** An answer that would be shown as something that nobody said is none. */
function knownSeries(series: Series): Series {
  const whole = isText(series.name?.display) && isText(series.asOf) && instant.test(series.asOf)
    && listed(series.splits, ({ id, unit, method, name }) => isText(id) && isTextOrNone(unit) && isTextOrNone(method) && isTextOrNone(name))
    && listed(series.points, ({ value, at, plot, status, statusText, splitId, reportId, ranges, flags }) =>
      isText((value as { display?: unknown } | undefined)?.display) && isText(status) && [at, plot, statusText, splitId, reportId].every(isTextOrNone)
      && (ranges === undefined || listed(ranges, ({ kind, display, low, high }) => isText(kind) && isText(display) && quantity(low) && quantity(high)))
      && (flags === undefined || listed(flags, ({ text, code }) => isText(text) && isTextOrNone(code))));
  if (!whole) throw new ProblemError({ name: 'invalid-answer' });
  return series;
}

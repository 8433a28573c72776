/** Results: in order, closed where they say so, seen only when opened, and the same in a report as over time. */
import { isDeepStrictEqual } from 'node:util';
import { madeUp } from '../client.js';
import { bodyOf, mayWrite, mustBeOpen, problemIs, type Context } from '../context.js';
import type { Schemas } from '../contract.js';
import { collect, firstFault, need, NotTested, type Row } from '../rows.js';
import { notOk } from '../rules/answers.js';
import { allOf, closedFault, datesFault, isOpen, seriesFault, withdrawnFault } from '../rules/results.js';

type Report = Schemas['Report'];
type Short = Schemas['ReportShort'];
/** So many reports are read whole. */
const most = 5;

export async function results(context: Context): Promise<Row[]> {
  const { rows, rule } = collect();
  const [list, search, get, open] = [context.operation('listReports'), context.operation('searchReports'), context.operation('getReport'), context.operation('openReport')];
  const [series, request, retrieval] = [context.operation('getSeries'), context.operation('requestImages'), context.operation('getImageRetrieval')];
  const reports = async (query: Record<string, string> = {}): Promise<Short[]> => (mustBeOpen(context, list), bodyOf<Schemas['ReportList']>(await context.ask(list, { query: { limit: '100', ...query } })).items);
  const ask = (id: string) => (mustBeOpen(context, get), context.ask(get, { path: { reportId: id } }));
  const one = async (id: string) => bodyOf<Report>(await ask(id));
  const found = async (id: string) => need((await reports()).find((report) => report.id === id), `${id} is no longer in the list.`);
  const some = async () => {
    const those = (await reports()).filter(isOpen).slice(0, most);
    if (!those.length) throw new NotTested('The patient has no report that is open.');
    return Promise.all(those.map(async (short) => ({ short, report: await one(short.id) })));
  };

  // Before anything else is read, which a backend that does it wrong would mark.
  await rule('results.reading-marks-nothing', get.id, async () => {
    const { id } = need((await reports()).find((report) => isOpen(report) && report.seen === false), 'None of the open reports is known not to have been seen.');
    await one(id);
    return (await found(id)).seen === false ? undefined : 'To read a report marks it as seen.';
  });
  await rule('results.order', list.id, async () => firstFault(
    datesFault((await reports()).map(({ collectedAt }) => collectedAt)), datesFault((await reports({ sort: 'collected' })).map(({ collectedAt }) => collectedAt), 'oldest first'), datesFault((await reports({ sort: '-issued' })).map(({ issuedAt }) => issuedAt)),
  ));
  await rule('results.closed', get.id, async () => {
    const closed = (await reports()).filter((report) => !isOpen(report));
    if (!closed.length) throw new NotTested('None of the patient’s reports is closed.');
    for (const report of closed.slice(0, most)) {
      const fault = closedFault(report) ?? problemIs(context, await ask(report.id), 'report-gated', ({ release }) => (release?.state === report.release.state ? undefined : `The refusal says ${release?.state} where the list says ${report.release.state}.`));
      if (fault) return fault;
    }
    return undefined;
  });
  await rule('results.found', get.id, async () => firstFault(...(await some()).map(({ short, report }) => (short.id === report.id && short.title === report.title && short.status === report.status ? undefined : `${short.id} is another by itself than in the list.`))));
  await rule('results.withdrawn', get.id, async () => {
    const held = await some();
    const withdrawn = (await reports()).filter(({ status, release }) => status === 'retracted' && release.state === 'released').slice(0, most);
    return firstFault(...held.map(({ report }) => withdrawnFault(report)), ...(await Promise.all(withdrawn.map(async ({ id }) => withdrawnFault(await one(id))))));
  });
  await rule('results.search', search.id, async () => {
    mustBeOpen(context, search);
    const all = await reports();
    const { id, title } = need(all.find((report) => isOpen(report) && report.title !== undefined && report.status !== 'retracted'), 'The patient has no report with a title that is open.');
    const find = async (text: string) => bodyOf<Schemas['ReportList']>(await context.ask(search, { body: { text: text.slice(0, 200), limit: 100 } })).items;
    const same = await find(title!);
    if (!same.some((report) => report.id === id)) return `${id} is not found by its own title.`;
    const closed = (await Promise.all([title!, ...all.flatMap((report) => (isOpen(report) || report.title === undefined ? [] : [report.title]))].slice(0, most).map(find))).flat().find((report) => !isOpen(report));
    return firstFault(closed && `${closed.id} is found and is ${closed.release.state}.`, (await find(madeUp())).length ? 'Words that are nowhere are found.' : undefined);
  });
  await rule('results.open', open.id, async () => {
    mayWrite(context, open);
    const { id } = need((await reports()).find((report) => report.seen === false && report.release.state !== 'delayed'), 'There is no report that this reader may open and has not.');
    const [key, body] = [madeUp(), { acknowledged: true }];
    const send = async (withKey: string) => bodyOf<Report>(await context.ask(open, { key: withKey, path: { reportId: id }, body }));
    const opened = await send(key);
    if (opened.id !== id || opened.seen !== true || opened.release.state !== 'released') return `A report that was opened is ${opened.release.state}, seen: ${opened.seen}.`;
    await send(key);
    await send(madeUp());
    return (await found(id)).seen === true ? notOk(await ask(id)) : 'A report that was opened is not seen in the list.';
  });
  await rule('results.delayed', open.id, async () => {
    mayWrite(context, open);
    const { id } = need((await reports()).find(({ release }) => release.state === 'delayed'), 'None of the patient’s reports is delayed.');
    return problemIs(context, await context.ask(open, { key: madeUp(), path: { reportId: id }, body: { acknowledged: true } }), 'report-gated');
  });
  await rule('results.series', series.id, async () => {
    mustBeOpen(context, series);
    const followed = (await some()).flatMap(({ report }) => allOf(report.observations).filter(({ seriesId }) => seriesId !== undefined).map((observation) => ({ observation, report }))).slice(0, most);
    if (!followed.length) throw new NotTested('Nothing of the patient’s reports is followed over time.');
    for (const { observation, report } of followed) {
      const drawn = bodyOf<Schemas['Series']>(await context.ask(series, { path: { seriesId: observation.seriesId! } }));
      const point = drawn.points.find(({ observationId }) => observationId === observation.id);
      if (!point && drawn.nextCursor === undefined && observation.status !== 'cancelled') return `${observation.id} names a series that it is not in.`;
      const fault = seriesFault(drawn) ?? (point && observation.value && !isDeepStrictEqual(point.value, observation.value) ? `${observation.id} of ${report.id} has another value in its series.` : undefined);
      if (fault) return fault;
    }
    return undefined;
  });
  await rule('results.images', request.id, async () => {
    mayWrite(context, request);
    const withImages = (await some()).find(({ report }) => report.imaging?.state === 'on-request') ?? need(await firstWithImages(), 'None of the patient’s reports has images to ask for.');
    const path = { reportId: withImages.report.id };
    const asked = bodyOf<Schemas['ImageRetrieval']>(await context.ask(request, { key: madeUp(), path }));
    const again = bodyOf<Schemas['ImageRetrieval']>(await context.ask(request, { key: madeUp(), path }));
    if (asked.state !== 'failed' && again.id !== asked.id) return 'Images that are under way were asked for a second time.';
    const stands = bodyOf<Schemas['ImageRetrieval']>(await context.ask(retrieval, { path: { retrievalId: again.id } }));
    return stands.id === again.id && stands.reportId === path.reportId ? undefined : 'The retrieval is of something else than was asked for.';
  });
  return rows;

  async function firstWithImages() {
    for (const { id } of (await reports({ kind: 'imaging' })).filter(isOpen).slice(0, most)) {
      const report = await one(id);
      if (report.imaging?.state === 'on-request') return { report };
    }
    return undefined;
  }
}

import type { Schemas } from '../answer.js';
import { invalid, json, Refusal } from '../answer.js';
import type { PatientCall } from '../call.js';
import { compareTimes, isWithin } from '../mapping/common/date.js';
import { idOf, parseId } from '../mapping/common/id.js';
import { parseReference } from '../mapping/common/reference.js';
import { mapAll, type MapContext } from '../mapping/context.js';
import type { FhirObservation } from '../mapping/observation.js';
import { detailsOf, reportOf, ungroupedOf, type FhirReport, type ReportOptions } from '../mapping/report.js';
import { documentsOfReport } from './documents.js';
import { contextOf, gather, listAnswer, mustBeListed, mustHaveSome, nameless, provenance, readReferences, type Gathered } from './list.js';

interface Line { short: Schemas['ReportShort']; observations: Schemas['Observation'][] }
export interface Chart { reports: Gathered<FhirReport>; observations: Gathered<FhirObservation>; orders: Gathered[] }

/** The reports and laboratory values of a patient: two searches at once, then who ordered them. */
export async function readChart(call: PatientCall): Promise<Chart> {
  const { laboratory } = call.capabilities.vendor;
  const [reports, observations] = await Promise.all([gather<FhirReport>(call, 'DiagnosticReport'), gather<FhirObservation>(call, 'Observation', laboratory.map((category) => ({ category })))]);
  const needOrders = [...reports.resources, ...observations.resources].some((one) => Array.isArray(one.basedOn) && one.basedOn.some((reference) => /ServiceRequest\//.test(String(reference?.reference))));
  const orders = needOrders ? [await gather(call, 'ServiceRequest')] : [];
  await readReferences(call, namesToRead([...reports.resources, ...observations.resources, ...(orders[0]?.resources ?? [])]));
  return { reports, observations, orders };
}

/** References to people and places that come without a name. */
function namesToRead(resources: readonly object[]): unknown[] {
  return resources.flatMap((one) => ['performer', 'requester'].flatMap((name) => [(one as Record<string, unknown>)[name]].flat())).flatMap(nameless);
}

export function optionsOf({ clinic, options, memory }: PatientCall): ReportOptions {
  return { urgent: clinic.urgent, seen: (id) => (memory.seen.has(id) ? true : options.seen?.has(id)) };
}

/** Every report once, and every value that is in none of them as one of its own. */
export function linesOf(chart: Chart, context: MapContext, options: ReportOptions): { lines: Line[]; unreadable: number; withdrawn: number } {
  const inReport = new Set<string>();
  const note = (references: unknown) => {
    for (const one of Array.isArray(references) ? (references as ({ reference?: unknown } | null)[]) : []) {
      const target = parseReference(one?.reference, context.base);
      if (target) inReport.add(target.id);
    }
  };
  chart.reports.resources.forEach(({ result }) => note(result));
  chart.observations.resources.forEach(({ hasMember }) => note(hasMember));
  const alone = chart.observations.resources.filter(({ id }) => id === undefined || !inReport.has(id));
  // A report that names no results and answers the same order as a value is what the value came in.
  const byOrder = new Map<string, FhirObservation[]>();
  for (const one of alone) for (const order of ordersOf(one)) byOrder.set(order, [...(byOrder.get(order) ?? []), one]);
  const grouped = new Set<FhirObservation>();
  const takes = new Map(chart.reports.resources.map((report) => {
    const found = report.result?.length ? [] : [...new Set(ordersOf(report).flatMap((order) => byOrder.get(order) ?? []))].filter((one) => !grouped.has(one));
    found.forEach((one) => grouped.add(one));
    return [report, found] as const;
  }));
  const reports = mapAll(chart.reports.resources, (report) => reportOf(report, takes.get(report) ?? [], context, options), context);
  const single = alone.filter((one) => !grouped.has(one));
  const shown = single.filter(({ status }) => status !== 'entered-in-error');
  const values = mapAll(shown, (one) => ungroupedOf(one, context, options), context);
  return { lines: [...reports.items, ...values.items], unreadable: reports.unreadable + values.unreadable, withdrawn: single.length - shown.length };
}

const ordersOf = ({ basedOn }: FhirReport | FhirObservation): string[] => (Array.isArray(basedOn) ? basedOn : []).flatMap((one) => (typeof one?.reference === 'string' && /ServiceRequest\//.test(one.reference) ? [one.reference] : []));

const sorts: Record<string, (a: Schemas['ReportShort'], b: Schemas['ReportShort']) => number> = {
  '-collected': (a, b) => compareTimes(a.collectedAt, b.collectedAt), 'collected': (a, b) => compareTimes(a.collectedAt, b.collectedAt, 1), '-issued': (a, b) => compareTimes(a.issuedAt, b.issuedAt),
};

interface Filters { kind?: string[]; from?: string; to?: string; unseen?: boolean; sort?: string; text?: string }

export async function listReports(call: PatientCall): Promise<Response> {
  const { kind, from, to, unseen, sort = '-collected', text } = { ...call.input, ...call.body } as Filters;
  mustBeListed(call, 'kind', kind, ['laboratory', 'microbiology', 'pathology', 'genetics', 'imaging', 'cardiology', 'other']);
  const chart = await readChart(call);
  mustHaveSome(call, [chart.reports, chart.observations]);
  const { lines, unreadable, withdrawn } = linesOf(chart, contextOf(call), optionsOf(call));
  const words = text === undefined ? [] : plain(text).split(/\s+/).filter(Boolean);
  const found = lines.filter(({ short, observations }) => (!kind || kind.includes(short.kind)) && isWithin(short.collectedAt, from, to) && (unseen === undefined || short.seen === !unseen) && (text === undefined || matches(short, observations, words)));
  const order = sorts[sort]!;
  const items = found.map(({ short }) => short).sort((a, b) => order(a, b) || (a.id < b.id ? -1 : 1));
  return listAnswer(call, items, [chart.reports, chart.observations], { unreadable, withdrawn });
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const namesIn = (observations: readonly Schemas['Observation'][]): string[] => observations.flatMap(({ name, members = [] }) => [name.display, ...namesIn(members)]);

function matches({ title = '', orderer, performers = [], status }: Schemas['ReportShort'], observations: readonly Schemas['Observation'][], words: string[]): boolean {
  if (status === 'retracted') return false;
  const all = plain([title, orderer?.display ?? '', ...performers.map(({ display }) => display), ...namesIn(observations)].join('\n'));
  return words.every((word) => all.includes(word));
}

/** Whether a resource says that it is another patient's. */
const isForeign = ({ subject }: { subject?: { reference?: unknown } }, { reader, grant }: PatientCall): boolean => {
  const target = parseReference(subject?.reference, reader.base);
  return target?.type === 'Patient' && target.id !== grant.patientId;
};

async function readOne<T extends { subject?: { reference?: unknown } }>(call: PatientCall, type: string, id: string): Promise<Gathered<T>> {
  const { state, resource, at, retryAfterSeconds } = await call.reader.read<T>(type, id, call.plan);
  if (state === 'missing' || state === 'denied' || (resource && isForeign(resource, call))) throw new Refusal('not-found');
  const gathered: Gathered<T> = { type, state, resources: resource ? [resource] : [], included: [], partial: false, incomplete: false, at, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  mustHaveSome(call, [gathered]);
  return gathered;
}

const most = 50;

/** Observations by their ids: many in one search where the server takes that, the rest one by one; then their members, panel in panel. */
async function readResults(call: PatientCall, references: readonly unknown[], depth = 0): Promise<Gathered | undefined> {
  const { reader, capabilities, plan } = call;
  const ids = [...new Set(references.flatMap((text) => {
    const target = parseReference(text, reader.base);
    return target?.type === 'Observation' ? [target.id] : [];
  }))];
  const missing = ids.filter((id) => !reader.known(`Observation/${id}`));
  let gathered: Gathered | undefined;
  if (missing.length > 1 && capabilities.vendor.manyIds && capabilities.takes('Observation', '_id') !== false) {
    const chunks = Array.from({ length: Math.ceil(missing.length / most) }, (_, index) => missing.slice(index * most, (index + 1) * most));
    gathered = await gather(call, 'Observation', chunks.map((chunk) => ({ _id: chunk.join(',') })));
  } else if (missing.length > 4) gathered = await gather(call, 'Observation', capabilities.vendor.laboratory.map((category) => ({ category })));
  const rest = ids.filter((id) => !reader.known(`Observation/${id}`));
  const single = await Promise.all(rest.map((id) => reader.read('Observation', id, plan)));
  const members = ids.flatMap((id) => reader.known(`Observation/${id}`) as FhirObservation | undefined ?? []).flatMap(({ hasMember }) => (Array.isArray(hasMember) ? hasMember.map((one) => one?.reference) : []));
  const deeper = members.length && depth < 3 ? await readResults(call, members, depth + 1) : undefined;
  const failed = single.find(({ state }) => state !== 'ok');
  const state = failed ? (failed.state === 'missing' ? 'failed' : failed.state) : (deeper?.state ?? 'ok');
  return ids.length ? { type: 'Observation', state, resources: [], included: [], partial: gathered?.partial ?? false, incomplete: gathered?.incomplete ?? false, at: gathered?.at ?? reader.now() } : undefined;
}

/** What is there and cannot be understood is told as such; the list counts it. */
const readReport = (call: PatientCall): Promise<Schemas['Report']> => findReport(call).catch((error: unknown) => {
  if (error instanceof Refusal) throw error;
  call.plan.signal.throwIfAborted();
  throw new Refusal('source-unavailable', { reason: 'unreadable' });
});

async function findReport(call: PatientCall): Promise<Schemas['Report']> {
  const target = parseId(call.path.reportId!);
  if (!target || target.part !== undefined) throw new Refusal('not-found');
  if (target.type === 'Observation') return valueAsReport(call, target.id);
  if (target.type !== 'DiagnosticReport') throw new Refusal('not-found');
  const report = await readOne<FhirReport & { subject?: { reference?: unknown } }>(call, 'DiagnosticReport', target.id);
  const [resource] = report.resources;
  const refs = (value: unknown) => (Array.isArray(value) ? value : []).map((one: { reference?: unknown } | null) => one?.reference);
  const [results, documents] = await Promise.all([
    readResults(call, refs(resource!.result)), documentsOfReport(call, resource!), readReferences(call, [...refs(resource!.specimen), ...refs(resource!.basedOn), ...refs(resource!.imagingStudy)]),
  ]);
  const whole = resource!.result?.length ? undefined : await byOrder(call, resource!);
  await readReferences(call, namesToRead([resource!, ...refs(resource!.basedOn).flatMap((text) => referenced(call, text)), ...refs(resource!.result).flatMap((text) => referenced(call, text))]));
  const context = contextOf(call);
  const { short, observations } = reportOf(resource!, whole ?? [], context, optionsOf(call));
  const empty = short.status === 'retracted' || short.statusReason === call.words.elsewhere;
  const files = documents && !empty ? documents.items : [];
  return {
    ...short, observations, ...provenance(call, [report, ...(results ? [results] : [])]), ...(!empty && detailsOf(resource!, context)), ...(files.length && { documents: files }), actions: {},
  };
}

const referenced = ({ reader }: PatientCall, text: unknown): object[] => {
  const target = parseReference(text, reader.base);
  const found = target && reader.known(`${target.type}/${target.id}`);
  return found ? [found] : [];
};

/** Values that answer the order of a report which names none of its own; read only where there is an order. */
async function byOrder(call: PatientCall, report: FhirReport): Promise<FhirObservation[] | undefined> {
  if (!ordersOf(report).length) return undefined;
  const chart = await readChart(call);
  const { lines } = linesOf(chart, contextOf(call), optionsOf(call));
  const ids = new Set(lines.find(({ short }) => short.id === idOf('DiagnosticReport', report.id))?.observations.map(({ id }) => id) ?? []);
  return chart.observations.resources.filter(({ id }) => id !== undefined && ids.has(idOf('Observation', id)));
}

async function valueAsReport(call: PatientCall, id: string): Promise<Schemas['Report']> {
  const found = await readOne<FhirObservation & { subject?: { reference?: unknown } }>(call, 'Observation', id);
  const [resource] = found.resources;
  const members = Array.isArray(resource!.hasMember) ? resource!.hasMember.map((one) => one?.reference) : [];
  const results = members.length ? await readResults(call, members) : undefined;
  await readReferences(call, [...namesToRead([resource!]), resource!.specimen?.reference, ...(Array.isArray(resource!.basedOn) ? resource!.basedOn.map((one) => one?.reference) : [])]);
  const { short, observations } = ungroupedOf(resource!, contextOf(call), optionsOf(call));
  return { ...short, observations, ...provenance(call, [found, ...(results ? [results] : [])]), actions: {} };
}

export const getReport = async (call: PatientCall): Promise<Response> => json(await readReport(call));

/** No server keeps what a patient opened: it is kept here while the page lives, and by whoever the host names. */
export async function openReport(call: PatientCall): Promise<Response> {
  if (!/^[A-Za-z0-9._~-]{1,128}$/.test(call.path.reportId!)) throw invalid('path/reportId', 'pattern');
  const report = await readReport(call);
  await call.memory.once(call.key, `openReport ${report.id}`, async () => {
    call.memory.seen.add(report.id);
    await call.options.seen?.add(report.id);
    return { kind: 'report', id: report.id };
  });
  return json({ ...report, seen: true });
}

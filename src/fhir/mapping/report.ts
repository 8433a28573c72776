import type { DiagnosticReport, ImagingStudy, ServiceRequest } from 'fhir/r4.js';
import type { Schemas } from '../answer.js';
import type { Resource } from '../types.js';
import { codingsOf, conceptOf, conceptText, texts } from './common/code.js';
import { choiceTime, timeOf } from './common/date.js';
import { idOf } from './common/id.js';
import { performerOf, performersOf } from './common/performer.js';
import { isUnsafe, type MapContext } from './context.js';
import { isAbnormal, isCritical } from './interpretation.js';
import { leavesOf, membersOf, observationOf, specimenOf, type FhirObservation } from './observation.js';
import { statusOf, statusReasonOf } from './status.js';

export type FhirReport = Resource<DiagnosticReport>;
type Short = Schemas['ReportShort'];

/** Codes of v2-0074, LOINC parts of US Core and plain words, by which servers sort their reports. */
const kinds: Record<string, Schemas['ReportKindKnown']> = {
  'LAB': 'laboratory', 'laboratory': 'laboratory', 'CH': 'laboratory', 'HM': 'laboratory', 'CO': 'laboratory', 'SR': 'laboratory', 'BLB': 'laboratory', 'LP31388-9': 'laboratory', 'LP29693-6': 'laboratory', 'TX': 'laboratory',
  'MB': 'microbiology', 'BAC': 'microbiology', 'MCB': 'microbiology', 'MYC': 'microbiology', 'VR': 'microbiology', 'PAR': 'microbiology', 'LP7819-8': 'microbiology',
  'PAT': 'pathology', 'SP': 'pathology', 'CP': 'pathology', 'CUS': 'pathology', 'LP7839-6': 'pathology', 'GE': 'genetics', 'CG': 'genetics', 'LP7796-8': 'pathology',
  'LP29684-5': 'imaging', 'RAD': 'imaging', 'RUS': 'imaging', 'RX': 'imaging', 'CT': 'imaging', 'NMR': 'imaging', 'NMS': 'imaging', 'IMG': 'imaging', 'imaging': 'imaging', 'radiology': 'imaging', '363679005': 'imaging',
  'LP29708-2': 'cardiology', 'CUS-C': 'cardiology', 'EC': 'cardiology', 'ECG': 'cardiology', 'CTH': 'cardiology',
};

function kindOf(categories: FhirReport['category']): Pick<Short, 'kind' | 'kindText'> {
  const kind = codingsOf(categories).map(({ code }) => (Object.hasOwn(kinds, code) ? kinds[code] : undefined)).filter((one) => one !== undefined);
  // LAB stands beside what says it better.
  const best = kind.find((one) => one !== 'laboratory') ?? kind[0];
  const kindText = texts(categories)[0];
  return best ? { kind: best } : { kind: 'other', ...(kindText && { kindText }) };
}

/** What a line of the list counts; nothing where not all could be read. */
function summaryOf(observations: readonly Schemas['Observation'][], whole: boolean, documents: number): Short['summary'] {
  if (!whole) return documents ? { documents } : undefined;
  const leaves = observations.flatMap(leavesOf);
  const count = (is: (one: Schemas['Observation']) => boolean) => leaves.filter(is).length;
  return {
    values: leaves.length, abnormal: count(({ flags }) => !!flags?.some(isAbnormal)), corrected: count(({ status }) => status === 'corrected'), retracted: count(({ status }) => status === 'retracted'), ...(documents && { documents }),
  };
}

/** The clinic's words where a value is flagged critical: nobody here knows whether it was reviewed. */
const urgentOf = (observations: readonly Schemas['Observation'][], urgent: Schemas['UrgentNotice'] | undefined): Pick<Short, 'urgent'> => (urgent && observations.flatMap(leavesOf).some(({ flags }) => flags?.some(isCritical)) ? { urgent } : {});

export interface ReportOptions {
  urgent?: Schemas['UrgentNotice'];
  seen(id: string): boolean | undefined;
}

const common = (id: string, { seen }: ReportOptions): Pick<Short, 'id' | 'review' | 'release' | 'seen'> => {
  const known = seen(id);
  return { id, ...(known !== undefined && { seen: known }), review: { state: 'unknown' }, release: { state: 'released' } };
};

const times = (resource: FhirReport | FhirObservation): Pick<Short, 'collectedAt' | 'collectedUntil' | 'issuedAt'> => {
  const { start, end } = choiceTime(resource as Record<string, unknown>, 'effective');
  const issuedAt = timeOf(resource.issued);
  return { ...(start && { collectedAt: start }), ...(end && { collectedUntil: end }), ...(issuedAt && { issuedAt }) };
};

/** A DiagnosticReport as a line of the list, with the observations that go with it. */
export function reportOf(resource: FhirReport, grouped: readonly FhirObservation[], context: MapContext, options: ReportOptions): { short: Short; observations: Schemas['Observation'][] } {
  const id = idOf('DiagnosticReport', resource.id);
  const { status, statusText } = statusOf(resource.status);
  const title = conceptText(resource.code) ?? texts(resource.category)[0] ?? context.words.result;
  const reason = statusReasonOf(resource);
  const orderer = ordererOf(resource.basedOn, context, resource);
  const performers = performersOf(resource.performer, context, resource);
  const short: Short = {
    ...common(id, options), title, ...kindOf(resource.category), ...times(resource), status, ...(statusText && { statusText }), ...(reason && { statusReason: reason }),
    ...(orderer && { orderer }), ...(performers.length && { performers }),
  };
  if (status === 'retracted' || isUnsafe(resource)) return { short: status === 'retracted' ? short : { ...short, status: 'unknown', statusReason: context.words.elsewhere }, observations: [] };
  const observations = [...membersOf(resource.result, context, [], resource), ...grouped.map((one) => observationOf(one, context))];
  const whole = !observations.flatMap(leavesOf).some(({ id: one }) => one.startsWith('x~'));
  const summary = summaryOf(observations, whole, resource.presentedForm?.length ? 1 : 0);
  return { short: { ...short, ...(summary && { summary }), ...urgentOf(observations, options.urgent) }, observations };
}

/** Values that came without a report around them, as a report of one. */
export function ungroupedOf(resource: FhirObservation, context: MapContext, options: ReportOptions): { short: Short; observations: Schemas['Observation'][] } {
  const observation = observationOf(resource, context);
  const { status, statusText } = statusOf(resource.status);
  const orderer = ordererOf(resource.basedOn, context, resource);
  const summary = status === 'retracted' ? undefined : summaryOf([observation], true, 0);
  return {
    observations: status === 'retracted' ? [] : [observation],
    short: {
      ...common(observation.id, options), title: observation.name.display, ...kindOf(resource.category), ...times(resource), status, ...(statusText && { statusText }), ...(observation.statusReason && { statusReason: observation.statusReason }),
      ...(orderer && { orderer }), ...(observation.performers && { performers: observation.performers }), ...(summary && { summary }), ...urgentOf([observation], options.urgent), ungrouped: true,
    },
  };
}

function ordererOf(basedOn: FhirReport['basedOn'], context: MapContext, within: { contained?: unknown }): Schemas['Performer'] | undefined {
  return (Array.isArray(basedOn) ? basedOn : []).map((reference) => context.find(reference, within) as Resource<ServiceRequest> | undefined).map((order) => (order?.resourceType === 'ServiceRequest' ? performerOf(order.requester, context, order) : undefined)).find((one) => one !== undefined);
}

/** What only the report itself shows. */
export function detailsOf(resource: FhirReport, context: MapContext): Pick<Schemas['Report'], 'conclusion' | 'conclusionCodes' | 'specimens' | 'imaging'> {
  const codes = (Array.isArray(resource.conclusionCode) ? resource.conclusionCode : []).flatMap((one) => conceptOf(one) ?? []);
  const specimens = (Array.isArray(resource.specimen) ? resource.specimen : []).flatMap((one) => specimenOf(one, context, resource) ?? []);
  const imaging = imagingOf(resource, context);
  return {
    ...(typeof resource.conclusion === 'string' && resource.conclusion.trim() && { conclusion: { text: resource.conclusion } }),
    ...(codes.length && { conclusionCodes: codes }), ...(specimens.length && { specimens }), ...(imaging && { imaging }),
  };
}

/** Pictures are named and kept where they are: no endpoint of a picture archive is read here. */
function imagingOf(resource: FhirReport, context: MapContext): Schemas['Imaging'] | undefined {
  if (!resource.imagingStudy?.length) return undefined;
  const studies = resource.imagingStudy.map((reference) => context.find(reference, resource) as Resource<ImagingStudy> | undefined).filter((one) => one?.resourceType === 'ImagingStudy');
  const sum = (of: (one: Resource<ImagingStudy>) => unknown) => studies.length === resource.imagingStudy!.length && studies.every((one) => Number.isInteger(of(one!))) ? studies.reduce((total, one) => total + Number(of(one!)), 0) : undefined;
  const [series, images] = [sum((one) => one.numberOfSeries), sum((one) => one.numberOfInstances)];
  const modality = [...new Set(studies.flatMap((one) => one!.modality?.map((coding) => coding?.display ?? coding?.code) ?? []).filter((text) => text))].join(', ');
  const bodySite = [...new Set(studies.flatMap((one) => one!.series?.map((part) => part?.bodySite?.display) ?? []).filter((text) => text))].join(', ');
  return { state: 'held-at-clinic', ...(modality && { modality }), ...(bodySite && { bodySite }), ...(series !== undefined && { series }), ...(images !== undefined && { images }) };
}

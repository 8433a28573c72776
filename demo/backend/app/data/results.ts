/** Tables and rules of results and documents: what was measured and described, who has opened it, and what keeps it closed. */
import type { ColumnType } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import type { Localised } from './schema.js';

type Schemas = components['schemas'];
type Json<T extends object> = ColumnType<T, string, string>;

export interface ResultsRules {
  /** Kinds of report, for the filter. */
  kinds: string[];
  /** That results may come before anybody has read them. */
  notice: Localised;
  /** Beside a critical value that nobody has read. */
  urgent: { title: Localised; text: Localised };
  /** What a closed report says: one of a sensitive kind, one that the patient asked to keep closed. */
  gates: { sensitive: Localised; byChoice: Localised };
  /** Why a result is delayed, by the code of the reason. */
  delays: Partial<Record<string, Localised>>;
  /** How many retrievals of images one patient may have under way. */
  imageRetrievals: number;
  /** How long images can be seen once they are here. */
  imageHours: number;
  /** Contents of documents that one person may take a day. */
  documentsPerDay: number;
}

/** Of a clinic that was made before there were any. */
export const noResults: ResultsRules = {
  kinds: [], notice: { en: '' }, urgent: { title: { en: '' }, text: { en: '' } }, gates: { sensitive: { en: '' }, byChoice: { en: '' } }, delays: {}, imageRetrievals: 1, imageHours: 72, documentsPerDay: 200,
};

/** Where something stands among others by its date, which may be known in part: from its first moment, on its days. */
export interface Dated {
  /** Null where no date was recorded. */
  sort_at: Date | null;
  first_day: string | null;
  /** The first day after. */
  next_day: string | null;
}

type ReportDetails = Omit<Schemas['Report'], 'id' | 'kind' | 'status' | 'seen' | 'review' | 'release' | 'summary' | 'urgent' | 'observations' | 'asOf' | 'sources' | 'notices' | 'documents' | 'imaging' | 'explanations' | 'actions'>;
export interface ReportData extends ReportDetails {
  reviewedBy?: Schemas['Performer'];
  /** Nobody here is to read it, or nobody knows who does: `review.state` is `unknown`. */
  reviewUnknown?: boolean;
  imaging?: Omit<Schemas['Imaging'], 'retrieval' | 'text'> & { text?: Localised; /** Says so of whatever is asked for. */ fails?: Localised };
  /** While it is closed even its name would tell too much. */
  nameWithheld?: boolean;
  /** Of `explanation`. */
  explains?: string[];
  summary: Schemas['ReportSummary'];
}

export interface ReportTable extends Dated {
  id: string;
  clinic_id: string;
  patient_id: string;
  kind: string;
  status: string;
  /** The clinic asks to open it with care, and shows it to nobody who sees the record in part. */
  sensitive: boolean;
  delay_reason: string | null;
  /** Null for a delay that has no end of its own. */
  delay_until: Date | null;
  /** When it first came into the record: choices that the patient made later do not close what was open by then. */
  arrived_at: Date;
  reviewed_at: Date | null;
  issued_sort: Date | null;
  /** When its content last changed. */
  changed_at: Date;
  /** A value is flagged critical. */
  critical: boolean;
  /** What a search finds, without case and accents. */
  words: string;
  data: Json<ReportData>;
  /** What the simulated laboratory does next, and when; the first is next. */
  stages: Json<Stage[]>;
  next_stage_at: Date | null;
}

/** A step of the simulated laboratory. */
export interface Stage {
  /** RFC 3339, UTC. */
  at: string;
  /** A clinician reads it. */
  reviewed?: Schemas['Performer'];
  /** The whole report as it is then. */
  report?: NewReport;
}

/** A report as it is written down, by the seed or by the laboratory. Its history names observations by their `key`. */
export interface NewReport extends Omit<ReportData, 'summary'> {
  kind: string;
  status: string;
  observations: NewObservation[];
}
export interface NewObservation extends Omit<Schemas['Observation'], 'id' | 'members' | 'seriesId' | 'explanation'> {
  /** Stable in the report. */
  key: string;
  members?: NewObservation[];
  /** What is measured, the same for all sources; absent where nothing is to be seen over time. */
  analyte?: string;
  /** Of `explanation`. */
  explains?: string;
}

export interface ObservationTable extends Dated {
  id: string;
  clinic_id: string;
  patient_id: string;
  /** Null for what stands alone, as a vital sign. */
  report_id: string | null;
  parent_id: string | null;
  position: number;
  category: string;
  status: string;
  series_id: string | null;
  /** What splits a series. */
  unit: string | null;
  method: string | null;
  /** Where its value stands on an axis. */
  plot: string | null;
  data: Json<ObservationData>;
}
export type ObservationData = Omit<NewObservation, 'key' | 'members' | 'analyte' | 'status'>;

/** One analyte of one patient. */
export interface SeriesTable {
  id: string;
  clinic_id: string;
  patient_id: string;
  /** Of the analyte. */
  key: string;
  name: Json<Schemas['Concept']>;
}

/** Who has opened what. */
export interface ReportOpeningTable {
  report_id: string;
  person_id: string;
  opened_at: Date;
  /** The last time. */
  seen_at: Date;
}

export interface ImageRetrievalTable {
  id: string;
  clinic_id: string;
  patient_id: string;
  report_id: string;
  requested_by: string;
  requested_at: Date;
}

/** What a test looks at, in the clinic's words. */
export interface ExplanationTable {
  clinic_id: string;
  key: string;
  data: Json<{ title: Localised; text: Localised; picture?: { file: string; description: Localised; width: number; height: number }; links?: { url: string; label: Localised }[] }>;
}

export interface DocumentTable extends Dated {
  id: string;
  clinic_id: string;
  patient_id: string;
  kind: string;
  state: string;
  superseded_by: string | null;
  held_at_clinic: boolean;
  /** An image that is there only while a retrieval of its report is ready. */
  on_request: boolean;
  data: Json<Pick<Schemas['Document'], 'title' | 'lang' | 'kindText' | 'date' | 'author' | 'stateText' | 'supersedes'>>;
}
export interface DocumentFormatTable {
  document_id: string;
  id: string;
  position: number;
  media_type: string;
  file_name: string;
  title: string | null;
  lang: string | null;
  size: number;
  bytes: Uint8Array;
}
export interface DocumentReportTable {
  document_id: string;
  report_id: string;
}

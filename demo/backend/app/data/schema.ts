/** The tables as Kysely sees them; the migrations beside this file make them. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import type { GuestRules, GuestTable, VerificationTable } from './guests.js';
import type { MedicationFillTable, MedicationTable, PreferenceTable, RecordEntryTable, ReleaseChoiceTable, ReleaseRules } from './records.js';
import type { Answering, ClosureTable, OfferTable, PracticeRules, ReferralTable, WaitingListTable } from './practice.js';
import type { DocumentFormatTable, DocumentReportTable, DocumentTable, ExplanationTable, ImageRetrievalTable, ObservationTable, ReportOpeningTable, ReportTable, ResultsRules, SeriesTable } from './results.js';

type Schemas = components['schemas'];
/** A clinic's sentence in each of its languages. */
export type Localised = { en: string } & Partial<Record<string, string>>;
type Json<T extends object> = ColumnType<T, string, string>;

export interface ClinicTable {
  id: string;
  config: Json<ClinicConfig>;
  /** Origins of the websites that may embed the elements. */
  origins: Json<string[]>;
  seed: number;
  /** Milliseconds that this clinic's clock is ahead of the real one. */
  clock_offset_ms: number;
}
/** What `GET /clinic` says that no table of its own holds. */
export interface ClinicConfig {
  name: string;
  timeZone: string;
  languages: string[];
  phones: Schemas['Phone'][];
  emergency: { number: string; text: Localised };
  crisis: { label: Localised; number: string; text: Localised }[];
  closures: { from: string; to: string; text: Localised; locationId?: string }[];
  safety: { code: string; text: Localised }[];
  booking: {
    horizonDays: number;
    noticeMinutes: number;
    holdMinutes: number;
    holdExtensions: number;
    openHolds: number;
    /** Of all who have no account and ask from one network. */
    openHoldsPerNetwork: number;
    reasonMaxLength: number;
    interpreterLanguages: string[];
    /** Requests, changes, waiting lists. */
    practice: PracticeRules;
    /** Booking without an account; absent where the clinic does not want it. */
    guests?: GuestRules;
  };
  medications?: {
    /** What the list of medicines leaves out, and where that is. */
    notListed: Localised;
  };
  /** What patients may decide about when they see results. */
  release: ReleaseRules;
  results: ResultsRules;
}
export interface LocationTable {
  clinic_id: string;
  id: string;
  position: number;
  name: string;
  time_zone: string;
  data: Json<{
    address: Schemas['Address'];
    phones: Schemas['Phone'][];
    latitude: number;
    longitude: number;
    hours: Localised[];
    accessibility: Localised[];
    directions: Localised;
    directionsUrl?: string;
    arrive: Localised;
  }>;
}
export interface PractitionerTable {
  clinic_id: string;
  id: string;
  name: string;
  data: Json<{ role: Localised; languages: string[]; acceptingNew: boolean; visitTypeIds: string[]; locationIds: string[]; photo?: string }>;
}
export interface VisitTypeTable {
  clinic_id: string;
  id: string;
  position: number;
  duration_minutes: number;
  data: Json<{
    name: Localised;
    description: Localised;
    modalities: string[];
    forNew: boolean;
    forKnown: boolean;
    audience?: Localised;
    preparation: { kind: string; text: Localised }[];
    booking: string;
    /** Where a site differs, by its id. */
    bookingAt?: Record<string, string>;
    /** How the practice system answers; at once when absent. */
    answering?: Answering;
    /** In years, the second not included. */
    ages?: { from?: number; to?: number };
    /** To be booked at once only by who was seen at that site within these days. */
    seenWithinDays?: number;
    referralNeeded?: boolean;
    waitingList?: boolean;
    /** Requests are taken too where one may book at once. */
    alsoByRequest?: boolean;
    /** Visits of this kind that one patient may have ahead. */
    visitsAhead?: number;
    /** Kinds of visit to name where this one is closed, by their ids. */
    instead?: string[];
  }>;
}
/** A stretch of a practitioner's day that patients may book from (FHIR calls it a Schedule). */
export interface ScheduleTable {
  id: string;
  clinic_id: string;
  practitioner_id: string;
  location_id: string;
  modalities: string[];
  starts_at: Date;
  ends_at: Date;
  step_minutes: number;
}
/** Who has a practitioner's time. One exclusion constraint here is what keeps a slot from being given twice. */
export interface OccupancyTable {
  id: string;
  clinic_id: string;
  practitioner_id: string;
  during: ColumnType<string, never, never>;
  starts_at: Date;
  ends_at: Date;
  hold_id: string | null;
  appointment_id: string | null;
  /** For a hold. */
  expires_at: Date | null;
}
export interface HoldTable {
  id: string;
  clinic_id: string;
  /** Person, guest, or `key:` and the idempotency key. */
  owner: string;
  slot_id: string;
  state: string;
  expires_at: Date;
  extensions: number;
  /** Marks of who has no account. */
  contact: string | null;
  network: string | null;
}
export interface PatientTable {
  id: string;
  clinic_id: string;
  given_name: string;
  family_name: string;
  birth_date: string;
  /** Made for somebody without an account, once each time. */
  guest: Generated<boolean>;
  /** Whom the clinic's staff may find a guest to be. */
  likely_patient_id: string | null;
}
export interface PersonTable {
  id: string;
  clinic_id: string;
  username: string;
  password_hash: string;
  totp_secret: string;
  display_name: string;
  email: string;
  role: string;
  /** The step of the last one-time code that was used; none works twice (RFC 6238, 5.2). */
  last_code_step: number | null;
}
/** Wrong tries to sign in, under any name that was typed, known or not. */
export interface SignInFailureTable {
  clinic_id: string;
  username: string;
  failures: number;
  locked_until: Date | null;
}
export interface AccessGrantTable {
  id: string;
  clinic_id: string;
  person_id: string;
  patient_id: string;
  relationship: string;
  level: string;
  state: string;
  starts_at: Date | null;
  ends_at: Date | null;
}
export interface WebSessionTable {
  /** SHA-256 of the cookie's value. */
  id: string;
  clinic_id: string;
  person_id: string;
  started_at: Date;
  last_seen_at: Date;
  ended_at: Date | null;
}
export interface AppointmentTable {
  id: string;
  clinic_id: string;
  patient_id: string;
  version: number;
  status: string;
  /** Of a request without a time: from its first preferred day to the end of its last. */
  starts_at: Date;
  ends_at: Date;
  /** Null while a request has no time. */
  slot_id: string | null;
  location_id: string | null;
  practitioner_id: string | null;
  visit_type_id: string;
  modality: string | null;
  details: Json<AppointmentDetails>;
  /** What the clinic has still to answer, of the visit or of a change of it, and until when. */
  pending_since: Date | null;
  pending_until: Date | null;
  /** When the practice system will have answered; null where it never does, or a person answers. */
  answer_at: Date | null;
  referral_id: string | null;
  /** Which of the referral's visits it is. */
  referral_position: number | null;
  booked_by: string;
  created_at: Date;
}
export interface AppointmentDetails {
  /** The language in which whoever booked is written to. */
  lang?: string;
  reason?: string;
  contact?: Schemas['ContactDetails'];
  interpreterLanguage?: string;
  needs?: string[];
  acknowledgements?: string[];
  requested?: Schemas['RequestedTimes'];
  cancelled?: { by: string; at: string; code?: string; text?: string };
  refused?: { text?: Localised; at: string };
  /** Of a booked visit; with the time that is asked for, which is occupied besides the one in force. */
  change?: { kind: 'cancel' | 'reschedule'; state: 'pending' | 'refused' | 'timed-out'; text?: Localised; code?: string; reasonText?: string; wanted?: WantedTime };
}
/** Times in RFC 3339, UTC. */
export interface WantedTime {
  slotId: string;
  startsAt: string;
  endsAt: string;
  locationId: string;
  practitionerId: string;
  modality: string;
}
export interface DraftTable {
  clinic_id: string;
  patient_id: string;
  person_id: string;
  id: string;
  kind: string;
  version: number;
  saved_at: Date;
  content: JSONColumnType<{ values: Record<string, unknown>; uploadIds?: string[]; key?: string }, string, string>;
}
export interface IdempotencyTable {
  clinic_id: string;
  scope: string;
  key: string;
  operation: string;
  fingerprint: string;
  state: 'done' | 'refused';
  answer: Json<{ status: number; headers: Record<string, string>; body?: unknown }>;
  resource: JSONColumnType<{ kind: string; id: string } | null, string | null, string | null>;
  at: Date;
}
export interface AuditTable {
  id: Generated<number>;
  clinic_id: string;
  at: Date;
  actor: string;
  patient_id: string | null;
  operation: string;
  outcome: string;
}
export interface OutboxTable {
  id: Generated<number>;
  clinic_id: string;
  at: Date;
  channel: string;
  recipient: string;
  subject: string;
  text: string;
}
/** What the sign-in provider keeps: sessions, grants, codes and tokens, under the SHA-256 of their ids. */
export interface OidcTable {
  clinic_id: string;
  model: string;
  id: string;
  payload: Json<Record<string, unknown>>;
  grant_id: string | null;
  uid: string | null;
  consumed_at: Date | null;
  expires_at: Date | null;
}
export interface SecretTable {
  name: string;
  value: Json<Record<string, unknown>>;
}

export interface Schema {
  clinic: ClinicTable;
  location: LocationTable;
  practitioner: PractitionerTable;
  visit_type: VisitTypeTable;
  schedule: ScheduleTable;
  occupancy: OccupancyTable;
  hold: HoldTable;
  patient: PatientTable;
  verification: VerificationTable;
  guest: GuestTable;
  person: PersonTable;
  sign_in_failure: SignInFailureTable;
  access_grant: AccessGrantTable;
  web_session: WebSessionTable;
  appointment: AppointmentTable;
  waiting_list: WaitingListTable;
  offer: OfferTable;
  referral: ReferralTable;
  closure: ClosureTable;
  report: ReportTable;
  observation: ObservationTable;
  series: SeriesTable;
  report_opening: ReportOpeningTable;
  image_retrieval: ImageRetrievalTable;
  explanation: ExplanationTable;
  document: DocumentTable;
  document_format: DocumentFormatTable;
  document_report: DocumentReportTable;
  draft: DraftTable;
  record_entry: RecordEntryTable;
  medication: MedicationTable;
  medication_fill: MedicationFillTable;
  preference: PreferenceTable;
  release_choice: ReleaseChoiceTable;
  idempotency: IdempotencyTable;
  audit: AuditTable;
  outbox: OutboxTable;
  oidc: OidcTable;
  secret: SecretTable;
}

/** Tables and rules of what a practice does beside booking at once: it answers later, is asked for a time, keeps lists, calls patients in. */
import type { ColumnType, Generated } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import type { Localised } from './schema.js';

type Json<T extends object> = ColumnType<T, string, string>;
type Join = components['schemas']['JoinWaitingList'];

/** How the simulated practice system answers what is booked or changed of a visit type. */
export interface Answering {
  answer: 'confirms' | 'refuses' | 'never';
  afterMinutes: number;
  /** Then the waiting ends without an answer. */
  timeoutMinutes: number;
  /** Why it refuses. */
  text?: Localised;
}

export interface PracticeRules {
  /** How long before a visit it may still be cancelled or moved by the patient. */
  changeNoticeMinutes: number;
  cancelReasons: { code: string; label: Localised; textMaxLength?: number }[];
  cancelPolicy: Localised;
  needs: { value: string; label: Localised }[];
  /** What has to be agreed to before a visit is booked or asked for. */
  acknowledgements?: { id: string; text: Localised }[];
  openRequests: number;
  preferredTimes: number;
  /** Until when a request is answered. */
  requestHours: number;
  requestLanguages: string[];
  waitingListEntries: number;
  /** Whether patients are told their place in the line. */
  waitingListPosition: boolean;
  /** How long an offer is kept. */
  offerMinutes: number;
}

/** Of a clinic that was made before there were any: visits may be cancelled and moved, and nothing else. */
export const noPractice: PracticeRules = {
  changeNoticeMinutes: 0, cancelReasons: [{ code: 'other', label: { en: 'Another reason', es: 'Otro motivo', ar: 'سبب آخر' } }], cancelPolicy: { en: '' },
  needs: [], openRequests: 0, preferredTimes: 1, requestHours: 0, requestLanguages: [], waitingListEntries: 0, waitingListPosition: false, offerMinutes: 0,
};

export interface WaitingListTable {
  id: string;
  clinic_id: string;
  patient_id: string;
  visit_type_id: string;
  /** The visit that would be moved forward. */
  appointment_id: string | null;
  state: string;
  /** With the language to write to them in. */
  wanted: Json<Pick<Join, 'windows' | 'locationIds' | 'practitionerId' | 'shortNoticeHours'> & { lang: string }>;
  joined_by: string;
  joined_at: Date;
  /** In the order of joining, of all lists. */
  place: Generated<number>;
  ended_at: Date | null;
}

/** A freed time that is kept for one entry; the time itself is a hold whose owner is `offer:` and this id. */
export interface OfferTable {
  id: string;
  clinic_id: string;
  entry_id: string;
  hold_id: string;
  slot_id: string;
  state: string;
  made_at: Date;
  expires_at: Date;
}

/** Days that the staff has closed. */
export interface ClosureTable {
  id: string;
  clinic_id: string;
  from_day: string;
  /** The first day open again. */
  to_day: string;
  /** All sites when null. */
  location_id: string | null;
  text: string | null;
  closed_by: string;
  closed_at: Date;
}

/** What the clinic asks a patient to come for. Which visits are booked of it stands with the appointments. */
export interface ReferralTable {
  id: string;
  clinic_id: string;
  patient_id: string;
  kind: string;
  details: Json<{
    title: Localised;
    reason?: Localised;
    practitionerId?: string;
    visits: {
      visitTypeId: string;
      locationId?: string;
      practitionerId?: string;
      /** Days after the visit before it. */
      gap?: { fromDays: number; toDays: number; text: Localised };
    }[];
  }>;
  valid_until: string | null;
  withdrawn_at: Date | null;
  created_at: Date;
}

/** What is kept of those without an account, and how much the clinic lets them ask. */

export interface GuestRules {
  /** How a code may be sent: `sms`, `email`. */
  channels: string[];
  /** Of phone numbers that are typed without a country: `1`. */
  callingCode: string;
  /** Visits ahead, of one contact. */
  upcomingVisits: number;
  /** Codes an hour. */
  codesPerContact: number;
  codesPerNetwork: number;
  /** Visits booked a day. */
  visitsPerNetwork: number;
}
export interface VerificationTable {
  id: string;
  clinic_id: string;
  purpose: string;
  channel: string;
  destination: string;
  contact: string;
  network: string;
  /** Sealed. */
  code: string;
  /** Wrong ones. */
  tries: number;
  created_at: Date;
  expires_at: Date;
  passed_at: Date | null;
  used_at: Date | null;
}
export interface GuestTable {
  id: string;
  clinic_id: string;
  /** SHA-256 of the token. */
  token: string;
  patient_id: string;
  channel: string;
  destination: string;
  contact: string;
  network: string;
  started_at: Date;
  last_seen_at: Date;
  ended_at: Date | null;
}

/** Whether a visit may still be changed by the patient, and why not. */
import type { AppointmentDetails } from '../data/schema.js';

export type ChangeKind = 'cancel' | 'reschedule';
export type NoChange = 'too-late' | 'started' | 'cancelled' | 'answer-pending' | 'no-time' | 'unknown';

export interface Changeable {
  status: string;
  starts_at: Date;
  pending_until: Date | null;
  details: Pick<AppointmentDetails, 'change'>;
}

/** Undefined where it may be. `until` is the last moment at which it could be, or when the answer comes that is awaited. */
export function whyNoChange(visit: Changeable, kind: ChangeKind, now: Date, noticeMinutes: number): { reason: NoChange; until?: Date } | undefined {
  const awaited = { reason: 'answer-pending' as const, ...(visit.pending_until && { until: visit.pending_until }) };
  switch (visit.status) {
    case 'requested': return kind === 'cancel' ? undefined : { reason: 'no-time' };
    case 'pending': return kind === 'cancel' ? undefined : awaited;
    case 'arrived': case 'in-progress': case 'completed': case 'no-show': return { reason: 'started' };
    case 'cancelled': case 'refused': case 'expired': case 'timed-out': return { reason: 'cancelled' };
    case 'booked': break;
    default: return { reason: 'unknown' };
  }
  if (visit.starts_at <= now) return { reason: 'started' };
  if (visit.details.change?.state === 'pending') return awaited;
  const last = new Date(visit.starts_at.getTime() - noticeMinutes * 60_000);
  return now > last ? { reason: 'too-late', until: last } : undefined;
}

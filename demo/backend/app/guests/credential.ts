/** The bearer token of somebody without an account. */
import type { Kysely } from 'kysely';
import type { Relation } from '../access.js';
import { sessionEnd, sha256, touchSeconds } from '../credentials.js';
import type { Schema } from '../data/schema.js';
import type { Ports } from '../ports.js';
import { seal } from './seal.js';

export interface Guest {
  kind: 'guest';
  guestId: string;
  patientId: string;
  /** Where the code went, and the news of a visit goes. */
  channel: string;
  destination: string;
  /** Their marks. */
  contact: string;
  network: string;
  startedAt: Date;
  lastSeenAt: Date;
}

/** An hour in all, whatever is done in it; idle, a guest's session ends like anybody's. */
const absoluteSeconds = 3600;
/** No access token of the issuer begins so. */
const prefix = 'guest.';

export const isGuestToken = (token: string): boolean => token.startsWith(prefix);
export const guestEnd = ({ startedAt, lastSeenAt }: Pick<Guest, 'startedAt' | 'lastSeenAt'>): Date => sessionEnd(startedAt, lastSeenAt, absoluteSeconds);

/** Made from the guest's id, so that a repeated request gets it again although it is kept nowhere. */
export const tokenOf = async ({ serverKey }: Pick<Ports, 'serverKey'>, clinicId: string, guestId: string): Promise<string> => `${prefix}${await seal(serverKey, 'guest', clinicId, guestId)}`;

export async function openGuest(db: Kysely<Schema>, clinic: { id: string; now: Date }, token: string, active: boolean): Promise<Guest | undefined> {
  const row = await db.selectFrom('guest').selectAll().where('token', '=', await sha256(token)).where('clinic_id', '=', clinic.id).where('ended_at', 'is', null).executeTakeFirst();
  if (!row) return undefined;
  const guest: Guest = {
    kind: 'guest', guestId: row.id, patientId: row.patient_id, channel: row.channel, destination: row.destination, contact: row.contact, network: row.network, startedAt: row.started_at, lastSeenAt: row.last_seen_at,
  };
  if (guestEnd(guest) <= clinic.now) return undefined;
  if (active && clinic.now.getTime() - row.last_seen_at.getTime() > touchSeconds * 1000) {
    await db.updateTable('guest').set({ last_seen_at: clinic.now }).where('id', '=', row.id).execute();
    guest.lastSeenAt = clinic.now;
  }
  return guest;
}

/** What a guest is to the one record that was made for them. */
export function guestRelation({ guestId, patientId, startedAt }: Guest): Relation {
  return { grantId: guestId, patientId, relationship: 'self', level: 'guest', state: 'active', startsAt: startedAt, endsAt: null };
}

/** Who is asking: the cookie session of the backend, an access token of its issuer, or a guest's token. */
import type { Kysely } from 'kysely';
import type { Schema } from './data/schema.js';
import { isGuestToken, openGuest, type Guest } from './guests/credential.js';
import type { Ports } from './ports.js';

export type Who =
  | { kind: 'nobody' }
  | Guest
  | { kind: 'person'; personId: string; session?: WebSession; token?: string };

export interface WebSession {
  id: string;
  startedAt: Date;
  lastSeenAt: Date;
}

/** Idle and absolute ends of a session, in seconds (NIST SP 800-63B, AAL2: at most 1 h and 24 h; the stricter pair of its editions). */
export const idleSeconds = 20 * 60;
export const absoluteSeconds = 12 * 3600;
/** The session's last use is written at most this often. */
export const touchSeconds = 30;

export const cookieName = (clinicId: string, secure: boolean) => `${secure ? '__Host-' : ''}portico-${clinicId}`;

/** Ends the session's cookie in the browser. */
export function endedCookie(clinicId: string, base: string): string {
  const secure = base.startsWith('https:');
  return `${cookieName(clinicId, secure)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return base64url(new Uint8Array(digest));
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function cookie(request: Request, name: string): string | undefined {
  for (const part of (request.headers.get('Cookie') ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

/** `dead` for a credential that is expired, revoked or was never one. Only what a person does keeps a session alive (`active`). */
export async function whoAsks(ports: Ports, request: Request, clinic: { id: string; now: Date }, active: boolean): Promise<Who | 'dead'> {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  if (request.headers.has('Authorization')) {
    if (bearer !== undefined && isGuestToken(bearer)) return (await openGuest(ports.db, clinic, bearer, active)) ?? 'dead';
    const personId = bearer && (await ports.personOfToken(clinic.id, bearer));
    return personId ? { kind: 'person', personId, token: bearer! } : 'dead';
  }
  const value = cookie(request, cookieName(clinic.id, false)) ?? cookie(request, cookieName(clinic.id, true));
  if (!value) return { kind: 'nobody' };
  return (await openSession(ports.db, clinic, value, active)) ?? 'dead';
}

async function openSession(db: Kysely<Schema>, clinic: { id: string; now: Date }, value: string, active: boolean): Promise<Who | undefined> {
  const row = await db.selectFrom('web_session').selectAll()
    .where('id', '=', await sha256(value)).where('clinic_id', '=', clinic.id).where('ended_at', 'is', null).executeTakeFirst();
  if (!row || sessionEnd(row.started_at, row.last_seen_at) <= clinic.now) return undefined;
  const session = { id: row.id, startedAt: row.started_at, lastSeenAt: clinic.now };
  if (active && clinic.now.getTime() - row.last_seen_at.getTime() > touchSeconds * 1000) {
    await db.updateTable('web_session').set({ last_seen_at: clinic.now }).where('id', '=', row.id).execute();
  } else session.lastSeenAt = row.last_seen_at;
  return { kind: 'person', personId: row.person_id, session };
}

export function sessionEnd(startedAt: Date, lastSeenAt: Date, absolute = absoluteSeconds): Date {
  return new Date(Math.min(startedAt.getTime() + absolute * 1000, lastSeenAt.getTime() + idleSeconds * 1000));
}

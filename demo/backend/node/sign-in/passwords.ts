import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Secret, TOTP } from 'otpauth';

const derive = promisify(scrypt) as (password: string, salt: Buffer, length: number) => Promise<Buffer>;
const length = 32;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}.${(await derive(password, salt, length)).toString('base64url')}`;
}

// Somebody who is not known costs the same work as somebody who is.
const nobody = hashPassword('nobody has this password');

export async function checkPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [salt, expected] = (hash ?? (await nobody)).split('.');
  const actual = await derive(password, Buffer.from(salt!, 'base64url'), length);
  return timingSafeEqual(actual, Buffer.from(expected!, 'base64url')) && hash !== undefined;
}

/** RFC 6238 with SHA-1, 6 digits and 30 s, which every authenticator app knows. One step to each side allows for a clock that is off. */
function totp(secret: string): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
}

/** The step whose code this is; undefined for a wrong one. */
export function codeStep(secret: string, code: string, now: Date): number | undefined {
  const delta = totp(secret).validate({ token: code, window: 1, timestamp: now.getTime() });
  return delta === null ? undefined : Math.floor(now.getTime() / 30_000) + delta;
}

export const currentCode = (secret: string, now: Date): string => totp(secret).generate({ timestamp: now.getTime() });

/** The demo's secrets come from the user names, so that they can be printed again. A real backend draws them at random. */
export const demoSecret = (username: string): string => new Secret({ buffer: createHash('sha256').update(`portico demo ${username}`).digest().buffer.slice(0, 20) as ArrayBuffer }).base32;

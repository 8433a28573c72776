/** The configuration of a run, as whoever runs the suite writes it. */

/** Somebody without an account, to whom codes may be sent. */
export interface GuestConfig {
  channel: string;
  destination: string;
  /** The code that the backend always sends to this address, as addresses for tests have it. */
  code?: string;
  /** Or an address that lists what was sent: a JSON list of `{to, text}`, the newest last. */
  outbox?: string;
  /** A patient of the clinic whose address it is. */
  person?: { givenName: string; familyName: string; birthDate: string };
}

export interface Config {
  /** Bearer of a person who may open `patientId`. */
  token?: string;
  /** Value of the Cookie header, instead of a token. */
  cookie?: string;
  /** Bearer of a person who may not open `patientId`. */
  otherToken?: string;
  patientId?: string;
  /** A patient that exists and is not the caller's. */
  otherPatientId?: string;
  guest?: GuestConfig;
  /** Whether holds, visits and drafts may be made, and the session ended. */
  write: boolean;
}

/** A sentence for whoever runs the suite; no stack belongs to it. */
export class UsageError extends Error {}

const texts = ['token', 'cookie', 'otherToken', 'patientId', 'otherPatientId'] as const;
const shape = '{token | cookie, otherToken?, patientId, otherPatientId?, guest?, write?}';

export function readConfig(text: string): Config {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`The configuration is not JSON; it is ${shape}.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UsageError(`The configuration is not an object; it is ${shape}.`);
  const given = value as Record<string, unknown>;
  const unknown = Object.keys(given).filter((name) => !['write', 'guest'].includes(name) && !texts.some((known) => known === name));
  if (unknown.length) throw new UsageError(`The configuration has no member ${unknown.join(', ')}; it is ${shape}.`);
  for (const name of texts) if (given[name] !== undefined && (typeof given[name] !== 'string' || !given[name])) throw new UsageError(`${name} of the configuration is not a text.`);
  if (given.write !== undefined && typeof given.write !== 'boolean') throw new UsageError('write of the configuration is neither true nor false.');
  if (given.token !== undefined && given.cookie !== undefined) throw new UsageError('The configuration has a token and a cookie; the suite signs in with one of them.');
  if (given.guest !== undefined) checkGuest(given.guest);
  return { ...(given as Omit<Config, 'write'>), write: given.write === true };
}

const guestShape = '{channel, destination, code | outbox, person? {givenName, familyName, birthDate}}';

function checkGuest(guest: unknown): void {
  const wrong = (): never => { throw new UsageError(`guest of the configuration is not ${guestShape}.`); };
  const isText = (value: unknown) => typeof value === 'string' && value !== '';
  if (typeof guest !== 'object' || guest === null || Array.isArray(guest)) return wrong();
  const { channel, destination, code, outbox, person, ...others } = guest as Record<string, unknown>;
  if (Object.keys(others).length || ![channel, destination].every(isText) || ![code ?? 'x', outbox ?? 'x'].every(isText) || (code === undefined) === (outbox === undefined)) wrong();
  if (outbox !== undefined && !URL.canParse(outbox as string)) wrong();
  const names = ['givenName', 'familyName', 'birthDate'];
  const about = person as Record<string, unknown> | null | undefined;
  if (about !== undefined && (typeof about !== 'object' || about === null || !names.every((name) => isText(about[name])) || Object.keys(about).length !== names.length)) wrong();
}

/** The configuration of a run, as whoever runs the suite writes it. */

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
  /** Whether holds, visits and drafts may be made, and the session ended. */
  write: boolean;
}

/** A sentence for whoever runs the suite; no stack belongs to it. */
export class UsageError extends Error {}

const texts = ['token', 'cookie', 'otherToken', 'patientId', 'otherPatientId'] as const;
const shape = '{token | cookie, otherToken?, patientId, otherPatientId?, write?}';

export function readConfig(text: string): Config {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`The configuration is not JSON; it is ${shape}.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UsageError(`The configuration is not an object; it is ${shape}.`);
  const given = value as Record<string, unknown>;
  const unknown = Object.keys(given).filter((name) => name !== 'write' && !texts.some((known) => known === name));
  if (unknown.length) throw new UsageError(`The configuration has no member ${unknown.join(', ')}; it is ${shape}.`);
  for (const name of texts) if (given[name] !== undefined && (typeof given[name] !== 'string' || !given[name])) throw new UsageError(`${name} of the configuration is not a text.`);
  if (given.write !== undefined && typeof given.write !== 'boolean') throw new UsageError('write of the configuration is neither true nor false.');
  if (given.token !== undefined && given.cookie !== undefined) throw new UsageError('The configuration has a token and a cookie; the suite signs in with one of them.');
  return { ...(given as Omit<Config, 'write'>), write: given.write === true };
}

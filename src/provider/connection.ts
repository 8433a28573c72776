import type { Backend } from '../contract/backend.js';
import type { Schemas } from '../contract/client.js';
import type { Problem } from '../contract/problem.js';
import type { SignInFailure } from '../session/oauth/failure.js';
import type { HostWords } from './host-words.js';

/** Who is signed in. */
export interface PersonRef {
  readonly id: string;
  readonly name: string;
}
/** Whose record is open. */
export interface PatientRef {
  readonly id: string;
  readonly name: string;
  readonly birthDate?: string;
  /** False for the person's own record. */
  readonly other: boolean;
}
export type Density = 'comfortable' | 'compact';
export type Clinic = Schemas['Clinic'];
export type Session = Schemas['Session'];

/** What is wrong between a page and its backend, for `portico-error`. */
export interface Fault {
  readonly code: 'unreachable' | 'not-a-backend' | 'contract-version' | 'blocked' | 'safety';
  /** The backend's own support reference. */
  readonly reference?: string;
}

export interface ConnectionState {
  /** One more on every change of person, of whose record, and on sign-out. */
  readonly epoch: number;
  readonly session: 'unknown' | 'signed-out' | 'guest' | 'signed-in' | 'expired';
  readonly person?: PersonRef;
  readonly subject?: PatientRef;
  /** Everybody whose record this person may open, as the backend describes them. */
  readonly people: readonly Schemas['SessionPerson'][];
  /** 32 bytes in base64url; opens what was typed while the server was out of reach. In memory only. */
  readonly draftKey?: string;
  /** The session ends of itself then, and is about to. */
  readonly ending?: Date | undefined;
  readonly clinic?: Clinic;
  /** The language that the clinic's texts were asked for in. */
  readonly clinicLanguage?: string;
  /** Why nobody knows yet who is signed in. */
  readonly problem?: Problem;
  /** What is wrong between this page and its backend, for `portico-error`. */
  readonly faults?: readonly Fault[];
  /** Why the last try to sign in within this page signed nobody in. */
  readonly signInFailure?: SignInFailure | undefined;
  /** The provider's language, where it has one; elements fall back to the page's. */
  readonly lang?: string | undefined;
  /** The host's own sentences. */
  readonly words?: HostWords | undefined;
  /** The clinic's brand, as custom properties of an element's wrapper. */
  readonly style?: Readonly<Record<string, string>> | undefined;
  /** How high what is pressed is for a mouse; on touch it is always 44 px. */
  readonly density?: Density | undefined;
}

/** What an element may ask. `sign-out` with `everywhere`, `guest` with the token of a guest session, `switch-subject` with a patient's id. */
export type Intent = 'sign-in' | 'sign-out' | 'guest' | 'switch-subject' | 'extend' | 'reload';

/**
 * What a provider shares with the elements below it. It crosses shadow roots, bundles and versions, so it is data and functions
 * only; the key's number is the protocol's major version.
 */
export interface Connection {
  /** The same for all views of one connection. */
  readonly id: object;
  readonly backend: Backend;
  /** The base that requests are built on, and how they carry a credential; public ones carry none. */
  readonly base: string;
  readonly credentials: RequestCredentials;
  readonly state: ConnectionState;
  subscribe(listener: () => void): () => void;
  /** Elements ask, the provider acts. */
  request(intent: Intent, detail?: unknown): void;
}

export const connectionKey = Symbol.for('portico:1');

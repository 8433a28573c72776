import type { Kysely } from 'kysely';
import type { operations } from '../../../src/contract/generated/portico.js';
import type { Relation } from './access.js';
import type { Operation, OperationId } from './contract.js';
import type { Who } from './credentials.js';
import type { ClinicConfig, Schema } from './data/schema.js';
import type { Arrival, Ports } from './ports.js';
import type { StaffRole } from './staff/roles.js';

export interface Clinic {
  id: string;
  config: ClinicConfig;
  origins: string[];
  /** The clinic's own time. */
  now: Date;
}

/** What a handler works with. For a write `db` is the transaction that its effect, its key and its audit row share. */
export interface Context {
  ports: Ports;
  db: Kysely<Schema>;
  operation: Operation<string>;
  /** The contract's. */
  operations: Operation[];
  /** Operations that have a handler. */
  built: ReadonlySet<OperationId>;
  arrival: Arrival;
  clinic: Clinic;
  who: Who;
  /** Whose record the path names, and what the caller is to that person. */
  relation?: Relation;
  /** Whose record it is: as the path says, or whose visit it names. */
  patientId?: string;
  /** What somebody of the staff is there. */
  role?: StaffRole;
  lang: string;
  key?: string;
  ifMatch?: string;
}

/** What works on one clinic, whoever asks, or nobody does. */
export type InClinic = Pick<Context, 'ports' | 'db' | 'clinic'>;

type Parameters<O, Place extends 'path' | 'query'> =
  O extends { parameters: { [K in Place]?: infer P } } ? NonNullable<P> : Record<string, never>;
type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? B : undefined;
type Success<O> = O extends { responses: infer R }
  ? R extends { 200: { content: { 'application/json': infer B } } } ? B
  : R extends { 201: { content: { 'application/json': infer B } } } ? B
  : undefined
  : never;

export interface InputOf<O> {
  path: Parameters<O, 'path'>;
  query: Parameters<O, 'query'>;
  body: Body<O>;
}
export interface Reply<B> {
  status?: number;
  body?: B;
  headers?: Record<string, string>;
  /** Bytes, instead of a body. */
  content?: { bytes: Uint8Array; mediaType: string };
  /** What a write made, for `getOperation`. */
  resource?: { kind: string; id: string };
  /** The body holds a secret: it is not stored with the key but made again from the resource. */
  unkept?: boolean;
  /** Whose records it shows, where the path does not say. */
  patientIds?: string[];
}
/** By the type that the generator makes of an operation, of whichever document. */
export type HandlerOf<O> = (context: Context, input: InputOf<O>) => Promise<Reply<Success<O>>>;
export type Handler<Id extends OperationId> = HandlerOf<operations[Id]>;
export type Handlers = { [Id in OperationId]?: Handler<Id> };
/** How a success of an operation looks. */
export type Answer<Id extends OperationId> = Success<operations[Id]>;

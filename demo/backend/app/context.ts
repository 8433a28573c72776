import type { Kysely } from 'kysely';
import type { operations } from '../../../src/contract/generated/portico.js';
import type { Relation } from './access.js';
import type { Operation, OperationId } from './contract.js';
import type { Who } from './credentials.js';
import type { ClinicConfig, Schema } from './data/schema.js';
import type { Arrival, Ports } from './ports.js';

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
  operation: Operation;
  operations: Operation[];
  /** Operations that have a handler. */
  built: ReadonlySet<OperationId>;
  arrival: Arrival;
  clinic: Clinic;
  who: Who;
  /** Whose record the path names, and what the caller is to that person. */
  relation?: Relation;
  lang: string;
  key?: string;
  ifMatch?: string;
}

type Parameters<Id extends OperationId, Place extends 'path' | 'query'> =
  operations[Id]['parameters'] extends { [K in Place]?: infer P } ? NonNullable<P> : Record<string, never>;
type Body<Id extends OperationId> = operations[Id] extends { requestBody: { content: { 'application/json': infer B } } } ? B : undefined;
type Success<Id extends OperationId> = operations[Id]['responses'] extends infer R
  ? R extends { 200: { content: { 'application/json': infer B } } } ? B
  : R extends { 201: { content: { 'application/json': infer B } } } ? B
  : undefined
  : never;

export interface Input<Id extends OperationId> {
  path: Parameters<Id, 'path'>;
  query: Parameters<Id, 'query'>;
  body: Body<Id>;
}
export interface Reply<B> {
  status?: number;
  body?: B;
  headers?: Record<string, string>;
  /** What a write made, for `getOperation`. */
  resource?: { kind: string; id: string };
  /** The body holds a secret: it is not stored with the key but made again from the resource. */
  unkept?: boolean;
}
export type Handler<Id extends OperationId> = (context: Context, input: Input<Id>) => Promise<Reply<Success<Id>>>;
export type Handlers = { [Id in OperationId]?: Handler<Id> };
/** How a success of an operation looks. */
export type Answer<Id extends OperationId> = Success<Id>;

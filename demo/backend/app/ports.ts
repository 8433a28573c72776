/** What the backend takes from outside, so that the same handler runs in Node, in a worker and under a test. */
import type { Kysely } from 'kysely';
import type { Schema } from './data/schema.js';

export interface Ports {
  db: Kysely<Schema>;
  /** The bundled contract, openapi/dist/portico.json. */
  contract: ContractDocument;
  /** What the demo's staff page asks, demo/backend/dist/staff.json; nothing below `/staff` is there without it. */
  staff?: OperationsDocument;
  /** The real time; each clinic adds its own offset. */
  now(): Date;
  random(bytes: number): Uint8Array;
  /** Counts a use against a limit kept in the database; answers the seconds to wait when it is used up. */
  limit(key: string, uses: number, seconds: number): Promise<number | undefined>;
  /** The person behind an access token of the clinic's issuer; undefined for a token that is dead or was never one. */
  personOfToken(clinicId: string, token: string): Promise<string | undefined>;
  /** 32 secret bytes, the same for every process on this database. */
  serverKey: Uint8Array;
  log(line: LogLine): void;
}

/** One line a request. The route's template, never the path: paths hold patients' ids. */
export interface LogLine {
  method: string;
  route: string;
  status: number;
  ms: number;
  reference?: string;
  error?: unknown;
}

/** Where a request came in. */
export interface Arrival {
  /** The clinic whose base address was asked. */
  clinicId: string;
  /** That base address, without a slash at the end. */
  base: string;
  /** The path below the base. */
  path: string;
  /** The caller's network address, for limits. */
  address: string;
}

export type JsonSchema = Record<string, unknown>;
export interface ParameterObject {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema: JsonSchema;
}
export interface OperationObject {
  operationId: string;
  'x-portico-profile': string;
  security?: Record<string, string[]>[];
  parameters?: (ParameterObject | { $ref: string })[];
  requestBody?: { required?: boolean; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, { content?: Record<string, { schema: JsonSchema }>; headers?: Record<string, unknown> }>;
}
/** An OpenAPI document, as far as serving it goes. */
export interface OperationsDocument {
  info: { version: string };
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, JsonSchema>; parameters: Record<string, ParameterObject> };
}
export interface ContractDocument extends OperationsDocument {
  'x-portico-problem-types': Record<string, { status: number; title: string; actions: string[]; members?: string[] }>;
}

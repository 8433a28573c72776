import type { OperationRow } from '../contract/operation-row.js';
import type { Capabilities } from './capabilities.js';
import type { Input } from './check.js';
import type { Memory } from './memory.js';
import type { Plan, Reader } from './reader.js';
import type { ClinicConfiguration, FhirOptions, Grant } from './types.js';
import type { Words } from './words.js';

/** One call of the contract, checked: what a plan gets. */
export interface Call {
  row: OperationRow;
  /** Parts of the path by name. */
  path: Readonly<Record<string, string>>;
  input: Input;
  body: Input;
  key: string;
  options: FhirOptions;
  reader: Reader;
  capabilities: Capabilities;
  clinic: ClinicConfiguration;
  memory: Memory;
  words: Words;
  lang: string;
}
/** A call by somebody who is signed in, of their own record. */
export interface PatientCall extends Call { plan: Plan; grant: Grant }

export type Handler = (call: PatientCall) => Promise<Response>;

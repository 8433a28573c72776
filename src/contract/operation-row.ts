import type { operations } from './generated/portico.js';

/** What one parameter or member may be; `max` is of the text's length, the number or the list. */
export interface Check {
  type?: string;
  list?: readonly unknown[];
  only?: unknown;
  pattern?: string;
  date?: boolean;
  min?: number;
  max?: number;
  items?: Check;
  required?: boolean;
}

/** One operation of the contract, as a backend that runs in a page has to know it. */
export interface OperationRow {
  id: keyof operations;
  method: string;
  /** `/patients/{patientId}/reports` */
  path: string;
  profile: string;
  /** It needs somebody to be signed in. */
  credential?: boolean;
  /** It takes an Idempotency-Key. */
  keyed?: boolean;
  query: Readonly<Record<string, Check>>;
  body?: Readonly<Record<string, Check>>;
}

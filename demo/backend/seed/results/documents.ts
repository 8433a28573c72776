/** How a document of the seed is written down. */
import type { components } from '../../../../src/contract/generated/portico.js';

type Schemas = components['schemas'];

export interface FormatSeed extends Omit<Schemas['DocumentFormat'], 'id' | 'size'> {
  id: string;
  content: string | (() => Promise<Uint8Array> | Uint8Array);
}
export interface DocumentSeed extends Omit<Schemas['Document'], 'id' | 'formats' | 'reportIds' | 'supersedes' | 'state'> {
  slug: string;
  /** `current` when absent. */
  state?: string;
  /** Slug of the patient's document that it follows. */
  follows?: string;
  /** There only while the images of its report are ready. */
  onRequest?: boolean;
  formats: FormatSeed[];
}

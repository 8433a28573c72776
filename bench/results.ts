import type { Scene, Variant } from './scenes.js';
import type { Rate } from './throughput.js';
import type { Leaks, Visit } from './visit.js';

/** The visits of a scene, run by run, in each variant. */
export type Measured = { scene: Scene } & Record<Variant, Visit[]>;

export interface Results {
  scenes: Measured[];
  leaks: ({ scene: string } & Leaks)[];
  throughput: ({ database: string } & Rate)[];
  /** Of each built file, brotli: portico.js, the base, and what each element adds. */
  files: Record<string, number>;
}

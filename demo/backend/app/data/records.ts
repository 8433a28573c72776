/** Tables and rules of the record's short lists, of medicines, and of what a patient wants done otherwise. */
import type { ColumnType, Generated } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import type { Localised } from './schema.js';

type Schemas = components['schemas'];
type Json<T extends object> = ColumnType<T, string, string>;

export type ReleaseChoice = Schemas['ReleaseChoiceKnown'];

/** What a patient may decide about results of one kind: `sensitive` for those, else a kind of report, else `other`. */
export interface ReleaseKind {
  kind: string;
  label: Localised;
  text?: Localised;
  /** In force until the patient chooses. */
  initial: ReleaseChoice;
  choices: ReleaseChoice[];
}
export interface ReleaseRules {
  text?: Localised;
  byKind: ReleaseKind[];
}

/** Of a clinic that was made before there were any: nothing to choose, and all is shown as soon as it is ready. */
export const noRelease: ReleaseRules = { byKind: [] };

export type Section = 'allergies' | 'conditions' | 'immunizations' | 'vitals';
export interface SectionItems {
  allergies: Schemas['Allergy'];
  conditions: Schemas['Condition'];
  immunizations: Schemas['Immunization'];
  vitals: Schemas['Observation'];
}

export interface RecordEntryTable {
  id: string;
  clinic_id: string;
  patient_id: string;
  section: string;
  /** As exact as it is known; null where no date was recorded. */
  dated: string | null;
  /** As the contract has it, without the id, in the language of `lang`. */
  details: Json<Omit<SectionItems[Section], 'id'> & { lang?: string }>;
}
export interface MedicationTable {
  id: string;
  clinic_id: string;
  patient_id: string;
  name: string;
  status: string;
  origin: string;
  details: Json<Omit<Schemas['Medication'], 'id' | 'status' | 'origin' | 'lastFill'>>;
}
export interface MedicationFillTable {
  medication_id: string;
  place: Generated<number>;
  dated: string | null;
  details: Json<Schemas['MedicationFill']>;
}
export interface PreferenceTable {
  patient_id: string;
  clinic_id: string;
  version: number;
}
export interface ReleaseChoiceTable {
  place: Generated<number>;
  clinic_id: string;
  patient_id: string;
  kind: string;
  choice: string;
  chosen_by: string;
  chosen_at: Date;
}

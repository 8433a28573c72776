/** What the demo's laboratories measure. Codes are LOINC's; ranges stand with each result, as laboratories send them. */
import type { Analyte } from './values.js';

const cells = { unit: '×10³/µL', ucum: '10*3/uL' };
const mgdl = { unit: 'mg/dL', ucum: 'mg/dL' };
const mmol = { unit: 'mmol/L', ucum: 'mmol/L' };

export const analytes = {
  hemoglobin: { key: 'hemoglobin', name: 'Hemoglobin', loinc: '718-7', unit: 'g/dL', ucum: 'g/dL', explains: 'hemoglobin' },
  whiteCells: { key: 'white-cells', name: 'White blood cells', loinc: '6690-2', ...cells },
  platelets: { key: 'platelets', name: 'Platelets', loinc: '777-3', ...cells },
  volume: { key: 'platelet-volume', name: 'Mean platelet volume', loinc: '32623-1', unit: 'fL', ucum: 'fL' },
  granulocytes: { key: 'granulocytes', name: 'Immature granulocytes', loinc: '71695-1', unit: '%', ucum: '%' },
  crp: { key: 'crp', name: 'C-reactive protein', loinc: '1988-5', unit: 'mg/L', ucum: 'mg/L' },
  sedRate: { key: 'sed-rate', name: 'Sed rate', loinc: '4537-7', unit: 'mm/h', ucum: 'mm/h' },
  ana: { key: 'ana', name: 'Antinuclear antibodies', loinc: '5048-4', unit: '', explains: 'antibodies' },
  vitaminD: { key: 'vitamin-d', name: 'Vitamin D', loinc: '62292-8', unit: 'ng/mL', ucum: 'ng/mL', explains: 'vitamin-d' },
  ferritin: { key: 'ferritin', name: 'Ferritin', loinc: '2276-4', unit: 'ng/mL', ucum: 'ng/mL' },
  a1c: { key: 'a1c', name: 'Hemoglobin A1c', loinc: '4548-4', unit: '%', ucum: '%', explains: 'a1c' },
  cholesterol: { key: 'cholesterol', name: 'Total cholesterol', loinc: '2093-3', ...mgdl },
  hdl: { key: 'hdl', name: 'HDL cholesterol', loinc: '2085-9', ...mgdl },
  ldl: { key: 'ldl', name: 'LDL cholesterol', loinc: '13457-7', ...mgdl },
  triglycerides: { key: 'triglycerides', name: 'Triglycerides', loinc: '2571-8', ...mgdl },
  tsh: { key: 'tsh', name: 'Thyroid stimulating hormone', loinc: '3016-3', unit: 'mIU/L', ucum: 'm[IU]/L' },
  potassium: { key: 'potassium', name: 'Potassium', loinc: '2823-3', ...mmol },
  sodium: { key: 'sodium', name: 'Sodium', loinc: '2951-2', ...mmol },
  creatinine: { key: 'creatinine', name: 'Creatinine', loinc: '2160-0', ...mgdl },
  glucose: { key: 'glucose', name: 'Glucose, fasting', loinc: '1558-6', ...mgdl },
  inr: { key: 'inr', name: 'INR', loinc: '6301-6', unit: '' },
  lead: { key: 'lead', name: 'Lead', loinc: '5671-3', unit: 'µg/dL', ucum: 'ug/dL' },
  alkaline: { key: 'alkaline-phosphatase', name: 'Alkaline phosphatase', loinc: '6768-6', unit: 'U/L', ucum: 'U/L' },
} satisfies Record<string, Analyte>;

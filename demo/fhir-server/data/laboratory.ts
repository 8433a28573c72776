/** Laboratory values of every kind that FHIR R4 has, and every state. */
import type { FhirResource, Observation } from 'fhir/r4.js';
import { coded, flag, loinc, observation, quantity, range, rangeType, report, snomed, to } from './build.js';

const patient = 'pat-a';
const at = '2026-09-14T08:12:00-06:00';
const day = { patient, at };
const laboratory = { performer: [to('Organization/lab', 'Larkspur Reference Laboratory')] };

// A panel of panels: CBC → differential → cells.
const neutrophils = observation('neutrophils', day, loinc('770-8', 'Neutrophils/100 leukocytes in Blood by Automated count', 'Neutrophils'), { valueQuantity: quantity('71.0', '%'), referenceRange: [range(40, 70, '%')], interpretation: flag('H', 'High') });
const lymphocytes = observation('lymphocytes', day, loinc('736-9', 'Lymphocytes/100 leukocytes in Blood by Automated count', 'Lymphocytes'), { valueQuantity: quantity(21, '%'), referenceRange: [range(20, 45, '%')], interpretation: flag('N', 'Normal') });
const differential = observation('differential', day, loinc('57023-4', 'Auto Differential panel - Blood', 'Differential'), { hasMember: [to('Observation/neutrophils'), to('Observation/lymphocytes')] });
const hemoglobin = observation('hemoglobin', day, loinc('718-7', 'Hemoglobin [Mass/volume] in Blood', 'Hemoglobin'), {
  valueQuantity: quantity(11.2, 'g/dL'), interpretation: flag('L', 'Low'), ...laboratory, method: { text: 'Automated count' }, specimen: to('Specimen/blood', 'Venous blood'),
  referenceRange: [
    range(12.1, 15.1, 'g/dL', { type: rangeType('normal'), appliesTo: [coded('http://snomed.info/sct', '248152002', 'Female')], age: { low: quantity(18, 'years', 'a') } }),
    range(13.8, 17.2, 'g/dL', { type: rangeType('normal'), appliesTo: [coded('http://snomed.info/sct', '248153007', 'Male')], age: { low: quantity(18, 'years', 'a') } }),
  ],
  note: [{ text: 'Slightly low, as in June. We will check your iron.', authorReference: to('Practitioner/wren', 'Dr Isolde Wren'), time: '2026-09-15T07:30:00-06:00' }],
});
const platelets = observation('platelets', day, loinc('777-3', 'Platelets [#/volume] in Blood by Automated count', 'Platelets'), { valueQuantity: quantity(250, '10*3/uL'), referenceRange: [range(150, 400, '10*3/uL')] });
const cbc = observation('cbc-panel', day, loinc('58410-2', 'CBC panel - Blood by Automated count', 'Complete blood count'), { hasMember: [hemoglobin, platelets, differential].map(({ id }) => to(`Observation/${id}`)) });

/** Ranges: one end, text only, for treatment, critical, none at all; values: with a comparator, many digits, trailing zeros in text. */
const chemistry = [
  observation('egfr', day, loinc('62238-1', 'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI)', 'eGFR'), { valueQuantity: quantity(90, 'mL/min/1.73m2', 'mL/min/{1.73_m2}', '>'), referenceRange: [{ low: quantity(59, 'mL/min/1.73m2', 'mL/min/{1.73_m2}'), text: '>59' }] }),
  observation('ldl', day, loinc('13457-7', 'Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation', 'LDL cholesterol'), { valueQuantity: quantity(131, 'mg/dL'), referenceRange: [range(undefined, 100, 'mg/dL', { text: 'Optimal: less than 100' }), range(undefined, 70, 'mg/dL', { type: rangeType('treatment'), text: 'Goal after a heart attack: less than 70' })], interpretation: flag('H', 'High') }),
  observation('potassium', day, loinc('2823-3', 'Potassium [Moles/volume] in Serum or Plasma', 'Potassium'), { valueQuantity: quantity(6.4, 'mmol/L'), referenceRange: [range(3.5, 5.1, 'mmol/L', { type: rangeType('normal') }), range(2.5, 6.2, 'mmol/L', { type: coded('referencerange-meaning', 'critical') })], interpretation: flag('HH', 'Critical high') }),
  observation('crp', day, loinc('1988-5', 'C reactive protein [Mass/volume] in Serum or Plasma', 'CRP'), { valueQuantity: quantity(5, 'mg/L', 'mg/L', '<'), referenceRange: [{ text: '<5' }] }),
  observation('ferritin', day, loinc('2276-4', 'Ferritin [Mass/volume] in Serum or Plasma', 'Ferritin'), { valueQuantity: quantity('9.0', 'ng/mL'), referenceRange: [{ text: '15-150 ng/mL; after the menopause up to 263' }], interpretation: [{ text: 'below low normal' }] }),
  observation('tsh', day, loinc('3016-3', 'Thyrotropin [Units/volume] in Serum or Plasma', 'TSH'), { valueQuantity: quantity(2.1, 'mIU/L', 'm[IU]/L') }),
  observation('glucose-text', day, loinc('2345-7', 'Glucose [Mass/volume] in Serum or Plasma', 'Glucose'), { valueString: '99.0', referenceRange: [{ text: '65-99' }] }),
  observation('hs-troponin', day, loinc('89579-7', 'Troponin I.cardiac [Mass/volume] in Serum or Plasma by High sensitivity method', 'Troponin I'), { valueQuantity: quantity('3.10', 'ng/L'), interpretation: flag('ZZ', 'Vendor’s own flag') }),
];

/** The kinds of values that are not quantities. */
const kinds = [
  observation('hbsag', day, loinc('5195-3', 'Hepatitis B virus surface Ag [Presence] in Serum', 'Hepatitis B surface antigen'), { valueCodeableConcept: snomed('260385009', 'Negative'), interpretation: flag('NEG', 'Negative') }),
  observation('ana', day, loinc('5048-4', 'Nuclear Ab [Titer] in Serum by Immunofluorescence', 'ANA titre'), { valueRatio: { numerator: { value: 1 }, denominator: { value: 160 } }, referenceRange: [{ text: 'less than 1:40' }] }),
  observation('acr', day, loinc('9318-7', 'Albumin/Creatinine [Mass Ratio] in Urine', 'Albumin to creatinine'), { valueRatio: { numerator: quantity(4.2, 'mg'), denominator: quantity(1, 'g') } }),
  observation('cells-seen', day, loinc('5821-4', 'Leukocytes [#/area] in Urine sediment by Microscopy high power field', 'White cells in urine'), { valueRange: { low: quantity(0, '/HPF', '/[HPF]'), high: quantity(5, '/HPF', '/[HPF]') } }),
  observation('pregnancy', day, loinc('2106-3', 'Choriogonadotropin (pregnancy test) [Presence] in Urine', 'Pregnancy test'), { valueBoolean: false }),
  observation('morphology', day, loinc('5909-7', 'Blood smear finding [Identifier] in Blood by Light microscopy', 'Blood film'), { valueString: 'Some small, pale red cells.\nNo blasts seen.' }),
  observation('fasting-hours', day, loinc('49541-6', 'Fasting status - Reported', 'Hours since the last meal'), { valueInteger: 12 }),
  observation('last-dose', day, loinc('29742-4', 'Date last dose', 'Last dose'), { valueDateTime: '2026-09-13' }),
  observation('draw-time', day, loinc('49049-0', 'Collection time', 'Hour of collection'), { valueTime: '08:12:00' }),
  observation('collected-over', day, loinc('13362-9', 'Collection duration of Urine', 'Collected over'), { valuePeriod: { start: '2026-09-13T07:00:00-06:00', end: '2026-09-14T07:00:00-06:00' } }),
  observation('ecg-lead', day, { coding: [{ system: 'urn:iso:std:iso:11073:10101', code: '131329', display: 'MDC_ECG_ELEC_POTL_I' }], text: 'ECG lead I' }, { valueSampledData: { origin: quantity(2048, 'mV'), period: 10, factor: 1.612, lowerLimit: -3300, upperLimit: 3300, dimensions: 1, data: '2041 2043 2037 2047 2060 2062 2051 E U L' } }),
];

/** Nothing was measured: why, if anybody says. */
const absent = [
  observation('hemolysed', day, loinc('1975-2', 'Bilirubin.total [Mass/volume] in Serum or Plasma', 'Bilirubin'), { dataAbsentReason: coded('data-absent-reason', 'error', 'Error'), note: [{ text: 'The sample was hemolysed.' }] }),
  observation('not-done', day, loinc('2157-6', 'Creatine kinase [Enzymatic activity/volume] in Serum or Plasma', 'Creatine kinase'), { dataAbsentReason: coded('data-absent-reason', 'not-performed', 'Not Performed') }),
  observation('masked', day, loinc('3426-4', 'Tetrahydrocannabinol [Presence] in Urine', 'Drug screen'), { dataAbsentReason: coded('data-absent-reason', 'masked', 'Masked') }),
  observation('nothing-said', day, loinc('14627-4', 'Bicarbonate [Moles/volume] in Venous blood', 'Bicarbonate'), {}),
];

/** States of a value, one each. */
const states: Observation[] = [
  observation('prelim', day, loinc('2532-0', 'Lactate dehydrogenase [Enzymatic activity/volume] in Serum or Plasma', 'LDH'), { status: 'preliminary', valueQuantity: quantity(240, 'U/L') }),
  observation('amended', day, loinc('2160-0', 'Creatinine [Mass/volume] in Serum or Plasma', 'Creatinine'), { status: 'amended', meta: { versionId: '2', lastUpdated: '2026-09-16T10:00:00.000Z' }, valueQuantity: quantity(0.9, 'mg/dL'), referenceRange: [range(0.5, 1.1, 'mg/dL')], note: [{ text: 'Was 9.0 mg/dL: typing error of the laboratory.' }] }),
  observation('corrected', day, loinc('17861-6', 'Calcium [Mass/volume] in Serum or Plasma', 'Calcium'), { status: 'corrected', valueQuantity: quantity(9.4, 'mg/dL') }),
  observation('cancelled', day, loinc('2777-1', 'Phosphate [Mass/volume] in Serum or Plasma', 'Phosphate'), { status: 'cancelled', note: [{ text: 'Not enough blood in the tube.' }] }),
  observation('in-error', day, loinc('2951-2', 'Sodium [Moles/volume] in Serum or Plasma', 'Sodium'), { status: 'entered-in-error', valueQuantity: quantity(14.1, 'mmol/L') }),
  observation('unknown-state', day, loinc('3094-0', 'Urea nitrogen [Mass/volume] in Serum or Plasma', 'Urea nitrogen'), { status: 'unknown', valueQuantity: quantity(14, 'mg/dL') }),
  observation('modified', day, loinc('1920-8', 'Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma', 'AST'), { valueQuantity: quantity(28, 'U/L'), modifierExtension: [{ url: 'https://larkspur.example/fhir/StructureDefinition/reading-is-of-a-control', valueBoolean: true }] }),
];

/** HbA1c over years: the unit and the method change, and a date is known to the year, the month, the day or a span. */
const hba1cCode = loinc('4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood', 'HbA1c');
const series: Observation[] = [
  observation('a1c-2019', { patient, at: '2019' }, hba1cCode, { valueQuantity: quantity(6.1, '%'), referenceRange: [range('4.0', '6.0', '%')], method: { text: 'Immunoassay' } }),
  observation('a1c-2020', { patient, at: '2020-04' }, hba1cCode, { valueQuantity: quantity(6.3, '%'), referenceRange: [range('4.0', '6.0', '%')], method: { text: 'Immunoassay' }, interpretation: flag('H', 'High') }),
  observation('a1c-2021', { patient, at: '2021-05-03' }, hba1cCode, { valueQuantity: quantity(6.8, '%'), referenceRange: [range('4.0', 5.6, '%')], interpretation: flag('H', 'High') }),
  observation('a1c-2022', { patient, at: '2022-05-09T23:50:00-06:00' }, hba1cCode, { valueQuantity: quantity(14, '%', '%', '>'), referenceRange: [range('4.0', 5.6, '%')], interpretation: flag('>', 'Off scale high') }),
  observation('a1c-2023', { patient }, hba1cCode, { effectivePeriod: { start: '2023-05-02', end: '2023-05-04' }, valueQuantity: quantity('7.0', '%'), referenceRange: [range('4.0', 5.6, '%')] }),
  observation('a1c-2024', { patient, at: '2024-06-11T09:00:00-06:00' }, loinc('59261-8', 'Hemoglobin A1c/Hemoglobin.total in Blood by IFCC protocol', 'HbA1c'), { valueQuantity: quantity(48, 'mmol/mol'), referenceRange: [range(20, 38, 'mmol/mol')] }),
  observation('a1c-2025', { patient, at: '2025-06-12T09:00:00-06:00' }, hba1cCode, { valueQuantity: quantity(6.5, '%'), referenceRange: [range('4.0', 5.6, '%')] }),
];

const asReport = (one: Observation) => report(`report-${one.id}`, { patient }, one.code, [one], { ...(one.effectiveDateTime ? { effectiveDateTime: one.effectiveDateTime } : { effectivePeriod: one.effectivePeriod! }) });

export const laboratoryRecord: FhirResource[] = [
  neutrophils, lymphocytes, differential, hemoglobin, platelets, cbc, ...chemistry, ...kinds, ...absent, ...states, ...series,
  { resourceType: 'Specimen', id: 'blood', status: 'available', subject: to(`Patient/${patient}`), type: { text: 'Venous blood' }, collection: { collectedDateTime: at, bodySite: { text: 'Left arm' } } },
  { resourceType: 'ServiceRequest', id: 'order', status: 'completed', intent: 'order', subject: to(`Patient/${patient}`), code: { text: 'Blood tests' }, category: [coded('http://snomed.info/sct', '108252007', 'Laboratory procedure')], requester: to('Practitioner/ferro', 'Dr Leopold Ferro'), authoredOn: '2026-09-10' },
  report('cbc', day, loinc('58410-2', 'CBC panel - Blood by Automated count', 'Complete blood count'), [cbc], { basedOn: [to('ServiceRequest/order')], specimen: [to('Specimen/blood', 'Venous blood')], conclusion: 'Mild anemia.' }),
  report('chemistry', day, loinc('24323-8', 'Comprehensive metabolic 2000 panel - Serum or Plasma', 'Blood chemistry'), [...chemistry, ...absent]),
  report('kinds', day, loinc('26436-6', 'Laboratory studies (set)', 'Other tests'), kinds),
  report('states', day, loinc('11502-2', 'Laboratory report', 'Follow-up tests'), states, { status: 'partial' }),
  report('report-amended', day, loinc('24362-6', 'Renal function 2000 panel - Serum or Plasma', 'Kidney panel'), [states[1]!], { status: 'amended', meta: { versionId: '2', lastUpdated: '2026-09-16T10:00:00.000Z' }, conclusion: 'Corrected on 16 September: creatinine is 0.9, not 9.0.' }),
  report('report-registered', { patient, at: '2026-11-10T10:00:00-07:00' }, loinc('24326-1', 'Electrolytes 1998 panel - Serum or Plasma', 'Electrolytes'), [], { status: 'registered' }),
  report('report-cancelled', { patient, at: '2026-08-02' }, loinc('24325-3', 'Hepatic function 2000 panel - Serum or Plasma', 'Liver panel'), [], { status: 'cancelled', conclusion: 'The tube broke.' }),
  report('report-in-error', { patient, at: '2026-08-03' }, loinc('24331-1', 'Lipid 1996 panel - Serum or Plasma', 'Lipid panel of somebody else'), [], { status: 'entered-in-error' }),
  report('report-unknown', { patient, at: '2015' }, { text: 'Blood test from an old system' }, [], { status: 'unknown' }),
  ...series.map(asReport),
];

/** Another person's, to be seen by nobody else. */
const other = observation('b-glucose', { patient: 'pat-b', at: '2026-07-07T10:00:00-06:00' }, loinc('2345-7', 'Glucose [Mass/volume] in Serum or Plasma', 'Glucose'), { valueQuantity: quantity(301, 'mg/dL'), referenceRange: [range(65, 99, 'mg/dL')], interpretation: flag('HH', 'Critical high') });
export const laboratoryOfB: FhirResource[] = [other, report('b-report', { patient: 'pat-b', at: '2026-07-07T10:00:00-06:00' }, other.code, [other])];

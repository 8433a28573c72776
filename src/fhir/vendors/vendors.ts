import { generic, type Vendor } from './vendor.js';

const order = [{ intent: 'order,plan' }];

/** The first that fits; figures are those of public capability statements and documentation of 2026. */
export const vendors: readonly Vendor[] = [
  // Category is compulsory; a batch of ids is not documented. It declares no Schedule and no Slot.
  { ...generic, name: 'epic', says: /\bepic\b/i, manyIds: false, absent: ['Schedule', 'Slot'], readOnly: ['Account', 'Claim', 'Questionnaire'], searches: { MedicationRequest: order } },
  // A patient's own token reads and never writes; `_count` beside `_id` is ignored. Visits are searched by a closed range of times.
  { ...generic, name: 'oracle', says: /oracle|cerner|millennium/i, absent: ['ImagingStudy', 'Communication', 'Account', 'ChargeItem'], searches: { MedicationRequest: order, Appointment: [{ date: ['ge2000-01-01T00:00:00Z', 'lt2100-01-01T00:00:00Z'] }] } },
  // Appointments by id only; MedicationRequest without intent is 403.
  { ...generic, name: 'athena', says: /athena/i, absent: ['Slot', 'Schedule', 'Communication', 'Task', 'ImagingStudy'], readOnly: ['Appointment'], searches: { MedicationRequest: order } },
  // An unknown parameter finds nothing, and a list of values in one parameter is one.
  { ...generic, name: 'medplum', says: /medplum/i, count: 200, searches: {} },
  { ...generic, name: 'hapi', says: /hapi/i, count: 200, searches: {} },
  generic,
];

export const vendorOf = (said: string, named?: string): Vendor => vendors.find(({ name }) => name === named) ?? vendors.find(({ says }) => says?.test(said)) ?? generic;

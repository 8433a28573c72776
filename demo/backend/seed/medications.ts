/** Medicines of the demo's people, made up, with the fills that made-up pharmacies told of. */
import type { Insertable, Kysely } from 'kysely';
import type { components } from '../../../src/contract/generated/portico.js';
import type { MedicationFillTable, MedicationTable } from '../app/data/records.js';
import type { Schema } from '../app/data/schema.js';
import { stableId } from './ids.js';
import type { Ago } from './records.js';

type Medicine = Omit<components['schemas']['MedicationDetail'], 'id' | 'name' | 'lastFill' | 'fills' | 'asOf' | 'sources'> & { fills?: components['schemas']['MedicationFill'][] };

const quill = { display: 'Dr Zenobia Quill', role: 'Family physician' };
const juniper = { name: 'Juniper Street Pharmacy', phone: { number: '+13035550177', display: '(303) 555-0177' } };
const monthly = (ago: Ago, times: number, quantity: string) => Array.from({ length: times }, (_, index) => ({ at: ago(12 + 30 * index), quantity, daysSupply: 30, state: 'completed', pharmacy: juniper.name }));

const medicines = (ago: Ago): Record<string, Record<string, Medicine>> => ({
  amira: {
    'Levothyroxine 50 mcg tablet': {
      status: 'active', origin: 'clinic', strength: '50 mcg', form: 'tablet', directions: 'Take 1 tablet each morning, half an hour before you eat.', prescriber: quill, prescribedAt: ago(100), reason: 'Hypothyroidism',
      refillsAllowed: 5, refillsLeft: 2, quantity: '30 tablets', daysSupply: 30, expiresAt: ago(-265), pharmacy: juniper, fills: monthly(ago, 3, '30 tablets'),
    },
    'Sumatriptan 50 mg tablet': { status: 'on-hold', statusReason: 'Until your next visit', origin: 'clinic', strength: '50 mg', form: 'tablet', directions: 'Take 1 tablet when a migraine begins. No more than 2 in a day.', prescriber: quill, prescribedAt: ago(200), refillsAllowed: 1, quantity: '9 tablets', pharmacy: juniper },
    'Vitamin D3': { status: 'active', origin: 'patient', directions: 'One a day, in winter', prescribedAt: '2022', notes: [{ text: 'Bought without a prescription.', kind: 'unknown' }] },
    'Ibuprofen 600 mg tablet': { status: 'stopped', statusReason: 'Your ankle healed', origin: 'clinic', strength: '600 mg', form: 'tablet', directions: 'Take 1 tablet with food, up to 3 times a day.', prescriber: quill, prescribedAt: ago(420), fills: [{ at: ago(419), quantity: '20 tablets', state: 'completed', pharmacy: juniper.name }, { state: 'declined', pharmacy: juniper.name }] },
    'Amoxicillin 500 mg capsule': { status: 'retracted', origin: 'outside', directions: 'Take 1 capsule 3 times a day.', prescribedAt: ago(90) },
  },
  karim: { 'Lisinopril 10 mg tablet': { status: 'active', origin: 'clinic', strength: '10 mg', form: 'tablet', directions: 'Take 1 tablet each day.', prescriber: quill, prescribedAt: '2023-05-02', refillsAllowed: 3, refillsLeft: 0, quantity: '90 tablets', daysSupply: 90, expiresAt: ago(-20), pharmacy: juniper, fills: monthly(ago, 1, '90 tablets') } },
  odalys: {
    'Metformin 500 mg tablet': { status: 'active', origin: 'clinic', strength: '500 mg', form: 'tablet', directions: 'Take 1 tablet twice a day with meals.', prescriber: quill, prescribedAt: ago(60), refillsAllowed: 3, refillsLeft: 1, quantity: '60 tablets', daysSupply: 30, pharmacy: juniper, fills: monthly(ago, 2, '60 tablets') },
    'Glipizide 5 mg tablet': { status: 'expired', origin: 'clinic', strength: '5 mg', form: 'tablet', directions: 'Take 1 tablet before breakfast.', prescriber: quill, prescribedAt: '2022-01-11', expiresAt: '2023-01-11' },
  },
  peregrine: Object.fromEntries([['Apixaban 5 mg tablet', 'Take 1 tablet twice a day.'], ['Atorvastatin 20 mg tablet', 'Take 1 tablet at night.'], ['Furosemide 20 mg tablet', 'Take 1 tablet each morning.'], ['Paracetamol 500 mg tablet', 'Take 1 or 2 tablets when your knee hurts. No more than 8 in a day.']]
    .map(([name, directions], index): [string, Medicine] => [name!, { status: 'active', origin: index % 2 ? 'outside' : 'clinic', directions: directions!, prescribedAt: ago(40 + 100 * index), fills: monthly(ago, 2, '60 tablets') }])),
  lupita: { 'Sales de rehidratación oral': { status: 'completada', statusText: 'Completada', origin: 'outside', directions: 'Un sobre disuelto en un litro de agua.', lang: 'es', prescribedAt: '2024-07' } },
  thaddeus: { 'Allopurinol 100 mg tablet': { status: 'active', origin: 'clinic', directions: 'Take 1 tablet each day.', prescriber: quill, prescribedAt: '2017-09' } },
  yusra: {
    'Naproxen 250 mg tablet': { status: 'active', origin: 'clinic', strength: '250 mg', form: 'tablet', directions: 'Take 1 tablet twice a day with food.', prescriber: quill, prescribedAt: ago(70), refillsAllowed: 1, refillsLeft: 1, quantity: '20 tablets', pharmacy: juniper, fills: [{ at: ago(69), quantity: '20 tablets', daysSupply: 10, state: 'completed', pharmacy: juniper.name }] },
    'Ferrous sulfate 325 mg tablet': { status: 'completed', origin: 'clinic', directions: 'Take 1 tablet each day.', prescribedAt: '2021-06' },
    'Turmeric capsules': { status: 'active', origin: 'patient' },
  },
});

export async function seedMedications(db: Kysely<Schema>, clinicId: string, ago: Ago): Promise<void> {
  const rows: Insertable<MedicationTable>[] = [];
  const filled: Insertable<MedicationFillTable>[] = [];
  for (const [patient, list] of Object.entries(medicines(ago))) {
    const patient_id = await stableId(clinicId, 'patient', patient);
    for (const [name, { status, origin, fills = [], ...details }] of Object.entries(list)) {
      const id = await stableId(clinicId, 'medication', `${patient}/${name}`);
      rows.push({ id, clinic_id: clinicId, patient_id, name, status, origin, details: JSON.stringify({ lang: 'en', ...details, name: { display: name } }) });
      filled.push(...[...fills].reverse().map((fill) => ({ medication_id: id, dated: fill.at ?? null, details: JSON.stringify(fill) })));
    }
  }
  await db.insertInto('medication').values(rows).execute();
  await db.insertInto('medication_fill').values(filled).execute();
}

/** What stands in the records of the demo's people beside visits and results. All of it is made up. */
import type { Insertable, Kysely } from 'kysely';
import type { components } from '../../../src/contract/generated/portico.js';
import type { RecordEntryTable, Section, SectionItems } from '../app/data/records.js';
import type { Schema } from '../app/data/schema.js';
import { addDays, atPlace, instant } from '../app/place-time.js';
import { sites } from './group.js';
import { stableId } from './ids.js';
import { seedMedications } from './medications.js';

type Schemas = components['schemas'];
type Entry<S extends Section> = Omit<SectionItems[S], 'id'> & { lang?: string };
/** A day so long ago; with an hour, the moment at the clinic. */
export type Ago = (days: number, time?: string) => string;
type Chart = { [S in Section]?: Entry<S>[] };

const concept = (display: string, code?: string, system = 'http://snomed.info/sct'): Schemas['Concept'] => ({ display, ...(code !== undefined && { codes: [{ system, code, display }] }) });
const loinc = (display: string, code: string) => concept(display, code, 'http://loinc.org');
const vaccine = (display: string, cvx: string) => concept(display, cvx, 'http://hl7.org/fhir/sid/cvx');
const quill = { display: 'Dr Zenobia Quill', role: 'Family physician' };
const tansy = { display: 'Nurse Tansy Marlowe', role: 'Nurse' };
const pharmacy = { display: 'Juniper Street Pharmacy' };

const measured = (name: Schemas['Concept'], value: string, unit: string, ucum: string): Pick<Schemas['Observation'], 'name' | 'value'> => ({ name, value: { kind: 'quantity', display: `${value} ${unit}`, quantity: { value, unit, ucum } } });
const vital = (collectedAt: string, what: Pick<Schemas['Observation'], 'name' | 'value'>, more: Partial<Schemas['Observation']> = {}): Entry<'vitals'> => ({ ...what, status: 'final', collectedAt, performers: [tansy], ...more });
const weight = (kg: string) => measured(loinc('Body weight', '29463-7'), kg, 'kg', 'kg');
const pulse = (value: string) => measured(loinc('Heart rate', '8867-4'), value, 'beats/min', '/min');
const temperature = (value: string) => measured(loinc('Body temperature', '8310-5'), value, '°F', '[degF]');
const pressure = (collectedAt: string, id: string, upper: string, lower: string, more: Partial<Schemas['Observation']> = {}): Entry<'vitals'> => vital(collectedAt, { name: loinc('Blood pressure', '85354-9') }, {
  members: [['upper', loinc('Systolic blood pressure', '8480-6'), upper] as const, ['lower', loinc('Diastolic blood pressure', '8462-4'), lower] as const]
    .map(([part, name, value]) => ({ id: `${id}.${part}`, ...measured(name, value, 'mmHg', 'mm[Hg]'), status: 'final' })), ...more,
});

const flu = (date: string): Entry<'immunizations'> => ({ title: vaccine('Influenza, seasonal, injectable', '141'), status: 'given', date, origin: 'clinic', dose: '0.5 mL', lot: 'FX-2207', manufacturer: 'Made-up Biologicals', site: 'Left arm', performer: tansy });
const noneKnown: Entry<'allergies'> = { title: concept('No known allergy', '716186003'), status: 'none-known', date: '2024-02', origin: 'clinic', recordedBy: tansy };

const charts = (ago: Ago): Record<string, Chart> => ({
  amira: {
    allergies: [
      { title: concept('Penicillin', '764146007'), status: 'active', date: '2011', origin: 'clinic', category: ['medication'], criticality: 'high', recordedBy: quill, recordedAt: '2018-03-06',
        reactions: [{ manifestations: [concept('Hives'), concept('Swelling of the lips')], severity: 'moderate', at: '2011' }], notes: [{ text: 'Came an hour after the first tablet.', kind: 'clinician', author: quill }] },
      { title: concept('Peanut', '762952008'), status: 'active', dateText: 'in childhood', origin: 'patient', category: ['food'], criticality: 'unable-to-assess', reactions: [{ manifestations: [concept('Itching of the mouth')] }] },
      { title: concept('Sulfonamide antibiotic'), status: 'refuted', date: '2019-04', origin: 'outside', category: ['medication'], notes: [{ text: 'Taken twice since without a reaction.', kind: 'clinician', author: quill }] },
      { title: concept('Latex'), status: 'retracted', date: ago(300), origin: 'clinic', notes: [{ text: 'Written into the wrong record.', kind: 'clinician' }] },
    ],
    conditions: [
      { title: concept('Hypothyroidism', '40930008'), status: 'active', scope: 'problem', date: '2018-03', origin: 'clinic', recordedBy: quill },
      { title: concept('Migraine without aura', '56097005'), status: 'remission', scope: 'problem', date: '2009', origin: 'outside', severity: 'mild' },
      { title: concept('Sprain of left ankle'), status: 'resolved', scope: 'visit-diagnosis', date: ago(420), endedAt: ago(360), origin: 'clinic', bodySite: 'Left ankle', recordedBy: quill },
      { title: concept('Chickenpox'), status: 'resolved', scope: 'problem', dateText: 'in childhood', endedText: 'in childhood', origin: 'patient' },
      { title: concept('Asthma'), status: 'retracted', scope: 'problem', date: '2020-11', origin: 'outside', severity: 'moderate' },
    ],
    immunizations: [
      flu(ago(38)),
      { title: vaccine('COVID-19, mRNA', '300'), status: 'given', date: ago(400), origin: 'outside', dose: '1 of 1', performer: pharmacy },
      { title: vaccine('Tdap', '115'), status: 'given', date: '2016-04', origin: 'clinic', performer: tansy },
      { title: vaccine('Hepatitis B', '45'), status: 'given', date: '2002', origin: 'patient', dose: '3 of 3' },
      { title: vaccine('MMR', '03'), status: 'not-done', statusReason: 'You had a fever that day', date: '2016-04-12', origin: 'clinic' },
    ],
    vitals: [
      pressure(ago(40, '10:05'), 'amira.1', '118', '76'), vital(ago(40, '10:05'), pulse('72')), vital(ago(40, '10:04'), weight('64.0')), vital(ago(40, '10:06'), temperature('98.6')),
      pressure(ago(500, '09:15'), 'amira.2', '131', '84', { notes: [{ text: 'After walking up the stairs.', kind: 'clinician', author: tansy }] }), vital(ago(500, '09:14'), weight('65.5')),
      vital('2019-04', weight('61'), { performers: [{ display: 'Another clinic' }] }),
      vital(ago(120), { name: loinc('Oxygen saturation in Arterial blood by Pulse oximetry', '59408-5'), value: { kind: 'absent', display: '', absent: { reason: 'not-performed' } } }),
      vital(ago(39, '11:00'), weight('146.0'), { status: 'retracted', retractedAt: ago(38), statusReason: 'Entered in pounds' }),
    ],
  },
  karim: {
    allergies: [{ title: concept('Bee venom'), status: 'unconfirmed', date: '2021-07', origin: 'patient', category: ['environment'], reactions: [{ manifestations: [concept('Large swelling at the sting')] }] }],
    conditions: [{ title: concept('High blood pressure', '38341003'), status: 'active', scope: 'problem', date: '2023', origin: 'clinic', recordedBy: quill }],
    immunizations: [flu(ago(50))],
    vitals: [pressure(ago(90, '14:20'), 'karim.1', '142', '91'), pressure(ago(60), 'karim.2', '136', '88', { performers: [{ display: 'Karim Haddad, at home' }] })],
  },
  sofia: {
    allergies: [noneKnown],
    conditions: [{ title: concept('Acute otitis media'), status: 'resolved', scope: 'visit-diagnosis', date: '2021-01-14', endedAt: '2021-02', origin: 'clinic', bodySite: 'Right ear' }],
    immunizations: [
      ...(['2016-06-30', '2016-08-29', '2016-10-31'] as const).map((date, index): Entry<'immunizations'> => ({ title: vaccine('DTaP', '20'), status: 'given', date, origin: 'clinic', dose: `${index + 1} of 5` })),
      { title: vaccine('MMR', '03'), status: 'given', date: '2017-05', origin: 'clinic', dose: '1 of 2' }, { title: vaccine('MMR', '03'), status: 'given', date: '2020-06', origin: 'clinic', dose: '2 of 2' }, flu(ago(38)),
    ],
    vitals: [vital(ago(200, '15:30'), measured(loinc('Body height', '8302-2'), '138.5', 'cm', 'cm')), vital(ago(200, '15:30'), weight('31.0'))],
  },
  odalys: {
    conditions: [{ title: concept('Type 2 diabetes mellitus', '44054006'), status: 'active', scope: 'problem', date: '2015-09', origin: 'clinic', recordedBy: quill }, { title: concept('Worry about falling'), status: 'active', scope: 'health-concern', date: ago(30), origin: 'patient' }],
    vitals: [pressure(ago(30, '09:00'), 'odalys.1', '128', '79'), vital(ago(30, '09:02'), weight('83.0'))],
  },
  peregrine: {
    allergies: [{ title: concept('Codeine'), status: 'active', dateText: 'many years ago', origin: 'outside', category: ['medication'], reactions: [{ manifestations: [concept('Vomiting')], severity: 'severe' }] }],
    conditions: ['Atrial fibrillation', 'Osteoarthritis of the knee', 'Chronic kidney disease, stage 3', 'Hearing loss', 'Cataract'].map((title, index): Entry<'conditions'> => ({ title: concept(title), status: 'active', scope: 'problem', date: String(2004 + 4 * index), origin: index % 2 ? 'outside' : 'clinic' })),
    immunizations: [flu(ago(45)), { title: vaccine('Zoster recombinant', '187'), status: 'given', date: '2020', origin: 'outside', dose: '2 of 2', performer: pharmacy }],
    vitals: [pressure(ago(45, '11:10'), 'peregrine.1', '117', '64'), vital(ago(45, '11:11'), pulse('88'), { notes: [{ text: 'Irregular.', kind: 'clinician', author: tansy }] })],
  },
  thaddeus: { allergies: [{ title: concept('Cat hair'), status: 'inactive', date: '1995', origin: 'patient' }], conditions: [{ title: concept('Gout'), status: 'recurrence', scope: 'problem', date: '2017-08', origin: 'clinic' }], vitals: [vital(ago(400, '10:00'), weight('92'))] },
  lupita: {
    // From a clinic that wrote Spanish, with words of its own for how things stand.
    allergies: [{ title: concept('Picadura de abeja'), status: 'en-estudio', statusText: 'En estudio', date: '2022', origin: 'outside', lang: 'es' }],
    immunizations: [{ title: vaccine('Vacuna contra el sarampión', '05'), status: 'given', dateText: 'en la escuela', origin: 'outside', lang: 'es' }],
  },
  bram: { allergies: [noneKnown], immunizations: [flu(ago(60))] },
  // Caspian has nothing in his record.
  marisol: { conditions: [{ title: concept('Rosacea'), status: 'unknown', scope: 'unknown', origin: 'unknown' }], vitals: [pressure(ago(800, '08:45'), 'marisol.1', '109', '70')] },
  ansel: { allergies: [noneKnown], vitals: [pressure(ago(100, '10:00'), 'ansel.1', '125', '82')] },
  yusra: {
    allergies: [
      { title: concept('Shellfish', '227037002'), status: 'active', date: '2014-08-02', origin: 'clinic', category: ['food'], criticality: 'low', reactions: [{ manifestations: [concept('Rash')], severity: 'mild', at: '2014-08' }] },
      { title: concept('Nickel'), status: 'active', date: '2014', origin: 'patient' }, { title: concept('Aspirin'), status: 'retracted', date: ago(90), origin: 'outside', reactions: [{ manifestations: [concept('Rash')] }] },
    ],
    conditions: [{ title: concept('Low back pain', '279039007'), status: 'active', scope: 'problem', date: ago(70), origin: 'clinic', recordedBy: quill }, { title: concept('Iron deficiency'), status: 'resolved', scope: 'problem', date: '2021', endedAt: '2022-05', origin: 'clinic' }, { title: concept('Appendicitis'), status: 'resolved', scope: 'visit-diagnosis', dateText: 'as a teenager', origin: 'patient' }],
    immunizations: [flu(ago(20)), { title: vaccine('HPV9', '165'), status: 'given', date: '2012', origin: 'outside', dose: '3 of 3' }, { title: vaccine('COVID-19, mRNA', '300'), status: 'not-done', statusReason: 'Not wanted', date: ago(20), origin: 'clinic' }],
    vitals: [pressure(ago(70, '16:00'), 'yusra.1', '112', '71'), vital(ago(70, '16:00'), pulse('66')), vital(ago(70, '16:01'), weight('58.0')), vital(ago(30), weight('59.0'), { status: 'retracted', retractedAt: ago(29) })],
  },
});

const sections: Section[] = ['allergies', 'conditions', 'immunizations', 'vitals'];

export async function seedRecords(db: Kysely<Schema>, clinicId: string, today: string): Promise<void> {
  const { timeZone } = sites[0]!;
  const ago: Ago = (days, time) => (time === undefined ? addDays(today, -days) : instant(atPlace(addDays(today, -days), time, timeZone), timeZone));
  const rows: Insertable<RecordEntryTable>[] = [];
  for (const [patient, chart] of Object.entries(charts(ago))) {
    const patient_id = await stableId(clinicId, 'patient', patient);
    for (const section of sections) {
      for (const [index, entry] of (chart[section] ?? []).entries()) {
        const { date, collectedAt } = entry as { date?: string; collectedAt?: string };
        rows.push({ id: (await stableId(clinicId, 'record', `${patient}/${section}/${index}`)), clinic_id: clinicId, patient_id, section, dated: date ?? collectedAt ?? null, details: JSON.stringify({ lang: 'en', ...entry }) });
      }
    }
  }
  await db.insertInto('record_entry').values(rows).execute();
  await seedMedications(db, clinicId, ago);
}

export const hasRecords = async (db: Kysely<Schema>, clinicId: string): Promise<boolean> => (await db.selectFrom('record_entry').select('id').where('clinic_id', '=', clinicId).limit(1).executeTakeFirst()) !== undefined;

/** Results of the others: a critical value that nobody has read, what is delayed, a child's, what a proxy does not see. */
import { analytes as a } from './analytes.js';
import { moradi, northgate, quill, type Calendar, type ReportSeed } from './told.js';
import { paper, xray } from './papers.js';
import { concept, described, flag, measured, range, textRange, words } from './values.js';

export function othersOf({ time, day }: Calendar): ReportSeed[] {
  const warfarin = (slug: string, ago: number, value: string, low = false): ReportSeed => ({
    patient: 'odalys', slug, reviewedAt: time(ago - 1, '09:00'), openedBy: ['odalys'],
    report: {
      kind: 'laboratory', title: 'INR', status: 'final', collectedAt: day(ago), issuedAt: day(ago), orderer: quill, performers: [northgate], reviewedBy: quill,
      observations: [measured(a.inr, value, { ranges: [range('2.0', '3.0', a.inr, { kind: 'treatment', display: 'Goal while you take warfarin: 2.0 to 3.0' }), range('0.8', '1.2', a.inr, { display: 'Without treatment: 0.8 to 1.2' })], ...(low && { flags: [{ code: 'L', text: 'Below goal' }] }) })],
    },
  });
  return [
    {
      patient: 'karim', slug: 'metabolic',
      report: {
        kind: 'laboratory', title: 'Basic metabolic panel', status: 'final', collectedAt: time(1, '07:50'), issuedAt: time(1, '09:10'), orderer: moradi, performers: [northgate], specimens: [{ display: 'Blood, right arm' }],
        observations: [
          measured(a.potassium, '6.7', { flags: [flag('HH')], ranges: [range('3.5', '5.1', a.potassium), range(undefined, '6.5', a.potassium, { kind: 'critical', display: 'Critical: 6.5 mmol/L or more' })], notes: [{ kind: 'lab', text: 'Measured twice. Not haemolysed.' }] }),
          measured(a.creatinine, '1.4', { flags: [flag('H')], ranges: [range('0.6', '1.1', a.creatinine)] }), measured(a.sodium, '139', { ranges: [range('135', '145', a.sodium)] }),
        ],
      },
      // Nobody has read it on the day of the story; Dr Moradi does the day after.
      stages: [{ at: new Date(time(-1, '12:00')).toISOString(), reviewed: moradi }],
    },
    { patient: 'karim', slug: 'potassium', reviewedAt: time(88, '12:00'), openedBy: ['karim'], report: { kind: 'laboratory', title: 'Potassium', status: 'final', collectedAt: time(90, '08:30'), orderer: moradi, performers: [northgate], reviewedBy: moradi, observations: [measured(a.potassium, '4.9', { ranges: [range('3.5', '5.1', a.potassium)] })] } },
    warfarin('inr', 6, '1.8', true), warfarin('inr-2', 34, '2.4'), warfarin('inr-3', 62, '2.7'),
    { patient: 'odalys', slug: 'scan', sensitive: true, delay: { reason: 'risk-of-harm' }, report: { kind: 'imaging', title: 'CT of the head', status: 'final', collectedAt: time(3, '10:00'), orderer: quill, observations: [], conclusion: { text: 'To be talked over in person.' } } },
    { patient: 'odalys', slug: 'mood', delay: { reason: 'awaiting-review' }, report: { kind: 'other', title: 'Mood questions', status: 'final', collectedAt: day(2), orderer: quill, observations: [described('score', 'Score', words('4'))] } },
    { patient: 'yusra', slug: 'health', sensitive: true, report: { kind: 'laboratory', title: 'Sexual health tests', status: 'final', collectedAt: time(4, '12:00'), issuedAt: time(2, '09:00'), orderer: quill, performers: [northgate], observations: [described('chlamydia', 'Chlamydia', concept('Not detected')), measured(a.hemoglobin, '13.1', { ranges: [range('12.0', '15.5', a.hemoglobin)] })] } },
    { patient: 'yusra', slug: 'gene', sensitive: true, report: { kind: 'genetics', title: 'BRCA1 and BRCA2', nameWithheld: true, status: 'final', collectedAt: day(30), issuedAt: day(9), orderer: quill, observations: [described('brca', 'BRCA1', concept('No change found'))] } },
    { patient: 'yusra', slug: 'count', openedBy: ['yusra'], report: { kind: 'laboratory', title: 'Hemoglobin', status: 'final', collectedAt: day(60), orderer: quill, performers: [northgate], observations: [measured(a.hemoglobin, '12.8', { ranges: [range('12.0', '15.5', a.hemoglobin)] }), { ...measured(a.platelets, '90'), status: 'retracted', statusReason: 'It was entered in error.' }] } },
    {
      patient: 'yusra', slug: 'ankle', documents: [paper('ankle-report', 'Ankle X-ray report', day(90), ['Nothing is broken.'], { kind: 'report', asText: 'Nothing is broken.\n' }), xray('ankle', 'Left ankle', day(90), 'side')],
      report: { kind: 'imaging', title: 'Ankle X-ray', status: 'final', collectedAt: day(90), issuedAt: day(89), orderer: quill, observations: [], conclusion: { text: 'Nothing is broken.' }, imaging: { state: 'on-request', modality: 'X-ray', images: 1 } },
    },
    { patient: 'yusra', slug: 'gene-2', sensitive: true, delay: { reason: 'law', until: time(-30, '09:00') }, report: { kind: 'genetics', title: 'Gene panel', nameWithheld: true, status: 'final', collectedAt: day(12), observations: [described('panel', 'Panel', concept('No change found'))] } },
    {
      patient: 'sofia', slug: 'growth',
      report: {
        kind: 'laboratory', title: 'Lead and bones', status: 'partial', collectedAt: time(8, '09:30'), issuedAt: time(7, '10:00'), expectedAt: day(-3), orderer: { display: 'Dr Ludovic Amsel', role: 'Children’s doctor' }, performers: [northgate],
        observations: [
          measured(a.lead, '<1.0', { ranges: [range(undefined, '3.5', a.lead, { age: 'under 6 years' }), textRange('below 5 µg/dL', { age: '6 years and older', applies: true })] }),
          measured(a.alkaline, '284', { ranges: [range('129', '417', a.alkaline, { appliesTo: ['Girls'], age: '10 to 12 years', applies: true }), range('40', '129', a.alkaline, { age: '18 years and older' })] }),
          measured(a.vitaminD, { kind: 'absent', display: 'to follow', absent: { reason: 'pending' } }, { status: 'preliminary' }),
        ],
      },
    },
    { patient: 'thaddeus', slug: 'lipids', report: { kind: 'laboratory', title: 'Total cholesterol', status: 'final', collectedAt: day(25), issuedAt: day(24), orderer: { display: 'Dr Mirembe Okello-Frost', role: 'Family doctor' }, observations: [measured(a.cholesterol, '212', { flags: [flag('H')], ranges: [range(undefined, '200', a.cholesterol)] })] } },
  ];
}

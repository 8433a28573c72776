/** Amira's blood: low iron, followed for years, with a value that was corrected and one that was withdrawn. */
import { analytes as a } from './analytes.js';
import { northgate, quill, stillwater, type Calendar, type ReportSeed } from './told.js';
import { absent, flag, measured, panel, quantity, range, textRange, titre, words, type Range, type Unit } from './values.js';

const amira = 'amira';
const hemoglobinRange = range('12.0', '15.5', a.hemoglobin);
const vitaminBefore = range('20', '50', a.vitaminD);
const vitaminNow = range('30', '60', a.vitaminD);
const massSpectrometry = 'Mass spectrometry';

export function bloodOf({ time, day, month, year }: Calendar): ReportSeed[] {
  return [bloodCount({ time, day, month, year }), ...formerCounts({ time, day, month, year }), ...vitaminD({ time, day, month, year }), {
    patient: amira, slug: 'ferritin', reviewedAt: time(28, '12:10'), openedBy: [amira],
    report: {
      kind: 'laboratory', title: 'Ferritin', status: 'final', collectedAt: time(30, '08:15'), issuedAt: time(29, '10:00'), orderer: quill, performers: [northgate], reviewedBy: quill,
      observations: [measured(a.ferritin, '9', {
        flags: [flag('L')],
        ranges: [
          range('11', '306', a.ferritin, { appliesTo: ['Women'], age: '18 to 50 years', applies: true }), range('24', '336', a.ferritin, { appliesTo: ['Men'], age: 'over 18 years' }),
          range('15', '400', a.ferritin, { appliesTo: ['Women'], age: 'over 50 years' }), range('50', undefined, a.ferritin, { kind: 'recommended', display: 'Goal while you take iron: 50 or more' }),
        ],
      })],
    },
  }];
}

/** Days before the story's day. */
export const bloodCountAgo = 5;

function bloodCount({ time, day }: Calendar): ReportSeed {
  const wednesday = time(3, '11:20');
  return {
    patient: amira, slug: 'cbc', reviewedAt: time(4, '16:40'),
    report: {
      kind: 'laboratory', title: 'Complete blood count', status: 'corrected', collectedAt: time(bloodCountAgo, '08:40'), issuedAt: wednesday, orderer: quill, performers: [northgate], reviewedBy: quill, explains: ['blood-count'],
      specimens: [{ display: 'Blood, left arm', bodySite: 'Left arm', collectedAt: time(bloodCountAgo, '08:40'), receivedAt: time(bloodCountAgo, '11:05') }],
      comments: [
        { kind: 'clinician', text: 'Your hemoglobin is a little low, as we thought it would be. Keep taking the iron. We will talk about the antibody test when you come in.', author: quill, at: time(4, '16:40') },
        { kind: 'lab', text: 'Smear looked at by hand. Values <repeated> & confirmed.', author: northgate },
      ],
      observations: [
        panel('cells', 'Blood cells', [
          measured(a.hemoglobin, '11.2', { flags: [flag('L')], ranges: [hemoglobinRange] }),
          measured(a.whiteCells, '6.4', { flags: [flag('N')], ranges: [range('4.0', '10.5', a.whiteCells)] }),
          measured(a.platelets, '214', {
            status: 'corrected', ranges: [range('150', '400', a.platelets)],
            former: [{ value: quantity('124', a.platelets), ranges: [range('150', '400', a.platelets)], flags: [flag('L')], correctedAt: wednesday, reason: 'The sample had clotted and was measured again.' }],
          }),
          measured(a.volume, '10.4'),
          { ...measured(a.granulocytes, '0.3', { ranges: [range(undefined, '0.5', a.granulocytes)] }), status: 'retracted', statusReason: 'It was entered in error.', retractedAt: wednesday },
        ]),
        panel('added', 'Added to the same sample', [
          measured(a.crp, '<5', { ranges: [range(undefined, '10', a.crp)] }),
          measured(a.sedRate, '12', { ranges: [textRange('Up to 20 for women under 50')] }),
          measured(a.ana, titre('160'), { flags: [flag('A')], ranges: [textRange('Below 1:80')], notes: [{ kind: 'lab', text: 'Speckled pattern.' }], method: 'Immunofluorescence' }),
          measured(a.vitaminD, '38', { ranges: [vitaminNow], method: massSpectrometry }),
        ]),
      ],
      history: [
        { at: wednesday, kind: 'corrected', observationId: a.platelets.key, by: northgate, text: 'Platelets were 124.' },
        { at: wednesday, kind: 'retracted', observationId: a.granulocytes.key, by: northgate, text: 'Immature granulocytes were entered in error.' },
        { at: time(4, '14:05'), kind: 'added', by: northgate, text: 'Antibodies and vitamin D were added to the same sample.' },
        { at: day(4), kind: 'issued', by: northgate },
      ],
    },
  };
}

/** Hemoglobin as other years and other laboratories have it: another unit, a text for a number, dates that are known in part. */
function formerCounts({ time, day, month, year }: Calendar): ReportSeed[] {
  const gramsPerLitre: Unit = { unit: 'g/L', ucum: 'g/L' };
  const one = (slug: string, collectedAt: string, value: Parameters<typeof measured>[1], more: object, about: object = {}): ReportSeed => ({
    patient: amira, slug, openedBy: [amira], reviewedAt: time(20, '09:00'),
    report: { kind: 'laboratory', title: 'Complete blood count', status: 'final', collectedAt, orderer: quill, performers: [northgate], reviewedBy: quill, observations: [measured(a.hemoglobin, value, more)], ...about },
  });
  const outside = { performers: [stillwater], orderer: undefined, reviewUnknown: true };
  return [
    one('cbc-2', time(160, '09:10'), '10.6', { flags: [flag('L')], ranges: [hemoglobinRange] }),
    one('cbc-3', day(330), '11.0', { flags: [flag('L')], ranges: [hemoglobinRange] }),
    one('cbc-4', day(500), '12.4', { ranges: [range('12.0', '16.0', a.hemoglobin)] }),
    one('cbc-5', month(930), quantity('121', gramsPerLitre), { ranges: [range('120', '155', gramsPerLitre)] }, outside),
    one('cbc-6', month(1300), words('12.9'), { ranges: [textRange('12.0-15.5')] }, outside),
    one('cbc-7', year(2400), words('np'), { notes: [{ kind: 'lab', text: 'np: not performed' }] }, { ...outside, status: 'unknown', statusText: 'Imported, not checked' }),
    one('cbc-8', time(45, '08:20'), absent('not-performed', 'Not enough blood in the tube'), {}),
  ];
}

function vitaminD({ time, day, month }: Calendar): ReportSeed[] {
  const one = (slug: string, collectedAt: string, value: string, ranges: Range[], method: string, low = false): ReportSeed => ({
    patient: amira, slug, openedBy: [amira], reviewedAt: time(20, '09:00'),
    report: { kind: 'laboratory', title: 'Vitamin D', status: 'final', collectedAt, orderer: quill, performers: [northgate], reviewedBy: quill, observations: [measured(a.vitaminD, value, { ranges, method, ...(low && { flags: [flag('L')] }) })] },
  });
  const immunoassay = 'Immunoassay';
  return [
    one('vitamin-d-2', time(186, '08:30'), '41', [vitaminNow], massSpectrometry), one('vitamin-d-3', day(327), '44', [vitaminNow], massSpectrometry), one('vitamin-d-4', day(514), '26', [vitaminNow], massSpectrometry, true),
    one('vitamin-d-5', day(597), '<10', [vitaminBefore], immunoassay, true), one('vitamin-d-6', day(732), '22.0', [vitaminBefore], immunoassay), one('vitamin-d-7', month(907), '29', [vitaminBefore], immunoassay), one('vitamin-d-8', day(1087), '34', [vitaminBefore], immunoassay),
  ];
}

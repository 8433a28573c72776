/** Amira's other results: each thing that a list or a report has to show and that blood did not. */
import type { NewReport } from '../../app/data/results.js';
import { analytes as a } from './analytes.js';
import { heartbeat } from './curve.js';
import { letter, paper, xray } from './papers.js';
import { northgate, quill, stillwater, type Calendar, type ReportSeed } from './told.js';
import { absent, concept, described, flag, measured, panel, quantity, range, textRange, words, type Range } from './values.js';

const amira = 'amira';
const radiologist = { display: 'Dr Corwin Halloway', role: 'Radiologist' };
const read = (at: string) => ({ reviewedAt: at, openedBy: [amira] });

export function otherOf(calendar: Calendar): ReportSeed[] {
  const { time, day, year } = calendar;
  const seed = (slug: string, report: NewReport, more: Partial<ReportSeed> = {}): ReportSeed => ({ patient: amira, slug, report, ...more });
  return [
    culture(calendar), skinSample(calendar), ...imaging(calendar), ...kinds(calendar),
    seed('a1c', {
      kind: 'laboratory', title: 'Hemoglobin A1c', status: 'corrected', collectedAt: time(54, '08:05'), issuedAt: time(46, '15:10'), orderer: quill, performers: [northgate], reviewedBy: quill,
      observations: [measured(a.a1c, '5.6', {
        status: 'corrected', ranges: [textRange('Below 5.7')], former: [
          { value: quantity('6.5', a.a1c), flags: [flag('H')], ranges: [textRange('Below 5.7')], correctedAt: time(46, '15:10'), reason: 'The label belonged to another sample.' },
          { value: quantity('6.4', a.a1c), flags: [flag('H')], ranges: [textRange('Below 5.7')], correctedAt: time(52, '10:00') },
        ],
      })],
      history: [{ at: time(46, '15:10'), kind: 'corrected', observationId: a.a1c.key, by: northgate, text: 'It was 6.5%.' }, { at: time(52, '10:00'), kind: 'corrected', observationId: a.a1c.key, by: northgate, text: 'It was 6.4%.' }, { at: day(53), kind: 'issued', by: northgate }],
    }, read(time(45, '12:00'))),
    seed('lipids', {
      kind: 'laboratory', title: 'Lipid panel', status: 'final', collectedAt: time(54, '08:05'), issuedAt: time(53, '14:00'), orderer: quill, performers: [northgate], reviewedBy: quill,
      observations: [
        measured(a.cholesterol, '186', { ranges: [textRange('Desirable: below 200', { kind: 'recommended' })] }), measured(a.hdl, '58', { ranges: [range('50', undefined, a.hdl, { appliesTo: ['Women'] })] }),
        measured(a.ldl, '104', { ranges: [textRange('Optimal: below 100', { kind: 'recommended' }), textRange('Near optimal: 100 to 129', { kind: 'other', kindText: 'Near optimal' })], flags: [{ text: 'above optimal' }] }),
        measured(a.triglycerides, '120', { ranges: [range(undefined, '150', a.triglycerides)] }),
      ],
    }, read(time(52, '09:30'))),
    seed('tsh', {
      kind: 'laboratory', title: 'Thyroid stimulating hormone', status: 'final', collectedAt: time(120, '08:00'), issuedAt: time(119, '11:00'), orderer: quill, performers: [northgate], reviewedBy: quill,
      observations: [measured(a.tsh, '2.10', { ranges: [range('0.40', '4.50', a.tsh), range('0.50', '2.50', a.tsh, { kind: 'treatment', display: 'Goal while you take levothyroxine: 0.50 to 2.50 mIU/L' })] })],
    }, read(time(118, '09:00'))),
    seed('glucose', {
      kind: 'laboratory', title: 'Glucose, fasting', status: 'cancelled', statusReason: 'The tube broke on the way to the lab. Please come again.', collectedAt: time(75, '08:10'), orderer: quill, performers: [northgate],
      observations: [{ ...measured(a.glucose, absent('not-performed'), {}), status: 'cancelled', statusReason: 'The tube broke.' }],
      history: [{ at: time(75, '13:00'), kind: 'cancelled', by: northgate, text: 'The tube broke on the way.' }],
    }, { openedBy: [amira] }),
    seed('metabolic', {
      kind: 'laboratory', title: 'Basic metabolic panel', status: 'retracted', statusReason: 'It was put into your record by mistake.', collectedAt: time(100, '09:20'), issuedAt: time(96, '10:00'), orderer: quill, performers: [northgate],
      observations: [measured(a.potassium, '4.1'), measured(a.sodium, '140'), measured(a.creatinine, '0.8')],
      history: [{ at: time(96, '10:00'), kind: 'retracted', by: northgate, text: 'It was put into this record by mistake.' }, { at: day(99), kind: 'issued', by: northgate }],
    }),
    seed('gene', {
      kind: 'genetics', title: 'Carrier test for iron overload', status: 'final', collectedAt: time(20, '09:00'), issuedAt: time(2, '09:00'), orderer: quill, performers: [{ display: 'Harebell Genetics', role: 'Laboratory' }], nameWithheld: true,
      observations: [described('hfe', 'HFE gene, C282Y', concept('No copy found')), described('hfe-2', 'HFE gene, H63D', concept('One copy found'), { flags: [{ code: 'POS', text: 'Positive' }] })],
    }, { sensitive: true, delay: { reason: 'sensitive', until: time(-3, '09:00') } }),
    seed('blood-group', {
      kind: 'laboratory', title: 'Blood group', status: 'final', performers: [stillwater], reviewUnknown: true,
      observations: [described('group', 'ABO and Rh', concept('A positive', '278149003'))],
    }, { openedBy: [amira] }),
    seed('strep', { kind: 'microbiology', title: 'Rapid strep test', status: 'final', collectedAt: day(210), performers: [{ display: 'Pharmacy on Alder Street' }], ungrouped: true, reviewUnknown: true, observations: [described('strep', 'Strep A antigen', concept('Not detected', '260415000'), { flags: [{ code: 'ND', text: 'Not detected' }] })] }, { openedBy: [amira] }),
    seed('sleep', { kind: 'sleep-study', kindText: 'Sleep study', title: 'Night at the sleep centre', status: 'registered', statusText: 'Booked in, being scored', collectedAt: year(400), observations: [], reviewUnknown: true }, { openedBy: [amira] }),
  ];
}

/** Not final yet: the laboratory goes on, and what it finds then comes by itself. */
function culture({ time, day }: Calendar): ReportSeed {
  const report = (status: string, growth: string, more: Partial<NewReport> = {}): NewReport => ({
    kind: 'microbiology', title: 'Urine culture', status, collectedAt: time(5, '08:45'), orderer: quill, performers: [northgate], specimens: [{ display: 'Urine, midstream', collectedAt: time(5, '08:45'), receivedAt: time(5, '11:05') }],
    observations: [described('growth', 'Growth after 24 hours', words(growth), { status })], ...more,
  });
  const final = report('final', 'None seen', {
    issuedAt: time(-1, '10:00'), observations: [described('growth', 'Growth after 24 hours', words('None seen')), described('growth-2', 'Growth after 5 days', words('None seen'))],
    history: [{ at: time(-1, '10:00'), kind: 'issued', by: northgate, text: 'Final' }, { at: time(4, '09:00'), kind: 'issued', by: northgate, text: 'Not final' }],
  });
  return {
    patient: amira, slug: 'culture', report: report('preliminary', 'None seen so far', { issuedAt: time(4, '09:00'), expectedAt: day(-1) }),
    stages: [{ at: new Date(time(-1, '10:00')).toISOString(), report: final }, { at: new Date(time(-1, '15:00')).toISOString(), reviewed: quill }],
  };
}

function skinSample({ time }: Calendar): ReportSeed {
  return {
    patient: amira, slug: 'skin', sensitive: true,
    report: {
      kind: 'pathology', title: 'Skin sample report', status: 'final', collectedAt: time(11, '14:20'), issuedAt: time(1, '16:05'), orderer: quill, performers: [{ display: 'Dr Imre Castellane', role: 'Pathologist' }, northgate], bodySite: 'Left shoulder',
      specimens: [{ display: 'Skin, shave', bodySite: 'Left shoulder', collectedAt: time(11, '14:20') }], conclusion: { text: 'An ordinary mole.\nIt is all out. Nothing more is needed.' }, conclusionCodes: [{ display: 'Intradermal naevus', codes: [{ system: 'http://snomed.info/sct', code: '112681002', display: 'Intradermal naevus' }] }],
      observations: [described('looks', 'What it looks like', words('Brown, 6 × 5 × 2 mm, smooth edge.')), described('microscope', 'Under the microscope', words('Even nests of cells in the dermis.\nNo dividing cells.\nEdges are clear.'))],
    },
    documents: [paper('skin-report', 'Skin sample report', time(1, '16:05'), ['Shave of skin, left shoulder.', 'An ordinary mole. Edges are clear.'], { kind: 'report' })],
  };
}

function imaging({ time, day }: Calendar): ReportSeed[] {
  const scan = (slug: string, title: string, ago: number, state: string, more: Partial<NewReport['imaging']> & object, documents: ReportSeed['documents'] = []): ReportSeed => ({
    patient: amira, slug, ...read(time(ago - 2, '12:00')), documents,
    report: {
      kind: 'imaging', title, status: 'final', collectedAt: time(ago, '13:30'), issuedAt: time(ago - 1, '09:40'), orderer: quill, performers: [radiologist], reviewedBy: quill, observations: [],
      conclusion: { text: `Clear.\nNothing that needs to be looked at again.` }, method: title, imaging: { state, modality: 'X-ray', ...more },
    },
  });
  return [
    scan('chest', 'Chest X-ray', 186, 'on-request', { bodySite: 'Chest', series: 1, images: 2 }, [
      paper('chest-report', 'Chest X-ray report', time(185, '09:40'), ['Two views of the chest.', 'Heart and lungs are clear.'], { kind: 'report', asText: 'Two views of the chest.\n\nHeart and lungs are clear.\n' }),
      xray('chest-front', 'From the front', time(186, '13:30'), 'front'), xray('chest-side', 'From the side', time(186, '13:31'), 'side'),
    ]),
    scan('wrist', 'Wrist X-ray', 420, 'on-request', { bodySite: 'Left wrist', series: 1, images: 1, fails: { en: 'The picture archive has lost its copy. Please phone us.', es: 'El archivo de imágenes perdió su copia. Llámenos, por favor.', ar: 'فقد أرشيف الصور نسخته. يرجى الاتصال بنا.' } }, [xray('wrist-front', 'Left wrist', day(420), 'side')]),
    scan('breast', 'Breast ultrasound', 300, 'held-at-clinic', { modality: 'Ultrasound', text: { en: 'The pictures are kept at Lakeside. Ask at the desk for a copy.', es: 'Las imágenes están en Lakeside. Pida una copia en el mostrador.', ar: 'الصور محفوظة في Lakeside. اطلب نسخة من المكتب.' } }),
    scan('foot', 'Foot X-ray', 600, 'none', { bodySite: 'Right foot' }),
    scan('knee', 'Knee X-ray', 640, 'on-request', { bodySite: 'Right knee', images: 1 }, [xray('knee', 'Right knee', day(640), 'side')]),
    scan('hand', 'Hand X-ray', 700, 'on-request', { bodySite: 'Right hand', images: 1 }, [xray('hand', 'Right hand', day(700), 'front')]),
  ];
}

/** Values of every kind. */
function kinds({ time, day, month }: Calendar): ReportSeed[] {
  const one = (slug: string, report: Omit<NewReport, 'status'> & { status?: string }, documents: ReportSeed['documents'] = []): ReportSeed => ({ patient: amira, slug, documents, ...read(time(40, '12:00')), report: { status: 'final', orderer: quill, reviewedBy: quill, ...report } });
  const urine: Range = textRange('0 to 3');
  const [mg, g] = [{ unit: 'mg', ucum: 'mg' }, { unit: 'g', ucum: 'g' }];
  return [
    one('ecg', {
      kind: 'cardiology', title: 'Heart tracing (ECG)', collectedAt: time(200, '10:15'), issuedAt: time(200, '10:40'), performers: [{ display: 'Nurse Tansy Marlowe', role: 'Nurse' }], conclusion: { text: 'Regular heartbeat.' },
      observations: [measured({ key: 'heart-rate', name: 'Heart rate', loinc: '8867-4', unit: 'beats/min', ucum: '/min' }, '68'), described('lead', 'Lead II', heartbeat)],
    }),
    one('urine', {
      kind: 'laboratory', title: 'Urine test', collectedAt: time(160, '09:20'), issuedAt: time(159, '08:00'), performers: [northgate], comments: [{ kind: 'unknown', text: 'Seen under high power.' }],
      observations: [
        panel('strip', 'Test strip', [
          described('nitrite', 'Nitrite', { kind: 'boolean', display: 'No', boolean: false }), described('protein', 'Protein', words('+1'), { flags: [{ text: 'slightly above' }] }), described('colour', 'Colour', concept('Straw')),
        ]),
        panel('sediment', 'Under the microscope', [
          described('red', 'Red blood cells', { kind: 'range', display: '0 to 2 /HPF', range: { low: { value: '0', unit: '/HPF' }, high: { value: '2', unit: '/HPF' } } }, { ranges: [urine] }),
          described('white', 'White blood cells', { kind: 'per-field', display: '3 in 10 fields' }, { flags: [{ code: 'X9', system: 'https://northgate.example/flags', text: 'see comment' }] }),
          panel('casts', 'Casts', [described('hyaline', 'Hyaline', words('few')), described('granular', 'Granular', absent('asked-unknown'))]),
        ]),
        described('ratio', 'Albumin to creatinine', { kind: 'ratio', display: '12 mg/g', ratio: { numerator: { value: '12', ...mg }, denominator: { value: '1', ...g } } }, { ranges: [range(undefined, '30', { unit: 'mg/g' })] }),
      ],
    }),
    one('urine-day', {
      kind: 'laboratory', title: 'Urine over a day', collectedAt: time(142, '07:00'), collectedUntil: time(141, '07:00'), issuedAt: day(139), performers: [northgate],
      observations: [
        described('time', 'Collected', { kind: 'period', display: '24 hours', period: { start: time(142, '07:00'), end: time(141, '07:00') } }), described('volume', 'Volume', quantity('1.50', { unit: 'L', ucum: 'L' })),
        described('start', 'First sample', { kind: 'time', display: '07:00', time: '07:00' }), described('received', 'Brought in', { kind: 'date-time', display: day(141), dateTime: day(141) }),
      ],
    }),
    one('allergy', {
      kind: 'laboratory', title: 'Allergy blood test', collectedAt: month(800), performers: [stillwater],
      observations: [
        described('birch', 'Birch pollen', quantity('0.10', { unit: 'kU/L', ucum: 'k[IU]/L' }, '<')), described('cat', 'Cat', quantity('100', { unit: 'kU/L', ucum: 'k[IU]/L' }, '>='), { flags: [flag('H')] }), described('dog', 'Dog', absent('masked')),
        described('mite', 'House dust mite', absent('pending', 'to follow')), described('egg', 'Egg', absent('unsafe')), described('milk', 'Milk', absent('unknown')), described('sheet', 'All figures', { kind: 'document', display: 'Sheet with all figures', document: { documentId: 'allergy-sheet' } }),
      ],
    }, [paper('allergy-sheet', 'Allergy figures', month(800), ['Birch pollen below 0.10', 'Cat 100 or more'], { kind: 'report' })]),
    one('wound', {
      kind: 'microbiology', title: 'Wound swab', collectedAt: day(430), issuedAt: day(427), performers: [northgate], specimens: [{ display: 'Swab', bodySite: 'Right heel' }],
      observations: [described('grew', 'Grew', concept('Staphylococcus aureus', '3092008'), {
        members: [described('oxacillin', 'Oxacillin', words('0.25'), { flags: [flag('S')], method: 'Minimum inhibitory concentration' }), described('penicillin', 'Penicillin', words('>=0.5'), { flags: [flag('R')] }), described('erythromycin', 'Erythromycin', words('1'), { flags: [flag('I')] })],
      })],
    }, [letter('wound-letter', day(426))]),
  ];
}

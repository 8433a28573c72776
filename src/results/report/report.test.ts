/** What a patient reads of each awkward value, in a real browser. */
import { expect } from 'chai';
import { expectAccessible } from '../../../test/browser/accessible.js';
import { reportPage, type ReportLanguage, type ReportPage } from '../../../test/browser/report-page.js';
import { allByRole, byRole, textOf } from '../../../test/browser/screen.js';
import { blood, cancelled, critical, flag, flags, imaging, kinds, observation, panels, preliminary, quantity, range, ranges, report, statuses, withdrawn } from '../../../stories/fixtures/report-values.js';
import type { Observation, ReportSeams } from './context.js';

let page: ReportPage;
const draw = (given: unknown, seams: Partial<ReportSeams> = {}, language: ReportLanguage = 'en', width = 900) => {
  page = reportPage(language, width);
  page.draw(given, seams);
};
const one = (value: Observation['value'], more: Partial<Observation> = {}, ofReport = {}) => draw(report({ observations: [observation('Sample', value, more)], ...ofReport }));
/** The row of a value, found by its heading. */
const row = (name: string): HTMLElement => allByRole('heading', name, page.root)[0]!.closest('.value')!;
const wordsOf = (name: string) => textOf(row(name));
const figure = (name = 'Sample') => row(name).querySelector('.figure')!.textContent;
const marks = (root: ParentNode = page.root) => [...root.querySelectorAll('.value :is(.flag, .attention, .urgent)')].filter((element) => !element.classList.contains('neutral') || element.classList.contains('flag'));

afterEach(() => page.root.host.remove());

describe('a value', () => {
  it('stands as its source wrote it, trailing zeros and comparator kept', () => {
    for (const [value, unit, comparator, display] of [['1.50', 'mg/L', undefined, '1.50 mg/L'], ['5', 'mg/L', '<', '<5 mg/L'], ['60', 'mL/min', '>=', '>=60 mL/min'], ['7.40', undefined, undefined, '7.40']] as const) {
      one(quantity(value, unit, comparator));
      expect(figure()).to.equal(display);
      page.root.host.remove();
    }
    draw(report({ observations: [observation('Sample', { kind: 'quantity', display: 'about 5, see note', quantity: { value: '5', unit: 'mg/L' } })] }));
    expect(figure()).to.equal('about 5, see note');
  });

  it('of every kind is shown, the coded ones by their words and never by a code', () => {
    draw(kinds);
    for (const { name, value } of kinds.observations) expect(wordsOf(name.display), name.display).to.contain(value!.display.replace(/\s+/g, ' '));
    expect(textOf(page.root)).to.contain('O, RhD positive').and.not.to.contain('278149003').and.not.to.contain('snomed');
    expect(wordsOf('Something new')).to.contain('Peak at 12.7 keV');
  });

  it('keeps the precision of a date and the digits of a time', () => {
    draw(kinds);
    expect(wordsOf('Last menstrual period')).to.contain('2026-11').and.to.match(/2026-11 November 2026$/);
    expect(wordsOf('Time of collection')).to.contain('From Sunday 29 November 2026').and.to.contain('Until Monday 30 November 2026');
    expect(wordsOf('Last meal')).to.contain('19:30');
  });

  it('that is absent says why, in plain words', () => {
    draw(kinds);
    expect(['Masked', 'Pending', 'Unsafe'].map(figure)).to.deep.equal(['Not shown to you', 'Still to come', 'It cannot be shown safely here. Ask the clinic what it says.']);
    expect(wordsOf('Not done')).to.contain('Not done').and.to.contain('QNS').and.to.contain('Too little blood in the tube');
    page.root.host.remove();
    one({ kind: 'absent', display: '', absent: { reason: 'com.example.spilled', text: 'Spilled' } });
    expect(figure()).to.equal('Spilled');
    page.root.host.remove();
    one(undefined);
    expect(figure()).to.equal('No value was sent');
  });

  it('that is a curve is a picture with words for what it is, its limits and its gaps', () => {
    draw(kinds);
    const words = wordsOf('Heart tracing, lead II');
    for (const said of ['Lead II, 25 mm/s', 'Readings: 600', 'Seconds: 2.4', 'µV', 'Readings above that: 4', 'Readings that failed: 7', 'This is a small picture of a long curve']) expect(words).to.contain(said);
    expect(row('Heart tracing, lead II').querySelectorAll('polyline').length).to.be.greaterThan(7);
  });

  it('that is a document is opened by whoever knows documents', () => {
    draw(kinds, { document: (id, label) => `${label} (${id})` });
    expect(figure('Scanned form')).to.equal('Form of 30 November (document-1)');
  });

  it('in Arabic stands left to right', () => {
    draw(blood, {}, 'ar');
    const value = row('C-reactive protein').querySelector<HTMLElement>('.figure bdi')!;
    expect(getComputedStyle(value).direction).to.equal('ltr');
    expect(value.textContent).to.equal('<5 mg/L');
    const [number, unit] = [...value.children].map((part) => part.getBoundingClientRect().left);
    expect(number!).to.be.lessThan(unit!);
  });
});

describe('no verdict', () => {
  it('stands without a flag: with a range, without one, for a number, words or a code', () => {
    draw(report({ observations: [
      observation('Sodium', quantity('180', 'mmol/L'), { ranges: [range('135', '145', 'mmol/L')] }), observation('Color', { kind: 'text', display: 'Red', text: 'Red' }),
      observation('Germ', { kind: 'concept', display: 'Found', concept: { display: 'Found' } }), observation('Volume', quantity('10', 'fL')),
    ] }));
    expect(marks()).to.have.length(0);
    expect(textOf(page.root)).not.to.match(/in range|normal|abnormal|high|low|critical/i);
    expect(row('Sodium').querySelector('.bar .mark'), 'the picture stands').to.not.equal(null);
    expect(getComputedStyle(row('Sodium').querySelector('.bar .mark')!).fill).to.equal(getComputedStyle(row('Sodium').querySelector('h4')!).color);
  });

  it('is dropped: the letter A is abnormal, a star is critical, several flags all stand', () => {
    draw(flags);
    expect(wordsOf('Sample a')).to.contain('Abnormal');
    expect(wordsOf('Sample h*')).to.contain('Critically high');
    expect(wordsOf('Several at once')).to.contain('High').and.to.contain('Clearly higher than before');
    expect(wordsOf('The lab adds words')).to.contain('Abnormal “Abnormal for your age, repeat in 3 months”'.replace('“', '“\u2068').replace('”', '\u2069”'));
  });

  it('is by colour alone: each flag is a word with an icon', () => {
    draw(flags);
    const all = [...page.root.querySelectorAll('.flag')];
    expect(all.length).to.equal(28);
    for (const each of all) expect([each.querySelector('svg') !== null, each.textContent!.trim() !== '']).to.deep.equal([true, true]);
    expect(page.root.querySelectorAll('.flag.urgent').length, 'critical only').to.equal(5);
  });

  it('is made of a code that is not HL7’s: it stands as sent', () => {
    draw(flags);
    expect(wordsOf('A code of the lab’s own')).to.contain('Hemolyzed').and.not.to.contain('High');
    expect(wordsOf('Not in any list')).to.contain('see below');
    expect(page.root.querySelectorAll('.flag.neutral').length).to.be.greaterThan(8);
  });

  it('points the wrong way: high and low differ in word, icon and place', () => {
    draw(report({ observations: [observation('Up', quantity('9', 'g'), { ranges: [range('4', '6', 'g')], flags: [flag('H')] }), observation('Down', quantity('1', 'g'), { ranges: [range('4', '6', 'g')], flags: [flag('L')] })] }));
    const place = (name: string) => row(name).querySelector('.bar .mark')!.getBoundingClientRect().left - row(name).querySelector('.bar .band')!.getBoundingClientRect().left;
    expect([wordsOf('Up').includes('High'), wordsOf('Down').includes('Low')]).to.deep.equal([true, true]);
    expect(place('Up')).to.be.greaterThan(0);
    expect(place('Down')).to.be.lessThan(0);
    expect(row('Up').querySelector('.flag path')!.getAttribute('d')).not.to.equal(row('Down').querySelector('.flag path')!.getAttribute('d'));
  });
});

describe('a range', () => {
  it('stands in the lab’s words: one end, text in quotes, treatment, derived', () => {
    draw(ranges);
    expect(wordsOf('Filtration rate')).to.contain('Range above 60 mL/min');
    expect(wordsOf('Cholesterol')).to.contain('“ Desirable: less than 200 mg/dL ”');
    expect(wordsOf('LDL')).to.contain('“ <100 ”');
    expect(wordsOf('Prothrombin time')).to.contain('Range for treatment 2.0 to 3.0 INR');
    for (const each of ranges.observations) for (const { display } of each.ranges ?? []) expect(wordsOf(each.name.display)).to.contain(display);
  });

  it('by age or sex: all are listed with whom they are for, and only the source says which applies', () => {
    draw(ranges);
    expect(wordsOf('Ferritin')).to.match(/11 to 307 ng\/mL For Women, Age: 18 to 50 years This one applies Range 24 to 336 ng\/mL For Men$/);
    expect(wordsOf('Hemoglobin')).to.contain('For Men').and.to.contain('For Women').and.to.contain('does not say which');
    expect([row('Ferritin').querySelector('.bar') !== null, row('Hemoglobin').querySelector('.bar')]).to.deep.equal([true, null]);
  });

  it('that was not given is said of a number, not of words', () => {
    draw(ranges);
    expect(wordsOf('No range')).to.contain('The lab gave no range.');
    expect(wordsOf('Words have none')).not.to.contain('range');
  });

  it('of another unit, or of words, has no picture', () => {
    draw(ranges);
    expect(['Glucose', 'Cholesterol', 'No range', 'Words with a range'].map((name) => row(name).querySelector('.bar'))).to.deep.equal([null, null, null, null]);
    for (const bar of page.root.querySelectorAll('.bar')) expect(bar.getAttribute('aria-hidden')).to.equal('true');
  });

  it('draws “less than” as a hollow mark, and a value beyond the bar as an arrow', () => {
    draw(report({ observations: [observation('Less', quantity('5', 'mg/L', '<'), { ranges: [range(undefined, '10', 'mg/L')] }), observation('Far', quantity('980', 'U/L'), { ranges: [range('10', '40', 'U/L')] })] }));
    expect(row('Less').querySelector('circle.hollow')).to.not.equal(null);
    expect(row('Far').querySelector('path.mark')).to.not.equal(null);
  });
});

describe('how far it is', () => {
  it('a preliminary report says so above its values, and when the rest comes', () => {
    draw(preliminary);
    expect(textOf(page.root)).to.contain('Not final yet This is an early report. What you read here can change. The rest should come by Saturday 5 December.');
    expect(wordsOf('Growth after 48 hours')).to.contain('No value yet');
    expect(wordsOf('White blood cells in urine')).to.contain('Final.');
    expect(wordsOf('Growth after 24 hours')).not.to.contain('Not final');
  });

  it('each value says its own state where it is another', () => {
    draw(statuses);
    const said = { 'Final': 'Final.', 'Preliminary': 'Not final yet.', 'Part of it': 'No value yet', 'Cancelled': 'The reason given: \u2068The tube broke on the way.', 'Unknown': 'Not known if final.', 'Another': 'Held by the lab', 'Corrected': 'The record does not say what it was before.' };
    for (const [name, words] of Object.entries(said)) expect(wordsOf(name), name).to.contain(words);
    expect(textOf(page.root)).to.contain('Not all here yet').and.to.contain('by December 2026');
  });

  it('a corrected value leads; the former is labelled, dated and subordinate, with its range and flag of then', () => {
    draw(statuses);
    const corrected = row('Corrected twice');
    expect(figure('Corrected twice')).to.equal('4.1 mmol/L');
    expect(textOf(corrected)).to.contain('Corrected Wednesday 2 December. It was 41 mmol/L before.').and.to.contain('Range then: 3.5 to 5.1 mmol/L').and.to.contain('Flag then: Critically high').and.to.contain('A decimal point was missing.');
    expect(textOf(corrected)).to.contain('Corrected December 2026. There was no value before. ( Missing because something went wrong )');
    expect([...corrected.querySelectorAll('.flag, .urgent, .attention')], 'no mark of a value that no longer holds').to.have.length(0);
    expect(parseFloat(getComputedStyle(corrected.querySelector('.was')!).fontSize)).to.be.lessThan(parseFloat(getComputedStyle(corrected.querySelector('.figure b')!).fontSize));
  });

  it('a withdrawn value leaves its name, a trace and nothing else, whatever was sent with it', () => {
    one(quantity('999', 'mg/L'), { status: 'retracted', retractedAt: '2026-12-02', statusReason: 'Wrong tube', flags: [flag('HH')], ranges: [range('1', '2', 'mg/L')], former: [{ value: quantity('998', 'mg/L') }], seriesId: 'series-1' });
    expect(textOf(row('Sample'))).to.contain('Not shown').and.to.contain('Withdrawn Wednesday 2 December.').and.to.contain('Wrong tube').and.not.to.match(/99[89]|Critical|1 to 2/);
  });

  it('a withdrawn or cancelled report says so with the reason', () => {
    draw(withdrawn);
    expect(textOf(page.root)).to.contain('Withdrawn It was taken back. What stood here is not shown. Withdrawn Wednesday 2 December.').and.to.contain('The sample was of somebody else.');
    page.root.host.remove();
    draw(cancelled);
    expect(textOf(page.root)).to.contain('Cancelled This test was not started or not finished.').and.to.contain('The sample was too small.');
  });

  it('a state that nobody knows stands in the source’s words', () => {
    draw(report({ status: 'com.example.held', statusText: 'Held by the lab' }));
    expect(textOf(page.root)).to.contain('The record says: “\u2068Held by the lab\u2069”');
    page.root.host.remove();
    draw(report({ status: 'constructor' }));
    expect(textOf(page.root)).to.contain('constructor');
  });

  it('each change can be read, the newest first', async () => {
    draw(blood);
    const changes = page.root.querySelector<HTMLDetailsElement>('.changes')!;
    expect(changes.open).to.equal(false);
    changes.querySelector('summary')!.click();
    expect([...changes.querySelectorAll('li')].map((item) => textOf(item))).to.deep.equal(['Corrected , Platelets Wednesday 2 December, 10:00 am , Northgate Laboratory Clumped platelets were counted again.', 'Withdrawn , Immature granulocytes Wednesday 2 December, 10:00 am', 'Given out Tuesday 1 December, 11:00 am']);
  });
});

describe('around the values', () => {
  it('the clinic’s urgent words stand first, with a phone; a critical flag alone brings none', async () => {
    draw(critical);
    const alarm = page.root.querySelector('.alarm')!;
    expect(page.root.querySelector('article')!.firstElementChild).to.equal(alarm);
    expect(textOf(alarm)).to.contain('Phone the clinic now Your potassium is very high.');
    expect((await byRole<HTMLAnchorElement>('link', '020 7946 0100', page.root)).href).to.equal('tel:+442079460100');
    page.root.host.remove();
    draw({ ...critical, urgent: undefined });
    expect(page.root.querySelector('.alarm')).to.equal(null);
    expect(wordsOf('Potassium')).to.contain('Critically high');
  });

  it('panels are headings by their depth; deeper than headings go, a path says where a value belongs', () => {
    draw(panels);
    const levels = allByRole('heading', undefined, page.root).map((heading) => `${heading.localName} ${heading.textContent}`);
    expect(levels).to.include.members(['h4 Blood pressure', 'h5 Systolic', 'h4 First', 'h5 Second', 'h6 At the bottom']);
    expect(wordsOf('At the bottom')).to.contain('Part of \u2068Third\u2069, \u2068Fourth\u2069');
    expect(wordsOf('Blood pressure')).to.contain('118/76 mmHg').and.to.contain('Body part Right arm').and.to.contain('Method Cuff');
    expect(textOf(page.root), 'a panel is no value').not.to.contain('No value was sent');
  });

  it('what is withdrawn as a panel shows nothing that is in it', () => {
    draw(report({ observations: [observation('Panel', undefined, { status: 'retracted', members: [observation('Inside', quantity('999', 'g'))] })] }));
    expect(wordsOf('Inside')).to.contain('Not shown').and.not.to.contain('999');
  });

  it('conclusion, comments with author and kind, specimen, performer, method and body site', () => {
    draw(imaging);
    for (const said of ['What the report concludes Heart and lungs look as they should.', 'No acute finding', 'Note from the lab Tuesday 1 December Compared with', 'Dr Ansel Thorne , Radiologist , (303) 555-0177', 'Body part Chest', 'Method Two views', 'Your care team has not read this yet.']) expect(textOf(page.root)).to.contain(said);
    page.root.host.remove();
    draw(blood);
    const words = textOf(page.root);
    expect(words.indexOf('Your hemoglobin is a little low')).to.be.lessThan(words.indexOf('Blood cells'));
    for (const said of ['Dr Zenobia Quill Tuesday 1 December', 'Sample Blood, left arm Reached the lab Monday 30 November, 11:05 am.', 'Note from the lab Northgate Laboratory Speckled pattern.', 'Read by Dr Zenobia Quill']) expect(words).to.contain(said);
  });

  it('a test is explained where it stands; its picture comes from the backend’s own origin or not at all', () => {
    const explained = (url: string) => report({ observations: [], explanations: [{ text: 'It counts cells.', picture: { url, description: 'A cell' }, links: [{ url: 'javascript:alert(1)', label: 'Bad' }, { url: 'https://clinic.example/cells', label: 'More' }] }] });
    draw(explained('https://elsewhere.example/cell.png'), { backend: `${location.origin}/api` });
    expect(page.root.querySelector('img')).to.equal(null);
    expect([...page.root.querySelectorAll('.explain a')].map((link) => link.getAttribute('href'))).to.deep.equal([null, 'https://clinic.example/cells']);
    page.root.host.remove();
    draw(explained('pictures/cell.png'), { backend: `${location.origin}/api` });
    expect(page.root.querySelector('img')!.src).to.equal(`${location.origin}/api/pictures/cell.png`);
    page.root.host.remove();
    draw(explained('pictures/cell.png'));
    expect(page.root.querySelector('img')).to.equal(null);
  });

  it('what opens “over time” stands below its row, and only where there is a series', async () => {
    let open = false;
    const seams = { trend: (id: string) => ({ open: open && id === 'series-1', toggle: () => { open = !open; page.draw(blood, seams); }, content: () => 'the trend' }) };
    draw(blood, seams);
    const button = await byRole('button', /^Over time ?: Hemoglobin$/, page.root);
    button.click();
    expect([button.getAttribute('aria-expanded'), row('Hemoglobin').querySelector('.trend')!.textContent]).to.deep.equal(['true', 'the trend']);
    expect(allByRole('button', /^Over time.*Mean/, page.root)).to.have.length(0);
  });
});

describe('the whole of it', () => {
  const all = { blood, critical, preliminary, kinds, ranges, flags, statuses, panels, imaging, withdrawn, cancelled };
  const closed = { trend: () => ({ open: false, toggle: () => undefined, content: () => 'x' }) };

  it('fits from 320 px in three languages', () => {
    for (const [name, given] of Object.entries(all)) for (const language of ['en', 'es', 'ar'] as const) for (const width of [288, 640]) {
      draw(given, closed, language, width);
      const { scrollWidth, clientWidth } = page.root.querySelector('article')!;
      expect(scrollWidth, `${name} ${language} ${width}`).to.be.at.most(clientWidth);
      page.root.host.remove();
    }
  });

  for (const [language, width] of [['en', 900], ['ar', 328]] as const) {
    it(`is accessible in ${language} at ${width} px`, async () => {
      const main = document.createElement('main');
      document.body.append(main);
      for (const given of Object.values(all)) {
        page = reportPage(language, width, main);
        page.draw(given, closed);
      }
      await expectAccessible(main);
      main.remove();
    });
  }

  it('has no style attribute: a strict policy forbids them', () => {
    draw(kinds);
    expect(page.root.querySelectorAll('[style]')).to.have.length(0);
  });
});

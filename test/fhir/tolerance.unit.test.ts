/** What servers really send, and what becomes of it: one rule a test. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Schemas } from '../../src/contract/client.js';
import { timeOf } from '../../src/fhir/mapping/common/date.js';
import { isLoinc, loincOf } from '../../src/fhir/mapping/common/code.js';
import { nameOf } from '../../src/fhir/mapping/common/name.js';
import { parseReference } from '../../src/fhir/mapping/common/reference.js';
import { parseJson } from '../../src/fhir/json.js';
import { flagsOf, rangesOf } from '../../src/fhir/mapping/interpretation.js';
import { base, fhir, observation, report, shown, small, subject, type List, type Report } from './small-server.js';

const interpretation = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const loinc = 'http://loinc.org';

test('1 nothing is dropped in silence: what was entered in error is withdrawn or counted, what was superseded is folded', async () => {
  const document = (id: string, more: object) => ({ resourceType: 'DocumentReference', id, status: 'current', subject, type: { text: 'Note' }, content: [{ attachment: { contentType: 'text/plain', data: 'SGk=' } }], ...more });
  const server = small([
    report('gone', ['x'], { status: 'entered-in-error', conclusion: 'SECRET' }), observation('x', { status: 'entered-in-error' }), observation('alone', { status: 'entered-in-error' }),
    document('new', { relatesTo: [{ code: 'replaces', target: { reference: 'DocumentReference/old' } }] }), document('old', { status: 'superseded' }), document('lonely', { status: 'superseded' }), document('wrong', { status: 'entered-in-error' }),
  ]);
  const { body } = await server.get<List>('/reports');
  assert.deepEqual(body.items.map(({ id, status }) => [id, status]), [['r~gone', 'retracted']]);
  assert.deepEqual(body.notices?.map(({ code, text }) => [code, text[0]]), [['withdrawn', '1']]);
  const whole = await server.get<Report>('/reports/r~gone');
  assert.deepEqual([whole.body.observations, whole.body.conclusion], [[], undefined]);
  const documents = (await server.get<Schemas['DocumentList']>('/documents')).body;
  assert.deepEqual(documents.items.map(({ id, supersedes }) => [id, supersedes]), [['d~lonely', undefined], ['d~new', 'd~old']]);
  assert.equal(documents.notices?.[0]?.code, 'withdrawn');
});

test('2 a status that is missing or unheard of is unknown, never final', async () => {
  const expected = { registered: 'preliminary', preliminary: 'preliminary', final: 'final', amended: 'corrected', corrected: 'corrected', appended: 'corrected', cancelled: 'cancelled', 'entered-in-error': 'retracted', unknown: 'unknown', fancy: 'unknown' };
  for (const [sent, status] of Object.entries(expected)) assert.equal((await shown({ status: sent })).status, status, sent);
  assert.equal((await shown({ status: undefined })).status, 'unknown');
  assert.equal((await shown({ status: 'fancy' })).statusText, 'fancy');
});

test('3 every kind of value keeps its words; a number in a text is drawn and stays a text', async () => {
  const kinds: [object, string, string][] = [
    [{ valueQuantity: { value: 5, comparator: '<', unit: 'mg/L' } }, 'quantity', '<5 mg/L'], [{ valueString: ' +1 ' }, 'text', ' +1 '], [{ valueCodeableConcept: { text: 'Negative' } }, 'concept', 'Negative'],
    [{ valueInteger: 12 }, 'quantity', '12'], [{ valueRange: { low: { value: 0, unit: '/HPF' }, high: { value: 5, unit: '/HPF' } } }, 'range', '0–5 /HPF'], [{ valueRatio: { numerator: { value: 1 }, denominator: { value: 160 } } }, 'titre', '1:160'],
    [{ valueTime: '08:12:00' }, 'time', '08:12:00'], [{ valueDateTime: '2026-09' }, 'date-time', '2026-09'], [{ valuePeriod: { start: '2026-01-01' } }, 'period', '2026-01-01 –'], [{ valueBoolean: false }, 'boolean', 'No'],
    [{ extension: [{ url: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Observation.value', valueAttachment: { contentType: 'text/plain', data: 'SGk=', title: 'Tracing' } }] }, 'document', 'Tracing'],
  ];
  for (const [sent, kind, display] of kinds) {
    const { value } = await shown({ valueQuantity: undefined, ...sent });
    assert.deepEqual([value?.kind, value?.display], [kind, display]);
  }
  const server = small([observation('o1', { valueQuantity: undefined, valueString: '99.0' }), report('r1', ['o1'])]);
  const [found] = (await server.get<Report>('/reports/r~r1')).body.observations;
  const [point] = (await server.get<Schemas['Series']>(`/series/${found!.seriesId}`)).body.points;
  assert.deepEqual([point!.value.kind, point!.value.display, point!.plot, point!.plotDerived, point!.reportId], ['text', '99.0', '99.0', true, 'r~r1']);
});

test('3 decimals keep their digits, in texts too', async () => {
  assert.deepEqual(parseJson('{"a": 1.50, "b": "was 1.50", "c": [2.0], "d": 7, "e": 1e3, "f": -0.10}'), { a: '1.50', b: 'was 1.50', c: ['2.0'], d: 7, e: '1e3', f: '-0.10' });
  const text = JSON.stringify(observation('o1', { valueQuantity: { value: 'N', unit: 'mg/dL' } })).replace('"N"', '1.50');
  const server = small([report('r1', ['o1'])], (request) => (request.url.includes('Observation') ? fhir(request.url.includes('/Observation/') ? text : `{"resourceType": "Bundle", "entry": [{"resource": ${text}}]}`) : undefined));
  assert.equal((await server.get<Report>('/reports/r~r1')).body.observations[0]!.value!.display, '1.50 mg/dL');
});

test('4 what is absent has the reason that was sent, or none', async () => {
  const reason = async (more: object) => (await shown({ valueQuantity: undefined, ...more })).value?.absent?.reason;
  assert.equal(await reason({ dataAbsentReason: { coding: [{ code: 'masked' }] } }), 'masked');
  assert.equal(await reason({ dataAbsentReason: { coding: [{ code: 'not-performed' }] } }), 'not-performed');
  assert.equal(await reason({}), 'unknown');
  assert.equal(await reason({ status: 'registered' }), 'pending');
});

test('5 a range leads by its text; numbers are read out of it only where it is nothing else', () => {
  const [both] = rangesOf([{ low: { value: 3.5 }, high: { value: 5.1 }, text: 'Usual' }]);
  assert.deepEqual([both!.display, both!.low?.value, both!.derived], ['Usual', '3.5', undefined]);
  const read = (text: string) => rangesOf([{ text }]).map(({ low, high, derived }) => [low && `${low.comparator ?? ''}${low.value}`, high && `${high.comparator ?? ''}${high.value}`, derived])[0];
  assert.deepEqual(read('65-99'), ['65', '99', true]);
  assert.deepEqual(read('0.0-2.5 mg/dL'), ['0.0', '2.5', true]);
  assert.deepEqual(read('>59'), ['>59', undefined, true]);
  assert.deepEqual(read('<5'), [undefined, '<5', true]);
  for (const text of ['15-150 ng/mL; after the menopause up to 263', 'Negative', '3-4-2026', 'up to 5']) assert.deepEqual(read(text), [undefined, undefined, undefined], text);
  assert.deepEqual(rangesOf([{ text: 'a', type: { coding: [{ code: 'treatment' }] } }, { text: 'b', type: { text: 'of pregnancy' } }]).map(({ kind, kindText }) => [kind, kindText]), [['treatment', undefined], ['other', 'of pregnancy']]);
});

test('6 a flag is the sender’s: coded first, else as its text; none where nothing was sent', () => {
  assert.deepEqual(flagsOf([{ text: 'above high normal' }, { coding: [{ system: 'urn:vendor', code: '7' }, { system: interpretation, code: 'H', display: 'High' }] }]), [{ text: 'above high normal' }, { code: 'H', system: interpretation, text: 'High' }]);
  assert.deepEqual(flagsOf(undefined), []);
});

test('7 dates keep their precision and offset, and sort by what is written, unknown last', async () => {
  for (const [sent, kept] of [['2019', '2019'], ['2019-04', '2019-04'], ['2022-05-09T23:50:00-06:00', '2022-05-09T23:50:00-06:00'], ['2020-01-01T10:00:00', '2020-01-01'], ['2020-02-30', undefined], ['soon', undefined]]) assert.equal(timeOf(sent), kept);
  const dates = ['2019', undefined, '2026-01-02', '2026-01-02T23:00:00+02:00', '2026-01'];
  const server = small(dates.map((effectiveDateTime, index) => report(`r${index}`, [], { effectiveDateTime })));
  assert.deepEqual((await server.get<List>('/reports')).body.items.map(({ collectedAt }) => collectedAt), ['2026-01-02T23:00:00+02:00', '2026-01-02', '2026-01', '2019', undefined]);
  assert.deepEqual((await server.get<List>('/reports?from=2026-01-15&to=2026-02-01')).body.items.map(({ id }) => id), ['r~r4']);
  const { body } = await small([report('r1', [], { effectiveDateTime: undefined, effectivePeriod: { start: '2026-01-01', end: '2026-01-02' } })]).get<List>('/reports');
  assert.deepEqual([body.items[0]!.collectedAt, body.items[0]!.collectedUntil], ['2026-01-01', '2026-01-02']);
});

test('8 a name is the text, then the display that a person chose; every code is kept, and LOINC only where its check digit holds', async () => {
  const { name } = await shown({ code: { coding: [{ system: 'urn:x', code: '1', display: 'First' }, { system: loinc, code: '718-7', display: 'Chosen', userSelected: true }] } });
  assert.deepEqual([name.display, name.codes?.length], ['Chosen', 2]);
  assert.equal((await shown({ code: { coding: [{ code: 'GLU' }] } })).name.display, 'GLU');
  assert.deepEqual(['718-7', '2345-7', '85354-9', '12809', '2345-8'].map(isLoinc), [true, true, true, false, false]);
  assert.equal(loincOf({ coding: [{ system: loinc, code: '8716-3' }, { system: loinc, code: '8867-4' }] }), '8867-4');
});

test('9 references: contained, relative, absolute here; elsewhere never, and then the display is what is left', async () => {
  const here = new URL(`${base}/`);
  assert.deepEqual([`${base}/Patient/1`, 'Patient/1', 'Patient/1/_history/2'].map((text) => parseReference(text, here)), Array(3).fill({ type: 'Patient', id: '1' }));
  assert.deepEqual(['https://else.example/r4/Patient/1', '#a', 'urn:uuid:1', '', 7].map((text) => parseReference(text, here)), Array(5).fill(undefined));
  const server = small([report('r1', [], { contained: [{ resourceType: 'Practitioner', id: 'a', name: [{ text: 'Dr A' }] }], performer: [{ reference: '#a' }, { reference: 'https://else.example/Practitioner/1', display: 'Dr Else' }, { identifier: { value: 'Lab 7' } }], result: [{ reference: 'https://else.example/Observation/1', display: 'A test' }] })]);
  const { body } = await server.get<Report>('/reports/r~r1');
  assert.deepEqual(body.performers?.map(({ display }) => display), ['Dr A', 'Dr Else', 'Lab 7']);
  assert.deepEqual(body.observations.map(({ name, status }) => [name.display, status]), [['A test', 'unknown']]);
  assert.ok(server.requests.every(({ url }) => url.startsWith(base)));
});

test('10 names: official, then usual, then first; the text, a family without a name, parts of a family', () => {
  assert.equal(nameOf([{ use: 'old', text: 'Old' }, { use: 'usual', text: 'Mina' }, { use: 'official', family: 'Okafor', given: ['Wilhelmina', 'June'] }]), 'Wilhelmina June Okafor');
  assert.equal(nameOf([{ given: ['Tansy'] }]), 'Tansy');
  assert.equal(nameOf([{ _family: { extension: [{ valueString: 'van' }, { valueString: 'Gogh' }] } } as never]), 'van Gogh');
});

test('11 a scanned report that is a document too is one document', async () => {
  const form = { contentType: 'application/pdf', url: 'Binary/b1', title: 'Scan' };
  const { body } = await small([report('r1', [], { presentedForm: [form] }), report('r2', [], { presentedForm: [{ contentType: 'text/plain', data: 'SGk=' }] }), { resourceType: 'DocumentReference', id: 'd1', status: 'current', subject, content: [{ attachment: { ...form, url: `${base}/Binary/b1` } }] }]).get<Schemas['DocumentList']>('/documents');
  assert.deepEqual(body.items.map(({ id, reportIds }) => [id, reportIds]).sort(), [['d~d1', ['r~r1']], ['r~r2~pf', ['r~r2']]]);
});

test('12 units are as sent, UCUM only where it is named, and a series is split by them', async () => {
  const a1c = { code: { coding: [{ system: loinc, code: '4548-4' }], text: 'HbA1c' } };
  const server = small([observation('a', { ...a1c, valueQuantity: { value: 6.1, unit: '%', system: 'http://unitsofmeasure.org', code: '%' } }), observation('b', { ...a1c, valueQuantity: { value: 48, unit: 'mmol/mol', code: 'x' } }), report('r1', ['a', 'b'])]);
  const { observations } = (await server.get<Report>('/reports/r~r1')).body;
  assert.deepEqual(observations.map(({ value }) => value!.quantity), [{ value: '6.1', unit: '%', ucum: '%' }, { value: '48', unit: 'mmol/mol' }]);
  const { splits, points } = (await server.get<Schemas['Series']>(`/series/${observations[0]!.seriesId}`)).body;
  assert.deepEqual([splits.map(({ unit }) => unit).sort(), points.length], [['%', 'mmol/mol'], 2]);
  assert.ok(!/4548|HbA1c/.test(observations[0]!.seriesId!));
});

test('14 a modifier that nobody knows: named, and its content not shown', async () => {
  const modifierExtension = [{ url: 'https://x.example/is-of-a-control', valueBoolean: true }];
  const { value, name } = await shown({ modifierExtension });
  assert.deepEqual([name.display, value?.absent?.reason], ['Test o1', 'unsafe']);
  const server = small([report('r1', ['o1'], { modifierExtension, conclusion: 'SECRET' }), observation('o1')]);
  const { body } = await server.get<Report>('/reports/r~r1');
  assert.deepEqual([body.status, body.observations, body.conclusion], ['unknown', [], undefined]);
  assert.ok((await shown({ extension: [{ url: 'https://x.example/whatever' }] })).value?.quantity);
});

test('15 a bad resource is counted and takes no other with it', async () => {
  const bad = [{ resourceType: 'DiagnosticReport', subject, id: 'b1', code: 7, result: 'x' }, { resourceType: 'DiagnosticReport', subject, id: null, status: 'final' }, null, { resourceType: 'Observation', id: 'b3', valueQuantity: { value: {} }, code: { coding: 'x' }, component: [null, 5] }];
  const server = small([], (request) => (/\/(DiagnosticReport|Observation)\?/.test(request.url) ? fhir({ resourceType: 'Bundle', entry: [{ resource: report('good', []) }, ...bad.map((resource) => ({ resource }))].filter(({ resource }) => resource === null || new URL(request.url).pathname.endsWith((resource as { resourceType: string }).resourceType)) }) : undefined));
  const { status, body } = await server.get<List>('/reports');
  assert.equal(status, 200);
  assert.ok(body.items.some(({ id }) => id === 'r~good'));
  assert.match(body.notices?.find(({ code }) => code === 'unreadable')?.text ?? '', /^\d/);
});

test('13 what was not given stands apart with its reason, and a visit’s diagnosis without a status is no active problem', async () => {
  const code = (name: string) => [{ coding: [{ code: name }] }];
  const server = small([
    { resourceType: 'Immunization', id: 'i1', status: 'not-done', patient: subject, vaccineCode: { text: 'Flu' }, statusReason: { text: 'Refused' }, lotNumber: 'L1', occurrenceDateTime: '2025-10' },
    { resourceType: 'Condition', id: 'c1', subject, code: { text: 'Cough' }, category: code('encounter-diagnosis') }, { resourceType: 'Condition', id: 'c2', subject, code: { text: 'Asthma' }, category: code('problem-list-item'), clinicalStatus: { coding: [{ code: 'active' }] }, onsetString: 'in childhood' },
    { resourceType: 'AllergyIntolerance', id: 'a1', patient: subject, code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003', display: 'No known allergy' }] }, clinicalStatus: { coding: [{ code: 'active' }] } },
  ]);
  const [vaccine] = (await server.get<Schemas['ImmunizationList']>('/immunizations')).body.items;
  assert.deepEqual([vaccine!.status, vaccine!.statusReason, vaccine!.lot], ['not-done', 'Refused', undefined]);
  const conditions = (await server.get<Schemas['ConditionList']>('/conditions')).body.items;
  assert.deepEqual(conditions.map(({ id, status, scope, dateText }) => [id, status, scope, dateText]), [['c~c1', 'unknown', 'visit-diagnosis', undefined], ['c~c2', 'active', 'problem', 'in childhood']]);
  assert.equal((await server.get<Schemas['AllergyList']>('/allergies')).body.items[0]!.status, 'none-known');
});

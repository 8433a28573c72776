/** The record's short lists and medicines: as they were written, the newest first, nothing made of what is not known. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, madeUpId, type Answer, type Call, type Clinic, type Person, type Schemas } from '../../../test/helpers/http.js';

interface Page<T> { items: T[]; nextCursor?: string; asOf: string; sources: Schemas['Source'][] }
type Shown = Schemas['Allergy'] & Schemas['Condition'] & Schemas['Immunization'];

let clinic: Clinic;
before(async () => { clinic = await freshClinic(); });

const ask = <T>(person: Person, list: string, query = '', call: Call = {}): Promise<Answer<Page<T>>> => person.call('GET', `/patients/${person.patientId}/${list}${query}`, call);
const read = async <T = Shown>(username: string, list: string, query = '', call: Call = {}): Promise<T[]> => (await ask<T>(clinic.person(username), list, query, call)).body.items;
const lists = ['allergies', 'conditions', 'immunizations', 'vitals', 'medications'];

test('an empty list is a list, and says of when it is; that somebody has no known allergy is an item', async () => {
  for (const list of lists) {
    const { status, body, headers } = await ask(clinic.person('caspian'), list);
    assert.deepEqual([status, body.items, body.sources.map(({ state }) => state), headers.get('Cache-Control')], [200, [], ['ok'], 'no-store'], list);
    assert.ok(Math.abs(Date.parse(body.asOf) - Date.now()) < 60_000);
  }
  assert.deepEqual((await read('bram', 'allergies')).map(({ status, title }) => [status, title.display]), [['none-known', 'No known allergy']]);
  assert.deepEqual(await read('odalys', 'allergies'), [], 'nobody asked her: nothing is recorded');
});

test('dates stay as exact as they are known, the newest first and what has none last', async () => {
  const allergies = await read('amira', 'allergies');
  assert.deepEqual(allergies.map(({ title, date, dateText }) => [title.display, date?.length === 10 ? 'day' : date, dateText]),
    [['Latex', 'day', undefined], ['Sulfonamide antibiotic', '2019-04', undefined], ['Penicillin', '2011', undefined], ['Peanut', undefined, 'in childhood']]);
  assert.deepEqual((await read('amira', 'conditions')).map(({ scope, status, endedText, endedAt }) => [scope, status, endedText ?? endedAt?.length]), [
    ['visit-diagnosis', 'resolved', 10], ['problem', 'retracted', undefined], ['problem', 'active', undefined], ['problem', 'remission', undefined], ['problem', 'resolved', 'in childhood'],
  ].map(([scope, ...rest]) => (rest[0] === 'retracted' ? [undefined, ...rest] : [scope, ...rest])));
});

test('what was entered in error keeps its name and loses what was said of it', async () => {
  const [latex] = await read('amira', 'allergies');
  assert.deepEqual(Object.keys(latex!).sort(), ['date', 'id', 'origin', 'status', 'title']);
  const retracted = (await read<Schemas['Observation']>('amira', 'vitals')).find(({ status }) => status === 'retracted')!;
  assert.deepEqual([retracted.name.display, retracted.value, retracted.statusReason, retracted.retractedAt?.length], ['Body weight', undefined, 'Entered in pounds', 10]);
  const { id, ...medicine } = (await read<Schemas['Medication']>('amira', 'medications')).find(({ status }) => status === 'retracted')!;
  assert.deepEqual(medicine, { status: 'retracted', origin: 'outside', name: { display: 'Amoxicillin 500 mg capsule' } });
  assert.deepEqual((await clinic.person('amira').call<Schemas['MedicationDetail']>('GET', `/patients/${clinic.person('amira').patientId}/medications/${id}`)).body.fills, []);
});

test('a vaccine that was not given is in the list with its reason and no dose', async () => {
  const notDone = (await read('amira', 'immunizations')).filter(({ status }) => status === 'not-done');
  assert.deepEqual(notDone.map(({ title, statusReason, dose }) => [title.display, statusReason, dose]), [['MMR', 'You had a fever that day', undefined]]);
});

test('blood pressure is one thing with two parts, digits stay as they were measured, and what was not measured is no number', async () => {
  const vitals = await read<Schemas['Observation']>('amira', 'vitals');
  const [pressure] = vitals.filter(({ name }) => name.display === 'Blood pressure');
  assert.deepEqual([pressure!.value, pressure!.members!.map(({ name, value }) => [name.display, value!.display])], [undefined, [['Systolic blood pressure', '118 mmHg'], ['Diastolic blood pressure', '76 mmHg']]]);
  assert.deepEqual(vitals.filter(({ name, value }) => name.display === 'Body weight' && value).map(({ value }) => [value!.display, value!.quantity!.value]), [['64.0 kg', '64.0'], ['65.5 kg', '65.5'], ['61 kg', '61']]);
  assert.deepEqual(vitals.find(({ value }) => value?.kind === 'absent')!.value, { kind: 'absent', display: '', absent: { reason: 'not-performed' } });
  assert.ok(vitals.every(({ flags, ranges }) => !flags && !ranges), 'nobody flagged anything');
});

test('days are compared as they are written, and a cursor belongs to the days it was asked for', async () => {
  const amira = clinic.person('amira');
  const weights = async (query: string) => (await read<Schemas['Observation']>('amira', 'vitals', query)).map(({ collectedAt }) => collectedAt);
  assert.deepEqual(await weights('?from=2019-04-30&to=2019-05-10'), ['2019-04']);
  assert.deepEqual(await weights('?to=2019-04-01'), []);
  const first = await ask(amira, 'vitals', '?limit=2&from=2019-01-01');
  assert.equal(first.body.items.length, 2);
  const cursor = encodeURIComponent(first.body.nextCursor!);
  assert.equal((await ask(amira, 'vitals', `?limit=100&from=2019-01-01&cursor=${cursor}`)).status, 200);
  assert.equal((await ask(amira, 'vitals', `?cursor=${cursor}`)).refusal, 'invalid-request');
  assert.equal((await ask(amira, 'vitals', '?from=yesterday')).refusal, 'invalid-request');
});

test('the words of the record are as they were written, with their language where it is not the page’s', async () => {
  const spanish = { headers: { 'Accept-Language': 'es' } };
  const [penicillin] = (await read('amira', 'allergies', '', spanish)).filter(({ title }) => title.display === 'Penicillin');
  assert.deepEqual([penicillin!.title.lang, penicillin!.notes![0]!.lang], ['en', 'en']);
  const [bee] = await read('lupita', 'allergies');
  assert.deepEqual([bee!.title.lang, bee!.status, bee!.statusText], ['es', 'en-estudio', 'En estudio']);
  assert.equal((await read('lupita', 'allergies', '', spanish))[0]!.title.lang, undefined);
  const parts = (await read<Schemas['Observation']>('amira', 'vitals', '', { headers: { 'Accept-Language': 'ar' } })).find(({ members }) => members)!.members!;
  assert.deepEqual(parts.map(({ name, value }) => [name.lang, value!.lang]), [['en', 'en'], ['en', 'en']]);
});

test('medicines: current ones first, then by name; with the last fill, and all fills of one', async () => {
  const amira = clinic.person('amira');
  const list = (query = '') => ask<Schemas['Medication']>(amira, 'medications', query);
  const { body } = await list();
  assert.deepEqual(body.items.map(({ name, status }) => [name.display.split(' ')[0], status]), [['Levothyroxine', 'active'], ['Sumatriptan', 'on-hold'], ['Vitamin', 'active'], ['Amoxicillin', 'retracted'], ['Ibuprofen', 'stopped']]);
  assert.match((body as Schemas['MedicationList']).notListed!.text, /without a prescription/);
  const [first] = body.items;
  const { body: detail } = await amira.call<Schemas['MedicationDetail']>('GET', `/patients/${amira.patientId}/medications/${first!.id}`);
  assert.deepEqual([detail.fills.length, detail.fills[0]], [3, first!.lastFill]);
  assert.deepEqual(detail.fills.map(({ at }) => at).sort().reverse(), detail.fills.map(({ at }) => at));
  assert.deepEqual((await list('?status=stopped&status=on-hold')).body.items.map(({ status }) => status), ['on-hold', 'stopped']);
  assert.deepEqual((await list('?origin=patient')).body.items.map(({ name }) => name.display), ['Vitamin D3']);
  const unknown = await list('?status=finished');
  assert.deepEqual([unknown.refusal, unknown.problem.errors], ['invalid-request', [{ pointer: 'query/status', code: 'not-listed' }]]);
  // A status that is nobody's but the source's is found where what is not known is asked for.
  assert.deepEqual((await read<Schemas['Medication']>('lupita', 'medications', '?status=unknown')).map(({ statusText }) => statusText), ['Completada']);
  assert.equal((await read<Schemas['Medication']>('amira', 'medications')).find(({ name }) => name.display.startsWith('Sumatriptan'))!.refillsLeft, undefined, 'not said is not nought');
});

test('a medicine of somebody else’s is not there', async () => {
  const [hers] = await read<Schemas['Medication']>('amira', 'medications');
  const karim = clinic.person('karim');
  const [other, none] = await Promise.all([hers!.id, madeUpId()].map((id) => karim.call('GET', `/patients/${karim.patientId}/medications/${id}`)));
  assert.deepEqual([other!.status, other!.refusal, none!.refusal], [404, 'not-found', 'not-found']);
});

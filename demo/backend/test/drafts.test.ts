/** What was typed and not yet sent. */
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { freshClinic, newKey, type Answer, type Call, type Clinic, type Draft, type Person, type Schemas } from '../../../test/helpers/http.js';

const maximumDrafts = 50;
const maximumBytes = 64 * 1024;
let clinic: Clinic;
let patient: Person;
let who = 0;

const save = (person: Person, id: string, body: unknown, ask: Call & { patientId?: string } = {}) =>
  person.call<Draft>('PUT', `/patients/${ask.patientId ?? person.patientId}/drafts/${id}`, { key: null, body, ...ask });
const list = async (person: Person, patientId = person.patientId) =>
  (await person.call<Schemas['DraftList']>('GET', `/patients/${patientId}/drafts?limit=100`)).body.items;
const draft = (reason: string) => ({ kind: 'booking', values: { reason } });
const sentence = ({ status, refusal }: Answer<unknown>) => [status, refusal];

before(async () => { clinic = await freshClinic({ patients: 11 }); });
beforeEach(() => { patient = clinic.person(`patient-${++who}`); });

test('a draft is kept as it was typed and counted up at each save', async () => {
  const id = newKey();
  const first = await save(patient, id, { ...draft('Cough'), uploadIds: [], key: newKey() });
  assert.deepEqual([first.status, first.body.version], [200, '1']);
  assert.match(first.headers.get('ETag')!, /^(W\/)?"1"$/);
  const second = await save(patient, id, draft('Cough and fever'), { ifMatch: '1' });
  assert.deepEqual([second.status, second.body.version, second.body.values], [200, '2', { reason: 'Cough and fever' }]);
  assert.deepEqual(await list(patient), [second.body]);
});

test('a save without the version is told what is kept, and so is one with an old version', async () => {
  const id = newKey();
  await save(patient, id, draft('Cough'));
  const { body: current } = await save(patient, id, draft('Fever'), { ifMatch: '1' });
  const missing = await save(patient, id, draft('Lost'));
  assert.deepEqual(sentence(missing), [428, 'version-missing']);
  assert.deepEqual(missing.problem.current, current);
  const stale = await save(patient, id, draft('Lost'), { ifMatch: '1' });
  assert.deepEqual(sentence(stale), [412, 'version-conflict']);
  assert.deepEqual(stale.problem.current, current);
  assert.deepEqual(await list(patient), [current]);
});

test('a version of a draft that is not there is a conflict', async () => {
  assert.deepEqual(sentence(await save(patient, newKey(), draft('Cough'), { ifMatch: '1' })), [412, 'version-conflict']);
});

test('of ten first saves of one draft at once one is kept, and the others are told which', async () => {
  const id = newKey();
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => save(patient, id, draft(`Try ${index}`))));
  const kept = answers.filter(({ status }) => status === 200);
  assert.equal(kept.length, 1);
  for (const answer of answers) if (answer.status !== 200) assert.deepEqual([answer.refusal, answer.problem.current], ['version-missing', kept[0]!.body]);
  assert.deepEqual(await list(patient), [kept[0]!.body]);
});

test('of ten saves of one version at once one is kept', async () => {
  const id = newKey();
  await save(patient, id, draft('Cough'));
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => save(patient, id, draft(`Try ${index}`), { ifMatch: '1' })));
  const kept = answers.filter(({ status }) => status === 200);
  assert.equal(kept.length, 1);
  assert.ok(answers.every(({ status, refusal }) => status === 200 || refusal === 'version-conflict'));
  assert.deepEqual(await list(patient), [kept[0]!.body]);
});

test('64 kilobytes are kept and one byte more is not, whatever the letters', async () => {
  for (const letter of ['a', 'é', '語']) {
    const room = maximumBytes - JSON.stringify({ reason: '' }).length;
    const fits = letter.repeat(Math.floor(room / Buffer.byteLength(letter)));
    const most = fits + 'a'.repeat(room - Buffer.byteLength(fits));
    assert.equal((await save(patient, newKey(), draft(most))).status, 200, letter);
    const more = await save(patient, newKey(), draft(`${most}a`));
    assert.deepEqual(sentence(more), [422, 'invalid-request'], letter);
    assert.deepEqual(more.problem.errors, [{ pointer: '/values', code: 'too-large', limit: maximumBytes }]);
  }
});

test('fifty drafts are kept in a record, not one more, however many come at once; a kept one can still be changed', async () => {
  const ids = Array.from({ length: maximumDrafts - 2 }, () => newKey());
  for (const id of ids) await save(patient, id, draft('Cough'));
  const answers = await Promise.all(Array.from({ length: 10 }, () => save(patient, newKey(), draft('More'))));
  assert.equal(answers.filter(({ status }) => status === 200).length, 2);
  for (const answer of answers) if (answer.status !== 200) assert.deepEqual([...sentence(answer), answer.problem.limit], [409, 'limit-reached', maximumDrafts]);
  assert.equal((await list(patient)).length, maximumDrafts);
  assert.equal((await save(patient, ids[0]!, draft('Changed'), { ifMatch: '1' })).status, 200);
  await patient.call('DELETE', `/patients/${patient.patientId}/drafts/${ids[1]}`);
  assert.equal((await save(patient, newKey(), draft('Room again'))).status, 200);
});

test('two parents of one child do not see, change or delete each other’s drafts', async () => {
  const [amira, karim] = [clinic.person('amira'), clinic.person('karim')];
  const { body: session } = await amira.call<Schemas['Session']>('GET', '/session');
  const sofia = session.people.find(({ displayName }) => displayName === 'Sofia Haddad')!.patientId;
  const id = newKey();
  const { body: hers } = await save(amira, id, draft('Hers'), { patientId: sofia });
  assert.deepEqual(await list(karim, sofia), []);
  assert.equal((await save(karim, id, draft('His'), { patientId: sofia, ifMatch: '1' })).status, 412);
  const { status, body: his } = await save(karim, id, draft('His'), { patientId: sofia });
  assert.deepEqual([status, his.version], [200, '1']);
  await karim.call('DELETE', `/patients/${sofia}/drafts/${id}`);
  assert.deepEqual(await list(karim, sofia), []);
  assert.deepEqual(await list(amira, sofia), [hers]);
  assert.deepEqual(await list(amira), []);
});

test('a draft goes when its task is booked with its key, in that record only; others stay', async () => {
  const key = newKey();
  const [slot, other] = await clinic.timesApart();
  await save(patient, newKey(), { ...draft('This'), key });
  const { body: another } = await save(patient, newKey(), { ...draft('Another'), key: newKey() });
  await clinic.person('karim').book(slot!);
  assert.equal((await patient.book(slot!, { key })).refusal, 'slot-taken');
  assert.equal((await list(patient)).length, 2);
  assert.equal((await patient.book(other!, { key })).status, 201);
  assert.deepEqual(await list(patient), [another]);
});

test('deleting a draft again, or one that never was, is no fault', async () => {
  const id = newKey();
  await save(patient, id, draft('Cough'));
  for (const one of [id, id, newKey()]) assert.equal((await patient.call('DELETE', `/patients/${patient.patientId}/drafts/${one}`)).status, 204);
  assert.deepEqual(await list(patient), []);
});

test('the last saved comes first, and a kind alone can be asked for', async () => {
  const at = (minutes: number) => clinic.setClock(new Date(Date.now() + minutes * 60_000).toISOString());
  const saved = [];
  for (const [minutes, kind] of [[1, 'booking'], [2, 'message'], [3, 'booking']] as const) {
    await at(minutes);
    saved.unshift((await save(patient, newKey(), { kind, values: {} })).body);
  }
  assert.deepEqual(await list(patient), saved);
  const { body } = await patient.call<Schemas['DraftList']>('GET', `/patients/${patient.patientId}/drafts?kind=booking`);
  assert.deepEqual(body.items, [saved[0], saved[2]]);
});

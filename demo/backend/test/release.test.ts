/** What keeps a result closed, who may open it, and that nothing of it gets out before. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, type Clinic, type Person, type Schemas } from '../../../test/helpers/http.js';
import { all, at, choose, get, idOf, inRecordOf, list, morning, named, open, path, report, search, series, storyDay } from './helpers/results.js';

let clinic: Clinic;
let amira: Person;
let yusra: Person;
before(async () => {
  clinic = await freshClinic({ results: 'story', today: storyDay });
  await clinic.setClock(morning);
  [amira, yusra] = [clinic.person('amira'), clinic.person('yusra')];
});

const closedMembers = ['id', 'kind', 'collectedAt', 'issuedAt', 'status', 'orderer', 'seen', 'review', 'release'];

test('a gate gives no more than the clinic’s policy, until this reader opens it; the audit log has it; reading and opening it again change nothing', async () => {
  const gated = (await list(amira)).find(({ title }) => title === 'Skin sample report')!;
  assert.deepEqual(Object.keys(gated).sort(), [...closedMembers, 'title'].sort());
  assert.deepEqual([gated.release.state, gated.release.reason, gated.release.sensitive, gated.release.lang], ['gated', 'sensitive', true, 'en']);
  const refused = await get(amira, gated.id);
  assert.deepEqual([refused.status, refused.refusal, refused.problem.release], [403, 'report-gated', gated.release]);
  assert.ok(!refused.text.includes('mole'));
  assert.equal((await amira.call('POST', path(amira, 'reports', gated.id, 'image-retrievals'))).refusal, 'report-gated');
  assert.deepEqual((await amira.call<Schemas['DocumentList']>('GET', `${path(amira, 'documents')}?reportId=${gated.id}`)).body.items, []);

  assert.equal((await open(amira, gated.id, { body: { acknowledged: false } })).refusal, 'invalid-request');
  assert.equal((await get(amira, gated.id)).refusal, 'report-gated');
  const opened = await open(amira, gated.id);
  assert.deepEqual([opened.status, opened.body.release, opened.body.seen, opened.body.conclusion!.text.split('\n')[0]], [200, { state: 'released', sensitive: true }, true, 'An ordinary mole.']);
  assert.equal((await open(amira, gated.id)).status, 200);
  assert.equal((await get(amira, gated.id)).status, 200);
  const [document] = opened.body.documents!;
  assert.equal((await amira.call('GET', path(amira, 'documents', document!.id, 'content'))).status, 200);
  assert.deepEqual((await clinic.audit()).filter(({ operation }) => operation === 'openReport').map(({ outcome }) => outcome), ['invalid-request', 'ok', 'ok']);
});

test('where even the name would tell, it is withheld; one’s own gate is nobody else’s', async () => {
  const genes = (await list(yusra)).find(({ kind, release }) => kind === 'genetics' && release.state === 'gated')!;
  assert.deepEqual(Object.keys(genes).sort(), [...closedMembers].sort());
  assert.equal((await open(yusra, genes.id)).body.title, 'BRCA1 and BRCA2');
});

test('a delay has its reason and end, no gate opens it, and it ends by the clock, the review, or not by itself', async () => {
  const delayed = (await list(amira)).find(({ release }) => release.state === 'delayed')!;
  assert.deepEqual([delayed.title, delayed.release.reason, delayed.release.until], [undefined, 'sensitive', '2026-12-10T09:00:00-07:00']);
  const refused = await open(amira, delayed.id);
  assert.deepEqual([refused.refusal, refused.problem.release!.until], ['report-gated', delayed.release.until]);
  await at(clinic, '2026-12-10', '09:01');
  assert.equal((await list(amira)).find(({ id }) => id === delayed.id)!.release.state, 'gated', 'after the delay it is a gate, since it is sensitive');
  await clinic.setClock(morning);
  const odalys = clinic.person('odalys');
  assert.deepEqual((await list(odalys)).filter(({ release }) => release.state === 'delayed').map(({ release }) => [release.reason, release.until]), [['awaiting-review', undefined], ['risk-of-harm', undefined]]);
});

test('the patient chooses for what comes and what is closed; what was open stays open', async () => {
  const lupita = clinic.person('amira');
  const closed = async () => (await list(lupita)).filter(({ release }) => release.reason === 'by-choice').length;
  assert.equal(await choose(lupita, 'other', 'ask'), 200);
  assert.equal(await closed(), 0, 'all of them were open when it was chosen');
  const fresh = await freshClinic({ results: 'story', today: storyDay });
  await fresh.setClock('2026-11-01T08:00:00-07:00'); // before much of it came
  const early = fresh.person('amira');
  assert.equal(await choose(early, 'other', 'after-review'), 200);
  await fresh.setClock(morning);
  const states = new Map((await list(early)).map(({ title, release, collectedAt }) => [`${title} ${collectedAt?.slice(0, 10)}`, [release.state, release.reason]]));
  assert.deepEqual(states.get('Urine culture 2026-12-02'), ['gated', 'by-choice'], 'nobody has read it');
  assert.deepEqual(states.get('Complete blood count 2026-12-02'), ['released', undefined], 'somebody has');
  assert.deepEqual(states.get('Vitamin D 2026-06-04'), ['released', undefined], 'it was there before');
  await fresh.setClock('2026-12-08T16:00:00-07:00');
  assert.equal((await list(early)).find(({ title }) => title === 'Urine culture')!.release.state, 'released', 'now somebody has read it');
  assert.equal(await choose(early, 'sensitive', 'now'), 200);
  assert.equal((await get(early, (await list(early)).find(({ title }) => title === 'Skin sample report')!.id)).status, 200, 'what was closed opens');
});

test('a point of a closed report is counted and not shown; with nothing open even the name is not', async () => {
  const fresh = await freshClinic({ results: 'story', today: storyDay });
  await fresh.setClock(morning);
  const person = fresh.person('yusra');
  const count = await report(person, 'Hemoglobin');
  const id = named(count, 'Hemoglobin').seriesId!;
  const before = (await series(person, id)).body;
  assert.deepEqual([before.points.length, before.withheld], [1, 1]);
  await open(person, await idOf(person, 'Sexual health tests'));
  const after = (await series(person, id)).body;
  assert.deepEqual([after.points.length, after.withheld], [2, undefined]);

  const ingrid = fresh.person('ingrid');
  assert.deepEqual([(await list(ingrid, 'limit=100', person.patientId)).map(({ title }) => title)], [['Hemoglobin', 'Ankle X-ray']], 'who sees the record in part sees nothing sensitive');
  assert.equal((await get(ingrid, await idOf(person, 'Sexual health tests'), person.patientId)).refusal, 'not-found');
  const part = (await series(ingrid, id, '', person.patientId)).body;
  assert.deepEqual([part.points.length, part.withheld], [1, undefined]);
  assert.equal((await ingrid.call('GET', inRecordOf(fresh.person('thaddeus').patientId, 'reports'))).problem.reason, 'level');
  assert.equal((await search(person, { text: 'chlamydia' })).body.items.length, 1);
});

test('one reader’s opening is not another’s', async () => {
  const sofia = (await amira.call<Schemas['Session']>('GET', '/session')).body.people.find(({ displayName }) => displayName === 'Sofia Haddad')!.patientId;
  const [first] = await list(amira, 'limit=100', sofia);
  assert.equal((await amira.call('POST', inRecordOf(sofia, 'reports', first!.id, 'open'), { body: { acknowledged: true } })).status, 200);
  assert.deepEqual([(await list(amira, 'limit=100', sofia))[0]!.seen, (await list(clinic.person('karim'), 'limit=100', sofia))[0]!.seen], [true, false]);
  assert.ok(all((await get(amira, first!.id, sofia)).body.observations).length === 3);
});

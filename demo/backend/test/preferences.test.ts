/** What a patient chooses about when results are shown. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newKey, type Call, type Person, type Schemas } from '../../../test/helpers/http.js';
import { choicesFor, releaseChoices } from '../app/preferences/release-choices.js';
import { findClinic } from '../app/app.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

type Preferences = Schemas['Preferences'];

const start = '2027-02-01T16:00:00Z';
let backend: InProcess;
let patient: Person;
let who = 0;
before(async () => { backend = await openBackend(start, 12); });
after(() => backend.close());
beforeEach(() => { patient = backend.clinic.person(`patient-${++who}`); });

const path = (of: Person) => `/patients/${of.patientId}/preferences`;
const get = (of = patient, call: Call = {}) => of.call<Preferences>('GET', path(of), call);
const choose = (choices: Record<string, string>, call: Call = {}) =>
  patient.call<Preferences>('PATCH', path(patient), { body: { release: { byKind: Object.entries(choices).map(([kind, choice]) => ({ kind, choice })) } }, ...call });
const chosen = ({ release }: Preferences) => Object.fromEntries(release!.byKind.map(({ kind, choice }) => [kind, choice]));
const initial = { sensitive: 'ask', imaging: 'now', other: 'now' };

test('at first the clinic’s own choices hold, in its words for each kind', async () => {
  const { status, body, headers } = await get();
  assert.deepEqual([status, body.version, headers.get('ETag'), chosen(body)], [200, '1', '"1"', initial]);
  assert.deepEqual(body.release!.byKind.map(({ label, choices }) => [label, choices.length]), [['Tests that can bring hard news', 3], ['X-rays and scans', 3], ['All other tests', 3]]);
  const { body: spanish } = await get(patient, { headers: { 'Accept-Language': 'es' } });
  assert.deepEqual([spanish.release!.byKind[1]!.label, spanish.release!.text!.slice(0, 11)], ['Radiografías y otras imágenes', 'La mayoría ']);
});

test('only what is named changes, and what is the same again changes nothing', async () => {
  const { status, body } = await choose({ imaging: 'after-review' }, { ifMatch: '1' });
  assert.deepEqual([status, body.version, chosen(body)], [200, '2', { ...initial, imaging: 'after-review' }]);
  assert.deepEqual((await get()).body, body);
  assert.equal((await choose({ imaging: 'after-review' }, { ifMatch: '2' })).body.version, '2');
  assert.deepEqual(chosen((await get(backend.clinic.person('patient-12'))).body), initial, 'nobody else’s choice');
});

test('a choice that the clinic does not offer, a kind that it does not have, the same kind twice: refused, and nothing of it kept', async () => {
  const wrong = async (body: unknown) => (await patient.call('PATCH', path(patient), { body, ifMatch: '1' })).problem.errors;
  assert.deepEqual(await wrong({ release: { byKind: [{ kind: 'other', choice: 'ask' }, { kind: 'weather', choice: 'ask' }] } }), [{ pointer: '/release/byKind/1/kind', code: 'not-listed' }]);
  assert.deepEqual(await wrong({ release: { byKind: [{ kind: 'other', choice: 'never' }] } }), [{ pointer: '/release/byKind/0/choice', code: 'not-listed' }]);
  assert.deepEqual(await wrong({ release: { byKind: [{ kind: 'other', choice: 'ask' }, { kind: 'other', choice: 'now' }] } }), [{ pointer: '/release/byKind/1/kind', code: 'not-unique' }]);
  assert.deepEqual(await wrong({ marketing: true }), [{ pointer: '/marketing', code: 'unknown' }]);
  assert.deepEqual(await wrong({}), [{ pointer: '', code: 'too-few', limit: 1 }]);
  assert.deepEqual((await get()).body.version, '1');
});

test('without the version, or with an old one, it is told what stands', async () => {
  const { body: current } = await choose({ other: 'ask' }, { ifMatch: '1' });
  const missing = await choose({ other: 'now' });
  const stale = await choose({ other: 'now' }, { ifMatch: '1' });
  assert.deepEqual([missing.status, missing.refusal, missing.problem.current], [428, 'version-missing', current]);
  assert.deepEqual([stale.status, stale.refusal, stale.problem.current], [412, 'version-conflict', current]);
});

test('sent again with its key it is done once, and tells what stands now', async () => {
  const key = newKey();
  const { body: first } = await choose({ other: 'ask' }, { ifMatch: '1', key });
  assert.deepEqual((await choose({ other: 'ask' }, { ifMatch: '1', key })).body, first);
  const { body: later } = await choose({ other: 'now' }, { ifMatch: '2' });
  assert.deepEqual((await choose({ other: 'ask' }, { ifMatch: '1', key })).body, later);
  assert.equal((await choose({ other: 'now' }, { ifMatch: '1', key })).refusal, 'idempotency-key-reused');
});

test('of two who choose at once from the same version, one does', async () => {
  const answers = await Promise.all([choose({ other: 'ask' }, { ifMatch: '1' }), choose({ other: 'after-review' }, { ifMatch: '1' })]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412]);
  assert.equal((await get()).body.version, '2');
});

test('what was chosen and from when is kept for working out which reports are open', async () => {
  await choose({ other: 'ask' }, { ifMatch: '1' });
  backend.setNow('2027-02-02T16:00:00Z');
  await choose({ other: 'after-review' }, { ifMatch: '2' });
  const clinic = (await findClinic({ db: backend.db, now: () => new Date(start) }, backend.clinicId))!;
  const choices = await releaseChoices({ db: backend.db, clinic }, patient.patientId);
  const since = [{ choice: 'after-review', from: new Date('2027-02-02T16:00:00Z') }, { choice: 'ask', from: new Date(start) }, { choice: 'now' }];
  assert.deepEqual(choicesFor(choices, { kind: 'laboratory', sensitive: false }), since);
  assert.deepEqual(choicesFor(choices, { kind: 'imaging', sensitive: false }), [{ choice: 'now' }]);
  assert.deepEqual(choicesFor(choices, { kind: 'imaging', sensitive: true }), [{ choice: 'ask' }]);
  assert.deepEqual(choicesFor(new Map(), { kind: 'laboratory', sensitive: true }), [{ choice: 'now' }], 'where the clinic lets nobody choose');
  backend.setNow(start);
});

test('whoever acts for a patient with full access may choose, and the log says who did', async () => {
  const { clinic, db } = backend;
  const amira = clinic.person('amira');
  const { body } = await amira.call<Schemas['Session']>('GET', '/session');
  const sofia = body.people.find(({ displayName }) => displayName === 'Sofia Haddad')!.patientId;
  const { status } = await amira.call('PATCH', `/patients/${sofia}/preferences`, { ifMatch: '1', body: { release: { byKind: [{ kind: 'other', choice: 'ask' }] } } });
  assert.equal(status, 200);
  const [row] = await db.selectFrom('release_choice').selectAll().where('patient_id', '=', sofia).execute();
  assert.deepEqual([row!.choice, row!.chosen_by], ['ask', body.person!.id]);
  const audited = await db.selectFrom('audit').select(['patient_id', 'outcome']).where('operation', '=', 'updatePreferences').where('patient_id', '=', sofia).execute();
  assert.deepEqual(audited, [{ patient_id: sofia, outcome: 'ok' }]);
});

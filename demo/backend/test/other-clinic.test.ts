/** Whatever belongs to one clinic is nothing in another, on the same server and under the same names. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Clinic, freshClinic, newKey, type Hold, type Person, type Schemas, type Slot } from '../../../test/helpers/http.js';
import { sessionCookie, signIn, site } from './helpers/visitor.js';

let [here, there]: Clinic[] = [];
let amira: Person;
/** The person of the same name in the other clinic. */
let namesake: Person;
let slots: Slot[];
let slotsThere: Slot[];
before(async () => {
  [here, there] = await Promise.all([freshClinic(), freshClinic()]);
  [amira, namesake] = [here!.person('amira'), there!.person('amira')];
  [slots, slotsThere] = await Promise.all([here!.timesApart(), there!.timesApart()]);
});

test('no id of one clinic is an id of the other', () => {
  const ids = (clinic: Clinic) => clinic.accounts.flatMap(({ patientId, accessToken }) => [patientId, accessToken]);
  assert.equal(new Set([...ids(here!), ...ids(there!)].filter(Boolean)).size, 2 * ids(here!).filter(Boolean).length);
  const known = new Set(slots.map(({ id }) => id));
  assert.ok(!slotsThere.some(({ id }) => known.has(id)));
});

test('a token is dead in the other clinic', async () => {
  const { status, refusal } = await there!.call('GET', '/session', { token: amira.account.accessToken });
  assert.deepEqual([status, refusal], [401, 'session-expired']);
});

test('a session’s cookie is dead in the other clinic, under either name', async () => {
  const { cookie } = await signIn(here!, 'amira');
  const value = cookie.split('=')[1]!;
  const ask = (clinic: Clinic, header: string) => clinic.call<Schemas['Session']>('GET', '/session', { headers: { Cookie: header } });
  assert.equal((await ask(here!, cookie)).body.actor, 'self');
  assert.equal((await ask(there!, cookie)).body.actor, 'nobody');
  assert.equal((await ask(there!, `${sessionCookie(there!)}=${value}`)).refusal, 'session-expired');
  const { cookie: both } = await signIn(there!, 'karim');
  assert.deepEqual([(await ask(here!, `${cookie}; ${both}`)).body.person!.displayName, (await ask(there!, `${cookie}; ${both}`)).body.person!.displayName], ['Amira Haddad', 'Karim Haddad']);
});

test('signing out everywhere means everywhere in that clinic', async () => {
  const [one, other] = [(await signIn(here!, 'bram')).cookie, (await signIn(there!, 'bram')).cookie];
  assert.equal((await here!.call('DELETE', '/session?everywhere=true', { headers: { Cookie: one, Origin: site } })).status, 204);
  assert.equal((await there!.call('GET', '/session', { headers: { Cookie: other } })).status, 200);
  assert.equal((await there!.person('bram').call('GET', '/session')).status, 200);
});

test('a patient of one clinic is not there in the other', async () => {
  assert.equal((await namesake.call('GET', `/patients/${amira.patientId}/appointments`)).refusal, 'not-found');
  assert.equal((await namesake.book(slotsThere[0]!, { patientId: amira.patientId })).refusal, 'not-found');
});

test('a time, a visit type, a place or a practitioner of one clinic is not known in the other', async () => {
  for (const answer of [await namesake.book(slots[0]!), await namesake.hold(slots[0]!)]) assert.deepEqual([answer.status, answer.problem.errors], [422, [{ pointer: '/slotId', code: 'not-found' }]]);
  const [slot] = slots as [Slot];
  const visitTypeId = await there!.visitTypeId('Check-up');
  for (const [query, name] of [[{ visitTypeId: slot.visitTypeId! }, 'visitTypeId'], [{ visitTypeId, locationId: slot.locationId }, 'locationId'], [{ visitTypeId, practitionerId: slot.practitionerId! }, 'practitionerId']] as const) {
    const { status, problem } = await there!.call('GET', `/slots?${new URLSearchParams(query as Record<string, string>)}`);
    assert.deepEqual([status, problem.errors], [422, [{ pointer: `query/${name}`, code: 'not-found' }]]);
  }
});

test('a hold of one clinic is none in the other, and stays', async () => {
  const [slot, slotThere] = [slots.shift()!, slotsThere.shift()!];
  const { body: hold } = await amira.hold(slot);
  assert.equal((await namesake.book(slotThere, { holdId: hold.id })).refusal, 'hold-expired');
  assert.equal((await namesake.call('POST', `/holds/${hold.id}/extend`)).refusal, 'not-found');
  assert.equal((await namesake.call('DELETE', `/holds/${hold.id}`)).status, 204);
  assert.equal((await amira.call<Hold>('POST', `/holds/${hold.id}/extend`)).body.state, 'held');
  assert.equal((await amira.book(slot, { holdId: hold.id })).status, 201);
});

test('a visit of one clinic is not there in the other', async () => {
  const { body: visit } = await amira.book(slots.shift()!);
  assert.equal((await namesake.call('GET', `/patients/${namesake.patientId}/appointments/${visit.id}`)).refusal, 'not-found');
  assert.ok(!(await namesake.appointments()).some(({ id }) => id === visit.id));
});

test('a key of one clinic does its own thing in the other', async () => {
  const key = newKey();
  const { body: visit } = await amira.book(slots.shift()!, { key });
  assert.equal((await namesake.call<Schemas['Operation']>('GET', `/operations/${key}`)).body.state, 'unknown-key');
  const { status, body } = await namesake.book(slotsThere.shift()!, { key });
  assert.equal(status, 201);
  assert.notEqual(body.id, visit.id);
  const hold = newKey();
  assert.equal((await here!.call('POST', '/holds', { key: hold, body: { slotId: slots.shift()!.id } })).status, 201);
  assert.equal((await there!.call('POST', '/holds', { key: hold, body: { slotId: slotsThere.shift()!.id } })).status, 201);
});

test('a draft of one clinic is not there in the other, and its key to what is kept on the device is another', async () => {
  const id = newKey();
  await amira.call('PUT', `/patients/${amira.patientId}/drafts/${id}`, { key: null, body: { kind: 'booking', values: {} } });
  const { body } = await namesake.call<Schemas['DraftList']>('GET', `/patients/${namesake.patientId}/drafts`);
  assert.deepEqual(body.items, []);
  const keys = await Promise.all([amira, namesake].map(async (person) => (await person.call<Schemas['Session']>('GET', '/session')).body.draftKey));
  assert.notEqual(keys[0], keys[1]);
});

test('clock, messages, audit and faults are each clinic’s own', async () => {
  await here!.setClock(new Date(Date.now() + 30 * 86_400_000).toISOString());
  await here!.fault('getClinic', '503');
  const day = async (clinic: Clinic) => (await clinic.call<Schemas['VisitTypeList']>('GET', '/visit-types')).body.asOf.slice(0, 7);
  assert.notEqual(await day(here!), await day(there!));
  assert.equal((await there!.call('GET', '/clinic')).status, 200);
  assert.equal((await here!.call('GET', '/clinic')).status, 503);
  const { body } = await amira.call<Schemas['Session']>('GET', '/session');
  const did = (audit: { actor: string }[]) => audit.some(({ actor }) => actor === body.person!.id);
  assert.deepEqual([did(await here!.audit()), did(await there!.audit())], [true, false]);
});

test('a clinic that does not exist is not there', async () => {
  const nowhere = new Clinic(here!.api.replace(/[^/]+$/, 'no-such-clinic'), '', []);
  for (const path of ['/clinic', '/session', '/sign-in', '/oidc/auth', '/_demo/nothing']) assert.equal((await nowhere.call('GET', path)).status, 404, path);
});

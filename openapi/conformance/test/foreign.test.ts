/** Whose record is tried as somebody else's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Config } from '../config.js';
import { foreign } from '../every/foreign.js';
import type { Schemas } from '../contract.js';
import { contextFor, json, problem } from './helpers.js';

const people: Record<string, string[]> = { 'Bearer t': ['own', 'shared'], 'Bearer o': ['shared', 'theirs'] };
const session = (ids: string[]) => json({ actor: 'self', people: ids.map((patientId) => ({ patientId, displayName: patientId, relationship: 'self', operations: {} })) });

async function tried(config: Partial<Config>, open: string[] = []) {
  const asked = new Set<string>();
  const context = contextFor(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/session')) return session(people[request.headers.get('Authorization')!]!);
    const patientId = pathname.split('/')[3]!;
    asked.add(patientId);
    return open.includes(patientId) ? json({ items: [] }) : problem('not-found', 404);
  }, { token: 't', patientId: 'own', ...config });
  context.clinic = { contract: { version: '0.1.0', profiles: ['account', 'drafts', 'booking-patient'] } } as Schemas['Clinic'];
  const rows = await foreign(context);
  return { asked: [...asked].filter((id) => !id.startsWith('conformance-')), failed: [...new Set(rows.filter(({ status }) => status === 'failed').map(({ id }) => id.split('.')[1]))], rows };
}

test('the patient of the configuration, else one of the other person that the caller does not share', async () => {
  assert.deepEqual((await tried({ otherPatientId: 'given', otherToken: 'o' })).asked, ['given', 'own']);
  const derived = await tried({ otherToken: 'o' });
  assert.deepEqual([derived.asked, derived.failed], [['theirs', 'own'], []]);
  assert.deepEqual((await tried({})).rows.filter(({ status }) => status === 'passed').map(({ id }) => id), ['foreign.missing.getAppointment']);
});

test('a record that opens is told, to the caller and to the other person', async () => {
  assert.deepEqual((await tried({ otherToken: 'o' }, ['theirs'])).failed, ['refused']);
  assert.deepEqual((await tried({ otherToken: 'o' }, ['own'])).failed, ['other-caller', 'missing']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { covers, isActive } from './access.js';
import type { Operation } from './contract.js';

const of = (profile: string, id = 'any') => ({ profile, id }) as Operation;
const now = new Date('2026-12-08T16:00:00Z');
const later = new Date(now.getTime() + 1);
const relation = { state: 'active', startsAt: null, endsAt: null };

test('the patient, and whoever has full access, may use every profile', () => {
  for (const level of ['self', 'full']) for (const profile of ['booking-patient', 'results', 'not-thought-of-yet']) assert.equal(covers(level, of(profile)), true);
});

test('access to appointments covers booking, its drafts and the overview, and nothing of health', () => {
  for (const profile of ['booking-patient', 'drafts', 'account']) assert.equal(covers('appointments', of(profile)), true);
  for (const profile of ['results', 'documents', 'records', 'preferences', 'inbox', 'billing', 'medications', 'privacy', 'not-thought-of-yet']) assert.equal(covers('appointments', of(profile)), false);
});

test('a guest’s access covers the visits of the record that was made for them, and nothing else of it', () => {
  for (const id of ['listAppointments', 'bookAppointment', 'requestAppointment', 'getAppointment', 'cancelAppointment', 'rescheduleAppointment']) assert.equal(covers('guest', of('booking-patient', id)), true, id);
  for (const [profile, id] of [['booking-patient', 'listBookingOptions'], ['account', 'getOverview'], ['drafts', 'saveDraft'], ['booking-patient', 'not-thought-of-yet'], ['results', 'constructor']] as const) assert.equal(covers('guest', of(profile, id)), false, id);
});

test('a level that nobody knows covers nothing', () => {
  for (const level of ['', 'none', 'constructor', '__proto__', 'toString']) assert.equal(covers(level, of('booking-patient')), false, level);
});

test('a grant is good from its first moment to just before its last', () => {
  assert.equal(isActive(relation, now), true);
  assert.equal(isActive({ ...relation, startsAt: now }, now), true);
  assert.equal(isActive({ ...relation, startsAt: later }, now), false);
  assert.equal(isActive({ ...relation, endsAt: later }, now), true);
  assert.equal(isActive({ ...relation, endsAt: now }, now), false);
});

test('a grant in any other state is not good', () => {
  for (const state of ['revoked', 'suspended', 'invited', 'requested', 'expired', 'ACTIVE', '']) assert.equal(isActive({ ...relation, state }, now), false);
});

/** What another website can make a browser send changes nothing: every write of the contract, forged in each way. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { freshClinic, madeUpId, type Call, type Clinic, type Person } from '../../../test/helpers/http.js';
import { ask, sampleOf, writes, type Needs } from './helpers/operations.js';
import { signIn, site } from './helpers/visitor.js';

const evil = 'https://evil.example';
let clinic: Clinic;
let amira: Person;
let cookie: string;
let needs: Needs;
before(async () => {
  clinic = await freshClinic();
  amira = clinic.person('amira');
  ({ cookie } = await signIn(clinic, 'amira'));
  needs = { slots: await clinic.timesApart(), appointmentId: madeUpId() };
});

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const ways: { says: string; call: () => Call; refusal: 'foreign-origin' | 'media-type' | 'idempotency-key-missing' }[] = [
  { says: 'another origin, with the cookie', call: () => ({ headers: { Cookie: cookie, Origin: evil } }), refusal: 'foreign-origin' },
  { says: 'another origin, with a token', call: () => ({ token: amira.account.accessToken, headers: { Origin: evil } }), refusal: 'foreign-origin' },
  { says: 'a sandboxed frame', call: () => ({ headers: { Cookie: cookie, Origin: 'null' } }), refusal: 'foreign-origin' },
  { says: 'an origin that begins like ours', call: () => ({ headers: { Cookie: cookie, Origin: `${site}.evil.example` } }), refusal: 'foreign-origin' },
  { says: 'our host by another scheme', call: () => ({ headers: { Cookie: cookie, Origin: site.replace('http:', 'https:') } }), refusal: 'foreign-origin' },
  { says: 'no origin, with the cookie', call: () => ({ headers: { Cookie: cookie } }), refusal: 'foreign-origin' },
  { says: 'a form that names our origin', call: () => ({ headers: { Cookie: cookie, Origin: site, ...form }, raw: 'slotId=x' }), refusal: 'media-type' },
  { says: 'plain text that names our origin', call: () => ({ headers: { Cookie: cookie, Origin: site, 'Content-Type': 'text/plain' }, raw: '{"slotId":"x"}' }), refusal: 'media-type' },
  { says: 'plain text that names JSON too', call: () => ({ headers: { Cookie: cookie, Origin: site, 'Content-Type': 'text/plain;application/json' }, raw: '{}' }), refusal: 'media-type' },
  { says: 'a form without the header that no form can send', call: () => ({ key: null, headers: { Cookie: cookie, Origin: site, ...form }, raw: 'slotId=x' }), refusal: 'idempotency-key-missing' },
];

for (const operation of writes) {
  describe(operation.id, () => {
    for (const { says, call, refusal } of ways) {
      // A write without a key stops at what its body is.
      const expected = refusal === 'idempotency-key-missing' && !operation.keyed ? 'media-type' : refusal;
      test(`${operation.id} from ${says} is refused`, async () => {
        const sample = sampleOf(operation, needs);
        const { status, refusal: problem, headers } = await ask(clinic, operation, sample, amira.patientId, call());
        // What is not built is not read.
        if (sample.status === 501 && expected !== 'foreign-origin') assert.deepEqual([status, problem], [501, 'not-offered']);
        else assert.equal(problem, expected);
        if (expected === 'foreign-origin') assert.equal(headers.get('Access-Control-Allow-Origin'), null);
      });
    }
  });
}

test('after all of that nothing was written and the session lives', async () => {
  assert.deepEqual(await amira.appointments(), []);
  assert.deepEqual(await clinic.outbox(), []);
  assert.ok((await clinic.audit()).filter(({ outcome }) => outcome === 'ok').every(({ operation }) => operation === 'listAppointments'));
  assert.equal((await clinic.call('GET', '/session', { headers: { Cookie: cookie } })).status, 200);
});

test('the same writes by cookie from our own website are done', async () => {
  needs.appointmentId = (await amira.book(needs.slots.shift()!)).body.id;
  for (const operation of writes.filter(({ id }) => id !== 'endSession')) {
    const sample = sampleOf(operation, needs);
    const { status, text } = await ask(clinic, operation, sample, amira.patientId, { headers: { Cookie: cookie, Origin: site } });
    assert.equal(status, sample.status, `${operation.id} ${text}`);
  }
});

test('reading by cookie needs no origin: a page asks its own site without one', async () => {
  assert.equal((await clinic.call('GET', `/patients/${amira.patientId}/overview`, { headers: { Cookie: cookie } })).status, 200);
});

/** What browsers of other websites are told (CORS). */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, type Clinic } from '../../../test/helpers/http.js';
import { operations, pathOf } from './helpers/operations.js';
import { site } from './helpers/visitor.js';

const [listed, evil] = ['https://www.clinic.example', 'https://evil.example'];
let clinic: Clinic;
before(async () => { clinic = await freshClinic({ origins: [site, listed] }); });

const somewhere = { patientId: 'p', draftId: 'd', appointmentId: 'a', holdId: 'h', key: 'k', verificationId: 'v' };
const preflight = (path: string, origin: string, method: string) => clinic.call('OPTIONS', path, {
  headers: { Origin: origin, 'Access-Control-Request-Method': method, 'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key,if-match,accept-language' },
});
const list = (text: string | null) => (text ?? '').toLowerCase().split(/, */).sort();

test('before each operation a listed website is told what it may send, for two hours', async () => {
  for (const operation of operations) {
    for (const origin of [site, listed]) {
      const { status, headers } = await preflight(pathOf(operation, somewhere), origin, operation.method);
      assert.equal(status, 204, operation.id);
      assert.deepEqual([headers.get('Access-Control-Allow-Origin'), headers.get('Access-Control-Allow-Credentials'), headers.get('Access-Control-Max-Age')], [origin, 'true', '7200']);
      assert.ok(list(headers.get('Access-Control-Allow-Methods')).includes(operation.method.toLowerCase()));
      for (const name of ['authorization', 'content-type', 'idempotency-key', 'if-match', 'accept-language']) assert.ok(list(headers.get('Access-Control-Allow-Headers')).includes(name), name);
    }
  }
});

test('any other website is told nothing that would let it', async () => {
  for (const origin of [evil, 'null', `${listed}.evil.example`, listed.replace('https', 'http'), `${listed}:8443`, listed.toUpperCase(), 'https://clinic.example']) {
    for (const operation of operations) assert.equal((await preflight(pathOf(operation, somewhere), origin, operation.method)).headers.get('Access-Control-Allow-Origin'), null, origin);
    const answer = await clinic.call('GET', '/clinic', { headers: { Origin: origin } });
    assert.deepEqual([answer.status, answer.headers.get('Access-Control-Allow-Origin')], [200, null]);
  }
});

test('answers and refusals alike can be read by a listed website, with the headers that help', async () => {
  const amira = clinic.person('amira');
  for (const [path, token, status] of [['/clinic', undefined, 200], [`/patients/${amira.patientId}/appointments`, amira.account.accessToken, 200], ['/nothing', undefined, 404], [`/patients/${amira.patientId}/appointments`, undefined, 401], ['/slots', undefined, 422]] as const) {
    const answer = await clinic.call('GET', path, { token, headers: { Origin: listed } });
    assert.deepEqual([answer.status, answer.headers.get('Access-Control-Allow-Origin'), answer.headers.get('Access-Control-Allow-Credentials')], [status, listed, 'true'], path);
    for (const name of ['etag', 'location', 'retry-after']) assert.ok(list(answer.headers.get('Access-Control-Expose-Headers')).includes(name), name);
  }
});

test('a shared cache keeps the answers to different websites apart', async () => {
  for (const origin of [listed, evil, undefined]) {
    const { headers } = await clinic.call('GET', '/visit-types', { headers: origin === undefined ? {} : { Origin: origin } });
    assert.ok(list(headers.get('Vary')).includes('origin'), String(origin));
    assert.ok(list(headers.get('Vary')).includes('accept-language'));
  }
});

test('one clinic’s website is another clinic’s stranger', async () => {
  const other = await freshClinic({ origins: ['https://other.example'] });
  const answer = await other.call('GET', '/clinic', { headers: { Origin: listed } });
  assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
});

test('the endpoints of tokens and of their end can be read by the clinic’s websites and no others', async () => {
  const forms = { token: { grant_type: 'authorization_code', code: 'x', code_verifier: 'x' }, 'token/revocation': { token: 'x' } };
  for (const client of ['portico-page', 'portico-elements']) {
    for (const [path, form] of Object.entries(forms)) {
      for (const [origin, allowed] of [[listed, listed], [evil, null]] as const) {
        const { headers } = await fetch(`${clinic.issuer}/${path}`, { method: 'POST', headers: { Origin: origin }, body: new URLSearchParams({ ...form, client_id: client }) });
        assert.equal(headers.get('Access-Control-Allow-Origin'), allowed, `${client} ${path}`);
      }
    }
  }
});

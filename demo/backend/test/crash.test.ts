/** Signal 9 at any moment, and what the next start finds: all that was acknowledged is there, and the same key makes a thing once. */
import assert from 'node:assert/strict';
import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { freshClinic, newKey, type Answer, type Appointment, type Clinic, type Person, type Schemas, type Slot } from '../../../test/helpers/http.js';
import { seeded } from '../seed/random.js';
import { takeTokens } from './helpers/code-flow.js';
import { OwnDemo } from './helpers/own-demo.js';
import { signIn, Visitor } from './helpers/visitor.js';

const full = process.env.PORTICO_FULL !== undefined;
const moments = full ? 20 : 4;
const loads = full ? 5 : 1;
const clients = 8;
const seed = Number(process.env.PORTICO_SEED ?? Math.floor(Math.random() * 1e6));
const chance = seeded(seed);
let demo: OwnDemo;
let clinic: Clinic;
let slots: Slot[];

before(async () => {
  demo = await (await OwnDemo.make()).start();
  clinic = await freshClinic({ patients: Math.max(moments, clients) }, demo.api);
  slots = await clinic.timesApart();
});
after(() => demo.remove());

async function killAndRestart(): Promise<void> {
  await demo.kill();
  await demo.start();
}
const lost = () => undefined;

test('after signal 9 a new start works at once: whoever was signed in still is, their tokens are good by the keys that are published, and their visits are there', async () => {
  const { cookie } = await signIn(clinic, 'amira', new Visitor(), { return: `${demo.site}/book.html` });
  const { id_token: idToken, access_token: token } = await takeTokens(clinic, 'karim');
  const { body: visit } = await clinic.person('amira').book(slots.shift()!);
  const session = async () => (await clinic.call<Schemas['Session']>('GET', '/session', { headers: { Cookie: cookie } })).body;
  const { person, draftKey } = await session();
  await killAndRestart();
  assert.deepEqual(await session().then((now) => [now.person, now.draftKey]), [person, draftKey]);
  assert.equal((await clinic.call('GET', '/session', { token })).status, 200);
  assert.deepEqual(await clinic.person('amira').appointments(), [visit]);

  const [header, payload, signature] = idToken.split('.') as [string, string, string];
  const { alg, kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg: string; kid: string };
  const { body: published } = await clinic.call<{ keys: (JsonWebKey & { kid: string })[] }>('GET', '/oidc/jwks');
  const key = published.keys.find((one) => one.kid === kid)!;
  assert.ok(published.keys.every((one) => one.d === undefined), 'private parts are not published');
  assert.equal(alg, 'RS256');
  assert.ok(verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url')));
});

test(`killed at ${moments} random moments while a booking is on its way, it is made once (seed ${seed})`, async (t) => {
  const begun = performance.now();
  await clinic.person('amira').book(slots.shift()!);
  const usual = performance.now() - begun;
  let acknowledged = 0;
  for (let moment = 1; moment <= moments; moment++) {
    const patient = clinic.person(`patient-${moment}`);
    const [slot, key] = [slots.shift()!, newKey()];
    const answer = patient.book(slot, { key }).catch(lost);
    await pause(chance() * 2 * usual);
    await killAndRestart();
    const first = await answer;
    const second = await patient.book(slot, { key });
    assert.equal(second.status, 201, second.text);
    if (first) assert.equal(first.body.id, second.body.id);
    assert.deepEqual((await patient.appointments()).map(({ id }) => id), [second.body.id]);
    if (first) acknowledged += 1;
  }
  t.diagnostic(`${acknowledged} of ${moments} bookings were acknowledged before the signal`);
});

interface Sent {
  slot: Slot;
  key: string;
  answer: Answer<Appointment> | undefined;
}

/** Books one time after another until the line is cut. */
async function bookAway(patient: Person, times: Slot[], acknowledged: () => void): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const slot of times) {
    const key = newKey();
    const answer = await patient.book(slot, { key }).catch(lost);
    sent.push({ slot, key, answer });
    if (!answer) break;
    acknowledged();
  }
  return sent;
}

test(`killed in the middle of load, all that was acknowledged is there and the rest can be sent again (seed ${seed})`, async (t) => {
  for (let load = 0; load < loads; load++) {
    await clinic.control('POST', '/_demo/reset');
    const times = await clinic.timesApart();
    const share = Math.floor(times.length / clients);
    const patients = Array.from({ length: clients }, (_, index) => clinic.person(`patient-${index + 1}`));
    let left = 10 + Math.floor(chance() * 20);
    let enough!: () => void;
    const wait = new Promise<void>((resolve) => (enough = resolve));
    const work = Promise.all(patients.map((patient, index) => bookAway(patient, times.slice(index * share, (index + 1) * share), () => { if (--left === 0) enough(); })));
    await wait;
    await killAndRestart();
    const sent = await work;
    t.diagnostic(`${sent.flat().length} bookings were sent, ${sent.flat().filter(({ answer }) => answer).length} acknowledged`);
    for (const [index, patient] of patients.entries()) {
      const there = new Set((await patient.appointments()).map(({ id }) => id));
      for (const { answer } of sent[index]!) if (answer) assert.ok(there.has(answer.body.id), 'an acknowledged visit is gone');
      for (const { slot, key, answer } of sent[index]!) {
        const again = await patient.book(slot, { key });
        assert.equal(again.status, 201, again.text);
        if (answer) assert.equal(again.body.id, answer.body.id);
      }
      assert.equal((await patient.appointments()).length, sent[index]!.length);
    }
    assert.equal((await clinic.outbox()).length, sent.flat().length, 'one message for each visit');
  }
});

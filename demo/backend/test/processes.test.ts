/** The embedded database takes one process; a server takes several, which then act as one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Clinic, freshClinic, newKey, Person } from '../../../test/helpers/http.js';
import { words } from '../node/sign-in/words.js';
import { onServer, serverUrl } from './helpers/databases.js';
import { askCode, becomeGuest, check, enter, freshAddress, readCode } from './helpers/guests.js';
import { OwnDemo } from './helpers/own-demo.js';
import { assertSentence, run } from './helpers/program.js';
import { beginSignIn, error, heading, signIn, site, Visitor } from './helpers/visitor.js';

if (onServer) {
  let demo: OwnDemo;
  /** One clinic, asked at two processes. */
  let here: Clinic;
  let there: Clinic;
  before(async () => {
    demo = await (await OwnDemo.make(serverUrl())).start();
    here = await freshClinic({ patients: 44 });
    there = new Clinic(`${demo.api}/c/${here.id}`, `${demo.api}/c/${here.id}/oidc`, here.accounts);
  });
  after(() => demo.remove());
  const session = async (clinic: Clinic, cookie: string) => (await clinic.call('GET', '/session', { headers: { Cookie: cookie } })).status;

  test('a session that was made at one is one at the other, and dead at both when it is ended at either', async () => {
    const { cookie } = await signIn(here, 'amira');
    assert.deepEqual([await session(here, cookie), await session(there, cookie)], [200, 200]);
    assert.equal((await there.call('DELETE', '/session', { headers: { Cookie: cookie, Origin: site } })).status, 204);
    assert.deepEqual([await session(here, cookie), await session(there, cookie)], [401, 401]);
  });

  test('a token works at both, and is dead at both', async () => {
    const [one, other] = [here.person('karim'), there.person('karim')];
    assert.equal((await other.call('GET', '/session')).status, 200);
    await one.call('DELETE', '/session');
    assert.deepEqual([(await one.call('GET', '/session')).status, (await other.call('GET', '/session')).status], [401, 401]);
  });

  test('writes are counted together', async () => {
    const write = async (clinic: Clinic) => (await clinic.person('patient-1').call('DELETE', '/holds/never-was-there')).status;
    const answers = await Promise.all(Array.from({ length: 410 }, (_, index) => write(index % 2 ? here : there)));
    assert.equal(answers.filter((status) => status === 204).length, 400);
    assert.deepEqual([await write(here), await write(there)], [429, 429]);
  });

  test('wrong tries to sign in are counted together', async () => {
    const tryOnce = async (clinic: Clinic) => {
      const visitor = new Visitor();
      return visitor.open((await beginSignIn(visitor, clinic)).url, { username: 'patient-2', password: 'wrong' });
    };
    for (const [index, clinic] of [here, there, here, there].entries()) assert.equal(error(await tryOnce(clinic)), words.en!.wrong(4 - index));
    for (const clinic of [here, there]) assert.equal(heading(await tryOnce(clinic)), words.en!.locked(30));
  });

  test('a code that was asked for at one is checked at the other, and the guest is one at both', async () => {
    const destination = freshAddress();
    const { body: { id } } = await askCode(here, destination);
    const { body: { proof } } = await check(there, id, await readCode(() => there.outbox(), destination));
    const { body: { token } } = await enter(here, proof);
    assert.deepEqual([(await here.call('GET', '/session', { token })).status, (await there.call('GET', '/session', { token })).status], [200, 200]);
    await here.call('DELETE', '/session', { token });
    assert.equal((await there.call('GET', '/session', { token })).refusal, 'session-expired');
  });

  test('codes, held times and visits of guests are counted together', async () => {
    const own = await freshClinic();
    const both = [own, new Clinic(`${demo.api}/c/${own.id}`, `${demo.api}/c/${own.id}/oidc`, own.accounts)];
    const slots = await own.timesApart();
    const count = (answers: { status: number }[], status: number) => answers.filter((one) => one.status === status).length;
    const destination = freshAddress();
    const codes = await Promise.all(Array.from({ length: 10 }, (_, index) => askCode(both[index % 2]!, destination)));
    assert.deepEqual([count(codes, 201), count(codes, 429)], [5, 5]);
    const guest = await becomeGuest(own);
    const guests = both.map((clinic) => new Person(clinic, guest.account));
    const visits = await Promise.all(Array.from({ length: 6 }, (_, index) => guests[index % 2]!.book(slots.shift()!)));
    assert.deepEqual([count(visits, 201), count(visits, 409)], [3, 3]);
    const holds = await Promise.all(Array.from({ length: 24 }, (_, index) => both[index % 2]!.call('POST', '/holds', { body: { slotId: slots.shift()!.id } })));
    assert.deepEqual([count(holds, 201), count(holds, 409)], [20, 4]);
  });

  test('a time that is held at one is taken at the other, and can be booked there by its holder', async () => {
    const [slot] = await here.timesApart();
    const { body: hold } = await here.person('patient-3').hold(slot!);
    assert.ok(!(await there.timesApart()).some(({ id }) => id === slot!.id));
    assert.equal((await there.person('patient-4').book(slot!)).refusal, 'slot-taken');
    assert.equal((await there.person('patient-3').book(slot!, { holdId: hold.id })).status, 201);
  });

  test('a key that was used at one gives the same answer at the other, and at both at once has one effect', async () => {
    const [slot, next] = await here.timesApart();
    const key = newKey();
    const { body } = await here.person('patient-5').book(slot!, { key });
    assert.equal((await there.person('patient-5').book(slot!, { key })).body.id, body.id);
    const second = newKey();
    const answers = await Promise.all([here, there, here, there].map((clinic) => clinic.person('patient-5').book(next!, { key: second })));
    for (const { status, refusal } of answers) assert.ok(status === 201 || refusal === 'request-in-progress');
    assert.equal((await there.person('patient-5').appointments()).length, 2);
  });

  test('of forty patients at two processes who want one time one gets it', async () => {
    const [slot] = await here.timesApart();
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? here : there).person(`patient-${index + 5}`).book(slot!)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, ...Array.from({ length: 39 }, () => 409)]);
  });
} else {
  test('a second start on one data folder is refused, and the first keeps all and goes on', async () => {
    const demo = await (await OwnDemo.make()).start();
    try {
      const amira = (await freshClinic({}, demo.api)).person('amira');
      const slots = await amira.clinic.timesApart();
      const one = await amira.book(slots[0]!);
      assertSentence(await run(['--data', demo.folder]), /Another process already uses the data folder/);
      const other = await amira.book(slots[1]!);
      assert.deepEqual((await amira.appointments()).map(({ id }) => id).sort(), [one.body.id, other.body.id].sort());
    } finally {
      await demo.remove();
    }
  });
}

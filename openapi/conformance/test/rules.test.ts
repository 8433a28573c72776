import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAnswer } from '../client.js';
import { allowFault, etagFault, languageFault, locationFault, nosniffFault, notProblem, problemFault, said, successFault } from '../rules/answers.js';
import { cachingFault, keptSeconds } from '../rules/caching.js';
import { crossOriginFault, unknownOrigin } from '../rules/cross-origin.js';
import { pagesFault } from '../rules/pages.js';
import { placeTimeFault, placeTimes } from '../rules/place-time.js';
import { findingOf } from '../rules/refusals.js';
import { createValidate } from '../rules/schemas.js';
import { referralFault } from '../rules/referrals.js';
import { guestsDiffer, tellsApart } from '../rules/secrecy.js';
import { readOperations } from '../contract.js';
import { contract, json, problem } from './helpers.js';

const validate = createValidate(contract);
const registry = contract['x-portico-problem-types'];
const operation = (id: string) => readOperations(contract).find((one) => one.id === id)!;
const answerOf = (response: Response) => readAnswer('GET /somewhere', response);

test('a time at a place agrees with its zone, on both sides of a clock change', () => {
  const winter = { start: '2026-12-08T09:20:00-07:00', end: '2026-12-08T09:40:00-07:00', timeZone: 'America/Denver', localDate: '2026-12-08', localTime: '09:20' };
  assert.equal(placeTimeFault(winter), undefined);
  assert.equal(placeTimeFault({ start: '2026-07-01T00:00:00+05:45', timeZone: 'Asia/Kathmandu', localDate: '2026-07-01', localTime: '00:00' }), undefined);
  assert.match(placeTimeFault({ ...winter, localTime: '10:20' })!, /localTime/);
  assert.match(placeTimeFault({ ...winter, start: '2026-12-08T09:20:00-06:00' })!, /is 2026-12-08T08:20 in America\/Denver/);
  assert.match(placeTimeFault({ ...winter, start: '2026-07-08T09:20:00-07:00', localDate: '2026-07-08' })!, /T10:20/);
  assert.match(placeTimeFault({ ...winter, end: '2026-12-08T09:00:00-07:00' })!, /not after/);
  assert.match(placeTimeFault({ ...winter, timeZone: 'Mars/Olympus' })!, /zone/);
});

test('times at a place are found wherever they stand', () => {
  const when = { start: 's', timeZone: 'z', localDate: 'd', localTime: 't' };
  assert.deepEqual(placeTimes({ items: [{ when }, { other: [when] }], when: { start: 's' } }).map(({ pointer }) => pointer), ['/items/0/when', '/items/1/other/0']);
});

test('how long an answer may be kept', () => {
  const held = (template: string, header: string, write = false) => cachingFault({ template, method: write ? 'POST' : 'GET', write }, new Headers(header ? { 'Cache-Control': header } : {}));
  for (const [template, header] of [['/clinic', 'public, max-age=300'], ['/slots', 'max-age=10'], ['/slots', 'no-store'], ['/session', 'No-Store'], ['/patients/{patientId}/drafts', 'private, no-store'], ['/clinic', '']]) assert.equal(held(template!, header!), undefined);
  for (const [template, header] of [['/clinic', 'max-age=301'], ['/clinic', 'max-age=1, s-maxage=3600'], ['/slots', 'max-age=60'], ['/session', ''], ['/operations/{key}', ''], ['/patients/{patientId}/drafts', 'private, max-age=60']]) assert.ok(held(template!, header!), `${template} ${header}`);
  assert.equal(held('/holds', '', true), undefined);
  assert.equal(keptSeconds(new Headers({ Date: 'Sat, 21 Nov 2026 10:00:00 GMT', Expires: 'Sat, 21 Nov 2026 11:00:00 GMT' })), 3600);
});

test('pages put together are the list', () => {
  const whole = ['a', 'b', 'c', 'd'];
  assert.equal(pagesFault(whole, whole, false), undefined);
  assert.equal(pagesFault(whole, ['a', 'b'], true), undefined);
  assert.match(pagesFault(whole, ['a', 'b', 'd'], false)!, /c is in the large page/);
  assert.match(pagesFault(whole, ['a', 'b', 'c'], false)!, /d is in the large page/);
  assert.match(pagesFault(whole, ['a', 'b', 'b', 'c', 'd'], false)!, /b is on two pages/);
  assert.match(pagesFault(whole, ['b', 'a', 'c', 'd'], false)!, /stands elsewhere/);
});

test('what an unknown origin may be allowed: nothing', () => {
  assert.equal(crossOriginFault(new Headers()), undefined);
  assert.equal(crossOriginFault(new Headers({ 'Access-Control-Allow-Origin': 'https://www.clinic.example', 'Access-Control-Allow-Credentials': 'true' })), undefined);
  for (const allowed of ['*', unknownOrigin, 'null']) assert.ok(crossOriginFault(new Headers({ 'Access-Control-Allow-Origin': allowed })), allowed);
  assert.match(crossOriginFault(new Headers({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' }))!, /credentials/);
});

test('not yours and not there are told apart by status, body or header, not by the reference', async () => {
  const refusal = (reference: string, headers = {}, more = {}) => answerOf(json({ type: 'urn:portico:problem:not-found', reference, ...more }, 404, { 'Content-Length': '99', ...headers }));
  const notThere = await refusal('BBBBBBB');
  assert.equal(tellsApart(await refusal('AAAAAAA', { Date: 'now' }), notThere), undefined);
  assert.match(tellsApart(await refusal('AAAAAAA', { 'WWW-Authenticate': 'Bearer' }), notThere)!, /www-authenticate/);
  assert.match(tellsApart(await refusal('AAAAAAA', {}, { patientId: 'x' }), notThere)!, /body/);
  assert.match(tellsApart(await answerOf(problem('not-permitted', 403)), notThere)!, /403/);
});

test('the session of somebody the clinic knows is that of a stranger, with a record of its own', () => {
  const session = (change: object = {}, status = 201) => ({ status, body: { token: 'aaaa', patientId: 'p1', expiresAt: 'soon', secondsLeft: 10, ...change } });
  const stranger = session({ token: 'bbbb', patientId: 'p2', secondsLeft: 9 });
  assert.equal(guestsDiffer(session(), stranger), undefined);
  for (const [known, word] of [[session({ matched: true }), /matched/], [session({ patientId: undefined }), /patientId/], [session({ token: 'aaaaa' }), /token/], [session({ patientId: 'p2' }), /one record/], [session({}, 200), /200/], [session({ accountIds: ['a'] }), /accountIds/]] as const) assert.match(guestsDiffer(known, stranger)!, word);
});

test('a success is held to its status, media type and schema', async () => {
  const list = { items: [], asOf: '2026-12-08T09:20:00-07:00', sources: [] };
  const fault = async (response: Response) => successFault(operation('listDrafts'), await answerOf(response), validate);
  assert.equal(await fault(json(list)), undefined);
  assert.match((await fault(json(list, 202)))!, /status that the contract does not have/);
  assert.match((await fault(json(list, 200, { 'Content-Type': 'text/html' })))!, /text\/html/);
  assert.match((await fault(json({ ...list, items: [{}] })))!, /items\/0/);
  const deleted = async (response: Response) => successFault(operation('deleteDraft'), await answerOf(response), validate);
  assert.equal(await deleted(new Response(null, { status: 204 })), undefined);
  assert.ok(await deleted(json({}, 200)));
});

test('a refusal is held to the registry', async () => {
  const fault = async (response: Response, id = 'listDrafts') => problemFault(operation(id), await answerOf(response), contract, validate);
  assert.equal(await fault(problem('not-found', 404)), undefined);
  assert.equal(await fault(problem('invalid-request', 400)), undefined);
  assert.match((await fault(json({ error: 'no' }, 404)))!, /application\/problem\+json is due/);
  assert.match((await fault(problem('not-found', 404, { reference: 'short' })))!, /reference/);
  assert.match((await fault(problem('not-found', 404, { status: 410 })))!, /its body says 410/);
  assert.match((await fault(problem('out-of-tea', 418)))!, /not in the registry/);
  assert.match((await fault(problem('not-found', 410)))!, /the registry gives it 404/);
  assert.match((await fault(problem('slot-taken', 409)))!, /not a problem of this operation/);
  assert.equal(await fault(problem('slot-taken', 409), 'createHold'), undefined);
  assert.match(notProblem(await answerOf(problem('slot-taken', 409)), registry, 'invalid-request')!, /409 slot-taken where 422 invalid-request is due/);
});

test('headers that repeat what the body says', async () => {
  const made = (headers: Record<string, string>) => answerOf(json({ id: 'a~1', version: '3' }, 201, headers));
  assert.equal(etagFault(await made({ ETag: '"3"' })), undefined);
  assert.equal(etagFault(await made({ ETag: 'W/"3"' })), undefined);
  assert.ok(etagFault(await made({ ETag: '"2"' })) && etagFault(await made({ ETag: '3' })) && etagFault(await made({})));
  assert.equal(locationFault(await made({ Location: 'https://clinic.example/holds/a~1' })), undefined);
  assert.ok(locationFault(await made({ Location: '/holds/b' })) && locationFault(await made({})));
  assert.equal(languageFault(await made({ 'Content-Language': 'en', Vary: 'Origin, Accept-Language' })), undefined);
  assert.ok(languageFault(await made({ 'Content-Language': 'en', Vary: 'Origin' })) && languageFault(await made({ Vary: '*' })));
  assert.equal(nosniffFault(await made({ 'X-Content-Type-Options': 'nosniff' })), undefined);
  assert.ok(nosniffFault(await made({})));
});

test('Allow is the methods of the path; what a server answers by itself does not count', () => {
  assert.equal(allowFault('GET, POST', ['POST', 'GET']), undefined);
  assert.equal(allowFault('OPTIONS,HEAD,GET', ['GET']), undefined);
  for (const header of [null, '', 'GET', 'GET, POST, DELETE']) assert.ok(allowFault(header, ['GET', 'POST']), String(header));
});

test('what a wrong request shows is told under one rule', async () => {
  const finding = async (response: Response) => Object.keys(findingOf(await answerOf(response), 'null at /reason', '/reason'));
  assert.deepEqual(await finding(problem('invalid-request', 422, { errors: [{ pointer: '/reason', code: 'type' }] })), []);
  assert.deepEqual(await finding(problem('server-error', 500)), ['fault']);
  assert.deepEqual(await finding(json({}, 201)), ['accepted']);
  assert.deepEqual(await finding(problem('slot-taken', 409)), ['pointer']);
  assert.deepEqual(await finding(problem('invalid-request', 422, { errors: [{ pointer: '', code: 'type' }] })), ['pointer']);
  assert.deepEqual(await finding(problem('invalid-request', 422)), ['pointer']);
  assert.equal(said(await answerOf(problem('slot-taken', 409))), 'GET /somewhere answered 409 slot-taken');
});

test('a referral goes together: its visits in order, days only for the next one, its state as what is booked', () => {
  const visit = (position: number, more: object = {}) => ({ position, visitType: { name: 'A visit' }, ...more });
  const referral = (change: object = {}) => ({ id: 'r', kind: 'parts', state: 'partly-booked', title: 'Two', visits: [visit(1, { appointmentId: 'a' }), visit(2, { bookable: { from: '2026-12-08', to: '2026-12-16' } })], appointmentIds: ['a'], ...change });
  assert.equal(referralFault(referral()), undefined);
  const days = { bookable: { from: '2026-12-08' } };
  for (const [change, word] of [
    [{ visits: [visit(2), visit(1)], appointmentIds: [] }, /number/], [{ visits: [visit(1), visit(2, days)], appointmentIds: [] }, /turn/], [{ visits: [visit(1, { appointmentId: 'a', ...days }), visit(2)] }, /turn/],
    [{ visits: [visit(1, { bookable: { from: '2026-12-08', to: '2026-12-08' } })], appointmentIds: [] }, /before they begin/], [{ state: 'booked' }, /is booked and/], [{ state: 'expired' }, /is expired and/],
    [{ state: 'open' }, /is open and/], [{ appointmentIds: ['b'] }, /lists other/],
  ] as const) assert.match(referralFault(referral(change))!, word);
});

/** The front desk at work, by keyboard alone: signs in, gives a time to who asked for one, closes a day. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { takeToken } from '../../demo/backend/node/token.js';
import { call, type Appointment, type Schemas } from '../helpers/http.js';
import { launch, type Engine } from './browsers.js';
import { account, api, fillSignIn, pages, tabTo } from './demo.js';

let engine: Engine;
before(async () => { engine = await launch('chromium'); });
after(() => engine.close());

const ahead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a clerk gives a time to who asked for one, and closes a day', async () => {
  const token = await takeToken(api, 'ansel');
  const { patientId } = account('ansel');
  const types = await call<Schemas['VisitTypeList']>(api, 'GET', '/visit-types');
  const wanted = types.body.items.find(({ booking }) => booking === 'request')!;
  const request = await call<Appointment>(api, 'POST', `/patients/${patientId}/appointment-requests`, { token, body: { visitTypeId: wanted.id, preferred: [{ date: ahead(9), dayPart: 'any' }] } });
  assert.equal(request.status, 201, request.text);

  const visitor = await engine.visit();
  await visitor.open(pages.staff);
  await visitor.sees('For those who work here');
  await tabTo(visitor, /: Sign in$/);
  await visitor.press('Enter');
  await fillSignIn(await visitor.window(), 'ines');
  await visitor.sees('front desk Sign out');

  await tabTo(visitor, /: To answer/);
  await visitor.press('Enter');
  await visitor.sees('Asks for a time');
  await tabTo(visitor, /: Give a time: Ansel Rook/);
  await visitor.press('Enter');
  await visitor.sees('Which time does the patient get?');
  await tabTo(visitor, /: Confirm this time/);
  await visitor.press('Enter');
  await visitor.sees('Choose a time.');
  await visitor.sees('Show later days');
  await tabTo(visitor, /^select:/);
  await tabTo(visitor, /^input:/);
  await visitor.press('Space');
  await tabTo(visitor, /: Confirm this time/);
  await visitor.press('Enter');
  await visitor.sees('Confirmed: Ansel Rook');
  const mine = await call<Appointment>(api, 'GET', `/patients/${patientId}/appointments/${request.body.id}`, { token });
  assert.equal(mine.body.status, 'booked');

  const day = ahead(45);
  await tabTo(visitor, /: Closed days/);
  await visitor.press('Enter');
  await visitor.sees('Close these days');
  await tabTo(visitor, /^input:/);
  const [year, month, date] = day.split('-');
  await visitor.keys(`${month}${date}${year}`);
  await tabTo(visitor, /: Close these days/);
  await visitor.press('Enter');
  await tabTo(visitor, /: Close$/);
  await visitor.press('Enter');
  await visitor.sees(/Closed: \w+day/);
  const clinic = await call<Schemas['Clinic']>(api, 'GET', '/clinic');
  assert.ok(clinic.body.closures!.some(({ from }) => from === day), 'patients are told');
});

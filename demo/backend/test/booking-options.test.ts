/** Why and why not: each reason over HTTP, the ways on, and that what the options say is what booking holds to. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { VisitTypeTable } from '../app/data/schema.js';
import { atPlace } from '../app/place-time.js';
import type { Answer, Clinic, Person, Schemas, Slot } from '../../../test/helpers/http.js';
import { becomeGuest } from './helpers/guests.js';
import { openBackend, type InProcess } from './helpers/in-process.js';

type Option = Schemas['BookingOption'];
let backend: InProcess;
let clinic: Clinic;
let sites: Record<string, string>;
const start = new Date();

before(async () => {
  backend = await openBackend(start, 0, undefined, true);
  clinic = backend.clinic;
  const { body } = await clinic.call<Schemas['LocationList']>('GET', '/locations');
  sites = Object.fromEntries(body.items.map(({ name, id }) => [name, id]));
});
after(() => backend.close());

async function options(person: Person, visit: string, patientId = person.patientId): Promise<Record<string, Option>> {
  const { body, status, text } = await person.call<Schemas['BookingOptionList']>('GET', `/patients/${patientId}/booking-options?visitTypeId=${await clinic.visitTypeId(visit)}`);
  assert.equal(status, 200, text);
  return Object.fromEntries(Object.entries(sites).map(([name, id]) => [name, body.items.find(({ locationId }) => locationId === id)!]));
}
const told = ({ way, reasons = [] }: Option) => [way, ...reasons.map(({ code }) => code)];
const at = async (person: Person, visit: string, site: string, patientId?: string) => (await options(person, visit, patientId))[site]!;
const kinds = ({ alternatives = [] }: Option) => alternatives.map(({ kind }) => kind);
const refusedAs = ({ status, refusal, problem }: Answer<unknown>) => [status, refusal, ...(problem.reasons ?? []).map(({ code }) => code)];

/** Changes what the clinic has laid down for a kind of visit, until the test is over. */
async function withRules(visit: string, rules: Partial<VisitTypeTable['data']['__select__']>, run: () => Promise<void>): Promise<void> {
  const id = await clinic.visitTypeId(visit);
  const { data } = await backend.db.selectFrom('visit_type').select('data').where('id', '=', id).executeTakeFirstOrThrow();
  const write = (changed: object) => backend.db.updateTable('visit_type').set({ data: JSON.stringify(changed) }).where('id', '=', id).execute();
  await write({ ...data, ...rules });
  await run().finally(() => write(data));
}

test('each door that is closed says why, and what else is open', async () => {
  const [amira, lupita, marisol, odalys] = ['amira', 'lupita', 'marisol', 'odalys'].map((name) => clinic.person(name)) as [Person, Person, Person, Person];
  const checkUp = await at(amira, 'Check-up', 'Riverside');
  assert.deepEqual([told(checkUp), kinds(checkUp)], [['direct'], ['other-location', 'other-location', 'request', 'waiting-list', 'call']]);
  assert.deepEqual([checkUp.waitingList, checkUp.openRequests, checkUp.limit], [true, 0, 2]);
  const firstVisit = await at(amira, 'First visit', 'Riverside');
  assert.deepEqual([told(firstVisit), kinds(firstVisit)], [['none', 'new-patients-only'], ['other-visit-type', 'call']]);
  assert.equal(firstVisit.alternatives![0]!.visitTypeId, await clinic.visitTypeId('Check-up'));
  assert.deepEqual(told(await at(lupita, 'Phone call with a doctor', 'Prairie')), ['none', 'known-patients-only']);
  assert.deepEqual(told(await at(marisol, 'Medicine review', 'Riverside')), ['call', 'no-recent-visit']);
  assert.deepEqual(told(await at(odalys, 'Medicine review', 'Riverside')), ['direct']);
  assert.deepEqual(told(await at(odalys, 'Medicine review', 'Lakeside')), ['none', 'not-supported']);
  assert.deepEqual(told(await at(marisol, 'Blood test', 'Lakeside')), ['call', 'referral-needed']);
  assert.deepEqual(told(await at(odalys, 'Blood test', 'Lakeside')), ['direct'], 'the clinic has called her in for it');
  const procedure = await at(amira, 'Small procedure', 'Riverside');
  assert.deepEqual([told(procedure), procedure.alternatives], [['call', 'not-enabled'], [{ kind: 'call', phone: { number: '+13035550100', display: '(303) 555-0100' } }]]);
  const vaccine = await options(amira, 'Vaccine');
  assert.deepEqual([told(vaccine.Riverside!), told(vaccine.Prairie!)], [['direct'], ['request', 'not-enabled']]);
  assert.deepEqual(vaccine.Prairie!.alternatives!.map(({ kind, locationId }) => [kind, locationId]), [['other-location', sites.Riverside], ['other-location', sites.Lakeside], ['call', undefined]]);
});

test('what is switched off is closed at that site, with the ways that are left', async () => {
  const amira = clinic.person('amira');
  await withRules('Video visit', { modalities: ['video', 'in-person'], booking: 'direct', bookingAt: { [sites.Riverside!]: 'none' } }, async () => {
    const { Riverside, Lakeside } = await options(amira, 'Video visit');
    assert.deepEqual([told(Riverside!), told(Lakeside!)], [['none', 'not-enabled'], ['direct']]);
    assert.deepEqual(Riverside!.alternatives!.find(({ kind }) => kind === 'other-modality'), { kind: 'other-modality', modality: 'video', locationId: sites.Lakeside });
    const { body } = await clinic.call<Schemas['VisitTypeList']>('GET', '/visit-types');
    const listed = body.items.find(({ name }) => name === 'Video visit')!;
    assert.deepEqual([listed.booking, listed.bookingAt], ['direct', [{ locationId: sites.Riverside, booking: 'none' }]]);
    assert.deepEqual([...new Set((await clinic.slots('Video visit')).map(({ locationId }) => locationId))].sort(), [sites.Lakeside, sites.Prairie].sort(), 'no time is offered where one may not book');
  });
});

test('who has no hours any more is nobody’s first free time, and a site without anybody says so', async () => {
  const juniper = await clinic.practitionerId('Juniper Vance');
  const rows = await backend.db.selectFrom('schedule').selectAll().where('practitioner_id', '=', juniper).execute();
  await backend.db.deleteFrom('schedule').where('practitioner_id', '=', juniper).execute();
  assert.deepEqual(told(await at(clinic.person('amira'), 'Physiotherapy', 'Lakeside')), ['call', 'no-practitioner']);
  const { body } = await clinic.call<Schemas['PractitionerList']>('GET', '/practitioners?nextAvailable=true');
  assert.equal(body.items.find(({ id }) => id === juniper)!.nextAvailable, undefined);
  await backend.db.insertInto('schedule').values(rows).execute();
});

test('the first free time is that of the list of times, and kept no longer than it', async () => {
  const visitTypeId = await clinic.visitTypeId('Check-up');
  const { body, headers } = await clinic.call<Schemas['PractitionerList']>('GET', `/practitioners?nextAvailable=true&visitTypeId=${visitTypeId}`);
  assert.equal(headers.get('Cache-Control'), 'public, max-age=10');
  assert.equal((await clinic.call('GET', '/practitioners')).headers.get('Cache-Control'), 'public, max-age=300');
  assert.ok(body.items.length > 4);
  for (const { id, nextAvailable } of body.items) {
    const { body: list } = await clinic.call<Schemas['SlotList']>('GET', `/slots?visitTypeId=${visitTypeId}&practitionerId=${id}`);
    assert.deepEqual(nextAvailable, list.nextAvailable);
  }
  const spanish = await clinic.call<Schemas['PractitionerList']>('GET', '/practitioners?language=es');
  assert.deepEqual(spanish.body.items.map(({ name }) => name), ['Dr Zenobia Quill', 'Nurse Tansy Marlowe']);
  assert.deepEqual((await clinic.call('GET', '/practitioners?language=tlh')).problem.errors, [{ pointer: 'query/language', code: 'not-listed' }]);
});

test('ages are the clinic’s: a child is too old from the first minute of that birthday at the site', async () => {
  const [amira, karim] = [clinic.person('amira'), clinic.person('karim')];
  const { body } = await karim.call<Schemas['Session']>('GET', '/session');
  const sofia = body.people.find(({ displayName }) => displayName === 'Sofia Haddad')!.patientId;
  assert.deepEqual(told(await at(amira, 'Child check-up', 'Riverside')), ['none', 'age']);
  assert.deepEqual(told(await at(karim, 'Child check-up', 'Riverside', sofia)), ['direct']);
  const birthday = atPlace('2032-04-30', '00:00', 'America/Denver');
  backend.setNow(new Date(birthday.getTime() - 1));
  assert.ok(!told(await at(karim, 'Child check-up', 'Riverside', sofia)).includes('age'));
  backend.setNow(birthday);
  assert.deepEqual(told(await at(karim, 'Child check-up', 'Riverside', sofia)), ['none', 'age']);
  backend.setNow(start);
});

test('when a site has last seen them, and what they have ahead', async () => {
  const amira = clinic.person('amira');
  const before = await options(amira, 'Check-up');
  const past = (await amira.appointments()).filter(({ status }) => status === 'completed');
  assert.equal(before.Riverside!.lastVisitAt, past.filter(({ location }) => location!.name === 'Riverside').at(-1)!.when!.localDate);
  assert.notEqual(before.Lakeside!.lastVisitAt, undefined, 'seen long ago; the visit that was called off does not count');
  assert.ok(before.Lakeside!.lastVisitAt! < before.Riverside!.lastVisitAt!);
  assert.equal(before.Prairie!.lastVisitAt, undefined);
  const [slot] = await clinic.timesApart();
  const { body: visit } = await amira.book(slot!);
  const { booked } = await at(amira, 'Check-up', 'Prairie');
  assert.deepEqual(booked, [{ appointmentId: visit.id, when: visit.when }]);
  assert.deepEqual((await at(clinic.person('caspian'), 'Check-up', 'Riverside')).booked, []);
});

test('booking holds to it, with the same reasons and the number to call; keeping a time does not ask who it is for', async () => {
  const lupita = clinic.person('lupita');
  const [call] = await clinic.freeSlots('Phone call with a doctor', { locationId: sites.Prairie! });
  const hold = await lupita.hold(call!);
  assert.equal(hold.status, 201);
  const refused = await lupita.book(call!, { holdId: hold.body.id });
  assert.deepEqual(refusedAs(refused), [409, 'not-eligible', 'known-patients-only']);
  assert.equal(refused.problem.phone!.number, '+13085550120');

  const guest = await becomeGuest(clinic, { outbox: backend.outbox });
  assert.deepEqual(refusedAs(await guest.book(call!)), [409, 'not-eligible', 'account-needed']);
  const [review] = await clinic.freeSlots('Medicine review');
  assert.deepEqual(refusedAs(await clinic.person('marisol').book(review!)), [409, 'not-eligible', 'no-recent-visit']);
  const [blood] = await clinic.freeSlots('Blood test');
  assert.deepEqual(refusedAs(await clinic.person('marisol').book(blood!)), [409, 'not-eligible', 'referral-needed']);
  const [child] = await clinic.freeSlots('Child check-up');
  assert.deepEqual(refusedAs(await clinic.person('amira').book(child!)), [409, 'not-eligible', 'age']);
  const [first] = await clinic.freeSlots('First visit');
  assert.deepEqual(refusedAs(await clinic.person('amira').book(first!)), [409, 'not-eligible', 'new-patients-only']);
  const [prairie] = await clinic.freeSlots('Check-up', { locationId: sites.Prairie! });
  await withRules('Check-up', { bookingAt: { [sites.Prairie!]: 'request' } }, async () => {
    assert.deepEqual(refusedAs(await clinic.person('amira').book(prairie!)), [409, 'not-eligible', 'not-enabled']);
  });
  assert.equal((await clinic.person('ansel').book(prairie!)).status, 201, 'what was refused has taken nothing');
});

test('no more visits of a kind ahead than the clinic allows, however many are booked at once', async () => {
  const ansel = clinic.person('ansel');
  const perDay = new Map<string, Slot>();
  for (const slot of await clinic.freeSlots('Phone call with a doctor', { practitionerId: await clinic.practitionerId('Dr Zenobia Quill') })) perDay.set(slot.when.localDate, slot);
  const answers = await Promise.all([...perDay.values()].slice(0, 4).map((slot) => ansel.book(slot)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 201, 409, 409]);
  for (const answer of answers) if (answer.status === 409) assert.deepEqual(refusedAs(answer), [409, 'not-eligible', 'visit-limit']);
  assert.deepEqual(told(await at(ansel, 'Phone call with a doctor', 'Riverside')), ['call', 'visit-limit']);
});

test('the list is cut into pages that are bound to the filter, and knows no other visit type', async () => {
  const { call, patientId } = clinic.person('bram');
  const get = (query: string) => call.call(clinic.person('bram'), 'GET', `/patients/${patientId}/booking-options?${query}`) as Promise<Answer<Schemas['BookingOptionList']>>;
  const whole = (await get('limit=100')).body.items;
  const pages: Option[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const { body } = await get(`limit=7${cursor && `&cursor=${cursor}`}`);
    pages.push(...body.items);
    cursor = body.nextCursor;
  }
  assert.deepEqual(pages, whole);
  assert.equal(new Set(whole.map(({ visitTypeId, locationId }) => `${visitTypeId} ${locationId}`)).size, whole.length);
  assert.deepEqual((await get('visitTypeId=never-was-there')).problem.errors, [{ pointer: 'query/visitTypeId', code: 'not-found' }]);
});

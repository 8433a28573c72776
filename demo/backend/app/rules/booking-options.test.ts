import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ageOn, alternativesTo, decideWay, type PersonFacts, type Place, type SiteFacts, type VisitRules } from './booking-options.js';

const today = '2026-12-08';
const anybody: VisitRules = { forNew: true, forKnown: true };
const site: SiteFacts = { configured: 'direct', staffed: true, today };
const person: PersonFacts = { birthDate: '1984-05-09', guest: false, known: true, lastVisitAt: '2026-11-03', referred: false, visitsAhead: 0, openRequests: 0 };
const limits = { openRequests: 2 };
const decide = (rules: Partial<VisitRules> = {}, at: Partial<SiteFacts> = {}, who: Partial<PersonFacts> = {}) => decideWay({ ...anybody, ...rules }, { ...site, ...at }, { ...person, ...who }, limits);
const told = (...asked: Parameters<typeof decide>) => { const { way, reasons } = decide(...asked); return [way, ...reasons]; };

test('where nothing stands against it one may book at once', () => assert.deepEqual(decide(), { way: 'direct', reasons: [], request: false }));
test('a site that does not do it says so', () => assert.deepEqual(told({}, { configured: undefined }), ['none', 'not-supported']));
test('what the clinic has switched off is off', () => {
  assert.deepEqual(told({}, { configured: 'none' }), ['none', 'not-enabled']);
  assert.deepEqual(told({}, { configured: 'call' }), ['call', 'not-enabled']);
  assert.deepEqual(told({}, { configured: 'request' }), ['request', 'not-enabled']);
});
test('with as many requests open as the clinic allows the phone is left', () => {
  assert.deepEqual(told({}, { configured: 'request' }, { openRequests: 2 }), ['call', 'not-enabled', 'request-limit']);
  assert.deepEqual(told({}, { configured: 'request' }, { openRequests: 1 }), ['request', 'not-enabled']);
  assert.deepEqual(decide({ alsoByRequest: true }, {}, { openRequests: 2 }), { way: 'direct', reasons: [], request: false });
});
test('where nobody has hours a request is left, if the clinic takes them', () => {
  assert.deepEqual(told({}, { staffed: false }), ['call', 'no-practitioner']);
  assert.deepEqual(told({ alsoByRequest: true }, { staffed: false }), ['request', 'no-practitioner']);
});
test('new and known are told apart by visits; of a guest nothing is known', () => {
  assert.deepEqual(told({ forKnown: false }), ['none', 'new-patients-only']);
  assert.deepEqual(told({ forNew: false }, {}, { known: false }), ['none', 'known-patients-only']);
  assert.deepEqual(told({ forNew: false }, {}, { known: false, guest: true }), ['none', 'account-needed']);
  assert.deepEqual(told({ forNew: false }, {}, { known: false, referred: true }), ['direct'], 'whom the clinic calls in may come');
});
test('a visit of the look-back’s first day still counts, the day before it does not', () => {
  const rules = { seenWithinDays: 365 };
  assert.deepEqual(told(rules, {}, { lastVisitAt: '2025-12-08' }), ['direct']);
  assert.deepEqual(told(rules, {}, { lastVisitAt: '2025-12-07' }), ['call', 'no-recent-visit']);
  assert.deepEqual(told({ ...rules, alsoByRequest: true }, {}, { lastVisitAt: undefined }), ['request', 'no-recent-visit']);
  assert.deepEqual(told(rules, {}, { lastVisitAt: undefined, referred: true }), ['direct'], 'whom the clinic calls in may come');
});
test('without a referral the phone is left; with one it is open', () => {
  assert.deepEqual(told({ referralNeeded: true, alsoByRequest: true }), ['call', 'referral-needed']);
  assert.deepEqual(told({ referralNeeded: true }, {}, { guest: true, known: false }), ['call', 'account-needed']);
  assert.deepEqual(told({ referralNeeded: true }, {}, { referred: true }), ['direct']);
});
test('no more visits ahead than the clinic allows', () => {
  assert.deepEqual(told({ visitsAhead: 2 }, {}, { visitsAhead: 1 }), ['direct']);
  assert.deepEqual(told({ visitsAhead: 2 }, {}, { visitsAhead: 2 }), ['call', 'visit-limit']);
});
test('for an age that the visit is not for it is closed, to the day', () => {
  const child = { ages: { to: 16 } };
  assert.deepEqual(told(child, {}, { birthDate: '2010-12-09' }), ['direct']);
  assert.deepEqual(told(child, {}, { birthDate: '2010-12-08' }), ['none', 'age']);
  assert.deepEqual(told({ ages: { from: 65 } }, {}, { birthDate: '1961-12-09' }), ['none', 'age']);
  assert.deepEqual(told({ ages: { from: 65 } }, {}, { birthDate: '1961-12-08' }), ['direct']);
});
test('who was born on 29 February is older on 1 March', () => assert.deepEqual(['2026-02-28', '2026-03-01', '2028-02-28', '2028-02-29'].map((day) => ageOn('2008-02-29', day)), [17, 18, 19, 20]));

const anyRules = fc.record({
  forNew: fc.boolean(), forKnown: fc.boolean(), referralNeeded: fc.boolean(), alsoByRequest: fc.boolean(), ages: fc.record({ from: fc.nat(40), to: fc.integer({ min: 41, max: 120 }) }),
}, { requiredKeys: ['forNew', 'forKnown'] }).chain((rules) => fc.record({ seenWithinDays: fc.nat(800), visitsAhead: fc.nat(3) }, { requiredKeys: [] }).map((more) => ({ ...rules, ...more })));
const anySite = fc.record({ configured: fc.constantFrom('direct', 'request', 'call', 'none', 'something-new', undefined), staffed: fc.boolean(), today: fc.constant(today) });
const day = fc.integer({ min: 0, max: 30_000 }).map((ago) => new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10));
const anyPerson: fc.Arbitrary<PersonFacts> = fc.record({ birthDate: day, guest: fc.boolean(), known: fc.boolean(), lastVisitAt: fc.option(day, { nil: undefined }), referred: fc.boolean(), visitsAhead: fc.nat(4), openRequests: fc.nat(4) });

test('there is a reason exactly where one may not book at once, and never a request past the limit', () => {
  fc.assert(fc.property(anyRules, anySite, anyPerson, (rules, at, who) => {
    const { way, reasons, request } = decideWay(rules, at, who, limits);
    assert.equal(way === 'direct', reasons.length === 0);
    assert.equal(new Set(reasons).size, reasons.length);
    if (way === 'request') assert.ok(request);
    if (request) assert.ok(who.openRequests < limits.openRequests && (at.configured === 'request' || rules.alsoByRequest));
    if (way === 'direct') assert.ok(at.configured === 'direct' && at.staffed);
  }));
});

test('a rule more never opens what was closed', () => {
  const openness = { none: 0, call: 1, request: 2, direct: 3 };
  const more = fc.constantFrom<Partial<VisitRules>>({ referralNeeded: true }, { forNew: false }, { forKnown: false }, { seenWithinDays: 0 }, { visitsAhead: 0 }, { ages: { from: 30, to: 31 } });
  fc.assert(fc.property(anyRules, more, anySite, anyPerson, (rules, added, at, who) => {
    const bare: VisitRules = { ...rules };
    for (const name of Object.keys(added) as (keyof VisitRules)[]) if (!name.startsWith('for')) delete bare[name];
    assert.ok(openness[decideWay({ ...bare, ...added }, at, who, limits).way] <= openness[decideWay(bare, at, who, limits).way]);
  }));
});

const phone = { number: '+13035550100' };
const place = (locationId: string, way: Place['verdict']['way'], free: string[] = [], request = way === 'request'): Place => ({ locationId, verdict: { way, reasons: way === 'direct' ? [] : ['not-enabled'], request }, free, phone });
const kinds = (here: Place, places: Place[], more: Partial<Parameters<typeof alternativesTo>[1]> = {}) =>
  alternativesTo(here, { modalities: ['in-person'], places, instead: [], waitingList: false, ...more }).map(({ kind, locationId, modality, visitTypeId }) => [kind, locationId ?? modality ?? visitTypeId].filter(Boolean).join(' '));

test('the best way on stands first', () => {
  const here = place('a', 'none');
  assert.deepEqual(kinds(here, [here, place('b', 'request'), place('c', 'direct', ['in-person'])]), ['other-location c', 'other-location b', 'call']);
  assert.deepEqual(kinds(place('a', 'direct', ['in-person'], true), [], { waitingList: true }), ['request', 'waiting-list', 'call']);
  assert.deepEqual(kinds(place('a', 'request'), [place('b', 'request')], { waitingList: true, instead: ['check-up'] }), ['call'], 'the way itself is no way on, and no list is kept for requests');
  assert.deepEqual(kinds(place('a', 'none'), [], { instead: ['check-up'] }), ['other-visit-type check-up', 'call']);
});
test('by video one may come from anywhere', () => {
  const [here, there] = [place('a', 'none'), place('b', 'direct', ['video', 'in-person'])];
  const [first, second] = alternativesTo(here, { modalities: ['video', 'in-person'], places: [here, there], instead: [], waitingList: false });
  assert.deepEqual([first, second], [{ kind: 'other-location', locationId: 'b' }, { kind: 'other-modality', modality: 'video', locationId: 'b' }]);
});

test('no way on is closed, and none leads back to where one is', () => {
  const ways = fc.constantFrom('direct', 'request', 'call', 'none') as fc.Arbitrary<Place['verdict']['way']>;
  const anyPlace = fc.tuple(ways, fc.subarray(['in-person', 'video', 'phone']), fc.boolean());
  fc.assert(fc.property(fc.array(anyPlace, { minLength: 1, maxLength: 5 }), fc.boolean(), (list, waitingList) => {
    const places = list.map(([way, free, request], index) => place(String(index), way, free, way === 'request' || (way === 'direct' && request)));
    const [here] = places as [Place];
    const order = ['other-location', 'other-modality', 'other-visit-type', 'request', 'waiting-list', 'call'];
    for (const { kind, locationId, modality } of alternativesTo(here, { modalities: ['in-person', 'video', 'phone'], places, instead: [], waitingList })) {
      assert.ok(order.includes(kind));
      const at = places.find((one) => one.locationId === locationId);
      if (kind === 'other-location') assert.ok(at && at !== here && ((at.verdict.way === 'direct' && at.free.length) || at.verdict.way === 'request'));
      if (kind === 'other-modality') assert.ok(at?.verdict.way === 'direct' && at.free.includes(modality!));
      if (kind === 'request') assert.ok(here.verdict.request && here.verdict.way === 'direct');
      if (kind === 'waiting-list') assert.ok(here.verdict.way === 'direct');
    }
  }));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { distanceText, metresBetween, sortSites, type SiteOrder } from './distance.js';
import { lastVisits, optionAt, publicWay } from './way.js';

const riverside = { latitude: 39.7392, longitude: -104.9903 };
const lakeside = { latitude: 39.7797, longitude: -105.0558 };

test('a visit comes by its own way at a site, and by the best way where no site is named', () => {
  const type = { booking: 'request', bookingAt: [{ locationId: 'riverside', booking: 'direct' }] };
  assert.equal(publicWay(type, 'riverside'), 'direct');
  assert.equal(publicWay(type, 'lakeside'), 'request');
  assert.equal(publicWay(type, undefined), 'direct');
  assert.equal(publicWay({ booking: 'direct', bookingAt: [{ locationId: 'lakeside', booking: 'call' }], locationIds: ['lakeside'] }, undefined), 'call');
  assert.equal(publicWay({ booking: 'by-carrier-pigeon' }, undefined), 'by-carrier-pigeon');
});

test('what the backend says for a site goes before what it says for all', () => {
  const options = [{ visitTypeId: 'a', way: 'direct' }, { visitTypeId: 'a', locationId: 'lakeside', way: 'none' }, { visitTypeId: 'b', locationId: 'lakeside', way: 'call' }, { visitTypeId: 'b', locationId: 'riverside', way: 'request' }];
  assert.equal(optionAt(options, 'a', 'lakeside')?.way, 'none');
  assert.equal(optionAt(options, 'a', 'riverside')?.way, 'direct');
  assert.equal(optionAt(options, 'b', undefined)?.locationId, 'riverside');
  assert.equal(optionAt(options, 'c', undefined), undefined);
  assert.equal(optionAt(undefined, 'a', undefined), undefined);
});

test('the last visit to a site is the latest of what is said, for whatever', () => {
  const last = lastVisits([{ visitTypeId: 'a', way: 'direct', locationId: 'x', lastVisitAt: '2025-03-01' }, { visitTypeId: 'b', way: 'none', locationId: 'x', lastVisitAt: '2026-02-11' }, { visitTypeId: 'a', way: 'direct', locationId: 'y' }]);
  assert.deepEqual([...last], [['x', '2026-02-11']]);
});

test('a distance is the same both ways, none to itself, and never more than by way of a third place', () => {
  const point = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) });
  fc.assert(fc.property(point, point, point, (a, b, c) => {
    assert.ok(Math.abs(metresBetween(a, b) - metresBetween(b, a)) < 1e-3);
    assert.ok(metresBetween(a, a) < 1e-3);
    assert.ok(metresBetween(a, c) <= metresBetween(a, b) + metresBetween(b, c) + 1);
    assert.ok(metresBetween(a, b) <= Math.PI * 6_371_009);
  }));
  assert.ok(Math.abs(metresBetween(riverside, lakeside) - 7180) < 30); // two points in Denver
});

test('a distance is written in the unit of the country', () => {
  assert.equal(distanceText(7180, 'US', 'en'), '4.5 mi');
  assert.equal(distanceText(7180, 'DE', 'en'), '7.2 km');
  assert.equal(distanceText(23_400, undefined, 'en'), '23 km');
});

test('every site stays in the list, whatever it is sorted by, and those without the figure come last', () => {
  const sites = [{ id: '1', name: 'Riverside', position: riverside }, { id: '2', name: 'Annex' }, { id: '3', name: 'Lakeside', position: lakeside }];
  const names = (order: SiteOrder) => sortSites(sites, order, { from: lakeside, last: new Map([['1', '2026-02-11']]), reader: 'en' }).map(({ name }) => name);
  assert.deepEqual(names('distance'), ['Lakeside', 'Riverside', 'Annex']);
  assert.deepEqual(names('last-visited'), ['Riverside', 'Annex', 'Lakeside']);
  assert.deepEqual(names('name'), ['Annex', 'Lakeside', 'Riverside']);
});

/** Results: what is shown is what was sent, in the order of collection, and nothing of what is closed. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, type Clinic, type Person, type Schemas } from '../../../test/helpers/http.js';

let clinic: Clinic;
let amira: Person;
before(async () => {
  clinic = await freshClinic({ results: 'story' });
  amira = clinic.person('amira');
});

test('a series has the points of the reports, split where unit or method changes, each with its own range', async () => {
  const { body: { items } } = await amira.call<Schemas['ReportList']>('GET', `/patients/${amira.patientId}/reports?limit=100`);
  const { body: count } = await amira.call<Schemas['Report']>('GET', `/patients/${amira.patientId}/reports/${items.find(({ title }) => title === 'Complete blood count')!.id}`);
  const seriesOf = async (name: string) => {
    const { seriesId } = count.observations.flatMap(({ members = [] }) => members).find((one) => one.name.display === name)!;
    return (await amira.call<Schemas['Series']>('GET', `/patients/${amira.patientId}/series/${seriesId}`)).body;
  };
  const hemoglobin = await seriesOf('Hemoglobin');
  assert.deepEqual(hemoglobin.points.map(({ value, plot, splitId }) => [value.display, plot, splitId]), [
    ['11.2 g/dL', '11.2', 's1'], ['Not enough blood in the tube', undefined, undefined], ['10.6 g/dL', '10.6', 's1'], ['11.0 g/dL', '11.0', 's1'], ['12.4 g/dL', '12.4', 's1'],
    ['121 g/L', '121', 's2'], ['12.9', '12.9', 's3'], ['np', undefined, undefined],
  ]);
  assert.deepEqual(hemoglobin.splits, [{ id: 's1', unit: 'g/dL' }, { id: 's2', unit: 'g/L' }, { id: 's3' }]);
  assert.equal(hemoglobin.points[6]!.plotDerived, true);
  const vitaminD = await seriesOf('Vitamin D');
  assert.deepEqual(vitaminD.splits.map(({ method }) => method), ['Mass spectrometry', 'Immunoassay']);
  assert.deepEqual([...new Set(vitaminD.points.map(({ ranges }) => ranges![0]!.display))], ['30 to 60 ng/mL', '20 to 50 ng/mL']);
  assert.equal(vitaminD.points[5]!.value.display, '22.0 ng/mL', 'trailing zeros are kept');
});

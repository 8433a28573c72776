/** Allergies, conditions, vaccines, medicines and visits over every server: what was sent is what is told, and nothing more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { components } from '../../src/contract/generated/portico.js';
import { allergyOf } from '../../src/fhir/mapping/allergy.js';
import { appointment } from '../../src/fhir/mapping/appointment.js';
import { placeTime } from '../../src/fhir/mapping/common/place-time.js';
import { conditionOf } from '../../src/fhir/mapping/condition.js';
import { immunizationOf } from '../../src/fhir/mapping/immunization.js';
import { prescription } from '../../src/fhir/mapping/medication.js';
import type { MapContext } from '../../src/fhir/mapping/context.js';
import { wordsFor } from '../../src/fhir/words.js';
import { people, servers } from '../fhir-server/servers.js';
import { ask, grantFor, over } from './clinic.js';

type Schemas = components['schemas'];
const now = new Date('2026-10-12T12:00:00Z');

for (const { name, start } of servers) {
  test(`the record over ${name}`, async (t) => {
    const server = await start({ now: () => now });
    const list = async <T>(patient: string, path: string): Promise<T[]> => {
      const response = await over(server, grantFor(server, patient), { now: () => now })(ask(`/patients/${patient}/${path}${path.includes('?') ? '&' : '?'}limit=100`));
      assert.equal(response.status, 200, path);
      return ((await response.json()) as { items: T[] }).items;
    };
    const { rich, other, empty } = people;

    await t.test('an allergy keeps its year, its reactions and who recorded it; one that was a mistake keeps its name only', async () => {
      const items = await list<Schemas['Allergy']>(rich, 'allergies');
      const penicillin = items.find(({ id }) => id === 'a~penicillin')!;
      assert.deepEqual([penicillin.status, penicillin.date, penicillin.criticality, penicillin.recordedBy?.display], ['active', '1981', 'high', 'Dr Isolde Wren']);
      assert.deepEqual(penicillin.reactions?.map(({ manifestations, severity }) => [manifestations[0]!.display, severity]), [['Hives', 'moderate'], ['Swollen lips', 'severe']]);
      assert.equal(items.find(({ id }) => id === 'a~peanut')?.status, 'refuted');
      const mistake = items.find(({ id }) => id === 'a~shellfish');
      if (mistake) assert.deepEqual(Object.keys(mistake).sort(), ['id', 'status', 'title']);
    });

    await t.test('no known allergy is said, and of an empty record nothing is', async () => {
      assert.deepEqual((await list<Schemas['Allergy']>(other, 'allergies')).map(({ status }) => status), ['none-known']);
      assert.deepEqual(await list(empty, 'allergies'), []);
    });

    await t.test('a diagnosis of a visit without a status is not an active problem', async () => {
      const items = await list<Schemas['Condition']>(rich, 'conditions');
      const of = (id: string) => items.find((one) => one.id === `c~${id}`)!;
      assert.deepEqual([of('tired').scope, of('tired').status], ['visit-diagnosis', 'unknown']);
      assert.deepEqual([of('diabetes').scope, of('diabetes').status, of('diabetes').date], ['problem', 'active', '2022-05']);
      assert.deepEqual([of('asthma').status, of('asthma').dateText, of('ruled-out').status], ['remission', 'in childhood', 'refuted']);
      assert.ok(!items.some(({ id }) => id.includes('b-condition')));
    });

    await t.test('a vaccine that was not given is none that was', async () => {
      const items = await list<Schemas['Immunization']>(rich, 'immunizations');
      const of = (id: string) => items.find((one) => one.id === `i~${id}`)!;
      assert.deepEqual([of('shingles').status, of('shingles').statusReason], ['not-done', 'patient objection']);
      // The router that others wrote keeps numbers as JavaScript does.
      const half = name === 'medplum-router' ? '0.5' : '0.50';
      assert.deepEqual([of('flu').status, of('flu').lot, of('flu').dose, of('flu').manufacturer], ['given', 'LS-42', `1, ${half} mL`, 'Plover Vaccines']);
      assert.deepEqual([of('tetanus').date, of('tetanus').origin, of('polio').dateText], ['2017', 'outside', 'as a baby']);
    });

    await t.test('a prescription has its own end, its directions as written, and refills only where fills are known', async () => {
      const items = await list<Schemas['Medication']>(rich, 'medications');
      const of = (id: string) => items.find((one) => one.id === `m~${id}`)!;
      assert.deepEqual([of('metformin').name.display, of('metformin').directions, of('metformin').quantity, of('metformin').daysSupply], ['metformin 500 mg tablet', 'Take 1 tablet by mouth twice a day with food', '180 tablet', 90]);
      const { refillsLeft } = of('metformin');
      assert.ok(refillsLeft === undefined || refillsLeft === 2, `${refillsLeft}`);
      assert.deepEqual([of('iron').status, of('iron').name.display, of('iron').directions], ['expired', 'ferrous sulfate 325 mg tablet', 'One a day with food']);
      assert.equal(of('unreadable').name.display, 'Plover drops');
      assert.equal(items[0]!.status, 'active');
      assert.equal(of('wrong')?.directions, undefined);
    });

    await t.test('blood pressure has two parts, and a part that was not measured says so', async () => {
      const items = await list<Schemas['Observation']>(rich, 'vitals?from=2026-01-01');
      const of = (id: string) => items.find((one) => one.id === `o~${id}`)!;
      assert.deepEqual(of('bp-1').members?.map(({ value }) => value?.display), ['128 mmHg', '82 mmHg']);
      assert.deepEqual([of('bp-2').members?.[1]?.value?.kind, of('bp-2').flags?.[0]?.code], ['absent', 'H']);
      assert.ok(!items.some(({ collectedAt }) => collectedAt! < '2026'));
    });
  });
}

const context: MapContext = { base: new URL('https://fhir.example/r4/'), patientId: 'p', words: wordsFor('en').words, now, find: () => undefined, seriesIdOf: (key) => key };
const place = { actions: {}, timeZone: 'America/Denver' };

test('a visit stands at the clock of its place, whatever offset was sent', () => {
  assert.deepEqual(placeTime('2026-12-03T16:00:00Z', '2026-12-03T16:20:00Z', 'America/Denver'), { start: '2026-12-03T09:00:00-07:00', end: '2026-12-03T09:20:00-07:00', timeZone: 'America/Denver', localDate: '2026-12-03', localTime: '09:00' });
  assert.equal(placeTime('2026-07-01T00:30:00+05:30', undefined, 'Asia/Kathmandu')?.start, '2026-07-01T00:45:00+05:45');
  assert.equal(placeTime('2026-12-03', undefined, 'America/Denver'), undefined);
  assert.equal(placeTime('2026-12-03T16:00:00Z', undefined, 'Nowhere/None'), undefined);
});

test('a visit says in person only where a place takes part, and an unknown status as sent', () => {
  const visit = (more: object) => appointment({ resourceType: 'Appointment', id: 'v', ...more }, place, context)!;
  assert.equal(visit({ status: 'booked' }).modality, undefined);
  assert.equal(visit({ status: 'booked', participant: [{ actor: { reference: 'Location/1', display: 'Riverside' } }] }).modality, 'in-person');
  assert.deepEqual([visit({ status: 'triaged' }).status, visit({ status: 'triaged' }).statusText, visit({}).status], ['triaged', 'triaged', 'unknown']);
  assert.equal(appointment({ resourceType: 'Appointment', id: 'v', status: 'entered-in-error' }, place, context), undefined);
});

test('what carries a modifier that nobody here knows is named, and nothing of it is told', () => {
  const modifierExtension = [{ url: 'https://example.org/not', valueBoolean: true }];
  for (const told of [
    allergyOf({ resourceType: 'AllergyIntolerance', id: '1', code: { text: 'Latex' }, criticality: 'high', modifierExtension }, context),
    conditionOf({ resourceType: 'Condition', id: '1', code: { text: 'Latex' }, onsetString: 'long ago', modifierExtension }, context),
    immunizationOf({ resourceType: 'Immunization', id: '1', vaccineCode: { text: 'Latex' }, status: 'completed', lotNumber: '1', modifierExtension }, context),
  ]) {
    assert.deepEqual([told.title.display, told.status, told.statusText], ['Latex', 'unknown', context.words.elsewhere]);
    assert.equal(/high|long ago|"lot"/.test(JSON.stringify(told)), false);
  }
});

test('nothing throws, whatever is missing', () => {
  const find = context.find;
  for (const map of [
    () => allergyOf({ resourceType: 'AllergyIntolerance', id: '1' }, { ...context, find }),
    () => conditionOf({ resourceType: 'Condition', id: '1' }, context), () => immunizationOf({ resourceType: 'Immunization', id: '1' }, context),
    () => prescription({ resourceType: 'MedicationRequest', id: '1' }, undefined, context), () => appointment({ resourceType: 'Appointment', id: '1', participant: [{}] }, place, context),
  ]) assert.doesNotThrow(map);
});

test('refills are left only where it is known what was handed out', () => {
  const sent = { resourceType: 'MedicationRequest' as const, id: '1', status: 'active' as const, dispenseRequest: { numberOfRepeatsAllowed: 2 } };
  const handed = (status: 'completed' | 'in-progress') => ({ resourceType: 'MedicationDispense' as const, id: status, status });
  assert.equal(prescription(sent, undefined, context).refillsLeft, undefined);
  assert.equal(prescription(sent, [], context).refillsLeft, 2);
  assert.equal(prescription(sent, [handed('completed'), handed('in-progress')], context).refillsLeft, 2);
  assert.equal(prescription(sent, Array.from({ length: 9 }, () => handed('completed')), context).refillsLeft, 0);
});

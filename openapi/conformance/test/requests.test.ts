import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOperations, type Schema } from '../contract.js';
import { mutations } from '../rules/mutations.js';
import { asQuery, queryPointer, querySchema, readQuery } from '../rules/queries.js';
import { choose, sample } from '../rules/samples.js';
import { createValidate } from '../rules/schemas.js';
import { addDays, apart, bookingBody, daysFault, orderFault } from '../rules/times.js';
import { contract } from './helpers.js';

const validate = createValidate(contract);
const operations = readOperations(contract);

test('every body and parameter of the contract has a sample that it allows', () => {
  const schemas = operations.flatMap((operation) => [...(operation.body ? [operation.body] : []), ...operation.parameters.map((parameter) => parameter.schema)]);
  assert.ok(schemas.length > 50);
  for (const schema of schemas) assert.equal(validate(schema, sample(contract, schema)), undefined, JSON.stringify(schema));
});

test('every body is made wrong in each of its members, and most tries are really wrong', () => {
  for (const { id, body } of operations) {
    if (!body) continue;
    const all = mutations(contract, body, sample(contract, body), 'null');
    const wrong = all.filter(({ value }) => validate(body, value) !== undefined);
    assert.ok(wrong.length >= all.length * 0.8, `${id}: ${wrong.length} of ${all.length}`);
    for (const name of Object.keys(choose(contract, body).properties!)) assert.ok(wrong.some(({ pointer }) => pointer === `/${name}` || pointer.startsWith(`/${name}/`)), `${id} ${name}`);
    assert.ok(wrong.some(({ kind }) => kind === 'extra-member'), id);
  }
});

test('each keyword has its mutation, at the place that a refusal has to name', () => {
  const schema: Schema = {
    type: 'object', required: ['name'], unevaluatedProperties: false,
    properties: {
      name: { type: 'string', minLength: 2, maxLength: 5, pattern: '^[a-z]+$' }, day: { type: 'string', format: 'date' }, part: { type: 'string', enum: ['morning'] },
      count: { type: 'integer', minimum: 1, maximum: 3 }, tags: { type: 'array', minItems: 1, maxItems: 2, items: { type: 'string' } }, inner: { type: 'object', required: ['yes'], properties: { yes: { type: 'boolean' } } },
    },
  };
  const found = mutations(contract, schema, { name: 'abc' }, 'null').map(({ kind, pointer }) => `${kind} ${pointer}`);
  for (const one of [
    'null ', 'type ', 'missing /name', 'extra-member /conformanceExtra', 'type /name', 'pattern /name', 'too-short /name', 'too-long /name', 'null /day', 'format /day', 'not-listed /part',
    'too-small /count', 'too-large /count', 'too-few /tags', 'too-many /tags', 'type /tags/0', 'missing /inner/yes', 'type /inner/yes',
  ]) assert.ok(found.includes(one), `${one} in ${found.join(', ')}`);
  const [tooLong] = mutations(contract, schema, { name: 'abc' }, 'null').filter(({ kind, pointer }) => kind === 'too-long' && pointer === '/name');
  assert.deepEqual(tooLong!.value, { name: 'xxxxxx' });
});

test('a query is made wrong only in what an address can say', () => {
  const operation = operations.find(({ id }) => id === 'listSlots')!;
  const schema = querySchema(operation);
  assert.deepEqual(schema.required, ['visitTypeId']);
  const type = (given: { schema: Schema }) => choose(contract, given.schema).type;
  const read = (query: Record<string, string | string[]>) => validate(schema, readQuery(query, type, operation));
  assert.equal(read({ visitTypeId: 'a', locationId: 'b', modality: ['video', 'phone'] }), undefined);
  assert.equal(read(asQuery({ visitTypeId: 7 })!), undefined, 'a number is a text in an address');
  assert.ok(read({ visitTypeId: 'not an id!' }) && read({}) && read({ visitTypeId: 'a', from: 'yesterday' }) && read({ visitTypeId: 'a', other: 'x' }));
  assert.equal(asQuery({ visitTypeId: null }), undefined);
  assert.equal(asQuery([]), undefined);
  assert.equal(queryPointer({ pointer: '/locationId/0' }), 'query/locationId');
  const list = operations.find(({ id }) => id === 'listDrafts')!;
  const limit = (text: string) => validate(querySchema(list), readQuery({ limit: text }, type, list));
  assert.equal(limit('5'), undefined);
  assert.ok(limit('0') && limit('seven') && limit('1.5'));
});

const slot = (start: string, minutes = 20) => ({
  id: start, locationId: 'l', modality: 'in-person',
  when: { start: `${start}:00Z`, end: new Date(Date.parse(`${start}:00Z`) + minutes * 60_000).toISOString(), timeZone: 'UTC', localDate: start.slice(0, 10), localTime: start.slice(11) },
});

test('times are chosen late, in turn from each list, and never where somebody is busy', () => {
  const lists = [[slot('2026-12-01T09:00'), slot('2026-12-01T10:00'), slot('2026-12-01T11:00')], [slot('2026-12-01T10:50', 30), slot('2026-12-01T08:00')]];
  assert.deepEqual(apart(lists, [], 3).map(({ id }) => id), ['2026-12-01T11:00', '2026-12-01T08:00', '2026-12-01T10:00']);
  assert.deepEqual(apart(lists, [{ start: '2026-12-01T10:30:00Z' }], 2).map(({ id }) => id), ['2026-12-01T10:00', '2026-12-01T08:00']);
  assert.deepEqual(apart([], [], 2), []);
});

test('slots stand in order and on their days', () => {
  const slots = [slot('2026-12-01T09:00'), slot('2026-12-02T08:00')];
  assert.equal(orderFault(slots), undefined);
  assert.match(orderFault([...slots].reverse())!, /stands after/);
  assert.equal(daysFault(slots, '2026-12-01', '2026-12-03'), undefined);
  assert.match(daysFault(slots, '2026-12-01', '2026-12-02')!, /outside/);
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
});

test('a booking says what this clinic asks for, and no more', () => {
  assert.deepEqual(bookingBody(undefined, 's'), { slotId: 's' });
  const fields = [{ name: 'reason', required: true }, { name: 'contact' }, { name: 'interpreterLanguage', required: true, options: [{ value: 'fr', label: 'French' }] }];
  assert.deepEqual(bookingBody({ state: 'available', fields, acknowledgements: [{ id: 'a', text: 'Yes' }] }, 's', 'h'), { slotId: 's', holdId: 'h', reason: 'Test', interpreterLanguage: 'fr', acknowledgements: ['a'] });
});

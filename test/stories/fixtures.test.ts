/** The answers of the stories' backends hold to the contract, so that no story shows what no backend may say. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readOperations, type ContractDocument, type Schema } from '../../openapi/conformance/contract.js';
import { createValidate } from '../../openapi/conformance/rules/schemas.js';
import { freeSlots, today, visitTypeId } from '../../stories/fixtures/clinic.js';
import { fixture, routes, type OperationId } from '../../stories/fixtures/fixture.js';
import { valueReports } from '../../stories/fixtures/result-values.js';
import { reportsIn } from '../../stories/fixtures/results.js';
import { answersOf, states, type StateName } from '../../stories/fixtures/states.js';
import { seriesIds } from '../../stories/fixtures/trends.js';

const contract = JSON.parse(await readFile(new URL('../../openapi/dist/portico.json', import.meta.url), 'utf8')) as ContractDocument;
const validate = createValidate(contract);
const operations = new Map(readOperations(contract).map((operation) => [operation.id, operation]));
const [slot] = freeSlots(visitTypeId('check-up'), today, '2026-12-14');

const bodies: Partial<Record<OperationId, unknown>> = {
  createVerification: { purpose: 'guest-booking', channel: 'sms', destination: '+13035550166' }, checkVerification: { code: '123456' },
  createHold: { slotId: slot!.id }, bookAppointment: { slotId: slot!.id }, rescheduleAppointment: { slotId: slot!.id }, cancelAppointment: { reasonCode: 'other' }, requestAppointment: { visitTypeId: visitTypeId('check-up'), preferred: [{ date: today, dayPart: 'any' }] }, joinWaitingList: { visitTypeId: visitTypeId('check-up'), windows: [{ from: today, to: '2026-12-14', dayPart: 'any' }] }, saveDraft: { kind: 'booking', values: { reason: 'Knee' } },
};

/** What a state may have an answer of its own for; any other id is one that is not known. */
const ids: Readonly<Record<string, readonly string[]>> = {
  reportId: [...reportsIn('en'), ...valueReports].map(({ id }) => id), seriesId: seriesIds, documentId: ['document-1'], retrievalId: ['retrieval-1'],
};
const pathsOf = (template: string): string[] => {
  const several = Object.keys(ids).find((name) => template.includes(`{${name}}`));
  return (several === undefined ? [template] : [...ids[several]!, 'some-id'].map((id) => template.replace(`{${several}}`, id))).map((path) => path.replaceAll(/\{\w+\}/g, 'some-id'));
};

function request(id: OperationId, method: string, path: string, lang: string): Request {
  const query = ['listSlots', 'listPractitioners', 'listBookingOptions'].includes(id) ? `?visitTypeId=${slot!.visitTypeId}` : '';
  const body = bodies[id];
  return new Request(`https://portico.invalid${path}${query}`, { method, headers: { 'Accept-Language': lang }, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

/** What is wrong with an answer; nothing where it is as documented, or does not come. */
async function fault(id: OperationId, answer: Promise<Response>): Promise<string | undefined> {
  const response = await Promise.race([answer.catch(() => undefined), new Promise<void>((resolve) => setImmediate(resolve))]);
  if (!response) return undefined;
  if (!response.ok) return refusalFault(response);
  const documented = operations.get(id)!.successes[response.status];
  if (!documented) return `${response.status} is not documented`;
  if (!documented.content) return response.body ? 'has a body' : undefined;
  const { type, schema } = documented.content;
  const sent = response.headers.get('Content-Type')?.split(';')[0] ?? 'nothing';
  if (type === '*/*' ? !sent.includes('/') : sent !== type) return `is ${sent}, not ${type}`;
  return type === 'application/json' ? judged(id, schema, await response.text()) : undefined;
}

/** Most states answer most questions alike: the same words are held to the schema once. */
const judgements = new Map<string, string | undefined>();
function judged(id: OperationId, schema: Schema, words: string): string | undefined {
  const key = `${id} ${words}`;
  if (!judgements.has(key)) judgements.set(key, validate(schema, JSON.parse(words)) as string | undefined);
  return judgements.get(key);
}

async function refusalFault(response: Response): Promise<string | undefined> {
  const details = (await response.json()) as { type: string };
  const known = contract['x-portico-problem-types'][details.type.replace('urn:portico:problem:', '')];
  if (known?.status !== response.status) return `${details.type} does not come with ${response.status}`;
  return validate(contract.components.schemas.Problem!, details) as string | undefined;
}

test('the table of routes is the contract’s own', () => {
  for (const [id, method, path, status] of routes) {
    const operation = operations.get(id);
    assert.equal(`${operation?.method} ${operation?.template}`, `${method} ${path}`);
    assert.ok(operation?.successes[status], `${id} ${status}`);
  }
});

for (const state of Object.keys(states) as StateName[]) {
  test(`answers of the state "${state}" are ${/malformed$/i.test(state) ? 'not what' : 'as'} the contract says, in each language`, async () => {
    const faults: string[] = [];
    for (const lang of ['en', 'es', 'ar']) {
      const backend = fixture(answersOf(state));
      const ask = async ([id, method]: (typeof routes)[number], path: string) => {
        const found = await fault(id, backend(request(id, method, path, lang)));
        if (found) faults.push(`${lang} ${id} ${path}: ${found}`);
      };
      for (const route of routes) for (const path of pathsOf(route[2])) await ask(route, path);
      // Some states answer the second time in another way.
      for (const route of routes) await ask(route, pathsOf(route[2])[0]!);
    }
    if (/malformed$/i.test(state)) assert.notDeepEqual(faults, []);
    else assert.deepEqual(faults, []);
  });
}

/** The answers of the stories' backends hold to the contract, so that no story shows what no backend may say. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readOperations, type ContractDocument } from '../../openapi/conformance/contract.js';
import { createValidate } from '../../openapi/conformance/rules/schemas.js';
import { freeSlots, today, visitTypeId } from '../../stories/fixtures/clinic.js';
import { fixture, routes, type OperationId } from '../../stories/fixtures/fixture.js';
import { answersOf, states, type StateName } from '../../stories/fixtures/states.js';

const contract = JSON.parse(await readFile(new URL('../../openapi/dist/portico.json', import.meta.url), 'utf8')) as ContractDocument;
const validate = createValidate(contract);
const operations = new Map(readOperations(contract).map((operation) => [operation.id, operation]));
const [slot] = freeSlots(visitTypeId('check-up'), today, '2026-12-14');

const bodies: Partial<Record<OperationId, unknown>> = {
  createVerification: { purpose: 'guest-booking', channel: 'sms', destination: '+13035550166' }, checkVerification: { code: '123456' },
  createHold: { slotId: slot!.id }, bookAppointment: { slotId: slot!.id }, rescheduleAppointment: { slotId: slot!.id }, cancelAppointment: { reasonCode: 'other' }, requestAppointment: { visitTypeId: visitTypeId('check-up'), preferred: [{ date: today, dayPart: 'any' }] }, joinWaitingList: { visitTypeId: visitTypeId('check-up'), windows: [{ from: today, to: '2026-12-14', dayPart: 'any' }] }, saveDraft: { kind: 'booking', values: { reason: 'Knee' } },
};

function request(id: OperationId, method: string, path: string, lang: string): Request {
  const query = ['listSlots', 'listPractitioners', 'listBookingOptions'].includes(id) ? `?visitTypeId=${slot!.visitTypeId}` : '';
  const body = bodies[id];
  return new Request(`https://portico.invalid${path.replaceAll(/\{\w+\}/g, 'some-id')}${query}`, { method, headers: { 'Accept-Language': lang }, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

/** What is wrong with an answer; nothing where it is as documented, or does not come. */
async function fault(id: OperationId, answer: Promise<Response>): Promise<string | undefined> {
  const response = await Promise.race([answer.catch(() => undefined), new Promise<void>((resolve) => setImmediate(resolve))]);
  if (!response) return undefined;
  if (!response.ok) return refusalFault(response);
  const documented = operations.get(id)!.successes[response.status];
  if (!documented) return `${response.status} is not documented`;
  if (!documented.content) return response.body ? 'has a body' : undefined;
  return validate(documented.content.schema, await response.json()) as string | undefined;
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
      for (const [id, method, path] of [...routes, ...routes]) {
        const found = await fault(id, backend(request(id, method, path, lang)));
        if (found) faults.push(`${lang} ${id}: ${found}`);
      }
    }
    if (/malformed$/i.test(state)) assert.notDeepEqual(faults, []);
    else assert.deepEqual(faults, []);
  });
}

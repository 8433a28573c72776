/** The conformance suite over the adapter, on every server: what it claims it keeps, and what it cannot do it says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Backend } from '../../openapi/conformance/client.js';
import { contract } from '../../openapi/conformance/test/helpers.js';
import { runSuite } from '../../openapi/conformance/suite.js';
import { people, servers } from '../fhir-server/servers.js';
import { grantFor, over } from './clinic.js';

for (const { name, start } of servers) {
  test(`the adapter over ${name} keeps the contract`, async () => {
    const server = await start();
    const grant = grantFor(server, people.rich);
    const ended = new Set<string>();
    const as = (patient: string) => over(server, { ...grantFor(server, patient) });
    const caller = over(server, grant, { end: async () => void ended.add(grant.accessToken), extend: async () => grant });
    const [nobody, other, dead] = [over(server), as(people.other), over(server, { ...grant, accessToken: 'never-one', expiresAt: new Date(0) })];
    const backend: Backend = (request) => ({ 'Bearer caller': caller, 'Bearer other': other }[request.headers.get('Authorization') ?? ''] ?? (request.headers.has('Authorization') ? dead : nobody))(request);
    const config = { token: 'caller', otherToken: 'other', patientId: people.rich, otherPatientId: people.other, write: true };
    const report = await runSuite({ backend, base: 'https://portico.invalid', config, contract, wait: () => Promise.reject(new Error('It asked to wait.')) });
    assert.deepEqual(report.results.filter(({ status }) => status === 'failed').map(({ id, reason }) => `${id}: ${reason}`), []);
    assert.ok(report.passed > 150, `${report.passed} rows`);
  });
}

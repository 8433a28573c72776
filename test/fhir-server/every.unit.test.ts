/** What holds of every server, whatever its manners. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CapabilityStatement, FhirResource, Observation } from 'fhir/r4.js';
import { record } from '../../demo/fhir-server/data/record.js';
import { asBrowser } from './as-browser.js';
import { reader } from './reading.js';
import { people, servers } from './servers.js';

const idsOf = (resources: FhirResource[]) => [...new Set(resources.map(({ id }) => id!))].sort();
const ofRich = (type: string, has: (resource: FhirResource) => boolean = () => true) => idsOf(record.filter((resource) => resource.resourceType === type && JSON.stringify(resource).includes('"Patient/pat-a"') && has(resource)));
const inCategory = (code: string) => (resource: FhirResource) => JSON.stringify((resource as Observation).category).includes(`"${code}"`);

for (const { name, personality, start } of servers) {
  describe(name, () => {
    test('finds the whole of a list, page by page, and nothing else', async () => {
      const { list } = reader(await start());
      assert.deepEqual(idsOf(await list('Observation?patient=pat-a&category=laboratory')), ofRich('Observation', inCategory('laboratory')));
      assert.deepEqual(idsOf(await list('Observation?patient=pat-a&category=http://terminology.hl7.org/CodeSystem/observation-category|vital-signs&_count=100')), ofRich('Observation', inCategory('vital-signs')));
      assert.deepEqual(idsOf(await list('DiagnosticReport?patient=Patient/pat-a&category=LAB')), ofRich('DiagnosticReport', inCategory('LAB')));
      assert.deepEqual(idsOf(await list('MedicationRequest?patient=pat-a&intent=order,plan')), ofRich('MedicationRequest'));
      assert.deepEqual(idsOf(await list('Immunization?patient=pat-a')), ofRich('Immunization'));
    });

    test('reads one resource, and tells an empty record from a missing one', async () => {
      const server = await start();
      const { ask } = reader(server);
      assert.equal((await (await ask('Observation/hemoglobin')).json() as Observation).id, 'hemoglobin');
      assert.equal((await ask('Observation/nothing-such')).status, 404);
      assert.deepEqual(await reader(server, server.token(people.empty)).list('AllergyIntolerance?patient=pat-c'), []);
    });

    test('shows no one else’s record, by search, by read, by link', async () => {
      const server = await start();
      const { ask, page } = reader(server);
      for (const path of ['Observation?patient=pat-b&category=laboratory', 'Observation/b-glucose', 'Patient/pat-b', 'DiagnosticReport/b-report']) assert.ok((await ask(path)).status >= 400, path);
      const next = (await page('Observation?patient=pat-a&category=laboratory&_count=5')).link?.find(({ relation }) => relation === 'next')?.url;
      assert.ok(next);
      const other = await reader(server, server.token(people.other)).ask(next);
      assert.ok(other.status >= 400);
    });

    test('answers nobody without a token, with a dead one, or beyond its scope', async () => {
      const server = await start();
      const path = 'Immunization?patient=pat-a';
      assert.equal((await reader(server, 'made-up').ask(path)).status, 401);
      const narrow = server.token(people.rich, 'patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory patient/Condition.read');
      assert.ok((await reader(server, narrow).ask(path)).status >= 400);
      assert.equal((await reader(server, narrow).ask('Condition?patient=pat-a')).status, 200);
      assert.deepEqual(await reader(server, narrow).list('Observation?patient=pat-a&category=vital-signs'), []);
      assert.ok((await reader(server, narrow).ask('Observation/weight')).status >= 400);
      const dead = reader(server);
      server.expireTokens();
      assert.equal((await dead.ask(path)).status, 401);
    });

    test('says of itself what it does', async () => {
      const { ask } = reader(await start());
      const { rest, fhirVersion } = await (await ask('metadata')).json() as CapabilityStatement;
      assert.equal(fhirVersion, '4.0.1');
      for (const { type, interaction, searchParam = [] } of rest![0]!.resource!) {
        const offer = personality.types[type]!;
        assert.equal(interaction!.some(({ code }) => code === 'search-type'), offer.search.length > 0 || offer.byId === true, type);
        for (const one of offer.search) assert.ok(searchParam.some(({ name: known }) => known === one), `${type}.${one}`);
      }
      const smart = await (await ask('.well-known/smart-configuration')).json() as Record<string, unknown>;
      assert.deepEqual(smart.code_challenge_methods_supported, ['S256']);
    });

    test('a browser gets through with a token and Accept, and sees only what is exposed', async () => {
      const server = await start();
      const browser = asBrowser([server]);
      const headers = { Authorization: `Bearer ${server.token(people.rich)}`, Accept: 'application/fhir+json' };
      const response = await browser(`${server.base}/Observation/hemoglobin`, { headers });
      assert.equal(response.status, 200);
      if (!personality.cors.exposeHeaders.includes('ETag')) assert.equal(response.headers.get('ETag') ?? response.headers.get('E-Tag'), null);
      await assert.rejects(browser(`${server.base}/Observation/hemoglobin`, { headers: { ...headers, traceparent: '00-1' } }), TypeError);
      await assert.rejects(browser('https://pictures.elsewhere.example/ecg.pdf', { headers }), TypeError);
    });

    test('says when it is asked too much', async () => {
      const server = await start();
      server.busy(1);
      const { ask } = reader(server);
      assert.equal((await ask('Immunization?patient=pat-a')).status, 429);
      assert.equal((await ask('Immunization?patient=pat-a')).status, 200);
    });
  });
}

/** `npx portico` of the packed package, over the reference backend, the same with a defect, and a server that gets much wrong. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { freePort, startDemo, type Demo } from '../../../scripts/test/demo-server.mjs';
import { packed, portico, type Packed } from '../../../test/package/packed.js';
import { configOf, freshClinic } from '../../conformance/test/helpers.js';
import type { Diagnosis } from '../deviation.js';
import { startWrongServer, type WrongServer } from './wrong-server.js';

describe('the packed command', () => {
  let project: Packed;
  let right: Demo;
  let defective: Demo;
  let wrong: WrongServer;
  let config: string;
  before(async () => {
    project = await packed();
    [right, defective, wrong] = await Promise.all([startDemo(), startDemo(['--defect', 'drops-a-required-member']), startWrongServer()]);
    config = join(project.folder, 'config.json');
  });
  after(async () => {
    wrong.stop();
    await Promise.all([right.stop(), defective.stop(), project.remove()]);
  });

  /** A clinic of its own, and the configuration of a patient of it. */
  async function patientOf(demo: Demo): Promise<string> {
    const clinic = await freshClinic(demo.api);
    await writeFile(config, JSON.stringify(configOf(clinic, false)));
    return clinic.api;
  }
  const doctor = async (...args: string[]) => {
    const { code, out } = await portico(project, 'doctor', ...args, '--json');
    return { code, ...(JSON.parse(out) as Diagnosis) };
  };

  test('doctor finds nothing wrong with the reference backend, for anybody or for a patient', async () => {
    const anybody = await portico(project, 'doctor', right.api, '--origin', right.site);
    assert.deepEqual([anybody.code, anybody.error], [0, '']);
    assert.match(anybody.out, /^Not asked: what only a signed-in patient sees\. Give --config FILE\.\nNo deviation in \d+ operations asked at http:\S+\.\n$/);
    const patient = await portico(project, 'doctor', await patientOf(right), '--config', config);
    assert.deepEqual([patient.code, patient.error], [0, ''], patient.out);
    assert.match(patient.out, /No deviation in \d+ operations/);
  });

  test('doctor names the member that a backend leaves out, and what mends it', async () => {
    const { code, out } = await portico(project, 'doctor', defective.api);
    assert.equal(code, 1);
    assert.match(out, /^getClinic {2}GET \/clinic\n {2}field {5}\/timeZone\n {2}expected {2}a value\n {2}got {7}nothing\n {2}to mend {3}Add "timeZone"; it is required\.\n/);
    assert.match(out, /\n1 deviation in 1 of \d+ operations asked at http:\S+\.\n$/);
  });

  test('doctor names the origin that a backend does not let in, once', async () => {
    const { code, deviations } = await doctor(right.api, '--origin', 'https://www.elsewhere.example');
    assert.equal(code, 1);
    assert.deepEqual(deviations.map(({ operation, field, expected, got }) => [operation, field, expected, got]), [['getClinic', 'header Access-Control-Allow-Origin', 'https://www.elsewhere.example', 'none']]);
  });

  test('doctor names operation, field, expected and got of all that a first try gets wrong', async () => {
    const { code, deviations } = await doctor(wrong.base, '--origin', 'https://www.clinic.example');
    assert.equal(code, 1);
    const found = new Set(deviations.map(({ operation, field, expected, got }) => `${operation} ${field}: ${expected}, not ${got}`));
    for (const one of [
      'getClinic /contract/version: 0.x.x, not 2.0.0',
      'getClinic /emergency: a value, not nothing',
      'getClinic /timeZone: string, not number 7',
      'getClinic /privacy/url: text that matches ^https?://, not "our privacy page"',
      'getClinic header Access-Control-Allow-Origin: https://www.clinic.example, not none',
      'getSession cookie sid: HttpOnly, not Path=/',
      'getSession cookie sid: SameSite=Lax, not Path=/',
      'listVisitTypes header Content-Type: application/json, not text/html',
      'listVisitTypes body: JSON, not a page of HTML',
      'listPractitioners header Content-Type: application/json, not text/plain',
      'listPractitioners /asOf: date-time, such as 2026-12-07T08:00:00-07:00, not "7 December"',
      'listSlots status: 200, not 302',
    ]) assert.ok(found.has(one), `${one} is not among\n${[...found].join('\n')}`);
    assert.match([...found].find((one) => one.startsWith('endSession /type')) ?? '', /not about:blank$/);
    for (const { mend } of deviations) assert.match(mend, /\.$/);
  });

  test('conformance holds a backend to the contract', async () => {
    const base = await patientOf(right);
    const whole = await portico(project, 'conformance', base, '--config', config, '--json');
    const { passed, failed } = JSON.parse(whole.out) as { passed: number; failed: number };
    assert.deepEqual([whole.code, failed], [0, 0]);
    assert.ok(passed > 100, String(passed));
    const broken = await portico(project, 'conformance', await patientOf(defective), '--config', config);
    assert.equal(broken.code, 1);
    assert.match(broken.out, /^FAILED +schema\.getClinic +GET \/clinic answered 200: .*timeZone/m);
  });

  test('what was called wrongly is one sentence', async () => {
    const closed = `http://localhost:${await freePort()}`;
    const cases: [string[], RegExp][] = [
      [[], /^Usage: npx portico doctor URL /],
      [['heal', 'http://a.example'], /^Usage: npx portico doctor URL /],
      [['doctor'], /^Usage: npx portico doctor URL \[--origin ORIGIN\]/],
      [['doctor', 'clinic'], /^clinic is not an http or https address\./],
      [['doctor', closed, '--origin', 'https://www.clinic.example/book'], /is not an origin; one is https:\/\/www\.clinic\.example, without a path\./],
      [['doctor', closed, '--config', 'none.json'], /^The configuration none\.json cannot be read\./],
      [['doctor', closed], new RegExp(`^Nothing answers at ${closed}: `)],
      [['conformance', closed], /^--config is missing\. Usage: npx portico conformance URL --config FILE \[--json\]\./],
    ];
    for (const [args, pattern] of cases) {
      const { code, out, error } = await portico(project, ...args);
      assert.match(error, pattern);
      assert.deepEqual([code, out, error.trim().split('\n').length], [1, '', 1], error);
    }
  });
});

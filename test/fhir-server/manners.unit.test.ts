/** Where each vendor's server departs from the others: what an adapter must bear. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AllergyIntolerance, Condition, Observation, OperationOutcome } from 'fhir/r4.js';
import { codesOf, issuesOf, matchesOf, nextOf, reader } from './reading.js';
import { people, servers } from './servers.js';

const start = async (name: string, now?: () => Date) => {
  const server = await servers.find((one) => one.name === name)!.start({ ...(now && { now }) });
  return { server, ...reader(server) };
};
const outcome = async (response: Response) => ({ status: response.status, codes: codesOf((await response.json() as OperationOutcome).issue) });
const laboratory = 'Observation?patient=pat-a&category=laboratory';

test('strict-uscore refuses what US Core does not list: order, parameters, and searches that lack one', async () => {
  const { ask } = await start('strict-uscore');
  for (const path of [`${laboratory}&_sort=-date`, `${laboratory}&_include=Observation:has-member`, `${laboratory}&code:text=iron`, 'Observation?patient=pat-a', 'MedicationRequest?patient=pat-a', 'CarePlan?patient=pat-a', 'CareTeam?patient=pat-a', 'Observation?patient=pat-a&category=laboratory&date=soon']) assert.equal((await ask(path)).status, 400, path);
  assert.equal((await ask('Appointment?patient=pat-a')).status, 404);
});

test('a page ends: 410 in strict-uscore and HAPI, 400 with 4113 in Epic', async () => {
  for (const name of ['strict-uscore', 'hapi', 'epic', 'athena']) {
    const { server, ask, page } = await start(name);
    const next = nextOf(await page(`${laboratory}&_count=5`))!;
    server.expirePages();
    const { status, codes } = await outcome(await ask(next));
    assert.deepEqual([status, codes], name === 'epic' ? [400, ['4113']] : [name === 'athena' ? 400 : 410, [undefined]], name);
  }
});

test('pages end by the clock too', async () => {
  let now = new Date('2026-11-21T12:00:00Z');
  const { server, ask, page } = await start('strict-uscore', () => now);
  const next = nextOf(await page(laboratory))!;
  now = new Date('2026-11-21T12:02:00Z');
  assert.equal((await ask(next)).status, 410);
  now = new Date('2026-11-21T13:00:00Z');
  assert.equal((await reader(server, server.token(people.rich)).ask('Patient/pat-a')).status, 200);
  assert.equal((await ask('Patient/pat-a')).status, 401);
});

test('links to a further page look different everywhere, and lead there', async () => {
  const shape: Record<string, RegExp> = {
    'strict-uscore': /\/r4\/Observation\?page-token=[\w-]+$/, epic: /\/Observation\?sessionID=[\w-]+$/, 'oracle-patient': /category=laboratory&.*-pageContext=/, athena: /category=laboratory&.*cursor=/,
    medplum: /_cursor=/, hapi: /\/r4\?_getpages=[\w-]+&_getpagesoffset/, 'small-vendors': /\/R4\/Observation\?.*page=/, 'medplum-router': /_offset=5/,
  };
  for (const { name } of servers) {
    const { page } = await start(name);
    const next = nextOf(await page(`${laboratory}&_count=5`));
    assert.match(next ?? '', shape[name]!, name);
  }
});

test('Bundle.total is the page in Epic, nothing in athena, wrong over an empty list in a small vendor’s', async () => {
  const total = async (name: string, path: string, token?: (server: Awaited<ReturnType<typeof start>>['server']) => string) => {
    const { server, page } = await start(name);
    return (await (token ? reader(server, token(server)).page(path) : page(path))).total;
  };
  assert.equal(await total('epic', `${laboratory}&_count=5`), 5);
  assert.equal(await total('athena', laboratory), undefined);
  assert.equal(await total('small-vendors', 'Immunization?patient=pat-c', (server) => server.token(people.empty)), 50);
});

test('Epic: a first page may be empty and others follow', async () => {
  const { pages } = await start('epic');
  const [first, second] = await pages('DiagnosticReport?patient=pat-a&category=LAB');
  assert.deepEqual([matchesOf(first!).length, matchesOf(second!).length > 0], [0, true]);
});

test('Epic: categories it does not know, did not give, or misses are 400 with its numbers', async () => {
  const { ask } = await start('epic');
  const answered = async (path: string) => outcome(await ask(path));
  assert.deepEqual(await answered('Observation?patient=pat-a'), { status: 400, codes: ['59108'] });
  assert.deepEqual(await answered('Observation?patient=pat-a&category=delivery'), { status: 400, codes: ['59109', '59111'] });
  assert.deepEqual(await answered('Observation?patient=pat-a&category=survey'), { status: 400, codes: ['59022', '59204'] });
  assert.deepEqual(await answered('CarePlan?patient=pat-a&category=assess-plan'), { status: 400, codes: ['59159'] });
  assert.deepEqual(await answered(`${laboratory}&date=sa2020`), { status: 400, codes: ['59111'] });
});

test('Epic: what it leaves out, may lack or did not find stands as an entry of the list', async () => {
  const { server, page } = await start('epic');
  assert.deepEqual(codesOf(issuesOf(await page('Condition?patient=pat-a'))), ['59204', '59204']);
  assert.deepEqual(codesOf(issuesOf(await page('DocumentReference?patient=pat-a'))), ['4119']);
  const empty = await reader(server, server.token(people.empty)).page('Immunization?patient=pat-c&_sort=date');
  assert.deepEqual(codesOf(issuesOf(empty)), ['59100', '4101']);
  assert.ok(empty.entry!.every(({ search }) => search!.mode === 'outcome'));
});

test('Epic: a refusal without a body, an unknown type as HTML, the old media type, a tag that no script knows, and nothing exposed', async () => {
  const { server, ask } = await start('epic');
  const refused = await reader(server, server.token(people.rich, 'patient/Observation.rs')).ask('Condition?patient=pat-a');
  assert.deepEqual([refused.status, refused.headers.get('Content-Type'), await refused.text()], [403, null, '']);
  const unknown = await ask('Slot?start=ge2026');
  assert.deepEqual([unknown.status, unknown.headers.get('Content-Type')], [404, 'text/html']);
  const read = await ask('Observation/hemoglobin');
  assert.match(read.headers.get('Content-Type')!, /^application\/json\+fhir/);
  assert.deepEqual([read.headers.get('ETag'), read.headers.get('E-Tag'), read.headers.get('Access-Control-Expose-Headers')], [null, 'W/"1"', null]);
});

test('Epic: vital signs carry their panel’s code beside their own, and times are UTC', async () => {
  const { list } = await start('epic');
  const pulse = (await list('Observation?patient=pat-a&category=vital-signs') as Observation[]).find(({ id }) => id === 'pulse')!;
  assert.deepEqual(pulse.code.coding!.map(({ code }) => code), ['8716-3', '8867-4', '8867-4']);
  assert.equal(pulse.effectiveDateTime, '2026-09-14T14:05:00Z');
});

test('Oracle: an appointment needs a closed span with times, dispenses one open end; _count beside _id does nothing; only JSON', async () => {
  const { ask, list } = await start('oracle-patient');
  for (const path of ['Appointment?patient=pat-a', 'Appointment?patient=pat-a&date=ge2026-01-01', 'Appointment?patient=pat-a&date=ge2026-01-01&date=lt2027-06-01', 'MedicationDispense?patient=pat-a&whenhandedover=ge2026-01-01&whenhandedover=lt2027-01-01', 'DocumentReference?patient=pat-a&period=ge2020-01-01T00:00:00Z', 'Appointment?actor=Patient/pat-a']) assert.equal((await ask(path)).status, 400, path);
  assert.ok((await list('Appointment?patient=pat-a&date=ge2026-01-01T00:00:00Z&date=lt2027-06-01T00:00:00Z')).length > 3);
  const other = await ask('Patient/pat-a', { Accept: 'application/fhir+xml' });
  assert.deepEqual([other.status, await other.text()], [406, '']);
});

test('Oracle: the same resource may come on two pages, and what was entered in error is masked', async () => {
  const { pages, list } = await start('oracle-patient');
  const ids = (await pages(laboratory)).flatMap(matchesOf).map(({ id }) => id);
  assert.ok(ids.length > new Set(ids).size);
  const wrong = (await list(laboratory) as Observation[]).find(({ id }) => id === 'in-error')!;
  assert.deepEqual([wrong.status, wrong.code.text, wrong.valueQuantity], ['entered-in-error', 'Masked', undefined]);
});

test('athena: LOINC’s name over numbers that are not LOINC’s, ranges and flags as text, units without a code, days without an hour', async () => {
  const { list } = await start('athena');
  const all = await list(laboratory) as Observation[];
  const codes = all.flatMap(({ code }) => (code.coding ?? []).map((one) => one));
  assert.ok(codes.every(({ system, code }) => system === 'http://loinc.org' && /^\d{5,6}$/.test(code!)));
  assert.ok(all.some(({ code }) => !code.coding) && all.some(({ code }) => !code.text));
  assert.ok(all.flatMap(({ referenceRange = [] }) => referenceRange).every(({ text, low, high }) => text && !low && !high));
  assert.ok(all.flatMap(({ interpretation = [] }) => interpretation).every(({ text, coding }) => text && !coding));
  assert.ok(all.every(({ valueQuantity }) => !valueQuantity?.code));
  assert.equal(all.find(({ id }) => id === 'in-error')!.valueQuantity!.value, 14.1, 'entered in error, and whole');
  const vitals = await list('Observation?patient=pat-a&category=vital-signs') as Observation[];
  assert.ok(vitals.every(({ effectiveDateTime }) => effectiveDateTime!.length <= 10));
});

test('athena: medicines without intent are 403, visits are found by id only, a visit’s diagnosis has no clinical status', async () => {
  const { ask, list } = await start('athena');
  const refused = await ask('MedicationRequest?patient=pat-a');
  assert.deepEqual([refused.status, /\[patient,intent\]/.test(await refused.text())], [403, true]);
  assert.deepEqual((await list('Appointment?_id=next')).map(({ id }) => id), ['next']);
  const conditions = await list('Condition?patient=pat-a') as Condition[];
  assert.equal(conditions.find(({ id }) => id === 'tired')!.clinicalStatus, undefined);
});

test('Medplum finds nothing by a parameter it does not know; HAPI refuses it, sorts, and reads with what is asked', async () => {
  const { list } = await start('medplum');
  assert.deepEqual(await list(`${laboratory}&colour=red`), []);
  const { ask, page } = await start('hapi');
  assert.equal((await ask(`${laboratory}&colour=red`)).status, 400);
  const sorted = matchesOf(await page(`${laboratory}&code=4548-4&_sort=-date`)) as Observation[];
  assert.deepEqual(sorted.map(({ effectiveDateTime, effectivePeriod }) => (effectiveDateTime ?? effectivePeriod!.start)!.slice(0, 4)), ['2025', '2023', '2022', '2021', '2020', '2019']);
  const bundle = await page('MedicationRequest?patient=pat-a&_include=MedicationRequest:medication&_revinclude=Provenance:target');
  assert.ok(bundle.entry!.some(({ resource, search }) => resource!.resourceType === 'Medication' && search!.mode === 'include'));
  const allergies = await page('AllergyIntolerance?patient=pat-a&_revinclude=Provenance:target');
  assert.equal(allergies.entry!.filter(({ resource }) => resource!.resourceType === 'Provenance').length, 2);
});

test('small vendors: numbers as text, 500 where somebody may not, issues without a code, 429 in plain words', async () => {
  const { server, ask, list } = await start('small-vendors');
  const values = await list(laboratory) as Observation[];
  assert.deepEqual([values.find(({ id }) => id === 'ferritin')!.valueString, values.find(({ id }) => id === 'ferritin')!.effectiveDateTime], ['9.0', '2026-09-14']);
  assert.equal((await reader(server, server.token(people.rich, 'patient/Observation.read')).ask('Condition?patient=pat-a')).status, 500);
  const refused = await (await ask('Observation?patient=pat-a')).json() as OperationOutcome;
  assert.equal(refused.issue[0]!.code, undefined);
  server.busy(1);
  const busy = await ask('Patient/pat-a');
  assert.deepEqual([busy.status, busy.headers.get('Retry-After'), busy.headers.get('Content-Type')], [429, null, 'text/plain']);
});

test('Retry-After is seconds, a date, or missing', async () => {
  const told = await Promise.all(['athena', 'hapi', 'epic'].map(async (name) => {
    const { server, ask } = await start(name);
    server.busy(1);
    return (await ask('Patient/pat-a')).headers.get('Retry-After');
  }));
  assert.deepEqual(told, ['1', 'Sat, 21 Nov 2026 12:00:00 GMT', null]);
});

test('decimals keep their digits on the wire; a search by time knows years, months and spans', async () => {
  const { ask, list } = await start('hapi');
  assert.match(await (await ask('Observation/ferritin')).text(), /"value":9\.0,/);
  assert.match(await (await ask('Observation/bone-density')).text(), /"value":-1\.0,/);
  const found = async (dates: string) => (await list(`Observation?patient=pat-a&code=http://loinc.org|4548-4&${dates}`)).map(({ id }) => id).sort();
  assert.deepEqual(await found('date=2019'), ['a1c-2019']);
  assert.deepEqual(await found('date=ge2020-04-15&date=lt2021-01-01'), ['a1c-2020']);
  assert.deepEqual(await found('date=2023-05-03'), []);
  assert.deepEqual(await found('date=ap2023-05-03'), ['a1c-2023']);
  assert.deepEqual(await found('date=gt2024-01-01'), ['a1c-2025']);
});

test('a file comes as itself or as a resource, and only to whom it belongs', async () => {
  const { server, ask } = await start('hapi');
  const file = await ask('Binary/pathology-pdf', { Accept: 'application/pdf' });
  assert.deepEqual([file.headers.get('Content-Type'), (await file.text()).slice(0, 5)], ['application/pdf', '%PDF-']);
  assert.equal((await (await ask('Binary/pathology-pdf', { Accept: 'application/fhir+json' })).json() as { contentType: string }).contentType, 'application/pdf');
  assert.equal((await ask('Binary/pathology-pdf', { Accept: 'image/png' })).status, 406);
  assert.equal((await reader(server, server.token(people.other)).ask('Binary/pathology-pdf', { Accept: 'application/pdf' })).status, 403);
});

test('an empty list is not "none": "no known allergy" is said of one person, nothing of another', async () => {
  const { server } = await start('strict-uscore');
  const said = await reader(server, server.token(people.other)).list('AllergyIntolerance?patient=pat-b') as AllergyIntolerance[];
  assert.deepEqual(said.map(({ code }) => code!.coding![0]!.code), ['716186003']);
});

/** Documents: what is there, in which formats, and the bytes as they are, for whoever may have them. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { attachment } from '../app/documents/content.js';
import { freshClinic, type Clinic, type Person, type Schemas } from '../../../test/helpers/http.js';
import { path, storyDay } from './helpers/results.js';

type Document = Schemas['Document'];
let clinic: Clinic;
let amira: Person;
let documents: Document[];
before(async () => {
  clinic = await freshClinic({ results: 'story', today: storyDay });
  await clinic.setClock(`${storyDay}T08:00:00-07:00`);
  amira = clinic.person('amira');
  documents = await listed('limit=100');
});

const listed = async (query: string): Promise<Document[]> => (await amira.call<Schemas['DocumentList']>('GET', `${path(amira, 'documents')}?${query}`)).body.items;
const titled = (title: string) => documents.find((one) => one.title === title)!;
const content = ({ id }: Pick<Document, 'id'>, query = '') => amira.call('GET', `${path(amira, 'documents', id, 'content')}${query}`, { headers: { Accept: '*/*' } });

test('the newest first, what was superseded under its successor, images only when they were asked for', async () => {
  const dates = documents.map(({ date }) => date);
  assert.deepEqual([dates.at(0), dates.at(-1)], ['2026-12-04', undefined]);
  assert.deepEqual(documents.filter(({ title }) => title === 'Note of the phone call').map(({ state, supersedes }) => [state, typeof supersedes]), [['current', 'string']]);
  assert.ok(!documents.some(({ kind }) => kind === 'image'));
  assert.deepEqual([...new Set((await listed('kind=letter&limit=100')).map(({ kind }) => kind))], ['letter']);
  assert.equal((await amira.call('GET', `${path(amira, 'documents')}?kind=conformance`)).refusal, 'invalid-request');
  assert.deepEqual((await listed('from=2026-04-12&to=2026-08-12&limit=100')).map(({ title }) => title).sort(), ['Chest X-ray report', 'Note of the phone call'].sort());
  const former = titled('Note of the phone call').supersedes!;
  assert.equal((await content({ id: former })).status, 200, 'what was superseded can still be read');
});

test('each format comes as it is, with its type and name, and nothing that a browser would run or keep', async () => {
  const { formats } = titled('Visit summary');
  assert.deepEqual(formats.map(({ id, lang }) => [id, lang]), [['page', undefined], ['pdf', undefined], ['es', 'es']]);
  const summary = titled('Visit summary');
  for (const { id, mediaType, size } of formats) {
    const { status, headers, text } = await content(summary, `?format=${id}`);
    assert.deepEqual([status, headers.get('Content-Type'), headers.get('Cache-Control'), headers.get('X-Content-Type-Options')], [200, mediaType, 'no-store', 'nosniff']);
    assert.equal(new TextEncoder().encode(text).length, size);
    assert.match(headers.get('Content-Disposition')!, /^attachment; filename="/);
    assert.match(headers.get('Content-Security-Policy')!, /sandbox/);
  }
  assert.match((await content(summary)).text, /<script>/, 'a record is given as it was written; whoever shows it makes it safe');
  assert.match((await content(summary, '?format=pdf')).text, /^%PDF-1\.4[^]*%%EOF\n$/);
  assert.equal((await content(summary, '?format=es')).headers.get('Content-Disposition'), `attachment; filename="Resumen de la visita _ a_o.txt"; filename*=UTF-8''Resumen%20de%20la%20visita%20%E2%80%93%20a%C3%B1o.txt`);
  assert.match((await content(titled('Letter about the wound'))).text, /^\{\\rtf1/);
});

test('what the clinic keeps, what is empty and what is not there are three things', async () => {
  const outside = titled('Discharge letter');
  assert.deepEqual([outside.heldAtClinic, outside.formats, outside.date], [true, [], '2020']);
  const kept = await content(outside);
  assert.deepEqual([kept.refusal, kept.problem.phone!.number], ['document-at-clinic', '+13035550100']);
  assert.equal((await content(titled('Scanned page'))).refusal, 'document-empty');
  assert.equal((await content(titled('Visit summary'), '?format=none')).refusal, 'invalid-request');
  assert.equal((await clinic.person('karim').call('GET', path(clinic.person('karim'), 'documents', titled('Visit summary').id, 'content'))).refusal, 'not-found');
  assert.equal((await clinic.call('GET', path(amira, 'documents', titled('Visit summary').id, 'content'))).status, 401);
});

test('as many a day as the clinic gives, then when to come again', async () => {
  const fresh = await freshClinic({ results: 'story', today: storyDay });
  const person = fresh.person('karim');
  const { body: { items: [one] } } = await person.call<Schemas['DocumentList']>('GET', path(person, 'documents'));
  const take = () => person.call('GET', path(person, 'documents', one!.id, 'content'));
  for (let round = 0; round < 10; round++) assert.ok((await Promise.all(Array.from({ length: 10 }, take))).every(({ status }) => status === 200));
  const refused = await take();
  assert.deepEqual([refused.status, refused.refusal], [429, 'document-quota']);
  assert.ok(refused.problem.retryAfterSeconds! > 80_000);
});

test('no name of a file gets out of its header', () => {
  for (const name of ['a"b.pdf', 'a\r\nSet-Cookie: x=1.pdf', '../../etc/passwd', 'C:\\x.pdf', '100%.pdf', '..', '', '\u202etxt.exe', "it's (1)*.pdf", 'مرحبا.pdf', '\ud800.pdf']) {
    const header = attachment(name);
    assert.match(header, /^attachment; filename="[\x20-\x21\x23-\x24\x26-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*$/, name);
    assert.ok(!header.includes('..%2F') && !/[/\\]/.test(header.slice(11)), name);
  }
});

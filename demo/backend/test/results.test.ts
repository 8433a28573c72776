/** Results: what is shown is what was sent, in the order of collection, with each change of it. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshClinic, type Clinic, type Person, type Schemas } from '../../../test/helpers/http.js';
import { all, at, get, idOf, list, morning, named, open, path, report, search, series, storyDay } from './helpers/results.js';

let clinic: Clinic;
let amira: Person;
let karim: Person;
before(async () => {
  clinic = await freshClinic({ results: 'story', today: storyDay });
  await clinic.setClock(morning);
  [amira, karim] = [clinic.person('amira'), clinic.person('karim')];
});

test('the newest collection comes first, known in part by its first day, unknown last; and the other two orders', async () => {
  const dates = (await list(amira)).map(({ collectedAt }) => collectedAt);
  assert.deepEqual(dates.slice(0, 3), ['2026-12-02T08:45:00-07:00', '2026-12-02T08:40:00-07:00', '2026-11-26T14:20:00-07:00']);
  assert.deepEqual(dates.slice(-3), ['2023-05', '2020', undefined]);
  const days = dates.slice(0, -1).map((date) => `${date!}-01-01`.slice(0, 10));
  assert.deepEqual(days, days.toSorted().reverse());
  const oldest = (await list(amira, 'limit=100&sort=collected')).map(({ collectedAt }) => collectedAt);
  assert.deepEqual([oldest[0], oldest.at(-1)], ['2020', undefined]);
  const issued = (await list(amira, 'limit=100&sort=-issued')).map(({ issuedAt }) => issuedAt);
  const known = issued.filter((one) => one !== undefined).map((one) => Date.parse(one));
  assert.deepEqual([known, issued.slice(known.length).every((one) => one === undefined)], [known.toSorted((a, b) => b - a), true]);
});

test('pages of any order together are the whole list, and a day is within a month that it may be', async () => {
  const whole = (await list(amira)).map(({ id }) => id);
  for (const sort of ['-collected', 'collected', '-issued']) {
    const ids: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const { body }: { body: Schemas['ReportList'] } = await amira.call('GET', `${path(amira, 'reports')}?limit=7&sort=${sort}${cursor && `&cursor=${cursor}`}`);
      ids.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    assert.deepEqual([ids.length, ids.toSorted()], [whole.length, whole.toSorted()]);
  }
  const within = async (query: string) => (await list(amira, `limit=100&${query}`)).map(({ collectedAt }) => collectedAt);
  assert.deepEqual(await within('from=2023-05-20&to=2023-05-21'), ['2023-05']);
  assert.deepEqual(await within('to=2021-01-01'), ['2020']);
  assert.deepEqual([...new Set((await list(amira, 'limit=100&kind=imaging&kind=cardiology')).map(({ kind }) => kind))], ['imaging', 'cardiology']);
  assert.equal((await amira.call('GET', `${path(amira, 'reports')}?kind=conformance`)).refusal, 'invalid-request');
});

test('a corrected value has what stood before, when and why; a withdrawn one keeps its name only', async () => {
  const count = await report(amira, 'Complete blood count');
  const platelets = named(count, 'Platelets');
  assert.deepEqual([platelets.status, platelets.value!.display, platelets.former!.map(({ value, correctedAt, reason }) => [value.display, correctedAt, reason])], ['corrected', '214 ×10³/µL', [['124 ×10³/µL', '2026-12-04T11:20:00-07:00', 'The sample had clotted and was measured again.']]]);
  const withdrawn = named(count, 'Immature granulocytes');
  assert.deepEqual(Object.keys(withdrawn).sort(), ['id', 'name', 'retractedAt', 'status', 'statusReason']);
  assert.deepEqual(count.history!.map(({ kind }) => kind), ['corrected', 'retracted', 'added', 'issued']);
  assert.equal(count.history![0]!.observationId, platelets.id);
  assert.deepEqual(count.summary, { values: 8, abnormal: 2, corrected: 1, retracted: 1, images: 0, documents: 0 });
  const whole = await report(amira, 'Basic metabolic panel');
  assert.deepEqual([whole.status, whole.statusReason, whole.history![0]!.kind], ['retracted', 'It was put into your record by mistake.', 'retracted']);
  assert.ok(whole.observations.length === 3 && whole.observations.every((one) => one.status === 'retracted' && one.value === undefined && one.ranges === undefined));
});

test('nothing that was sent is left out or changed: kinds, flags and statuses that nobody knows, trailing zeros, text', async () => {
  const urine = await report(amira, 'Urine test');
  assert.deepEqual([named(urine, 'White blood cells').value, named(urine, 'White blood cells').flags], [{ kind: 'per-field', display: '3 in 10 fields' }, [{ code: 'X9', system: 'https://northgate.example/flags', text: 'see comment' }]]);
  assert.deepEqual(urine.observations.map(({ members }) => members?.length), [3, 3, undefined]);
  assert.deepEqual([named(urine, 'Hyaline').value!.display, urine.summary!.abnormal], ['few', 0], 'no flag that is not under A is counted');
  assert.equal(named(await report(amira, 'Urine over a day'), 'Volume').value!.quantity!.value, '1.50');
  const sleep = (await list(amira)).find(({ kind }) => kind === 'sleep-study')!;
  assert.deepEqual([sleep.kindText, sleep.status, sleep.statusText], ['Sleep study', 'registered', 'Booked in, being scored']);
  assert.match((await report(amira, 'Complete blood count')).comments![1]!.text, /<repeated> & confirmed/);
  const kinds = new Set((await Promise.all((await list(amira)).filter(({ release }) => release.state === 'released').map(({ id }) => get(amira, id)))).flatMap(({ body }) => all(body.observations).map(({ value }) => value?.kind)));
  for (const kind of ['quantity', 'text', 'concept', 'range', 'ratio', 'titre', 'boolean', 'time', 'date-time', 'period', 'samples', 'document', 'absent']) assert.ok(kinds.has(kind), kind);
});

test('a series has the points of the reports, split where unit or method changes, each with its own range', async () => {
  const count = await report(amira, 'Complete blood count');
  const seriesOf = async (name: string) => (await series(amira, named(count, name).seriesId!)).body;
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
  const [below, exact] = [vitaminD.points.find(({ value }) => value.quantity?.comparator)!, vitaminD.points.find(({ value }) => value.quantity?.value === '22.0')!];
  assert.deepEqual([below.value.display, below.plot, exact.value.display, exact.plot], ['<10 ng/mL', '10', '22.0 ng/mL', '22.0'], 'a limit stands at its number, and trailing zeros are kept');
  const lately = (await series(amira, vitaminD.id, '?from=2026-01-01')).body;
  assert.deepEqual([lately.points.length, lately.splits], [3, vitaminD.splits]);
  assert.deepEqual((await series(karim, vitaminD.id)).refusal, 'not-found', 'nobody else’s');
});

test('words are found without case and accents, wherever they stand in a title, an analyte or a name, and nowhere in what is closed or withdrawn', async () => {
  const titles = async (text: string) => (await search(amira, { text })).body.items.map(({ title }) => title);
  assert.deepEqual([...new Set(await titles('VITAMIN d'))].sort(), ['Complete blood count', 'Vitamin D']);
  assert.deepEqual(await titles('halloway chest'), ['Chest X-ray']);
  for (const nowhere of ['sodium', 'Castellane', 'Harebell', 'HFE', '%', '_']) assert.deepEqual(await titles(nowhere), [], nowhere);
  const { status, problem } = await search(amira, { text: 'a', cursor: 'nonsense' });
  assert.deepEqual([status, problem.errors![0]!.pointer], [422, '/cursor']);
  assert.equal((await search(amira, { text: 'x' }, { key: null, headers: { 'Content-Type': 'text/plain' } })).refusal, 'media-type');
});

test('reading marks nothing; opening does, for this reader, once however often; what changes since is new again', async () => {
  const id = await idOf(amira, 'Urine culture');
  const seen = async () => (await list(amira)).find((one) => one.id === id)!.seen;
  await get(amira, id);
  assert.equal(await seen(), false);
  const key = crypto.randomUUID();
  const opened = await open(amira, id, { key });
  assert.deepEqual([opened.status, opened.body.seen, opened.body.observations[0]!.value!.display], [200, true, 'None seen so far']);
  assert.equal((await open(amira, id, { key })).body.seen, true);
  assert.equal(await seen(), true);
  assert.ok(!(await list(amira, 'limit=100&unseen=true')).some((one) => one.id === id));

  await at(clinic, '2026-12-08', '11:00');
  const final = (await get(amira, id)).body;
  assert.deepEqual([final.status, final.seen, final.review.state, final.observations.length, final.history!.length], ['final', false, 'awaited', 2, 2], 'the laboratory has finished');
  assert.equal(final.observations[0]!.id, opened.body.observations[0]!.id, 'the same thing has the same id');
  await at(clinic, '2026-12-08', '16:00');
  const { review } = (await get(amira, id)).body;
  assert.deepEqual([review.state, review.by!.display, review.at], ['reviewed', 'Dr Zenobia Quill', '2026-12-08T15:00:00-07:00']);
  await clinic.setClock(morning);
});

test('a critical value that nobody has read has the clinic’s words and number, until somebody has', async () => {
  const fresh = await freshClinic({ results: 'story', today: storyDay });
  await fresh.setClock(morning);
  const person = fresh.person('karim');
  const before = (await person.call<Schemas['ReportList']>('GET', path(person, 'reports'), { headers: { 'Accept-Language': 'es' } })).body.items[0]!;
  assert.deepEqual([before.review.state, before.urgent!.title, before.urgent!.lang, before.urgent!.phones[0]!.number], ['awaited', 'Llame a la clínica ahora', 'es', '+13035550100']);
  assert.equal((await list(person)).filter((one) => one.urgent).length, 1);
  await fresh.setClock('2026-12-08T12:30:00-07:00');
  const after = (await list(person))[0]!;
  assert.deepEqual([after.review.state, after.urgent], ['reviewed', undefined]);
});

test('images are asked for once, come on the clinic’s clock, stay three days, and three are under way at the most', async () => {
  const id = await idOf(amira, 'Chest X-ray');
  const ask = (reportId: string) => amira.call<Schemas['ImageRetrieval']>('POST', path(amira, 'reports', reportId, 'image-retrievals'));
  const asked = await ask(id);
  assert.deepEqual([asked.status, asked.body.state, asked.body.percent], [201, 'queued', 0]);
  assert.equal((await ask(id)).body.id, asked.body.id);
  const [wrist, knee, hand] = [await idOf(amira, 'Wrist X-ray'), await idOf(amira, 'Knee X-ray'), await idOf(amira, 'Hand X-ray')];
  assert.deepEqual([(await ask(wrist)).status, (await ask(knee)).status], [201, 201]);
  const fourth = await ask(hand);
  assert.deepEqual([fourth.refusal, fourth.problem.limit], ['limit-reached', 3]);
  assert.equal((await ask(await idOf(amira, 'Foot X-ray'))).refusal, 'not-offered');

  const retrieval = async () => (await amira.call<Schemas['ImageRetrieval']>('GET', path(amira, 'image-retrievals', asked.body.id))).body;
  const imageOf = (documentId: string) => amira.call('GET', path(amira, 'documents', documentId, 'content'), { headers: { Accept: 'image/png' } });
  await at(clinic, storyDay, '08:01');
  const ready = await retrieval();
  assert.deepEqual([ready.state, ready.images!.map(({ label, mediaType }) => [label, mediaType]).sort()], ['ready', [['From the front', 'image/png'], ['From the side', 'image/png']]]);
  const image = await imageOf(ready.images![0]!.documentId);
  assert.deepEqual([image.status, image.headers.get('Content-Type'), image.text.slice(1, 4)], [200, 'image/png', 'PNG']);
  assert.equal((await ask(id)).body.state, 'ready');
  assert.equal((await report(amira, 'Wrist X-ray')).imaging!.retrieval!.state, 'failed');
  assert.equal((await report(amira, 'Chest X-ray')).imaging!.retrieval!.id, ready.id);

  await at(clinic, '2026-12-10', '08:02');
  assert.equal((await retrieval()).state, 'expired');
  assert.equal((await imageOf(ready.images![0]!.documentId)).refusal, 'document-at-clinic');
  assert.notEqual((await ask(id)).body.id, asked.body.id);
  await clinic.setClock(morning);
});

test('explanations are the clinic’s, in the reader’s language, with a picture of the backend’s own', async () => {
  const { body } = await amira.call<Schemas['Report']>('GET', path(amira, 'reports', await idOf(amira, 'Complete blood count')), { headers: { 'Accept-Language': 'ar' } });
  const { lang, picture } = body.explanations![0]!;
  assert.deepEqual([lang, new URL(picture!.url).origin], ['ar', new URL(clinic.api).origin]);
  const drawing = await fetch(picture!.url);
  assert.deepEqual([drawing.status, drawing.headers.get('Content-Type')], [200, 'image/svg+xml']);
});

test('ten thousand values of one patient are listed, searched, opened and drawn quickly', async (t) => {
  const many = await freshClinic({ results: 'many', today: storyDay });
  const person = many.person('amira');
  const timed = async <T>(what: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const done = await what();
    t.diagnostic(`${Math.round(performance.now() - begun)} ms`);
    return done;
  };
  const listed = await timed(() => list(person, 'limit=100&to=2020-01-01'));
  assert.equal(listed.length, 100);
  assert.equal((await timed(() => search(person, { text: 'weekly 17' }))).body.items.length, 15);
  const one = await timed(() => get(person, listed[0]!.id));
  assert.equal(one.body.observations.length, 20);
  const drawn = await timed(() => series(person, named(one.body, 'Hemoglobin').seriesId!));
  assert.equal(drawn.body.points.length, 508);
});

/** Every entry of Storybook as it is published: accessible, narrow enough, quiet, and asking nobody else for anything. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { availableParallelism } from 'node:os';
import { entriesOf, serveFolder, type Entry } from '../../scripts/stories/show.mjs';
import { openLane, type Lane, type Look } from './lane.js';

const full = process.env.PORTICO_FULL === '1';
/** Not at the root of its server, as designers may put it. */
const { base, close } = await serveFolder(new URL('../../storybook-static', import.meta.url).pathname, '/design/portico/');
const entries = await entriesOf(base);

/** Three languages, both schemes, with the person's own colours forced and without. */
const looks: Look[] = ['en', 'es', 'ar'].flatMap((language) => ['light', 'dark'].flatMap((scheme) => [false, true].map((forced) => ({ language, scheme, forced }))));
/** Outside the full run each entry wears two looks, and the next entry the next two; every six entries all of them come up. */
const looksOf = (index: number) => (full ? looks : [looks[(index * 2) % looks.length]!, looks[(index * 2 + 5) % looks.length]!]);

const width = Math.min(2, availableParallelism());
const lanes: Lane[] = [];
let checks = 0;

before(async () => { lanes.push(...(await Promise.all(Array.from({ length: width }, () => openLane(base, entries[0]!))))); });
after(async () => {
  await Promise.all(lanes.map((lane) => lane.close()));
  await close();
  console.log(`axe ran ${checks} times over ${entries.length} entries of index.json${full ? ', each in three languages, both schemes and forced colours' : ', two of the twelve looks each; --full runs all twelve'}`);
});

async function checkEntry(lane: Lane, entry: Entry, worn: Look[]): Promise<void> {
  lane.heard();
  await lane.show(entry);
  const code = entry.type === 'story' ? await lane.expectedMessage() : undefined;
  for (const look of worn) {
    await lane.wear(look);
    const where = `in ${look.language}, ${look.scheme}${look.forced ? ', colours forced' : ''}`;
    assert.deepEqual(await lane.findings(), [], where);
    assert.equal(await lane.overflow(), 0, `no sideways scroll at 320 px ${where}`);
    checks += 1;
  }
  const { messages, elsewhere } = lane.heard();
  if (code === undefined) assert.deepEqual(messages, []);
  else assert.ok(messages.length && messages.every((message) => message.includes(code)), `the developer is told ${code}: ${messages.join(' ')}`);
  assert.deepEqual(elsewhere, [], 'no request elsewhere');
}

/** With whichever browser is free. */
const checked = (entry: Entry) => test(`${entry.title}, ${entry.name}`, async () => {
  const lane = lanes.pop()!;
  await checkEntry(lane, entry, looksOf(entries.indexOf(entry))).finally(() => lanes.push(lane));
});
/** In one browser only, which then begins one database. */
const isWhole = ({ title }: Entry) => title === 'Whole backend';

describe('Stories and pages', { concurrency: width }, () => { for (const entry of entries.filter((one) => !isWhole(one))) checked(entry); });
describe('Stories on the whole backend', () => { for (const entry of entries.filter(isWhole)) checked(entry); });

test('Storybook’s own window with sidebar and toolbars is quiet and asks nobody else', async () => {
  const lane = lanes[0]!;
  lane.heard();
  const page = await lane.newPage();
  await page.goto(`${base}index.html?path=/story/${entries[0]!.id}`, { waitUntil: 'networkidle0' });
  await page.waitForSelector('[aria-label^="Brand"]');
  await page.close();
  assert.deepEqual(lane.heard(), { messages: [], elsewhere: [] });
});

// `npm run compare:stories [-- BASE]`: pictures of each story of BASE (main by default) and of what is here, taken and compared in one run.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { root, run, SetupError } from '../setup.mjs';
import { report } from './report.mjs';
import { entriesOf, launch, openPreview, serveFolder } from './show.mjs';

const out = join(root, '.portico/compare');
/** Wide and in English, narrow and dark and from right to left. */
const looks = [
  { name: '720-light-en', width: 720, globals: { language: 'en', scheme: 'light' } },
  { name: '360-dark-ar', width: 360, globals: { language: 'ar', scheme: 'dark' } },
];
/** Colours that a renderer rounds otherwise are no difference. */
const threshold = 0.1;

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** The stories of a commit, built in a folder of their own with the packages of its own lock file. */
async function buildAt(commit) {
  const folder = mkdtempSync(join(tmpdir(), 'portico-base-'));
  git('worktree', 'add', '--detach', '--force', folder, commit);
  if (!existsSync(join(folder, '.storybook'))) throw new SetupError(`${commit} has no stories.`);
  const sameLock = readFileSync(join(folder, 'package-lock.json')).equals(readFileSync(join(root, 'package-lock.json')));
  if (sameLock) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  else await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' } });
  await run(process.execPath, ['scripts/stories.mjs', 'build'], { cwd: folder });
  return folder;
}

function leave(folder) {
  if (!folder) return;
  rmSync(folder, { recursive: true, force: true });
  git('worktree', 'prune');
}

/** Name of the picture → its bytes. Stories tagged `moving` show a clock that runs, so their pictures are never the same twice. */
async function pictures(folder) {
  const { base, close } = await serveFolder(join(folder, 'storybook-static'));
  const browser = await launch();
  const taken = new Map();
  try {
    const stories = (await entriesOf(base)).filter(({ type, tags }) => type === 'story' && !tags.includes('moving'));
    const { page, show, dress } = await openPreview(browser, base, stories[0]);
    await page.addStyleTag({ content: ':root { caret-color: transparent; }' });
    for (const look of looks) {
      await page.setViewport({ width: look.width, height: 800 });
      for (const story of stories) {
        await show(story);
        await dress(look.globals);
        taken.set(`${story.id}-${look.name}`, await page.screenshot({ fullPage: true }));
      }
    }
  } finally {
    await browser.close();
    await close();
  }
  return taken;
}

/** The same picture on a larger ground, so that pictures of two sizes can be compared. */
function grown(image, width, height) {
  const larger = new PNG({ width, height });
  PNG.bitblt(image, larger, 0, 0, image.width, image.height, 0, 0);
  return larger;
}

function difference(before, after) {
  const [one, other] = [PNG.sync.read(Buffer.from(before)), PNG.sync.read(Buffer.from(after))];
  const [width, height] = [Math.max(one.width, other.width), Math.max(one.height, other.height)];
  const image = new PNG({ width, height });
  const pixels = pixelmatch(grown(one, width, height).data, grown(other, width, height).data, image.data, width, height, { threshold });
  return pixels || one.height !== other.height ? { pixels, image: PNG.sync.write(image) } : undefined;
}

const commit = git('rev-parse', '--verify', `${process.argv[2] ?? 'main'}^{commit}`);
let folder;
try {
  folder = await buildAt(commit);
  await run(process.execPath, ['scripts/stories.mjs', 'build']);
  const taking = [pictures(folder), pictures(root)];
  await Promise.allSettled(taking); // neither folder goes while one is being photographed
  const [before, after] = await Promise.all(taking);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const rows = [];
  for (const name of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [one, other] = [before.get(name), after.get(name)];
    const found = one && other ? difference(one, other) : {};
    if (!found) continue;
    const images = Object.entries({ before: one, after: other, difference: found.image }).filter(([, bytes]) => bytes);
    for (const [kind, bytes] of images) writeFileSync(join(out, `${name}-${kind}.png`), bytes);
    rows.push({ name, pixels: found.pixels, state: one ? (other ? 'changed' : 'gone') : 'new', images: images.map(([kind]) => kind) });
  }
  writeFileSync(join(out, 'index.html'), report(commit.slice(0, 9), rows, before.size));
  console.log(`${after.size} pictures here, ${before.size} at ${commit.slice(0, 9)}: ${['changed', 'new', 'gone'].map((state) => `${rows.filter((row) => row.state === state).length} ${state}`).join(', ')}. ${rows.length ? `Look at ${join('.portico/compare', 'index.html')}` : ''}`);
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
} finally {
  leave(folder);
}

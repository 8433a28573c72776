// What a fresh machine lacks: packages, builds, browsers. Uses Node's own modules only, since nothing else is there yet.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const here = (path) => join(root, path);
const say = (text) => console.error(text);

/** A sentence for whoever started it; no stack belongs to it. */
export class SetupError extends Error {}

export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new SetupError(`${command} ${args.join(' ')} ended with ${code}.`))));
  });
}

/** Installs what package-lock.json says and node_modules lacks: all of it, or only what starting the demo needs. */
export async function ensurePackages({ all }) {
  const missing = missingPackages(all);
  if (!missing.length) return;
  say(`Installing packages (${missing.length} missing, the first is ${missing[0]}) …`);
  await run('npm', ['ci', '--no-audit', '--no-fund', ...(all ? [] : ['--omit=dev'])], { env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' } });
}

function missingPackages(all) {
  const { packages } = JSON.parse(readFileSync(here('package-lock.json'), 'utf8'));
  return Object.entries(packages).filter(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link || entry.optional || entry.peer || (entry.dev && !all)) return false;
    if (entry.devOptional && !all) return false;
    const manifest = here(join(path, 'package.json'));
    return !existsSync(manifest) || JSON.parse(readFileSync(manifest, 'utf8')).version !== entry.version;
  }).map(([path]) => path.slice('node_modules/'.length));
}

/** Every file below a path, without what is installed or built. */
export function files(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (['node_modules', 'dist', 'generated'].includes(entry.name) ? [] : files(join(path, entry.name))));
}

/** Runs a step unless its inputs are what they were when it last ran. */
export async function unlessDone(name, inputs, outputs, step) {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap((input) => files(here(input))).sort()) hash.update(relative(root, file)).update(readFileSync(file));
  const print = hash.digest('hex');
  const stamp = here(`.portico/built/${name}`);
  if (outputs.every((output) => existsSync(here(output))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return;
  await step();
  mkdirSync(here('.portico/built'), { recursive: true });
  writeFileSync(stamp, print);
}

const build = (what) => run(process.execPath, ['scripts/build.mjs', what]);

/** The contract in one file. */
export const ensureContract = () => unlessDone('contract', ['openapi', 'demo/backend/staff.yaml', 'scripts/contract.mjs'], ['openapi/dist/portico.json', 'demo/backend/dist/staff.json'], () => build('contract'));

/** The contract in one file and the files that a page loads. */
export async function ensureSiteBuilt() {
  await ensureContract();
  await unlessDone('cdn', ['src', 'tokens', 'docs/messages.md', 'scripts/messages.mjs', 'vite.config.ts', 'scripts/build.mjs', 'package-lock.json', 'demo/site'], ['dist/cdn/portico.js', 'dist/site/lit-host.js'], () => build('cdn'));
}

/** What the package holds besides: modules, types, the manifest, the command. */
export async function ensurePackageBuilt() {
  await ensureSiteBuilt();
  const inputs = ['src', 'openapi', 'scripts', 'vite.config.ts', 'tsconfig.json', 'tsconfig.build.json', 'custom-elements-manifest.config.mjs', 'package-lock.json'];
  await unlessDone('package', inputs, ['dist/npm/index.js', 'dist/custom-elements.json', 'dist/types/react.d.ts', 'dist/cli/portico.js'], async () => {
    for (const part of ['npm', 'manifest', 'cli']) await build(part);
  });
}

/** Storybook as it is published. */
export async function ensureStorybookBuilt() {
  await ensureContract();
  const inputs = ['.storybook', 'stories', 'src', 'tokens', 'demo/backend', 'test/browser', 'scripts/stories.mjs', 'custom-elements-manifest.config.mjs', 'package-lock.json'];
  await unlessDone('storybook', inputs, ['storybook-static/index.json'], () => run(process.execPath, ['scripts/stories.mjs', 'build']));
}

const debian = { chromium: '/usr/bin/chromium', 'firefox-esr': '/usr/bin/firefox-esr', 'webkit2gtk-driver': '/usr/bin/WebKitWebDriver', xvfb: '/usr/bin/Xvfb', postgresql: '/usr/lib/postgresql' };

/** Browsers and a PostgreSQL server for the tests, from Debian's packages. */
export function ensureTestPrograms() {
  const missing = Object.entries(debian).filter(([, path]) => !existsSync(path)).map(([name]) => name);
  if (!missing.length) return;
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!canInstall) throw new SetupError(`The tests need ${missing.join(', ')}. On Debian: sudo apt-get install -y ${missing.join(' ')}`);
  say(`Installing ${missing.join(', ')} …`);
  const apt = (args) => execFileSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  apt(['update', '-q']);
  apt(['install', '-y', '-q', '--no-install-recommends', ...missing]);
  const still = missing.filter((name) => !existsSync(debian[name]));
  if (still.length) throw new SetupError(`Could not install ${still.join(', ')}.`);
}

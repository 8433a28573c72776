/** The package as somebody else gets it: packed, and unpacked in a folder of its own. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ensurePackageBuilt, root } from '../../scripts/setup.mjs';

const run = promisify(execFile);

export interface Packed {
  /** A project in which the package is installed. */
  folder: string;
  tarball: string;
  remove(): Promise<void>;
}

/** `npm pack`, and a project around it that finds other packages where ours has them: nothing is downloaded. */
export async function packed(): Promise<Packed> {
  await ensurePackageBuilt();
  const folder = await mkdtemp(join(tmpdir(), 'portico-package-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, maxBuffer: 1e8 });
  const tarball = join(folder, (JSON.parse(stdout) as [{ filename: string }])[0].filename);
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, 'portico-elements'), { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', join(modules, 'portico-elements'), '--strip-components=1']);
  // As npm does when it installs.
  const { dependencies } = JSON.parse(await readFile(join(modules, 'portico-elements/package.json'), 'utf8')) as { dependencies: Record<string, string> };
  await link(folder, ...Object.keys(dependencies));
  await mkdir(join(modules, '.bin'));
  await chmod(join(modules, 'portico-elements/dist/cli/portico.js'), 0o755);
  await symlink('../portico-elements/dist/cli/portico.js', join(modules, '.bin/portico'));
  return { folder, tarball, remove: () => rm(folder, { recursive: true }) };
}

/** Lets a project use packages that are installed here. */
export async function link(folder: string, ...names: string[]): Promise<void> {
  for (const name of names) {
    const place = join(folder, 'node_modules', name);
    await mkdir(dirname(place), { recursive: true });
    await symlink(join(root, 'node_modules', name), place);
  }
}

/** `npx portico …` in that project. */
export async function portico({ folder }: Packed, ...args: string[]): Promise<{ code: number; out: string; error: string }> {
  try {
    const { stdout, stderr } = await run('npx', ['--no', '--loglevel=error', 'portico', ...args], { cwd: folder, maxBuffer: 1e8 });
    return { code: 0, out: stdout, error: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, error: stderr };
  }
}

/** What a script of ours or of an installed package says, whether it is content or not. */
export async function said(folder: string, script: string, ...args: string[]): Promise<{ code: number; out: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [resolve(root, 'node_modules', script), ...args], { cwd: folder, maxBuffer: 1e8 });
    return { code: 0, out: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout + stderr };
  }
}

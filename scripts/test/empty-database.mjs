// The embedded database as it is when it was just made and brought to the present tables: to begin with a copy of it takes an eighth of the time of making one.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, run, unlessDone } from '../setup.mjs';

const dump = join(root, '.portico/empty-database.tar');

/** Made before the tests begin, since several of them would begin to make it at once. */
export const ensureEmptyDatabase = () => unlessDone('empty-database', ['demo/backend/app/data', 'package-lock.json', 'scripts/test/empty-database.ts'], ['.portico/empty-database.tar'], () => {
  mkdirSync(dirname(dump), { recursive: true });
  return run(process.execPath, ['--import', 'tsx', 'scripts/test/empty-database.ts', dump]);
});

/** For a data folder that has no database yet. */
export async function unpackDatabase(data) {
  const folder = join(data, 'database');
  if (existsSync(folder)) return;
  await ensureEmptyDatabase();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  execFileSync('tar', ['-xf', dump, '-C', folder]);
}

/** For a database in memory. */
export async function emptyDatabase() {
  await ensureEmptyDatabase();
  return new Blob([readFileSync(dump)]);
}

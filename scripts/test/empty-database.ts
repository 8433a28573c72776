// Writes the dump for empty-database.mjs to the path that it is given. Several tests may begin at once, so the file appears whole.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openDatabase } from '../../demo/backend/node/database.js';

const path = process.argv[2]!;
const folder = await mkdtemp(join(dirname(path), 'empty-database-'));
const { close } = await openDatabase({ folder: join(folder, 'database') });
await close();
execFileSync('tar', ['--format=ustar', '-cf', join(folder, 'dump'), '-C', join(folder, 'database'), '.']);
await rename(join(folder, 'dump'), path);
await rm(folder, { recursive: true });

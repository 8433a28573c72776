// A PostgreSQL server for a group of tests, in a folder of its own. initdb refuses root, so root lends it to another user.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from '../setup.mjs';
import { freePort } from './demo-server.mjs';

function programs() {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort() : [];
  if (!versions.length) throw new SetupError('The tests need a PostgreSQL server. On Debian: apt-get install postgresql');
  return `/usr/lib/postgresql/${versions.at(-1)}/bin`;
}

export async function withPostgres(run) {
  const bin = programs();
  const folder = mkdtempSync(join(tmpdir(), 'portico-postgres-'));
  const asRoot = process.getuid() === 0;
  if (asRoot) {
    execFileSync('chown', ['postgres', folder]);
    chmodSync(folder, 0o700);
  }
  const call = (name, args) => {
    const command = [join(bin, name), ...args];
    const { status, stderr } = asRoot
      ? spawnSync('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', ...command], { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
      : spawnSync(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] });
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  };
  const data = join(folder, 'data');
  const port = await freePort();
  call('initdb', ['-D', data, '-U', 'portico', '-A', 'trust', '--no-sync', '-E', 'UTF8']);
  call('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=200`, 'start']);
  try {
    return await run(`postgres://portico@127.0.0.1:${port}/postgres`);
  } finally {
    call('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  }
}

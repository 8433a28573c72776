// A demo of its own for a group of tests, with its controls on, on ports that nobody uses.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../setup.mjs';
import { unpackDatabase } from './empty-database.mjs';

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts `npm start`'s own program and resolves with its line of JSON. */
export async function startDemo(args = [], environment = {}) {
  const [port, apiPort, fhirPort] = [await freePort(), await freePort(), await freePort()];
  const data = await mkdtemp(join(tmpdir(), 'portico-data-'));
  if (!(environment.DATABASE_URL ?? process.env.DATABASE_URL)) await unpackDatabase(args.includes('--data') ? args[args.indexOf('--data') + 1] : data);
  const child = spawn(process.execPath, ['scripts/start.mjs', '--json', '--demo-controls', '--port', String(port), '--api-port', String(apiPort), '--fhir-port', String(fhirPort), '--data', data, ...args], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment },
  });
  let errors = '';
  child.stderr.on('data', (chunk) => { errors = (errors + chunk).slice(-1_000_000); });
  const line = await new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (text) => text.startsWith('{') && resolve(text));
    child.once('exit', (code) => reject(new Error(`The demo ended with ${code}: ${errors}`)));
  });
  return {
    ...JSON.parse(line),
    errors: () => errors,
    async stop() {
      child.kill('SIGKILL');
      await new Promise((resolve) => (child.exitCode !== null || child.signalCode ? resolve() : child.once('exit', resolve)));
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Runs tests beside a demo; they find it by PORTICO_API and PORTICO_SITE. */
export async function withDemo(environment, run) {
  const demo = await startDemo([], environment);
  try {
    return await run({ PORTICO_API: demo.api, PORTICO_SITE: demo.site, PORTICO_FHIR: demo.fhir, PORTICO_PAGES: JSON.stringify(demo.pages), PORTICO_ACCOUNTS: JSON.stringify(demo.accounts) });
  } finally {
    await demo.stop();
  }
}

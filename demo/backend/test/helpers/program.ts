/** `npm start`'s own program, as a shell sees it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../../scripts/test/demo-server.mjs';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

export interface Ended {
  code: number | null;
  stdout: string;
  /** Lines of standard error, without the warning with which a package greets an older Node. */
  errors: string[];
}

/** Starts it on free ports and waits for its end; `ready` ends it, where it is meant to go on, once its first line is there. */
export async function run(args: string[], { environment = {}, ready }: { environment?: Record<string, string>; ready?: (line: string) => Promise<unknown> } = {}): Promise<Ended> {
  const ports = ['--port', String(await freePort()), '--api-port', String(await freePort())];
  const child = spawn(process.execPath, ['scripts/start.mjs', ...ports, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
  let [stdout, stderr] = ['', ''];
  let called = false;
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
    if (called || !ready || !stdout.includes('\n')) return;
    called = true;
    void ready(stdout.split('\n')[0]!).finally(() => child.kill('SIGTERM'));
  });
  child.stderr.on('data', (chunk) => { stderr += chunk; });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout, errors: stderr.split('\n').filter((line) => line && !line.startsWith('oidc-provider WARNING')) };
}

/** It ended with 1, and with one sentence on standard error that a person can act on. */
export function assertSentence({ code, stdout, errors }: Ended, sentence: RegExp): void {
  assert.deepEqual([code, stdout, errors.length], [1, '', 1], errors.join('\n'));
  assert.match(errors[0]!, sentence);
  assert.match(errors[0]!, /^[A-Z].*[.]$/);
}

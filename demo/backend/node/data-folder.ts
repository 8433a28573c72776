/** One process holds a data folder: a second one on the same embedded database would lose rows that were acknowledged. */
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createHash } from 'node:crypto';

/** A sentence for the person who starts the demo; no stack belongs to it. */
export class StartError extends Error {}

export interface Claim {
  /** Where the embedded database lives. */
  database: string;
  release(): void;
}

/** Takes the folder or says who has it, without touching anything in it. */
export async function claimDataFolder(folder: string): Promise<Claim> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StartError(`The data folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Move away what is there, or give another with --data.`);
  }
  const path = realpathSync(folder);
  const release = process.platform === 'linux' ? await claimByKernel(path) : claimByFile(path);
  return { database: join(path, 'database'), release };
}

/** Linux frees an abstract socket with its process, whatever ended it: nothing is left behind that blocks. */
async function claimByKernel(path: string): Promise<() => void> {
  const name = `\0portico-${createHash('sha256').update(path).digest('hex').slice(0, 40)}`;
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? taken(path) : error));
    server.listen(name, resolve);
  });
  server.unref();
  return () => server.close();
}

function claimByFile(path: string): () => void {
  const file = join(path, 'in-use');
  if (existsSync(file) && isAlive(Number(readFileSync(file, 'utf8')))) throw taken(path);
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
  try { process.kill(pid, 0); return true; } catch { return false; }
}

const taken = (path: string) => new StartError(`Another process already uses the data folder ${path}. Stop it, or give another folder with --data.`);

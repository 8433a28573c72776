/** A demo of a test's own that can be killed and started again on the same addresses and data. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startDemo } from '../../../../scripts/test/demo-server.mjs';
import { freshDatabaseUrl, onServer } from './databases.js';

export class OwnDemo {
  #running: Awaited<ReturnType<typeof startDemo>> | undefined;

  private constructor(readonly folder: string, readonly databaseUrl: string | undefined, private readonly ports: { site: number; api: number }) {}

  /** With data of its own, not yet started. */
  static async make(databaseUrl: string | Promise<string> | undefined = onServer ? freshDatabaseUrl() : undefined): Promise<OwnDemo> {
    return new OwnDemo(await mkdtemp(join(tmpdir(), 'portico-own-')), await databaseUrl, { site: await freePort(), api: await freePort() });
  }

  get api(): string {
    return `http://localhost:${this.ports.api}`;
  }

  get site(): string {
    return `http://localhost:${this.ports.site}`;
  }

  async start(...args: string[]): Promise<this> {
    const environment: Record<string, string> = this.databaseUrl === undefined ? {} : { DATABASE_URL: this.databaseUrl };
    this.#running = await startDemo(['--data', this.folder, '--port', String(this.ports.site), '--api-port', String(this.ports.api), ...args], environment);
    return this;
  }

  /** Standard error so far. */
  errors(): string {
    return this.#running?.errors() ?? '';
  }

  /** Signal 9. */
  async kill(): Promise<void> {
    await this.#running?.stop();
    this.#running = undefined;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

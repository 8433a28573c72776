/** The demo on the embedded database, and two on a PostgreSQL server, which is faster, for the many clinics with a defect. */
import { startDemo, type Demo } from '../../../scripts/test/demo-server.mjs';
import { withPostgres } from '../../../scripts/test/postgres.mjs';

export interface Servers {
  embedded: Demo;
  onServer: Demo;
  /** Takes turns with it, so that both cores are used. */
  alsoOnServer: Demo;
  stop(): Promise<void>;
}

export async function startServers(): Promise<Servers> {
  const [embedded, postgres] = await Promise.all([startDemo(), startPostgres()]);
  const environment = { DATABASE_URL: postgres.url };
  const onServer = await startDemo([], environment);
  const alsoOnServer = await startDemo([], environment);
  return {
    embedded, onServer, alsoOnServer,
    stop: async () => { await Promise.all([embedded.stop(), onServer.stop(), alsoOnServer.stop()]); await postgres.stop(); },
  };
}

/** `withPostgres` for tests that are not one function. */
async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  let end!: () => void;
  const used = new Promise<void>((resolve) => { end = resolve; });
  return new Promise((resolve, reject) => {
    const over: Promise<void> = withPostgres(async (url) => {
      resolve({ url, stop: () => { end(); return over; } });
      await used;
    });
    over.catch(reject);
  });
}

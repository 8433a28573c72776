/** Starts the reference backend and the clinic's website. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createApp, findClinic } from '../app/app.js';
import { createFhirHttpServer } from '../../fhir-server/node.js';
import { settle, settleAll } from '../app/practice/settle.js';
import { forgetGuests, matchGuests } from '../app/guests/upkeep.js';
import { forgetOldKeys } from '../app/idempotency.js';
import type { ContractDocument, LogLine, OperationsDocument, Ports } from '../app/ports.js';
import { Clinics, mainClinic, secondClinic } from './clinics.js';
import { claimDataFolder, StartError } from './data-folder.js';
import { openDatabase, type Database } from './database.js';
import { defects, withDefects } from './defects.js';
import { DemoControls } from './demo-controls.js';
import { createLimiter } from './limiter.js';
import { readOptions, type Options } from './options.js';
import { readSecrets } from './secrets.js';
import { createApiServer, listen } from './server.js';
import { createSiteServer, pages } from './site.js';
import { personOfToken } from './sign-in/provider.js';

export interface Running {
  site: string;
  api: string;
  fhir: string;
  stop(): Promise<void>;
}

async function openData(options: Options): Promise<Database & { release: () => void }> {
  if (options.databaseUrl) {
    const database = await openDatabase({ url: options.databaseUrl }).catch((error: unknown) => {
      throw new StartError(`The database at DATABASE_URL cannot be used (${reason(error)}). Start it, or unset DATABASE_URL for the embedded one.`);
    });
    return { ...database, release: () => undefined };
  }
  const claim = await claimDataFolder(options.data);
  const database = await openDatabase({ folder: claim.database }).catch((error: unknown) => {
    claim.release();
    throw new StartError(`The data folder ${options.data} is damaged or not one of ours (${reason(error)}). Move it away, or give another with --data.`);
  });
  return { ...database, release: claim.release };
}

const reason = (error: unknown): string => (error instanceof Error && error.message.split('\n')[0]) || (error as { code?: string } | undefined)?.code || 'no reason given';

const readDocument = async <T>(path: string): Promise<T> => JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8')) as T;

export async function start(options: Options): Promise<Running> {
  if (options.defect !== undefined && !Object.hasOwn(defects, options.defect)) throw new StartError(`There is no defect ${options.defect}. Known: ${Object.keys(defects).join(', ')}.`);
  const contract = await readDocument<ContractDocument>('../../../openapi/dist/portico.json');
  const staff = await readDocument<OperationsDocument>('../dist/staff.json');
  const data = await openData(options);
  const secrets = await readSecrets(data.db);

  const { port: sitePort, apiPort, fhirPort } = options;
  const site = `http://localhost:${sitePort}`;
  const api = `http://localhost:${apiPort}`;
  const fhir = `http://localhost:${fhirPort}`;
  const clinics = new Clinics(data.db, secrets, api, () => new Date());
  const ports: Ports = {
    db: data.db, contract, staff, now: () => new Date(), random: (bytes) => randomBytes(bytes), limit: await createLimiter(data), serverKey: Buffer.from(secrets.serverKey, 'base64url'), log,
    async personOfToken(clinicId, token) {
      const { origins } = await data.db.selectFrom('clinic').select('origins').where('id', '=', clinicId).executeTakeFirstOrThrow();
      return personOfToken(clinics.provider(clinicId, origins), token);
    },
  };
  const controls = options.demoControls ? new DemoControls(clinics, [contract, staff], [site], (clinic) => settle({ ports, clinic })) : undefined;
  const app = withDefects(createApp(ports), ports, (clinicId) => controls?.defectOf(clinicId) ?? options.defect);
  const servers = [createApiServer({ app, ports, clinics, controls }), createSiteServer(api, { fhir }), createFhirHttpServer(fhir, site)];
  const keepUp = async () => {
    await forgetOldKeys(data.db, new Date());
    await forgetGuests(data.db, new Date());
    await matchGuests(data.db);
  };
  const upkeep = setInterval(() => void keepUp().catch(() => undefined), 3_600_000); // a database that is away now is tried again in an hour
  upkeep.unref();
  // What the practice system answers is told also to who does not look; one round at a time.
  let settling: Promise<void> | undefined;
  const answers = setInterval(() => { settling ??= settleAll(ports, (id) => findClinic(ports, id)).catch(() => undefined).finally(() => { settling = undefined; }); }, 10_000);
  answers.unref();
  const stop = async () => {
    clearInterval(upkeep);
    clearInterval(answers);
    await settling;
    for (const server of servers) { server.close(); server.closeAllConnections(); }
    await data.close();
    data.release();
  };
  try {
    await listen(servers[0]!, apiPort);
    await listen(servers[1]!, sitePort);
    await listen(servers[2]!, fhirPort);
    await clinics.ensure(mainClinic, [site]);
    await clinics.ensure(secondClinic, [site]);
    await keepUp();
  } catch (error) {
    await stop();
    throw error;
  }
  const accounts = await clinics.accounts(mainClinic.id);
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ site, api, fhir, issuer: `${api}/oidc`, pages: Object.fromEntries(Object.entries(pages).map(([name, path]) => [name, `${site}${path}`])), accounts })}\n`);
  } else {
    console.log([
      '', `The clinic's website   ${site}`, `Its API                ${api}`, `A FHIR record system   ${fhir}/strict-uscore/r4`, '', 'Sign in as one of these; the code comes from an authenticator app with that secret,', 'or take a token with: npm run token -- USERNAME', '',
      ...accounts.map(({ username, password, totpSecret, name, role }) => `  ${username.padEnd(10)} ${password}  ${totpSecret}  ${name}${role === 'patient' ? '' : `, ${role}`}`), '', 'Stop with Ctrl+C.', '',
    ].join('\n'));
  }
  return { site, api, fhir, stop };
}

/** Standard error, one line a request; only what is listed here can get into it. */
function log({ method, route, status, ms, reference, error }: LogLine): void {
  console.error(JSON.stringify({ method, route, status, ms, ...(reference && { reference }), ...(error !== undefined && { error: error instanceof Error ? error.stack : 'unknown' }) }));
}

export async function main(argv: string[]): Promise<void> {
  try {
    const options = readOptions(argv, process.env);
    if (options.defect === 'list') {
      console.log(Object.entries(defects).map(([name, { says }]) => `${name.padEnd(26)} ${says}`).join('\n'));
      return;
    }
    const { stop } = await start(options);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(0)));
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    process.exitCode = 1;
    process.exit();
  }
}

/** How much of the database's speed is left after the backend: its answers a second beside the SQL of those answers, run plainly. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { CompiledQuery, sql } from 'kysely';
import { openDatabase, type Database } from '../demo/backend/node/database.js';
import { openBackend } from '../demo/backend/test/helpers/in-process.js';
import type { Answer } from '../test/helpers/http.js';
import { median, quantile } from './statistics.js';

export interface Rate {
  what: string;
  /** A second, through the backend and as plain SQL. */
  portico: number;
  plain: number;
  /** The first by the second, run by run: the middle one, and the one that a quarter falls below. */
  ratio: number;
  lowRatio: number;
}
interface Task {
  what: string;
  run: (index: number) => Promise<Answer<unknown>>;
}

const atOnce = 8;
const mark = 'bench';

/** The statements of one request, in order. */
const recording = new AsyncLocalStorage<CompiledQuery[]>();

export async function measureThroughput(url: string | undefined, { runs, count }: { runs: number; count: number }): Promise<Rate[]> {
  const database = await openDatabase({ url, log: ({ query }) => void recording.getStore()?.push(query) });
  const { clinic, close } = await openBackend(new Date(), count, database);
  try {
    const visitType = await clinic.visitTypeId('Check-up');
    const slots = await clinic.timesApart();
    const person = (index: number) => clinic.person(`patient-${index + 1}`);
    const tasks: Task[] = [
      { what: 'bookings', run: (index) => person(index).book(slots[index]!, { reason: mark }) },
      { what: 'lists of appointments', run: (index) => person(index).call('GET', `/patients/${person(index).patientId}/appointments?period=upcoming`) },
      { what: 'lists of free times', run: () => clinic.call('GET', `/slots?visitTypeId=${visitType}`) },
    ];
    const rates: Rate[] = [];
    for (const task of tasks) rates.push(await compare(database, task, runs, Math.min(count, slots.length)));
    return rates;
  } finally {
    await close();
  }
}

/** In turn, so that whatever else the machine does meets both. */
async function compare(database: Database, { what, run }: Task, runs: number, count: number): Promise<Rate> {
  const [portico, plain]: [number[], number[]] = [[], []];
  for (let turn = 0; turn <= runs; turn++) {
    const recorded: CompiledQuery[][] = Array.from({ length: count }, () => []);
    const through = await perSecond(count, async (index) => {
      const { status, text } = await recording.run(recorded[index]!, () => run(index));
      if (status >= 300) throw new Error(`${what} ended with ${status}: ${text}`);
    });
    await forget(database);
    const alone = await perSecond(count, (index) => database.db.connection().execute(async (connection) => {
      for (const query of recorded[index]!) await connection.executeQuery(query);
    }));
    await forget(database);
    if (turn === 0) continue; // caches are filled, code is compiled
    portico.push(through);
    plain.push(alone);
  }
  const ratios = portico.map((rate, index) => rate / plain[index]!);
  return { what, portico: median(portico), plain: median(plain), ratio: median(ratios), lowRatio: quantile(ratios, 0.25) };
}

async function perSecond(count: number, task: (index: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let next = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (next < count) await task(next++);
  }));
  return (count / (performance.now() - started)) * 1000;
}

/** What a run wrote, so that the next can write the same. */
async function forget({ db }: Database): Promise<void> {
  const booked = sql`(select id from appointment where details ->> 'reason' = ${mark})`;
  await sql`delete from occupancy where appointment_id in ${booked}`.execute(db);
  await sql`delete from appointment where id in ${booked}`.execute(db);
  await sql`truncate idempotency, audit, outbox`.execute(db);
}

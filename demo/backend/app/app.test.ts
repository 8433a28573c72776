import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type DatabaseConnection } from 'kysely';
import { createApp } from './app.js';
import type { Schema } from './data/schema.js';
import type { ContractDocument, LogLine } from './ports.js';

const contract = JSON.parse(readFileSync(new URL('../../../openapi/dist/portico.json', import.meta.url), 'utf8')) as ContractDocument;
const clinic = { id: 'c', config: { languages: ['en'], booking: { practice: {} } }, origins: ['https://www.clinic.example'], clock_offset_ms: 0 };

/** Answers this many queries with the clinic's row and then is gone. */
function failingAfter(queries: number): Kysely<Schema> {
  const connection: DatabaseConnection = {
    async executeQuery<R>() {
      if (queries-- <= 0) throw new Error('the database is gone');
      return { rows: [clinic as R] };
    },
    async *streamQuery() { /* not used */ },
  };
  const driver = { init: async () => undefined, acquireConnection: async () => connection, beginTransaction: async () => undefined, commitTransaction: async () => undefined, rollbackTransaction: async () => undefined, releaseConnection: async () => undefined, destroy: async () => undefined };
  return new Kysely<Schema>({ dialect: { createAdapter: () => new PostgresAdapter(), createDriver: () => driver, createIntrospector: (db) => new PostgresIntrospector(db), createQueryCompiler: () => new PostgresQueryCompiler() } });
}

for (const queries of [0, 1, 2]) {
  test(`a database that is gone after ${queries} queries is answered as a problem of the contract, with a reference that is in the log`, async () => {
    const lines: LogLine[] = [];
    const app = createApp({
      db: failingAfter(queries), contract, now: () => new Date(), random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)), limit: async () => undefined, personOfToken: async () => 'person', serverKey: new Uint8Array(32), log: (line) => lines.push(line),
    });
    const request = new Request('http://clinic.test/patients/p/appointments', { headers: { Authorization: 'Bearer token', Origin: 'https://www.clinic.example' } });
    const response = await app(request, { clinicId: 'c', base: 'http://clinic.test', path: '/patients/p/appointments', address: '192.0.2.1' });
    const problem = (await response.json()) as { type: string; reference: string };
    assert.deepEqual([response.status, response.headers.get('Content-Type'), problem.type], [500, 'application/problem+json', 'urn:portico:problem:server-error']);
    // Whose website it is, is known when the clinic is.
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), queries ? 'https://www.clinic.example' : null);
    assert.deepEqual(lines.map(({ reference, status }) => [reference, status]), [[problem.reference, 500]]);
    assert.match(String(lines[0]!.error), /the database is gone/);
  });
}

/** Databases of a test's own, of the kind that the group of tests runs on. */
import pg from 'pg';

/** Whether this run is on a PostgreSQL server; otherwise it is on the embedded database. */
export const onServer = process.env.PORTICO_DATABASE === 'server';

export async function query<Row extends Record<string, unknown>>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

export function serverUrl(): string {
  const url = process.env.DATABASE_URL;
  if (url === undefined) throw new Error('DATABASE_URL is not set: run the tests with npm test.');
  return url;
}

/** A new, empty database of the server; it goes with the server when the group ends. */
export async function freshDatabaseUrl(): Promise<string> {
  const url = new URL(serverUrl());
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await query(url.href, `create database ${name}`);
  url.pathname = `/${name}`;
  return url.href;
}

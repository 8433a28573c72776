import { openConnection, type OpenConnection } from './open-connection.js';

const open = new Map<string, OpenConnection>();

/** Elements with the same address share one connection, for as long as the page lives. */
export function connectionFor(address: string): OpenConnection {
  const base = new URL(address, document.baseURI).href.replace(/\/$/, '');
  let connection = open.get(base);
  if (!connection) open.set(base, (connection = openConnection({ backend: base, lang: () => document.documentElement.lang || navigator.language })));
  return connection;
}

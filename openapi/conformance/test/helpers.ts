/** What the tests share: the contract, a run against a demo, and rows told by their ids. */
import { readFileSync } from 'node:fs';
import type { Backend } from '../client.js';
import type { Config } from '../config.js';
import { createContext, type Context } from '../context.js';
import type { ContractDocument } from '../contract.js';
import type { Report, Row } from '../rows.js';
import { runSuite } from '../suite.js';

export const contract = JSON.parse(readFileSync(new URL('../../dist/portico.json', import.meta.url), 'utf8')) as ContractDocument;

export interface Clinic {
  api: string;
  accounts: { username: string; password: string; totpSecret: string; patientId: string; accessToken: string }[];
}

/** A clinic that nobody else uses, with one of the seeded defects where one is named. */
export async function freshClinic(api: string, defect?: string): Promise<Clinic> {
  return (await (await fetch(`${api}/_demo/clinics`, { method: 'POST', body: JSON.stringify({ defect, results: 'story' }) })).json()) as Clinic;
}

/** Yusra asks, who is offered a time; Amira is who comes as a guest, Thaddeus the other person. */
export function configOf({ accounts, api }: Clinic, write: boolean): Config {
  const [yusra, thaddeus] = ['yusra', 'thaddeus'].map((name) => accounts.find(({ username }) => username === name)!);
  const guest = { channel: 'email', destination: 'amira@example.com', outbox: `${api}/_demo/outbox`, person: { givenName: 'Amira', familyName: 'Haddad', birthDate: '1984-05-09' } };
  return { token: yusra!.accessToken, otherToken: thaddeus!.accessToken, patientId: yusra!.patientId, otherPatientId: thaddeus!.patientId, guest, write };
}

const noWait = (): Promise<never> => Promise.reject(new Error('The backend asked the suite to wait.'));

export const run = (base: string, config: Config, backend: Backend = fetch): Promise<Report> => runSuite({ backend, base, config, contract, wait: noWait });
export const contextFor = (backend: Backend, config: Partial<Config> = {}): Context => createContext({ backend, base: 'https://clinic.example/portico', config: { write: false, ...config }, contract, wait: noWait });

export const ids = ({ results }: Report, status?: Row['status']): string[] => results.filter((row) => status === undefined || row.status === status).map((row) => row.id);
/** For a message: what failed, and why. */
export const told = ({ results }: Report): string => results.filter((row) => row.status === 'failed').map(({ id, reason }) => `${id}: ${reason}`).join('\n');

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
export const problem = (name: string, status: number, members: object = {}): Response => new Response(
  JSON.stringify({ type: `urn:portico:problem:${name}`, title: name, status, reference: 'ABCDEFG', ...members }), { status, headers: { 'Content-Type': 'application/problem+json' } },
);

/** A running demo as its callers see it: clinics of a test's own, and people who ask them. */
import type { components } from '../../src/contract/generated/portico.js';
import type { ProblemName } from '../../src/contract/generated/problem-names.js';

export type Schemas = components['schemas'];
export type Slot = Schemas['Slot'];
export type Hold = Schemas['Hold'];
export type Appointment = Schemas['Appointment'];
export type Draft = Schemas['Draft'];

export interface Account {
  username: string;
  password: string;
  totpSecret: string;
  /** Absent for somebody who is no patient here. */
  patientId?: string;
  name: string;
  role: string;
  accessToken: string;
}
/** What came back. The body is typed as what was asked for and as a problem; the status tells which of the two it is. */
export interface Answer<Body> {
  status: number;
  headers: Headers;
  text: string;
  body: Body;
  problem: Schemas['Problem'];
  /** The problem's name; undefined for anything else. */
  refusal: ProblemName | undefined;
}
export interface Call {
  token?: string | undefined;
  /** A write gets a key of its own unless it is given one; null sends none. */
  key?: string | null;
  ifMatch?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: string | Uint8Array;
  headers?: Record<string, string>;
}
export interface Booking {
  key?: string;
  holdId?: string;
  offerId?: string;
  referralId?: string;
  reason?: string;
  patientId?: string;
}

export const newKey = (): string => crypto.randomUUID();
/** Of the form and length of an id, and nobody's. */
export const madeUpId = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');

/** How a request gets to a backend: over the network, or straight into it. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

export async function call<Body>(base: string, method: string, path: string, { token, key, ifMatch, body, raw, headers }: Call = {}, send: Send = fetch): Promise<Answer<Body>> {
  const sent = new Headers();
  if (token !== undefined) sent.set('Authorization', `Bearer ${token}`);
  if (method !== 'GET' && method !== 'OPTIONS' && key !== null) sent.set('Idempotency-Key', key ?? newKey());
  if (ifMatch !== undefined) sent.set('If-Match', `"${ifMatch}"`);
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  if (content !== undefined) sent.set('Content-Type', 'application/json');
  for (const [name, value] of Object.entries(headers ?? {})) sent.set(name, value);
  return readAnswer(await send(base + path, { method, headers: sent, redirect: 'manual', ...(content !== undefined && { body: content as string }) }));
}

export async function readAnswer<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text();
  const json: unknown = /json/.test(response.headers.get('Content-Type') ?? '') ? JSON.parse(text) : undefined;
  const refusal = (json as { type?: string } | undefined)?.type?.replace('urn:portico:problem:', '');
  return { status: response.status, headers: response.headers, text, body: json as Body, problem: json as Schemas['Problem'], refusal: refusal as ProblemName | undefined };
}

/** Somebody with an access token. */
export class Person {
  constructor(readonly clinic: Clinic, readonly account: Account) {}

  get patientId(): string {
    if (this.account.patientId === undefined) throw new Error(`${this.account.username} is no patient.`);
    return this.account.patientId;
  }

  call<Body>(method: string, path: string, ask: Call = {}): Promise<Answer<Body>> {
    return this.clinic.call(method, path, { token: this.account.accessToken, ...ask });
  }

  book(slot: Slot, { key, patientId = this.patientId, ...body }: Booking = {}): Promise<Answer<Appointment>> {
    return this.call('POST', `/patients/${patientId}/appointments`, { ...(key !== undefined && { key }), body: { slotId: slot.id, ...body } });
  }

  hold(slot: Slot, key = newKey()): Promise<Answer<Hold>> {
    return this.call('POST', '/holds', { key, body: { slotId: slot.id } });
  }

  async appointments(patientId = this.patientId): Promise<Appointment[]> {
    const { body } = await this.call<Schemas['AppointmentList']>('GET', `/patients/${patientId}/appointments?limit=100`);
    return body.items;
  }
}

/** A clinic that no other test sees. */
export class Clinic {
  constructor(readonly api: string, readonly issuer: string, readonly accounts: Account[], readonly send: Send = fetch) {}

  get id(): string {
    return new URL(this.api).pathname.split('/').pop()!;
  }

  /** Somebody of the demo, or `patient-1` and so on where the clinic was made with patients. */
  person(username: string): Person {
    const account = this.accounts.find((one) => one.username === username);
    if (!account) throw new Error(`There is no ${username}.`);
    return new Person(this, account);
  }

  /** Asks without a credential, unless one is given. */
  call<Body>(method: string, path: string, ask: Call = {}): Promise<Answer<Body>> {
    return call(this.api, method, path, ask, this.send);
  }

  async visitTypeId(name: string): Promise<string> {
    const { body } = await this.call<Schemas['VisitTypeList']>('GET', '/visit-types');
    return idNamed(body.items, name);
  }

  async practitionerId(name: string): Promise<string> {
    const { body } = await this.call<Schemas['PractitionerList']>('GET', '/practitioners');
    return idNamed(body.items, name);
  }

  async locationId(name: string): Promise<string> {
    const { body } = await this.call<Schemas['LocationList']>('GET', '/locations');
    return idNamed(body.items, name);
  }

  async slots(visitType: string, filter: Record<string, string> = {}): Promise<Slot[]> {
    const search = new URLSearchParams({ visitTypeId: await this.visitTypeId(visitType), ...filter });
    return (await this.call<Schemas['SlotList']>('GET', `/slots?${search}`)).body.items;
  }

  /** Free times of a month in which the demo books nobody else. */
  async freeSlots(visitType = 'Check-up', filter: Record<string, string> = {}): Promise<Slot[]> {
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    return this.slots(visitType, { from: day(28), to: day(56), ...filter });
  }

  /** Of those, times of one doctor: no two overlap, and one after the other they are on different days, since nobody has the same visit twice a day unasked. */
  async timesApart(): Promise<Slot[]> {
    const slots = await this.freeSlots('Check-up', { practitionerId: await this.practitionerId('Dr Ossian Thackeray-Lumb') });
    const nth = new Map<string, number>();
    const turn = slots.map((slot) => {
      const { localDate } = slot.when;
      nth.set(localDate, (nth.get(localDate) ?? 0) + 1);
      return { slot, turn: nth.get(localDate)! };
    });
    return turn.sort((a, b) => a.turn - b.turn).map(({ slot }) => slot);
  }

  async setClock(now: string | null): Promise<void> {
    await this.control('POST', '/_demo/clock', { now });
  }

  async fault(operation: string, kind: string, times = 1, ms?: number): Promise<void> {
    await this.control('POST', '/_demo/faults', { operation, kind, times, ...(ms !== undefined && { ms }) });
  }

  outbox(): Promise<{ at: string; channel: string; to: string; subject: string; text: string }[]> {
    return this.control('GET', '/_demo/outbox');
  }

  audit(): Promise<{ at: string; actor: string; patientId: string | null; operation: string; outcome: string }[]> {
    return this.control('GET', '/_demo/audit');
  }

  async control<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    const answer = await this.call<Body>(method, path, { key: null, ...(body !== undefined && { body }) });
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    return answer.body;
  }
}

function idNamed(items: { id: string; name: string }[], name: string): string {
  const found = items.find((item) => item.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found.id;
}

/** Where the demo runs that the group of tests was started beside. */
export function demoAddress(): string {
  const address = process.env.PORTICO_API;
  if (address === undefined) throw new Error('PORTICO_API is not set: run the tests with npm test.');
  return address;
}

export interface ClinicWish {
  /** This many patients more, `patient-1` and so on. */
  patients?: number;
  /** Websites that may embed the elements; the demo's own when absent. */
  origins?: string[];
  seed?: number;
  /** Whoever is called in is written to. */
  callsIn?: boolean;
  /** With visits that are over; every second of the patients was seen, too, `patient-2` and so on. */
  history?: boolean;
  /** With the demo's results and documents, told from the day `today` on; `many` with 10,000 values of Amira's besides. */
  results?: 'story' | 'many';
  today?: string;
}

export async function freshClinic(wish: ClinicWish = {}, api = demoAddress()): Promise<Clinic> {
  const { body } = await call<{ api: string; issuer: string; accounts: Account[] }>(api, 'POST', '/_demo/clinics', { key: null, body: wish });
  return new Clinic(body.api, body.issuer, body.accounts);
}

/** Sends the suite's requests, one after the other, and keeps every answer for the rules that look at all of them. */
import type { Config } from './config.js';
import type { Operation } from './contract.js';

/** Whatever obeys the contract: `fetch` for an address, or a function. */
export type Backend = (request: Request) => Promise<Response>;

/** The person of the configuration, the other person, somebody with a credential that never was one, or nobody. */
export type Caller = 'caller' | 'other' | 'dead' | 'nobody';

export interface Ask {
  as?: Caller;
  method?: string;
  path?: Record<string, string>;
  query?: Record<string, string | string[]>;
  headers?: Record<string, string>;
  /** The Idempotency-Key. */
  key?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, under a media type. */
  text?: { type: string; content: string };
}
export interface Answer {
  /** `GET /patients/{patientId}/drafts`, for sentences; the template, since a path holds a patient's id. */
  about: string;
  /** 0 when no answer came. */
  status: number;
  headers: Headers;
  text: string;
  /** The JSON of the body, if it is some. */
  body: unknown;
  ok: boolean;
}
export interface Client {
  ask(operation: Operation, ask?: Ask): Promise<Answer>;
  /** Every answer to an operation's own method so far. */
  answersTo(operation: Operation): Answer[];
}

/** A backend that limits its callers says how long to wait; the suite obeys, this often and no longer than this at a time. */
const waits = { times: 10, seconds: 60 };

export interface ClientOptions {
  backend: Backend;
  base: string;
  config: Config;
  wait: (seconds: number) => Promise<void>;
}

export function createClient(options: ClientOptions): Client {
  const answers = new Map<Operation, Answer[]>();
  let waitsLeft = waits.times;

  async function send(operation: Operation, ask: Ask): Promise<Answer> {
    const about = `${ask.method ?? operation.method} ${operation.template}`;
    const answer = await options.backend(requestOf(options, operation, ask)).then((response) => readAnswer(about, response), (error: Error) => noAnswer(about, error));
    if (ask.method === undefined || ask.method === operation.method) answers.set(operation, [...(answers.get(operation) ?? []), answer]);
    const seconds = answer.status === 429 ? retryAfter(answer) : undefined;
    if (seconds === undefined || seconds > waits.seconds || waitsLeft === 0) return answer;
    waitsLeft -= 1;
    await options.wait(seconds);
    return send(operation, ask);
  }

  return { ask: (operation, ask = {}) => send(operation, ask), answersTo: (operation) => answers.get(operation) ?? [] };
}

/** The body says it too, since a browser may not see the header. */
export function retryAfter({ body, headers }: Pick<Answer, 'body' | 'headers'>): number | undefined {
  const said = (body as { retryAfterSeconds?: unknown } | undefined)?.retryAfterSeconds ?? headers.get('Retry-After') ?? undefined;
  return said !== undefined && Number(said) >= 0 ? Number(said) : undefined;
}

export async function readAnswer(about: string, response: Response): Promise<Answer> {
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch { /* whoever looks for a body finds none */ }
  return { about, status: response.status, headers: response.headers, text, body, ok: response.ok };
}

const noAnswer = (about: string, error: Error): Answer => ({ about, status: 0, headers: new Headers(), text: String((error.cause as Error | undefined)?.message ?? error.message), body: undefined, ok: false });

/** Random, of the contract's form for an id and for a key: it is nobody's. */
export const madeUp = (): string => `conformance-${Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;

function requestOf({ base, config }: ClientOptions, operation: Operation, ask: Ask): Request {
  const method = ask.method ?? operation.method;
  const path = operation.template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ask.path?.[name] ?? (name === 'patientId' ? config.patientId : undefined) ?? madeUp()));
  const url = new URL(`${base}${path}`);
  for (const [name, value] of Object.entries(ask.query ?? {})) for (const one of [value].flat()) url.searchParams.append(name, one);
  // Plain bytes: refusals are compared byte for byte, and squeezing long lists takes longer than making them.
  const headers = new Headers({ 'Accept': operation.binary ? '*/*' : 'application/json, application/problem+json', 'Accept-Encoding': 'identity', ...credential(config, ask.as ?? defaultCaller(operation, config), method, url), ...(ask.key !== undefined && { 'Idempotency-Key': ask.key }) });
  const content = ask.text?.content ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
  if (content !== undefined) headers.set('Content-Type', ask.text?.type ?? 'application/json');
  for (const [name, value] of Object.entries(ask.headers ?? {})) headers.set(name, value);
  return new Request(url, { method, headers, redirect: 'manual', ...(content !== undefined && { body: content }) });
}

/** As the elements do it: public operations go without a credential. */
const defaultCaller = (operation: Operation, { token, cookie }: Config): Caller => (operation.credential !== 'public' && (token ?? cookie) !== undefined ? 'caller' : 'nobody');

function credential({ token, cookie, otherToken }: Config, as: Caller, method: string, { origin }: URL): Record<string, string> {
  if (as === 'nobody') return {};
  if (as === 'other') return { Authorization: `Bearer ${otherToken}` };
  if (cookie === undefined) return { Authorization: `Bearer ${as === 'dead' ? madeUp() : token}` };
  const value = as === 'dead' ? cookie.replace(/=[^;]*/g, () => `=${madeUp()}`) : cookie;
  // A browser sends the origin with each write, and a backend that signs in by cookie asks for it.
  return { Cookie: value, ...(method !== 'GET' && method !== 'OPTIONS' && { Origin: origin }) };
}

/**
 * The reference backend as one function on web-standard APIs. Every operation, of the contract and of the staff page's own document, goes
 * through the same steps, in this order: who → may → rate → key → valid → what the operation itself checks (version, state, duplicate, limit).
 */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { mayUse } from './access.js';
import { actor, audit } from './audit.js';
import { readJson } from './body.js';
import type { Clinic, Context, Handler, Reply } from './context.js';
import { readOperations, type Operation, type OperationId } from './contract.js';
import { endedCookie, whoAsks } from './credentials.js';
import { handlers } from './handlers.js';
import { currentGuestSession } from './guests/sessions.js';
import { currentProof, currentVerification } from './guests/verifications.js';
import { currentAppointment } from './operations/appointments.js';
import { currentHold } from './operations/holds.js';
import { currentPreferences } from './preferences/handlers.js';
import { fingerprint, noteRefusal, once } from './idempotency.js';
import type { ClinicConfig } from './data/schema.js';
import { noPractice, type PracticeRules } from './data/practice.js';
import { noRelease, type ReleaseRules } from './data/records.js';
import { noResults, type ResultsRules } from './data/results.js';
import { negotiate } from './language.js';
import type { Arrival, Ports } from './ports.js';
import { settle } from './practice/settle.js';
import { currentRetrieval } from './results/images.js';
import { settleLaboratory } from './results/laboratory.js';
import { currentReport } from './results/describe.js';
import { problemBody, problemResponse, Refusal, type ProblemBody } from './problems.js';
import { staffHandlers } from './staff/handlers.js';
import { mayAsStaff } from './staff/roles.js';
import { createValidator, type Validator } from './validate.js';

export type App = (request: Request, arrival: Arrival) => Promise<Response>;
type Env = { Bindings: { arrival: Arrival; clinic: Clinic } };

/** Writes a minute of one person, or of one address where nobody is signed in. */
const writesAMinute = 400;
/** Profiles whose operations read or write visits or times. */
const settled = new Set(['booking-public', 'booking-patient', 'waiting-list', 'staff']);
/** And those of results. */
const fromLaboratory = new Set(['results', 'documents']);
const exposed = ['ETag', 'Location', 'Retry-After', 'Content-Disposition', 'Deprecation', 'Sunset'];
const allowed = ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'Accept-Language', 'Upload-Offset', 'Upload-Complete', 'Last-Event-ID'];

/** A document of operations, what serves them, and who may. */
interface Api {
  operations: Operation<string>[];
  validator: Validator;
  handlers: Readonly<Record<string, unknown>>;
  /** Every call leaves a row in the audit log, and not only those to a record in the path. */
  auditsAll: boolean;
  /** Decided before anything is looked up. Notes whose record it is. */
  may(context: Context, path: Record<string, string>): Promise<void>;
}

export function createApp(ports: Ports): App {
  const operations = readOperations(ports.contract);
  const built = new Set(Object.keys(handlers) as OperationId[]);
  const contract: Api = { operations, validator: createValidator(ports.contract), handlers, auditsAll: false, may: mayUseRecord };
  const apis = [contract, ...(ports.staff ? [{ operations: readOperations(ports.staff), validator: createValidator(ports.staff), handlers: staffHandlers, auditsAll: true, may: mayAsStaff }] : [])];
  const hono = new Hono<Env>({ getPath: (_request, options) => options!.env!.arrival.path });

  hono.use(compress());
  hono.use(cors({
    origin: (origin, c) => (isKnownOrigin(origin, c.env) ? origin : null),
    credentials: true, allowHeaders: allowed, exposeHeaders: exposed, allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], maxAge: 7200,
  }));
  for (const api of apis) for (const operation of api.operations) hono.on(operation.method, routeOf(operation.template), (c) => serve(api, operation, c.req.raw, c.req.param() as Record<string, string>, c.env));
  for (const [template, methods] of methodsOf(apis)) hono.all(routeOf(template), () => refuse('method-not-allowed', {}, { Allow: methods.join(', ') }));
  hono.notFound(() => refuse('not-found'));
  hono.onError((error, c) => fault(c.req.raw, error));

  const refuse = (...[name, members, headers]: [Parameters<typeof problemBody>[2], Parameters<typeof problemBody>[3]?, Record<string, string>?]) =>
    problemResponse(problemBody(ports.contract, ports.random, name, members), headers);
  /** Also a refusal needs the database, to be written down. Without one the answer is a problem nevertheless. */
  const fault = ({ method }: Request, error: unknown): Response => {
    const problem = problemBody(ports.contract, ports.random, 'server-error');
    ports.log({ method, route: 'unknown', status: problem.status, ms: 0, reference: problem.reference, error });
    return problemResponse(problem);
  };

  async function serve(api: Api, operation: Operation<string>, request: Request, path: Record<string, string>, { arrival, clinic }: Env['Bindings']): Promise<Response> {
    const started = performance.now();
    const context: Context = {
      ports, db: ports.db, operation, operations, built, arrival, clinic, who: { kind: 'nobody' }, lang: negotiate(request.headers.get('Accept-Language'), clinic.config.languages),
    };
    let problem: ProblemBody | undefined;
    let headers: Record<string, string> = {};
    let failure: unknown;
    let response: Response;
    const inPath = api.validator.parameters(operation, 'path', (name) => (path[name] === undefined ? [] : [path[name]]));
    if (path.patientId !== undefined && !inPath.errors.length) context.patientId = path.patientId;
    try {
      response = await run(api, context, request, path, inPath);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal('server-error');
      if (!(error instanceof Refusal)) failure = error;
      problem = problemBody(ports.contract, ports.random, refusal.problem, { ...refusal.members, ...(await refusal.options.later?.()) });
      headers = refusal.options.headers ?? {};
      await audit(ports.db, context, concerned(api, context), refusal.problem);
      if (context.key && refusal.problem !== 'request-in-progress' && refusal.problem !== 'idempotency-key-reused') await noteRefusal(ports.db, { ...context, key: context.key }, problem);
      response = problemResponse(problem, headers);
    }
    ports.log({
      method: operation.method, route: operation.template, status: response.status, ms: Math.round(performance.now() - started),
      ...(problem && { reference: problem.reference }), ...(failure !== undefined && { error: failure }),
    });
    return response;
  }

  async function run(api: Api, context: Context, request: Request, path: Record<string, string>, inPath: ReturnType<Validator['parameters']>): Promise<Response> {
    const { operation, clinic, arrival } = context;
    checkOrigin(operation, request, arrival, clinic);
    const accept = request.headers.get('Accept');
    if (accept && !operation.binary && !/\*\/\*|application\/(\*|json|problem\+json)/.test(accept)) throw new Refusal('not-acceptable');

    if (operation.credential !== 'public') {
      const who = await whoAsks(ports, request, clinic, operation.id !== 'getSession');
      if (who === 'dead') throw new Refusal('session-expired', {}, { headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"', ...forgetCookie(request, clinic.id, arrival) } });
      if (who.kind === 'nobody' && operation.credential === 'required') throw new Refusal('unauthenticated', {}, { headers: { 'WWW-Authenticate': 'Bearer' } });
      context.who = who;
    }
    // An id that no id can look like is not there; saying so as a field error would tell it from one that is.
    if (inPath.errors.length) throw new Refusal('not-found');
    await api.may(context, path);
    if (operation.write) await limitRate(context);

    const handler = api.handlers[operation.id] as Handler<OperationId> | undefined;
    if (!handler) throw new Refusal('not-offered');
    if (settled.has(operation.profile) || operation.id === 'getOverview') await settle(context);
    if (fromLaboratory.has(operation.profile) || operation.id === 'getOverview') await settleLaboratory(context);
    if (!operation.write) {
      const input = readInput(api, context, request, inPath.values, operation.method === 'GET' ? undefined : await readJson(request, operation.body !== undefined));
      const reply = await handler(context, input);
      await audit(ports.db, context, concerned(api, context, reply.patientIds), 'ok');
      return answer(reply, context);
    }
    if (operation.keyed) context.key = readKey(request);
    const body = await readJson(request, operation.body !== undefined);
    const print = context.key && (await fingerprint(operation.method, new URL(request.url).pathname, body));

    // A refusal that counts (a wrong guess) is carried out of the transaction as a value, so that what it wrote stays.
    const outcome = await ports.db.transaction().execute(async (tx) => {
      const inside = { ...context, db: tx };
      const effect = async () => handler(inside, readInput(api, inside, request, inPath.values, body));
      try {
        const reply = context.key && print ? await once(tx, { ...inside, key: context.key }, print, effect) : { ...(await effect()), replayed: false };
        await audit(tx, context, concerned(api, context, reply.patientIds), reply.replayed ? 'replayed' : 'ok');
        return reply.replayed ? await asItIsNow(inside, reply) : reply;
      } catch (error) {
        if (error instanceof Refusal && error.options.keep) return error;
        throw error;
      }
    });
    if (outcome instanceof Refusal) throw outcome;
    return answer(outcome, context);
  }

  async function limitRate({ clinic, who, arrival }: Context): Promise<void> {
    const caller = who.kind === 'nobody' ? arrival.address : actor(who);
    const wait = await ports.limit(`${clinic.id}:write:${caller}`, writesAMinute, 60);
    if (wait !== undefined) throw new Refusal('rate-limited', { retryAfterSeconds: wait });
  }

  function readInput({ validator }: Api, context: Context, request: Request, path: Record<string, unknown>, body: unknown) {
    const { operation } = context;
    const search = new URL(request.url).searchParams;
    const inQuery = validator.parameters(operation, 'query', (name) => search.getAll(name), [...new Set(search.keys())]);
    const errors = [...inQuery.errors, ...validator.body(operation, body)];
    if (errors.length) throw new Refusal('invalid-request', { errors });
    const version = request.headers.get('If-Match');
    if (version !== null) context.ifMatch = version.replace(/^W\//, '').replaceAll('"', '');
    return { path, query: inQuery.values, body } as Parameters<Handler<OperationId>>[1];
  }

  return async (request, arrival) => {
    try {
      const clinic = await findClinic(ports, arrival.clinicId);
      return clinic ? await hono.fetch(request, { arrival, clinic }) : refuse('not-found');
    } catch (error) {
      return fault(request, error);
    }
  };
}

const routeOf = (template: string): string => template.replace(/\{(\w+)\}/g, ':$1');

function methodsOf(apis: Api[]): Map<string, string[]> {
  const methods = new Map<string, string[]>();
  for (const { template, method } of apis.flatMap((api) => api.operations)) methods.set(template, [...(methods.get(template) ?? []), method]);
  return methods;
}

/** Whose records a call is about; one row without a patient where all calls leave one. */
const concerned = (api: Api, { patientId }: Context, shown: string[] = []): (string | undefined)[] => (shown.length ? shown : patientId !== undefined || api.auditsAll ? [patientId] : []);

/** Of the contract: the path names the patient, and the caller's relation to that patient decides. */
async function mayUseRecord(context: Context, { patientId }: Record<string, string>): Promise<void> {
  const { ports, who, operation, clinic } = context;
  if (patientId === undefined) return;
  if (who.kind === 'nobody') throw new Refusal('unauthenticated');
  context.relation = await mayUse(ports.db, who, patientId, operation, clinic.now);
}

export async function findClinic(ports: Pick<Ports, 'db' | 'now'>, id: string): Promise<Clinic | undefined> {
  const row = await ports.db.selectFrom('clinic').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { id: row.id, config: withRules(row.config), origins: row.origins, now: new Date(ports.now().getTime() + row.clock_offset_ms) };
}

/** A clinic may have been made before the rules of changes, requests and lists, of what patients choose about results, or of results. */
function withRules(config: ClinicConfig): ClinicConfig {
  const { practice = noPractice, ...booking } = config.booking as Omit<ClinicConfig['booking'], 'practice'> & { practice?: PracticeRules };
  return { ...config, booking: { ...booking, practice }, release: (config.release as ReleaseRules | undefined) ?? noRelease, results: (config.results as ResultsRules | undefined) ?? noResults };
}

function isKnownOrigin(origin: string, { arrival, clinic }: Env['Bindings']): boolean {
  return clinic.origins.includes(origin) || origin === new URL(arrival.base).origin;
}

/** The second wall against forged writes; the first is a header that no form can send. */
function checkOrigin(operation: Operation<string>, request: Request, arrival: Arrival, clinic: Clinic): void {
  if (!operation.write) return;
  const origin = request.headers.get('Origin');
  const byCookie = !request.headers.has('Authorization') && request.headers.has('Cookie');
  if (origin === null ? byCookie : !isKnownOrigin(origin, { arrival, clinic })) throw new Refusal('foreign-origin');
}

/** A dead cookie goes, so that the next public call is anonymous instead of refused. */
function forgetCookie(request: Request, clinicId: string, arrival: Arrival): Record<string, string> {
  return request.headers.has('Authorization') ? {} : { 'Set-Cookie': endedCookie(clinicId, arrival.base) };
}

/** What is not the same when it is asked for again as when it was made, or is not kept in an answer. */
const current: Record<string, (context: Context, id: string) => Promise<unknown>> = { appointment: currentAppointment, hold: currentHold, verification: currentVerification, proof: currentProof, 'guest-session': currentGuestSession, preferences: currentPreferences, report: currentReport, 'image-retrieval': currentRetrieval };

async function asItIsNow(context: Context, reply: Reply<unknown>): Promise<Reply<unknown>> {
  const body = reply.resource && (await current[reply.resource.kind]?.(context, reply.resource.id));
  return body === undefined ? reply : { ...reply, body };
}

function readKey(request: Request): string {
  const key = request.headers.get('Idempotency-Key')?.replace(/^"(.*)"$/, '$1');
  if (key === undefined) throw new Refusal('idempotency-key-missing');
  if (!/^[A-Za-z0-9_-]{16,64}$/.test(key)) throw new Refusal('invalid-request', { errors: [{ pointer: 'header/Idempotency-Key', code: 'pattern' }] });
  return key;
}

function answer(reply: Reply<unknown>, { operation, lang }: Context): Response {
  const headers = new Headers({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...reply.headers });
  if (operation.parameters.some((parameter) => parameter.name === 'Accept-Language')) {
    headers.set('Content-Language', lang);
    headers.append('Vary', 'Accept-Language');
  }
  if (reply.content) {
    headers.set('Content-Type', reply.content.mediaType);
    return new Response(reply.content.bytes as BodyInit, { status: 200, headers });
  }
  if (reply.body === undefined) return new Response(null, { status: reply.status ?? 204, headers });
  const version = (reply.body as { version?: string }).version;
  if (typeof version === 'string') headers.set('ETag', `"${version}"`);
  headers.set('Content-Type', 'application/json');
  return new Response(JSON.stringify(reply.body), { status: reply.status ?? 200, headers });
}

/** Seeded faults. Each wraps the backend in one mistake that real ones make, so that the conformance suite can be seen to find it. */
import type { App } from '../app/app.js';
import type { Arrival, Ports } from '../app/ports.js';

type Defect = { says: string; wrap: (app: App, ports: Ports) => App };
type Json = Record<string, unknown>;

const read = async (response: Response): Promise<Json> => (await response.clone().json()) as Json;
const isJson = (response: Response) => /json/.test(response.headers.get('Content-Type') ?? '');
const problem = async (response: Response) => (isJson(response) ? String((await read(response)).type ?? '').replace('urn:portico:problem:', '') : '');
const withBody = (response: Response, body: unknown, status = response.status) => new Response(JSON.stringify(body), { status, headers: response.headers });

/** Sees the answer to each request, and may send the request again otherwise. */
function answering(change: (response: Response, again: (init: { headers?: Record<string, string>; body?: string }) => Promise<Response>, request: Request, arrival: Arrival, ports: Ports) => Promise<Response>): Defect['wrap'] {
  return (app, ports) => async (request, arrival) => {
    const body = request.body ? await request.text() : undefined;
    const send = (init: { headers?: Record<string, string>; body?: string } = {}) => {
      const headers = new Headers(request.headers);
      headers.delete('Accept-Encoding'); // what is compressed cannot be read and rewritten
      for (const [name, value] of Object.entries(init.headers ?? {})) headers.set(name, value);
      const text = init.body ?? body;
      return app(new Request(request.url, { method: request.method, headers, ...(text !== undefined && { body: text }) }), arrival);
    };
    return change(await send(), send, new Request(request.url, { method: request.method, headers: request.headers, ...(body !== undefined && { body }) }), arrival, ports);
  };
}

/** Rewrites JSON answers of success below a path. */
const rewriting = (path: RegExp, change: (body: Json, request: Request) => unknown) => answering(async (response, _again, request, arrival) =>
  response.ok && isJson(response) && path.test(arrival.path) ? withBody(response, change(await read(response), request)) : response);

export const defects: Record<string, Defect> = {
  'ignores-if-match': {
    says: 'overwrites what was changed meanwhile',
    wrap: answering(async (response, again) => {
      if (response.status !== 412) return response;
      const { version } = ((await read(response)).current ?? {}) as { version?: string };
      return version === undefined ? response : again({ headers: { 'If-Match': `"${version}"` } });
    }),
  },
  'foreign-patient-200': {
    says: 'answers 200 for a patient that is not the caller’s',
    wrap: answering(async (response, _again, request, arrival) => (response.status === 404 && request.method === 'GET' && /^\/patients\/[^/]+\/(appointments|drafts)$/.test(arrival.path)
      ? withBody(response, { items: [], asOf: new Date().toISOString(), sources: [] }, 200) : response)),
  },
  'runs-a-key-twice': {
    says: 'does a thing again when the same key comes again',
    wrap: (app) => async (request, arrival) => {
      if (!request.headers.has('Idempotency-Key')) return app(request, arrival);
      const headers = new Headers(request.headers);
      headers.set('Idempotency-Key', crypto.randomUUID());
      const body = request.body ? await request.arrayBuffer() : undefined;
      return app(new Request(request.url, { method: request.method, headers, ...(body && { body }) }), arrival);
    },
  },
  'tells-not-yours': {
    says: 'answers 403 for a patient that exists and 404 for one that does not',
    wrap: answering(async (response, _again, _request, arrival, ports) => {
      const patientId = /^\/patients\/([^/]+)/.exec(arrival.path)?.[1];
      if (response.status !== 404 || patientId === undefined) return response;
      const known = await ports.db.selectFrom('patient').select('id').where('id', '=', patientId).executeTakeFirst();
      return known ? withBody(response, { ...(await read(response)), type: 'urn:portico:problem:not-permitted', title: 'The grant does not cover this', status: 403 }, 403) : response;
    }),
  },
  'drops-a-required-member': { says: 'leaves the time zone out of the clinic', wrap: rewriting(/^\/clinic$/, ({ timeZone: _, ...rest }) => rest) },
  'loses-an-item': {
    says: 'skips the first item of each page after the first',
    wrap: rewriting(/./, (body, request) => (Array.isArray(body.items) && new URL(request.url).searchParams.has('cursor') ? { ...body, items: body.items.slice(1) } : body)),
  },
  'fails-on-bad-input': {
    says: 'answers 500 to a request that breaks the contract',
    wrap: answering(async (response) => (response.status === 422 && (await problem(response)) === 'invalid-request'
      ? withBody(response, { ...(await read(response)), type: 'urn:portico:problem:server-error', title: 'A fault', status: 500 }, 500) : response)),
  },
  'drops-unknown-members': {
    says: 'silently drops what it does not know of a request',
    wrap: answering(async (response, again, request) => {
      if (response.status !== 422) return response;
      const errors = ((await read(response)).errors ?? []) as { pointer: string; code: string }[];
      if (!errors.length || !errors.every(({ pointer, code }) => code === 'unknown' && pointer.startsWith('/'))) return response;
      const body = JSON.parse(await request.text()) as Json;
      for (const { pointer } of errors) delete body[pointer.slice(1)];
      return again({ body: JSON.stringify(body) });
    }),
  },
  'lets-caches-keep-records': {
    says: 'sends records without no-store',
    wrap: answering(async (response, _again, _request, arrival) => {
      if (!arrival.path.startsWith('/patients/')) return response;
      const headers = new Headers(response.headers);
      headers.set('Cache-Control', 'private, max-age=60');
      return new Response(response.body, { status: response.status, headers });
    }),
  },
  'tells-the-wrong-hour': {
    says: 'gives a local time that is not that of the start',
    wrap: rewriting(/^\/slots$/, (body) => ({ ...body, items: (body.items as { when: { localTime: string } }[]).map((slot) => ({ ...slot, when: { ...slot.when, localTime: `${String((Number(slot.when.localTime.slice(0, 2)) + 1) % 24).padStart(2, '0')}${slot.when.localTime.slice(2)}` } })) })),
  },
  'needs-no-key': {
    says: 'runs a write that has no Idempotency-Key',
    wrap: answering(async (response, again) => ((await problem(response)) === 'idempotency-key-missing' ? again({ headers: { 'Idempotency-Key': crypto.randomUUID() } }) : response)),
  },
  'tells-who-is-known': {
    says: 'tells a guest that the clinic has a patient of that name and birth date',
    wrap: answering(async (response, _again, request, arrival, ports) => {
      if (arrival.path !== '/guest-sessions' || response.status !== 201) return response;
      const { person } = JSON.parse(await request.text()) as { person: { givenName: string; familyName: string; birthDate: string } };
      const known = await ports.db.selectFrom('patient').select('id').where('clinic_id', '=', arrival.clinicId).where('guest', '=', false)
        .where('given_name', '=', person.givenName).where('family_name', '=', person.familyName).where('birth_date', '=', person.birthDate).executeTakeFirst();
      return known ? withBody(response, { ...(await read(response)), matched: true }) : response;
    }),
  },
  'takes-an-old-offer': {
    says: 'books by an offer that was declined or has run out',
    wrap: answering(async (response, again, request) => {
      if (response.status !== 409 || (await problem(response)) !== 'offer-expired') return response;
      const { offerId: _, ...body } = JSON.parse(await request.text()) as Json;
      return again({ body: JSON.stringify(body) });
    }),
  },
  'drops-needs': {
    says: 'silently drops what a patient needs',
    wrap: (app) => async (request, arrival) => {
      if (request.method !== 'POST' || !/^\/patients\/[^/]+\/appointment(s|-requests)$/.test(arrival.path)) return app(request, arrival);
      const text = await request.text();
      let body: unknown;
      try { body = JSON.parse(text); } catch { /* the app says so */ }
      const { needs: _, ...rest } = (body ?? {}) as Json;
      return app(new Request(request.url, { method: 'POST', headers: request.headers, body: body === null || typeof body !== 'object' || Array.isArray(body) ? text : JSON.stringify(rest) }), arrival);
    },
  },
  'takes-a-visit-twice': {
    says: 'lets the same visit be booked and asked for twice a day without asking',
    wrap: answering(async (response, again, request) => {
      if ((await problem(response)) !== 'duplicate-visit') return response;
      const { existing } = (await read(response)) as { existing: { id: string } };
      return again({ body: JSON.stringify({ ...(JSON.parse(await request.text()) as Json), alsoBooked: existing.id }) });
    }),
  },
  'moves-before-it-has': {
    says: 'gives up the old time of a visit before it has the new one',
    wrap: (app) => async (request, arrival) => {
      const { headers, url } = request;
      const response = await app(request, arrival);
      if (response.status !== 409 || !arrival.path.endsWith('/reschedule') || (await problem(response)) !== 'slot-taken') return response;
      const { path, ...rest } = arrival;
      const toCancel = (of: string) => of.replace(/reschedule$/, 'cancel');
      const again = new Headers(headers);
      again.set('Idempotency-Key', crypto.randomUUID());
      await app(new Request(toCancel(url), { method: 'POST', headers: again, body: JSON.stringify({ reasonCode: 'other' }) }), { ...rest, path: toCancel(path) });
      return response;
    },
  },
  'cancels-in-words-only': {
    says: 'says that a visit is cancelled, which then is not',
    wrap: (app) => async (request, arrival) => {
      if (request.method !== 'POST' || !arrival.path.endsWith('/cancel')) return app(request, arrival);
      const headers = new Headers(request.headers);
      headers.delete('Accept-Encoding');
      const visit = (of: string) => of.replace(/\/cancel$/, '');
      const current = await app(new Request(visit(request.url), { headers }), { ...arrival, path: visit(arrival.path) });
      const body = current.ok ? await read(current) : {};
      const known = request.headers.get('If-Match') === `"${String(body.version)}"` && body.status === 'booked';
      // What is refused for itself still is.
      return known && /^\{"reasonCode":"(?!conformance)[a-z-]+"\}$/.test(await request.clone().text()) ? withBody(current, { ...body, status: 'cancelled' }) : app(request, arrival);
    },
  },
  'shows-what-was-withdrawn': {
    says: 'goes on saying what was entered into a record in error',
    wrap: rewriting(/^\/patients\/[^/]+\/(allergies|vitals)$/, (body) => ({ ...body, items: (body.items as Json[]).map((item) => (item.status === 'retracted' ? { ...item, notes: [{ text: 'Entered for somebody else', kind: 'clinician' }] } : item)) })),
  },
  'forgets-other-choices': {
    says: 'loses what was chosen for other kinds of results when one is chosen for',
    wrap: (app) => async (request, arrival) => {
      if (request.method !== 'PATCH' || !arrival.path.endsWith('/preferences')) return app(request, arrival);
      const headers = new Headers(request.headers);
      headers.delete('Accept-Encoding');
      const text = await request.text();
      const now = await read(await app(new Request(request.url, { headers }), arrival));
      const send = (body: string) => app(new Request(request.url, { method: 'PATCH', headers, body }), arrival);
      const kinds = (now.release as { byKind: { kind: string; choices: string[] }[] } | undefined)?.byKind ?? [];
      const wanted = /^\{"release":\{"byKind":\[\{"kind":"([a-z-]+)","choice":"([a-z-]+)"\}\]\}\}$/.exec(text);
      const named = kinds.some(({ kind, choices }) => kind === wanted?.[1] && choices.includes(wanted[2]!));
      const all = kinds.map(({ kind, choices }) => ({ kind, choice: kind === wanted?.[1] ? wanted[2] : choices.at(-1) }));
      return send(named ? JSON.stringify({ release: { byKind: all } }) : text);
    },
  },
  'takes-a-dead-token': {
    says: 'treats a dead credential as none',
    wrap: answering(async (response, _again, _request, arrival) => (response.status === 401 && arrival.path === '/session' ? withBody(response, { actor: 'nobody', people: [] }, 200) : response)),
  },
};

/** The backend with the mistake that a clinic's has, if any. */
export function withDefects(app: App, ports: Ports, defectOf: (clinicId: string) => string | undefined): App {
  const wrapped = new Map<string, App>();
  return (request, arrival) => {
    const name = defectOf(arrival.clinicId);
    if (name === undefined) return app(request, arrival);
    if (!wrapped.has(name)) wrapped.set(name, defects[name]!.wrap(app, ports));
    return wrapped.get(name)!(request, arrival);
  };
}

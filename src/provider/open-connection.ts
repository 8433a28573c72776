import type { Backend, TokenSource } from '../contract/backend.js';
import { createContractClient } from '../contract/client.js';
import { asProblem } from '../contract/problem.js';
import { endSession, extendSession, getClinic, getSession } from '../session/session-queries.js';
import { tellDeveloper } from '../developer/tell.js';
import { onPageLanguage } from '../locale/page-language.js';
import { sessionClock } from '../session/session-clock.js';
import { signInWindow } from '../session/sign-in-window.js';
import { joinTabs } from '../session/tabs.js';
import { Transport } from '../session/transport.js';
import type { Connection, ConnectionState, Intent, PatientRef, Session } from './connection.js';
import { diagnose } from './diagnosis.js';

export interface ConnectionOptions {
  backend: string | Backend;
  /** The host page's own access token; without it the backend's cookie session is used. */
  token?: TokenSource | undefined;
  /** Asks the host page, which keeps the token, to sign the person in. */
  askHost?: (() => void) | undefined;
  /** Signs in within this page: where the clinic's sign-in provider returns to. */
  redirectUri?: string | undefined;
  lang: () => string;
}

export interface OpenConnection extends Connection {
  /** Starts a public list before the element that shows it is there. */
  startEarly(path: string): void;
  close(): void;
}

type SessionWithWho = Pick<ConnectionState, 'ending' | 'session' | 'person' | 'subject' | 'people' | 'draftKey'>;

/** Asks who is signed in and what the clinic says of itself, in the same turn, and keeps both true. */
export function openConnection({ backend: source, token, askHost, redirectUri, lang }: ConnectionOptions): OpenConnection {
  const transport = new Transport({ source, token, redirectUri, lost: () => lost(), used: () => clock.used() });
  const { base, backend, credentials } = transport;
  const client = createContractClient(backend, base, credentials, lang);
  const listeners = new Set<() => void>();
  let state: ConnectionState = { epoch: 0, session: 'unknown', people: [] };
  let closed = false;

  const set = (change: Partial<ConnectionState>) => {
    if (closed) return;
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  };
  const diagnosis = diagnose(base, (fault) => set({ faults: [...(state.faults ?? []), fault] }));
  /** Another person, another record or nobody: what was fetched before belongs to the epoch before. */
  const change = (to: SessionWithWho) => {
    if (to.session === 'signed-out' || to.session === 'expired') clock.stop();
    const same = to.session === state.session && to.person?.id === state.person?.id && to.subject?.id === state.subject?.id;
    set(same ? to : { ...to, epoch: state.epoch + 1 });
  };

  const clock = sessionClock(() => void readSession(), (ending) => { if (ending?.getTime() !== state.ending?.getTime()) set({ ending }); });

  async function readSession(): Promise<void> {
    try {
      const session = await getSession(client);
      change(describe(session, state.subject?.id));
      clock.set(session.secondsLeft, session.idleSeconds);
      set({ problem: undefined } as Partial<ConnectionState>);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.name === 'unauthenticated' || problem.name === 'session-expired') change(nobody(state.person ? 'expired' : 'signed-out'));
      else set({ problem });
    }
  }
  async function readClinic(): Promise<void> {
    try {
      const clinicLanguage = lang();
      const clinic = await getClinic(client);
      set({ clinic, clinicLanguage });
      diagnosis.answered(clinic);
    } catch (error) {
      diagnosis.failed(asProblem(error)); // patients see what is wrong where an element asks, with a way to try again
    }
  }
  /** A credential died under a request. */
  function lost(): void {
    transport.forget();
    if (state.session === 'guest') change(nobody('signed-out'));
    else if (state.session === 'signed-in') change(nobody('expired'));
  }
  async function enterAsGuest(token: string): Promise<void> {
    transport.guestToken = token;
    await readSession();
  }

  async function signIn(): Promise<void> {
    if (askHost) return askHost();
    if (!(await (redirectUri === undefined ? signInWindow(state.clinic, lang()) : signInWithin()))) return;
    transport.guestToken = undefined;
    await readSession();
    tabs.tell('session');
  }
  async function signInWithin(): Promise<boolean> {
    set({ signInFailure: undefined });
    const session = transport.page ?? (await transport.loadingPage);
    const signInFailure = session ? await session.signIn(() => transport.beginPage(async () => state.clinic ?? (await readClinic(), state.clinic), lang())) : 'unavailable';
    if (signInFailure === 'not-offered') tellDeveloper('013', base);
    set({ signInFailure });
    return signInFailure === undefined;
  }
  async function signOut(everywhere: boolean): Promise<void> {
    const { draftKey } = state;
    change(nobody('signed-out'));
    tabs.tell('leaving');
    if (draftKey !== undefined) void import('../drafts/vault.js').then(({ emptyPersonVault }) => emptyPersonVault(base, draftKey)).catch(() => undefined); // sealed, and gone in a day by itself
    const end = () => endSession(client, everywhere).then(() => undefined, () => undefined); // the session that is read next says whether it worked
    await (transport.page ? transport.page.signOut(end) : end());
    transport.guestToken = undefined;
    tabs.tell('session');
    await readSession();
  }
  async function extend(): Promise<void> {
    await extendSession(client).catch(() => undefined);
    await readSession();
    tabs.tell('session');
  }

  const acts: Record<Intent, (detail: unknown) => void> = {
    'sign-in': () => void signIn(),
    'sign-out': (detail) => void signOut(detail === 'everywhere'),
    'switch-subject': (detail) => {
      const subject = state.people.map(patientRef).find(({ id }) => id === detail);
      if (subject) change({ ...state, subject });
    },
    guest: (token) => void (typeof token === 'string' && enterAsGuest(token)),
    extend: () => void extend(),
    reload: () => void Promise.all([readSession(), state.clinic ? undefined : readClinic()]),
  };

  const tabs = joinTabs(base, (signal) => {
    if (signal !== 'leaving') return void readSession();
    transport.forget();
    change(nobody('signed-out'));
  });
  // A page that comes back from the history shows nothing of a record until it is known who is there.
  const leave = () => {
    transport.forget();
    if (state.session === 'guest') change(nobody('signed-out'));
    set({ session: 'unknown' });
  };
  const comeBack = (event: PageTransitionEvent) => void (event.persisted && readSession());
  addEventListener('pagehide', leave);
  addEventListener('pageshow', comeBack);

  const begin = () => void readSession();
  void readClinic();
  // The clinic's own texts come in the page's language.
  const stopLanguage = onPageLanguage(() => void readClinic());
  // A page that is only being prepared must not leave a trace in anybody's audit log.
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', begin, { once: true });
  else begin();

  return {
    id: {}, backend, base, credentials,
    get state() { return state; },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    request: (intent, detail) => { if (Object.hasOwn(acts, intent)) acts[intent](detail); },
    startEarly: (path) => transport.startEarly(path, lang()),
    close() {
      transport.forget();
      clock.stop();
      closed = true;
      diagnosis.stop();
      listeners.clear();
      tabs.close();
      stopLanguage();
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
    },
  };
}

/** Says of every member that it is gone: what is not said stays as it was. */
const nobody = (session: ConnectionState['session']) => ({ session, ending: undefined, person: undefined, subject: undefined, people: [], draftKey: undefined }) as unknown as SessionWithWho;

function describe(session: Session, subjectId: string | undefined): SessionWithWho {
  if (session.actor === 'nobody') return nobody('signed-out');
  const people = (session.people ?? []).map(patientRef);
  const subject = people.find(({ id }) => id === subjectId) ?? people[0];
  return {
    ...nobody(session.actor === 'guest' ? 'guest' : 'signed-in'), people: session.people ?? [],
    ...(session.person && { person: { id: session.person.id, name: session.person.displayName } }), ...(subject && { subject }), ...(session.draftKey && { draftKey: session.draftKey }),
  };
}

function patientRef({ patientId, displayName, birthDate, relationship }: Session['people'][number]): PatientRef {
  return { id: patientId, name: displayName, other: relationship !== 'self', ...(birthDate !== undefined && { birthDate }) };
}

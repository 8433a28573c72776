import { httpBackend, noAddress, type Backend, type TokenSource } from '../contract/backend.js';
import { withEarly, type EarlyBackend } from '../contract/early.js';
import { tellDeveloper } from '../developer/tell.js';
import type { Schemas } from '../contract/client.js';
import type { Authorization } from './oauth/authorization.js';
import type { PageSession } from './oauth/page-session.js';

export interface TransportOptions {
  source: string | Backend;
  token: TokenSource | undefined;
  redirectUri: string | undefined;
  /** A credential died under a request. */
  lost: () => void;
  /** The backend has answered somebody who is in. */
  used: () => void;
}

/**
 * How the requests of a connection go out, and with whose credential: the backend's cookie, the host page's token, the token of a
 * session within this page, or that of a guest. Tokens are in memory only.
 */
export class Transport {
  /** The base that requests are built on. */
  readonly base: string;
  readonly credentials: RequestCredentials;
  readonly backend: Backend;
  /** Of somebody without an account; it goes when the page is left. */
  guestToken: string | undefined;
  /** Signs in within this page; undefined until its file has come, and where that is not wanted. */
  page: PageSession | undefined;
  /** How its sign-in begins. */
  beginPage!: (clinic: () => Promise<Schemas['Clinic'] | undefined>, lang: string) => Promise<Authorization>;
  readonly loadingPage: Promise<PageSession | undefined> | undefined;
  readonly #early: EarlyBackend;

  constructor({ source, token, redirectUri, lost, used }: TransportOptions) {
    this.base = typeof source === 'string' ? source.replace(/\/$/, '') : noAddress;
    if (redirectUri !== undefined) this.loadingPage = this.#load(redirectUri, lost);
    const ownToken = token ?? (this.loadingPage && (() => this.page?.token()));
    this.credentials = ownToken ? 'same-origin' : 'include';
    this.#early = withEarly(typeof source === 'string' ? httpBackend(this.base, ownToken) : source);
    this.backend = async (request) => {
      if (this.guestToken !== undefined && request.credentials !== 'omit') request.headers.set('Authorization', `Bearer ${this.guestToken}`);
      const response = await this.#early.backend(request);
      // Asking who is signed in is no use of a session, and its own answer says whether it is over.
      if (request.credentials !== 'omit' && !new URL(request.url).pathname.endsWith('/session')) (response.status === 401 ? lost : used)();
      return response;
    };
  }

  /** Starts a public list before the element that shows it is there. */
  startEarly(path: string, lang: string): void {
    this.#early.start(new Request(`${this.base}${path}`, { credentials: 'omit', headers: { 'Accept-Language': lang } }));
  }

  forget(): void {
    this.page?.forget();
    this.guestToken = undefined;
  }

  async #load(redirectUri: string, lost: () => void): Promise<PageSession | undefined> {
    try {
      const { PageSession } = await import('./oauth/page-session.js');
      this.beginPage = async (clinic, lang) => (await import('./oauth/begin-at-clinic.js')).beginAtClinic(clinic, redirectUri, lang);
      return (this.page = new PageSession(lost));
    } catch {
      tellDeveloper('005', 'portico-provider');
      return undefined;
    }
  }
}

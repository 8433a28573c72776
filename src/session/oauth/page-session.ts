import { heardFrom, openBeside } from '../sign-in-window.js';
import type { Authorization } from './authorization.js';
import { SignInFailed, type SignInFailure } from './failure.js';
import type { Grant } from './grant.js';

/** A session that lives in the memory of one page, and ends with it. */
export class PageSession<G extends Grant = Grant> {
  #grant: G | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isUsed = false;
  #ending: Promise<void> | undefined;
  #opened: Window | undefined;
  #signingIn: Promise<SignInFailure | undefined> | undefined;

  constructor(private readonly ended: () => void) {}

  /** The access token of this moment. */
  async token(): Promise<string | undefined> {
    return (await this.grant())?.accessToken;
  }

  async grant(): Promise<G | undefined> {
    this.#isUsed = true;
    // A computer that slept wakes after the timer was due.
    if (this.#grant?.endsAt !== undefined && this.#grant.endsAt <= Date.now()) await this.#end();
    return this.#grant;
  }

  /** The server says that the access token is over, whenever that should have been: another one, or the session ends. */
  async renew(): Promise<G | undefined> {
    this.#isUsed = true;
    if (this.#grant) await this.#end();
    return this.#grant;
  }

  /** In the turn of the click, since a browser opens a window only then. `begin` says where the window goes. */
  signIn(begin: () => Promise<Authorization<G>>): Promise<SignInFailure | undefined> {
    if (this.#signingIn) this.#opened?.focus();
    this.#signingIn ??= this.#signIn(begin).finally(() => { this.#signingIn = undefined; });
    return this.#signingIn;
  }

  /** In the turn of the click, too. `end` is the last that is done with the token. */
  async signOut(end: () => Promise<void>): Promise<void> {
    const grant = this.#grant;
    if (grant?.signOutAddress) openBeside(grant.signOutAddress);
    await end();
    if (this.#grant === grant) this.forget();
  }

  forget(): void {
    clearTimeout(this.#timer);
    void this.#grant?.revoke();
    this.#grant = undefined;
  }

  async #signIn(begin: () => Promise<Authorization<G>>): Promise<SignInFailure | undefined> {
    const opened = openBeside('about:blank');
    if (!opened) return 'blocked';
    this.#opened = opened;
    try {
      const authorization = await begin();
      opened.location.replace(authorization.address);
      const message = await heardFrom(opened, location.origin);
      if (!message) return 'closed';
      const grant = await authorization.finish(new URLSearchParams(typeof message.answer === 'string' ? message.answer : ''));
      this.forget();
      this.#grant = grant;
      this.#watch();
      return undefined;
    } catch (error) {
      return error instanceof SignInFailed ? error.failure : 'unavailable';
    } finally {
      opened.close();
    }
  }

  #watch(): void {
    this.#isUsed = false;
    clearTimeout(this.#timer);
    const { endsAt } = this.#grant!;
    if (endsAt !== undefined) this.#timer = setTimeout(() => void this.#end(), endsAt - Date.now());
  }

  /** The access token is over. A page that nobody used meanwhile is signed out. */
  #end(): Promise<void> {
    const grant = this.#grant!;
    this.#ending ??= (this.#isUsed ? grant.renew().catch(() => false) : Promise.resolve(false)).then((isRenewed) => {
      if (this.#grant !== grant) return;
      if (isRenewed) return this.#watch();
      this.forget();
      this.ended();
    }).finally(() => { this.#ending = undefined; });
    return this.#ending;
  }
}

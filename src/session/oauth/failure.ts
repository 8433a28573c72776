/**
 * Why nobody was signed in. `blocked`: the browser opened no window. `closed`: the person closed it. `denied`: the person, or the
 * provider, said no. `invalid`: the answer was not the one that this page asked for. `unavailable`: something did not answer.
 * `not-offered`: the clinic names no provider for pages.
 */
export type SignInFailure = 'blocked' | 'closed' | 'denied' | 'invalid' | 'unavailable' | 'not-offered';

export class SignInFailed extends Error {
  constructor(readonly failure: SignInFailure, cause?: unknown) {
    super(failure, { cause });
  }
}

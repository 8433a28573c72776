export const en = {
  signIn: () => 'Sign in',
  signOut: () => 'Sign out',
  signedInAs: (name: string): readonly [string, string] => ['Signed in as ', name],
  expired: () => 'You were signed out because nobody used this page for a while.',
  /** Signing in within the page did not work out, and why. */
  failed: {
    blocked: () => 'Your browser did not open the sign-in window. Allow windows for this site, then try again.',
    closed: () => 'The sign-in window was closed, so you are not signed in.',
    denied: () => 'The sign-in was stopped, so you are not signed in.',
    invalid: () => 'Something was wrong with this sign-in, so we stopped it. Nobody was signed in. Please try again.',
    unavailable: () => 'Sign-in does not work right now. Try again in a few minutes.',
    'not-offered': () => 'You cannot sign in on this page.',
  },
  orPhone: () => 'Or phone the clinic:',
};
export type SignInWords = typeof en;

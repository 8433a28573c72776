export const en = {
  signIn: () => 'Sign in',
  signOut: () => 'Sign out',
  signedInAs: (name: string): readonly [string, string] => ['Signed in as ', name],
  expired: () => 'You were signed out because nobody used this page for a while.',
};
export type SignInWords = typeof en;

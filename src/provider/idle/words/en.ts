/** The sentences of the warning before a session ends. */
export const en = {
  heading: () => 'Are you still there?',
  why: (time: string) => `You will be signed out at ${time} to keep your record private. What you typed is kept.`,
  stay: () => 'Stay signed in',
  leave: () => 'Sign out now',
};
export type IdleWords = typeof en;
